"""`generateur verifier` : relire les données et un profil."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chaine import construire
from generateur.chargement.depot import COMPAGNONS, a_cote, nom_affiche
from generateur.chargement.discretion import avertir_fichiers

from .communs import CHEMIN, fautes_montrees, profil_et_depot
from .usage import Commande


@click.command(cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
def verifier(profil: Path | None) -> None:
    """Relit les données et le PROFIL, et montre toutes les fautes."""
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        construction = construire(fichier, depot)
    compagnons = [a for nom in COMPAGNONS if (a := a_cote(fichier, nom)).exists()]
    for probleme in avertir_fichiers(
        [fichier, *compagnons, *sorted((depot / "docs").rglob("*.md"))]
    ):
        click.echo(f"attention : {probleme}", err=True)
    vue = construction.vue
    resume = construction.demarche.libelles["verifier"]
    click.echo(
        resume["resume"].format_map(
            {
                "fichier": nom_affiche(fichier),
                "college": vue.titre,
                "etapes": len(construction.feuille.retenues),
                "semaines": vue.semaines_ouvertes,
                "quand": vue.quand,
                "zone": vue.zone,
            }
        )
    )
    for ecart in (*vue.ecartees, *vue.avertissements):
        click.echo(f"- {ecart.texte}")
