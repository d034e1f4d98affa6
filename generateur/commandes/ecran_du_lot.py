"""Ce qu’un lot montre à l’écran, ce qu’il refuse de ses options, et ce qu’elles sous-entendent."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from generateur.academie.lot.etat import Etat

DU_DEPOT = ("docs", "overrides", "donnees", "generateur")


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


def verifier_les_options(
    entrees: tuple[Path, ...],
    profils: Path | None,
    ordonnanceur: str | None,
    disque_partage: bool,
) -> None:
    """Refuse ce qui ne va pas ensemble, ou n’existe pas : code 2, avec la raison."""
    for entree in entrees:
        if not entree.exists():
            mal_employee(f"{entree} n’existe pas.")
    dossiers = [entree for entree in entrees if entree.is_dir()]
    if dossiers and len(entrees) > 1:
        mal_employee(
            f"{dossiers[0]} est un dossier : donnez-le seul, ou par --profils avec des tableaux."
        )
    if profils is not None and not profils.is_dir():
        mal_employee(f"--profils : le dossier {profils} n’existe pas.")
    if profils is not None and dossiers:
        mal_employee("--profils accompagne un tableau ; ENTREE est déjà un dossier de profils.")
    if ordonnanceur is not None and not ordonnanceur.strip():
        mal_employee("--ordonnanceur attend une adresse, comme tcp://10.0.0.1:8786.")
    if disque_partage and ordonnanceur is None:
        mal_employee("--disque-partage ne va qu’avec --ordonnanceur.")


def verifier_la_sortie(sortie: Path, depot: Path) -> None:
    """Des sites posés là se mêleraient aux pages ou aux données dont chaque site est fait."""
    entiere = sortie.resolve()
    for nom in DU_DEPOT:
        if entiere.is_relative_to((depot / nom).resolve()):
            mal_employee(
                f"{sortie} est dans « {nom} », dont les sites sont faits ; donnez avec --sortie un "
                "autre dossier."
            )


def papier_du_lot(dossier: bool | None, etat: Etat, mots: dict[str, str]) -> dict[str, str]:
    """Rend l’environnement des sites, avec ou sans papier ; sans rien dire, celui d’avant."""
    from generateur.site.demande import SANS_DOSSIER

    environnement = {nom: texte for nom, texte in os.environ.items() if nom != SANS_DOSSIER}
    if dossier is None and etat.a_des_dossiers():
        click.echo(mots["dossier_garde"], err=True)
    elif not dossier:
        environnement[SANS_DOSSIER] = "1"
    return environnement
