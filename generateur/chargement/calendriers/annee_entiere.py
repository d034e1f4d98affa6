"""Une année scolaire que personne n’a publiée pour nous : tient-elle debout, tout entière ?

Un fichier du dépôt est une copie d’un texte officiel. Des vacances tapées dans la page
« Configurer », ou un calendrier qu’un collège ajoute, se contrôlent davantage : ordre, longueurs,
et une trentaine de semaines de classe au moins, comme partout en France.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from generateur.noyau.calendrier.annees import JOURS_D_UNE_SEMAINE, AnneeScolaire, Calendrier
from generateur.noyau.mots import compte, jour_de_semaine

CONGE_MAX = 75
"""Jours d’un congé, au plus ; l’été austral en a une cinquantaine."""
ANNEE = range(260, 346)
"""Jours possibles de la rentrée à l’été ; de 305 à 326 dans les calendriers connus."""
SEMAINES = range(30, 42)
"""Semaines ouvertes possibles ; 34 à 36 dans les calendriers connus, 36 semaines de classe."""
SEMAINES_ATTENDUES = range(33, 38)
SEMAINES_SANS_RENTREE = 24
"""Semaines de classe, au moins, des premières vacances à l’été."""
SANS_VACANCES = 13
"""Semaines d’affilée au-delà desquelles des vacances semblent oubliées."""
VENDREDI = 4
_D_UN_FICHIER_COUPE = frozenset({"semaines-de-classe", "vacances-oubliees"})

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Remarque:
    """Ce qui ne va pas dans une année, à quelle `place` ; `grave` : elle ne peut pas servir."""

    place: Place
    code: str
    message: str
    remede: str
    grave: bool = True


def controler_l_annee(annee: AnneeScolaire, feries: frozenset[date]) -> list[Remarque]:
    """Rend ce qui ne va pas, dans l’ordre de l’année ; rien si elle peut servir sans un mot."""
    remarques = [*_de_l_ordre(annee), *_des_longueurs(annee)]
    if not any(remarque.grave for remarque in remarques):
        remarques += _des_semaines(annee, feries)
        remarques += _des_bords(annee)
    return remarques


def controler_l_annee_officielle(annee: AnneeScolaire, feries: frozenset[date]) -> list[Remarque]:
    """Rend ce qui ne va pas dans une année lue d’un fichier officiel, qui doit être entier.

    Ce qui étonne dans des vacances tapées (des semaines de trop, des vacances qui manquent) y est
    grave : le fichier est coupé, ou mal lu. Sans rentrée, la suite se compte depuis les premières
    vacances.
    """
    remarques = controler_l_annee(annee, feries)
    [semaines] = Calendrier("", (annee,), feries).semaines_de_classe
    if annee.rentree is None and len(semaines) < SEMAINES_SANS_RENTREE:
        remarques.append(
            Remarque(
                ("vacances",),
                "annee-coupee",
                f"sans la rentrée, cela fait {compte(len(semaines), 'semaine')} de classe",
                "les premières vacances de l’année manquent aussi",
            )
        )
    return [
        replace(remarque, grave=remarque.grave or remarque.code in _D_UN_FICHIER_COUPE)
        for remarque in remarques
    ]


def _de_l_ordre(annee: AnneeScolaire) -> Iterator[Remarque]:
    precedent, quoi = annee.rentree, "la rentrée"
    for rang, conge in enumerate(annee.vacances):
        if conge.au < conge.du:
            yield Remarque(
                ("vacances", rang, "au"),
                "intervalle",
                f"« {conge.nom} » finit avant d’avoir commencé",
                "donnez le premier puis le dernier jour sans classe",
            )
        elif precedent is not None and conge.du <= precedent:
            yield Remarque(
                ("vacances", rang, "du"),
                "dates-en-desordre",
                f"« {conge.nom} » commence avant la fin de {quoi}",
                "vérifiez l’année et le mois de ces deux dates",
            )
        precedent, quoi = max(conge.au, conge.du), f"« {conge.nom} »"
    if precedent is not None and annee.ete <= precedent:
        yield Remarque(
            ("ete",),
            "dates-en-desordre",
            f"les grandes vacances commencent avant la fin de {quoi}",
            "donnez leur premier jour sans classe, après toutes les autres dates",
        )


def _des_longueurs(annee: AnneeScolaire) -> Iterator[Remarque]:
    for rang, conge in enumerate(annee.vacances):
        jours = (conge.au - conge.du).days + 1
        if jours > CONGE_MAX:
            yield Remarque(
                ("vacances", rang, "au"),
                "trop-long",
                f"« {conge.nom} » durerait {compte(jours, 'jour')}",
                "vérifiez l’année de ces deux dates",
            )
    if annee.rentree is not None and annee.rentree < annee.ete:
        jours = (annee.ete - annee.rentree).days
        if jours not in ANNEE:
            yield Remarque(
                ("ete",),
                "annee-impossible",
                f"de la rentrée aux grandes vacances, il y aurait {compte(jours, 'jour')}",
                f"une année en a de {ANNEE[0]} à {ANNEE[-1]} : vérifiez ces deux dates",
            )


def _des_semaines(annee: AnneeScolaire, feries: frozenset[date]) -> Iterator[Remarque]:
    [semaines] = Calendrier("", (annee,), feries).semaines_de_classe
    ouvertes = [lundi for lundi, jours in semaines.items() if len(jours) >= JOURS_D_UNE_SEMAINE]
    if annee.rentree is not None and len(ouvertes) not in SEMAINES_ATTENDUES:
        yield Remarque(
            ("vacances",),
            "semaines-de-classe",
            f"cela fait {compte(len(ouvertes), 'semaine')} de classe, au lieu d’environ 36",
            "des vacances manquent, ou sont trop courtes"
            if len(ouvertes) > SEMAINES_ATTENDUES[-1]
            else "des vacances sont trop longues, ou de trop",
            grave=len(ouvertes) not in SEMAINES,
        )
    suite = 1
    for avant, apres in pairwise(ouvertes):
        suite = suite + 1 if (apres - avant).days == 7 else 1
        if suite == SANS_VACANCES:
            yield Remarque(
                ("vacances",),
                "vacances-oubliees",
                f"{SANS_VACANCES} semaines de classe d’affilée jusqu’au {jour_de_semaine(apres)}",
                "vérifiez qu’aucunes vacances ne manquent",
                grave=False,
            )


def _des_bords(annee: AnneeScolaire) -> Iterator[Remarque]:
    """Le dernier jour de classe pris pour le premier jour libre, la reprise pour le dernier."""
    if annee.rentree is not None and annee.rentree.weekday() > VENDREDI:
        yield Remarque(
            ("rentree",),
            "fin-de-semaine",
            f"la rentrée serait un {jour_de_semaine(annee.rentree)}",
            "donnez le jour où les élèves reviennent",
            grave=False,
        )
    for rang, conge in enumerate(annee.vacances):
        if (conge.au - conge.du).days < 4:
            continue
        if conge.du.weekday() == VENDREDI:
            yield Remarque(
                ("vacances", rang, "du"),
                "dernier-jour-de-classe",
                f"« {conge.nom} » commence un vendredi : n’est-ce pas le dernier jour de classe ?",
                "donnez le premier jour sans classe, d’ordinaire un samedi",
                grave=False,
            )
        if conge.au.weekday() == 0 and (conge.au + timedelta(days=1)) != annee.ete:
            yield Remarque(
                ("vacances", rang, "au"),
                "jour-de-la-reprise",
                f"« {conge.nom} » finit un lundi : n’est-ce pas le jour de la reprise ?",
                "donnez le dernier jour sans classe, d’ordinaire un dimanche",
                grave=False,
            )
