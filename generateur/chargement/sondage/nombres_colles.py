"""Un nombre ou un degré collé à un titre dans une même case : « L’oral : 12 », « L’oral : non ».

Une colonne qui n’a que cela, un titre différent à chaque ligne, est un tableau de nombres : elle se
coupe en deux. Ailleurs, on ne sait si c’est un compte, un rang ou une note : elle est refusée.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generateur.chargement.lecture import court
from generateur.chargement.problemes import Probleme
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, Lue
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau

_SEUL = re.compile(
    r"^\W*(?P<nombre>[0-9]{1,4})\s*(?:voix|votes?|réponses?|fois|personnes?|collègues?)?\W*$", re.I
)
_AU_BOUT = re.compile(
    r"^(?P<titre>.*?\w)\W+(?P<nombre>[0-9]{1,4})\s*(?:[a-zé]{3,10}\W*|\W*)$", re.I
)
_DEGRE = re.compile(
    r"\s*[:=(]\s*(?:oui|non|(?:(?:pas du tout|tout à fait|plutôt pas|plutôt|pas|très|assez|peu|"
    r"un peu|moyennement|beaucoup|plus ou moins)"
    r"(?: (?:d[’']accord|\w{4,14}(?:ant|aire|[eé]e?|ile)s?))?)|"
    r"importante?|prioritaire|secondaire|urgente?|jamais|rarement|parfois|souvent|toujours|neutre)"
    r"\s*\)?\s*(?=$|[,;|\n])",
    re.IGNORECASE,
)
"""« L’oral : non », « L’oral (très important) » : un degré, écrit après le titre qu’il juge."""
_VOIX = "Nombre de voix"


def decoller(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> Tableau:
    """Rend en deux colonnes un tableau d’une seule, où chaque titre porte son nombre."""
    if len(tableau.rangees[0].cases) != 1:
        return tableau
    lues = {r.ligne: catalogue.lire(r.cases[0]) for r in tableau.rangees if r.cases[0]}
    titres = {ligne: [lue.id for lue in dits if lue.id] for ligne, dits in lues.items()}
    noms = [nom for dits in titres.values() for nom in dits]
    colles = [ligne for ligne, dits in lues.items() if len(dits) == 2 and _colle(dits)]
    if len(noms) < 2 or len(set(noms)) != len(noms) or len(colles) != len(noms):
        return tableau
    if any("%" in r.cases[0] for r in tableau.rangees):
        return tableau
    rangees = []
    for rangee in tableau.rangees:
        case = rangee.cases[0]
        coupe = _AU_BOUT.match(case)
        if rangee.ligne in colles:
            dits = lues[rangee.ligne]
            trouve = _SEUL.match(dits[1].texte)
            cases = (dits[0].texte, trouve["nombre"] if trouve else "")
        else:
            cases = (coupe["titre"], coupe["nombre"]) if coupe else (case, _VOIX if case else "")
        rangees.append(replace(rangee, cases=cases))
    return replace(tableau, rangees=tuple(rangees))


def nombre_colle(
    rang: int,
    lignes: Iterable[RangeeDeTableau],
    catalogue: CatalogueDePreoccupations,
    tableau: Tableau,
) -> Probleme | None:
    """Rend de quoi refuser une colonne où un nombre suit un titre ; rien s’il n’y en a pas."""
    for ligne in lignes:
        if _juge(ligne.cases[rang], catalogue):
            return Probleme(
                tableau.fichier,
                ligne.ligne,
                "degre-colle",
                f"« {court(ligne.cases[rang])} » ne coche pas une préoccupation : il la juge",
                "ne gardez dans cette colonne que les préoccupations retenues par chacun, ou "
                "choisissez une autre question avec --question",
            )
        if not any(signe.isdecimal() for signe in ligne.cases[rang]):
            continue
        if _colle(catalogue.lire(ligne.cases[rang])):
            return Probleme(
                tableau.fichier,
                ligne.ligne,
                "nombre-colle",
                f"« {court(ligne.cases[rang])} » colle un nombre à une préoccupation : est-ce un "
                "compte, un rang, une note ?",
                "si ce sont des comptes, donnez-leur une colonne, « Nombre de voix », et une ligne "
                "par préoccupation ; sinon, ôtez les nombres",
            )
    return None


def _colle(lues: Sequence[Lue]) -> bool:
    """Dit si un nombre seul suit une préoccupation reconnue."""
    return any(
        titre.id is not None and suite.id is None and _SEUL.match(suite.texte) is not None
        for titre, suite in pairwise(lues)
    )


def _juge(case: str, catalogue: CatalogueDePreoccupations) -> bool:
    """Dit si un degré (oui, non, très important) suit une préoccupation reconnue."""
    return any(
        (lues := catalogue.lire(case[: trouve.start()])) and lues[-1].id is not None
        for trouve in _DEGRE.finditer(case)
    )
