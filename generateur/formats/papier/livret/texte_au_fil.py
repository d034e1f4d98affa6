"""Le texte au fil d’un paragraphe : ses espaces se replient, celles des bords s’ôtent."""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.impression import imprimable

Fil = list[Any]
"""Du texte au fil : des chaînes, et des morceaux (gras, lien…)."""


def ajuster(fil: Fil) -> Fil:
    """Replie les espaces, et ôte celles du début et de la fin."""
    propre = replier(fil)
    while propre and isinstance(propre[0], str):
        propre[0] = propre[0].lstrip(" ")
        if propre[0]:
            break
        del propre[0]
    while propre:
        if isinstance(propre[-1], str):
            propre[-1] = propre[-1].rstrip(" ")
            if propre[-1]:
                break
        elif propre[-1]["t"] != "retour":
            break
        del propre[-1]
    return propre


def replier(fil: Fil) -> Fil:
    """Fond les textes qui se suivent, et n’en garde que des espaces simples."""
    propre: Fil = []
    for morceau in fil:
        if isinstance(morceau, str) and propre and isinstance(propre[-1], str):
            propre[-1] += morceau
        elif morceau:
            propre.append(morceau)
    return [_espaces(m) if isinstance(m, str) else m for m in propre]


def _espaces(texte: str) -> str:
    # Seules les espaces ordinaires se replient : les insécables sont de la typographie.
    texte = imprimable(texte.replace("\n", " ").replace("\t", " "))
    while "  " in texte:
        texte = texte.replace("  ", " ")
    return texte
