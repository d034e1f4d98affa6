"""`generateur archive` : le site construit, en un fichier."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from generateur.chargement.emplacements import racine
from generateur.commandes.communs import CHEMIN, ecrire, fautes_montrees, refuser_une_source
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("site", type=CHEMIN, required=False)
@click.option("--sortie", type=CHEMIN, default=Path("manuel.zip"), help="Le fichier à écrire.")
def archive(site: Path | None, sortie: Path) -> None:
    """Met le SITE construit en un fichier ZIP, qui s’ouvre par double clic une fois déplié."""
    from generateur.depot.archive_du_site import SiteAbsent, archiver
    from generateur.depot.edition import date_d_edition

    try:
        with fautes_montrees():
            depot = racine(Path.cwd())
            refuser_une_source(sortie)
            edition = date_d_edition(depot, [date.min], os.environ)
            octets = archiver(site or depot / "site", edition, sauf=sortie)
    except SiteAbsent as absent:
        message = f"Pas de site dans {absent} : construisez-le d’abord, avec « make site »."
        click.echo(message, err=True)
        sys.exit(1)
    ecrire(sortie, octets)
