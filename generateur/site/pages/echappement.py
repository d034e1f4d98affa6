"""Met une donnée dans du Markdown ou du HTML sans qu’elle en devienne : tout en sort en texte."""

from __future__ import annotations

import re

_ACTIFS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~:=^<>&\"'@/$%]")
_ESPACES = re.compile(r"\s*\n\s*")
# La page s’en sert aussi : le module « html » n’y est pas.
_EN_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def md(texte: object) -> str:
    """Rend le texte tel qu’il se lira, quel que soit l’endroit du Markdown où il est mis.

    Les signes que Markdown ou HTML interprètent deviennent des références de caractères ; les
    retours à la ligne, des espaces.
    """
    plat = _ESPACES.sub(" ", str(texte))
    return _ACTIFS.sub(lambda trouve: f"&#{ord(trouve.group())};", plat)


def echapper(texte: str) -> str:
    """Échappe pour du HTML et ses attributs ; l’apostrophe reste, le thème échappant parfois deux
    fois."""
    return texte.translate(_EN_HTML)
