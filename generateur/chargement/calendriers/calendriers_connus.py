"""Tous les calendriers du manuel, pour un formulaire qui ne sait pas encore le collège."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generateur.chargement.calendriers.academies import ACADEMIES, Academie, lire_les_academies
from generateur.chargement.calendriers.zones import (
    ZoneLue,
    fichiers_des_zones,
    jours_feries,
    lire_la_zone,
)
from generateur.chargement.lectures_retenues import une_fois


@dataclass(frozen=True)
class CalendriersConnus:
    """Les académies, les zones par nom de fichier, les jours fériés par territoire."""

    academies: tuple[Academie, ...]
    zones: Mapping[str, ZoneLue]
    feries: Mapping[str, tuple[date, ...]]


@une_fois
def charger_les_calendriers(racine: Path) -> CalendriersConnus:
    """Rend tout ce que le dépôt sait ; lève ErreurDonnees si un fichier est fautif."""
    academies = lire_les_academies(racine / ACADEMIES)
    zones = {fichier.stem: lire_la_zone(fichier) for fichier in fichiers_des_zones(racine)}
    annees = sorted(nom for zone in zones.values() for nom in zone.annees)
    territoires = {zone.territoire for zone in zones.values()}
    for academie in academies:
        territoires.update(academie.departements.values())
        if academie.territoire:
            territoires.add(academie.territoire)
    feries = {
        territoire: tuple(sorted(jours_feries(territoire, annees[0], annees[-1])))
        for territoire in sorted(territoires)
    }
    return CalendriersConnus(academies, zones, feries)
