"""« Au Collège Jean-Moulin », « à l’Institution Sainte-Marie » : à et de devant un nom."""

from __future__ import annotations

import re
import unicodedata

_MASCULINS = frozenset(
    {"clg", "college", "lycee", "groupe", "campus", "centre", "complexe", "cours"}
)
"""Ce qu’un établissement peut être, et qui veut « au »."""

_FEMININS = frozenset(["cite", "maison", "section", "fondation"])
"""Ce qu’un établissement peut être, et qui veut « à la »."""

_ELIDES = frozenset(
    {"institution", "institut", "ecole", "ensemble", "etablissement", "externat", "internat"}
)
"""Ce qu’un établissement peut être, et qui veut « à l’ »."""


def au_et_du(nom: str) -> dict[str, str]:
    """Rend `au` et `du` : « au Collège Jean-Moulin » et « du Collège Jean-Moulin ».

    Un nom propre seul ne veut pas d’article, « à Notre-Dame », « d’Albert-Camus » ; le sien se
    contracte, « aux Tilleuls » pour « Les Tilleuls » ; une enseigne le garde, « à La Providence ».
    """
    premier, _, reste = nom.strip().partition(" ")
    mot = re.split(r"[-.’']", _simple(premier))[0]
    if mot in _MASCULINS:
        return {"au": f"au {nom}", "du": f"du {nom}"}
    if mot in _FEMININS:
        return {"au": f"à la {nom}", "du": f"de la {nom}"}
    if mot in _ELIDES:
        return {"au": f"à l’{nom}", "du": f"de l’{nom}"}
    if reste and mot == "le":
        return {"au": f"au {reste}", "du": f"du {reste}"}
    if reste and mot == "les":
        return {"au": f"aux {reste}", "du": f"des {reste}"}
    de = "d’" if mot[:1] in tuple("aeiou") else "de "
    return {"au": f"à {nom}", "du": f"{de}{nom}"}


def _simple(mot: str) -> str:
    """Rend un mot en minuscules, sans accent."""
    lettres = unicodedata.normalize("NFD", mot.lower())
    return "".join(lettre for lettre in lettres if not unicodedata.combining(lettre))
