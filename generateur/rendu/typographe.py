"""Compose un document en PDF balisé (PDF/UA-1), par Typst : le seul endroit qui l’appelle.

Les données entrent en JSON, jamais comme du code : ce qu’un profil ou une page contient reste du
texte. Les mêmes données donnent les mêmes octets, où que ce soit.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from .impression import POLICES

GABARITS = Path(__file__).parents[1] / "gabarits"


def composer(gabarit: str, donnees: dict[str, Any], edition: date) -> bytes:
    """Rend le PDF que `gabarits/{gabarit}.typ` fait de ces données, déjà imprimables.

    `edition` : la date du document, jamais celle de l’horloge.
    """
    # Un fichier, et non une entrée du système : changée, celle-ci ferait tout recomposer.
    fichiers: Any = _gabarits(gabarit) | {
        "donnees.json": json.dumps(donnees, ensure_ascii=False).encode()
    }
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
def _gabarits(gabarit: str) -> dict[str, bytes]:
    """Les fichiers de Typst, par chemin ; « main.typ » est celui que l’on compose."""
    tous = {f.relative_to(GABARITS).as_posix(): f.read_bytes() for f in GABARITS.rglob("*.typ")}
    tous["main.typ"] = tous.pop(f"{gabarit}.typ")
    return tous


@cache
def _polices() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[POLICES])
