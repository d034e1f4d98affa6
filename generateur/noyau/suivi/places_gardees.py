"""Les places annoncées que le reste du plan garde, tant qu’elles conviennent encore toutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.plan.acquis import Acquis, Place
from generateur.noyau.plan.contraintes import contraintes_de
from generateur.noyau.plan.jalons import Jalon
from generateur.noyau.suivi.present import Cadre, Present


def places_gardees(
    adaptation: Adaptation, present: Present, acquis: Acquis, cadre: Cadre
) -> dict[str, Place] | None:
    """Rend les places annoncées du reste si elles conviennent encore toutes, sinon rien.

    Une étape en cours garde sa durée annoncée. Une semaine laissée vide, que le plan d’avant
    n’avait pas, fait tout replacer.
    """
    periode = cadre.periode
    annonces = {jalon.id: jalon for jalon in present.feuille.jalons}
    contraintes = acquis.imposer(contraintes_de(adaptation, present.college, periode))
    places: dict[str, Place] = {}
    for retenue in contraintes.etapes:
        nom = retenue.etape.id
        jalon = annonces.get(nom)
        place = acquis.places.get(nom)
        if nom in present.rouvertes or (jalon is None and place is None):
            return None
        if place is None:
            assert jalon is not None
            rang = cadre.semaine_de(jalon.debut).rang
            places[nom] = Place(jalon.debut, rang, *[jalon.semaines] * 3)
        elif jalon is None:
            places[nom] = replace(place, ideal=place.mini, maxi=place.mini)
        else:
            duree = min(max(jalon.semaines, place.mini), place.maxi)
            places[nom] = replace(place, mini=duree, ideal=duree, maxi=duree)
    for rang, retenue in enumerate(contraintes.etapes):
        nom = retenue.etape.id
        ici = places[nom]
        if ici.rang + ici.mini > len(periode.semaines):
            return None
        if nom in acquis.places:
            continue
        if ici.rang < contraintes.plus_tot[rang] or ici.jour < acquis.reportees.get(nom, ici.jour):
            return None
        for avant in contraintes.suite.avant[rang]:
            autre = places[contraintes.etapes[avant].etape.id]
            if autre.rang + autre.mini > ici.rang:
                return None
    return None if _ouvre_un_vide(places, annonces, acquis, cadre) else places


def _ouvre_un_vide(
    places: Mapping[str, Place], annonces: Mapping[str, Jalon], acquis: Acquis, cadre: Cadre
) -> bool:
    avant = [
        Place(j.debut, cadre.semaine_de(j.debut).rang, *[j.semaines] * 3)
        for j in annonces.values()
        if j.id == j.etape
    ]
    vides = _vides(list(places.values()), acquis.libre_des)
    return bool(vides - _vides(avant, acquis.libre_des))


def _vides(places: list[Place], depuis: int) -> set[int]:
    """Rangs des semaines, de `depuis` à la fin de la dernière étape, où il ne se passe rien."""
    prises = {rang for place in places for rang in range(place.rang, place.rang + place.mini)}
    return set(range(depuis, max(prises, default=-1) + 1)) - prises
