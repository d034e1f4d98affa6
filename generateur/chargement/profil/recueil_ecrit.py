"""Lit et écrit `recueil.yml`, ce que les collègues ont dit, à côté du profil du collège."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from generateur.chargement.controles import PREOCCUPATION, Controle
from generateur.chargement.emplacements import a_cote
from generateur.chargement.lecture import Chemin, court, lire
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.texte import Source
from generateur.chargement.validation import nom_de_cle, valider
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.declare.recueil import Recueil

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


def charger_recueil(profil: Path, demarche: Demarche) -> Recueil | None:
    """Rend le recueil de ce profil, ou rien s’il n’y en a pas ; lève ErreurDonnees."""
    fichier = a_cote(profil, "recueil")
    return lire_le_recueil(fichier, demarche) if fichier.exists() else None


def lire_le_recueil(source: Source, demarche: Demarche) -> Recueil:
    """Rend le recueil écrit là ; lève ErreurDonnees avec toutes ses fautes."""
    document = lire(source)
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
    """Rend le texte de `recueil.yml` ; les textes libres y sont entre guillemets."""
    modele = resources.files("generateur").joinpath("gabarits/recueil.yml")
    return modele.read_text(encoding="utf-8") % {
        "reponses": recueil.reponses,
        "classement": _liste(f"{{id: {v.id}, voix: {v.voix}}}" for v in recueil.classement),
        "autres": _liste(_texte(autre) for autre in recueil.autres),
        "rangees": _liste(
            f"{{texte: {_texte(r.texte)}, id: {r.id}}}" if r.id else f"{{texte: {_texte(r.texte)}}}"
            for r in recueil.rangees
        ),
    }


def _liste(entrees: Iterable[str]) -> str:
    return "".join(f"\n  - {entree}" for entree in entrees) or " []"


def _texte(texte: str) -> str:
    # Les guillemets de JSON sont ceux de YAML ; un texte ne peut pas y devenir autre chose.
    return json.dumps(texte, ensure_ascii=False)
