"""Met une donnée dans du Markdown sans qu’elle en devienne : tout en sort comme du texte."""

from __future__ import annotations

import re

_ACTIFS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~:=^<>&\"'@/$%]")
_ESPACES = re.compile(r"\s*\n\s*")


def md(texte: object) -> str:
    """Rend le texte tel qu’il se lira, quel que soit l’endroit du Markdown où il est mis.

    Les signes que Markdown ou HTML interprètent deviennent des références de caractères ; les
    retours à la ligne, des espaces.
    """
    plat = _ESPACES.sub(" ", str(texte))
    return _ACTIFS.sub(lambda trouve: f"&#{ord(trouve.group())};", plat)
