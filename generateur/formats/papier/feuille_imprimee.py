"""La feuille de route en PDF, et ses deux premières pages à part (composées par typographe)."""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.impression import nombre_de_pages
from generateur.formats.papier.pdf_donnees import donnees
from generateur.formats.papier.typographe import composer
from generateur.vue.vues import VueFeuille

GABARIT = "feuille-de-route"
PAGES, PAGES_MINIMALE = 8, 5
MISES_EN_PAGE = ((8.8, True), (8.8, False), (8.3, False), (7.8, False))
"""Des dernières pages, de la plus aisée à la plus serrée : corps du texte, en points, et
« Pourquoi ainsi » sur sa propre page, si les rôles tiennent sur la leur, ou à leur suite."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend le PDF ; les mêmes données donnent les mêmes octets, où que ce soit.

    Si le document dépasse ses pages, les dernières se resserrent, sans devenir illisibles ;
    au-delà, il est plus long : rien n’est coupé.
    """
    pages = donnees(vue)
    limite = PAGES_MINIMALE if vue.college.version == "minimale" else PAGES
    octets = b""
    for corps, separer in MISES_EN_PAGE:
        octets = composer(GABARIT, {**pages, **_mise_en_page(corps, separer)}, vue.edition)
        if nombre_de_pages(octets) <= limite:
            break
    return octets


def rendre_la_synthese(vue: VueFeuille) -> bytes:
    """Rend les deux premières pages seules, celles que l’on porte en conseil pédagogique."""
    reglages = {**_mise_en_page(*MISES_EN_PAGE[0]), "synthese_seule": True}
    return composer(GABARIT, {**donnees(vue), **reglages}, vue.edition)


def _mise_en_page(corps: float, separer: bool) -> dict[str, Any]:
    return {"corps": corps, "separer": separer, "synthese_seule": False}
