"""L’environnement des gabarits du site et des dessins : tout y est échappé, rien n’y manque."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from generateur.chargement.lectures_retenues import une_fois
from generateur.vue.francais import en_phrase


@lru_cache(maxsize=1)
def environnement() -> Environment:
    """Rend l’environnement, fait une fois."""
    rendu = Environment(
        loader=PackageLoader("generateur", "gabarits"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    rendu.filters["en_phrase"] = en_phrase
    return rendu


def modele_de_page(modele: str, /, **champs: str) -> str:
    """Rend un modèle de page de gabarits/pages/, ses « @champ@ » remplis une seule fois."""
    return re.sub(r"@(\w+)@", lambda trouve: champs[trouve[1]], _modele(modele))


@une_fois
def _modele(nom: str) -> str:
    return resources.files("generateur").joinpath(f"gabarits/pages/{nom}.md").read_text("utf-8")
