"""Les liens d’une page du manuel vers une autre, ou vers un fichier du site."""

from __future__ import annotations

import posixpath
from functools import lru_cache

from markupsafe import Markup

from generateur.site.pages.echappement import echapper
from generateur.vue.francais import typographie


@lru_cache(maxsize=4096)
def relier(depuis: str, cible: str) -> str:
    """Rend l’adresse relative de `cible` ; une page est donnée par son Markdown."""
    adresse = posixpath.relpath(cible, posixpath.dirname(depuis) or ".")
    return adresse[:-3] + ".html" if adresse.endswith(".md") else adresse


def mener(adresse: str, mot: str) -> Markup:
    """Rend le lien, échappé, que porte ce mot."""
    return Markup(f'<a href="{echapper(adresse)}">{echapper(typographie(mot))}</a>')
