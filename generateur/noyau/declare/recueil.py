"""Ce que les collègues ont dit : combien ont répondu, ce qu’ils ont choisi, ce qui reste à trier.

Un compte, jamais une personne. Les préoccupations que le collège a choisies lui-même dans son
profil l’emportent ; sinon, les premières du classement ouvrent le travail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generateur.noyau.declare.modeles import College

PREOCCUPATIONS_RETENUES = 3
"""« Deux ou trois », dit l’étape du choix : au-delà, on n’en travaille aucune (proposition)."""

REPONSES_TROP_PEU = 5
"""En dessous, chacun pourrait être reconnu : on prévient (proposition)."""


@dataclass(frozen=True)
class Voix:
    """Combien de collègues ont choisi une préoccupation."""

    id: str
    voix: int


@dataclass(frozen=True)
class ReponseRangee:
    """Une réponse libre rangée à la main : sous une préoccupation, ou mise de côté (sans `id`)."""

    texte: str
    id: str | None = None


@dataclass(frozen=True)
class Recueil:
    """Le recueil d’un collège, tel que `recueil.yml` le déclare.

    `classement` : du plus au moins choisi ; `autres` : réponses libres à ranger à la main ;
    `rangees` : celles qui l’ont été, et dont les voix sont déjà dans le classement.
    """

    reponses: int
    classement: tuple[Voix, ...]
    autres: tuple[str, ...] = ()
    rangees: tuple[ReponseRangee, ...] = ()

    def voix(self, preoccupation: str) -> int:
        """Rend les voix d’une préoccupation, 0 si personne ne l’a choisie."""
        return next((v.voix for v in self.classement if v.id == preoccupation), 0)


def avec_le_recueil(college: College, recueil: Recueil | None) -> College:
    """Rend le collège et ses préoccupations : les siennes, sinon les premières du classement."""
    if recueil is None or college.preoccupations:
        return college
    choisies = [v.id for v in recueil.classement if v.voix][:PREOCCUPATIONS_RETENUES]
    return replace(college, preoccupations=tuple(choisies))


def sans_le_recueil(college: College, recueil: Recueil | None) -> College:
    """Rend le collège tel qu’il se déclare : sans les préoccupations qu’il tient du recueil."""
    nu = replace(college, preoccupations=())
    return nu if recueil is not None and avec_le_recueil(nu, recueil) == college else college
