"""`generateur nouveau` : un profil modèle, à remplir."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

import click

from generateur.commandes.communs import CHEMIN, ecrire
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.option("--sortie", type=CHEMIN, required=True, help="Le fichier à créer.")
def nouveau(sortie: Path) -> None:
    """Écrit un profil modèle, commenté, à remplir."""
    modele = resources.files("generateur").joinpath("gabarits/college.yml").read_bytes()
    if sortie != Path("-") and sortie.exists():
        click.echo(f"{sortie} existe déjà : choisissez un autre nom.", err=True)
        sys.exit(1)
    ecrire(sortie, modele)
