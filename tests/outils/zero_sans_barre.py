"""Refait une police sans la barre de son zéro, et sous un autre nom (generateur/decisions/0145).

À lancer par tests/outils/navigateur.sh, avec fontTools : zero_sans_barre.py DE.woff2 VERS.woff2.
Pour le papier (gabarits/polices/), d’un TTF à l’autre.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

NOM = "Atkinson Manuel"
ZEROS = ("zero", "zero.tf")
DE_LA_FAMILLE, COMPLET, POSTSCRIPT = (1, 16), 4, 6
LICENCE = 13
LICENCE_EN_MOTS = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def sans_barre(police: Any) -> None:
    """Remplace les deux jours que la barre laissait dans le zéro par un seul, à leur mesure."""
    glyphes = [police["glyf"][nom] for nom in police.getGlyphOrder() if nom in ZEROS]
    # Le zéro des tableaux est souvent fait de l’autre.
    for glyphe in [g for g in glyphes if not g.isComposite()]:
        _percer(police, glyphe)
    for table in ("fpgm", "prep", "cvt ", "gasp", "DSIG"):
        if table in police:
            del police[table]


def _percer(police: Any, glyphe: Any) -> None:
    points, fins, drapeaux = glyphe.getCoordinates(police["glyf"])
    if len(fins) != 3:
        raise SystemExit("Ce zéro n’a pas une barre et deux jours : rien n’est changé.")
    dehors = list(points[: fins[0] + 1])
    jours = list(points[fins[0] + 1 :])
    dedans = [_porter(point, _cadre(dehors), _cadre(jours)) for point in dehors]
    # Le jour tourne à l’envers du bord : sans quoi il serait plein.
    glyphe.coordinates = type(points)([*dehors, *reversed(dedans)])
    glyphe.flags = bytearray([*drapeaux[: fins[0] + 1], *reversed(drapeaux[: fins[0] + 1])])
    glyphe.endPtsOfContours = [fins[0], 2 * fins[0] + 1]
    glyphe.numberOfContours = 2
    glyphe.program = _sans_instruction()


def _sans_instruction() -> Any:
    from fontTools.ttLib.tables.ttProgram import Program

    programme = Program()
    programme.fromBytecode(b"")
    return programme


def renommer(police: Any) -> None:
    """Donne à la police changée un nom à elle, et garde ses auteurs et sa licence."""
    noms = police["name"]
    for rang in DE_LA_FAMILLE:
        if noms.getDebugName(rang):
            noms.setName(NOM, rang, 3, 1, 0x409)
    style = noms.getDebugName(2) or "Regular"
    noms.setName(f"{NOM} {style}", COMPLET, 3, 1, 0x409)
    noms.setName(f"{NOM.replace(' ', '')}-{style.replace(' ', '')}", POSTSCRIPT, 3, 1, 0x409)
    noms.setName(LICENCE_EN_MOTS, LICENCE, 3, 1, 0x409)


def _cadre(points: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    abscisses, ordonnees = zip(*points, strict=True)
    return min(abscisses), max(abscisses), min(ordonnees), max(ordonnees)


def _porter(
    point: tuple[int, int], de: tuple[int, int, int, int], vers: tuple[int, int, int, int]
) -> tuple[int, int]:
    x = vers[0] + (point[0] - de[0]) * (vers[1] - vers[0]) / (de[1] - de[0])
    y = vers[2] + (point[1] - de[2]) * (vers[3] - vers[2]) / (de[3] - de[2])
    return round(x), round(y)


def refaire(source: Path, cible: Path) -> None:
    """Lit une police, l’écrit changée."""
    from fontTools.ttLib import TTFont

    police = TTFont(source, recalcTimestamp=False)
    sans_barre(police)
    renommer(police)
    police.save(cible)


if __name__ == "__main__":
    refaire(Path(sys.argv[1]), Path(sys.argv[2]))
