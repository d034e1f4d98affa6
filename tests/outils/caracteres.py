"""Écrit la liste des caractères que les polices du PDF savent dessiner.

À relancer quand une police livrée ou la version de Typst change :
`.venv/bin/python -m tests.outils.caracteres`
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import typst

POLICES = Path(__file__).parents[2] / "generateur" / "gabarits" / "polices"
FICHIER = POLICES / "caracteres.txt"
HORS_SUJET = ("Cs", "Cc", "Cn", "Co")
PAR_LOT = 3000
SOURCE = """#set document(title: "essai")
#set text(font: "Atkinson Hyperlegible", lang: "fr")
= essai
#for c in json(bytes(sys.inputs.signes)) [#c \\ ]
"""


def manquants(signes: list[str]) -> set[str]:
    """Rend ceux des signes qu’aucune police n’a, d’après ce que Typst refuse."""
    try:
        typst.compile(
            SOURCE.encode(),
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=[POLICES],
            ignore_system_fonts=True,
            sys_inputs={"signes": json.dumps(signes)},
        )
    except typst.TypstError as erreur:
        cites = re.findall(r'the text `"(.*?)"` could not', erreur.diagnostic)
        return set("".join(map(_deechapper, cites))) & set(signes)
    return set()


def plages(points: Iterable[int]) -> Iterator[str]:
    """Rend « 0041-005A » pour chaque suite de points de code."""
    debut = fin = -2
    for point in [*points, -1]:
        if point == fin + 1:
            fin = point
            continue
        if debut >= 0:
            yield f"{debut:04X}-{fin:04X}"
        debut = fin = point


def _deechapper(cite: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), cite)


def principal() -> None:
    """Essaie tous les caractères d’Unicode, par lots, et réécrit le fichier."""
    signes = [chr(point) for point in range(0x20, 0x30000)]
    signes = [signe for signe in signes if unicodedata.category(signe) not in HORS_SUJET]
    connus: list[int] = []
    for rang in range(0, len(signes), PAR_LOT):
        lot = signes[rang : rang + PAR_LOT]
        while absents := manquants(lot):
            lot = [signe for signe in lot if signe not in absents]
        connus += map(ord, lot)
    FICHIER.write_text("\n".join(plages(connus)) + "\n", "ascii")


if __name__ == "__main__":
    principal()
