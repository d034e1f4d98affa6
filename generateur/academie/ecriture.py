"""Écrit le profil d’un collège assemblé de plusieurs sources, et garde d’où vient chaque ligne."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from generateur.chargement.lecture import Chemin

Lieu = tuple[str, int]
"""Un fichier, tel qu’on le montre, et une ligne à partir de 1."""


def ecrire_le_profil(
    arbre: dict[str, Any], lieu: Callable[[Chemin], Lieu]
) -> tuple[str, list[Lieu]]:
    """Rend le YAML de cet arbre, et le lieu d’origine de chacune de ses lignes."""
    textes: list[str] = []
    lieux: list[Lieu] = []
    for texte, chemin in _lignes(arbre, (), ""):
        textes.append(texte)
        lieux.append(lieu(chemin))
    return "\n".join(textes) + "\n", lieux


def _lignes(valeur: Any, chemin: Chemin, retrait: str) -> Iterator[tuple[str, Chemin]]:
    if isinstance(valeur, dict):
        for cle, fils in valeur.items():
            yield from _entree(f"{retrait}{json.dumps(cle, ensure_ascii=False)}:", fils,
                               (*chemin, cle), retrait)  # fmt: skip
    else:
        for rang, fils in enumerate(valeur):
            yield from _entree(f"{retrait}-", fils, (*chemin, rang), retrait)


def _entree(tete: str, fils: Any, chemin: Chemin, retrait: str) -> Iterator[tuple[str, Chemin]]:
    if isinstance(fils, dict | list) and fils:
        yield tete, chemin
        yield from _lignes(fils, chemin, retrait + "  ")
    else:
        # Un scalaire JSON, entre guillemets si c’est un texte, se relit tel quel en YAML.
        yield f"{tete} {json.dumps(fils, ensure_ascii=False)}", chemin
