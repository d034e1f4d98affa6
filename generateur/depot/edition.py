"""La date d’une édition : jamais l’horloge (decisions/0004)."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping, MutableMapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from generateur.chargement.lectures_retenues import une_fois

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel


FAIT_DE = (".", ":(exclude)tests", ":(exclude).github", ":(exclude)CHANGELOG.md")
"""Ce dont un site est fait : tout le dépôt, sauf ce qu’aucun site ne lit."""

EPOQUE = "SOURCE_DATE_EPOCH"
EPOQUE_MAX = 11
"""Chiffres d’une époque : au-delà, son année ne s’écrit plus."""


def manuel_du_profil(profil: Path, racine: Path, environnement: Mapping[str, str]) -> Manuel:
    """Mène un profil jusqu’à sa vue, à l’édition d’aujourd’hui ; lève ErreurDonnees."""
    # Ici seulement : qui ne demande que la date n’a pas à charger tout ce qui planifie.
    from generateur.chaine import construire
    from generateur.vue.manuel import mettre_en_vue

    construction = construire(profil, racine)
    lignes = len(construction.feuille.suivi)
    edition = instant_d_edition(racine, construction.dates, environnement, lignes)
    return mettre_en_vue(construction, edition)


def date_d_edition(
    racine: Path, dates_des_donnees: Iterable[date], environnement: Mapping[str, str]
) -> date:
    """Rend le jour de l’édition, celui d’`instant_d_edition`."""
    return instant_d_edition(racine, dates_des_donnees, environnement).date()


def instant_d_edition(
    racine: Path,
    dates_des_donnees: Iterable[date],
    environnement: Mapping[str, str],
    lignes_du_suivi: int = 0,
) -> datetime:
    """Rend, à la seconde, `SOURCE_DATE_EPOCH`, sinon le dernier commit qui a changé ce dont un site
    est fait, sinon la plus récente donnée, plus une seconde par ligne du suivi.

    Une époque illisible vaut une époque absente (`ecarter_l_epoque_illisible` le dit).
    """
    instant = _a_cette_epoque(environnement.get(EPOQUE, ""))
    if instant is None:
        instant = _a_cette_epoque(_dernier_commit(racine))
    if instant is None:
        jour = datetime.combine(max(dates_des_donnees), time(), tzinfo=UTC)
        instant = jour + timedelta(seconds=lignes_du_suivi)
    return instant


def ecarter_l_epoque_illisible(environnement: MutableMapping[str, str]) -> str:
    """Ôte une `SOURCE_DATE_EPOCH` illisible, que MkDocs lirait aussi, et rend ce qu’il faut en
    dire ; rien si elle va, ou s’il n’y en a pas."""
    epoque = environnement.get(EPOQUE, "")
    if _a_cette_epoque(epoque) is not None:
        return ""
    environnement.pop(EPOQUE, None)
    if not epoque:
        return ""
    return (
        f"{EPOQUE} vaut « {epoque[:40]} », qui n’est pas un nombre de secondes depuis 1970 : "
        "l’édition est datée sans elle, du dernier changement\n"
        "    → donnez des secondes, comme « 1795000000 », ou ôtez cette variable"
    )


def _a_cette_epoque(epoque: str) -> datetime | None:
    if not (epoque.isascii() and epoque.isdecimal()) or len(epoque) > EPOQUE_MAX:
        return None
    return datetime.fromtimestamp(int(epoque), UTC)


@une_fois
def _dernier_commit(racine: Path) -> str:
    # Sans dépôt git, ou sans git du tout, il n’y a pas de dernier commit : ce n’est pas une faute.
    ici = racine.absolute()
    if not (ici / ".git").exists():
        return ""
    try:
        resultat = subprocess.run(
            # Un clone d’un autre compte (conteneur, partage) se lit comme le nôtre : on n’y écrit
            # ni n’y lance rien. Git s’en défie s’il le cherche, pas si on le lui nomme (avant 2.38,
            # il n’écoutait pas « -c safe.directory »). Nommer des chemins écarte un commit vide.
            ["git", f"--git-dir={ici / '.git'}", f"--work-tree={ici}", "-C", str(ici),
             "log", "-1", "--format=%ct", "--", *FAIT_DE],
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
    except OSError:
        return ""
    return resultat.stdout.strip()
