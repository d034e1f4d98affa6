"""Relève ce qu’un plan n’a pas pu ménager : les préférences qui rendent un plan crédible.

Aucune ne fait refuser un plan ; chacune qui n’est pas tenue est dite, étape par étape.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.placement import Chantier
from generateur.noyau.plan.retours import mal_place


@dataclass(frozen=True)
class Manquement:
    """Une préférence non tenue pour une étape ; `champs` complète la phrase."""

    preference: str
    etape: str
    champs: tuple[tuple[str, str], ...] = ()
    jour: date | None = None


def manquements(
    chantier: Chantier,
    debuts: list[int],
    durees: list[int],
    seances: dict[int, Seance],
) -> Iterator[Manquement]:
    """Rend, étape par étape dans l’ordre des données, ce qui n’a pas pu être ménagé."""
    periode = chantier.periode
    fins = [debut + duree - 1 for debut, duree in zip(debuts, durees, strict=True)]
    for rang, retenue in enumerate(chantier.etapes):
        nom = retenue.etape.id
        debut, fin = debuts[rang], fins[rang]
        if fin > chantier.bout_ete[debut]:
            yield Manquement("pas-a-cheval-sur-l-ete", nom)
        elif fin > chantier.bout_coupe[debut] and (durees[rang] <= 2 or chantier.seances[rang]):
            yield Manquement("pas-coupee-par-les-vacances", nom)
        if chantier.au_temps_3[rang] and fin > chantier.bout_fin_d_annee[debut]:
            yield Manquement("pas-en-fin-d-annee", nom)
        if _a_la_rentree(chantier, rang, debut, durees[rang], seances.get(rang)):
            yield Manquement("pas-a-la-rentree", nom)
        tenue = seances.get(rang)
        if tenue is not None and tenue.date in periode.veilles:
            yield Manquement("veille-de-vacances", nom, jour=tenue.date)
        role = chantier.trop_a_la_fois(rang, debut, fin, debuts, fins)
        if role is not None:
            yield Manquement("deux-a-la-fois", nom, (("role", role),))


def _a_la_rentree(
    chantier: Chantier, rang: int, debut: int, duree: int, tenue: Seance | None
) -> bool:
    rentrees = chantier.periode.rentrees
    if chantier.ouvre_un_temps[rang] and debut in rentrees:
        return True
    if duree == 1 and chantier.seances[rang] and debut in rentrees:
        return True
    jour = (tenue.date or tenue.semaine) if tenue else None
    semaines = chantier.periode.semaines
    return jour is not None and any(jour in semaines[rentree].jours for rentree in rentrees)


def retours_mal_places(
    etape: str, rangs: list[int], duree: int, periode: Periode
) -> Iterator[Manquement]:
    """Rend un manquement si un retour tombe aux bords de la période ou à la rentrée."""
    if any(mal_place(rang, duree, periode) for rang in rangs):
        yield Manquement("point-aux-bords", etape)
