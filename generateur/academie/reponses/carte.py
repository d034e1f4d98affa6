"""Où sont les collèges, en points : sans fond de carte, rien n’est demandé au réseau.

Projection équirectangulaire, à la latitude du milieu : juste à l’échelle d’une académie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from generateur.academie.reponses.offres import position
from generateur.academie.reponses.tableaux import CollegeDuLot

LARGEUR, MARGE = 640.0, 16.0
ETALEMENT_MIN = 0.05
"""Degrés : deux collèges voisins ne sont pas aux deux bouts de la carte."""


@dataclass(frozen=True)
class PointDeCarte:
    """Un collège : où il est sur la carte, ce qu’il attend (`seances`), où mène le point."""

    x: float
    y: float
    nom: str
    commune: str
    dossier: str
    seances: int


@dataclass(frozen=True)
class CarteDesColleges:
    """La carte : sa taille, ses points du nord au sud, et combien ne sont pas situés."""

    largeur: float
    hauteur: float
    points: tuple[PointDeCarte, ...]
    sans_lieu: int


def dessiner_la_carte(colleges: Sequence[CollegeDuLot]) -> CarteDesColleges | None:
    """Rend la carte, ou rien si l’on ne sait où est aucun collège.

    Les coordonnées viennent des colonnes « latitude » et « longitude » d’un tableau.
    """
    situes = [(college, ou) for college in colleges if (ou := position(college.inscrit.cases))]
    if not situes:
        return None
    nord, sud = (borne(ou[0] for _, ou in situes) for borne in (max, min))
    est, ouest = (borne(ou[1] for _, ou in situes) for borne in (max, min))
    pas = cos(radians((nord + sud) / 2))
    large, haut = max((est - ouest) * pas, ETALEMENT_MIN), max(nord - sud, ETALEMENT_MIN)
    echelle = (LARGEUR - 2 * MARGE) / max(large, haut)
    points = (
        PointDeCarte(
            round(MARGE + (ou[1] - ouest) * pas * echelle, 1),
            round(MARGE + (nord - ou[0]) * echelle, 1),
            college.fiche["nom"],
            college.fiche["commune"],
            college.fiche["dossier"],
            sum(demande["seances"] for demande in college.fiche["demandes"]),
        )
        for college, ou in situes
    )
    return CarteDesColleges(
        round(large * echelle + 2 * MARGE, 1),
        round(haut * echelle + 2 * MARGE, 1),
        tuple(sorted(points, key=lambda point: (point.y, point.x, point.dossier))),
        len(colleges) - len(situes),
    )
