"""`generateur preoccupations` : d’une enquête auprès des collègues au recueil du collège."""

from __future__ import annotations

from pathlib import Path

import click

from generateur.chargement.emplacements import a_cote, nom_affiche
from generateur.commandes.communs import CHEMIN, ecrire, fautes_montrees, profil_et_depot
from generateur.commandes.usage import Commande
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.declare.recueil import REPONSES_TROP_PEU
from generateur.noyau.mots import accorde
from generateur.noyau.mots import compte as compter


@click.command(cls=Commande)
@click.argument("fichier", type=CHEMIN)
@click.option("--question", help="Le titre (ou le numéro) de la colonne, s’il y en a plusieurs.")
@click.option("--profil", type=CHEMIN, help="Le profil du collège, s’il n’est pas le premier.")
def preoccupations(fichier: Path, question: str | None, profil: Path | None) -> None:
    """Lit l’enquête FICHIER (CSV), compte les préoccupations et écrit recueil.yml."""
    from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
    from generateur.chargement.profil.recueil_ecrit import charger_recueil, ecrire_en_yaml
    from generateur.chargement.sondage.comprehension import comprendre
    from generateur.chargement.sondage.compte_rendu import (
        dire_ce_qui_change,
        dire_ce_qui_est_a_verifier,
        dire_ce_qui_est_compris,
    )
    from generateur.chargement.sondage.depouillement import depouiller, recueil_de
    from generateur.chargement.sondage.enquete import choisir
    from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations
    from generateur.chargement.sondage.tableau_d_enquete import lire_le_tableau

    with fautes_montrees():
        choisi, depot = profil_et_depot(profil)
        demarche, _ = charger_demarche(depot / "donnees" / "demarche")
        ancien = charger_recueil(choisi, demarche)
        catalogue = CatalogueDePreoccupations(demarche.preoccupations)
        sondage = comprendre(lire_le_tableau(fichier), catalogue)
        retenue = choisir(sondage, question)
        compte = depouiller(sondage, retenue, catalogue, ancien)
        recueil = recueil_de(compte, demarche, ancien)
    mots = demarche.libelles["preoccupations"]
    sortie = a_cote(choisi, "recueil")
    if not compte.reponses:
        click.echo(mots["personne"].format_map({"question": retenue.nom()}), err=True)
        raise SystemExit(1)
    for ligne in dire_ce_qui_est_compris(sondage, retenue, compte, recueil, demarche):
        click.echo(ligne)
    for ligne in dire_ce_qui_est_a_verifier(sondage, retenue, demarche):
        click.echo(ligne, err=True)
    _comparer_a_l_equipe(compte.reponses, choisi, demarche)
    if not recueil.classement:
        click.echo(mots["rien_reconnu"], err=True)
    if compte.reponses < REPONSES_TROP_PEU:
        click.echo(
            mots["trop_peu"].format_map({"reponses": compter(compte.reponses, "réponse")}), err=True
        )
    if compte.tues:
        lignes = ", ".join(map(str, sorted(set(compte.tues))))
        click.echo(accorde(mots["tues"], len(compte.tues), lignes=lignes), err=True)
    if recueil.autres:
        click.echo(mots["relire"], err=True)
    if ancien is not None:
        for ligne in dire_ce_qui_change(ancien, recueil, demarche):
            click.echo(ligne)
        if ancien == recueil:
            return
        garde = sortie.with_name(sortie.name + ".precedent")
        ecrire(garde, sortie.read_bytes())
        click.echo(mots["garde"].format_map({"fichier": nom_affiche(garde)}))
    ecrire(sortie, ecrire_en_yaml(recueil).encode())
    click.echo(mots["ecrit"].format_map({"fichier": nom_affiche(sortie)}))


def _comparer_a_l_equipe(reponses: int, profil: Path, demarche: Demarche) -> None:
    """Dit s’il y a plus de réponses que d’enseignants."""
    enseignants = _enseignants(profil, demarche)
    if enseignants is None or reponses <= enseignants:
        return
    champs = {
        "reponses": compter(reponses, "réponse"),
        "enseignants": compter(enseignants, "enseignant"),
    }
    mots = demarche.libelles["preoccupations"]
    click.echo(mots["trop_de_reponses"].format_map(champs), err=True)


def _enseignants(profil: Path, demarche: Demarche) -> int | None:
    """Rend le nombre d’enseignants que dit le profil ; rien s’il n’est qu’estimé, ou fautif."""
    from generateur.chargement.problemes import ErreurDonnees
    from generateur.chargement.profil.college import charger_college

    try:
        effectifs = charger_college(profil, demarche)[0].effectifs
    except ErreurDonnees:
        # `verifier` dit ses fautes ; elles n’empêchent pas de lire une enquête.
        return None
    return None if effectifs.enseignants_estimes else effectifs.enseignants
