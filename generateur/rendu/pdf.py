"""La feuille de route en PDF balisé (PDF/UA-1), composée par Typst.

Les données entrent en JSON, jamais comme du code : ce qu’un profil contient reste du texte.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from .impression import POLICES
from .pdf_donnees import donnees
from .vues import VueFeuille

GABARITS = Path(__file__).parents[1] / "gabarits"
GABARIT = "feuille-de-route.typ"
PAGES, PAGES_MINIMALE = 8, 5
MISES_EN_PAGE = ((8.8, True), (8.8, False), (8.3, False), (7.8, False))
"""Des dernières pages, de la plus aisée à la plus serrée : corps du texte, en points, et
« Pourquoi ainsi » sur sa propre page ou à la suite des rôles."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend le PDF ; les mêmes données donnent les mêmes octets, où que ce soit.

    Si le document dépasse ses pages, les dernières se resserrent, sans devenir illisibles ;
    au-delà, il est plus long : rien n’est coupé.
    """
    pages = donnees(vue)
    limite = PAGES_MINIMALE if vue.college.version == "minimale" else PAGES
    octets = b""
    for corps, separer in MISES_EN_PAGE:
        octets = _composer({**pages, **_mise_en_page(corps, separer)}, vue.edition)
        if nombre_de_pages(octets) <= limite:
            break
    return octets


def rendre_la_synthese(vue: VueFeuille) -> bytes:
    """Rend les deux premières pages seules, celles que l’on porte en conseil pédagogique."""
    reglages = {**_mise_en_page(*MISES_EN_PAGE[0]), "synthese_seule": True}
    return _composer({**donnees(vue), **reglages}, vue.edition)


def nombre_de_pages(octets: bytes) -> int:
    """Rend le nombre de pages d’un PDF de Typst, dont l’arbre des pages est en clair."""
    comptes = re.findall(rb"/Type\s*/Pages\s*/Count\s+(\d+)", octets)
    return max(map(int, comptes), default=0)


def _mise_en_page(corps: float, separer: bool) -> dict[str, Any]:
    return {"corps": corps, "separer": separer, "synthese_seule": False}


def _composer(pages: dict[str, Any], edition: date) -> bytes:
    fichiers: Any = dict(_gabarits())
    # Dans un fichier, et non dans les entrées du système : Typst ne refait que ce qui a changé.
    fichiers["donnees.json"] = json.dumps(pages, ensure_ascii=False).encode()
    return typst.compile(
        fichiers,
        font_paths=_polices(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        # Midi, temps universel : le jour de l’édition est le même dans tous les fuseaux de France.
        timestamp=datetime.combine(edition, time(12), tzinfo=UTC),
    )


@cache
def _gabarits() -> dict[str, bytes]:
    """Les fichiers de Typst, par chemin ; « main.typ » est celui que l’on compose."""
    tous = {f.relative_to(GABARITS).as_posix(): f.read_bytes() for f in GABARITS.rglob("*.typ")}
    tous["main.typ"] = tous.pop(GABARIT)
    return tous


@cache
def _polices() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[POLICES])
