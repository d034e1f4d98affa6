"""Le calendrier qu’il faut à un collège, et que le dépôt n’a pas : se dit dès la lecture.

Outre-mer, chaque académie a le sien ; sans lui, aucun plan ne se fait.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.academies import Academie, academie_nommee
from generateur.chargement.calendriers.zones import (
    fichiers_des_zones,
    refuser_sans_calendrier,
)
from generateur.noyau.erreurs import ErreurCalendrier


def calendrier_absent(
    arbre: Mapping[str, Any], academies: tuple[Academie, ...], racine: Path
) -> ErreurCalendrier | None:
    """Rend ce qui manque à ce profil, et le remède ; rien s’il a son calendrier, ou si sa zone ou
    son académie se vérifie mieux à la construction."""
    academie = academie_nommee(str(arbre.get("academie") or ""), academies)
    if academie is None or arbre.get("zone"):
        return None
    try:
        refuser_sans_calendrier(academie, [f.stem for f in fichiers_des_zones(racine)])
    except ErreurCalendrier as absent:
        return absent
    return None
