"""Compose un document en PDF balisé (PDF/UA-1), par Typst : le seul endroit qui l’appelle.

Les données entrent en JSON, jamais comme du code : ce qu’un profil ou une page contient reste du
texte. Les mêmes données donnent les mêmes octets, où que ce soit.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from threading import local
from typing import Any

import typst

from generateur.formats.papier.impression import POLICES
from generateur.formats.papier.tetes_de_ligne import avec_tetes_de_ligne

GABARITS = Path(__file__).parents[2] / "gabarits"

# Le document est une fonction du gabarit ; les données y entrent comme un texte, relu en JSON.
_DOCUMENT = '#import "/{gabarit}.typ": rendre\n#rendre(json(bytes({texte})))\n'


def composer(gabarit: str, donnees: dict[str, Any], edition: date) -> bytes:
    """Rend le PDF que `gabarits/{gabarit}.typ` fait de ces données, déjà imprimables.

    `edition` : la date du document, jamais celle de l’horloge.
    """
    lues = json.dumps(donnees, ensure_ascii=False)
    # Un texte JSON n’a ni retour à la ligne ni signe de contrôle : entre guillemets, il n’y reste à
    # échapper que « " » et « \\ », comme en JSON. Une entrée du système, changée, ferait tout
    # recomposer.
    texte = json.dumps(lues, ensure_ascii=False)
    rendu: Any = compositeur().compile(
        input=_DOCUMENT.format(gabarit=gabarit, texte=texte).encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        # Midi, temps universel : le jour de l’édition est le même dans tous les fuseaux de France.
        timestamp=datetime.combine(edition, time(12), tzinfo=UTC),
    )
    return avec_tetes_de_ligne(bytes(rendu))


_par_fil = local()


def compositeur() -> typst.Compiler:
    """Rend celui de ce fil : d’un document au suivant, il ne relit aucun gabarit."""
    if not hasattr(_par_fil, "compositeur"):
        _par_fil.compositeur = typst.Compiler(
            root=GABARITS, font_paths=_polices(), ignore_system_fonts=True
        )
    rendu: typst.Compiler = _par_fil.compositeur
    return rendu


@cache
def _polices() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[POLICES])
