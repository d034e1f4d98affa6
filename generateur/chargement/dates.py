"""Ce qui demande le calendrier : une réunion ne se tient pas un jour fermé."""

from __future__ import annotations

from datetime import date, timedelta

from generateur.noyau.calendrier import Calendrier, est_ouvert
from generateur.noyau.erreurs import ErreurCalendrier
from generateur.noyau.modeles import College
from generateur.noyau.mots import jour_de_semaine

from .erreurs import Probleme
from .positions import Positions

ECART_MAX = 90
"""Le plus long congé, l’été, dure une soixantaine de jours."""


def verifier_dates(
    college: College, calendrier: Calendrier, positions: Positions
) -> list[Probleme]:
    """Rend un problème par date d’instance qui tombe un jour fermé du collège.

    Une date d’une année sans calendrier n’est pas jugée ici : le plan dira si elle lui manque.
    """
    problemes = []
    for rang, instance in enumerate(college.instances):
        for place, jour in enumerate(instance.dates):
            if _ouvert(college, calendrier, jour) is not False:
                continue
            problemes.append(
                positions.probleme(
                    ("instances", rang, "dates", place),
                    "jour-ferme",
                    f"« instances.dates » : le {jour_de_semaine(jour)} ({jour}), "
                    f"pour « {instance.id} », le collège est fermé",
                    _remede(college, calendrier, jour),
                )
            )
    return problemes


def _ouvert(college: College, calendrier: Calendrier, jour: date) -> bool | None:
    """Dit si le collège est ouvert ce jour-là ; rien si l’année n’a pas de calendrier."""
    try:
        return est_ouvert(college, calendrier, jour)
    except ErreurCalendrier:
        return None


def _remede(college: College, calendrier: Calendrier, jour: date) -> str:
    proches = [
        trouve
        for sens in (-1, 1)
        if (trouve := _plus_proche(college, calendrier, jour, sens)) is not None
    ]
    if not proches:
        return "vérifiez la date : week-end, vacances, jour férié ou indisponibilité"
    choix = " ou ".join(f"{ouvert} ({jour_de_semaine(ouvert)})" for ouvert in proches)
    return f"les jours ouverts les plus proches : {choix}"


def _plus_proche(college: College, calendrier: Calendrier, jour: date, sens: int) -> date | None:
    for ecart in range(1, ECART_MAX):
        candidat = jour + timedelta(days=sens * ecart)
        if _ouvert(college, calendrier, candidat):
            return candidat
    return None
