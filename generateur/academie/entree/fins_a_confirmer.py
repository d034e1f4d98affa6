"""Les fins de trimestre d’un collège qui n’en donne pas, là où l’on ne sait pas la rentrée.

Sans elles, tous les collèges d’une telle zone seraient sans plan. Aucune date de rentrée n’est
devinée : l’année est comptée comme le code de l’éducation la veut au moins, et c’est à confirmer.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.zones import DOSSIER, calendrier_de_la_zone
from generateur.noyau.calendrier.annees import rang_de_l_annee
from generateur.noyau.calendrier.trimestres import fins_sans_rentree
from generateur.noyau.erreurs import ErreurCalendrier

CLE = "fins_de_trimestre"


def fins_a_confirmer(arbre: Mapping[str, Any], zone: str, racine: Path) -> tuple[str, ...]:
    """Rend ces deux jours (AAAA-MM-JJ), ou rien si le profil a les siens ou n’en a pas besoin.

    Lève ErreurDonnees si le calendrier de la zone est fautif.
    """
    if arbre.get(CLE) or not (racine / DOSSIER / f"{zone.lower()}.yml").is_file():
        return ()
    try:
        debut = date.fromisoformat(str(arbre.get("debut")))
        calendrier, _ = calendrier_de_la_zone(racine, zone.lower(), None)
        fins = fins_sans_rentree(calendrier, rang_de_l_annee(calendrier, debut))
    except (ValueError, ErreurCalendrier):
        return ()
    return tuple(fin.isoformat() for fin in fins)
