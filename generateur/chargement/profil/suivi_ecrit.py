"""Charge le suivi d’un collège : ce qui s’est vraiment passé, une ligne par événement."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from generateur.chargement.controles import Controle, Sorte
from generateur.chargement.lecture import Arbre, Chemin, explorer, lire
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import BORNES, controler_dates
from generateur.chargement.texte import Source
from generateur.chargement.validation import Explications, valider
from generateur.noyau.declare.evenements import Etat, Suivi
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.suivi.avancements import incoherences

LONGUEUR_NOTE = 300
EXPERIMENTATIONS_MAX = 1000
ENSEIGNANTS_MAX = BORNES["effectifs", "enseignants"][1]
NOMBRES = ("enseignants_mobilises", "experimentations", "enseignants_experimentateurs")
ETATS: tuple[str, ...] = get_args(Etat)
LIGNE = Sorte("étape", True, "la feuille de route, « generateur feuille-de-route --format json »")
_EXPLICATIONS: Explications = {
    ".le": ("", "", "ajoutez le jour, par exemple « le: 2027-02-03 »"),
    "nom": ("nom-de-personne", "le suivi ne garde le nom d’aucune personne", "ôtez cette clé"),
    "qui": ("nom-de-personne", "le suivi ne garde le nom d’aucune personne", "ôtez cette clé"),
}


def charger_suivi(
    source: Source | None, demarche: Demarche, profil: Arbre
) -> tuple[Suivi, Positions | None]:
    """Rend les événements et leurs lignes ; rien si le fichier n’existe pas ou ne dit rien.

    `profil` : tel qu’il est écrit, juste ou non ; None s’il ne se lit pas, et ce qui dépend de lui
    n’est alors pas jugé.

    Lève ErreurDonnees avec tous ses problèmes.
    """
    if source is None or (isinstance(source, Path) and not source.exists()):
        return (), None
    try:
        document = lire(source)
    except ErreurDonnees as erreur:
        if all(probleme.code == "fichier-vide" for probleme in erreur.problemes):
            return (), None
        raise
    suivi, problemes = valider(document, Suivi, _EXPLICATIONS)
    controle = Controle(document)
    _controler(controle, _etapes_citables(demarche, profil), _effectif(profil))
    problemes += controle.problemes
    if problemes or suivi is None:
        raise ErreurDonnees(problemes)
    return suivi, Positions({"": document})


def verifier_le_suivi(
    suivi: Suivi, initiale: FeuilleDeRoute, positions: Positions
) -> list[Probleme]:
    """Rend ce que le plan dément, chaque faute à la ligne de son événement."""
    return [
        positions.probleme((faute.rang, faute.cle), faute.code, faute.message, faute.remede)
        for faute in incoherences(suivi, initiale)
    ]


def _etapes_citables(demarche: Demarche, profil: Arbre) -> dict[str, bool] | None:
    """Les étapes de la démarche et du profil, vraies si elles reviennent ; None sans profil sûr."""
    if profil is None:
        return None
    etapes = {etape.id: bool(etape.cadence) for etape in demarche.etapes}
    for _, ajoutee in explorer(profil, "adaptations", "ajouter", "*"):
        if not isinstance(ajoutee, dict) or not isinstance(ajoutee.get("id"), str):
            return None
        etapes[ajoutee["id"]] = ajoutee.get("cadence") is not None
    return etapes


def _effectif(profil: Arbre) -> int | None:
    ecrits = [valeur for _, valeur in explorer(profil, "effectifs", "enseignants")]
    return ecrits[0] if ecrits and type(ecrits[0]) is int and ecrits[0] > 0 else None


def _controler(controle: Controle, etapes: Mapping[str, bool] | None, effectif: int | None) -> None:
    controle.textes(LONGUEUR_NOTE)
    controler_dates(controle, "*", "le")
    controler_dates(controle, "*", "au")
    for cle in NOMBRES:
        plafond = EXPERIMENTATIONS_MAX if cle == "experimentations" else effectif
        controle.bornes(0, plafond or ENSEIGNANTS_MAX, "*", cle)
    vus: dict[str, Chemin] = {}
    for chemin, entree in controle.explorer("*"):
        if not isinstance(entree, dict):
            continue
        if etapes is not None:
            _controler_l_etape(controle, chemin, entree, etapes)
        _controler_la_forme(controle, chemin, entree)
        pareil = repr(sorted((cle, repr(valeur)) for cle, valeur in entree.items()))
        if pareil in vus:
            controle.noter(
                chemin,
                "doublon",
                f"cet événement est déjà noté ligne {controle.document.ligne(vus[pareil])}",
                "gardez-en un seul",
            )
        vus.setdefault(pareil, chemin)


def _controler_l_etape(
    controle: Controle, chemin: Chemin, entree: dict[str, Arbre], etapes: Mapping[str, bool]
) -> None:
    """Une étape, ou un jalon : le numéro d’un retour suit l’identifiant de ce qui revient."""
    nom = entree.get("etape")
    if not isinstance(nom, str) or not nom:
        return
    racine, _, numero = nom.rpartition("-")
    if numero.isdecimal() and etapes.get(racine):
        return
    controle.reference(LIGNE, list(etapes), (*chemin, "etape"), nom)


def _controler_la_forme(controle: Controle, chemin: Chemin, entree: dict[str, Arbre]) -> None:
    """Une ligne parle d’une étape, ou donne des nombres : jamais les deux, jamais rien."""
    nombres = [cle for cle in NOMBRES if entree.get(cle) is not None]
    etape, etat, au = entree.get("etape"), entree.get("etat"), entree.get("au")
    if etape is None and etat is None and not nombres:
        controle.noter(
            chemin,
            "evenement-vide",
            "cette ligne ne dit rien",
            "donnez « etape » et « etat », ou un nombre : " + ", ".join(NOMBRES),
        )
        return
    if nombres and (etape is not None or etat is not None):
        controle.noter(
            (*chemin, nombres[0]),
            "deux-evenements",
            f"cette ligne parle d’une étape et donne « {nombres[0]} »",
            "faites-en deux lignes",
        )
    if etape is not None and etat is None:
        controle.noter(
            chemin,
            "cle-manquante",
            "il manque « etat »",
            "écrivez l’un de : " + " | ".join(ETATS),
        )
    if etat is not None and etape is None:
        controle.noter(
            chemin, "cle-manquante", "il manque « etape »", "dites de quelle étape il s’agit"
        )
    if etat == "reportee" and au is None:
        controle.noter(
            chemin,
            "cle-manquante",
            "il manque « au »",
            "donnez le jour où l’étape reprendra, par exemple « au: 2027-03-08 »",
        )
    if au is not None and etat != "reportee":
        controle.noter(
            (*chemin, "au"),
            "cle-inutile",
            "« au » ne va qu’avec « etat: reportee »",
            "ôtez « au », ou écrivez « etat: reportee »",
        )
