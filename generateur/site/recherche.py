"""L’index de la recherche, tel que le script des pages le lit : des fichiers .js, qui se chargent
en file:// comme en http.

Le début des pages où sont les dates du collège est dans un fichier ; la suite, dans deux fichiers
par dossier, ce que le profil calcule à part : d’un site à l’autre d’un lot, l’autre est le même, et
ne pèse alors qu’une fois (decisions/0184).
"""

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
_MUETS = re.compile(
    r"<(script|style|svg|template|button|select)\b.*?</\1>"
    r'|<details class="raisons(?:"| gestes[^>]*)>.*?</details>'
    r'|<p class="ma-part.*?</p>|<details data-suite>.*?</details>'
    r'|<(span|p)\b[^>]* aria-hidden="true"[^>]*>(?:[^<]|<(?:span|b)>[^<]*</(?:span|b)>)*</\2>',
    re.DOTALL,
)
"""Ce que l’on ne cherche pas : ce qui ne se lit pas, ou ne se lit qu’à l’œil ; ce qui se presse ;
les raisons repliées d’une date, que sa ligne montre, et la part de chacun, que sa page donne."""
_DANS_LA_PHRASE = re.compile(
    r"</?(?:a|abbr|b|cite|em|i|kbd|mark|q|small|span|strong|sub|sup|time|tspan)\b[^>]*>"
)
_BALISE = re.compile(r"<[^>]+>")

INDEX, PARTIES = "search/search_index.js", "search/parties"
"""Dans le site : le début des pages que le profil calcule ; le reste, par dossier."""
DU_PROFIL = "-profil"
"""Ce qui s’ajoute au nom d’un dossier, pour ce que le profil calcule dans ses pages."""


@dataclass(frozen=True)
class LigneDeRecherche:
    """Une ligne de l’index : adresse, titre de la page, de la partie, texte nu ; puis, sur la
    première d’une page, les mots cherchés."""

    dite: tuple[str, ...]
    du_profil: bool = False


@dataclass(frozen=True)
class Passage:
    """Une partie d’une page : son ancre, son titre et son texte nus ; sans ancre, le début."""

    ancre: str
    titre: str
    texte: str
    du_profil: bool = False
    """Un bloc calculé y est."""


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
            dite = (ou, page, passage.titre if passage.ancre else "", passage.texte)
            lignes.append(LigneDeRecherche(dite, passage.du_profil))
    if cherches and lignes:
        lignes[0] = LigneDeRecherche((*lignes[0].dite, cherches), lignes[0].du_profil)
    return lignes


def mots_cherches(meta: Mapping[str, Any]) -> str:
    """Rend les mots qu’une page donne dans son en-tête, `mots_cherches: IA, dys`."""
    return " ".join(str(meta.get("mots_cherches") or "").split())


def index_en_scripts(lignes: Iterable[LigneDeRecherche], mots: Mapping[str, str]) -> dict[str, str]:
    """Rend les scripts que les pages chargent, par chemin, avec les mots par lesquels la recherche
    répond."""
    debuts: list[tuple[str, ...]] = []
    parties: dict[str, list[tuple[str, ...]]] = {}
    for ligne in lignes:
        dossier, barre, _ = ligne.dite[0].partition("/")
        suite = barre and ("#" in ligne.dite[0] or not ligne.du_profil)
        partie = dossier + DU_PROFIL * ligne.du_profil
        (parties.setdefault(partie, []) if suite else debuts).append(ligne.dite)
    index = "".join(
        f"window.{nom}={_json(valeur)};\n"
        for nom, valeur in (
            ("manuelRecherche", _serrer(debuts)),
            ("manuelPartiesDeRecherche", list(parties)),
            ("manuelMotsDeRecherche", mots),
        )
    )
    return {INDEX: index} | {
        f"{PARTIES}/{partie}.js": f"manuelRecherche.push(...{_json(_serrer(siennes))});\n"
        for partie, siennes in parties.items()
    }


def _serrer(lignes: Iterable[tuple[str, ...]]) -> list[list[str]]:
    """Rend ces lignes, celles d’une même page ne redisant ni son adresse ni son titre : il ne leur
    reste que leur ancre (`#ancre`) et, à la place du titre, rien."""
    serrees: list[list[str]] = []
    page = titre = ""
    for ou, sa_page, *reste in lignes:
        adresse, diese, ancre = ou.partition("#")
        suit = bool(diese) and adresse == page
        sien = "" if suit and sa_page == titre else sa_page
        serrees.append([diese + ancre if suit else ou, sien, *reste])
        page, titre = adresse, sa_page
    return serrees


def _json(valeur: Any) -> str:
    return json.dumps(valeur, ensure_ascii=False, separators=(",", ":"))


def nu(texte: str) -> str:
    """Rend le texte d’un morceau de HTML, sur une ligne."""
    sans_balises = _BALISE.sub(" ", _DANS_LA_PHRASE.sub("", texte))
    return " ".join(html.unescape(sans_balises).split())
