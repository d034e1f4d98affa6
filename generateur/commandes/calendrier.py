"""`generateur calendrier` : lire un calendrier scolaire officiel, ou poser celui qu’on a écrit."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.emplacements import est_du_yaml, racine
from generateur.commandes.communs import CHEMIN, ecrire, fautes_montrees
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("fichier", type=CHEMIN)
@click.option("--zone", help="La zone à retenir, si le fichier en a plusieurs ; ou son nom.")
def calendrier(fichier: Path, zone: str | None) -> None:
    """Lit un calendrier scolaire officiel (CSV, JSON ou ICS) et complète donnees/calendriers/.

    Un calendrier fait dans la page « Le plan de mon collège » (YAML) y est posé, s’il tient debout.
    """
    from generateur.chargement.calendriers.calendrier_national import calendrier_a_completer
    from generateur.chargement.calendriers.calendrier_pose import calendrier_a_poser

    with fautes_montrees():
        depot = racine(Path.cwd())
        lire = calendrier_a_poser if est_du_yaml(fichier) else calendrier_a_completer
        pose = lire(fichier, zone, depot)
    ecrire(pose.cible, pose.octets)
    click.echo(pose.dit)
