"""La feuille de route en PDF, et ses deux premières pages à part (composées par typographe)."""

from __future__ import annotations

from generateur.formats.papier.impression import nombre_de_pages
from generateur.formats.papier.pdf_donnees import donnees
from generateur.formats.papier.typographe import composer
from generateur.vue.vues import VueFeuille

GABARIT = "feuille-de-route"
PAGES, PAGES_MINIMALE = 8, 5
CORPS = (9.0, 8.5, 8.0)
"""Des dernières pages, du plus grand au plus petit, en points : en dessous, on lirait mal."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend le PDF ; les mêmes données donnent les mêmes octets, où que ce soit.

    Si le document dépasse ses pages, les dernières se resserrent, sans devenir illisibles ;
    au-delà, il est plus long : rien n’est coupé.
    """
    pages = donnees(vue)
    limite = PAGES_MINIMALE if vue.college.version == "minimale" else PAGES
    octets = b""
    for corps in CORPS:
        octets = composer(GABARIT, {**pages, "corps": corps, "synthese_seule": False}, vue.edition)
        if nombre_de_pages(octets) <= limite:
            break
    return octets


def rendre_la_synthese(vue: VueFeuille) -> bytes:
    """Rend les deux premières pages seules, celles que l’on porte en conseil pédagogique."""
    reglages = {"corps": CORPS[0], "synthese_seule": True}
    return composer(GABARIT, {**donnees(vue), **reglages}, vue.edition)
