"""Ce qu’un lot montre à l’écran : une barre, une durée, un emploi à corriger."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import click


@contextmanager
def barre(total: int, titre: str) -> Iterator[Any]:
    """Une barre et le temps qui reste, sur un terminal seulement."""
    if not total or not sys.stderr.isatty():
        yield lambda dossier: None
        return
    with click.progressbar(length=total, label=titre, file=sys.stderr, show_pos=True) as barre:
        yield lambda dossier: barre.update(1)


def duree(secondes: float) -> str:
    """Rend « 12,3 s », « 4 min 05 s »."""
    if secondes < 60:
        return f"{secondes:.1f}".replace(".", ",") + " s"
    minutes, reste = divmod(round(secondes), 60)
    return f"{minutes} min {reste:02d} s"


def mal_employee(message: str) -> NoReturn:
    """Dit comment la commande s’emploie, et sort avec le code 2."""
    click.echo(f"Erreur : {message}", err=True)
    sys.exit(2)
