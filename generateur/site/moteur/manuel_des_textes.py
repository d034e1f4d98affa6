"""D’un profil en texte à son manuel, par le même chemin que d’un fichier."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from generateur.chaine import construire_des_ecrits
from generateur.chargement.emplacements import racine
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.depot.edition import date_d_edition
from generateur.vue.manuel import Manuel, mettre_en_vue

RETENUS = 4
"""Le plan d’aujourd’hui, celui d’avant, et ce que l’on en demande ensuite."""

Options = Mapping[str, str]
"""`recueil`, `suivi`, `calendrier` : des textes, joints au profil ; `depart` aussi, que rien ici
n’a encore à lire ; `edition` : un instant ISO 8601."""


def manuel_des_textes(texte: str, options: Options) -> Manuel:
    """Rend le manuel de ce texte d’un `college.yml`, à l’édition demandée, sinon celle du site.

    Lève ErreurDonnees, avec toutes les fautes, comme `verifier`.
    """
    textes = [options.get(nom, "") for nom in ("recueil", "suivi", "calendrier")]
    return _manuel(texte, *textes, options.get("edition", ""))


@lru_cache(maxsize=RETENUS)
def _manuel(texte: str, recueil: str, suivi: str, calendrier: str, edition: str) -> Manuel:
    depot = racine(Path.cwd())
    ecrits = ecrits_des_textes(texte, recueil, suivi, calendrier)
    construction = construire_des_ecrits(ecrits, depot)
    environnement = {"SOURCE_DATE_EPOCH": epoque(edition)} if edition else os.environ
    return mettre_en_vue(construction, date_d_edition(depot, construction.dates, environnement))


def epoque(edition: str) -> str:
    """Rend, en secondes, une date ou un instant ISO 8601 ; sans fuseau, du temps universel."""
    instant = datetime.fromisoformat(edition)
    return str(int((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()))
