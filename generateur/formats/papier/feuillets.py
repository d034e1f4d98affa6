"""La feuille de route en feuillets HTML, pour « Configurer » et pour un site sans PDF.

Les données sont celles du PDF, ses dessins compris. Chaque feuillet dit dans quels corps, du
plus grand au plus petit, il cherche à tenir sur sa feuille : seul le navigateur sait mesurer.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from generateur.formats.feuille_de_style import jetons
from generateur.formats.gabarits import en_css, environnement
from generateur.formats.papier.impression import partout
from generateur.formats.papier.pdf_donnees import PagesDeLaFeuille
from generateur.vue.francais import typographie
from generateur.vue.geometrie.figures import BAS_DES_LETTRES, HAUT_DES_LETTRES
from generateur.vue.vues import VueFeuille

TAILLES = "9.8 9.5 9.2 8.9 8.6 8.3 8"
"""Les corps, en points ; en dessous, on lirait mal."""


def feuille_a_imprimer(vue: VueFeuille) -> tuple[str, str]:
    """Rend le titre du document, et ses feuillets, feuille de style comprise."""
    champs = champs_des_feuillets(vue)
    html = environnement().get_template("site/papier_avec_style.html.j2").render(champs)
    lignes = (ligne.strip() for ligne in html.splitlines())
    return champs["d"]["titre_du_document"], "\n".join(ligne for ligne in lignes if ligne)


def champs_des_feuillets(vue: VueFeuille) -> dict[str, Any]:
    """Rend ce que lit `gabarits/site/papier.html.j2`."""
    # Bien espacés seulement : un navigateur a une police pour chaque signe.
    d = partout(PagesDeLaFeuille(vue).tout(), typographie)
    return {
        "d": d,
        "haut": HAUT_DES_LETTRES,
        "bas": BAS_DES_LETTRES,
        "pied": Markup(en_css(d["pied"])),
        "tailles": TAILLES,
        "couleurs": jetons()["couleurs"],
        "synthese_seule": False,
    }
