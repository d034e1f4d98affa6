"""Le questionnaire du recueil, en PDF : une feuille recto verso, à glisser dans la boîte.

Ce qu’il demande est dans questionnaire.py ; ici, on ne fait que le répartir sur deux pages.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.impression import tout_imprimable
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.questionnaire import QuestionPosee, questionnaire
from generateur.vue.vues import VueFeuille

AU_RECTO = 2
"""Questions au recto, chacune avec de quoi écrire une demi-page ; les autres au dos."""


def rendre(vue: VueFeuille, demarche: Demarche) -> bytes:
    """Rend le questionnaire en PDF."""
    # Ici seulement : qui n’en fait qu’une page n’a pas Typst.
    from generateur.formats.papier.typographe import composer

    return composer("questionnaire", donnees(vue, demarche), vue.edition)


def donnees(vue: VueFeuille, demarche: Demarche) -> dict[str, Any]:
    """Rend l’arbre que lit `gabarits/questionnaire.typ`."""
    arbre: dict[str, Any] = tout_imprimable(textes_du_questionnaire(vue, demarche))
    return arbre


def textes_du_questionnaire(vue: VueFeuille, demarche: Demarche) -> dict[str, Any]:
    """Rend ce que dit le questionnaire, réparti sur ses deux pages."""
    mots = vue.mots["questionnaire"]
    demande = questionnaire(vue, demarche)
    constats = {p.id: p.constat for p in demarche.preoccupations}

    def question(q: QuestionPosee) -> dict[str, Any]:
        choix = [{"titre": c.titre, "constat": constats[c.id]} for c in q.choix]
        return {"question": q.texte, "aide": q.aide, "choix": choix}

    return {
        "titre": demande.titre,
        "sous_titre": f"{vue.college.nom} · {demande.sous_titre}",
        "titre_du_document": mots["titre_du_document"].format_map({"college": vue.titre}),
        "pied": mots["pied"].format_map({"college": vue.titre}),
        "page": mots["page"],
        "accueil": demande.accueil,
        "anonyme": demande.anonyme,
        "recto": [question(q) for q in demande.questions[:AU_RECTO]],
        "verso": [question(q) for q in demande.questions[AU_RECTO:]],
        "au_dos": mots["au_dos"],
        "fin": demande.fin,
        "rendre": demande.rendre,
    }
