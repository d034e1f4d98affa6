"""La feuille de style du manuel : les jetons, puis des morceaux par sujet, en un fichier servi.

Chaque morceau a un numéro : l’ordre des fichiers est celui de la cascade.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

STYLES = "assets/stylesheets"
"""Où sont les feuilles, dans `overrides/` comme dans le site."""
FEUILLE = f"{STYLES}/manuel.css"
MORCEAUX = f"{STYLES}/manuel"
JETONS = Path(__file__).parents[1] / "gabarits" / "jetons.json"


@cache
def jetons() -> dict[str, Any]:
    """Rend les couleurs et les tailles, lues une fois : elles sont du programme, non d’un site."""
    lus: dict[str, Any] = json.loads(JETONS.read_text(encoding="utf-8"))
    return lus


def morceaux(habillage: Path) -> list[Path]:
    """Rend les morceaux, dans l’ordre où ils se lisent."""
    return sorted((habillage / MORCEAUX).glob("*.css"))


def feuille_de_style(habillage: Path) -> str:
    """Rend la feuille entière : celle que le site et le portail d’une académie servent.

    Lève OSError.
    """
    textes = (fichier.read_text(encoding="utf-8") for fichier in morceaux(habillage))
    return "\n".join((variables(), *textes))


def variables() -> str:
    """Rend les jetons en variables : à l’écran, le clair puis le sombre, et sur papier.

    Une taille est donnée en pixels ; `1rem` en vaut 20.
    """
    lus = jetons()
    communs = [f"--t-{nom}:{px / 20:g}rem" for nom, px in lus["tailles"]["ecran"].items()]
    return "".join(
        (
            _regle(":root", "color-scheme:light", *communs, *_teintes("clair")),
            _regle('[data-md-color-scheme="slate"]', "color-scheme:dark", *_teintes("sombre")),
            "@media print{",
            _regle(":root,[data-md-color-scheme]", "color-scheme:light", *_teintes("papier")),
            "}\n",
        )
    )


def _teintes(fond: str) -> Iterator[str]:
    for nom, couleur in jetons()["couleurs"].items():
        yield f"--{nom}:{couleur[fond]}"


def _regle(selecteur: str, *declarations: str) -> str:
    return f"{selecteur}{{{';'.join(declarations)}}}\n"
