"""Les jours fériés propres au Pacifique, que la bibliothèque des jours légaux n’a pas.

Chacun est dit par au moins deux sources publiques, relues le 1er décembre 2026. Polynésie :
Tahiti Infos, 31-12-2024 et 06-05-2025 (la loi du pays qui remplace le 29 juin par le 20 novembre).
Nouvelle-Calédonie : job.nc (article 74 de l’accord interprofessionnel) et publicholidays.asia.
Wallis-et-Futuna : publicholidays.asia et l’article de Wikipédia ; le 29 juin, qu’une seule
bibliothèque donne, n’y est pas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from jours_feries_france import JoursFeries


@dataclass(frozen=True)
class JourLocal:
    """Un jour de chaque année, `depuis` celle-ci et `jusqu_a` celle-là comprises."""

    mois: int
    jour: int
    depuis: int = 1
    jusqu_a: int = 9999


LOCAUX = {
    "Polynésie Française": (
        JourLocal(3, 5),
        JourLocal(6, 29, jusqu_a=2024),
        JourLocal(11, 20, depuis=2025),
    ),
    "Nouvelle-Calédonie": (JourLocal(9, 24),),
    "Wallis-et-Futuna": (JourLocal(4, 28), JourLocal(7, 29)),
}
"""Par territoire, sous le nom du calendrier officiel des jours fériés."""
VENDREDI_SAINT = frozenset({"Polynésie Française"})


def feries_locaux(territoire: str, annee: int) -> Iterator[date]:
    """Rend les jours propres à ce territoire, cette année-là."""
    for local in LOCAUX.get(territoire, ()):
        if local.depuis <= annee <= local.jusqu_a:
            yield date(annee, local.mois, local.jour)
    if territoire in VENDREDI_SAINT:
        yield JoursFeries.lundi_paques(annee) - timedelta(days=3)
