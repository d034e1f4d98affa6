"""Rassemble la provenance de tout ce que la démarche déclare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import typographie


@dataclass(frozen=True)
class Provenance:
    """Une entrée et d’où elle vient : `source` (section du texte), sinon une proposition."""

    titre: str
    source: int | None


def provenances(demarche: Demarche) -> list[tuple[str, list[Provenance]]]:
    """Rend, par sorte d’entrée (clé de libellé), ses entrées et leur provenance."""
    roles: list[Any] = []
    for role in demarche.roles:
        roles += role.actions
        roles += role.conseils
    lecons: list[Any] = []
    for enseignement in demarche.enseignements:
        lecons += [enseignement, *enseignement.points]
    pratiques = [p for entree in demarche.preoccupations for p in entree.pratiques]
    sortes: tuple[tuple[str, Iterable[Any]], ...] = (
        ("presentation", demarche.presentation),
        ("raisons", demarche.raisons_d_agir),
        ("temps", demarche.temps),
        ("roles", roles),
        ("instances", demarche.instances),
        ("resultats", demarche.resultats),
        ("enseignements", lecons),
        ("etapes", demarche.etapes),
        ("preoccupations", demarche.preoccupations),
        ("pratiques", pratiques),
        ("ressources", demarche.ressources),
        ("regles", demarche.regles),
    )
    return [(sorte, [_provenance(entree) for entree in entrees]) for sorte, entrees in sortes]


def _provenance(entree: Any) -> Provenance:
    texte = getattr(entree, "titre", "") or getattr(entree, "texte", "") or entree.ici
    return Provenance(typographie(texte), entree.source)
