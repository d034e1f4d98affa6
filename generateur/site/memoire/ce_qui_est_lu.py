"""Ce dont des sites sont faits, en une liste ; et si MkDocs, réglé ainsi, peut lire autre chose.

`mkdocs build` s’arrête si rien n’a changé, un lot ne refait que ce qui a changé : l’un et l’autre
ne le peuvent que si rien de ce qui est lu ne leur échappe.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

REGLAGES = "mkdocs.yml"
PAGES = "docs"
HABILLAGE = "overrides"
DONNEES = (
    "donnees/demarche",
    "donnees/calendriers",
    "donnees/academie.yml",
    "donnees/academies.yml",
    "donnees/colleges.js",
    "donnees/departements.yml",
    "donnees/modele.odt",
)
"""Les données que tous les collèges d’un dépôt partagent ; le reste de `donnees/` est d’un seul."""
COMMUNS = (REGLAGES, PAGES, HABILLAGE, *DONNEES)

SANS_AUTRE_SOURCE = frozenset(
    {"abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
     "meta", "sane_lists", "smarty", "tables", "toc", "pymdownx.betterem", "pymdownx.caret",
     "pymdownx.critic", "pymdownx.details", "pymdownx.highlight", "pymdownx.inlinehilite",
     "pymdownx.keys", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences",
     "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"}
)  # fmt: skip
"""Les extensions de Markdown qui ne lisent rien d’autre que le texte ; une autre, et rien n’est
retenu."""

_D_AILLEURS = re.compile(rb"^INHERIT\b|!ENV\b", re.MULTILINE)


def rien_que_nous(config: MkDocsConfig) -> bool:
    """Dit que notre extension est seule, sans un crochet : nul autre ne lit ni ne garde rien."""
    return set(config.plugins) == {"manuel"} and not config.hooks


def markdown_sans_source(config: MkDocsConfig) -> bool:
    """Dit que Markdown, réglé ainsi, ne lit que le texte qu’on lui donne."""
    if any(nom not in SANS_AUTRE_SOURCE for nom in config["markdown_extensions"]):
        return False
    try:
        json.dumps(config["mdx_configs"])
    except TypeError:
        # Un réglage qui est un objet, et non une donnée : rien ne dit ce qu’il lit.
        return False
    return True


def tout_est_lu(config: MkDocsConfig) -> bool:
    """Dit que ce site ne dépend que de ses réglages, de ses dossiers et de ses données."""
    return rien_que_nous(config) and markdown_sans_source(config)


def tout_est_commun(config: MkDocsConfig, racine: Path) -> bool:
    """Dit que les sites de ce dépôt ne dépendent, hors de leur profil, que de COMMUNS."""
    ici = racine.absolute()
    return (
        tout_est_lu(config)
        and config.docs_dir == str(ici / PAGES)
        and config.theme.custom_dir in (None, str(ici / HABILLAGE))
        and not _D_AILLEURS.search((racine / REGLAGES).read_bytes())
    )
