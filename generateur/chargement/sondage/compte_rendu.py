"""Dit ce qu’une enquête a donné, et ce qu’un nouveau recueil change à l’ancien."""

from __future__ import annotations

from collections.abc import Iterator

from generateur.chargement.sondage.depouillement import Depouillement
from generateur.chargement.sondage.enquete import QuestionDEnquete, Sondage
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.declare.recueil import Recueil
from generateur.noyau.mots import compte as compter
from generateur.noyau.mots import enumeration


def dire_ce_qui_est_compris(
    sondage: Sondage,
    question: QuestionDEnquete,
    compte: Depouillement,
    recueil: Recueil,
    demarche: Demarche,
) -> Iterator[str]:
    """Rend, ligne à ligne, ce qui a été lu, reconnu, et laissé de côté."""
    mots = demarche.libelles["preoccupations"]
    titres = {p.id: p.titre for p in demarche.preoccupations}
    tableau = sondage.tableau

    def dire(cle: str, **champs: object) -> str:
        return mots[cle].format_map(champs)

    separateur = dire("separateur", signe=tableau.separateur) if tableau.separateur else ""
    yield dire("lu", fichier=tableau.fichier, encodage=tableau.encodage, separateur=separateur)
    if sondage.ecartees:
        yield dire("ecartees", colonnes=enumeration([f"« {nom} »" for nom in sondage.ecartees]))
    autres = [q.nom() for q in sondage.questions if q is not question]
    if autres:
        yield dire("laissees", colonnes=enumeration(autres))
    yield dire("question", question=question.nom(), reponses=compter(compte.reponses, "réponse"))
    if compte.muettes:
        yield dire("muettes", lignes=compter(compte.muettes, "ligne"))
    for voix in recueil.classement:
        yield dire("voix", voix=voix.voix, titre=titres[voix.id], id=voix.id)
    for texte, nom in sorted(compte.a_peu_pres.items()):
        yield dire("a_peu_pres", texte=texte, titre=titres[nom])
    if compte.rangees:
        yield dire("rangees", reponses=compter(compte.rangees, "réponse"))
    if compte.libres:
        yield dire("libres", reponses=compter(sum(compte.libres.values()), "réponse"))
        yield from (f"- {texte}" for texte in recueil.autres)
    if compte.gardees:
        yield dire("gardees", reponses=compter(compte.gardees, "réponse"))


def dire_ce_qui_est_a_verifier(
    sondage: Sondage, question: QuestionDEnquete, demarche: Demarche
) -> Iterator[str]:
    """Rend, ligne à ligne, ce qu’il a fallu réparer ou interpréter : à dire, même si c’est lu."""
    mots = demarche.libelles["preoccupations"]
    tableau = sondage.tableau
    champs = {"encodage": tableau.encodage, "lignes": ", ".join(map(str, tableau.coupees))}
    yield from (mots[c].format_map(champs) for c in tableau.remarques)
    for remarque in (*sondage.remarques, *question.remarques):
        yield mots[remarque.cle].format_map({"quoi": remarque.quoi})


def dire_ce_qui_change(ancien: Recueil, recueil: Recueil, demarche: Demarche) -> Iterator[str]:
    """Rend, ligne à ligne, ce qui change d’un recueil à l’autre."""
    mots = demarche.libelles["preoccupations"]
    if ancien == recueil:
        yield mots["inchange"]
        return
    if ancien.reponses != recueil.reponses:
        champs = {
            "avant": compter(ancien.reponses, "réponse"),
            "apres": compter(recueil.reponses, "réponse"),
        }
        yield mots["change_reponses"].format_map(champs)
    for preoccupation in demarche.preoccupations:
        avant, apres = ancien.voix(preoccupation.id), recueil.voix(preoccupation.id)
        if avant != apres:
            champs_de_voix = {"titre": preoccupation.titre, "avant": avant, "apres": apres}
            yield mots["change_voix"].format_map(champs_de_voix)
    parties = [texte for texte in ancien.autres if texte not in recueil.autres]
    if parties:
        champs_d_autres = {"reponses": compter(len(parties), "réponse")}
        yield mots["change_autres"].format_map(champs_d_autres)
