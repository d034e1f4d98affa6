"""La feuille de route à imprimer depuis la page : les pages du PDF, dans leur ordre, en HTML.

Les données sont celles du PDF (formats/papier/pdf_donnees.py), les dessins ceux du site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from generateur.formats.gabarits import en_css
from generateur.formats.papier.impression import partout
from generateur.formats.papier.pdf_donnees import PagesDeLaFeuille
from generateur.formats.svg.frise import frise_svg
from generateur.site.moteur.apercu import PAGE
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.site.pages.blocs_retenus import ecrire
from generateur.site.pages.chemin import chemin_svg
from generateur.vue.francais import typographie

TAILLES = "10 9.5 9.2 8.9 8.6 8.3 8 7.8 7.6"
TAILLES_DU_FIL = "8.8 8.5 8.3 8 7.8 7.6"
"""Les corps, en points, où une page (les dernières sont au fil) cherche à tenir sur sa feuille."""


def papier(texte: str, options: Mapping[str, str]) -> dict[str, str]:
    """Rend `html`, la feuille de route à imprimer, et `titre`, le nom du document.

    Lève ErreurDonnees si ce profil n’a pas de plan.
    """
    vue = manuel_des_textes(texte, options).vue
    # Bien espacés seulement : un navigateur a une police pour chaque signe.
    pages = partout(PagesDeLaFeuille(vue).tout(), typographie)
    champs = {
        "d": pages,
        "chemin": Markup(_a_part(chemin_svg(vue))),
        "frise": Markup(_a_part(frise_svg(vue))),
        "pied": Markup(en_css(pages["pied"])),
        "tailles": TAILLES,
        "tailles_du_fil": TAILLES_DU_FIL,
    }
    return {"html": ecrire("papier", PAGE, champs), "titre": pages["titre_du_document"]}


def _a_part(svg: str) -> str:
    """Rend le dessin avec des identifiants à lui : la page a déjà le même, ailleurs."""
    noms = re.findall(r'\bid="([a-z-]+)"', svg)
    for nom in noms:
        svg = re.sub(rf'(?<=[" #]){nom}(?=[" )])', f"papier-{nom}", svg)
    return svg
