"""Met chaque passage devant une instance à une date connue, ou propose une semaine.

Les instances dont les documents partent avant la séance (le conseil d’administration) passent les
premières : leurs dates sont les plus rares. Chaque étape prend la date connue la plus proche de sa
place, si le plan refait avec elle vaut bien celui sans elle ; une date qui tombe dans une étape est
toujours prise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generateur.noyau.calendrier.periodes import Periode, Semaine
from generateur.noyau.declare.modeles import College, Pour
from generateur.noyau.plan.contraintes import Contraintes, Fenetre
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.partage_du_temps import partager
from generateur.noyau.plan.placement import Imposees, Placement, poser
from generateur.noyau.plan.semaines_vides import GRAND_TROU, sans_trou_de_plus

AVANCE_MAX = 4
"""Semaines ouvertes au plus dont une date peut précéder la place de l’étape (proposition)."""

RECUL_MAX = 2
"""Semaines ouvertes au plus dont une date peut retarder une autre étape (proposition)."""


@dataclass(frozen=True)
class DateConnue:
    """Une date connue d’une instance, rapportée aux semaines de la période.

    `place` : rang de sa semaine (ou de la suivante, si la sienne n’est pas ouverte). `avec_envoi` :
    des documents partent avant elle ; `envoi` : le jour où ils partent, si la période le permet.
    """

    instance: str
    jour: date
    place: int
    fenetre: Fenetre
    avec_envoi: bool
    envoi: date | None


def dates_connues(
    college: College,
    delais: Mapping[str, int],
    periode: Periode,
    est_ouvert: Callable[[date], bool],
) -> dict[str, list[DateConnue]]:
    """Rend, par instance active, ses dates qui tombent dans la période, un jour ouvert.

    `delais` : par instance qui en a un, combien de jours avant ses documents partent.
    """
    connues: dict[str, list[DateConnue]] = {}
    for active in college.instances:
        connues[active.id] = [
            _rapporter(active.id, jour, delais.get(active.id), periode, est_ouvert)
            for jour in sorted(set(active.dates))
            if periode.debut <= jour <= periode.fin and est_ouvert(jour)
        ]
    return connues


def _rapporter(
    instance: str,
    jour: date,
    delai: int | None,
    periode: Periode,
    est_ouvert: Callable[[date], bool],
) -> DateConnue:
    au_plus_tard, au_plus_tot = periode.encadrer(jour)
    envoi = None
    if delai is not None:
        envoi = jour - timedelta(days=delai)
        while envoi >= periode.debut and not est_ouvert(envoi):
            envoi -= timedelta(days=1)
        if envoi < periode.debut:
            envoi = None
        else:
            au_plus_tard = periode.encadrer(envoi)[0]
    fenetre = Fenetre(au_plus_tard, au_plus_tot)
    return DateConnue(instance, jour, au_plus_tot, fenetre, delai is not None, envoi)


@dataclass(frozen=True)
class PlanPose:
    """Les étapes qui ne reviennent pas, placées : sous quoi, où, et quelle date d’instance chacune
    a choisie (par rang)."""

    contraintes: Contraintes
    preferences: Imposees
    placement: Placement
    choisies: dict[int, DateConnue] = field(default_factory=dict)


def caler_les_dates(
    sans_dates: PlanPose,
    connues: dict[str, list[DateConnue]],
    reportees: frozenset[str] = frozenset(),
) -> PlanPose:
    """Rend le plan refait autour des dates connues.

    `reportees` : les étapes dont le collège a dit le jour ; aucune date ne les fait attendre,
    sauf ce qui demande un envoi.

    Ce qui demande un envoi passe en premier, puis chaque étape dans l’ordre de sa place ; elle
    prend la date la plus proche de sa dernière semaine dans le plan tel qu’il est alors, si le plan
    refait avec elle le vaut bien.
    """
    plan = sans_dates
    restantes = {
        rang
        for rang, retenue in enumerate(plan.contraintes.etapes)
        if retenue.etape.instance and connues.get(retenue.etape.instance.id)
    }
    while restantes:
        fins = plan.placement.fins
        rang = min(
            restantes,
            key=lambda r: (not connues[_instance(plan, r)][0].avec_envoi, fins[r], r),
        )
        restantes.remove(rang)
        nom = plan.contraintes.etapes[rang].etape.id
        dite = nom in reportees and not connues[_instance(plan, rang)][0].avec_envoi
        candidates = [
            connue
            for connue in connues[_instance(plan, rang)]
            if fins[rang] - connue.place <= AVANCE_MAX
            and _utilisable(plan.contraintes, rang, connue)
        ]
        for connue in sorted(candidates, key=lambda c: (abs(c.place - fins[rang]), c.jour)):
            refait = _essayer(plan, rang, connue)
            if refait is not None and not (dite and _attend(plan, refait, rang)):
                plan = refait
                break
    return plan


def _attend(avant: PlanPose, apres: PlanPose, rang: int) -> bool:
    """Dit si une date fait commencer cette étape plus tard."""
    return apres.placement.debuts[rang] > avant.placement.debuts[rang]


def _instance(plan: PlanPose, rang: int) -> str:
    passage = plan.contraintes.etapes[rang].etape.instance
    return passage.id if passage else ""


def _utilisable(contraintes: Contraintes, rang: int, connue: DateConnue) -> bool:
    """Écarte une date sans envoi possible, ou qui ne tiendrait pas dans l’étape."""
    fenetre = connue.fenetre
    if connue.avec_envoi and connue.envoi is None:
        return False
    if fenetre.debut_max < 0 or fenetre.fin_min >= len(contraintes.periode.semaines):
        return False
    premier = contraintes.premiers[rang]
    if premier is not None and (connue.envoi or connue.jour) < premier:
        return False
    return fenetre.etendue <= contraintes.maxi[rang]


def _essayer(plan: PlanPose, rang: int, connue: DateConnue) -> PlanPose | None:
    """Rend le plan refait avec cette date, s’il vaut bien celui-ci."""
    essai = plan.contraintes.tenant(rang, connue.fenetre)
    # Aucune préférence ne tombe pour une date : les durées minimales doivent tenir avec toutes.
    if poser(essai, plan.preferences, essai.mini) is None:
        return None
    placement = partager(essai, plan.preferences)
    choisies = {**plan.choisies, rang: connue}
    refait = replace(plan, contraintes=essai, placement=placement, choisies=choisies)
    return refait if _vaut_bien(plan, refait, rang) else None


def _vaut_bien(avant: PlanPose, apres: PlanPose, rang: int) -> bool:
    """Dit si le plan refait avec une date ne perd rien qu’une date ne vaille."""
    ancien, nouveau = avant.placement, apres.placement
    etapes = apres.contraintes.etapes
    autres = [autre for autre in range(len(etapes)) if autre != rang]
    if any(nouveau.debuts[a] - ancien.debuts[a] > RECUL_MAX for a in autres):
        return False
    coeur = [rang for rang, r in enumerate(etapes) if r.etape.temps != "pilotage"]
    reste_libre = max(nouveau.fins) + 1 < len(apres.contraintes.periode.semaines)
    # Une semaine perdue entre deux étapes des temps 1 à 3 en vaut une qui reste à la fin.
    perdue = _semaines_sans(nouveau, coeur) > _semaines_sans(ancien, coeur)
    if (reste_libre or perdue) and any(
        nouveau.duree(autre) < min(ancien.duree(autre), apres.contraintes.ideal[autre])
        for autre in coeur
        if autre != rang
    ):
        return False
    return sans_trou_de_plus(ancien, nouveau, GRAND_TROU)


def _semaines_sans(pose: Placement, rangs: Sequence[int]) -> int:
    """Compte les semaines où rien de ces étapes ne se tient, de la première à la dernière."""
    prises = {
        semaine for rang in rangs for semaine in range(pose.debuts[rang], pose.fins[rang] + 1)
    }
    return max(prises) - min(prises) + 1 - len(prises) if prises else 0


def date_dans(
    connues: list[DateConnue], debut: date, fin: date, choisie: DateConnue | None
) -> DateConnue | None:
    """Rend la date à tenir entre ces deux jours : la choisie, sinon la dernière qui y tombe.

    Si des documents doivent partir avant elle, l’envoi doit y tomber aussi.
    """
    if choisie is not None:
        return choisie
    dedans = [connue for connue in connues if debut <= connue.jour <= fin]
    retenues = [
        connue
        for connue in dedans
        if not connue.avec_envoi or (connue.envoi and debut <= connue.envoi)
    ]
    return retenues[-1] if retenues else None


def seance(
    instance: str,
    pour: Pour,
    connue: DateConnue | None,
    debut: date,
    semaines: tuple[Semaine, ...],
    periode: Periode,
) -> Seance:
    """Rend le passage daté, ou sa semaine proposée : la dernière de l’étape, hors rentrée.

    `debut` : le premier jour de l’étape, qui peut être dans sa première semaine.
    """
    if connue is not None:
        envoi = connue.envoi if connue.envoi and connue.envoi >= debut else None
        return Seance(instance, pour, date=connue.jour, envoi=envoi)
    possibles = [s for s in semaines if s.rang not in periode.rentrees] or list(semaines)
    jours = [jour for jour in possibles[-1].jours if jour >= debut]
    # Un jour qui n’est pas une veille de vacances, s’il y en a un.
    jour = next((j for j in jours if j not in periode.veilles), jours[0])
    return Seance(instance, pour, semaine=jour)
