"""D’une suite d’octets à du texte : l’encodage d’un export, ce qu’un outil y a mal écrit."""

from __future__ import annotations

import html
import re

_LETTRES = "éèêëàâäîïôöùûüçœæÉÈÊËÀÂÄÎÏÔÖÙÛÜÇŒÆ’‘“”«»–—…\u00a0°"
_PERMIS = frozenset(_LETTRES + "€²³½·•✓")
# Les anciens encodages, du plus courant au plus rare ; à égalité, le premier.
_ANCIENS = (("cp1252", "Windows-1252"), ("mac_roman", "MacRoman"), ("cp850", "DOS (cp850)"))
TETE = 400
"""Octets où chercher à quoi l’on a affaire."""
_CAPITALE_DANS_UN_MOT = re.compile(r"[a-zà-ÿ][À-ÖØ-Þ](?=[a-zà-ÿ])|\b[À-ÖØ-Þ](?=[a-zà-ÿ]*[äâ][a-z])")
_ENTITE = re.compile(r"&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,20});")
_DOUBLE = re.compile(r"Ã[©¨ª«\u00a0¢´®§¹»¯]|â€™|Å“")


def decoder(octets: bytes) -> tuple[str, str]:
    """Rend le texte et le nom de son encodage ; un octet sans sens y devient U+FFFD."""
    if octets.startswith((b"\xff\xfe", b"\xfe\xff")):
        return octets.decode("utf-16", "replace"), "UTF-16"
    sans_marque = _utf_16_sans_marque(octets[:TETE])
    if sans_marque:
        return octets.decode(sans_marque, "replace"), "UTF-16"
    try:
        return octets.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        essais = [(octets.decode(code, "replace"), nom) for code, nom in _ANCIENS]
        return max(essais, key=lambda essai: _francais(essai[0]))


def sans_double_encodage(texte: str) -> str:
    """Rend « é » là où un outil a écrit « Ã© » ; le texte tel quel si ce n’est pas cela partout."""
    if not _DOUBLE.search(texte):
        return texte
    try:
        return texte.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return texte


def sans_entites(texte: str, sauf: str = "") -> str:
    """Rend « é » pour `&eacute;` ; laisse les entités qui valent un signe de `sauf`."""

    def remettre(entite: re.Match[str]) -> str:
        signe = html.unescape(entite.group())
        return entite.group() if signe in sauf else signe

    return _ENTITE.sub(remettre, texte)


def _utf_16_sans_marque(tete: bytes) -> str:
    """Rend l’encodage dont un octet sur deux est nul : du français en UTF-16, sans sa marque."""
    for debut, code in ((1, "utf-16-le"), (0, "utf-16-be")):
        nuls = tete[debut::2].count(0)
        if nuls > 4 and nuls * 10 > len(tete[debut::2]) * 9 and not tete[1 - debut :: 2].count(0):
            return code
    return ""


def _francais(texte: str) -> int:
    """Note un texte : les lettres accentuées du français, moins les signes qu’il n’emploie pas et
    les capitales accentuées au milieu d’un mot (« prÇoccupations » est du cp850 mal lu)."""
    autres = [c for c in texte if c > "~"]
    note = sum(1 if c in _PERMIS else -2 for c in autres)
    return note - 3 * len(_CAPITALE_DANS_UN_MOT.findall(texte))
