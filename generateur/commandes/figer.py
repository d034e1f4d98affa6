"""`generateur figer` : garder tel quel le plan d’un collège, avant ce qui s’y passera."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generateur.chargement.emplacements import a_cote, nom_affiche
from generateur.commandes.communs import CHEMIN, fautes_montrees, profil_et_depot
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
@click.option("--refaire", is_flag=True, help="Remplace le plan déjà gardé.")
def figer(profil: Path | None, refaire: bool) -> None:
    """Garde le plan du PROFIL tel qu’il s’annonce avant tout suivi, dans depart.json à côté.

    « Où en sommes-nous » et « Ce qui a changé » y lisent ce qui était prévu au départ. « noter » le
    fait de lui-même à la première ligne.
    """
    from generateur.chaine import construire
    from generateur.commandes.gestes_du_suivi import garder_le_depart

    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        construction = construire(fichier, depot)
    depart = nom_affiche(a_cote(fichier, "depart"))
    if not garder_le_depart(construction, fichier, refaire):
        click.echo(f"{depart} garde déjà un plan de départ.", err=True)
        click.echo("    → « generateur figer --refaire » le remplace", err=True)
        sys.exit(1)
    click.echo(f"Plan de départ gardé dans {depart}.")
