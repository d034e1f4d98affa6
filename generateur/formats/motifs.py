"""Le code des motifs : à quoi l’on reconnaît un temps sans sa couleur, à l’écran et sur papier.

Il n’est écrit qu’une fois, dans `gabarits/motifs.json`, que Python, Jinja et Typst savent lire :
le chemin, le bandeau, la frise, la feuille de route imprimée, l’affiche et le portail l’y prennent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FICHIER = Path(__file__).parents[1] / "gabarits" / "motifs.json"


@dataclass(frozen=True)
class Motif:
    """Ce qui remplit la barre d’un temps : `trame`, soit plein, raies, points, vide ou hachures.

    `tirets` : ceux de son bord ; `chemin` : ceux du même temps sur un trait épais ; vides, c’est un
    trait continu.
    """

    trame: str
    tirets: str = ""
    chemin: str = ""


@dataclass(frozen=True)
class Trame:
    """Un carré qui se répète, de `pas` de côté : une raie de `trait`, ou un point de `rayon`.

    Les mesures sont celles de l’écran ; sur papier, les mêmes à l’échelle.
    """

    pas: float
    trait: float = 0
    rayon: float = 0


_LUS = json.loads(FICHIER.read_text("utf-8"))
MOTIFS = {nom: Motif(**motif) for nom, motif in _LUS["motifs"].items()}
TRAMES = {nom: Trame(**trame) for nom, trame in _LUS["trames"].items()}
