"""`generateur archive` : le site construit, en un fichier."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from generateur.chargement.emplacements import PROFIL, racine
from generateur.commandes.communs import CHEMIN, ecrire, fautes_montrees, refuser_une_source
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("site", type=CHEMIN, required=False)
@click.option("--sortie", type=CHEMIN, default=Path("manuel.zip"), help="Le fichier à écrire.")
def archive(site: Path | None, sortie: Path) -> None:
    """Met le SITE construit en un fichier ZIP, qui s’ouvre par double clic une fois déplié.

    Sans SITE, celui de ce dépôt : son profil, et ce qui est à côté de lui, y sont joints.
    """
    from generateur.depot.archive_du_site import SiteAbsent, archiver, textes_du_college
    from generateur.depot.edition import date_d_edition

    try:
        with fautes_montrees():
            depot = racine(Path.cwd())
            refuser_une_source(sortie)
            edition = date_d_edition(depot, [date.min], os.environ)
            profil = Path(os.environ.get("COLLEGE") or depot / PROFIL)
            joints = {} if site else textes_du_college(profil)
            octets = archiver(site or depot / "site", edition, joints, sauf=sortie)
    except SiteAbsent as absent:
        message = f"Pas de site dans {absent} : construisez-le d’abord, avec « make site »."
        click.echo(message, err=True)
        sys.exit(1)
    ecrire(sortie, octets)
