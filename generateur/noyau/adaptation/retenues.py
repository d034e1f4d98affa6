"""Ce que l’adaptation rend : les étapes retenues d’un collège, et ce qui a été laissé de côté."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generateur.noyau.adaptation.apports import (
    AtelierPrevu,
    Avertissement,
    Demande,
    PratiqueAMontrer,
    Raison,
)
from generateur.noyau.declare.modeles import Etape
from generateur.noyau.declare.recueil import Recueil

SEANCES_PAR_SEMAINE = 4
"""D’une même étape : au-delà, plus personne ne peut y assister (proposition)."""


@dataclass(frozen=True)
class EtapeRetenue:
    """Une étape telle que ce collège la mènera.

    `apres` : prédécesseurs retenus, ceux des étapes écartées compris. `raisons` : pourquoi
    elle est là et ce qui règle sa taille ; le planificateur y ajoute quand et combien.
    """

    etape: Etape
    apres: tuple[str, ...]
    nombre: int | None = None
    epingle: date | None = None
    modifiee: bool = False
    ici: tuple[str, ...] = ()
    preparer: tuple[str, ...] = ()
    raisons: tuple[Raison, ...] = ()
    pratiques: tuple[PratiqueAMontrer, ...] = ()
    ateliers: tuple[AtelierPrevu, ...] = ()
    demandes: tuple[Demande, ...] = ()

    @cached_property
    def heures(self) -> tuple[tuple[str, float], ...]:
        """Heures par personne et par rôle, pour qui en donne.

        Qui anime est à chaque séance ; les autres, à une seule ; qui a ses heures
        propres, celles-là.
        """
        etape = self.etape
        if etape.heures is None:
            return ()
        fois = self.nombre or 1
        anime = [(role, etape.heures.pilote * fois) for role in etape.roles.pilote]
        participe = [(role, float(etape.heures.contribue)) for role in etape.roles.contribue]
        propres = {siennes.role: siennes.heures for siennes in etape.heures.par_role}
        toutes = ((role, float(propres.get(role, heures))) for role, heures in anime + participe)
        return tuple((role, heures) for role, heures in toutes if heures)


@dataclass(frozen=True)
class Adaptation:
    """Les étapes retenues, dans l’ordre des données, et ce qui a été laissé de côté.

    `recueil` : ce que les collègues ont dit, si on le sait.
    """

    retenues: tuple[EtapeRetenue, ...]
    avertissements: tuple[Avertissement, ...] = field(default=())
    recueil: Recueil | None = None
