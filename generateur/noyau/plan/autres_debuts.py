"""Et si l’on commençait un autre jour ? Les plans voisins de celui du collège.

Seize débuts : le premier jour ouvert de chacune des semaines ouvertes qui suivent celle où le
plan commence (jamais l’horloge : une construction refaite plus tard essaie les mêmes). Et, au
début déclaré, l’autre nombre de trimestres, puis l’autre version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.jours_ouverts import debuts_de_semaine
from generateur.noyau.declare.modeles import College, Effectifs, Version
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.jalons import FeuilleDeRoute

SEMAINES_ESSAYEES = 16


@dataclass(frozen=True)
class Variante:
    """Un profil essayé, et son plan ; ou, s’il ne peut pas être, le refus du planificateur.

    Le plan n’a que des dates et des avertissements : ni raisons, ni nom, ni effectifs.
    """

    college: College
    feuille: FeuilleDeRoute | None
    refus: ErreurDuPlan | None = None


def sans_visage(college: College) -> College:
    """Rend le collège sans rien de ce qui ne règle pas les dates une fois l’adaptation faite."""
    return College(
        nom="",
        commune="",
        academie="",
        effectifs=Effectifs(1),
        equipement=college.equipement,
        debut=college.debut,
        trimestres=college.trimestres,
        fins_de_trimestre=college.fins_de_trimestre,
        version=college.version,
        indisponibilites=college.indisponibilites,
        creneaux=college.creneaux,
        instances=college.instances,
        adaptations=college.adaptations,
    )


def variantes(
    feuille: FeuilleDeRoute,
    calendrier: Calendrier,
    planifier: Callable[[College], FeuilleDeRoute],
) -> tuple[Variante, ...]:
    """Rend les variantes de ce plan, les débuts d’abord.

    `planifier` fait le plan d’un profil, comme pour le profil déclaré ; un ErreurDuPlan qu’il lève
    devient le refus de la variante.
    """
    return tuple(_essayer(college, planifier) for college in _profils(feuille, calendrier))


def _profils(feuille: FeuilleDeRoute, calendrier: Calendrier) -> Iterator[College]:
    college = feuille.college
    debuts = debuts_de_semaine(college, calendrier, feuille.periode.debut)
    for debut in islice(debuts, SEMAINES_ESSAYEES):
        yield replace(college, debut=debut)
    yield replace(college, trimestres=3 if college.trimestres == 2 else 2)
    autre: Version = "complete" if college.version == "minimale" else "minimale"
    yield replace(college, version=autre)


def _essayer(college: College, planifier: Callable[[College], FeuilleDeRoute]) -> Variante:
    try:
        return Variante(college, planifier(college))
    except ErreurDuPlan as refus:
        return Variante(college, None, refus)
