"""Les fiches de rôle : une page A4 par fonction, à joindre à une lettre de mission.

Ce que je fais, quand et avec qui, et mes heures mois par mois : les sommes de la vue, telles
quelles.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.impression import tout_imprimable
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.en_mots.dates_courtes import ABREGES
from generateur.vue.fonctions import contacts
from generateur.vue.francais import INSECABLE, MOIS, accorde, enchainer, majuscule, typographie
from generateur.vue.vues import VueFeuille, VueRole, VueTache

FIXES = (
    "page", "titre_du_document", "sous_titre", "edition", "heures", "heures_nombre", "chaque_fois",
    "au_courant",
)  # fmt: skip
"""Les mots que l’on remplit ici, et que le gabarit ne lit pas tels quels."""


def rendre(vue: VueFeuille, demarche: Demarche, identifiant: str) -> bytes:
    """Rend la fiche d’un rôle de la démarche."""
    # Ici seulement : qui n’en fait qu’une page n’a pas Typst.
    from generateur.formats.papier.typographe import composer

    d = tout_imprimable(textes_de_la_fiche(vue, demarche, identifiant))
    return composer("fiche-de-role", d, vue.edition)


def textes_de_la_fiche(vue: VueFeuille, demarche: Demarche, identifiant: str) -> dict[str, Any]:
    """Rend l’arbre que lisent `gabarits/fiche-de-role.typ` et la page à imprimer."""
    role = next(role for role in vue.roles if role.id == identifiant)
    declare = next(role for role in demarche.roles if role.id == identifiant)
    mots = vue.mots["fiche"]
    champs = {
        "college": vue.titre,
        "role": role.titre,
        "quand": vue.quand,
        "edition": vue.edition_en_mots,
    }

    def dire(cle: str, **autres: object) -> str:
        return typographie(mots[cle].format_map({**champs, **autres}))

    heures = typographie(accorde(mots["heures"], role.personnes, heures=role.heures_en_mots))
    return {
        "mots": {nom: typographie(mot) for nom, mot in mots.items() if nom not in FIXES}
        | {"page": mots["page"]},
        "titre": role.titre,
        "titre_du_document": dire("titre_du_document"),
        "sous_titre": dire("sous_titre"),
        "edition": dire("edition"),
        "mission": role.mission,
        "heures": majuscule(heures) if role.heures else dire("sans_heures"),
        "actions": [action.texte for action in (*declare.actions, *declare.conseils)],
        "moments": _moments(vue, role),
        "au_courant": dire("au_courant", titres=enchainer(role.au_courant))
        if role.au_courant
        else "",
        "mois": _mois(role),
        "total": role.heures_en_mots,
        "lettre": role.lettre_de_mission,
        "contacts": [typographie(fonction) for fonction in contacts(vue)],
    }


def _moments(vue: VueFeuille, role: VueRole) -> list[dict[str, str]]:
    """Ce que fait ce rôle, une ligne par étape."""
    mots = vue.mots["fiche"]
    courts = {r.id: r.court for r in vue.roles} | {role.id: role.titre}
    return [
        {
            "quand": tache.etendue,
            "titre": tache.titre,
            # Ce qui revient : toutes ses semaines, sous son titre où elles ont la place.
            "precision": tache.semaines_en_mots if tache.nombre > 1 else tache.passage_en_bref,
            "part": typographie(mots[f"part_{tache.part}"]),
            "avec": ", ".join(courts[personne.id] for personne in tache.avec),
            "heures": _heures(tache, mots["chaque_fois"]),
        }
        for tache in role.taches
    ]


def _mois(role: VueRole) -> list[dict[str, Any]]:
    """Les heures de chaque mois, et leur part du plus rempli."""
    return [
        {
            "nom": majuscule(ABREGES.get(MOIS[m.premier.month - 1], MOIS[m.premier.month - 1])),
            "annee": str(m.premier.year),
            "heures": m.en_mots,
            "part": part,
        }
        for m, part in role.parts_des_mois
    ]


def _heures(tache: VueTache, modele: str) -> str:
    """Rend « 2 h », ou « 45 min × 4 » pour ce qui revient."""
    heures = tache.heures_en_mots
    if tache.nombre == 1 or not heures:
        return heures
    fois = modele.format_map({"heures": heures, "nombre": tache.nombre})
    return fois.replace(" ", INSECABLE)
