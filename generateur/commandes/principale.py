"""La ligne de commande : lire les arguments, appeler une fonction, écrire le résultat.

Codes de sortie : 0 fait, 1 les données sont en faute, 2 la commande est mal employée.
Les résultats vont sur la sortie standard, le reste sur la sortie d’erreur.
"""

from __future__ import annotations

import click

from .academie import academie
from .adopter import adopter
from .archive import archive
from .calendrier import calendrier
from .comparer import comparer
from .dossier import dossier
from .feuille_de_route import feuille_de_route
from .noter import noter
from .nouveau import nouveau
from .preoccupations import preoccupations
from .reprendre import reprendre
from .usage import Groupe
from .verifier import verifier


@click.group(cls=Groupe, context_settings={"help_option_names": ["-h", "--help"]})
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
