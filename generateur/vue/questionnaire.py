"""Ce que demande le questionnaire du recueil, sans rien dire de sa mise en page.

Papier, PDF et fichier de questions en sont faits ; `generateur preoccupations` relit les réponses
en rapprochant les choix des titres du catalogue. Aucune question ne demande qui répond.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import typographie
from generateur.vue.vues import VueFeuille

AU_PLUS = 3
"""Autant de préoccupations que l’on en retiendra : en cocher davantage ne départage rien."""


@dataclass(frozen=True)
class Choix:
    """Une case à cocher : l’identifiant et le titre d’une préoccupation du catalogue."""

    id: str
    titre: str


@dataclass(frozen=True)
class QuestionPosee:
    """Une question ; `au_plus` : combien de choix l’on peut cocher, 0 pour une réponse libre."""

    id: str
    genre: Literal["libre", "choix"]
    texte: str
    aide: str
    choix: tuple[Choix, ...] = ()
    au_plus: int = 0


@dataclass(frozen=True)
class Questionnaire:
    """Le questionnaire d’un collège : ce qui se lit avant, les questions, ce qui se lit après."""

    titre: str
    sous_titre: str
    accueil: str
    anonyme: str
    questions: tuple[QuestionPosee, ...]
    fin: str
    rendre: str


def questionnaire(vue: VueFeuille, demarche: Demarche) -> Questionnaire:
    """Rend le questionnaire ; les questions libres d’abord, que la liste ne les souffle pas."""
    mots = vue.mots["questionnaire"]
    recueil = vue.charniere("recueil")
    sous_titre = (
        mots["sous_titre"].format_map({"quand": recueil.quand})
        if recueil
        else mots["sous_titre_sans_date"]
    )
    libres = tuple(
        QuestionPosee(nom, "libre", typographie(mots[nom]), typographie(mots[f"{nom}_aide"]))
        for nom in ("resiste", "eleves", "essaye")
    )
    choix = QuestionPosee(
        "preoccupations",
        "choix",
        typographie(mots["preoccupations"]),
        typographie(mots["preoccupations_aide"]),
        tuple(Choix(p.id, typographie(p.titre)) for p in demarche.preoccupations),
        AU_PLUS,
    )
    return Questionnaire(
        titre=typographie(mots["titre"]),
        sous_titre=typographie(sous_titre),
        accueil=typographie(mots["accueil"]),
        anonyme=typographie(mots["anonyme"]),
        questions=(*libres, choix),
        fin=typographie(mots["fin"]),
        rendre=typographie(mots["rendre"]),
    )
