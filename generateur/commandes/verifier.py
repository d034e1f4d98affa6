"""`generateur verifier` : relire les données et un profil."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.discretion import avertir_fichiers
from generateur.chargement.emplacements import COMPAGNONS, PROFIL, a_cote, nom_affiche
from generateur.chargement.modele_odt import charger_modele
from generateur.commandes.communs import CHEMIN, fautes_montrees, lire_le_manuel, profil_et_depot
from generateur.commandes.usage import Commande
from generateur.noyau.declare.recueil import REPONSES_TROP_PEU
from generateur.noyau.mots import compte


@click.command(cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
def verifier(profil: Path | None) -> None:
    """Relit les données et le PROFIL (donnees/college.yml si on ne dit rien) ; dit les fautes."""
    from generateur.chaine import avertissements_du_profil
    from generateur.site.pages.adoption import suivre
    from generateur.site.pages.ecrites.pages_de_l_equipe import avertir_des_pages, pages_de_l_equipe
    from generateur.site.pages.pages_calculees import pages_generees

    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        manuel = lire_le_manuel(fichier, depot)
        charger_modele(depot)
        docs = depot / "docs"
        pages = pages_de_l_equipe(docs)
    compagnons = [a for nom in COMPAGNONS if (a := a_cote(fichier, nom)).exists()]
    lus = [fichier, *compagnons, *(docs / chemin for chemin in pages)]
    avertissements = (
        *avertir_fichiers(lus),
        *avertissements_du_profil(manuel),
        *avertir_des_pages(docs, pages),
    )
    for probleme in avertissements:
        click.echo(f"attention : {probleme}", err=True)
    vue = manuel.vue
    modeles = pages_generees(manuel)
    if fichier.resolve() != (depot / PROFIL).resolve():
        # Les pages de docs/ sont à l’autre profil, celui du dépôt : ses étapes ne manquent pas ici.
        pages = {chemin: texte for chemin, texte in pages.items() if chemin in modeles}
    for avis in suivre(pages, modeles, vue.mots["adopter"]):
        click.echo(avis, err=True)
    resume = manuel.demarche.libelles["verifier"]
    click.echo(
        resume["resume"].format_map(
            {
                "fichier": nom_affiche(fichier),
                "college": vue.titre,
                "etapes": len(manuel.feuille.retenues),
                "semaines": vue.semaines,
                "quand": vue.quand,
                "zone": vue.zone_en_mots,
            }
        )
    )
    recueil = manuel.feuille.recueil
    if recueil is not None and recueil.reponses < REPONSES_TROP_PEU:
        nombre = compte(recueil.reponses, "réponse")
        click.echo(resume["recueil_trop_petit"].format_map({"reponses": nombre}), err=True)
    for ecart in (*vue.ecartees, *vue.avertissements):
        click.echo(f"- {ecart.texte}")
