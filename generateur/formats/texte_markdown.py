"""La feuille de route en Markdown, à lire telle quelle dans un terminal."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generateur.vue.francais import accorde, enchainer, majuscule, typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VuePersonne

GABARITS = Path(__file__).parents[1] / "gabarits"
GABARIT = "feuille-de-route.md.j2"


def rendre(vue: VueFeuille) -> bytes:
    """Rend le Markdown, en UTF-8."""
    mots = vue.mots["texte"]

    def dire(cle: str, **champs: object) -> str:
        return typographie(mots[cle].format_map(champs))

    def accorder(cle: str, nombre: int) -> str:
        return typographie(accorde(mots[cle], nombre))

    champs = {"vue": vue, "dire": dire, "accorder": accorder}
    texte = _environnement().get_template(GABARIT).render(champs)
    return (texte.strip() + "\n").encode()


def markdown(texte: str) -> str:
    """Échappe un texte pour qu’il se lise tel qu’il est écrit, dans une ligne de Markdown."""
    texte = re.sub(r"[ \t\r\n]+", " ", texte)
    # « & » ne gêne que s’il ouvre une entité ; « < » n’a pas d’échappement sûr par une barre.
    texte = re.sub(r"&(?=#?\w+;)", "&amp;", texte).replace("<", "&lt;")
    texte = re.sub(r"([\\`*_{}\[\]>#])(?!amp;)", r"\\\1", texte)
    # En tête de ligne, « 1. », « - » ou « + » ouvriraient une liste.
    return re.sub(r"^(\s*\d*)([-+.)])(?=\s|$)", r"\1\\\2", texte)


def noms(personnes: tuple[VuePersonne, ...]) -> str:
    """Rend les rôles à la suite."""
    return ", ".join(personne.titre for personne in personnes)


@cache
def _environnement() -> Environment:
    environnement = Environment(
        loader=FileSystemLoader(GABARITS),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        keep_trailing_newline=False,
    )
    environnement.filters.update(md=markdown, noms=noms, majuscule=majuscule, enchainer=enchainer)
    return environnement
