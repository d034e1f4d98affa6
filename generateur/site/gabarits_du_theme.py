"""Les gabarits du thème, compilés une fois et gardés dans `.cache/`."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, TemplateError
from mkdocs.theme import Theme

from generateur.formats.gabarits import bytecode_dans
from generateur.site.pages.parties_retenues import MENU, SECTION

_CITES = re.compile(r'(?:(?:extends|include|import|from)\s+|partie\()"([^"]+)"')


def avec_bytecode(env: Environment, cache: Path) -> Environment:
    """Donne à ces gabarits une mémoire de ce qui est déjà compilé, d’un site à l’autre, là où l’on
    peut écrire."""
    env.bytecode_cache = bytecode_dans(cache / "jinja")
    return env


def echauffer(theme: Theme, cache: Path) -> None:
    """Compile les gabarits du thème pendant que l’atelier travaille : ils serviront ensuite."""
    env = avec_bytecode(theme.get_env(), cache)
    assert env.loader is not None
    vus: set[str] = set()
    a_voir = ["main.html", "404.html", MENU, SECTION]
    while a_voir:
        nom = a_voir.pop()
        if nom in vus:
            continue
        vus.add(nom)
        try:
            source, _, _ = env.loader.get_source(env, nom)
            env.get_template(nom)
        except TemplateError:
            # Un gabarit facultatif ou fautif : MkDocs dira lui-même ce qu’il en est.
            continue
        a_voir += _CITES.findall(source)
