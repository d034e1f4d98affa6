"""Lit et écrit `recueil.yml`, ce que les collègues ont dit, à côté du profil du collège."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generateur.noyau.modeles import Demarche
from generateur.noyau.recueil import Recueil

from .controles import PREOCCUPATION, Controle
from .erreurs import ErreurDonnees
from .lecture import Chemin, court, lire
from .mots_proches import sans_accents
from .validation import nom_de_cle, valider

REPONSES_MAX = 2000
LONGUEUR_LIBRE = 500
_SANS_NOM = (
    "nom-de-personne",
    "le recueil ne garde que des comptes : aucun nom, aucune adresse",
    "ôtez cette clé",
)
_EXPLICATIONS = {
    **{cle: _SANS_NOM for cle in ("nom", "noms", "prenom", "mail", "email", "courriel", "auteur")},
    ".reponses": ("", "", "ajoutez par exemple « reponses: 24 », le nombre de collègues entendus"),
    ".classement": ("", "", "ajoutez par exemple « classement: [{id: oral, voix: 12}] »"),
}


def fichier_du_recueil(profil: Path) -> Path:
    """Rend le fichier voisin du profil : `recueil.yml`, ou `rural.recueil.yml` pour `rural.yml`."""
    nom = "recueil.yml" if profil.stem == "college" else f"{profil.stem}.recueil.yml"
    return profil.with_name(nom)


def charger_recueil(profil: Path, demarche: Demarche) -> Recueil | None:
    """Rend le recueil de ce profil, ou rien s’il n’y en a pas ; lève ErreurDonnees."""
    fichier = fichier_du_recueil(profil)
    return lire_le_recueil(fichier, demarche) if fichier.exists() else None


def lire_le_recueil(fichier: Path, demarche: Demarche) -> Recueil:
    """Rend le recueil de ce fichier ; lève ErreurDonnees avec toutes ses fautes."""
    document = lire(fichier)
    recueil, problemes = valider(document, Recueil, _EXPLICATIONS)
    controle = Controle(document)
    _controler(controle, [p.id for p in demarche.preoccupations])
    problemes += controle.problemes
    if problemes or recueil is None:
        raise ErreurDonnees(problemes)
    return recueil


def _controler(controle: Controle, connues: list[str]) -> None:
    controle.textes(LONGUEUR_LIBRE)
    controle.bornes(1, REPONSES_MAX, "reponses")
    controle.bornes(0, REPONSES_MAX, "classement", "*", "voix")
    controle.references(PREOCCUPATION, connues, "classement", "*", "id")
    controle.references(PREOCCUPATION, connues, "rangees", "*", "id")
    _controler_le_classement(controle)
    _controler_les_doublons(controle, controle.explorer("autres", "*"))
    _controler_les_doublons(controle, controle.explorer("rangees", "*", "texte"))


def _controler_le_classement(controle: Controle) -> None:
    reponses = next((valeur for _, valeur in controle.explorer("reponses")), None)
    vues: dict[str, Chemin] = {}
    precedente: int | None = None
    for chemin, entree in controle.explorer("classement", "*"):
        if not isinstance(entree, dict):
            continue
        nom, voix = entree.get("id"), entree.get("voix")
        if isinstance(nom, str):
            if nom in vues:
                controle.noter(
                    (*chemin, "id"),
                    "doublon",
                    f"« {court(nom)} » est déjà classée ligne {controle.document.ligne(vues[nom])}",
                    "additionnez ses voix sur une seule ligne",
                )
            vues.setdefault(nom, chemin)
        if not isinstance(voix, int) or isinstance(voix, bool):
            continue
        if isinstance(reponses, int) and voix > reponses:
            controle.noter(
                (*chemin, "voix"),
                "trop-de-voix",
                f"« classement.voix » vaut {voix}, pour {reponses} réponses en tout",
                "chacun ne choisit une préoccupation qu’une fois : vérifiez les deux nombres",
            )
        if precedente is not None and voix > precedente:
            controle.noter(
                (*chemin, "voix"),
                "classement-en-desordre",
                f"« classement » : {voix} voix viennent après {precedente}",
                "rangez de la préoccupation la plus choisie à la moins choisie",
            )
        precedente = voix


def _controler_les_doublons(controle: Controle, textes: Iterable[tuple[Chemin, object]]) -> None:
    vus: dict[str, Chemin] = {}
    for chemin, texte in textes:
        if not isinstance(texte, str):
            continue
        forme = sans_accents(texte)
        if forme in vus:
            controle.noter(
                chemin,
                "doublon",
                f"« {nom_de_cle(chemin)} » donne deux fois « {court(texte)} » "
                f"(ligne {controle.document.ligne(vus[forme])})",
                "gardez-en une seule",
            )
        vus.setdefault(forme, chemin)


def ecrire_en_yaml(recueil: Recueil) -> str:
    """Rend le texte de `recueil.yml` ; les textes libres sont entre guillemets, quoi qu’ils disent."""
    lignes = [
        "# Ce que les collègues ont dit, sans un nom : écrit par « generateur preoccupations ».",
        "# `reponses` : combien ont répondu ; `classement` : de la préoccupation la plus choisie à",
        "# la moins choisie. Ces nombres se corrigent à la main ; la commande les recompte.",
        f"reponses: {recueil.reponses}",
        "classement:" if recueil.classement else "classement: []",
        *(f"  - {{id: {voix.id}, voix: {voix.voix}}}" for voix in recueil.classement),
        "# `autres` : les réponses libres, à ranger à la main. Déplacez-les sous `rangees`, avec l’id",
        "# d’une préoccupation (donnees/demarche/preoccupations.yml), ou sans id pour les mettre de",
        "# côté ; puis relancez la commande : leurs voix seront comptées.",
        "autres:" if recueil.autres else "autres: []",
        *(f"  - {_texte(autre)}" for autre in recueil.autres),
        "rangees:" if recueil.rangees else "rangees: []",
        *(
            f"  - {{texte: {_texte(r.texte)}" + (f", id: {r.id}}}" if r.id else "}")
            for r in recueil.rangees
        ),
    ]
    return "\n".join(lignes) + "\n"


def _texte(texte: str) -> str:
    # Les guillemets de JSON sont ceux de YAML ; un texte ne peut pas y devenir autre chose.
    return json.dumps(texte, ensure_ascii=False)
