"""Ce que les demandes lisent d’autour d’elles : le dépôt où l’on est, et la date de son site.

Dans la page, l’ouvrier les a posés (`reveil`) ; ici, ce sont ceux de qui appelle. Rien d’autre à
côté ne lit le dossier courant ni l’environnement.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from generateur.chargement.emplacements import racine

EPOQUE = "SOURCE_DATE_EPOCH"
DEPOSE = "/depose"
"""Dans la page, où l’ouvrier pose le fichier que l’on y a déposé, le temps d’une demande."""


def depot() -> Path:
    """Rend le dépôt où l’on est ; lève ErreurDonnees si ce n’en est pas un."""
    return racine(Path.cwd())


def environnement(edition: str = "") -> Mapping[str, str]:
    """Rend ce qui dit l’édition : celle qui est demandée, sinon celle du site."""
    return {EPOQUE: epoque(edition)} if edition else os.environ


def dater(edition: str) -> None:
    """Désormais, l’édition du site est celle-là ; MkDocs aussi la lit."""
    os.environ[EPOQUE] = epoque(edition)


def epoque(edition: str) -> str:
    """Rend, en secondes, une date ou un instant ISO 8601 ; sans fuseau, du temps universel."""
    instant = datetime.fromisoformat(edition)
    return str(int((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()))
