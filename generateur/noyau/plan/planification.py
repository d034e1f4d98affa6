"""Place les étapes retenues dans les semaines ouvertes du collège, et dit pourquoi.

Dans l’ordre : débuts imposés, partage du temps sans les dates, dates d’instances, partage du
temps avec elles, retours à cadence, puis les lignes et leurs raisons. Rien ne lit l’horloge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.plan.acquis import Acquis
from generateur.noyau.plan.avertissements_du_plan import (
    dire_le_reste,
    dire_les_dates,
    dire_les_fautes,
    dire_les_sans_place,
)
from generateur.noyau.plan.contraintes import Contraintes, contraintes_de
from generateur.noyau.plan.dates_d_instance import (
    DateConnue,
    PlanPose,
    caler_les_dates,
    date_dans,
    dates_connues,
    seance,
)
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance
from generateur.noyau.plan.lignes_du_plan import ligne_de_retour, ligne_unique
from generateur.noyau.plan.partage_du_temps import partager
from generateur.noyau.plan.placement import relacher, tient_sans_preference
from generateur.noyau.plan.preferences import Manquement, manquements, retours_mal_places
from generateur.noyau.plan.refus import (
    epingler,
    refuser_faute_de_temps,
    verifier_le_premier_retour,
)
from generateur.noyau.plan.retours import rangs_des_retours


@dataclass(frozen=True)
class RetoursPlaces:
    """Les retours placés de ce qui revient : (numéro, rang de semaine) de chacun."""

    retenue: EtapeRetenue
    places: list[tuple[int, int]]


def planifier(
    adaptation: Adaptation,
    demarche: Demarche,
    college: College,
    zone: str,
    periode: Periode,
    est_ouvert: Callable[[date], bool],
    acquis: Acquis | None = None,
) -> FeuilleDeRoute:
    """Rend la feuille de route du collège.

    `est_ouvert` : dit si un jour est ouvert dans ce collège (vacances, jours fériés,
    indisponibilités). `acquis` : ce qui s’est déjà passé, et ne bouge plus. Lève ErreurDePlan si
    les durées minimales ne tiennent pas dans la période, ou si un début imposé ne peut pas être.
    """
    contraintes = contraintes_de(adaptation, college, periode)
    if acquis is not None:
        contraintes = acquis.imposer(contraintes)
    if not tient_sans_preference(contraintes):
        raise refuser_faute_de_temps(contraintes, college, acquis)
    connues = dates_connues(college, demarche.delais_d_envoi, periode, est_ouvert)
    reportees = frozenset(acquis.reportees if acquis else ())
    plan = _placer(epingler(contraintes), connues, reportees)
    passages = _passages(plan, connues, acquis)
    revenus = [
        RetoursPlaces(retenue, _retours(retenue, plan, acquis))
        for retenue in adaptation.retenues
        if retenue.etape.cadence is not None
    ]
    avec_dates = frozenset(nom for nom, dates in connues.items() if dates)
    jalons = _lignes(plan, passages, revenus, avec_dates, demarche)
    fautes = _fautes(plan, passages, revenus, acquis)
    avertissements = (
        *adaptation.avertissements,
        *dire_les_sans_place([r.retenue for r in revenus if not r.places], demarche),
        *dire_les_fautes(fautes, demarche, adaptation),
        *dire_les_dates(college, periode, jalons, demarche, acquis.note if acquis else None),
        *dire_le_reste(jalons, periode, demarche),
    )
    return FeuilleDeRoute(
        college=college,
        zone=zone,
        periode=periode,
        jalons=jalons,
        avertissements=avertissements,
        retenues=frozenset(r.etape.id for r in adaptation.retenues),
        recueil=adaptation.recueil,
    )


def _placer(
    contraintes: Contraintes, connues: dict[str, list[DateConnue]], reportees: frozenset[str]
) -> PlanPose:
    """Partage le temps sans les dates, puis autour de chacune de celles qui conviennent."""
    preferences = relacher(contraintes)
    sans_dates = PlanPose(contraintes, preferences, partager(contraintes, preferences))
    return caler_les_dates(sans_dates, connues, reportees)


def _passages(
    plan: PlanPose, connues: dict[str, list[DateConnue]], acquis: Acquis | None
) -> dict[int, Seance]:
    """Rend, par rang d’étape, son passage devant une instance active."""
    passages: dict[int, Seance] = {}
    periode, pose = plan.contraintes.periode, plan.placement
    for rang, retenue in enumerate(plan.contraintes.etapes):
        prevu = retenue.etape.instance
        if prevu is None or prevu.id not in connues:
            continue
        if acquis is not None and retenue.etape.id in acquis.passages:
            passages[rang] = acquis.passages[retenue.etape.id]
            continue
        siennes = periode.semaines[pose.debuts[rang] : pose.fins[rang] + 1]
        debut, fin = plan.contraintes.premier_jour(rang, pose.debuts[rang]), siennes[-1].fin
        choisie = plan.choisies.get(rang)
        if acquis is not None:
            annoncee = acquis.reunion(retenue.etape.id, connues[prevu.id], debut, fin)
            choisie = annoncee or choisie
        connue = date_dans(connues[prevu.id], debut, fin, choisie)
        passages[rang] = seance(prevu.id, prevu.pour, connue, debut, siennes, periode)
    return passages


def _retours(retenue: EtapeRetenue, plan: PlanPose, acquis: Acquis | None) -> list[tuple[int, int]]:
    """Rend le numéro et la semaine de chaque retour, une fois finis ceux qu’ils attendent."""
    periode, rangs = plan.contraintes.periode, plan.contraintes.suite.rangs
    libre_des = max(
        (plan.placement.fins[rangs[nom]] + 1 for nom in retenue.apres if nom in rangs), default=0
    )
    dernier = _fin_de_la_serie(retenue, plan)
    if acquis is not None:
        return acquis.retours(retenue, libre_des, periode, dernier)
    verifier_le_premier_retour(retenue, periode, libre_des, dernier)
    return list(enumerate(rangs_des_retours(retenue, libre_des, periode, dernier), start=1))


def _fin_de_la_serie(retenue: EtapeRetenue, plan: PlanPose) -> int:
    """Rend la semaine où ce qui revient s’arrête : celle où finit ce qui le clôt, ou le temps 3."""
    cadence, suite, fins = retenue.etape.cadence, plan.contraintes.suite, plan.placement.fins
    cloture = suite.rangs.get(cadence.jusqu_a or "") if cadence else None
    if cloture is not None:
        return fins[cloture]
    return max(
        (fin for fin, la in zip(fins, suite.au_temps_3, strict=True) if la), default=max(fins)
    )


def _lignes(
    plan: PlanPose,
    passages: dict[int, Seance],
    revenus: list[RetoursPlaces],
    avec_dates: frozenset[str],
    demarche: Demarche,
) -> tuple[Jalon, ...]:
    """Rend les lignes par semaine de début ; la même semaine, ce qui revient vient en dernier."""
    contraintes, pose = plan.contraintes, plan.placement
    uniques = [
        (
            pose.debuts[rang],
            ligne_unique(
                contraintes,
                plan.preferences,
                pose,
                rang,
                passages.get(rang),
                avec_dates,
                demarche,
            ),
        )
        for rang in range(len(contraintes.etapes))
    ]
    retours = [
        (rang, ligne_de_retour(revenu.retenue, numero, rang, contraintes.periode, demarche))
        for revenu in revenus
        for numero, rang in revenu.places
    ]
    rangees = sorted([*uniques, *retours], key=lambda rangee: rangee[0])
    return tuple(ligne for _, ligne in rangees)


def _fautes(
    plan: PlanPose, passages: dict[int, Seance], revenus: list[RetoursPlaces], acquis: Acquis | None
) -> Iterator[Manquement]:
    """Rend les préférences non tenues, sauf de ce qui est déjà fait ou commencé."""
    for faute in manquements(plan.contraintes, plan.placement, passages):
        if acquis is None or faute.etape not in acquis.places:
            yield faute
    periode = plan.contraintes.periode
    for revenu in revenus:
        rangs = [rang for _, rang in revenu.places]
        yield from retours_mal_places(revenu.retenue.etape, rangs, periode)
