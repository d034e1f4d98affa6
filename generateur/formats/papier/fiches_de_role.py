"""Les fiches de rôle : une page A4 par fonction, à joindre à une lettre de mission.

Ce que je fais, quand et avec qui, et mes heures mois par mois : les sommes de la vue, telles
quelles.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.impression import tout_imprimable
from generateur.formats.papier.pdf_donnees import Pages
from generateur.formats.papier.typographe import composer
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import INSECABLE, MOIS, enchainer, intervalle, majuscule, typographie
from generateur.vue.frise_dessin import ABREGES
from generateur.vue.vues import VueFeuille, VueMomentDeRole, VueRole

AVEC_LETTRE_DE_MISSION = frozenset(
    {"referent-numerique", "equipe-projet", "enseignants-volontaires"}
)
"""Les fonctions dont la direction peut reconnaître les heures dans une lettre de mission."""


def rendre(vue: VueFeuille, demarche: Demarche, identifiant: str) -> bytes:
    """Rend la fiche d’un rôle de la démarche."""
    role = next(role for role in vue.roles if role.id == identifiant)
    declare = next(role for role in demarche.roles if role.id == identifiant)
    actions = [action.texte for action in (*declare.actions, *declare.conseils)]
    return composer("fiche-de-role", donnees(vue, role, actions), vue.edition)


def donnees(vue: VueFeuille, role: VueRole, actions: list[str]) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/fiche-de-role.typ` ; `actions` : ce que fait ce rôle."""
    mots = vue.mots["fiche"]
    pages = Pages(vue)
    champs = {
        "college": vue.titre,
        "role": role.titre,
        "quand": vue.quand,
        "edition": vue.edition_en_mots,
        "heures": role.heures_en_mots,
        "nombre": role.personnes,
    }

    def dire(cle: str, **autres: object) -> str:
        return typographie(mots[cle].format_map({**champs, **autres}))

    courts = {r.id: r.court for r in vue.roles} | {role.id: role.titre}
    groupes: dict[str, list[VueMomentDeRole]] = {}
    for moment in role.moments:
        if moment.part != "informe":
            groupes.setdefault(moment.ligne.etape, []).append(moment)
    au_courant = dict.fromkeys(m.ligne.titre for m in role.moments if m.part == "informe")
    cle = "heures_nombre" if role.personnes > 1 else "heures"
    fixes = ("page", "titre_du_document", "sous_titre", "heures", "heures_nombre",
             "chaque_fois", "au_courant")  # fmt: skip
    arbre: dict[str, Any] = tout_imprimable(
        {
            "mots": {nom: typographie(mot) for nom, mot in mots.items() if nom not in fixes}
            | {"page": mots["page"]},
            "titre": role.titre,
            "titre_du_document": dire("titre_du_document"),
            "sous_titre": _d_un_tenant(dire("sous_titre")),
            "mission": role.mission,
            "heures": dire(cle) if role.heures else dire("sans_heures"),
            "actions": actions,
            "moments": [
                {
                    "quand": majuscule(
                        intervalle(moments[0].ligne.debut, moments[-1].ligne.fin, avec_annee=False)
                    ),
                    "titre": moments[0].ligne.titre,
                    # Ce qui revient : toutes ses semaines, sous son titre où elles ont la place.
                    "precision": pages.semaines_de([m.ligne for m in moments])
                    if len(moments) > 1
                    else pages.seance_en_bref(moments[0].ligne),
                    "part": dire(f"part_{moments[0].part}"),
                    "avec": ", ".join(courts[p.id] for p in moments[0].avec),
                    "heures": _heures(moments, mots["chaque_fois"]),
                }
                for moments in groupes.values()
            ],
            "au_courant": dire("au_courant", titres=enchainer(au_courant)) if au_courant else "",
            "mois": [
                {
                    "nom": majuscule(
                        ABREGES.get(MOIS[m.premier.month - 1], MOIS[m.premier.month - 1])
                    ),
                    "annee": str(m.premier.year),
                    "heures": m.en_mots,
                    "part": m.heures / max(x.heures for x in role.mois),
                }
                for m in role.mois
            ],
            "total": role.heures_en_mots,
            "lettre": role.id in AVEC_LETTRE_DE_MISSION,
            "contacts": pages.contacts(),
        }
    )
    return arbre


def _d_un_tenant(sous_titre: str) -> str:
    """Ne laisse pas « 2026 » seul à la ligne : l’édition, à la fin, y passe tout entière."""
    debut, point, edition = sous_titre.rpartition(" · ")
    return debut + point + edition.replace(" ", INSECABLE)


def _heures(moments: list[VueMomentDeRole], modele: str) -> str:
    """Rend « 2 h », ou « 45 min × 4 » pour ce qui revient."""
    heures = moments[0].heures_en_mots
    if len(moments) == 1 or not heures:
        return heures
    return modele.format_map({"heures": heures, "nombre": len(moments)})
