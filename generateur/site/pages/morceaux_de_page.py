"""Coupe une page à ses appels « {{ … }} », hors du code ; et la recolle de ce qu’ils ont rendu."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Un bloc de code clôturé, un code en ligne, ou un appel : le premier venu l’emporte.
_MORCEAUX = re.compile(
    r"(?P<bloc>^(?P<cloture>[ ]{0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=cloture)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?P<marque>`+)(?!`).+?(?<!`)(?P=marque)(?!`))"
    r"|(?P<appel>\{\{(?P<expression>.*?)\}\})",
    re.MULTILINE | re.DOTALL,
)


def remplir_de_memoire(texte: str, remplis: Mapping[str, str]) -> str:
    """Rend le Markdown, ses appels remplis de ce qu’ils ont déjà rendu dans cette page.

    Lève KeyError si l’un d’eux n’y est pas.
    """
    return "".join(remplis[morceau] if ligne else morceau for ligne, morceau in morceaux_de(texte))


@lru_cache(maxsize=256)
def morceaux_de(texte: str) -> tuple[tuple[int, str], ...]:
    """Coupe une page : (0, texte laissé tel quel) ou (ligne, expression d’un appel)."""
    morceaux: list[tuple[int, str]] = []
    depuis = 0
    for trouve in _MORCEAUX.finditer(texte):
        if trouve["appel"] is not None:
            ligne = texte.count("\n", 0, trouve.start()) + 1
            morceaux += [(0, texte[depuis : trouve.start()]), (ligne, trouve["expression"])]
            depuis = trouve.end()
    return (*morceaux, (0, texte[depuis:]))
