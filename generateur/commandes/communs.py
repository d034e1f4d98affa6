"""Ce que les commandes partagent : trouver le profil, montrer les fautes, écrire d’un coup."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generateur.chargement.emplacements import PROFIL, racine
from generateur.chargement.motifs_de_refus import motif
from generateur.chargement.problemes import ErreurDonnees

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel

CHEMIN = click.Path(path_type=Path)


def profil_et_depot(profil: Path | None) -> tuple[Path, Path]:
    """Rend le profil demandé, ou celui du dépôt, et la racine du dépôt ; lève ErreurDonnees."""
    depot = racine(Path.cwd())
    return profil if profil is not None else depot / PROFIL, depot


def lire_le_manuel(fichier: Path, depot: Path) -> Manuel:
    """Mène ce profil jusqu’à sa vue, à l’édition que dit l’environnement ; lève ErreurDonnees."""
    # Chargé quand il sert : l’aide n’a pas à attendre tout le programme.
    from generateur.depot.edition import manuel_du_profil

    return manuel_du_profil(fichier, depot, os.environ)


@contextmanager
def fautes_montrees() -> Iterator[None]:
    """Montre les fautes des données sur la sortie d’erreur, et sort avec 1."""
    try:
        yield
    except ErreurDonnees as erreur:
        click.echo(str(erreur), err=True)
        sys.exit(1)


def refuser_une_source(sortie: Path, *lus: Path) -> None:
    """Sort avec 2 si cette sortie prendrait la place d’un fichier dont le dépôt est fait.

    `lus` : ce que la commande lit elle-même, où que ce soit.
    """
    from generateur.depot.sources_du_depot import est_une_source

    if sortie != Path("-") and est_une_source(sortie, lus):
        click.echo(f"{sortie} est un fichier dont le manuel est fait : rien n’est écrit.", err=True)
        click.echo("    → donnez un autre nom avec --sortie", err=True)
        sys.exit(2)


def ecrire(sortie: Path, contenu: bytes) -> None:
    """Écrit d’un coup : un échec ne laisse pas un fichier à moitié fait ni ne perd l’ancien."""
    if sortie == Path("-"):
        sys.stdout.buffer.write(contenu)
        return
    provisoire = sortie.with_name(sortie.name + ".en-cours")
    try:
        if sortie.exists() and not sortie.is_file() and not sortie.is_dir():
            # Un périphérique, un tuyau (/dev/null) : on y écrit, on ne prend pas sa place.
            sortie.write_bytes(contenu)
            return
        provisoire.write_bytes(contenu)
        os.replace(provisoire, sortie)
    except OSError as erreur:
        with suppress(OSError):
            provisoire.unlink()
        raison = "dossier absent" if not sortie.parent.is_dir() else motif(erreur)
        click.echo(f"Impossible d’écrire {sortie} : {raison}.", err=True)
        sys.exit(2)
