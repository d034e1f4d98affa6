"""Ce que le collège note de ce qui se passe : une ligne par événement (suivi.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Jour
from typing import Literal

EtatDEtape = Literal["commencee", "faite", "reportee", "abandonnee"]
EtatDeSeance = Literal["faite", "reportee", "annulee"]
Etat = Literal["commencee", "faite", "reportee", "abandonnee", "annulee", "arret", "reprise"]


@dataclass(frozen=True)
class Evenement:
    """Une ligne du suivi, un jour donné ; une seule de ces choses :

    l’état d’une étape (ou d’un jalon) ; celui d’une `seance` d’une étape, « 2027-03-23 » ou
    « 2027-03-23 13:30 », reportée `au` un autre jour ou à d’autres heures (`de`, `a`) ; la séance
    d’une `instance` passée de `date` à `au` ; un arrêt ou une reprise de la démarche ; des nombres.
    """

    le: Jour
    etape: str | None = None
    etat: Etat | None = None
    au: Jour | None = None
    note: str | None = None
    enseignants_mobilises: int | None = None
    experimentations: int | None = None
    enseignants_experimentateurs: int | None = None
    seance: str | None = None
    instance: str | None = None
    date: Jour | None = None
    de: str | None = None
    a: str | None = None

    @property
    def d_une_etape(self) -> bool:
        """Dit si elle donne l’état d’une étape entière, ou d’un de ses retours."""
        return self.etape is not None and self.etat is not None and self.seance is None

    @property
    def jour_de_la_seance(self) -> Jour | None:
        """Rend le jour de la séance dont elle parle."""
        return Jour.fromisoformat(self.seance[:10]) if self.seance else None

    @property
    def heure_de_la_seance(self) -> str:
        """Rend l’heure de la séance dont elle parle, si elle la dit."""
        return self.seance[11:] if self.seance else ""


Suivi = tuple[Evenement, ...]


@dataclass(frozen=True)
class Avancement:
    """Où en est une ligne : son dernier état, depuis quand, et ce qu’on en a noté.

    `commencee` : le jour où elle a commencé, s’il est noté ; `au` : le jour d’un report ; `arret` :
    de quand à quand la démarche était arrêtée (le second rien si elle l’est encore), si c’est ce
    qui l’a empêchée ; `suite` : le titre de l’étape notée qui attendait la fin de celle-ci.
    """

    etat: EtatDEtape
    le: Jour
    commencee: Jour | None = None
    au: Jour | None = None
    note: str | None = None
    arret: tuple[Jour, Jour | None] | None = None
    suite: str | None = None
