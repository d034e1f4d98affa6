"""L’index de la recherche, tel que le script des pages le lit : un fichier .js, qui se charge en
file:// comme en http."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping

_BALISE = re.compile(r"<[^>]+>")


def index_en_script(entrees: Iterable[Mapping[str, str]]) -> str:
    """Rend le script ; `entrees` : celles de MkDocs, avec `location`, `title` et `text` (HTML).

    Chaque ligne porte l’adresse, le titre de la page, celui de la partie, et le texte nu.
    """
    pages: dict[str, str] = {}
    lignes = []
    for entree in entrees:
        adresse, titre = entree["location"], _nu(entree["title"])
        page = adresse.partition("#")[0]
        pages.setdefault(page, titre)
        partie = "" if pages[page] == titre else titre
        lignes.append([adresse, pages[page], partie, _nu(entree["text"])])
    donnees = json.dumps(lignes, ensure_ascii=False, separators=(",", ":"))
    return f"window.manuelRecherche={donnees};\n"


def _nu(texte: str) -> str:
    return " ".join(html.unescape(_BALISE.sub(" ", texte)).split())
