"""`generateur archive` : le site construit, en un fichier."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generateur.chargement.depot import racine

from .communs import CHEMIN, ecrire, fautes_montrees
from .usage import Commande


@click.command(cls=Commande)
@click.argument("site", type=CHEMIN, required=False)
@click.option("--sortie", type=CHEMIN, default=Path("manuel.zip"), help="Le fichier à écrire.")
def archive(site: Path | None, sortie: Path) -> None:
    """Met le SITE construit en un fichier ZIP, qui s’ouvre par double clic une fois déplié."""
    from generateur.archive import SiteAbsent, archiver
    from generateur.edition import date_d_edition

    try:
        with fautes_montrees():
            depot = racine(Path.cwd())
            octets = archiver(site or depot / "site", date_d_edition(depot, [date.min]))
    except SiteAbsent as absent:
        message = f"Pas de site dans {absent} : construisez-le d’abord, avec « make site »."
        click.echo(message, err=True)
        sys.exit(1)
    ecrire(sortie, octets)
