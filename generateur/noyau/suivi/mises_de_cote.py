"""Ce qui ne tient plus dans ce qui reste : des étapes sont mises de côté, le plan tient sans elles.

D’abord celles dont la version minimale se passe, puis les dernières ; le bilan reste, quitte à
prendre la dernière semaine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generateur.noyau.adaptation.ordre import predecesseurs_retenus
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.modeles import College, Etape
from generateur.noyau.plan.acquis import Acquis, Place
from generateur.noyau.plan.contraintes import contraintes_de
from generateur.noyau.plan.placement import tient_sans_preference
from generateur.noyau.suivi.present import Cadre


def sans(
    adaptation: Adaptation, parties: frozenset[str], toutes: tuple[Etape, ...] = ()
) -> Adaptation:
    """Rend l’adaptation sans ces étapes ; leurs suivantes attendent ce qu’elles attendaient.

    `toutes` : ce que rend `telles_que_retenues`, à qui en ôte de plusieurs façons.
    """
    if not parties:
        return adaptation
    toutes = toutes or telles_que_retenues(adaptation)
    gardees = {etape.id for etape in toutes} - parties
    heritages = predecesseurs_retenus(toutes, gardees)
    return replace(
        adaptation,
        retenues=tuple(
            replace(r, apres=heritages[r.etape.id])
            for r in adaptation.retenues
            if r.etape.id in gardees
        ),
    )


def telles_que_retenues(adaptation: Adaptation) -> tuple[Etape, ...]:
    """Rend les étapes, avec ce qu’elles attendent dans cette adaptation."""
    return tuple(replace(r.etape, apres=r.apres) for r in adaptation.retenues)


def faire_tenir(
    restante: Adaptation,
    acquis: Acquis,
    deja: frozenset[str],
    college: College,
    cadre: Cadre,
) -> tuple[frozenset[str], Acquis]:
    """Rend les étapes à mettre de côté pour que le reste tienne, et l’acquis, où le bilan prend la
    dernière semaine s’il n’y a plus de place pour lui.

    `deja` : celles qui l’étaient ; elles le restent les premières.
    """

    toutes = telles_que_retenues(restante)

    def tient(parties: frozenset[str], avec: Acquis) -> bool:
        contraintes = contraintes_de(sans(restante, parties, toutes), college, cadre.periode)
        return tient_sans_preference(avec.imposer(contraintes))

    if tient(frozenset(), acquis):
        return frozenset(), acquis
    mobiles = [
        (rang, retenue.etape)
        for rang, retenue in enumerate(restante.retenues)
        if retenue.etape.cadence is None and retenue.etape.id not in acquis.places
    ]
    a_garder = {etape.id for _, etape in mobiles if etape.charniere == "bilan"}
    if not acquis.places and not a_garder:
        a_garder = {mobiles[-1][1].id}
    ordre = [
        etape.id
        for rang, etape in sorted(
            mobiles, key=lambda m: (m[1].id not in deja, m[1].minimale, -m[0])
        )
        if etape.id not in a_garder
    ]
    parties = _les_moins_possible(ordre, lambda ecartees: tient(ecartees, acquis))
    if parties is not None:
        return parties, acquis
    dernier = len(cadre.periode.semaines) - 1
    place = Place(cadre.periode.semaines[dernier].debut, dernier, 1, 1, 1)
    acquis = replace(acquis, places={**acquis.places, **dict.fromkeys(sorted(a_garder), place)})
    parties = _les_moins_possible(ordre, lambda ecartees: tient(ecartees, acquis))
    return (frozenset(ordre) if parties is None else parties), acquis


def _les_moins_possible(
    ordre: list[str], tient: Callable[[frozenset[str]], bool]
) -> frozenset[str] | None:
    """Rend ce qu’il faut ôter, dans cet ordre, sans rien ôter d’inutile ; rien si tout ne suffit
    pas."""
    if not tient(frozenset(ordre)):
        return None
    # Ôter davantage ne fait jamais moins de place : on cherche par moitiés combien il en faut.
    trop_peu, assez = 0, len(ordre)
    while assez - trop_peu > 1:
        milieu = (trop_peu + assez) // 2
        if tient(frozenset(ordre[:milieu])):
            assez = milieu
        else:
            trop_peu = milieu
    otees = ordre[:assez]
    for nom in list(otees):
        # Ce dont l’absence ne gagnait rien revient.
        moins = frozenset(otees) - {nom}
        if tient(moins):
            otees.remove(nom)
    return frozenset(otees)
