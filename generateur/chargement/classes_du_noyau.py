"""Ce qu’une classe du noyau dit de ses clés : leur type, si elles sont requises, leur défaut."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True)
class Cle:
    """Une clé d’une classe du noyau.

    `genre` : son type, « ou rien » mis à part ; `facultative` : ce « ou rien » est permis.
    `defaut` : la valeur d’une clé absente ; None aussi pour ce qui se fabrique à chaque fois.
    """

    genre: Any
    facultative: bool
    requise: bool
    defaut: Any = None


@cache
def cles_de(classe: Any) -> Mapping[str, Cle]:
    """Rend les clés d’une classe du noyau, dans leur ordre ; aucune si ce n’en est pas une."""
    if not est_une_classe(classe):
        return {}
    types_dits = typing.get_type_hints(classe)
    return {
        champ.name: Cle(
            *sans_rien(types_dits[champ.name]),
            requise=champ.default is dataclasses.MISSING
            and champ.default_factory is dataclasses.MISSING,
            defaut=None if champ.default is dataclasses.MISSING else champ.default,
        )
        for champ in dataclasses.fields(classe)
    }


def est_une_classe(genre: Any) -> bool:
    """Dit si ce type est une classe du noyau, qui s’écrit en clés et valeurs."""
    return isinstance(genre, type) and dataclasses.is_dataclass(genre)


def sans_rien(genre: Any) -> tuple[Any, bool]:
    """Rend le type sans son « ou rien », et vrai s’il l’avait."""
    if typing.get_origin(genre) in (types.UnionType, typing.Union):
        reste = [a for a in typing.get_args(genre) if a is not type(None)]
        if len(reste) == 1:
            return reste[0], True
    return genre, False
