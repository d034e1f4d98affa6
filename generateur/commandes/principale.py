"""La ligne de commande : lire les arguments, appeler une fonction, écrire le résultat.

Codes de sortie : 0 fait, 1 les données sont en faute, 2 la commande est mal employée.
Les résultats vont sur la sortie standard, le reste sur la sortie d’erreur.
"""

from __future__ import annotations

import click

from generateur.commandes.academie import academie
from generateur.commandes.adopter import adopter
from generateur.commandes.archive import archive
from generateur.commandes.calendrier import calendrier
from generateur.commandes.comparer import comparer
from generateur.commandes.dossier import dossier
from generateur.commandes.feuille_de_route import feuille_de_route
from generateur.commandes.noter import noter
from generateur.commandes.nouveau import nouveau
from generateur.commandes.preoccupations import preoccupations
from generateur.commandes.reprendre import reprendre
from generateur.commandes.usage import GroupeDeCommandes
from generateur.commandes.verifier import verifier


@click.group(cls=GroupeDeCommandes, context_settings={"help_option_names": ["-h", "--help"]})
def generateur() -> None:
    """Fait le manuel et la feuille de route d’un collège à partir de ses données."""


for commande in (
    academie,
    adopter,
    archive,
    calendrier,
    comparer,
    dossier,
    feuille_de_route,
    noter,
    nouveau,
    preoccupations,
    reprendre,
    verifier,
):
    generateur.add_command(commande)
