"""Ce que dit une case d’une grille : oui, non, un rang, un nombre, ou ni l’un ni l’autre.

Les signes se jugent ensemble, sur toute la question : une croix dit oui, sauf auprès d’une coche.
Rien n’est ôté d’une case pour y trouver un oui : « (Oui) » n’en est pas un.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generateur.chargement.sondage.rapprochement import forme

PREMIERS = 3
"""Rangs d’un classement qui valent une voix : on retient deux ou trois préoccupations."""

_OUI = frozenset(
    ("oui", "1", "y", "yes", "o", "vrai", "true", "v", "coche", "cochee", "selectionne",
     "selectionnee", "checked", "selected", "on", "+")
)  # fmt: skip
_COCHES = frozenset("✓✔☑✅√")
_CROIX = frozenset("✗✘×☒❌✖✕")
_NON = frozenset(
    ("", "non", "0", "n", "no", "faux", "false", "off", "n/a", "na", "null", "non coche",
     "non cochee", "pas coche", "pas cochee", "decoche", "decochee", "unchecked", "not checked",
     "not selected", "non selectionne", "non selectionnee", "pas selectionne", "☐", "□", "-", "–",
     "—", "sans reponse", "aucune reponse", "no answer")
)  # fmt: skip
_RANG = re.compile(
    r"(?:rang|choix|position|priorite|n°|no)?\s*([0-9]{1,4})\s*(?:ere?|nde?|eme|e|°)?"
    r"(?:\s*(?:choix|rang|position|priorite))?"
)
_LETTRES = (("premiere", 1), ("premier", 1), ("deuxieme", 2), ("second", 2), ("seconde", 2),
            ("troisieme", 3))  # fmt: skip

Nature = Literal["coches", "rangs", "comptes", "echelle", "autre"]


@dataclass(frozen=True)
class Signes:
    """Comment lire les cases d’une question : ce que vaut une croix, et si ce sont des rangs."""

    croix: bool | None = True
    lettre_x: bool | None = True
    rangs: bool = False

    def coche(self, valeur: str, choix: str) -> bool | None:
        """Dit si cette case coche le choix ; rien si l’on ne sait pas."""
        if self.rangs:
            rang = nombre(valeur)
            return rang is not None and 1 <= rang <= PREMIERS
        nu = _nu(valeur)
        if nu == "x":
            return self.lettre_x
        if nu in _CROIX:
            return self.croix
        if nu in _OUI or nu in _COCHES:
            return True
        if nu in _NON:
            return False
        return True if forme(valeur) == forme(choix) != "" else None


ORDINAIRES = Signes()


def signes_de(valeurs: Iterable[str]) -> Signes:
    """Rend la façon de lire ces cases, celles de toute une question."""
    vues = {_nu(valeur) for valeur in valeurs}
    if vues & _COCHES:
        return Signes(croix=False, lettre_x=None if vues & _CROIX or "x" in vues else True)
    if vues & _OUI and vues & _CROIX:
        return Signes(croix=None if vues & (_NON - {""}) else False)
    return ORDINAIRES


def peu_courants(valeurs: Iterable[str]) -> list[str]:
    """Rend les signes qui ne sont pas des coches ordinaires : à dire, même s’ils sont lus."""
    vues = {_nu(valeur) for valeur in valeurs}
    rares = _CROIX | {"+", "-", "–", "—", "☐", "□"} | ({"x"} if vues & _OUI else set())
    return sorted(vues & rares)


def nature_de(choix: Sequence[str], lignes: Sequence[Sequence[str]]) -> tuple[Nature, Signes]:
    """Rend ce que sont les cases d’une question ; `lignes` : une case par choix, par réponse."""
    signes = signes_de(valeur for ligne in lignes for valeur in ligne)
    if all(
        signes.coche(valeur, titre) is not None
        for ligne in lignes
        for titre, valeur in zip(choix, ligne, strict=True)
    ):
        return "coches", signes
    pleines = [[nombre(v) for v in ligne if _nu(v) not in _NON - {"0"}] for ligne in lignes]
    if any(n is None for ligne in pleines for n in ligne):
        return "autre", signes
    nombres = [sorted(n for n in ligne if n) for ligne in pleines]
    if len(choix) > 1 and all(ligne == list(range(1, len(ligne) + 1)) for ligne in nombres):
        return "rangs", Signes(rangs=True)
    return ("comptes" if len(lignes) == 1 else "echelle"), signes


def nombre(valeur: str) -> int | None:
    """Rend le nombre ou le rang que dit cette case (« 3 », « 2e choix », « Rang 1 »)."""
    nu = _nu(valeur)
    for mot, rang in _LETTRES:
        if re.fullmatch(rf"(?:en )?{mot}(?: choix| rang| priorite| position)?", nu):
            return rang
    trouve = _RANG.fullmatch(nu)
    return int(trouve[1]) if trouve else None


def _nu(valeur: str) -> str:
    sans = (c for c in unicodedata.normalize("NFD", valeur.lower()) if not unicodedata.combining(c))
    return " ".join("".join(sans).replace("\ufe0f", "").replace("\ufe0e", "").split())
