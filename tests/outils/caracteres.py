"""Écrit ce que les polices du PDF savent dessiner, et combien large est chaque lettre.

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
LARGEURS = POLICES / "largeurs.txt"
MESURES = (range(0x20, 0x180), range(0x2000, 0x2070), range(0x20A0, 0x20C0), range(0x2190, 0x2194))
"""Ce qui s’écrit dans un dessin : latin, ponctuation, monnaies, flèches."""
HORS_SUJET = ("Cs", "Cc", "Cn", "Co")
PAR_LOT = 3000
SOURCE = """#set document(title: "essai")
#set text(font: "Atkinson Manuel", lang: "fr")
= essai
#for c in json(bytes(sys.inputs.signes)) [#c \\ ]
"""

A_MESURER = """#set text(font: "Atkinson Manuel", size: 1000pt)
#set text(kerning: false, ligatures: false)
#context [#metadata({
  let large(gras, c) = measure(text(weight: gras, "x" + c + "x")).width / 1pt
  let blanc = ("regular", "bold").map(g => large(g, ""))
  json(bytes(sys.inputs.signes)).map(c => (
    large("regular", c) - blanc.first(), large("bold", c) - blanc.last(),
  ))
}) <largeurs>]
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


def largeurs(signes: list[str]) -> list[tuple[float, float]]:
    """Rend la largeur de chaque signe, maigre puis grasse, en millièmes du corps."""
    lues = typst.query(
        A_MESURER.encode(),
        "<largeurs>",
        field="value",
        one=True,
        font_paths=[POLICES],
        ignore_system_fonts=True,
        sys_inputs={"signes": json.dumps(signes)},
    )
    return [(maigre, grasse) for maigre, grasse in json.loads(lues)]


def _deechapper(cite: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), cite)


def principal() -> None:
    """Essaie tous les caractères d’Unicode, par lots, et réécrit les deux fichiers."""
    signes = [chr(point) for point in range(0x20, 0x30000)]
    signes = [signe for signe in signes if unicodedata.category(signe) not in HORS_SUJET]
    connus: list[int] = []
    for rang in range(0, len(signes), PAR_LOT):
        lot = signes[rang : rang + PAR_LOT]
        while absents := manquants(lot):
            lot = [signe for signe in lot if signe not in absents]
        connus += map(ord, lot)
    FICHIER.write_text("\n".join(plages(connus)) + "\n", "ascii")
    mesures = [chr(point) for point in connus if any(point in plage for plage in MESURES)]
    lignes = [
        f"{ord(signe):04X} {max(maigre, 0):.0f} {max(grasse, 0):.0f}"
        for signe, (maigre, grasse) in zip(mesures, largeurs(mesures), strict=True)
    ]
    LARGEURS.write_text("\n".join(lignes) + "\n", "ascii")


if __name__ == "__main__":
    principal()
