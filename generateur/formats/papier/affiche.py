"""L’affiche A3 de la salle des professeurs : quatre dates et qui demander, lisibles à trois mètres,
puis la frise, à deux, et où lire la suite.

Elle reste au mur deux trimestres : tout y est grand, et rien n’y dépend du jour où on la lit.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.code_a_viser import a_recopier, code
from generateur.formats.papier.frise_imprimee import frise_de_l_affiche
from generateur.formats.papier.impression import tout_imprimable
from generateur.vue.fonctions import a_qui_s_adresser
from generateur.vue.francais import en_deux, intervalle, majuscule, typographie
from generateur.vue.vues import VueFeuille

HAUTEUR, HAUTEUR_SANS_CODE = 156.0, 161.0
"""Ce que l’en-tête et le pied laissent à la frise, en millimètres, avec un code à viser ou sans."""
GRANDES_DATES = ("recueil", "ateliers", "essais", "bilan")
"""Les étapes charnières dont un collègue retient la date."""


def rendre(vue: VueFeuille, adresse: str | None = None) -> bytes:
    """Rend l’affiche ; `adresse` : celle du site publié, s’il y en a une."""
    # Ici seulement : qui n’en fait qu’une page n’a pas Typst.
    from generateur.formats.papier.typographe import composer

    return composer("affiche", donnees(vue, adresse), vue.edition)


def donnees(vue: VueFeuille, adresse: str | None = None) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/affiche.typ`."""
    a_viser = code(adresse)
    hauteur = HAUTEUR if a_viser else HAUTEUR_SANS_CODE
    arbre: dict[str, Any] = tout_imprimable(textes_et_frise(vue, adresse, hauteur))
    # Ni l’adresse ni le dessin ne sont du français à espacer.
    arbre["adresse"] = a_recopier(adresse) if a_viser else ""
    arbre["code"] = a_viser
    return arbre


def textes_et_frise(vue: VueFeuille, adresse: str | None, hauteur: float) -> dict[str, Any]:
    """Rend ce que dit l’affiche, et sa frise, haute de `hauteur` millimètres."""
    champs = {"college": vue.titre, "edition": vue.edition_en_mots, "adresse": adresse or ""}
    champs["fonction"] = majuscule(a_qui_s_adresser(vue))
    mots = {cle: typographie(mot.format_map(champs)) for cle, mot in vue.mots["affiche"].items()}
    return {
        "mots": mots,
        "college": vue.college.nom,
        "commune": vue.college.commune,
        "quand": en_deux(majuscule(vue.quand)),
        "dates": _grandes_dates(vue, mots),
        "frise": frise_de_l_affiche(vue, mots, hauteur),
    }


def _grandes_dates(vue: VueFeuille, mots: dict[str, str]) -> list[dict[str, Any]]:
    """Rend, pour chaque charnière du plan, ses jours en une ou deux lignes, et ce qui s’y passe."""
    etapes = ((nom, vue.charniere(nom)) for nom in GRANDES_DATES)
    rendues = []
    for nom, etape in etapes:
        if etape is None:
            continue
        debut, fin = etape.lignes[0].debut, etape.lignes[-1].fin
        quand = en_deux(majuscule(intervalle(debut, fin, avec_annee=False)))
        rendues.append({"quand": quand.split(" "), "quoi": mots[f"date_{nom}"]})
    return rendues
