"""Les phrases que le noyau écrit : leur texte est une donnée, leurs champs sont fixés ici.

Le texte de chaque code est dans `donnees/demarche/phrases.yml` ; une équipe peut le réécrire
sans toucher au code, avec les seuls champs listés.
"""

from __future__ import annotations

from collections.abc import Mapping

CHAMPS: dict[str, frozenset[str]] = {
    code: frozenset(champs.split())
    for code, champs in {
        "pourquoi-enseignement": "enseignement",
        "pourquoi-ajoutee": "",
        "pourquoi-source": "but",
        "pourquoi-proposition": "but",
        "pourquoi-condition-equipement": "valeur",
        "pourquoi-condition-enseignants": "valeur",
        "pourquoi-condition-instances": "valeur",
        "pourquoi-condition-preoccupations": "valeur",
        "pourquoi-condition-ressources": "valeur",
        "pourquoi-condition-trimestres": "valeur",
        "quand-epinglee": "jour",
        "quand-date": "instance jour",
        "quand-date-a-fixer": "instance",
        "quand-date-inconnue": "instance",
        "quand-pendant": "etape jour",
        "quand-debut": "jour",
        "quand-apres": "etape jour",
        "quand-temps": "temps jour",
        "quand-cadence": "semaines",
        "quand-pas-a-cheval-sur-l-ete": "jour",
        "quand-pas-coupee-par-les-vacances": "jour",
        "quand-pas-en-fin-d-annee": "jour",
        "quand-pas-a-la-rentree": "jour",
        "quand-deux-a-la-fois": "jour",
        "quand-suivi-apres": "jour",
        "quand-suivi-faite": "jour",
        "quand-suivi-commencee": "jour",
        "quand-suivi-reportee": "etape jour avant",
        "quand-suivi-non-notee": "etape jour avant",
        "quand-suivi-faite-avant": "etape jour avant",
        "quand-suivi-commencee-avant": "etape jour avant",
        "quand-suivi-reportee-avant": "etape jour avant",
        "quand-suivi-non-notee-avant": "etape jour avant",
        "quand-suivi-abandonnee-avant": "etape jour avant",
        "quand-suivi-suite": "etape jour avant",
        "quand-suivi-nouvelle": "jour",
        "combien-suivi": "duree",
        "combien-suivi-hors-bornes": "duree min max",
        "combien-souhaitee": "duree min max",
        "combien-serree": "duree souhait",
        "combien-serree-pas-a-cheval-sur-l-ete": "duree souhait",
        "combien-serree-pas-coupee-par-les-vacances": "duree souhait",
        "combien-serree-pas-en-fin-d-annee": "duree souhait",
        "combien-serree-pas-a-la-rentree": "duree souhait",
        "combien-serree-deux-a-la-fois": "duree souhait",
        "combien-serree-date": "duree souhait",
        "combien-serree-reste": "duree souhait",
        "combien-large": "duree souhait gain",
        "combien-large-sans-gain": "duree souhait",
        "combien-reunion": "",
        "combien-envoi": "duree",
        "combien-fixe": "duree",
        "combien-seances": "nombre seances un_pour de effectif",
        "combien-seances-au-moins": "nombre seances de effectif",
        "combien-seances-par-preoccupation": "nombre seances",
        "combien-modifiee": "duree",
        "ecart": "etape raison",
        "ecart-retiree": "",
        "ecart-minimale": "",
        "ecart-condition-equipement": "valeur",
        "ecart-condition-enseignants": "valeur",
        "ecart-condition-instances": "valeur",
        "ecart-condition-preoccupations": "valeur",
        "ecart-condition-ressources": "valeur",
        "ecart-condition-trimestres": "valeur",
        "ecart-abandonnee": "jour",
        "ecart-abandonnee-note": "jour note",
        "suivi-oubliee": "etape suite",
        "manque-pas-a-cheval-sur-l-ete": "etape",
        "manque-pas-coupee-par-les-vacances": "etape",
        "manque-pas-en-fin-d-annee": "etape",
        "manque-pas-a-la-rentree": "etape",
        "manque-pendant": "etape",
        "manque-deux-a-la-fois": "etape role",
        "manque-veille-de-vacances": "etape jour",
        "manque-point-aux-bords": "etape",
        "trop-de-seances": "etape nombre semaines",
        "effectif-inconnu": "etape",
        "sans-place": "etape",
        "dates-laissees": "instance dates",
        "date-inutile": "jours",
        "date-inutile-chacune": "jours",
        "date-trop-tot": "jours",
        "date-trop-tot-chacune": "jours",
        "date-tardive": "jours",
        "date-tardive-chacune": "jours",
        "date-hors-periode": "jours",
        "date-hors-periode-chacune": "jours",
        "semaine-libre": "jour",
        "semaines-libres": "semaines jour",
        "ressources-non-declarees": "",
        "enseignants-estimes": "enseignants eleves",
        "themes-du-recueil": "reponses themes",
        "themes-du-profil": "reponses themes",
        "themes-sans-voix": "themes",
        "themes-dans-l-ordre": "themes",
        "theme-seul": "themes",
        "ateliers-au-plus-fort-reste": "themes",
        "theme-sans-atelier": "etape themes",
        "theme-sans-pratique": "etape themes",
        "demande-avec-pratiques": "theme ateliers qui pratiques",
        "demande-sans-pratique": "theme ateliers qui",
        "creneau-trouve": "",
        "seances-sans-creneau": "etape manque",
        "creneau-trop-court": "etape minutes",
        "creneau-a-la-rentree": "etape jour",
        "creneau-veille-de-vacances": "etape jour",
    }.items()
}


def dire(phrases: Mapping[str, str], code: str, **champs: object) -> str:
    """Rend la phrase `code` remplie ; sans texte déclaré, rend le code et ses champs.

    Seul le modèle est interprété : une accolade dans une valeur reste du texte.
    """
    modele = phrases.get(code)
    if modele is None:
        return " ".join([code, *(str(champs[nom]) for nom in sorted(champs))])
    return modele.format_map(champs)
