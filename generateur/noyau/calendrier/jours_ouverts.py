"""Les jours et les semaines où le collège est ouvert, quel que soit le début de son plan.

Un jour ouvert est un jour de classe que le collège ne s’est pas réservé. Une semaine ouverte en a
au moins trois.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generateur.noyau.calendrier.annees import (
    JOURS_D_UNE_SEMAINE,
    Calendrier,
    Lundi,
    nom_dans,
    sans_calendrier,
)
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.declare.modeles import College, Indisponibilite

UNE_SEMAINE = timedelta(days=7)


@dataclass(frozen=True)
class AnneeOuverte:
    """Ce qu’une année laisse à un collège : ses semaines ouvertes, par lundi, dans l’ordre.

    `bords` : les lundis des deux dernières ; `premiere` : celui de la semaine de la rentrée.
    """

    semaines: tuple[tuple[Lundi, tuple[date, ...]], ...]
    bords: frozenset[Lundi]
    premiere: Lundi | None


@dataclass(frozen=True)
class Ouverts:
    """Ce qui est ouvert d’un calendrier à un collège, quel que soit le début de son plan.

    `jours` : tous les jours ouverts, dans l’ordre ; `veilles` : les derniers avant des vacances.
    """

    annees: tuple[AnneeOuverte, ...]
    jours: tuple[date, ...]
    veilles: tuple[date, ...]


def est_ouvert(college: College, calendrier: Calendrier, jour: date) -> bool:
    """Dit si ce jour est un jour de classe que le collège ne s’est pas réservé.

    Lève ErreurCalendrier pour un jour hors des années connues : on ne devine pas.
    """
    premiere, derniere = calendrier.annees[0], calendrier.annees[-1]
    if not premiere.premier_jour <= jour < derniere.ete:
        raise sans_calendrier(calendrier, nom_dans(calendrier, jour))
    return jour in calendrier.jours_de_classe and not _pris(college.indisponibilites, jour)


@lru_cache(maxsize=16)
def ouverts(calendrier: Calendrier, prises: tuple[Indisponibilite, ...]) -> Ouverts:
    """Rend ce qui est ouvert, fait une fois pour tous les débuts que l’on essaie."""
    par_annee = [_ouvertes(prises, semaines) for semaines in calendrier.semaines_de_classe]
    annees = []
    for annee, semaines in zip(calendrier.annees, par_annee, strict=True):
        ouvertes = tuple(
            (lundi, jours) for lundi, jours in semaines.items() if len(jours) >= JOURS_D_UNE_SEMAINE
        )
        bords = frozenset(lundi for lundi, _ in ouvertes[-2:])
        premiere = ouvertes[0][0] if ouvertes and annee.rentree else None
        annees.append(AnneeOuverte(ouvertes, bords, premiere))
    jours = tuple(jour for semaines in par_annee for jours in semaines.values() for jour in jours)
    return Ouverts(tuple(annees), jours, tuple(_veilles(jours, calendrier.coupants)))


def _pris(prises: tuple[Indisponibilite, ...], jour: date) -> bool:
    return any(prise.du <= jour <= prise.au for prise in prises)


def _ouvertes(
    prises: tuple[Indisponibilite, ...], semaines: dict[Lundi, tuple[date, ...]]
) -> dict[Lundi, tuple[date, ...]]:
    if not prises:
        return semaines
    return {
        lundi: tuple(jour for jour in jours if not _pris(prises, jour))
        for lundi, jours in semaines.items()
    }


def _veilles(jours: tuple[date, ...], coupants: tuple[Conge, ...]) -> Iterator[date]:
    """Rend le dernier jour ouvert avant chacune de ces vacances, dans la semaine qui précède."""
    for conge in coupants:
        rang = bisect_left(jours, conge.du) - 1
        if rang >= 0 and conge.du - jours[rang] <= UNE_SEMAINE:
            yield jours[rang]
