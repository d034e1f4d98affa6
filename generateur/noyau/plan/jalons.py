"""Ce que l’on calcule : la feuille de route d’un collège, ses lignes et leurs raisons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Jour

from generateur.noyau.adaptation.apports import (
    AtelierPrevu,
    Avertissement,
    Demande,
    PratiqueAMontrer,
    Raison,
)
from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.evenements import Avancement, Suivi
from generateur.noyau.declare.modeles import College, NomTemps, Pour, Roles, Statut
from generateur.noyau.declare.recueil import Recueil


@dataclass(frozen=True)
class Seance:
    """Le passage d’un jalon devant une instance.

    `date` si elle est connue ; sinon `semaine`, un jour de la semaine proposée.
    `envoi` : dernier jour où partent ses documents, si l’instance les veut avant.
    """

    id: str
    pour: Pour
    date: Jour | None = None
    semaine: Jour | None = None
    envoi: Jour | None = None


@dataclass(frozen=True)
class SeanceDatee:
    """Une séance ou une réunion placée dans un créneau ; `theme` : une préoccupation, ou rien.

    `rang` : celui qu’elle garde parmi les séances du jalon, à partir de 1 ; heures « HH:MM », vides
    si l’on ne sait que le jour d’une séance qui s’est tenue.
    """

    rang: int
    date: Jour
    de: str
    a: str
    theme: str | None = None
    pratique: str | None = None


@dataclass(frozen=True)
class Jalon:
    """Une ligne de la feuille de route : une étape placée dans les semaines du collège.

    `heures` : par identifiant de rôle, heures par personne pour ce jalon.
    `preparer` et `ici` portent ce que les règles d’adaptation ajoutent pour ce collège.
    `a_placer` : séances qui n’ont pas trouvé de créneau (aucune si le collège n’en donne pas).
    `annulees` : les séances que le suivi dit annulées. `avancement` : ce que le suivi en dit.
    """

    id: str
    etape: str
    temps: NomTemps
    titre: str
    debut: Jour
    fin: Jour
    semaines: int
    roles: Roles
    garder: tuple[str, ...]
    raisons: tuple[Raison, ...]
    date: Jour | None = None
    instance: Seance | None = None
    nombre: int | None = None
    heures: tuple[tuple[str, float], ...] = ()
    source: int | None = None
    statut: Statut | None = None
    preparer: tuple[str, ...] = ()
    ici: tuple[str, ...] = ()
    pratiques: tuple[PratiqueAMontrer, ...] = ()
    ateliers: tuple[AtelierPrevu, ...] = ()
    demandes: tuple[Demande, ...] = ()
    seances: tuple[SeanceDatee, ...] = ()
    annulees: tuple[SeanceDatee, ...] = ()
    a_placer: int = 0
    avancement: Avancement | None = None


@dataclass(frozen=True)
class FeuilleDeRoute:
    """Le plan daté d’un collège.

    `suivi` : ce qui s’est passé, d’où ce plan est refait ; `abandonnees` : les lignes qui n’y sont
    plus depuis, telles qu’elles étaient prévues ; `retirees` : celles du plan de départ que le
    profil n’a plus, pour les annuler dans les agendas ; `arretee` : le jour où le collège s’est
    arrêté, s’il l’a fait ; `fuseau` : le nom IANA de l’heure légale.
    """

    college: College
    zone: str
    periode: Periode
    jalons: tuple[Jalon, ...]
    avertissements: tuple[Avertissement, ...]
    retenues: frozenset[str] = frozenset()
    recueil: Recueil | None = None
    fuseau: str = FUSEAU_DE_PARIS
    suivi: Suivi = ()
    abandonnees: tuple[Jalon, ...] = ()
    retirees: tuple[Jalon, ...] = ()
    arretee: Jour | None = None


def numero_du_retour(jalon: str, etape: str) -> int:
    """Rend le numéro d’un retour : 3 pour « point-de-l-equipe-projet-3 ».

    Une étape qui ne revenait pas encore au départ n’a qu’un jalon, qui porte son seul nom.
    """
    suffixe = jalon.removeprefix(f"{etape}-")
    return int(suffixe) if suffixe.isdecimal() else 1
