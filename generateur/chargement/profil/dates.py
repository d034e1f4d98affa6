"""Ce qui demande le calendrier : une réunion ne se tient pas un jour fermé."""

from __future__ import annotations

from datetime import date, timedelta

from generateur.chargement.lecture import court
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import Probleme
from generateur.chargement.profil.college import ANNEES
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurCalendrier
from generateur.noyau.mots import jour_de_semaine

ECART_MAX = 90
"""Le plus long congé, l’été, dure une soixantaine de jours."""


def verifier_dates(
    college: College, calendrier: Calendrier, positions: Positions
) -> list[Probleme]:
    """Rend un problème par date d’instance qui tombe un jour fermé du collège.

    Une date d’une année sans calendrier n’est pas jugée ici : le plan dira qu’elle est hors de
    sa période, et un dimanche reste un dimanche.
    """
    problemes = []
    for rang, instance in enumerate(college.instances):
        for place, jour in enumerate(instance.dates):
            if jour.year not in ANNEES or _ouvert(college, calendrier, jour) is not False:
                continue
            problemes.append(
                positions.probleme(
                    ("instances", rang, "dates", place),
                    "jour-ferme",
                    f"« instances.dates » : le {jour_de_semaine(jour)} ({jour}), "
                    f"pour « {court(instance.id)} », le collège est fermé",
                    _remede(college, calendrier, jour),
                )
            )
    return problemes


def _ouvert(college: College, calendrier: Calendrier, jour: date) -> bool | None:
    """Dit si le collège est ouvert ce jour-là ; rien si aucun calendrier ne le dit."""
    if jour.weekday() >= 5 or _est_d_un_ete_du_bord(calendrier, jour):
        return False
    try:
        return est_ouvert(college, calendrier, jour)
    except ErreurCalendrier:
        return None


def _est_d_un_ete_du_bord(calendrier: Calendrier, jour: date) -> bool:
    """Les étés des deux bouts du calendrier, dont l’autre borne manque : juillet, début août."""
    if not calendrier.annees:
        return False
    premiere, derniere = calendrier.annees[0], calendrier.annees[-1]
    rentree = premiere.rentree
    if rentree is not None and date(rentree.year, 7, 15) <= jour < rentree:
        return True
    return derniere.ete <= jour < date(derniere.ete.year, 8, 10)


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
