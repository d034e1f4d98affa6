"""`generateur noter` : ajouter une ligne au suivi d’un collège."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generateur.chargement.emplacements import a_cote, nom_affiche
from generateur.chargement.motifs_de_refus import motif
from generateur.chargement.problemes import ErreurDonnees
from generateur.commandes.communs import CHEMIN, fautes_montrees, profil_et_depot
from generateur.commandes.usage import Commande

if TYPE_CHECKING:
    from generateur.chaine import Construction


@click.command(cls=Commande)
@click.argument("etape", required=False)
@click.argument("etat", required=False)
@click.option("--le", help="Le jour, AAAA-MM-JJ ; aujourd’hui si on ne le dit pas.")
@click.option("--au", help="Pour « reportee » : le jour où l’étape reprendra.")
@click.option("--note", help="Une phrase, sans le nom de personne.")
@click.option("--mobilises", help="Combien d’enseignants ont pris part, en tout, à ce jour.")
@click.option("--experimentations", help="Combien d’essais sont menés, en tout, à ce jour.")
@click.option("--experimentateurs", help="Combien d’enseignants les mènent.")
@click.option("--profil", type=CHEMIN, help="Le profil suivi, si ce n’est pas donnees/college.yml.")
@click.pass_context
def noter(
    contexte: click.Context,
    etape: str | None,
    etat: str | None,
    le: str | None,
    au: str | None,
    note: str | None,
    mobilises: str | None,
    experimentations: str | None,
    experimentateurs: str | None,
    profil: Path | None,
) -> None:
    """Note qu’une ETAPE est commencee, faite, reportee ou abandonnee, ou des nombres.

    ETAPE est le nom de sa page dans docs/etapes/ : essais-en-classe pour essais-en-classe.md. La
    ligne s’ajoute à la fin du suivi, à côté du profil (suivi.yml) ; rien d’autre n’y change.
    Exemples : « noter essais-en-classe faite --le 2027-06-04 », « noter --mobilises 18 ».
    """
    from generateur.chargement.profil.ecriture_du_suivi import composer_la_ligne

    champs = {
        # L’horloge n’est lue qu’ici : ce qu’elle dit devient une donnée écrite.
        "le": le or date.today().isoformat(),
        "etape": etape,
        "etat": etat,
        "au": au,
        "note": note,
        "enseignants_mobilises": mobilises,
        "experimentations": experimentations,
        "enseignants_experimentateurs": experimentateurs,
    }
    if (
        etape is None
        and mobilises is None
        and experimentations is None
        and experimentateurs is None
    ):
        raise click.MissingParameter(param=contexte.command.params[0], ctx=contexte)
    ligne = composer_la_ligne(champs)
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        avant = _sans_faute(fichier, depot)
        apres = _ajouter(ligne, fichier, depot)
    _raconter(ligne, fichier, depot, avant, apres)


def _ajouter(ligne: str, fichier: Path, depot: Path) -> Construction | ErreurDonnees:
    """Ajoute la ligne au suivi ; rend le plan d’après, ou pourquoi il ne tient plus."""
    from generateur.chaine import construire
    from generateur.chargement.profil.ecriture_du_suivi import LigneRefusee, ajouter

    suivi = a_cote(fichier, "suivi")
    try:
        return ajouter(suivi, ligne, lambda neuf: construire(fichier, depot, neuf))
    except LigneRefusee as refus:
        for probleme in refus.problemes:
            click.echo(f"{probleme.message}\n    → {probleme.remede}", err=True)
        sys.exit(1)
    except OSError as erreur:
        click.echo(f"Impossible d’écrire {suivi} : {motif(erreur)}.", err=True)
        sys.exit(2)


def _raconter(
    ligne: str,
    fichier: Path,
    depot: Path,
    avant: Construction | None,
    apres: Construction | ErreurDonnees,
) -> None:
    """Dit ce qui est écrit, et ce que la ligne change au plan."""
    from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
    from generateur.chargement.discretion import avertir
    from generateur.noyau.plan.comparaison import comparer
    from generateur.vue.changements import composer_la_comparaison, en_texte

    suivi = nom_affiche(a_cote(fichier, "suivi"))
    mots = charger_demarche(depot / "donnees" / "demarche")[0].libelles["suivi"]
    click.echo(mots["note"].format_map({"fichier": suivi, "ligne": ligne}))
    for probleme in avertir([(suivi, ligne)]):
        click.echo(f"attention : {probleme.message}\n    → {probleme.remede}", err=True)
    if isinstance(apres, ErreurDonnees):
        click.echo(mots["ne_tient_plus"], err=True)
        click.echo(str(apres), err=True)
    elif avant is not None:
        changements = composer_la_comparaison(comparer(avant.feuille, apres.feuille), mots)
        click.echo(mots["rien_ne_bouge"] if changements.rien else en_texte(changements, mots))


def _sans_faute(fichier: Path, depot: Path) -> Construction | None:
    """Le plan d’avant la ligne, ou rien s’il n’y en a pas."""
    from generateur.chaine import construire

    try:
        return construire(fichier, depot)
    except ErreurDonnees:
        return None
