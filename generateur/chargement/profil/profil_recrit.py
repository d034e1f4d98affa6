"""Récrit une réponse dans le texte d’un profil, sans toucher au reste ni à ses remarques."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generateur.chargement.lecture import analyser
from generateur.chargement.problemes import ErreurDonnees, Probleme

_REPONSE = re.compile(r"[\w-]+")


def repondre(texte: str, reponses: Mapping[str, str], fichier: str = "college.yml") -> str:
    """Rend le texte du profil avec ces réponses : des mots, des nombres, des dates, par clé.

    Lève ErreurDonnees si le profil ne se lit pas, ou s’il est écrit d’une façon qu’une ligne
    changée n’y suffit pas.
    """
    voulu = dict(analyser(texte, fichier).arbre)
    for cle, reponse in reponses.items():
        if not _REPONSE.fullmatch(reponse):
            raise _refus(fichier, cle)
        ligne = f"{cle}: {reponse}"
        if cle in voulu:
            texte = re.sub(rf"^{re.escape(cle)}:[ \t]*[^\s#]*", ligne, texte, count=1, flags=re.M)
        else:
            texte = f"{texte.rstrip()}\n{ligne}\n"
        voulu |= analyser(ligne, fichier).arbre
        if analyser(texte, fichier).arbre != voulu:
            raise _refus(fichier, cle)
    return texte


def sans_remarques(texte: str, fichier: str = "college.yml") -> str:
    """Rend le même profil sans ses remarques, là où cela ne change rien à ce qu’il dit."""
    lignes = (re.sub(r"(^|\s+)#.*$", "", ligne) for ligne in texte.splitlines())
    court = "\n".join(ligne for ligne in lignes if ligne.strip()) + "\n"
    try:
        return court if analyser(court, fichier).arbre == analyser(texte, fichier).arbre else texte
    except ErreurDonnees:
        return texte


def _refus(fichier: str, cle: str) -> ErreurDonnees:
    message = f"« {cle} » ne peut pas se changer d’ici"
    remede = f"écrivez la clé « {cle} » seule sur sa ligne, sans retrait"
    return ErreurDonnees([Probleme(fichier, 1, "reponse", message, remede, (cle,))])
