"""Écrit le profil d’un collège assemblé de plusieurs sources, et garde d’où vient chaque ligne."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from generateur.chargement.lecture import Chemin
from generateur.noyau.declare.modeles import College

Lieu = tuple[str, int]
"""Un fichier, tel qu’on le montre, et une ligne à partir de 1."""
_CLE_NUE = re.compile("[a-z_]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def ecrire_le_profil(
    arbre: dict[str, Any], lieu: Callable[[Chemin], Lieu]
) -> tuple[str, list[Lieu]]:
    """Rend le YAML de cet arbre, et le lieu d’origine de chacune de ses lignes.

    Il s’écrit comme à la main, dans l’ordre du modèle : la page « Configurer » le donne à relire.
    """
    ordre = {champ.name: rang for rang, champ in enumerate(fields(College))}
    range_ = dict(sorted(arbre.items(), key=lambda paire: ordre.get(paire[0], len(ordre))))
    textes: list[str] = []
    lieux: list[Lieu] = []
    for texte, chemin in _lignes(range_, (), ""):
        textes.append(texte)
        lieux.append(lieu(chemin))
    return "\n".join(textes) + "\n", lieux


def _lignes(valeur: Any, chemin: Chemin, retrait: str) -> Iterator[tuple[str, Chemin]]:
    if isinstance(valeur, dict):
        for cle, fils in valeur.items():
            tete = cle if _CLE_NUE.fullmatch(cle) else json.dumps(cle, ensure_ascii=False)
            yield from _entree(f"{retrait}{tete}:", fils, (*chemin, cle), retrait)
        return
    for rang, fils in enumerate(valeur):
        ici = (*chemin, rang)
        if isinstance(fils, dict) and fils:
            # La première clé est sur la ligne du tiret.
            (premiere, ou), *suite = _lignes(fils, ici, retrait + "  ")
            yield f"{retrait}- {premiere.removeprefix(retrait + '  ')}", ou
            yield from suite
        else:
            yield from _entree(f"{retrait}-", fils, ici, retrait)


def _entree(tete: str, fils: Any, chemin: Chemin, retrait: str) -> Iterator[tuple[str, Chemin]]:
    if isinstance(fils, dict | list) and fils:
        yield tete, chemin
        yield from _lignes(fils, chemin, retrait + "  ")
    elif isinstance(fils, str) and _DATE.fullmatch(fils):
        yield f"{tete} {fils}", chemin
    else:
        # Un scalaire JSON, entre guillemets si c’est un texte, se relit tel quel en YAML.
        yield f"{tete} {json.dumps(fils, ensure_ascii=False)}", chemin
