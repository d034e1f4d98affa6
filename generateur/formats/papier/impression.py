"""Rend un texte imprimable : ce qu’aucune police du PDF ne sait dessiner devient « � ».

Un PDF/UA refuse un caractère sans dessin, et un emoji dans un profil arrêterait tout. La
liste des caractères dessinables accompagne les polices (`gabarits/polices/caracteres.txt`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from generateur.vue.francais import typographie

POLICES = Path(__file__).parents[2] / "gabarits" / "polices"
INCONNU = "\N{REPLACEMENT CHARACTER}"
INVISIBLES = frozenset({"Cf", "Cc", "Mn", "Me", "Zl", "Zp"})
"""Ce qui ne se dessine pas seul : on l’ôte s’il manque aux polices, sans rien mettre à la place."""


@lru_cache(maxsize=8192)
def imprimable(texte: str) -> str:
    """Rend `texte` sans rien que les polices ne sachent dessiner ; les lignes n’en font qu’une."""
    texte = unicodedata.normalize("NFC", texte)
    if texte.isascii() and texte.isprintable():
        return texte
    return texte.translate(_SIGNES)


def tout_imprimable(valeur: Any) -> Any:
    """Rend un arbre de listes et de dictionnaires dont chaque texte s’imprime, bien espacé."""
    return partout(valeur, lambda texte: imprimable(typographie(texte)))


def partout(valeur: Any, dire: Callable[[str], str]) -> Any:
    """Rend un arbre de listes et de dictionnaires, chaque texte dit par `dire`."""
    if isinstance(valeur, str):
        return dire(valeur)
    if isinstance(valeur, dict):
        return {cle: partout(v, dire) for cle, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [partout(v, dire) for v in valeur]
    return valeur


def nombre_de_pages(octets: bytes) -> int:
    """Rend le nombre de pages d’un PDF de Typst, dont l’arbre des pages est en clair."""
    comptes = re.findall(rb"/Type\s*/Pages\s*/Count\s+(\d+)", octets)
    return max(map(int, comptes), default=0)


def dessinable(signe: str) -> bool:
    """Dit si une des polices a ce caractère."""
    debuts, fins = _plages()
    rang = bisect_right(debuts, ord(signe)) - 1
    return rang >= 0 and ord(signe) <= fins[rang]


def _signe(signe: str) -> str:
    genre = unicodedata.category(signe)
    if genre == "Cf" or genre == "Cc":
        # Retours et tabulations séparent des mots ; les autres n’ont pas de dessin.
        return " " if signe.isspace() else ("\u00ad" if signe == "\u00ad" else "")
    if dessinable(signe):
        return signe
    return "" if genre in INVISIBLES else INCONNU


class _Signes(dict[int, str]):
    """Ce que devient chaque caractère, calculé à sa première rencontre."""

    def __missing__(self, rang: int) -> str:
        self[rang] = signe = _signe(chr(rang))
        return signe


_SIGNES = _Signes()


@cache
def _plages() -> tuple[list[int], list[int]]:
    lignes = (POLICES / "caracteres.txt").read_text("ascii").split()
    bornes = [ligne.split("-") for ligne in lignes]
    return [int(debut, 16) for debut, _ in bornes], [int(fin, 16) for _, fin in bornes]
