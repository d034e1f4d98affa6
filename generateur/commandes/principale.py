"""La ligne de commande : lire les arguments, appeler une fonction, écrire le résultat.

Codes de sortie : 0 fait, 1 les données sont en faute, 2 la commande est mal employée.
Les résultats vont sur la sortie standard, le reste sur la sortie d’erreur.
"""

from __future__ import annotations

import os

import click

from generateur.commandes.usage import GroupeDeCommandes
from generateur.depot.edition import ecarter_l_epoque_illisible

COMMANDES = (
    "academie",
    "adopter",
    "archive",
    "calendrier",
    "comparer",
    "dossier",
    "feuille-de-route",
    "figer",
    "noter",
    "nouveau",
    "preoccupations",
    "reprendre",
    "verifier",
)
"""Chacune est dans le module de son nom, chargé quand on la demande."""


@click.group(
    cls=GroupeDeCommandes,
    noms=COMMANDES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
def generateur() -> None:
    """Fait le manuel et la feuille de route d’un collège à partir de ses données."""
    dit = ecarter_l_epoque_illisible(os.environ)
    if dit:
        click.echo(dit, err=True)
