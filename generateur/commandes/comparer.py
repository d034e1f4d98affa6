"""`generateur comparer` : ce qui distingue deux feuilles de route."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.emplacements import racine
from generateur.commandes.communs import CHEMIN, fautes_montrees
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("a", type=CHEMIN)
@click.argument("b", type=CHEMIN)
def comparer(a: Path, b: Path) -> None:
    """Dit ce qui a changé de la feuille de route A à la feuille de route B.

    A et B sont des profils (.yml), ou des plans écrits par « feuille-de-route --format json ».
    """
    from generateur.chaine import construire
    from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
    from generateur.chargement.profil.plan_ecrit import lire_le_plan
    from generateur.noyau.plan.comparaison import Annonce, annonce_de, comparer_les_annonces
    from generateur.vue.changements import composer_la_comparaison, en_texte

    def lire(fichier: Path) -> Annonce:
        if fichier.suffix.lower() == ".json":
            return lire_le_plan(fichier)
        return annonce_de(construire(fichier, depot).feuille)

    with fautes_montrees():
        depot = racine(Path.cwd())
        mots = charger_demarche(depot / "donnees" / "demarche")[0].libelles["suivi"]
        comparaison = comparer_les_annonces(lire(a), lire(b))
    click.echo(en_texte(composer_la_comparaison(comparaison, mots), mots), nl=False)
