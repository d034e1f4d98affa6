"""Refuse un plan impossible en disant ce qui manque et ce qui pourrait partir."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.mots import compte, jour_de_semaine
from generateur.noyau.plan.acquis import Acquis
from generateur.noyau.plan.placement import Chantier

SUIVI_TROP_COURT = "suivi-trop-court"


def epingler(chantier: Chantier) -> None:
    """Pose les débuts imposés par le collège, un à un.

    Lève ErreurDePlan, au chemin du premier qui ne peut pas être, avec le jour possible le plus
    proche.
    """
    for rang, retenue in enumerate(chantier.etapes):
        if retenue.epingle is None or chantier.fixes[rang] is not None:
            continue
        chemin = ("adaptations", "modifier", retenue.etape.id, "debut")
        semaine = next(
            (s.rang for s in chantier.periode.semaines if retenue.epingle in s.jours), None
        )
        chantier.epingles[rang] = semaine
        if semaine is not None and chantier.tient_sans_preference():
            continue
        proche = _jour_possible(chantier, rang, retenue.epingle)
        motif = (
            "n’est pas un jour de classe de la période"
            if semaine is None
            else "ne laisse pas leur temps aux autres étapes"
        )
        raise ErreurDePlan(
            "epingle-impossible",
            f"« {retenue.etape.id} » ne peut pas commencer le "
            f"{jour_de_semaine(retenue.epingle)} : ce jour {motif}",
            f"le jour possible le plus proche est le {jour_de_semaine(proche)} ({proche})"
            if proche
            else "ôtez ce début : aucun jour de la période ne convient",
            chemin,
        )


def _jour_possible(chantier: Chantier, rang: int, voulu: date) -> date | None:
    possibles: list[date] = []
    for semaine in chantier.periode.semaines:
        chantier.epingles[rang] = semaine.rang
        if chantier.tient_sans_preference():
            possibles += semaine.jours
    return min(possibles, key=lambda jour: (abs(jour - voulu), jour), default=None)


def refuser_faute_de_temps(
    chantier: Chantier, college: College, acquis: Acquis | None = None
) -> ErreurDePlan:
    """Rend l’erreur : combien de semaines manquent, et ce qui pourrait partir."""
    if acquis is not None:
        return _refuser_ce_qui_reste(chantier, college, acquis)
    n = len(chantier.periode.semaines)
    manquantes = max(1, _longueur(chantier, frozenset()) - n)
    remedes = []
    if college.version == "complete":
        remedes.append("choisissez « version: minimale »")
    parmi = _retirables(chantier)
    if parmi:
        remedes.append("retirez par exemple " + ", ".join(parmi))
    if college.trimestres == 2:
        remedes.append("donnez-vous 3 trimestres")
    remedes.append("ou commencez plus tôt")
    return ErreurDePlan(
        "trop-court",
        f"la période n’a que {compte(n, 'semaine ouverte', 'semaines ouvertes')} : "
        f"il en manque {manquantes} pour les durées les plus courtes",
        " ; ".join(remedes),
        ("trimestres",),
    )


def _refuser_ce_qui_reste(chantier: Chantier, college: College, acquis: Acquis) -> ErreurDePlan:
    """Vu ce qui s’est passé, le reste ne tient plus, même au plus court."""
    n = len(chantier.periode.semaines)
    devant = max(n - acquis.libre_des, 0)
    manquantes = max(1, _longueur(chantier, frozenset()) - n)
    remedes = ["notez « faite » ce qui l’est déjà"]
    parmi = _a_abandonner(chantier)
    if parmi:
        remedes.append("notez « abandonnee », par exemple, pour " + ", ".join(parmi))
    if acquis.reportees:
        remedes.append("rapprochez le report de " + ", ".join(sorted(acquis.reportees)))
    if college.trimestres == 2:
        remedes.append("ou donnez-vous 3 trimestres")
    ouvertes = compte(devant, "semaine ouverte", "semaines ouvertes")
    return ErreurDePlan(
        SUIVI_TROP_COURT,
        f"ce qui reste à faire ne tient plus : {ouvertes} devant vous, il en manque {manquantes} "
        "même au plus court",
        " ; ".join(remedes),
    )


def _longueur(chantier: Chantier, sans: frozenset[int]) -> int:
    """Rang de fin de la plus longue suite de durées minimales, en semaines."""
    fins = [0] * len(chantier.etapes)
    for rang in chantier.ordre:
        fixe = chantier.fixes[rang]
        if fixe is not None:
            fins[rang] = fixe + chantier.mini[rang]
            continue
        avant = max((fins[avant] for avant in chantier.avant[rang]), default=0)
        if rang in sans:
            # Ce qui part laisse ses suivantes attendre ce qu’il attendait, rien de plus.
            fins[rang] = avant
        else:
            fins[rang] = max(avant, chantier.plus_tot[rang]) + chantier.mini[rang]
    return max(fins, default=0)


def _retirables(chantier: Chantier) -> list[str]:
    """Étapes dont le retrait raccourcit la plus longue suite, sans vider leur temps."""
    toute = _longueur(chantier, frozenset())
    parmi = Counter(retenue.etape.temps for retenue in chantier.etapes)
    return [
        retenue.etape.id
        for rang, retenue in enumerate(chantier.etapes)
        if parmi[retenue.etape.temps] > 1
        and not retenue.etape.minimale
        and _longueur(chantier, frozenset({rang})) < toute
    ][:4]


def _a_abandonner(chantier: Chantier) -> list[str]:
    """Étapes à abandonner pour que le reste tienne, une à une, celle qui libère le plus d’abord.

    Celles de la version minimale ne partent qu’en dernier ; aucun temps ne se vide. Rien si cela
    ne suffit pas.
    """
    n = len(chantier.periode.semaines)
    parmi = Counter(retenue.etape.temps for retenue in chantier.etapes)
    sans: frozenset[int] = frozenset()
    while _longueur(chantier, sans) > n:
        possibles = [
            (retenue.etape.minimale, _longueur(chantier, sans | {rang}), rang)
            for rang, retenue in enumerate(chantier.etapes)
            if chantier.fixes[rang] is None and rang not in sans and parmi[retenue.etape.temps] > 1
        ]
        utiles = [p for p in possibles if p[1] < _longueur(chantier, sans)] or possibles
        if not utiles:
            return []
        rang = min(utiles)[2]
        sans |= {rang}
        parmi[chantier.etapes[rang].etape.temps] -= 1
    return [chantier.etapes[rang].etape.id for rang in sorted(sans)]
