"""À quelle adresse l’académie reçoit les feuilles de route : `courriel_academie` d’academie.yml.

Une adresse de service, que l’académie choisit de publier : chaque site la donne.
"""

from __future__ import annotations

import re
from pathlib import Path

from generateur.chargement.lecture import DocumentLu, court, lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme

FICHIER = Path("donnees", "academie.yml")
CLE = "courriel_academie"
_COURRIEL = re.compile(r"[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}", re.A | re.I)


@une_fois
def courriel_de_l_academie(racine: Path) -> str:
    """Rend cette adresse, ou rien ; lève ErreurDonnees si elle est mal écrite."""
    fichier = racine / FICHIER
    if not fichier.is_file():
        return ""
    document = lire(fichier)
    problemes = controler_le_courriel(document)
    if problemes:
        raise ErreurDonnees(problemes)
    arbre = document.arbre
    return str(arbre.get(CLE) or "") if isinstance(arbre, dict) else ""


def controler_le_courriel(document: DocumentLu) -> list[Probleme]:
    """Rend la faute de cette adresse, s’il y en a une."""
    arbre = document.arbre
    ecrit = arbre.get(CLE) if isinstance(arbre, dict) else None
    if ecrit is None or (isinstance(ecrit, str) and _COURRIEL.fullmatch(ecrit)):
        return []
    return [
        document.probleme(
            (CLE,),
            "courriel",
            f"« {CLE} » n’est pas une adresse électronique : « {court(str(ecrit))} »",
            f"l’adresse d’un service, seule : « {CLE}: numerique@exemple.fr »",
        )
    ]
