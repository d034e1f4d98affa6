"""Le plan d’un collège en blocs HTML : la frise, le filtre, le chemin et ses lignes, la fin.

Les mêmes sur la feuille de route, à côté des questions de « Configurer », et pour un essai.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generateur.formats.svg.frise import frise_svg
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.en_mots.chemin_des_lignes import composer_le_chemin
from generateur.vue.francais import typographie
from generateur.vue.vues import VueFeuille

EcrireUnBloc = Callable[..., str]
"""Rend le HTML d’un gabarit du site, rempli de ses champs (mots et liens compris)."""


@dataclass(frozen=True)
class Part:
    """Où mènent l’agenda et la page d’un rôle."""

    agenda: str
    page: str


def frise_en_bloc(vue: VueFeuille, ecrire: EcrireUnBloc) -> str:
    """Rend la frise."""
    return ecrire("frise", svg=Markup(frise_svg(vue)))


def plan_en_blocs(
    vue: VueFeuille, ecrire: EcrireUnBloc, parts: Mapping[str, Part] | None = None
) -> Iterator[str]:
    """Rend les blocs du plan ; un par ligne : seules celles qui changent se refont.

    `parts` : sur la feuille de route d’un site, où mène chaque rôle, par identifiant.
    """
    dits = mots_retenus(tuple(vue.mots["feuille"].items()), typographie)
    frise = Markup(frise_en_bloc(vue, ecrire))
    yield ecrire("plan", vue=vue, dits=dits, frise=frise, parts=parts or {})
    for mois in composer_le_chemin(vue):
        yield ecrire("mois", id=mois.id, nom=mois.nom, rail=mois.rail, rangs=mois.rangs)
        for entree in mois.entrees:
            yield ecrire("ligne", entree=entree, dits=dits)
        yield ecrire("mois_fin")
    yield ecrire("feuille_fin", vue=vue, dits=dits)
