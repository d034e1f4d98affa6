"""La feuille de style du manuel : des morceaux par sujet, réunis en un seul fichier servi.

Chaque morceau a un numéro : l’ordre des fichiers est celui de la cascade.
"""

from __future__ import annotations

from pathlib import Path

STYLES = "assets/stylesheets"
"""Où sont les feuilles, dans `overrides/` comme dans le site."""
FEUILLE = f"{STYLES}/manuel.css"
MORCEAUX = f"{STYLES}/manuel"


def morceaux(habillage: Path) -> list[Path]:
    """Rend les morceaux, dans l’ordre où ils se lisent."""
    return sorted((habillage / MORCEAUX).glob("*.css"))


def feuille_de_style(habillage: Path) -> str:
    """Rend la feuille entière : celle que le site et le portail d’une académie servent.

    Lève OSError.
    """
    return "\n".join(fichier.read_text(encoding="utf-8") for fichier in morceaux(habillage))
