"""Charge le suivi d’un collège : ce qui s’est vraiment passé, une ligne par événement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generateur.chargement.controles import INSTANCE, Controle, Sorte
from generateur.chargement.lecture import Arbre, Chemin, explorer, lire
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import BORNES, controler_dates
from generateur.chargement.profil.formes_du_suivi import NOMBRES, controler_la_forme
from generateur.chargement.profil.profils_d_avant import DESORMAIS, fautes_des_changements
from generateur.chargement.texte import Source
from generateur.chargement.validation import Explications, valider
from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.declare.modeles import Demarche, Etape
from generateur.noyau.plan.comparaison import Annonce
from generateur.noyau.suivi.desaccords import Incoherence

LONGUEUR_NOTE = 300
EXPERIMENTATIONS_MAX = 1000
ENSEIGNANTS_MAX = BORNES["effectifs", "enseignants"][1]
LIGNE = Sorte("étape", True, "la feuille de route, « generateur feuille-de-route --format json »")
_EXPLICATIONS: Explications = {
    ".le": ("", "", "ajoutez le jour, par exemple « le: 2027-02-03 »"),
    "nom": ("nom-de-personne", "le suivi ne garde le nom d’aucune personne", "ôtez cette clé"),
    "qui": ("nom-de-personne", "le suivi ne garde le nom d’aucune personne", "ôtez cette clé"),
}


def charger_suivi(
    source: Source | None, demarche: Demarche, profil: Arbre, depart: Annonce | None = None
) -> tuple[Suivi, Positions | None]:
    """Rend les événements et leurs lignes ; rien si le fichier n’existe pas ou ne dit rien.

    `profil` : tel qu’il est écrit, juste ou non ; None s’il ne se lit pas, et ce qui dépend de lui
    n’est alors pas jugé. `depart` : le plan de départ, dont les étapes ajoutées se citent encore.

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
    base = depart.ecrit.get("college") if depart else None
    # Ce que le profil a changé se lit avec les profils d’avant, pas avec l’événement.
    nu = replace(document, arbre=_sans_les_profils(document.arbre))
    suivi, problemes = valider(nu, Suivi, _EXPLICATIONS)
    controle = Controle(nu)
    avant = [base]
    avant += [change for _, change in explorer(document.arbre, "*", DESORMAIS)]
    _controler(controle, _etapes_citables(demarche, profil, avant))
    controle.references(INSTANCE, [instance.id for instance in demarche.instances], "*", "instance")
    problemes += controle.problemes
    problemes += fautes_des_changements(document, base or profil, demarche)
    if problemes or suivi is None:
        raise ErreurDonnees(problemes)
    return suivi, Positions({"": document})


def _sans_les_profils(arbre: Arbre) -> Arbre:
    if not isinstance(arbre, list):
        return arbre
    return [
        {cle: valeur for cle, valeur in ligne.items() if cle != DESORMAIS}
        if isinstance(ligne, dict)
        else ligne
        for ligne in arbre
    ]


def situer_les_desaccords(
    fautes: Iterable[Incoherence], positions: Positions, demarche: Demarche, etapes: Iterable[Etape]
) -> tuple[Probleme, ...]:
    """Rend ce que le plan dément, chaque désaccord à la ligne de son événement ; `etapes` : celles
    du plan, que le collège a pu ajouter."""
    noms = {instance.id: instance.titre for instance in demarche.instances}
    noms |= {etape.id: etape.titre for etape in (*demarche.etapes, *etapes)}
    return tuple(
        positions.probleme(
            (faute.rang, faute.cle), faute.code, *faute.en_mots(demarche.phrases, noms)
        )
        for faute in fautes
    )


def _etapes_citables(
    demarche: Demarche, profil: Arbre, avant: Iterable[Arbre]
) -> dict[str, bool] | None:
    """Les étapes de la démarche, du profil et de ceux d’avant, vraies si elles reviennent ; None
    sans profil sûr."""
    if profil is None:
        return None
    etapes = {etape.id: bool(etape.cadence) for etape in demarche.etapes}
    for ancien in avant:
        for _, ajoutee in explorer(ancien, "adaptations", "ajouter", "*"):
            if isinstance(ajoutee, dict) and isinstance(ajoutee.get("id"), str):
                etapes[ajoutee["id"]] = ajoutee.get("cadence") is not None
    for _, ajoutee in explorer(profil, "adaptations", "ajouter", "*"):
        if not isinstance(ajoutee, dict) or not isinstance(ajoutee.get("id"), str):
            return None
        etapes[ajoutee["id"]] = ajoutee.get("cadence") is not None
    return etapes


def _controler(controle: Controle, etapes: Mapping[str, bool] | None) -> None:
    controle.textes(LONGUEUR_NOTE)
    controler_dates(controle, "*", "le")
    controler_dates(controle, "*", "au")
    controler_dates(controle, "*", "date")
    for cle in NOMBRES:
        # Plus que d’enseignants au profil n’est pas une faute : l’effectif a pu changer depuis.
        plafond = EXPERIMENTATIONS_MAX if cle == "experimentations" else ENSEIGNANTS_MAX
        controle.bornes(0, plafond, "*", cle)
    vus: dict[str, Chemin] = {}
    for chemin, entree in controle.explorer("*"):
        if not isinstance(entree, dict):
            continue
        if etapes is not None:
            _controler_l_etape(controle, chemin, entree, etapes)
        controler_la_forme(controle, chemin, entree)
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
