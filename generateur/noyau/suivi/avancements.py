"""Ce que le suivi dit de chaque ligne que personne n’a notée, et jusqu’à quel jour il va."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from generateur.noyau.declare.evenements import Suivi

SansNouvelles = Literal["a_venir", "en_retard", "passee"]


class Datee(Protocol):
    """Une ligne dont on connaît le début."""

    @property
    def debut(self) -> date:
        """Son premier jour."""


def dernier_jour(suivi: Suivi) -> date | None:
    """Rend le jour du dernier événement, s’il y en a un qui parle d’une étape ou d’une séance.

    Combien ont pris part ne dit rien de l’avancement ; des essais comptés, si.
    """
    essais = ("experimentations", "enseignants_experimentateurs")
    jours = [e.le for e in suivi if e.etape or e.etat or any(getattr(e, cle) for cle in essais)]
    return max(jours, default=None)


def sans_nouvelles(prevu: Datee | None, dernier: date | None, *, revient: bool) -> SansNouvelles:
    """Rend où en est une ligne que personne n’a notée ; `prevu` : ce qu’en disait le premier plan.

    Elle est en retard si elle devait avoir commencé le jour du dernier événement. Ce qui revient
    est seulement passé : un point d’équipe que l’on n’a pas noté n’est plus à tenir.
    """
    if prevu is None or dernier is None or prevu.debut > dernier:
        return "a_venir"
    return "passee" if revient else "en_retard"


def tenue_depuis(suivi: Suivi, nom: str) -> date | None:
    """Rend le jour de la première séance de cette ligne notée tenue ; rien s’il n’y en a pas."""
    tenues = (e for e in suivi if e.etape == nom and e.seance and e.etat == "faite")
    return min((e.jour_de_la_seance for e in tenues if e.jour_de_la_seance), default=None)
