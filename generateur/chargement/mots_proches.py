"""Le nom valide le plus proche de ce qui a été écrit."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=1024)
def sans_accents(texte: str) -> str:
    """Rend le texte en minuscules, sans accents, tirets pour espaces et soulignés."""
    decompose = unicodedata.normalize("NFD", texte.lower())
    nu = "".join(c for c in decompose if not unicodedata.combining(c))
    return nu.replace("_", "-").replace(" ", "-")


def proche(ecrit: str, valides: Iterable[str]) -> str | None:
    """Rend le nom valide le plus proche, sans tenir compte des accents ni de la casse."""
    par_forme = {sans_accents(str(valide)): str(valide) for valide in valides}
    trouves = difflib.get_close_matches(sans_accents(ecrit[:100]), list(par_forme), 1, 0.6)
    return par_forme[trouves[0]] if trouves else None


def suggestion(nom: str | None) -> str:
    """Rend le début d’un remède : « vouliez-vous dire… », ou rien."""
    return f"vouliez-vous dire « {nom} » ? " if nom else ""
