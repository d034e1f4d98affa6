"""Ce qu’une étape demande : des semaines, des séances, des retours, des minutes, des heures.

Les durées sont en semaines ouvertes entières, les heures en heures par personne.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Semaines:
    """Durée d’une étape, en semaines ouvertes : 1 ≤ min ≤ ideal ≤ max."""

    min: int
    ideal: int
    max: int


@dataclass(frozen=True)
class Bornes:
    """Bornes incluses d’un effectif ; une borne absente ne borne pas."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True)
class Nombre:
    """Un nombre de séances proportionné à l’effectif, arrondi au-dessus.

    `un_par` : au moins une pour chaque préoccupation que le plan montre.
    """

    un_pour: int
    de: Literal["enseignants", "eleves"]
    au_moins: int = 1
    un_par: Literal["preoccupation"] | None = None


@dataclass(frozen=True)
class Cadence:
    """L’étape revient toutes les `semaines` semaines ouvertes.

    `jusqu_a` : la dernière fois au plus tard dans la semaine où finit cette étape ; là où elle est
    écartée, ou si rien n’est dit, dans celle où finit le temps 3.
    """

    semaines: int
    jusqu_a: str | None = None


@dataclass(frozen=True)
class Moment:
    """Une ligne du déroulé d’une réunion : des minutes, et ce qu’on y fait."""

    minutes: int
    quoi: str


@dataclass(frozen=True)
class Tranche:
    """Ce que la taille ajoute : pour chaque tranche pleine, des heures à chacun."""

    de: Literal["enseignants", "eleves"]
    taille: int
    pilote: float = 0
    contribue: float = 0


@dataclass(frozen=True)
class HeuresPropres:
    """Les heures d’un rôle pour toute une étape, par personne."""

    role: str
    heures: float


@dataclass(frozen=True)
class Heures:
    """Heures par personne, chaque fois ; `par_tranche` : ce que la taille y ajoute.

    `par_role` : les heures propres d’un rôle pour toute l’étape (préparer, venir), au lieu de
    celles de qui anime ou participe.
    """

    pilote: float = 0
    contribue: float = 0
    par_tranche: Tranche | None = None
    par_role: tuple[HeuresPropres, ...] = ()
