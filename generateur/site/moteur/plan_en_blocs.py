"""Le plan d’un collège en blocs HTML : la frise, les lignes par trimestre, la fin.

Les mêmes sur la feuille de route, à côté des questions de « Configurer », et pour un essai.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from generateur.formats.svg.frise import frise_debout_svg, frise_svg
from generateur.vue.vues import VueFeuille

EcrireUnBloc = Callable[..., str]
"""Rend le HTML d’un gabarit du site, rempli de ses champs (mots et liens compris)."""


def frise_en_bloc(vue: VueFeuille, ecrire: EcrireUnBloc) -> str:
    """Rend la frise, couchée et debout, et son tableau."""
    return ecrire(
        "frise",
        vue=vue,
        svg=Markup(frise_svg(vue)),
        debout=Markup(frise_debout_svg(vue)),
        suivi=vue.suivi,
    )


def plan_en_blocs(vue: VueFeuille, ecrire: EcrireUnBloc) -> Iterator[str]:
    """Rend les blocs du plan ; un par ligne : seules celles qui changent se refont."""
    yield frise_en_bloc(vue, ecrire)
    for trimestre in vue.trimestres:
        champs = {"rang": trimestre.rang, "titre": trimestre.titre, "quand": trimestre.quand}
        yield ecrire("trimestre", **champs)
        for ligne in trimestre.lignes:
            yield ecrire("ligne", ligne=ligne)
    yield ecrire("feuille_fin", vue=vue)
