"""D’un profil en texte à son manuel, par le même chemin que d’un fichier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from generateur.chaine import construire_des_ecrits
from generateur.chargement.emplacements import racine
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.vue.manuel import Manuel, mettre_en_vue

RETENUS = 4
"""Le plan d’aujourd’hui, celui d’avant, et ce que l’on en demande ensuite."""


def manuel_des_textes(texte: str, options: Mapping[str, str]) -> Manuel:
    """Rend le manuel de ce profil ; `options` : le texte de ses compagnons, celui d’un
    `calendrier`, et `edition`.

    Lève ErreurDonnees, comme `verifier`.
    """
    textes = [options.get(nom, "") for nom in ("recueil", "suivi", "calendrier")]
    return _manuel(texte, *textes, options.get("edition", "")[:10])


@lru_cache(maxsize=RETENUS)
def _manuel(texte: str, recueil: str, suivi: str, calendrier: str, edition: str) -> Manuel:
    ecrits = ecrits_des_textes(texte, recueil, suivi, calendrier)
    construction = construire_des_ecrits(ecrits, racine(Path.cwd()))
    jour = date.fromisoformat(edition) if edition else max(construction.dates)
    return mettre_en_vue(construction, jour)
