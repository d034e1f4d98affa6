"""Ce qui arrête une page : un titre sans un mot, une adresse qui n’en est pas une."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generateur.chargement.problemes import Probleme

_CLOTURE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DIESES = re.compile(r" {0,3}(#{1,6})(?P<texte>(?:[ \t\u00a0].*)?)$")
_FERMANTS = re.compile(r"[ \t]#+[ \t]*$|\{[:#.][^}]*\}")
_IMAGE = re.compile(r"!\[(?P<dit>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_BALISE = re.compile(r"<[^>]*>|&nbsp;|&#160;|&#xa0;", re.I)
_ADRESSE = re.compile(r"[\w+.-]*:?//[^\s)>\"']*")
_SOULIGNE = re.compile(r" {0,3}=+[ \t]*$")


def fautes_des_titres(texte: str, fichier: str) -> list[Probleme]:
    """Rend un problème par titre vide."""
    problemes = []
    for numero, ligne in _hors_du_code(texte):
        trouve = _DIESES.match(ligne)
        if trouve is None or _mots(trouve["texte"]):
            continue
        image = "![" in trouve["texte"] or "<img" in trouve["texte"]
        problemes.append(
            Probleme(
                fichier,
                numero,
                "titre-vide",
                "ce titre n’a qu’une image, sans texte" if image else "ce titre est vide",
                "décrivez l’image entre ses crochets : « # ![Notre logo](logo.png) »"
                if image
                else "écrivez-le après « # », ou ôtez la ligne",
            )
        )
    return problemes


def sans_titre(corps: str) -> bool:
    """Dit si rien, dans ce corps de page, ne sera son titre ; un appel peut en rendre un."""
    lignes = [ligne for _, ligne in _hors_du_code(corps)]
    return not any(
        re.match(r" {0,3}#(?!#)|.*<h1\b|.*\{\{", ligne)
        or (_SOULIGNE.match(ligne) and rang and lignes[rang - 1].strip())
        for rang, ligne in enumerate(lignes)
    )


def ligne_illisible(texte: str) -> int:
    """Rend la ligne d’une adresse qui ne se lit pas ; la première si l’on n’en trouve pas."""
    for numero, ligne in _hors_du_code(texte):
        for adresse in _ADRESSE.findall(ligne):
            try:
                urlsplit(adresse)
            except ValueError:
                return numero
    return 1


def _mots(titre: str) -> str:
    """Rend ce qui se lit d’un titre."""
    nu = _FERMANTS.sub("", f" {titre}")
    nu = re.sub(r"<img\b[^>]*\balt=[\"']?([^\"'>]*)[^>]*>", r"\1", nu)
    nu = _BALISE.sub("", _IMAGE.sub(lambda image: image["dit"], nu))
    return re.sub(r"[\s\u00a0\u200b-\u200f\u2060\ufeff*_`#]+", "", nu)


def _hors_du_code(texte: str) -> Iterator[tuple[int, str]]:
    cloture = ""
    for numero, ligne in enumerate(texte.split("\n"), 1):
        trouve = _CLOTURE.match(ligne)
        if cloture:
            if trouve and trouve[1].startswith(cloture) and not ligne.strip(" \t`~"):
                cloture = ""
        elif trouve:
            cloture = trouve[1]
        else:
            yield numero, ligne
