"""La feuille de style du manuel : celle du thème, élaguée, les jetons, des morceaux par sujet.

Le site n’en sert qu’une. Chaque morceau a un numéro : l’ordre des fichiers est celui de la cascade.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generateur.chargement.lectures_retenues import une_fois
from generateur.formats.elagage_css import Employes, elaguer, employes, serrer

STYLES = "assets/stylesheets"
"""Où sont les feuilles, dans `overrides/` comme dans le site."""
FEUILLE = f"{STYLES}/manuel.css"
MORCEAUX = f"{STYLES}/manuel"
SCRIPTS = "assets/javascripts"
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
    """Rend notre feuille : celle du site, et du portail d’une académie.

    Lève OSError.
    """
    textes = (fichier.read_text(encoding="utf-8") for fichier in morceaux(habillage))
    return serrer("\n".join((variables(), *textes)))


def feuille_du_site(habillage: Path, theme: str, pages: Iterable[str]) -> str:
    """Rend la feuille que le site sert : celle du thème, sans ce que nulle page n’emploie, puis la
    nôtre. `pages` : leur HTML ; ce que les gabarits et les scripts écrivent s’y ajoute.

    Lève OSError.
    """
    nous, ecrits = _les_notres(habillage)
    return elaguer(theme, employes(pages, ()) | ecrits, nous) + nous


@une_fois
def _les_notres(habillage: Path) -> tuple[str, Employes]:
    """Rend notre feuille, et ce que nos gabarits et nos scripts emploient : dans un lot, relus une
    fois pour tous les sites."""
    modeles = [*habillage.glob("**/*.html"), *(JETONS.parent / "site").glob("*.j2")]
    scripts = (habillage / SCRIPTS).glob("*.js")
    ecrits = employes(
        (f.read_text(encoding="utf-8") for f in modeles),
        (f.read_text(encoding="utf-8") for f in scripts if not f.name.endswith(".min.js")),
    )
    return feuille_de_style(habillage), ecrits


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
