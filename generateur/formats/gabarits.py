"""L’environnement des gabarits du site et des dessins : tout y est échappé, rien n’y manque."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    StrictUndefined,
)

from generateur.vue.francais import accorde, en_phrase, enchainer, minuscule


def bytecode() -> BytecodeCache | None:
    """Rend où garder les gabarits compilés : à côté d’eux, comme Python le fait de ses modules.

    Rien là où l’on ne peut pas écrire, ou si l’on a demandé à Python de ne rien garder. Chaque
    gabarit y a un fichier, qui dit de quel texte il vient.
    """
    if sys.dont_write_bytecode:
        return None
    return bytecode_dans(Path(__file__).parents[1] / "gabarits" / "__pycache__")


def bytecode_dans(dossier: Path) -> BytecodeCache | None:
    """Rend la mémoire des gabarits compilés gardés dans ce dossier ; rien si l’on n’y écrit pas."""
    try:
        dossier.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(dossier)) if os.access(dossier, os.W_OK) else None


@lru_cache(maxsize=1)
def environnement() -> Environment:
    """Rend l’environnement, fait une fois."""
    rendu = Environment(
        loader=PackageLoader("generateur", "gabarits"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=bytecode(),
    )
    for filtre in (accorde, en_phrase, enchainer, minuscule):
        rendu.filters[filtre.__name__] = filtre
    return rendu


def en_css(texte: str) -> str:
    """Rend ce texte dans une chaîne CSS, sans un signe qui puisse la refermer."""
    return "".join(
        # L’espace qui suit finit l’échappement : sans elle, celle du texte s’y perdrait.
        c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):06X} "
        for c in texte
    )


def modele_de_page(modele: str, /, **champs: str) -> str:
    """Rend un modèle de page de gabarits/pages/ ; ses champs sont entre crochets, « [[ nom ]] » :
    les accolades y sont celles que l’équipe trouvera."""
    return _gabarits_des_pages().get_template(f"{modele}.md").render(**champs)


@lru_cache(maxsize=1)
def _gabarits_des_pages() -> Environment:
    return Environment(
        loader=PackageLoader("generateur", "gabarits/pages"),
        autoescape=False,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        bytecode_cache=bytecode(),
    )
