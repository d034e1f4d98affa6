"""L’heure légale de chaque territoire : son nom, et ce qu’un agenda doit en savoir.

Tous ces territoires sont à décalage fixe, sauf la métropole et Saint-Pierre-et-Miquelon. Les
décalages sont en minutes à l’est de Greenwich.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

FUSEAU_DE_PARIS = "Europe/Paris"


@dataclass(frozen=True)
class ChangementDHeure:
    """Un changement d’heure annuel : le premier connu, et la règle qui le répète (RFC 5545)."""

    depuis: datetime
    regle: str


@dataclass(frozen=True)
class Fuseau:
    """Une heure légale ; `a_l_ete` et `a_l_hiver` : sans eux, l’heure ne change jamais."""

    nom: str
    hiver: int
    a_l_ete: ChangementDHeure | None = None
    a_l_hiver: ChangementDHeure | None = None

    @property
    def ete(self) -> int:
        """Décalage d’été."""
        return self.hiver + 60 if self.a_l_ete else self.hiver


# Directive 2000/84/CE : dernier dimanche de mars et d’octobre, à une heure du temps universel.
_PARIS = Fuseau(
    FUSEAU_DE_PARIS,
    60,
    ChangementDHeure(datetime(1996, 3, 31, 2), "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ChangementDHeure(datetime(1996, 10, 27, 3), "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
)
# Saint-Pierre-et-Miquelon suit l’Amérique du Nord : deuxième dimanche de mars, premier de novembre.
_MIQUELON = Fuseau(
    "America/Miquelon",
    -180,
    ChangementDHeure(datetime(2007, 3, 11, 2), "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
    ChangementDHeure(datetime(2007, 11, 4, 2), "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
)

FUSEAUX: dict[str, Fuseau] = {
    fuseau.nom: fuseau
    for fuseau in (
        _PARIS,
        _MIQUELON,
        Fuseau("America/Guadeloupe", -240),
        Fuseau("America/Martinique", -240),
        Fuseau("America/Cayenne", -180),
        Fuseau("Indian/Reunion", 240),
        Fuseau("Indian/Mayotte", 180),
        Fuseau("Pacific/Noumea", 660),
        Fuseau("Pacific/Wallis", 720),
        Fuseau("Pacific/Tahiti", -600),
        Fuseau("Pacific/Marquesas", -570),
        Fuseau("Pacific/Gambier", -540),
    )
}

FUSEAU_DU_TERRITOIRE: dict[str, str] = {
    "Guadeloupe": "America/Guadeloupe",
    "Saint-Barthélémy": "America/Guadeloupe",
    "Saint-Martin": "America/Guadeloupe",
    "Martinique": "America/Martinique",
    "Guyane": "America/Cayenne",
    "La Réunion": "Indian/Reunion",
    "Mayotte": "Indian/Mayotte",
    "Nouvelle-Calédonie": "Pacific/Noumea",
    "Wallis-et-Futuna": "Pacific/Wallis",
    "Polynésie Française": "Pacific/Tahiti",
    "Saint-Pierre-et-Miquelon": "America/Miquelon",
}
"""Territoires des jours fériés qui n’ont pas l’heure de Paris."""


def fuseau_du_territoire(territoire: str) -> str:
    """Rend le nom IANA de l’heure légale d’un territoire ; à défaut, celle de Paris."""
    return FUSEAU_DU_TERRITOIRE.get(territoire, FUSEAU_DE_PARIS)
