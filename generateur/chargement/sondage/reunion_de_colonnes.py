"""Les colonnes de texte d’une même question : numérotées, rangées par choix, ou recréées."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from generateur.chargement.sondage.enquete import QuestionDEnquete, RemarqueDEnquete
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme
from generateur.chargement.sondage.signes_de_coche import PREMIERS
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau
from generateur.chargement.sondage.titres_de_choix import parle_de_rang, sans_rang, sont_des_rangs

PART_D_UN_CLASSEMENT = 0.8
"""Part des réponses qui citent tous les choix à partir de laquelle c’est un classement."""
CHOIX_D_UN_CLASSEMENT = 4


def reunir(
    questions: Sequence[QuestionDEnquete],
    lignes: Sequence[RangeeDeTableau],
    parlantes: Callable[[QuestionDEnquete], int],
) -> list[QuestionDEnquete]:
    """Réunit « Préoccupation 1 », « Préoccupation 2 »…, et deux colonnes d’un même titre."""
    reunies: list[QuestionDEnquete] = []
    for question in questions:
        for rang, avant in enumerate(reunies):
            if _vont_ensemble(avant, question, lignes):
                reunies[rang] = replace(avant, colonnes=avant.colonnes + question.colonnes)
                break
        else:
            reunies.append(question)
    rangees = (q if q in questions else _les_premiers(q, questions) for q in reunies)
    return [replace(q, parlantes=parlantes(q)) for q in rangees]


def _vont_ensemble(
    avant: QuestionDEnquete, question: QuestionDEnquete, lignes: Sequence[RangeeDeTableau]
) -> bool:
    textes = (*avant.colonnes, *question.colonnes)
    if not avant.parlantes or any(colonne.choix is not None for colonne in textes):
        return False
    (titre, rang), (autre, suivant) = sans_rang(avant.titre), sans_rang(question.titre)
    if titre != autre or (not titre and rang is None):
        return False
    if rang is not None and suivant is not None:
        return True
    voisines = avant.colonnes[-1].rang + 1 == question.colonnes[0].rang
    if voisines and question.parlantes:
        return True
    # Une question recréée en cours d’enquête : jamais remplie deux fois sur une même ligne.
    return forme(avant.titre) == forme(question.titre) and not any(
        any(ligne.cases[a.rang] for a in avant.colonnes)
        and any(ligne.cases[c.rang] for c in question.colonnes)
        for ligne in lignes
    )


def _les_premiers(
    reunie: QuestionDEnquete, questions: Sequence[QuestionDEnquete]
) -> QuestionDEnquete:
    """D’un classement (une colonne par rang), ne garde que les premiers rangs."""
    titres = {q.colonnes[0].rang: q.titre for q in questions}
    rangs = {c.rang: sans_rang(titres[c.rang])[1] for c in reunie.colonnes if c.rang in titres}
    if not sont_des_rangs([titres[rang] for rang in rangs]):
        return replace(reunie, remarques=(RemarqueDEnquete("reunies", reunie.nom()),))
    gardees = tuple(c for c in reunie.colonnes if (rangs.get(c.rang) or 1) <= PREMIERS)
    return replace(reunie, colonnes=gardees, remarques=(RemarqueDEnquete("rangs"),))


def classement_d_une_case(
    question: QuestionDEnquete,
    lignes: Sequence[RangeeDeTableau],
    catalogue: CatalogueDePreoccupations,
) -> QuestionDEnquete:
    """Reconnaît un classement écrit dans une case : chacun y cite tout, dans un autre ordre."""
    if len(question.colonnes) != 1 or question.colonnes[0].choix is not None:
        return question
    rang = question.colonnes[0].rang
    ordres = [
        tuple(dict.fromkeys(lue.id for lue in catalogue.lire(ligne.cases[rang]) if lue.id))
        for ligne in lignes
        if ligne.cases[rang]
    ]
    long = max(map(len, ordres), default=0)
    tous = [ordre for ordre in ordres if len(ordre) == long]
    annonce = parle_de_rang(question.titre) and long > PREMIERS
    constate = (
        long >= CHOIX_D_UN_CLASSEMENT
        and len(tous) >= max(2, len(ordres) * PART_D_UN_CLASSEMENT)
        and len(set(map(frozenset, tous))) == 1
        and len(set(tous)) > 1
    )
    if not (annonce or constate):
        return question
    return replace(
        question, premiers=PREMIERS, remarques=(*question.remarques, RemarqueDEnquete("rangs"))
    )
