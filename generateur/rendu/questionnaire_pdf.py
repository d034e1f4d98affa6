"""Le questionnaire sur les préoccupations, sans nom, à imprimer sur une feuille recto verso.

Les questions ouvertes viennent avant la liste : on raconte d’abord, on reconnaît ensuite.
"""

from __future__ import annotations

from typing import Any

from generateur.noyau.modeles import Demarche
from generateur.noyau.mots import jour_de_semaine

from .francais import typographie
from .impression import tout_imprimable
from .typographe import composer
from .vues import VueFeuille

AU_RECTO = ("heure", "eleves", "essais")
RECUEIL = "recueil-des-preoccupations"


def rendre(vue: VueFeuille, demarche: Demarche) -> bytes:
    """Rend le questionnaire en PDF."""
    return composer("questionnaire", donnees(vue, demarche), vue.edition)


def donnees(vue: VueFeuille, demarche: Demarche) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/questionnaire.typ`."""
    mots = vue.mots["questionnaire"]
    arbre: dict[str, Any] = tout_imprimable(
        {
            "titre": mots["titre"],
            "titre_du_document": mots["titre_du_document"].format_map({"college": vue.titre}),
            "pied": mots["pied"].format_map({"college": vue.titre}),
            "page": mots["page"],
            "chapeau": mots["chapeau"].format_map({"college": vue.college.nom}),
            "anonymat": mots["anonymat"],
            "recto": [_ouverte(mots, nom) for nom in AU_RECTO],
            "choix": _ouverte(mots, "choix"),
            "preoccupations": [
                {"titre": p.titre, "constat": p.constat} for p in demarche.preoccupations
            ],
            "autre": mots["choix_autre"],
            "voir": _ouverte(mots, "voir"),
            "verso": mots["verso"],
            "depot": depot(vue),
        }
    )
    return arbre


def depot(vue: VueFeuille) -> str:
    """Où rendre la feuille, et jusqu’à quand : le dernier jour du recueil."""
    mots = vue.mots["questionnaire"]
    fin = next((ligne.fin for ligne in vue.lignes if ligne.etape == RECUEIL), None)
    if fin is None:
        return typographie(mots["depot_sans_date"])
    return typographie(mots["depot"].format_map({"jour": jour_de_semaine(fin)}))


def _ouverte(mots: dict[str, str], nom: str) -> dict[str, str]:
    return {"question": mots[f"question_{nom}"], "aide": mots[f"aide_{nom}"]}
