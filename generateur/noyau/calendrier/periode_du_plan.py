"""La période d’un plan : du premier jour ouvert à la fin du dernier trimestre compté."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generateur.noyau.calendrier.annees import (
    JOURS_D_UNE_SEMAINE,
    Calendrier,
    Lundi,
    annee_suivante,
    rang_de_l_annee,
    sans_calendrier,
)
from generateur.noyau.calendrier.jours_ouverts import AnneeOuverte, Ouverts, ouverts
from generateur.noyau.calendrier.periodes import Conge, Periode, Semaine
from generateur.noyau.calendrier.trimestres import trimestres_comptes
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurCalendrier

DEBUT_AVALE = 10
"""Jours de classe, au plus, que des indisponibilités peuvent prendre au début du plan."""
DEBUT_AVALE_CODE = "debut-avale"


def periode(college: College, calendrier: Calendrier) -> Periode:
    """Rend la période du plan : du premier jour ouvert à partir de `debut` à la fin du dernier
    trimestre compté.

    Le trimestre du début compte s’il en reste au moins la moitié des semaines ouvertes. Lève
    ErreurCalendrier : année sans calendrier, fins de trimestre impossibles, début avalé.
    """
    rang = rang_de_l_annee(calendrier, college.debut)
    debut = _premier_jour_ouvert(college, calendrier, rang)
    rang = rang_de_l_annee(calendrier, debut)
    trimestres = trimestres_comptes(college, calendrier, rang, debut)
    fin_du_dernier = trimestres[-1].fin
    dedans = ouverts(calendrier, college.indisponibilites)
    gardees = list(_entre(calendrier, dedans, rang, debut, fin_du_dernier))
    semaines = tuple(Semaine(place, jours) for place, (_, _, jours) in enumerate(gardees))
    etes = (
        *(annee is not suivante for (annee, _, _), (suivante, _, _) in pairwise(gardees)),
        False,
    )
    if not semaines:
        raise ErreurCalendrier(
            "periode-vide",
            "la période n’a aucune semaine de classe",
            "retirez des indisponibilités, ou changez « debut »",
            ("debut",),
        )
    jusque = bisect_right(dedans.jours, fin_du_dernier)
    fin = max(debut, dedans.jours[jusque - 1])
    return Periode(
        debut=debut,
        fin=fin,
        semaines=semaines,
        trimestres=tuple(trimestres),
        coupures=_coupures(semaines, calendrier.coupants, etes),
        etes=etes,
        fins_d_annee=frozenset(
            place for place, (annee, lundi, _) in enumerate(gardees) if lundi in annee.bords
        ),
        veilles=frozenset(jour for jour in dedans.veilles if debut <= jour <= fin),
        conges=tuple(c for c in calendrier.conges if c.au >= debut and c.du <= fin),
        rentrees=frozenset(
            place for place, (annee, lundi, _) in enumerate(gardees) if lundi == annee.premiere
        ),
    )


def fautes_de_la_periode(college: College, calendrier: Calendrier) -> list[ErreurCalendrier]:
    """Rend tout ce qui empêche la période d’être : le début, et les fins de trimestre."""
    fautes = []
    try:
        periode(college, calendrier)
    except ErreurCalendrier as faute:
        fautes.append(faute)
        if faute.code == DEBUT_AVALE_CODE:
            try:
                rang = rang_de_l_annee(calendrier, college.debut)
                trimestres_comptes(college, calendrier, rang, college.debut)
            except ErreurCalendrier as autre:
                fautes.append(autre)
    return fautes


def _entre(
    calendrier: Calendrier, dedans: Ouverts, rang: int, debut: date, fin: date
) -> Iterator[tuple[AnneeOuverte, Lundi, tuple[date, ...]]]:
    """Rend les semaines ouvertes entre ces deux jours, de l’année de ce rang aux suivantes."""
    for annee, ouverte in zip(calendrier.annees[rang:], dedans.annees[rang:], strict=True):
        if annee.premier_jour > fin:
            return
        for lundi, jours in ouverte.semaines:
            if jours[-1] < debut or jours[0] > fin:
                continue
            if jours[0] < debut or jours[-1] > fin:
                jours = tuple(jour for jour in jours if debut <= jour <= fin)
                if len(jours) < JOURS_D_UNE_SEMAINE:
                    continue
            yield ouverte, lundi, jours


def _premier_jour_ouvert(college: College, calendrier: Calendrier, rang: int) -> date:
    avales = 0
    fautive = 0
    for annee in range(rang, len(calendrier.annees)):
        for jours in calendrier.semaines_de_classe[annee].values():
            if jours[-1] < college.debut:
                continue
            for jour in jours:
                if jour < college.debut:
                    continue
                place = next(
                    (n for n, i in enumerate(college.indisponibilites) if i.du <= jour <= i.au),
                    None,
                )
                if place is None:
                    return jour
                fautive = place if avales == 0 else fautive
                avales += 1
                if avales > DEBUT_AVALE:
                    raise ErreurCalendrier(
                        DEBUT_AVALE_CODE,
                        f"des indisponibilités prennent plus de {DEBUT_AVALE} jours de classe au "
                        "début du plan",
                        "commencez plus tard (« debut »), ou raccourcissez cette indisponibilité",
                        ("indisponibilites", fautive),
                    )
    raise sans_calendrier(calendrier, annee_suivante(calendrier.annees[-1].nom))


def _coupures(
    semaines: tuple[Semaine, ...], coupants: tuple[Conge, ...], etes: tuple[bool, ...]
) -> tuple[bool, ...]:
    """Dit, pour chaque semaine, si des vacances ou l’été la séparent de la suivante."""
    coupures = list(etes)
    fins = [semaine.fin for semaine in semaines]
    for conge in coupants:
        suivante = bisect_left(fins, conge.du)
        if 0 < suivante < len(semaines) and conge.au < semaines[suivante].debut:
            coupures[suivante - 1] = True
    return tuple(coupures)
