"""Le courriel à l’académie : peu de lignes, et le lien qui rouvre ce plan, s’il tient."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from generateur.chargement.profil.profil_recrit import sans_remarques
from generateur.site.moteur.apercu import PAGE, dits_de
from generateur.site.moteur.fragment import en_fragment
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.site.pages.liens import relier
from generateur.vue.en_mots.a_et_de import au_et_du
from generateur.vue.en_mots.apercu_du_plan import composer_l_apercu

CORPS_MAX = 1500
"""Ce que compte au plus le corps, en caractères."""
ADRESSE_MAX = 2000
"""Ce que compte au plus l’adresse entière : au-delà, Windows la coupe."""


def courriel(texte: str, options: Mapping[str, str], a: str, adresse: str) -> dict[str, Any]:
    """Rend `adresse` (« mailto: »), `objet`, `corps`, et `avec_lien`, vrai si le plan s’y rouvre ;
    `a` : le destinataire, s’il est connu.

    `adresse` : celle du site publié ; vide, ou si le lien est trop long, on dit de joindre le
    fichier. Lève ErreurDonnees si ce profil n’a pas de plan.
    """
    manuel = manuel_des_textes(texte, options)
    vue, dits = manuel.vue, dits_de(manuel.vue.mots["sorties"])
    college = vue.college
    champs = {
        "college": college.nom,
        **au_et_du(college.nom),
        "commune": college.commune,
        "quand": vue.quand,
        "etapes": len(manuel.feuille.retenues),
    }
    reperes = [
        dits["courriel_repere"].format_map({"titre": r.titre, "quand": r.quand})
        for r in composer_l_apercu((manuel.feuille, vue), None).dates
    ]
    tete = [dits["courriel_bonjour"], "", dits["courriel_plan"].format_map(champs)]
    objet = dits["courriel_objet"].format_map(champs)
    possibles = []
    if adresse:
        lien = f"{adresse.rstrip('/')}/{relier('', PAGE)}#{en_fragment(sans_remarques(texte))}"
        # S’il le faut, seulement la première et la dernière dates : le lien dit les autres.
        for dates in (reperes, [reperes[0], reperes[-1]]):
            possibles.append(_lettre(a, objet, [*tete, *dates, "", dits["courriel_lien"], lien]))
    entiere = _lettre(a, objet, [*tete, *reperes, "", dits["courriel_joindre"]])
    tenue = next((lettre for lettre in possibles if _tient(lettre)), None)
    return {**(tenue or entiere), "avec_lien": tenue is not None}


def _lettre(a: str, objet: str, lignes: list[str]) -> dict[str, str]:
    # Une espace ordinaire : une insécable triple de longueur dans une adresse.
    corps = re.sub(r"[\u00a0\u202f]", " ", "\r\n".join(lignes))
    champs = f"subject={quote(objet, safe='')}&body={quote(corps, safe='/:=')}"
    return {
        "adresse": f"mailto:{quote(a, safe='@.+-_')}?{champs}",
        "objet": objet,
        "corps": corps,
    }


def _tient(lettre: Mapping[str, str]) -> bool:
    return len(lettre["corps"]) < CORPS_MAX and len(lettre["adresse"]) < ADRESSE_MAX
