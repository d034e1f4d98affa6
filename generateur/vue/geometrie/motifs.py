"""Le code des motifs : à quoi l’on reconnaît un temps sans sa couleur, à l’écran et sur papier.

Les cartes de l’accueil (`.cartes`) et la bande des pages (`.bande`) sont des boîtes HTML : CSS ne
donne à leur bord qu’un trait continu, à tirets, double ou à points, sans mesure. Ce style de ligne
est donc dans `manuel.css`, dans l’ordre d’ici : continu, tirets, double, points pour le pilotage.
"""

from __future__ import annotations

from dataclasses import dataclass

CONGES = "conges"
PILOTAGE = "pilotage"


@dataclass(frozen=True)
class Motif:
    """À l’écran, le bord d’une barre : `tirets` (trait, blanc…) et `epaisseur`.

    `chemin` : les tirets du même temps sur le chemin de l’accueil, un trait bien plus épais.
    Sur papier, ce qui la remplit : `trame`, soit plein, raies, points, vide ou hachures, que
    `gabarits/typst/frise.typ` sait dessiner.
    """

    trame: str
    tirets: str = ""
    epaisseur: float = 1
    chemin: str = ""


MOTIFS = {
    "temps-1": Motif("plein"),
    "temps-2": Motif("raies", tirets="5 2", chemin="14 4"),
    "temps-3": Motif("points", epaisseur=2.4, chemin="4 4"),
    PILOTAGE: Motif("vide", tirets="2 2", chemin="1 7"),
    CONGES: Motif("hachures"),
}
