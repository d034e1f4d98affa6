"""La console d’un poste : celle de Windows (cp1252, cp850) n’a pas tous les signes de nos phrases.

Un signe qu’elle n’a pas s’y écrit au plus près ; rien ne s’arrête pour si peu.
"""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata
from functools import partial

_VOISINS = str.maketrans(
    {
        "→": "->", "…": "...", "œ": "oe", "Œ": "OE", "€": "EUR", "’": "'", "‘": "'", "“": '"',
        "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u2011": "-", "\u2212": "-", "•": "-",
        "·": "-", "×": "x", "≥": ">=", "≤": "<=", "✓": "v", "✗": "x", "\xa0": " ", "\u202f": " ",
    }
)  # fmt: skip


def accorder_la_console() -> None:
    """Fait écrire au plus près ce que les deux sorties du programme ne savent pas écrire."""
    for sortie in (sys.stdout, sys.stderr):
        if isinstance(sortie, io.TextIOWrapper):
            # L’erreur ne dit pas quelle page de code l’a faite (« charmap ») : le nom la porte.
            nom = f"au-plus-pres-{sortie.encoding}"
            codecs.register_error(nom, partial(_remplacer, sortie.encoding))
            sortie.reconfigure(errors=nom)


def au_plus_pres(texte: str, encodage: str) -> str:
    """Rend ce texte tel que cet encodage peut l’écrire."""
    return "".join(_signe(signe, encodage) for signe in texte)


def _signe(signe: str, encodage: str) -> str:
    nu = unicodedata.normalize("NFKD", signe)
    sans_accent = "".join(c for c in nu if not unicodedata.combining(c))
    for essai in (signe, signe.translate(_VOISINS), sans_accent):
        try:
            essai.encode(encodage)
        except UnicodeEncodeError:
            continue
        return essai
    return "?"


def _remplacer(encodage: str, erreur: UnicodeError) -> tuple[str, int]:
    if not isinstance(erreur, UnicodeEncodeError):
        raise erreur
    return au_plus_pres(erreur.object[erreur.start : erreur.end], encodage), erreur.end
