"""`generateur noter` : ajouter une ligne au suivi d’un collège, ou en ôter la dernière."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generateur.commandes.communs import CHEMIN, fautes_montrees, profil_et_depot
from generateur.commandes.usage import Commande

SEULES = ("annuler", "tout_fait", "noms", "tableau")
"""Ce qui se demande seul, sans étape ni nombre."""


@click.command(cls=Commande)
@click.argument("etape", required=False)
@click.argument("etat", required=False)
@click.option("--le", help="Le jour, AAAA-MM-JJ ; aujourd’hui si on ne le dit pas.")
@click.option("--au", help="Pour un report : le nouveau jour.")
@click.option("--note", help="Une phrase, sans le nom de personne.")
@click.option("--seance", help="Le jour d’une séance de l’étape, et son heure s’il y en a deux.")
@click.option("--de", help="Pour une séance : sa nouvelle heure de début, HH:MM.")
@click.option("--a", help="Pour une séance : sa nouvelle heure de fin, HH:MM.")
@click.option("--instance", help="Une instance qui siège un autre jour : --date, puis --au.")
@click.option("--date", "jour", help="Pour une instance : le jour où elle devait siéger.")
@click.option("--arret", is_flag=True, help="La démarche s’arrête ici.")
@click.option("--reprise", is_flag=True, help="La démarche reprend.")
@click.option("--mobilises", help="Combien d’enseignants ont pris part, en tout, à ce jour.")
@click.option("--experimentations", help="Combien d’essais sont menés, en tout, à ce jour.")
@click.option("--experimentateurs", help="Combien d’enseignants les mènent.")
@click.option("--tout-fait", is_flag=True, help="Tout ce qui était prévu jusqu’à ce jour est fait.")
@click.option("--annuler", is_flag=True, help="Retire la dernière ligne notée.")
@click.option(
    "--tableau", type=CHEMIN, help="Le tableau de suivi (ODS) rempli par l’équipe, à reprendre."
)
@click.option("--noms", is_flag=True, help="Montre les noms que cette commande connaît.")
@click.option("--profil", type=CHEMIN, help="Le profil suivi, si ce n’est pas donnees/college.yml.")
@click.pass_context
def noter(contexte: click.Context, /, profil: Path | None, **dits: Any) -> None:
    """Note qu’une ETAPE est commencee, faite, reportee ou abandonnee, ou des nombres.

    ETAPE est le nom de sa page dans docs/etapes/ : essais-en-classe pour essais-en-classe.md
    (« noter --noms » les montre). La ligne s’ajoute à la fin du suivi, à côté du profil
    (suivi.yml) ; rien d’autre n’y change. La première fois, le plan annoncé est gardé tel quel
    (depart.json).
    Exemples : « noter essais-en-classe faite --le 2027-06-04 », « noter --mobilises 18 ».
    """
    from generateur.chargement.profil.lignes_du_suivi import composer_la_ligne
    from generateur.commandes.gestes_du_suivi import (
        annuler_la_derniere,
        ecrire_les_lignes,
        jour_dit,
        lignes_du_tableau,
        montrer_les_noms,
        tout_ce_qui_etait_prevu,
    )

    demandes = [nom for nom in SEULES if dits[nom]]
    champs = _champs(dits)
    parle = [cle for cle in champs if cle not in ("le", "note") and champs[cle] is not None]
    if len(demandes) > 1 or (demandes and parle):
        raise click.UsageError("ces options se demandent une à la fois, et seules", contexte)
    if not demandes and not parle:
        raise click.MissingParameter(param=contexte.command.params[0], ctx=contexte)
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        if dits["noms"]:
            montrer_les_noms(fichier, depot)
        elif dits["annuler"]:
            annuler_la_derniere(fichier, depot)
        elif dits["tout_fait"]:
            ecrire_les_lignes(tout_ce_qui_etait_prevu(champs, fichier, depot), fichier, depot)
        elif dits["tableau"]:
            jour = jour_dit(champs)
            lu = lignes_du_tableau(dits["tableau"], jour, fichier, depot)
            ecrire_les_lignes(lu.lignes, fichier, depot, lu.rangees)
        else:
            ecrire_les_lignes([composer_la_ligne(champs)], fichier, depot)


def _champs(dits: dict[str, Any]) -> dict[str, str | None]:
    """Rend les champs de la ligne."""
    etat = dits["etat"]
    if dits["arret"] or dits["reprise"]:
        if etat is not None or (dits["arret"] and dits["reprise"]):
            raise click.UsageError("un arrêt ou une reprise se note seul, sans état ni étape")
        etat = "arret" if dits["arret"] else "reprise"
    return {
        # L’horloge n’est lue qu’ici : ce qu’elle dit devient une donnée écrite.
        "le": dits["le"] or date.today().isoformat(),
        "seance": dits["seance"],
        "instance": dits["instance"],
        "etape": dits["etape"],
        "etat": etat,
        "date": dits["jour"],
        "au": dits["au"],
        "de": dits["de"],
        "a": dits["a"],
        "note": dits["note"],
        "enseignants_mobilises": dits["mobilises"],
        "experimentations": dits["experimentations"],
        "enseignants_experimentateurs": dits["experimentateurs"],
    }
