"""Compte les voix d’une question d’enquête : une par collègue et par préoccupation.

Rien d’autre que des comptes et des réponses libres n’en sort. Les réponses libres déjà rangées à
la main dans l’ancien recueil le restent, et celles qu’il gardait sans que l’enquête les redise ne
se perdent pas.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from generateur.chargement.lecture import replier
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.recueil_ecrit import LONGUEUR_LIBRE, REPONSES_MAX
from generateur.chargement.sondage.discretion_du_sondage import semble_nommer
from generateur.chargement.sondage.enquete import SANS_REPONSE, QuestionDEnquete, Sondage
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme, sans_autre
from generateur.chargement.sondage.signes_de_coche import nombre
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.declare.recueil import Recueil, Voix

_FOIS = re.compile(r" \((\d+) fois\)$")


@dataclass
class Depouillement:
    """Ce qu’on a lu d’une question d’un `fichier`.

    `a_peu_pres` : réponses reconnues malgré une faute, et comme quoi ; `tues` : lignes du fichier
    dont une réponse libre n’est pas reprise, car elle semble nommer quelqu’un ; `muettes` : lignes
    sans réponse à cette question.
    """

    fichier: str = ""
    reponses: int = 0
    voix: Counter[str] = field(default_factory=Counter)
    a_peu_pres: dict[str, str] = field(default_factory=dict)
    libres: Counter[str] = field(default_factory=Counter)
    tues: list[int] = field(default_factory=list)
    muettes: int = 0
    rangees: int = 0
    gardees: int = 0


def depouiller(
    sondage: Sondage,
    question: QuestionDEnquete,
    catalogue: CatalogueDePreoccupations,
    ancien: Recueil | None,
) -> Depouillement:
    """Compte les réponses à la question."""
    compte = Depouillement(sondage.tableau.fichier)
    if question.nature == "comptes":
        return _deja_comptees(sondage, question, catalogue)
    ecritures: dict[str, str] = {}
    deja = {forme(_sans_compte(r.texte)): r.id for r in ancien.rangees} if ancien else {}
    for lignes in sondage.collegues:
        noms: set[str] = set()
        a_repondu = False
        siennes = [
            (ligne.ligne, *lue)
            for ligne in lignes
            for lue in _reponses(ligne.cases, question, catalogue)
        ]
        for numero, texte, nom, a_peu_pres in siennes:
            a_repondu = True
            if forme(texte) in SANS_REPONSE:
                continue
            if nom is not None:
                noms.add(nom)
                if a_peu_pres:
                    compte.a_peu_pres[texte] = nom
                continue
            cle = forme(texte)
            if cle in deja:
                compte.rangees += 1
                noms.update(nom for nom in (deja[cle],) if nom is not None)
            elif semble_nommer(texte):
                compte.tues.append(numero)
            else:
                compte.libres[ecritures.setdefault(cle, texte)] += 1
        compte.reponses += a_repondu
        compte.muettes += not a_repondu
        compte.voix.update(noms)
    return compte


def recueil_de(compte: Depouillement, demarche: Demarche, ancien: Recueil | None) -> Recueil:
    """Rend le recueil à écrire ; à égalité de voix, l’ordre est celui du catalogue.

    Lève ErreurDonnees s’il a plus de réponses qu’un recueil n’en prend.
    """
    if compte.reponses > REPONSES_MAX:
        raise ErreurDonnees(
            [
                Probleme(
                    compte.fichier,
                    1,
                    "reponses-de-trop",
                    f"{compte.reponses} réponses : un collège n’en a pas plus de {REPONSES_MAX}",
                    "vérifiez que c’est bien l’export de votre enquête",
                )
            ]
        )
    ordre = [p.id for p in demarche.preoccupations]
    classees = sorted(
        (nom for nom in ordre if compte.voix[nom]),
        key=lambda nom: (-compte.voix[nom], ordre.index(nom)),
    )
    autres = [
        texte if fois == 1 else f"{texte} ({fois} fois)" for texte, fois in compte.libres.items()
    ]
    if ancien is not None:
        vus = {forme(_sans_compte(texte)) for texte in autres}
        vus |= {forme(_sans_compte(r.texte)) for r in ancien.rangees}
        gardees = [texte for texte in ancien.autres if forme(_sans_compte(texte)) not in vus]
        compte.gardees = len(gardees)
        autres += gardees
    return Recueil(
        reponses=compte.reponses,
        classement=tuple(Voix(nom, compte.voix[nom]) for nom in classees),
        autres=tuple(autres),
        rangees=ancien.rangees if ancien else (),
    )


def _deja_comptees(
    sondage: Sondage, question: QuestionDEnquete, catalogue: CatalogueDePreoccupations
) -> Depouillement:
    """Reprend les nombres d’un tableau déjà compté ; il y a eu autant de réponses au moins."""
    compte = Depouillement(sondage.tableau.fichier)
    ((ligne,),) = sondage.collegues
    for colonne in question.colonnes:
        voix = nombre(ligne.cases[colonne.rang]) or 0
        nom, _ = catalogue.reconnaitre(colonne.choix or "")
        if nom is not None:
            compte.voix[nom] += voix
        elif voix and colonne.choix and forme(colonne.choix) not in SANS_REPONSE:
            compte.libres[_propre(colonne.choix)] += voix
    compte.reponses = max((*compte.voix.values(), *compte.libres.values()), default=0)
    return compte


def _reponses(
    cases: tuple[str, ...], question: QuestionDEnquete, catalogue: CatalogueDePreoccupations
) -> list[tuple[str, str | None, bool]]:
    """Rend les réponses d’une ligne : le texte, la préoccupation reconnue, si c’est à peu près."""
    reponses: list[tuple[str, str | None, bool]] = []
    for colonne in question.colonnes:
        case = cases[colonne.rang]
        if colonne.choix is not None:
            if question.signes.coche(case, colonne.choix):
                nom, a_peu_pres = catalogue.reconnaitre(colonne.choix)
                reponses.append((_propre(colonne.choix), nom, a_peu_pres))
            continue
        for lue in catalogue.lire(case)[: question.premiers]:
            if lue.id is not None or forme(lue.texte) not in SANS_REPONSE:
                # « @pdurand » garde son signe jusqu’à ce que l’on voie qu’il nomme quelqu’un.
                pseudo = "@" if lue.texte.startswith("@") else ""
                reponses.append((pseudo + _propre(lue.texte), lue.id, lue.a_peu_pres))
    return reponses


def _propre(texte: str) -> str:
    """Une réponse sur une ligne, pas trop longue, qu’un tableur ne prendra pas pour un calcul."""
    return replier(sans_autre(texte))[: LONGUEUR_LIBRE - 20].lstrip("=+@\t ")


def _sans_compte(texte: str) -> str:
    return _FOIS.sub("", texte)
