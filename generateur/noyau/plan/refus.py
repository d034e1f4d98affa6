"""Refuse un plan impossible en disant ce qui manque et ce qui pourrait partir."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.mots import compte, jour_de_semaine
from generateur.noyau.plan.acquis import Acquis
from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.placement import tient_sans_preference

SUIVI_TROP_COURT = "suivi-trop-court"
_PAS_UN_JOUR_DE_CLASSE = "n’est pas un jour de classe de la période"
_HORS_DE_LA_SERIE = "vient avant la fin de ce qu’elle attend, ou trop tard pour revenir"
_PAS_LE_TEMPS = "ne laisse pas leur temps aux autres étapes"


def epingler(contraintes: Contraintes) -> Contraintes:
    """Rend les contraintes où sont posés, un à un, les débuts imposés par le collège.

    Lève ErreurDePlan, au chemin du premier qui ne peut pas être, avec le jour possible le plus
    proche.
    """
    for rang, retenue in enumerate(contraintes.etapes):
        voulu = retenue.epingle
        if voulu is None or contraintes.fixes[rang] is not None:
            continue
        semaine = next((s.rang for s in contraintes.periode.semaines if voulu in s.jours), None)
        if semaine is None:
            raise _refuser_le_debut(contraintes, rang, voulu, _PAS_UN_JOUR_DE_CLASSE)
        essai = contraintes.epinglees(rang, semaine)
        if not tient_sans_preference(essai):
            raise _refuser_le_debut(contraintes, rang, voulu, _PAS_LE_TEMPS)
        contraintes = essai
    return contraintes


def verifier_le_premier_retour(
    retenue: EtapeRetenue, periode: Periode, libre_des: int, dernier: int
) -> None:
    """Lève ErreurDePlan si le début imposé à ce qui revient n’est pas dans une semaine où il peut
    commencer : de `libre_des` à celle qui le laisse finir au plus tard la semaine `dernier`."""
    voulu = retenue.epingle
    if voulu is None:
        return
    permises = periode.semaines[libre_des : dernier - retenue.etape.semaines.ideal + 2]
    jours = [jour for semaine in permises for jour in semaine.jours]
    if voulu in jours:
        return
    de_classe = any(voulu in semaine.jours for semaine in periode.semaines)
    motif = _HORS_DE_LA_SERIE if de_classe else _PAS_UN_JOUR_DE_CLASSE
    raise _refus_du_debut(retenue.etape.id, voulu, motif, _le_plus_proche(jours, voulu))


def _refuser_le_debut(contraintes: Contraintes, rang: int, voulu: date, motif: str) -> ErreurDePlan:
    nom = contraintes.etapes[rang].etape.id
    return _refus_du_debut(nom, voulu, motif, _jour_possible(contraintes, rang, voulu))


def _refus_du_debut(nom: str, voulu: date, motif: str, proche: date | None) -> ErreurDePlan:
    return ErreurDePlan(
        "epingle-impossible",
        f"« {nom} » ne peut pas commencer le {jour_de_semaine(voulu)} : ce jour {motif}",
        f"le jour possible le plus proche est le {jour_de_semaine(proche)} ({proche})"
        if proche
        else "retirez ce début : aucun jour de la période ne convient",
        ("adaptations", "modifier", nom, "debut"),
    )


def _jour_possible(contraintes: Contraintes, rang: int, voulu: date) -> date | None:
    possibles = [
        jour
        for semaine in contraintes.periode.semaines
        if tient_sans_preference(contraintes.epinglees(rang, semaine.rang))
        for jour in semaine.jours
    ]
    return _le_plus_proche(possibles, voulu)


def _le_plus_proche(possibles: list[date], voulu: date) -> date | None:
    return min(possibles, key=lambda jour: (abs(jour - voulu), jour), default=None)


def refuser_faute_de_temps(
    contraintes: Contraintes, college: College, acquis: Acquis | None = None
) -> ErreurDePlan:
    """Rend l’erreur : combien de semaines manquent, et ce qui pourrait partir."""
    if acquis is not None:
        return _refuser_ce_qui_reste(contraintes, college, acquis)
    n = len(contraintes.periode.semaines)
    manquantes = max(1, _longueur(contraintes, frozenset()) - n)
    remedes = []
    if college.version == "complete":
        remedes.append("choisissez « version: minimale »")
    parmi = _retirables(contraintes)
    if parmi:
        remedes.append("retirez par exemple " + ", ".join(parmi))
    if college.trimestres == 2:
        remedes.append("donnez-vous 3 trimestres")
    remedes.append("ou commencez plus tôt")
    return ErreurDePlan(
        "trop-court",
        f"la période n’a que {compte(n, 'semaine')} de classe : "
        f"il en manque {manquantes} pour les durées les plus courtes",
        " ; ".join(remedes),
        ("trimestres",),
    )


def _refuser_ce_qui_reste(
    contraintes: Contraintes, college: College, acquis: Acquis
) -> ErreurDePlan:
    """Vu ce qui s’est passé, le reste ne tient plus, même au plus court."""
    n = len(contraintes.periode.semaines)
    devant = max(n - acquis.libre_des, 0)
    manquantes = max(1, _longueur(contraintes, frozenset()) - n)
    remedes = ["notez « faite » ce qui l’est déjà"]
    parmi = _a_abandonner(contraintes)
    if parmi:
        remedes.append("notez « abandonnee », par exemple, pour " + ", ".join(parmi))
    if acquis.reportees:
        remedes.append("rapprochez le report de " + ", ".join(sorted(acquis.reportees)))
    if college.trimestres == 2:
        remedes.append("ou donnez-vous 3 trimestres")
    ouvertes = f"{compte(devant, 'semaine')} de classe"
    return ErreurDePlan(
        SUIVI_TROP_COURT,
        f"ce qui reste à faire ne tient plus : {ouvertes} devant vous, il en manque {manquantes} "
        "même au plus court",
        " ; ".join(remedes),
    )


def _longueur(contraintes: Contraintes, sans: frozenset[int]) -> int:
    """Rang de fin de la plus longue suite de durées minimales, en semaines."""
    fins = [0] * len(contraintes.etapes)
    for rang in contraintes.suite.ordre:
        fixe = contraintes.fixes[rang]
        if fixe is not None:
            fins[rang] = fixe + contraintes.mini[rang]
            continue
        avant = max((fins[avant] for avant in contraintes.suite.avant[rang]), default=0)
        if rang in sans:
            # Ce qui part laisse ses suivantes attendre ce qu’il attendait, rien de plus.
            fins[rang] = avant
        else:
            fins[rang] = max(avant, contraintes.plus_tot[rang]) + contraintes.mini[rang]
    return max(fins, default=0)


def _retirables(contraintes: Contraintes) -> list[str]:
    """Étapes dont le retrait raccourcit la plus longue suite, sans vider leur temps."""
    toute = _longueur(contraintes, frozenset())
    parmi = Counter(retenue.etape.temps for retenue in contraintes.etapes)
    return [
        retenue.etape.id
        for rang, retenue in enumerate(contraintes.etapes)
        if parmi[retenue.etape.temps] > 1
        and not retenue.etape.minimale
        and _longueur(contraintes, frozenset({rang})) < toute
    ][:4]


def _a_abandonner(contraintes: Contraintes) -> list[str]:
    """Étapes à abandonner pour que le reste tienne, une à une, celle qui libère le plus d’abord.

    Celles de la version minimale ne partent qu’en dernier ; aucun temps ne se vide. Rien si cela
    ne suffit pas.
    """
    n = len(contraintes.periode.semaines)
    parmi = Counter(retenue.etape.temps for retenue in contraintes.etapes)
    sans: frozenset[int] = frozenset()
    while _longueur(contraintes, sans) > n:
        possibles = [
            (retenue.etape.minimale, _longueur(contraintes, sans | {rang}), rang)
            for rang, retenue in enumerate(contraintes.etapes)
            if contraintes.fixes[rang] is None
            and rang not in sans
            and parmi[retenue.etape.temps] > 1
        ]
        utiles = [p for p in possibles if p[1] < _longueur(contraintes, sans)] or possibles
        if not utiles:
            return []
        rang = min(utiles)[2]
        sans |= {rang}
        parmi[contraintes.etapes[rang].etape.temps] -= 1
    return [contraintes.etapes[rang].etape.id for rang in sorted(sans)]
