"""La feuille de route, sa synthèse et les fiches de rôle en pages, que le navigateur imprime là où
il n’y a pas de PDF."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markupsafe import Markup

from generateur.formats.gabarits import en_css
from generateur.formats.papier.feuillets import champs_des_feuillets
from generateur.formats.papier.fiches_de_role import textes_de_la_fiche
from generateur.formats.papier.impression import partout
from generateur.formats.papier.pages_a_imprimer import page_a_imprimer
from generateur.formats.svg.frise import STYLE
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import typographie
from generateur.vue.vues import VueFeuille

TAILLES_DE_LA_FICHE = "10.5 9.8 9.2 8.6 8.3 8"
"""Les corps, en points, où une fiche cherche à tenir sur sa feuille."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend la feuille de route entière."""
    return _page("feuille_a_imprimer", vue, champs_des_feuillets(vue))


def synthese_en_page(vue: VueFeuille) -> bytes:
    """Rend ses deux premiers feuillets seuls, ceux que l’on porte en conseil."""
    champs = champs_des_feuillets(vue) | {"synthese_seule": True}
    champs["d"]["titre_du_document"] = champs["d"]["titre_de_la_synthese"]
    return _page("feuille_a_imprimer", vue, champs)


def fiche_en_page(vue: VueFeuille, demarche: Demarche, identifiant: str) -> bytes:
    """Rend la fiche d’un rôle de la démarche, une feuille A4."""
    d = partout(textes_de_la_fiche(vue, demarche, identifiant), typographie)
    champs = {"d": d, "tailles": TAILLES_DE_LA_FICHE, "profond": True}
    return _page("fiche_a_imprimer", vue, champs | {"pied": Markup(en_css(d["titre_du_document"]))})


def _page(gabarit: str, vue: VueFeuille, champs: dict[str, Any]) -> bytes:
    a_l_ecran = typographie(vue.mots["documents"]["a_l_ecran"])
    return page_a_imprimer(gabarit, a_l_ecran=a_l_ecran, dessins=_style_des_dessins(), **champs)


@cache
def _style_des_dessins() -> Markup:
    return Markup(re.sub(r"/\*.*?\*/\s*", "", STYLE.read_text("utf-8"), flags=re.DOTALL))
