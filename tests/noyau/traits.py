"""Les traits d’un plan auxquels une principale ne croit pas, et des collèges comme il y en a.

Chaque trait est une fonction d’un plan fait ; elle ne connaît du planificateur que ce qu’il rend.
Les étapes se reconnaissent à ce que la démarche en dit (temps, cadence, instance), à l’exception
de deux, que la règle nomme : l’information du conseil d’administration et la demande d’enseignants.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, partial
from pathlib import Path

from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.calendrier.periode_du_plan import periode
from generateur.noyau.calendrier.periodes import Periode, Semaine
from generateur.noyau.declare.modeles import College, Demarche, Effectifs, InstanceActive
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.plan.planification import planifier

ACADEMIES = ("Lyon", "Lille", "Paris", "Polynésie française", "La Réunion", "Strasbourg")
INFORMATION = "information-du-conseil-d-administration"
DEMANDE = "demande-d-enseignants-exterieurs"
CHOIX = "choix-des-preoccupations"
ESSAIS = "essais-en-classe"
CONSEIL = "conseil-administration"


@dataclass(frozen=True)
class PlanFait:
    """Un plan, et ce qu’il faut pour le juger : les étapes telles que ce collège les mène."""

    feuille: FeuilleDeRoute
    adaptation: Adaptation
    phrases: dict[str, str]

    @cached_property
    def retenues(self) -> dict[str, EtapeRetenue]:
        """Rend les étapes retenues, par identifiant."""
        return {r.etape.id: r for r in self.adaptation.retenues}

    @cached_property
    def uniques(self) -> list[Jalon]:
        """Rend les jalons qui ne reviennent pas."""
        return [j for j in self.feuille.jalons if self.retenues[j.etape].etape.cadence is None]

    @property
    def periode(self) -> Periode:
        """Rend la période du plan."""
        return self.feuille.periode

    def rangs(self, jalon: Jalon) -> range:
        """Rend les rangs des semaines ouvertes que ce jalon touche."""
        touchees = self.periode.semaines_touchees(jalon.debut, jalon.fin)
        return range(touchees[0].rang, touchees[-1].rang + 1)

    @cached_property
    def libres(self) -> int:
        """Rend le nombre de semaines ouvertes après la dernière étape qui ne revient pas."""
        return len(self.periode.semaines) - 1 - max(self.rangs(j)[-1] for j in self.uniques)

    @cached_property
    def trou(self) -> int:
        """Rend la plus longue suite de semaines ouvertes sans étape, entre deux étapes."""
        occupees = {rang for j in self.uniques for rang in self.rangs(j)}
        trou = plus_long = 0
        for rang in range(min(occupees), max(occupees)):
            trou = 0 if rang in occupees else trou + 1
            plus_long = max(plus_long, trou)
        return plus_long

    def manque(self, preference: str) -> bool:
        """Dit si un avertissement de cette préférence est donné."""
        modele = self.phrases[f"manque-{preference}"]
        fin = modele.rpartition("}")[2]
        return any(a.texte.endswith(fin) for a in self.feuille.avertissements)

    def serrees(self) -> list[Jalon]:
        """Rend les étapes des temps 1 à 3 plus courtes que leur idéal."""
        return [j for j in self.uniques if j.semaines < self.retenues[j.etape].etape.semaines.ideal]


def serre_et_libre(plan: PlanFait) -> bool:
    """Serré alors que cinq semaines restent libres à la fin."""
    return plan.libres >= 5 and bool(plan.serrees())


def trou_de_quatre(plan: PlanFait) -> bool:
    """Quatre semaines de classe de suite sans rien, entre deux étapes."""
    return plan.trou >= 4


def reunion_etalee(plan: PlanFait) -> bool:
    """Une réunion annoncée sur plus de deux semaines (conseil d’administration à part)."""
    return any(
        plan.retenues[j.etape].etape.reunion
        and j.semaines > 2
        and not (j.instance and j.instance.id == CONSEIL)
        for j in plan.uniques
    )


def conseil_trop_tard(plan: PlanFait) -> bool:
    """Le conseil d’administration informé une fois les essais commencés."""
    essais = [j.debut for j in plan.uniques if j.temps == "temps-3"]
    dits = [j for j in plan.uniques if j.etape == INFORMATION]
    return bool(essais) and any((j.date or j.fin) >= min(essais) for j in dits)


def point_apres_le_bilan(plan: PlanFait) -> bool:
    """Un point de l’équipe projet après la fin de l’étape qui clôt la série."""
    for jalon in plan.feuille.jalons:
        cadence = plan.retenues[jalon.etape].etape.cadence
        if cadence is None:
            continue
        closes = [j for j in plan.uniques if j.etape == cadence.jusqu_a] or [
            j for j in plan.uniques if j.temps == "temps-3"
        ]
        if plan.rangs(jalon)[-1] > max(plan.rangs(j)[-1] for j in closes):
            return True
    return False


def fausse_raison(plan: PlanFait) -> bool:
    """« Votre période n’en laisse pas davantage » à côté de quatre semaines libres."""
    return plan.libres >= 4 and any(
        "n'en laisse pas davantage" in r.texte for j in plan.feuille.jalons for r in j.raisons
    )


def invites_tard(plan: PlanFait) -> bool:
    """Des collègues d’ailleurs demandés moins de trois semaines de classe avant de venir."""
    debuts = {j.etape: plan.rangs(j)[0] for j in plan.uniques}
    ateliers = [
        plan.rangs(j)[0] for j in plan.uniques if plan.retenues[j.etape].etape.nombre is not None
    ]
    return DEMANDE in debuts and bool(ateliers) and min(ateliers) - debuts[DEMANDE] < 3


def essais_presses(plan: PlanFait) -> bool:
    """Les essais plus courts que voulu alors que d’autres ont mieux, ou que des semaines restent.

    Deux semaines vides ou davantage, entre deux étapes ou à la fin, ou une étape des temps 1 à 3
    plus longue que son idéal (celles qui se tiennent en même temps qu’elle n’y prennent rien).
    """
    essais = [j for j in plan.uniques if j.etape == ESSAIS]
    if not essais or essais[0].semaines >= plan.retenues[ESSAIS].etape.semaines.ideal:
        return False
    occupees = {rang for j in plan.uniques for rang in plan.rangs(j)}
    vides = len(plan.periode.semaines) - len(occupees)
    prises = set(plan.rangs(essais[0]))
    longues = any(
        j.semaines > plan.retenues[j.etape].etape.semaines.ideal
        and prises.isdisjoint(plan.rangs(j))
        for j in plan.uniques
        if j.temps != "pilotage"
    )
    return vides >= 2 or longues


def choix_tout_juste(plan: PlanFait) -> bool:
    """Le premier atelier moins de trois semaines de classe après le choix."""
    fins = [plan.rangs(j)[-1] for j in plan.uniques if j.etape == CHOIX]
    ateliers = [
        plan.rangs(j)[0] for j in plan.uniques if plan.retenues[j.etape].etape.nombre is not None
    ]
    return bool(fins and ateliers) and min(ateliers) - fins[0] < 3


def demande_close_avant_le_choix(plan: PlanFait) -> bool:
    """L’invitation finie avant que les thèmes soient choisis."""
    fins = {j.etape: plan.rangs(j)[-1] for j in plan.uniques}
    return DEMANDE in fins and CHOIX in fins and fins[DEMANDE] <= fins[CHOIX]


def semaine_vide_pour_rien(plan: PlanFait) -> bool:
    """Une semaine vide entre deux étapes, que celle d’avant aurait pu prendre sans rien gêner."""
    periode = plan.periode
    occupees = {rang for j in plan.uniques for rang in plan.rangs(j)}
    vides = set(range(min(occupees), max(occupees))) - occupees
    for jalon in plan.uniques:
        vide = plan.rangs(jalon)[-1] + 1
        etape = plan.retenues[jalon.etape].etape
        if vide not in vides or jalon.semaines >= etape.semaines.max:
            continue
        rangs = range(plan.rangs(jalon)[0], vide)
        coupe = any(periode.coupures[rang] for rang in rangs)
        court = jalon.semaines < 2 or etape.nombre is not None
        if any(periode.etes[rang] for rang in rangs) or (coupe and court) or etape.pendant:
            continue
        if not (etape.temps == "temps-3" and vide in periode.fins_d_annee):
            return True
    return False


def date_voisine_laissee(plan: PlanFait) -> bool:
    """Une réunion « date à fixer » alors qu’une date connue, inutilisée, est à une semaine."""
    prises = {(j.instance.id, j.date) for j in plan.uniques if j.instance and j.date}
    connues = [
        (active.id, jour)
        for active in plan.feuille.college.instances
        for jour in active.dates
        if (active.id, jour) not in prises
    ]
    semaines = plan.periode.semaines
    for jalon in plan.uniques:
        if jalon.instance is None or jalon.date is not None:
            continue
        rangs = plan.rangs(jalon)
        autour: tuple[Semaine, ...] = semaines[max(rangs[0] - 1, 0) : rangs[-1] + 2]
        if any(
            instance == jalon.instance.id and jour in semaine.jours
            for instance, jour in connues
            for semaine in autour
        ):
            return True
    return False


TRAITS: dict[str, Callable[[PlanFait], bool]] = {
    "serré, cinq semaines libres": serre_et_libre,
    "trou de quatre semaines": trou_de_quatre,
    "réunion sur plus de deux semaines": reunion_etalee,
    "conseil d’administration trop tard": conseil_trop_tard,
    "point après le bilan": point_apres_le_bilan,
    "fausse raison": fausse_raison,
    "invités tard": invites_tard,
}
"""Ceux qu’au plus deux plans sur cent peuvent avoir."""

AUTRES: dict[str, Callable[[PlanFait], bool]] = {
    "semaine vide pour rien": semaine_vide_pour_rien,
    "essais pressés alors que du temps reste": essais_presses,
    "moins de trois semaines du choix aux ateliers": choix_tout_juste,
    "invitation close avant le choix": demande_close_avant_le_choix,
}
"""Ceux que cinq plans sur cent au plus peuvent avoir, en plus des préférences non tenues."""

PREFERENCES = (
    "pas-a-cheval-sur-l-ete",
    "pas-coupee-par-les-vacances",
    "apres-le-choix",
    "pas-en-fin-d-annee",
    "pas-a-la-rentree",
    "point-aux-bords",
    "deux-a-la-fois",
    "veille-de-vacances",
)
"""Celles que cinq plans sur cent au plus peuvent manquer, chacune."""


def tirer(hasard: random.Random, preoccupations: tuple[str, ...]) -> College:
    """Tire un collège vraisemblable : taille, zone, début, instances et leurs dates."""
    debut = date(2026, 9, 1) + timedelta(days=hasard.randrange(0, 480))
    instances = []
    for nom, chance in (
        ("conseil-pedagogique", 0.9),
        (CONSEIL, 0.9),
        ("commission-permanente", 0.4),
        ("commission-numerique", 0.3),
    ):
        if hasard.random() < chance:
            combien = hasard.randrange(0, 5)
            jours = {debut + timedelta(days=hasard.randrange(0, 330)) for _ in range(combien)}
            instances.append(InstanceActive(nom, tuple(sorted(jours))))
    return College(
        nom="Collège tiré au hasard",
        commune="Exempleville",
        academie=hasard.choice(ACADEMIES),
        effectifs=Effectifs(max(6, min(90, round(hasard.gauss(36, 14))))),
        equipement=hasard.choice(("faible", "moyen", "moyen", "eleve")),
        debut=debut,
        trimestres=hasard.choice((2, 3)),
        ressources=("ent", "classe-mobile"),
        version=hasard.choice(("complete", "complete", "minimale")),
        instances=tuple(instances),
        preoccupations=tuple(hasard.sample(preoccupations, hasard.choice((1, 2, 3, 3)))),
    )


def planifier_un_tirage(college: College, demarche: Demarche, calendrier: Calendrier) -> PlanFait:
    """Fait le plan de ce collège, sans ses dates d’un jour fermé ; lève ErreurDuPlan."""
    ouvert = partial(est_ouvert, college, calendrier)
    instances = tuple(
        InstanceActive(i.id, tuple(j for j in i.dates if ouvert(j))) for i in college.instances
    )
    college = replace(college, instances=instances)
    adaptation = adapter(demarche, college)
    zone = calendrier.zone
    semaines = periode(college, calendrier)
    feuille = planifier(adaptation, demarche, college, zone, semaines, ouvert)
    return PlanFait(feuille, adaptation, demarche.phrases)


def plans_tires(
    demarche: Demarche, racine: Path, nombre: int, hasard: random.Random, refus: Counter[str]
) -> Iterator[PlanFait]:
    """Rend autant de plans faits ; les refus (période trop courte, année inconnue) se comptent."""
    preoccupations = tuple(entree.id for entree in demarche.preoccupations)
    calendriers: dict[str, Calendrier] = {}
    faits = 0
    while faits < nombre:
        college = tirer(hasard, preoccupations)
        if college.academie not in calendriers:
            calendriers[college.academie] = charger_calendrier(college, racine)[0]
        try:
            plan = planifier_un_tirage(college, demarche, calendriers[college.academie])
        except ErreurDuPlan as erreur:
            refus[erreur.code] += 1
            continue
        faits += 1
        yield plan
