"""`generateur calendrier` : lire un calendrier scolaire officiel."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.emplacements import racine
from generateur.commandes.communs import CHEMIN, fautes_montrees
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("fichier", type=CHEMIN)
@click.option("--zone", help="La zone à retenir, si le fichier en a plusieurs.")
def calendrier(fichier: Path, zone: str | None) -> None:
    """Lit un calendrier scolaire officiel (CSV, JSON ou ICS) et complète donnees/calendriers/."""
    from generateur.chargement.calendriers.calendrier_national import importer

    with fautes_montrees():
        depot = racine(Path.cwd())
        click.echo(importer(fichier, zone, depot / "donnees" / "calendriers"))
