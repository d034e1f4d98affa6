"""Les pratiques que ce collège peut montrer, celles de son propre matériel d’abord.

Pour chaque préoccupation, une pratique qui se sert d’une ressource déclarée passe avant le papier,
et la plus particulière la première : qui a une webradio voit d’abord ce que l’on fait d’une
webradio. Fonctions pures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generateur.noyau.adaptation.apports import PratiqueAMontrer
from generateur.noyau.declare.modeles import NIVEAUX, College, Demarche, Pratique

PAR_PREOCCUPATION = 3
"""Assez pour choisir, assez peu pour se préparer (proposition)."""


def pratique_possible(pratique: Pratique, college: College) -> bool:
    """Dit si le collège a tout ce que la pratique demande."""
    declarees = college.ressources or ()
    return (
        NIVEAUX.index(pratique.equipement) <= NIVEAUX.index(college.equipement)
        and all(ressource in declarees for ressource in pratique.ressources)
        and (not pratique.une_de or any(ressource in declarees for ressource in pratique.une_de))
    )


def ressources_employees(pratique: Pratique, college: College) -> tuple[str, ...]:
    """Rend les ressources du collège dont la pratique se sert : toutes celles qu’il lui faut, et la
    première qu’il a parmi celles dont une suffit."""
    declarees = college.ressources or ()
    au_choix = [ressource for ressource in pratique.une_de if ressource in declarees]
    exigees = [ressource for ressource in pratique.ressources if ressource in declarees]
    return tuple(dict.fromkeys((*exigees, *au_choix[:1])))


def ranger(
    pratiques: Iterable[Pratique], college: College, demarche: Demarche
) -> tuple[Pratique, ...]:
    """Rend celles que le collège peut mener, la plus particulière d’abord, le papier en dernier."""
    emplois = _emplois(demarche)
    possibles = [p for p in pratiques if pratique_possible(p, college)]
    return tuple(sorted(possibles, key=lambda p: _rang(p, college, emplois)))


def pratiques_a_montrer(demarche: Demarche, college: College) -> tuple[PratiqueAMontrer, ...]:
    """Rend, préoccupation après préoccupation, celles que l’on peut montrer, trois au plus."""
    par_id = {preoccupation.id: preoccupation for preoccupation in demarche.preoccupations}
    montrees = []
    for nom in college.preoccupations:
        choisies = ranger(par_id[nom].pratiques, college, demarche)
        montrees += [
            PratiqueAMontrer(p.id, nom, p.titre, ressources_employees(p, college))
            for p in choisies[:PAR_PREOCCUPATION]
        ]
    return tuple(montrees)


def _emplois(demarche: Demarche) -> Counter[str]:
    """Combien de pratiques se servent de chaque ressource : les plus rares sont particulières."""
    return Counter(
        ressource
        for preoccupation in demarche.preoccupations
        for pratique in preoccupation.pratiques
        for ressource in {*pratique.ressources, *pratique.une_de}
    )


def _rang(pratique: Pratique, college: College, emplois: Counter[str]) -> tuple[int, ...]:
    """Le plus petit d’abord : du matériel, celle des données, le plus rare, le plus à la fois."""
    employees = ressources_employees(pratique, college)
    rarete = min((emplois[ressource] for ressource in employees), default=0)
    return not employees, not pratique.d_abord, rarete, -len(employees)
