"""La largeur d’un texte, d’après les polices du papier (`gabarits/polices/largeurs.txt`).

Le site a la même famille, à quelques centièmes près : un dessin y garde un peu de marge.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

FICHIER = Path(__file__).parents[1] / "gabarits" / "polices" / "largeurs.txt"
INCONNUE = 1000
"""Millièmes d’un signe que la table n’a pas : un cadratin, pour ne jamais croire trop court."""


@lru_cache(maxsize=4096)
def mesurer(texte: str, corps: float, gras: bool = False) -> float:
    """Rend la largeur de `texte` sur une ligne, dans l’unité de `corps`, sa taille."""
    table = largeurs()[gras]
    return sum(table.get(signe, INCONNUE) for signe in texte) * corps / 1000


@cache
def largeurs() -> tuple[dict[str, int], dict[str, int]]:
    """Rend les largeurs des lettres maigres, puis grasses, en millièmes du corps."""
    lignes = [ligne.split() for ligne in FICHIER.read_text("ascii").splitlines()]
    maigres = {chr(int(point, 16)): int(maigre) for point, maigre, _ in lignes}
    grasses = {chr(int(point, 16)): int(gras) for point, _, gras in lignes}
    return maigres, grasses
