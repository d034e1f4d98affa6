"""Met chaque passage devant une instance à une date connue, ou propose une semaine.

Les instances dont les documents partent avant la séance (le conseil d’administration) passent les
premières : leurs dates sont les plus rares. Chaque étape prend la date connue la plus proche de sa
place, si les durées minimales tiennent encore ; une date qui tombe dans une étape est toujours
prise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generateur.noyau.calendrier.periodes import Periode, Semaine
from generateur.noyau.declare.modeles import College, Pour
from generateur.noyau.plan.contraintes import Contraintes, Fenetre
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.placement import Placement, tient_sans_preference

ATTENTE_MAX = 6
"""Semaines ouvertes au plus d’attente d’une date connue (proposition)."""


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


def choisir_les_dates(
    contraintes: Contraintes, sans_dates: Placement, connues: dict[str, list[DateConnue]]
) -> tuple[Contraintes, dict[int, DateConnue]]:
    """Rend les contraintes où chaque étape tient la date qu’elle prend, et ces dates.

    `sans_dates` : le plan fait sans elles, d’où se mesure la distance.
    """
    concernees = [
        rang
        for rang, retenue in enumerate(contraintes.etapes)
        if retenue.etape.instance and connues.get(retenue.etape.instance.id)
    ]
    concernees.sort(
        key=lambda rang: (
            not connues[_instance(contraintes, rang)][0].avec_envoi,
            sans_dates.debuts[rang],
            rang,
        )
    )
    choisies: dict[int, DateConnue] = {}
    for rang in concernees:
        place = sans_dates.fins[rang]
        candidates = [
            connue
            for connue in connues[_instance(contraintes, rang)]
            if connue.place - place <= ATTENTE_MAX and _utilisable(contraintes, rang, connue)
        ]
        candidates.sort(key=lambda connue: (abs(connue.place - place), connue.jour))
        for connue in candidates:
            essai = contraintes.tenant(rang, connue.fenetre)
            if tient_sans_preference(essai):
                contraintes = essai
                choisies[rang] = connue
                break
    return contraintes, choisies


def _instance(contraintes: Contraintes, rang: int) -> str:
    passage = contraintes.etapes[rang].etape.instance
    return passage.id if passage else ""


def _utilisable(contraintes: Contraintes, rang: int, connue: DateConnue) -> bool:
    """Écarte une date sans envoi possible, ou qui étirerait l’étape au-delà de son idéal."""
    fenetre = connue.fenetre
    if connue.avec_envoi and connue.envoi is None:
        return False
    if fenetre.debut_max < 0 or fenetre.fin_min >= len(contraintes.periode.semaines):
        return False
    premier = contraintes.premiers[rang]
    if premier is not None and (connue.envoi or connue.jour) < premier:
        return False
    return fenetre.etendue <= contraintes.ideal[rang]


def date_dans(
    connues: list[DateConnue], debut: date, fin: date, choisie: DateConnue | None
) -> DateConnue | None:
    """Rend la date à tenir entre ces deux jours : la choisie, sinon la dernière qui y tombe.

    Une date dont l’envoi tombe aussi dans l’étape passe avant.
    """
    if choisie is not None:
        return choisie
    dedans = [connue for connue in connues if debut <= connue.jour <= fin]
    avec_envoi = [c for c in dedans if c.envoi is not None and debut <= c.envoi]
    retenues = avec_envoi or dedans
    return retenues[-1] if retenues else None


def seance(
    instance: str,
    pour: Pour,
    connue: DateConnue | None,
    semaines: tuple[Semaine, ...],
    periode: Periode,
) -> Seance:
    """Rend le passage daté, ou sa semaine proposée : la dernière de l’étape, hors rentrée."""
    if connue is not None:
        debut = semaines[0].debut
        envoi = connue.envoi if connue.envoi and connue.envoi >= debut else None
        return Seance(instance, pour, date=connue.jour, envoi=envoi)
    possibles = [s for s in semaines if s.rang not in periode.rentrees] or list(semaines)
    jours = possibles[-1].jours
    # Un jour qui n’est pas une veille de vacances, s’il y en a un.
    jour = next((j for j in jours if j not in periode.veilles), jours[0])
    return Seance(instance, pour, semaine=jour)
