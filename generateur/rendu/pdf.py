"""La feuille de route en PDF balisé (PDF/UA-1), composée par Typst.

Les données entrent en JSON, jamais comme du code : ce qu’un profil contient reste du texte.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

import typst

from .impression import POLICES
from .pdf_donnees import donnees
from .vues import VueFeuille

GABARITS = Path(__file__).parents[1] / "gabarits"
GABARIT = GABARITS / "feuille-de-route.typ"


def rendre(vue: VueFeuille) -> bytes:
    """Rend le PDF ; les mêmes données donnent les mêmes octets, où que ce soit."""
    pages = donnees(vue)
    # Midi, temps universel : le jour de l’édition est le même dans tous les fuseaux de France.
    edition = datetime.combine(vue.edition, time(12), tzinfo=UTC)
    return typst.compile(
        GABARIT,
        root=GABARITS,
        font_paths=_polices(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"donnees": json.dumps(pages, ensure_ascii=False)},
        timestamp=edition,
    )


@cache
def _polices() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[POLICES])
