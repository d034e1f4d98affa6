"""Ce que l’adaptation apporte au plan : raisons, ateliers et leurs pratiques, avertissements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generateur.noyau.phrases import dire


@dataclass(frozen=True)
class Raison:
    """Pourquoi cette ligne, pourquoi là, pourquoi tant : une phrase et ce qui la fonde.

    Exactement un de `regle`, `donnee`, `enseignement`, `source` est donné. `a_plusieurs` : la même
    phrase quand plusieurs étapes se la partagent, si elle change alors ; `en_bref` : la même en
    quelques mots, s’il y a de quoi.
    """

    sur: Literal["pourquoi", "quand", "combien"]
    texte: str
    regle: str | None = None
    donnee: str | None = None
    enseignement: str | None = None
    source: int | None = None
    a_plusieurs: str = ""
    en_bref: str = ""


def raison_du_moment(
    phrases: Mapping[str, str],
    code: str,
    *,
    regle: str | None = None,
    donnee: str | None = None,
    source: int | None = None,
    **champs: object,
) -> Raison:
    """Rend la raison de la date que dit cette phrase, en entier et en bref ; un seul fondement."""
    bref = f"{code}-en-bref"
    return Raison(
        "quand",
        dire(phrases, code, **champs),
        regle=regle,
        donnee=donnee,
        source=source,
        en_bref=dire(phrases, bref, **champs) if bref in phrases else "",
    )


@dataclass(frozen=True)
class PratiqueAMontrer:
    """Une pratique à montrer en atelier, et la préoccupation à laquelle elle répond.

    `ressources` : celles du collège dont elle se sert ; aucune : du papier suffit.
    """

    id: str
    preoccupation: str
    titre: str
    ressources: tuple[str, ...] = ()


@dataclass(frozen=True)
class AtelierPrevu:
    """Un atelier du temps 2 : son thème (une préoccupation), ses places, la pratique à y voir."""

    theme: str
    places: int
    pratique: str | None = None


@dataclass(frozen=True)
class Demande:
    """Ce que l’on demande à l’académie pour un thème : quelqu’un qui vienne le montrer.

    `ateliers` : combien de fois ; `pratiques` : celles que le matériel du collège permet.
    """

    theme: str
    ateliers: int
    pratiques: tuple[PratiqueAMontrer, ...] = ()


@dataclass(frozen=True)
class Avertissement:
    """Ce que le plan n’a pas pu faire, ou a laissé de côté, et pourquoi.

    `raison` : pour une étape laissée de côté, la même phrase sans le titre de l’étape. `instance` :
    celle dont il dit les dates laissées.
    """

    etape: str | None
    texte: str
    raison: str = ""
    instance: str = ""


def ecart(phrases: Mapping[str, str], etape: str, titre: str, raison: str) -> Avertissement:
    """Rend ce que l’on dit d’une étape laissée de côté."""
    return Avertissement(etape, dire(phrases, "ecart", etape=titre, raison=raison), raison)
