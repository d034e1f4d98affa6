"""Le code des motifs : à quoi l’on reconnaît un temps sans sa couleur, à l’écran et sur papier."""

from __future__ import annotations

from dataclasses import dataclass

CONGES = "conges"
PILOTAGE = "pilotage"


@dataclass(frozen=True)
class Motif:
    """À l’écran, le bord d’une barre : `tirets` (trait, blanc…) et `epaisseur`.

    Sur papier, ce qui la remplit : `trame`, soit plein, raies, points, vide ou hachures, que
    `gabarits/typst/frise.typ` sait dessiner.
    """

    trame: str
    tirets: str = ""
    epaisseur: float = 1


MOTIFS = {
    "temps-1": Motif("plein"),
    "temps-2": Motif("raies", tirets="5 2"),
    "temps-3": Motif("points", epaisseur=2.4),
    PILOTAGE: Motif("vide", tirets="2 2"),
    CONGES: Motif("hachures"),
}
