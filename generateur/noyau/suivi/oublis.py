"""Les étapes que rien ne note, mais que d’autres, notées, supposent : un oubli ne coûte rien."""

from __future__ import annotations

from collections.abc import Mapping

from generateur.noyau.adaptation.ordre import avec_l_ordre_des_temps
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.plan.acquis import Place
from generateur.noyau.plan.jalons import Jalon

FAITS = ("faite", "commencee")


def supposees(adaptation: Adaptation, etats: Mapping[str, Avancement]) -> dict[str, list[str]]:
    """Rend, par étape que rien ne note, celles faites ou commencées qui devaient la suivre."""
    suites = suites_notees(adaptation, etats)
    return {nom: siennes for nom, siennes in suites.items() if nom not in etats}


def suites_notees(adaptation: Adaptation, etats: Mapping[str, Avancement]) -> dict[str, list[str]]:
    """Rend, par étape, celles faites ou commencées qui devaient la suivre.

    Dans l’ordre des données ; de proche en proche, et d’un temps au suivant.
    """
    uniques = [r for r in adaptation.retenues if r.etape.cadence is None]
    avant = avec_l_ordre_des_temps(
        [r.etape for r in uniques], {r.etape.id: r.apres for r in uniques}
    )
    suites: dict[str, list[str]] = {}
    for retenue in uniques:
        sienne = etats.get(retenue.etape.id)
        if sienne is None or sienne.etat not in FAITS:
            continue
        a_voir, vues = list(avant[retenue.etape.id]), set()
        while a_voir:
            nom = a_voir.pop()
            if nom in vues or nom not in avant:
                continue
            vues.add(nom)
            a_voir += avant[nom]
            suites.setdefault(nom, []).append(retenue.etape.id)
    return {r.etape.id: suites[r.etape.id] for r in uniques if r.etape.id in suites}


def places_supposees(
    suites: Mapping[str, list[str]],
    places: Mapping[str, Place],
    prevues: Mapping[str, Jalon],
    periode: Periode,
) -> dict[str, Place]:
    """Rend la place de chaque étape supposée : l’annoncée, finie au plus tard avant ses suites."""
    rendues = {}
    for nom, siennes in suites.items():
        prevue = prevues[nom]
        premiere = periode.semaines_touchees(prevue.debut, prevue.fin)[0].rang
        limite = min(places[suite].rang for suite in siennes if suite in places) - 1
        fin = max(min(premiere + prevue.semaines - 1, limite), 0)
        rang = min(premiere, fin)
        jour = prevue.debut if rang == premiere else periode.semaines[rang].debut
        duree = fin - rang + 1
        rendues[nom] = Place(jour, rang, duree, duree, duree)
    return rendues
