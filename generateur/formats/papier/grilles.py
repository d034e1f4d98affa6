"""Les deux grilles de la feuille de route imprimée : les heures mois par mois, et qui fait quoi."""

from __future__ import annotations

from typing import Any

from generateur.formats.mesure_du_texte import mesurer
from generateur.vue.francais import FINE, INSECABLE, accorde, heures, typographie
from generateur.vue.geometrie.bande import TOTAL, Colonne, colonnes
from generateur.vue.geometrie.figures import PT
from generateur.vue.matrice import VueCaseDeRole, matrice
from generateur.vue.vues import VueFeuille, VueRole

EN_MARGE = 37.0
"""La place d’un nom dans la marge, en millimètres, sur une ligne."""
CORPS_EN_MARGE = 9 * PT

Donnees = dict[str, Any]


def heures_par_mois(vue: VueFeuille) -> Donnees:
    """Le temps à prévoir : les mois du chemin, les heures de chacun, et les sommes de la vue."""
    mois = colonnes(vue)
    mots = vue.mots["pdf"]
    total = mots["heures_total"].format_map({"heures": vue.heures_du_college_en_mots})
    return {
        "largeurs": [colonne.largeur for colonne in mois],
        "total_large": TOTAL,
        "mois": [colonne.nom for colonne in mois],
        "roles": [
            {
                "nom": _nom_en_marge(role, mots),
                "mois": _heures_du_role(role, mois),
                "total": role.heures_en_mots.replace(INSECABLE, FINE),
            }
            for role in vue.roles
            if role.heures
        ],
        "total": total,
        "precision": vue.precision_du_total,
    }


def _nom_en_marge(role: VueRole, mots: dict[str, str]) -> str:
    """Rend « Équipe projet, 3 pers. », au nom court si l’entier ne tient pas sur une ligne."""
    mot = mots["role_a_designer" if role.a_designer else "role"]
    noms = [
        typographie(accorde(mot, role.personnes, titre=titre)) for titre in (role.titre, role.court)
    ]
    return noms[0] if mesurer(noms[0], CORPS_EN_MARGE) <= EN_MARGE else noms[1]


def _heures_du_role(role: VueRole, mois: tuple[Colonne, ...]) -> list[Donnees]:
    par_mois = {m.premier.isoformat()[:7]: m.heures for m in role.mois}
    sommes = [sum(par_mois.get(nom, 0.0) for nom in colonne.mois) for colonne in mois]
    plus = max(sommes, default=0)
    premier = sommes.index(plus) if plus else -1
    return [
        # Une espace fine : onze mois tiennent dans la largeur de six.
        {
            "heures": heures(somme).replace(INSECABLE, FINE) if somme else "",
            "plein": rang == premier,
        }
        for rang, somme in enumerate(sommes)
    ]


def qui_fait_quoi(vue: VueFeuille) -> Donnees:
    """La matrice : une colonne par rôle, une rangée par étape ; rien n’y est dit deux fois."""
    grille = matrice(vue)
    mots = vue.mots["pdf"]
    return {
        "roles": [role.court for role in grille.roles],
        "groupes": [
            {
                "titre": f"{groupe.court} · {groupe.titre}",
                "rangees": [
                    {
                        "titre": accorde(mots["etape_fois"], rangee.fois, titre=rangee.titre),
                        "quand": rangee.quand,
                        "cases": [_case(case, mots) for case in rangee.cases],
                    }
                    for rangee in groupe.rangees
                ],
            }
            for groupe in grille.groupes
        ],
        # « de 12 h » puis « à 24 h » : la colonne est étroite.
        "totaux": [role.heures_en_mots.replace(" à ", f" à{INSECABLE}") for role in grille.roles],
    }


def _case(case: VueCaseDeRole, mots: dict[str, str]) -> Donnees:
    lettre = mots.get(f"lettre_{case.part}", "")
    texte = lettre if case.part == "informe" else case.heures
    return {"part": case.part, "lettre": lettre if case.part == "anime" else "", "texte": texte}
