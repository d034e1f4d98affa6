"""`generateur feuille-de-route` : le plan d’un collège, dans un format."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.emplacements import COMPAGNONS, a_cote
from generateur.commandes.communs import (
    CHEMIN,
    ecrire,
    fautes_montrees,
    lire_le_manuel,
    profil_et_depot,
    refuser_une_source,
)
from generateur.commandes.usage import Commande
from generateur.formats.table import ecrire_le_format, noms


@click.command("feuille-de-route", cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
@click.option(
    "--format",
    "format_voulu",
    type=click.Choice(noms()),
    default="md",
    show_default="md",
    help="Le format voulu.",
)
@click.option(
    "--sortie", type=CHEMIN, default=Path("-"), help="Le fichier à écrire ; « - » : l’écran."
)
def feuille_de_route(profil: Path | None, format_voulu: str, sortie: Path) -> None:
    """Écrit la feuille de route du PROFIL (donnees/college.yml si on ne dit rien)."""
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        refuser_une_source(sortie, fichier, *(a_cote(fichier, nom) for nom in COMPAGNONS))
        contenu = ecrire_le_format(lire_le_manuel(fichier, depot), format_voulu)
    ecrire(sortie, contenu)
