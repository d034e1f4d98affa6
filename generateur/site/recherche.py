"""L’index de la recherche, tel que le script des pages le lit : un fichier .js, qui se charge en
file:// comme en http."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_TITRE = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_ANCRE = re.compile(r'\bid="([^"]*)"')
_MUETS = re.compile(r"<(script|style|template)\b.*?</\1>", re.DOTALL)
_DANS_LA_PHRASE = re.compile(
    r"</?(?:a|abbr|b|cite|em|i|kbd|mark|q|small|span|strong|sub|sup|time|tspan)\b[^>]*>"
)
_BALISE = re.compile(r"<[^>]+>")

LigneDeRecherche = tuple[str, ...]
"""Adresse, titre de la page, de la partie, texte nu ; puis, sur la première, les mots cherchés."""


@dataclass(frozen=True)
class Passage:
    """Une partie d’une page : son ancre, son titre et son texte nus ; sans ancre, le début."""

    ancre: str
    titre: str
    texte: str


@lru_cache(maxsize=512)
def passages(contenu: str) -> tuple[Passage, ...]:
    """Découpe du HTML à ses titres ; le premier passage est ce qui précède le premier titre.

    Un titre de premier niveau ouvre le début de la page : il n’a pas d’ancre.
    """
    parle = _MUETS.sub(" ", contenu)
    rendus = []
    ancre = titre = ""
    depuis = 0
    for trouve in _TITRE.finditer(parle):
        nom = _ANCRE.search(trouve[2])
        if nom is None and trouve[1] != "1":
            continue
        rendus.append(Passage(ancre, titre, nu(parle[depuis : trouve.start()])))
        ancre = "" if nom is None or trouve[1] == "1" else html.unescape(nom[1])
        titre = nu(trouve[3])
        depuis = trouve.end()
    rendus.append(Passage(ancre, titre, nu(parle[depuis:])))
    return tuple(rendus)


def lignes_de_la_page(
    adresse: str, titre: str, trouves: Iterable[Passage], cherches: str = ""
) -> list[LigneDeRecherche]:
    """Rend les lignes de l’index : adresse, titre de la page, titre de la partie, texte nu.

    `cherches` : les mots que l’on tape pour trouver cette page ; sa première ligne les porte, à la
    suite.
    """
    lignes: list[LigneDeRecherche] = []
    page = titre
    for passage in trouves:
        if passage.titre and not passage.ancre:
            page = passage.titre
        if passage.texte or passage.titre:
            ou = f"{adresse}#{passage.ancre}" if passage.ancre else adresse
            lignes.append((ou, page, passage.titre if passage.ancre else "", passage.texte))
    if cherches and lignes:
        lignes[0] = (*lignes[0], cherches)
    return lignes


def mots_cherches(meta: Mapping[str, Any]) -> str:
    """Rend les mots qu’une page donne dans son en-tête, `mots_cherches: IA, dys`."""
    return " ".join(str(meta.get("mots_cherches") or "").split())


def index_en_script(lignes: Iterable[Iterable[str]]) -> str:
    """Rend le script que les pages chargent."""
    return script_des_lignes(map(en_json, lignes))


def en_json(ligne: Iterable[str]) -> str:
    """Rend une ligne de l’index telle que le script la contient."""
    return json.dumps(list(ligne), ensure_ascii=False, separators=(",", ":"))


def script_des_lignes(lignes: Iterable[str]) -> str:
    """Rend le script dont les lignes sont déjà en JSON."""
    return f"window.manuelRecherche=[{','.join(lignes)}];\n"


def nu(texte: str) -> str:
    """Rend le texte d’un morceau de HTML, sur une ligne."""
    sans_balises = _BALISE.sub(" ", _DANS_LA_PHRASE.sub("", texte))
    return " ".join(html.unescape(sans_balises).split())
