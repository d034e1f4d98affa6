"""L’affiche A3 de la salle des professeurs : la frise, lisible à deux mètres, et où lire la suite.

Elle reste au mur deux trimestres : tout y est grand, et rien n’y dépend du jour où on la lit.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.code_a_viser import code
from generateur.formats.papier.frise_imprimee import frise_de_l_affiche
from generateur.formats.papier.impression import tout_imprimable
from generateur.formats.papier.typographe import composer
from generateur.vue.francais import en_deux, majuscule, typographie
from generateur.vue.vues import VueFeuille

HAUTEUR, HAUTEUR_SANS_CODE = 207.9, 223.1
"""Ce que l’en-tête et le pied laissent à la frise, en millimètres, avec un code à viser ou sans."""


def rendre(vue: VueFeuille, adresse: str | None = None) -> bytes:
    """Rend l’affiche ; `adresse` : celle du site publié, s’il y en a une."""
    return composer("affiche", donnees(vue, adresse), vue.edition)


def donnees(vue: VueFeuille, adresse: str | None = None) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/affiche.typ`."""
    champs = {"college": vue.titre, "edition": vue.edition_en_mots, "adresse": adresse or ""}
    mots = {cle: typographie(mot.format_map(champs)) for cle, mot in vue.mots["affiche"].items()}
    a_viser = code(adresse)
    hauteur = HAUTEUR if a_viser else HAUTEUR_SANS_CODE
    arbre: dict[str, Any] = tout_imprimable(
        {
            "mots": mots,
            "college": vue.college.nom,
            "commune": vue.college.commune,
            "quand": en_deux(majuscule(vue.quand)),
            "frise": frise_de_l_affiche(vue, mots, hauteur),
        }
    )
    # Ni l’adresse ni le dessin ne sont du français à espacer.
    arbre["adresse"] = (adresse or "").split("://", 1)[-1].rstrip("/") if a_viser else ""
    arbre["code"] = a_viser
    return arbre
