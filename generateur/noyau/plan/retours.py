"""Place ce qui revient (le point de l’équipe projet) à sa cadence, jusqu’à ce qui le clôt."""

from __future__ import annotations

from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode

BORDS = 2
"""Ni dans les deux premières semaines ouvertes, ni dans les deux dernières (proposition)."""


def rangs_des_retours(
    retenue: EtapeRetenue, libre_des: int, periode: Periode, dernier: int
) -> list[int]:
    """Rend le rang de la première semaine de chaque retour, écartés d’exactement la cadence.

    `libre_des` : première semaine où ses prédécesseurs sont finis ; `dernier` : celle où la série
    est close, que le dernier retour ne dépasse pas. Le premier retour est celui,
    parmi une `cadence` de semaines possibles une fois le bord passé, qui laisse le moins de
    retours mal placés, et si possible aucun la semaine même de la clôture ; à égalité, le plus tôt.
    """
    cadence = retenue.etape.cadence
    assert cadence is not None
    n = len(periode.semaines)
    pas, duree = cadence.semaines, retenue.etape.semaines.ideal
    if retenue.epingle is not None:
        rang = next(s.rang for s in periode.semaines if retenue.epingle in s.jours)
        return list(range(rang, dernier - duree + 2, pas))
    dernier_permis = min(n - BORDS, dernier + 1) - duree
    meilleur: tuple[tuple[int, bool], list[int]] | None = None
    dernier_essai = min(max(libre_des, BORDS) + pas, n - duree + 1)
    for premier in range(libre_des, dernier_essai):
        tous = list(range(premier, dernier - duree + 2, pas))
        # Au-delà des bords de la fin, on s’arrête : le bilan prend la suite.
        rangs = [rang for rang in tous if rang <= dernier_permis] or tous[:1]
        mal_places = sum(mal_place(rang, duree, periode) for rang in rangs)
        gene = (mal_places, dernier - duree + 1 in rangs)
        if rangs and (meilleur is None or gene < meilleur[0]):
            meilleur = (gene, rangs)
    return meilleur[1] if meilleur else []


def mal_place(rang: int, duree: int, periode: Periode) -> bool:
    """Dit si un retour tombe aux bords de la période, ou la semaine de la rentrée."""
    n = len(periode.semaines)
    return rang < BORDS or rang + duree > n - BORDS or rang in periode.rentrees
