"""`generateur reprendre` : recevoir une nouvelle version sans git."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generateur.chargement.emplacements import racine
from generateur.chargement.motifs_de_refus import motif
from generateur.commandes.communs import CHEMIN, fautes_montrees
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("ancien", type=CHEMIN)
def reprendre(ancien: Path) -> None:
    """Copie ici, dans le dossier d’une nouvelle version, ce qui est à vous dans le dossier ANCIEN.

    Votre profil, votre recueil, votre suivi, vos pages. Rien n’est changé dans le dossier ANCIEN.
    """
    from generateur.depot.nouvelle_version import RepriseImpossible
    from generateur.depot.nouvelle_version import reprendre as copier

    try:
        with fautes_montrees():
            rendu = copier(ancien, racine(Path.cwd()))
    except RepriseImpossible as refus:
        click.echo(f"Rien n’a été repris : {refus}. Donnez le dossier de votre manuel.", err=True)
        sys.exit(1)
    except OSError as erreur:
        click.echo(f"La copie s’est arrêtée : {erreur.filename} ({motif(erreur)}).", err=True)
        click.echo("Votre ancien dossier est intact : recommencez.", err=True)
        sys.exit(1)
    _lister("Repris de votre dossier :", rendu.repris)
    _lister("Remplacés par les vôtres, et gardés ici sous ce nom :", rendu.gardes)
    _lister(
        "Changés par vous (ou d’une version inconnue d’ici) : la nouvelle a mis les siens. "
        "Refaites-y ce que vous aviez changé ; les vôtres restent dans l’ancien dossier :",
        rendu.a_refaire,
    )
    _lister("Changés par la nouvelle version seule, rien à faire :", rendu.renouveles)
    _lister("Retirés par la nouvelle version, rien à faire :", rendu.retires)
    click.echo("Ensuite : « generateur verifier », puis « make site ».")


def _lister(titre: str, noms: tuple[str, ...]) -> None:
    if noms:
        click.echo(titre)
    for nom in noms:
        click.echo(f"- {nom}")
