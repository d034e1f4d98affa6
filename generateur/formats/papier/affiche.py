"""L’affiche A3 de la salle des professeurs : la frise, lisible à deux mètres, et où lire la suite.

Elle reste au mur deux trimestres : tout y est grand, et rien n’y dépend du jour où on la lit.
"""

from __future__ import annotations

from typing import Any

import segno

from generateur.formats.papier.impression import tout_imprimable
from generateur.formats.papier.typographe import composer
from generateur.vue.francais import INSECABLE, majuscule, typographie
from generateur.vue.frise_dessin import dessin, numeros
from generateur.vue.vues import VueBande, VueFeuille, VueTemps

LONGUEUR_DU_CODE = 250
"""Signes d’une adresse au-delà desquels un code deviendrait trop fin pour un téléphone."""


def rendre(vue: VueFeuille, adresse: str | None = None) -> bytes:
    """Rend l’affiche ; `adresse` : celle du site publié, s’il y en a une."""
    return composer("affiche", donnees(vue, adresse), vue.edition)


def donnees(vue: VueFeuille, adresse: str | None = None) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/affiche.typ`."""
    mots = vue.mots["affiche"]
    champs = {"college": vue.titre, "edition": vue.edition_en_mots, "adresse": adresse or ""}
    frise = dessin(vue, numeros(vue))
    for temps, (vue_du_temps, _, bandes) in zip(frise["temps"], vue.frise.temps, strict=True):
        temps["quand"] = _en_deux(majuscule(vue_du_temps.quand))
        temps["rangees"] = _rangees(vue, vue_du_temps, bandes)
    # L’affiche a la place d’écrire « Conseil pédagogique » en entier.
    for repere, bande in zip(frise["reperes"], vue.frise.reperes, strict=True):
        repere["titre"] = bande.titre
    for conge, bande in zip(frise["conges"], vue.frise.conges, strict=True):
        conge["titre"] = bande.titre
    arbre: dict[str, Any] = tout_imprimable(
        {
            "mots": {cle: typographie(mot.format_map(champs)) for cle, mot in mots.items()},
            "college": vue.college.nom,
            "commune": vue.college.commune,
            "quand": _en_deux(majuscule(vue.quand)),
            "frise": frise,
        }
    )
    # Ni l’adresse ni le dessin ne sont du français à espacer.
    arbre["adresse"], arbre["code"] = "", ""
    if adresse and len(adresse) <= LONGUEUR_DU_CODE:
        arbre["adresse"] = adresse.split("://", 1)[-1].rstrip("/")
        arbre["code"] = code(adresse)
    return arbre


def code(adresse: str) -> str:
    """Rend le code à viser, en SVG, avec la marge blanche qu’un téléphone demande."""
    svg: str = segno.make_qr(adresse, error="m").svg_inline(dark="#000", light="#fff", border=3)
    return svg


def _en_deux(intervalle: str) -> str:
    """Laisse passer à la ligne avant « au », et nulle part ailleurs."""
    return intervalle.replace(" ", INSECABLE).replace(
        f"{INSECABLE}au{INSECABLE}", f" au{INSECABLE}"
    )


def _rangees(
    vue: VueFeuille, temps: VueTemps, bandes: tuple[VueBande, ...]
) -> list[dict[str, Any]]:
    """Une rangée par étape, dans l’ordre du temps ; ce qui revient tient dans la sienne."""
    noms = numeros(vue)
    etapes = {ligne.id: ligne.etape for ligne in temps.lignes}
    rendues: dict[str, dict[str, Any]] = {}
    for bande in bandes:
        rangee = rendues.setdefault(
            etapes[bande.id], {"numero": noms[bande.id], "titre": bande.titre, "barres": []}
        )
        rangee["barres"].append({"debut": bande.debut, "fin": bande.fin})
    return list(rendues.values())
