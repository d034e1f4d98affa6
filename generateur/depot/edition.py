"""La date d’une édition : jamais l’horloge (decisions/0004)."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generateur.chargement.lectures_retenues import une_fois

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel


def manuel_du_profil(profil: Path, racine: Path, environnement: Mapping[str, str]) -> Manuel:
    """Mène un profil jusqu’à sa vue, à l’édition d’aujourd’hui ; lève ErreurDonnees."""
    # Ici seulement : qui ne demande que la date n’a pas à charger tout ce qui planifie.
    from generateur.chaine import construire
    from generateur.vue.manuel import mettre_en_vue

    construction = construire(profil, racine)
    edition = date_d_edition(racine, construction.dates, environnement)
    return mettre_en_vue(construction, edition)


def date_d_edition(
    racine: Path, dates_des_donnees: Iterable[date], environnement: Mapping[str, str]
) -> date:
    """Rend `SOURCE_DATE_EPOCH`, sinon la date du dernier commit, sinon la plus récente donnée."""
    epoque = environnement.get("SOURCE_DATE_EPOCH", "")
    if not epoque.isdecimal():
        epoque = _dernier_commit(racine)
    if epoque.isdecimal():
        return datetime.fromtimestamp(int(epoque), UTC).date()
    return max(dates_des_donnees)


@une_fois
def _dernier_commit(racine: Path) -> str:
    # Sans dépôt git, ou sans git du tout, il n’y a pas de dernier commit : ce n’est pas une faute.
    if not (racine / ".git").exists():
        return ""
    try:
        resultat = subprocess.run(
            ["git", "-C", str(racine), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return resultat.stdout.strip()
