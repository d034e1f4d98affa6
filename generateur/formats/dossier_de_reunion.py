"""Le dossier que l’on emporte en réunion : chaque document à son chemin, en une fonction pure.

Le livret n’en est pas : il se fait des pages du site, une fois rendues (livret.py).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from generateur.formats.agenda import rendez_vous_ics
from generateur.formats.documents import FEUILLE_DE_ROUTE, FICHES
from generateur.formats.odt import textes_a_modifier
from generateur.formats.papier import (
    affiche,
    feuille_imprimee,
    fiches_de_role,
    questionnaire_pdf,
)
from generateur.formats.tableur import classeur
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.vues import VueFeuille

Travail = Callable[[], bytes]


def documents(
    vue: VueFeuille, demarche: Demarche, adresse: str | None = None, modele: bytes | None = None
) -> dict[str, bytes]:
    """Rend les octets de chaque document, par chemin dans le dossier, dans l’ordre des chemins.

    `adresse` : celle du site publié, s’il y en a une. `modele` : celui du dépôt pour les textes à
    modifier, déjà vérifié. Les mêmes données donnent les mêmes octets.
    """
    travaux = _travaux(vue, demarche, adresse)
    # Typst rend la main à Python pendant qu’il compose : deux documents avancent ensemble.
    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, 4)) as equipe:
        faits = equipe.map(lambda travail: travail(), travaux.values())
        a_modifier = textes_a_modifier.documents(vue, demarche, modele)
        rendus = dict(zip(travaux, faits, strict=True))
    return dict(sorted((rendus | a_modifier).items()))


def _travaux(vue: VueFeuille, demarche: Demarche, adresse: str | None) -> dict[str, Travail]:
    """Rend de quoi faire chaque document, les plus longs d’abord."""
    return {
        f"{FEUILLE_DE_ROUTE}.pdf": partial(feuille_imprimee.rendre, vue),
        "synthese.pdf": partial(feuille_imprimee.rendre_la_synthese, vue),
        "affiche.pdf": partial(affiche.rendre, vue, adresse),
        **{
            f"{FICHES}/{role.id}.pdf": partial(fiches_de_role.rendre, vue, demarche, role.id)
            for role in demarche.roles
        },
        "questionnaire.pdf": partial(questionnaire_pdf.rendre, vue, demarche),
        f"{FEUILLE_DE_ROUTE}.ics": partial(rendez_vous_ics.rendre, vue),
        f"{FEUILLE_DE_ROUTE}.ods": partial(classeur.rendre, vue),
    }
