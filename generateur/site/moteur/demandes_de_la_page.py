"""Ce que la page peut demander : un nom, une fonction.

Une fonction reçoit et rend ce que le JSON sait dire ; elle peut aussi rendre des octets. Elle lève
ErreurDonnees pour une faute de ce qu’on lui donne : la page en reçoit le texte, par ses questions.
Ce qu’un programme demande (`window.generateur`) a celui de `generateur verifier`, à la lettre.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from generateur.chargement.problemes import ErreurDonnees
from generateur.site.moteur.apercu import apercu, fautes_de_la_demande
from generateur.site.moteur.calendrier_tape import calendrier_tape
from generateur.site.moteur.courriel import courriel
from generateur.site.moteur.debut_en_mots import debut_en_mots
from generateur.site.moteur.essai import essai
from generateur.site.moteur.manuel_depose import manuel_depose
from generateur.site.moteur.manuel_des_textes import feuille_de_route
from generateur.site.moteur.notes import noter
from generateur.site.moteur.papier_de_la_page import papier

DEMANDES: dict[str, Callable[..., Any]] = {
    "apercu": apercu,
    "calendrier_tape": calendrier_tape,
    "courriel": courriel,
    "debut_en_mots": debut_en_mots,
    "essai": essai,
    "feuilleDeRoute": feuille_de_route,
    "manuel_depose": manuel_depose,
    "noter": noter,
    "papier": papier,
}
COMME_LA_COMMANDE = {"feuilleDeRoute", "manuel"}


def repondre(
    nom: str, arguments: str, demandes: Mapping[str, Callable[..., Any]] = DEMANDES
) -> tuple[str, str | bytes]:
    """Rend la réponse et sa nature : « texte », « octets », « json », ou « faute », son message."""
    try:
        rendu = demandes[nom](*json.loads(arguments))
    except ErreurDonnees as erreur:
        par_questions = nom not in COMME_LA_COMMANDE
        return "faute", fautes_de_la_demande(erreur.problemes) if par_questions else str(erreur)
    if isinstance(rendu, str):
        return "texte", rendu
    if isinstance(rendu, bytes):
        return "octets", rendu
    return "json", json.dumps(rendu, ensure_ascii=False)
