"""Le dossier que l’on emporte en réunion : chaque document à son chemin, en une fonction pure.

Le livret n’en est pas : il se fait des pages du site, une fois rendues (livret.py).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from generateur.noyau.modeles import Demarche

from . import affiche, agenda, fiches_de_role, odt, pdf, questionnaire_pdf, tableur
from .documents import FEUILLE_DE_ROUTE, FICHES
from .vues import VueFeuille

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
        a_modifier = odt.documents(vue, demarche, modele)
        rendus = dict(zip(travaux, faits, strict=True))
    return dict(sorted((rendus | a_modifier).items()))


def _travaux(vue: VueFeuille, demarche: Demarche, adresse: str | None) -> dict[str, Travail]:
    """Rend de quoi faire chaque document, les plus longs d’abord."""
    return {
        f"{FEUILLE_DE_ROUTE}.pdf": partial(pdf.rendre, vue),
        "synthese.pdf": partial(pdf.rendre_la_synthese, vue),
        "affiche.pdf": partial(affiche.rendre, vue, adresse),
        **{
            f"{FICHES}/{role.id}.pdf": partial(fiches_de_role.rendre, vue, demarche, role.id)
            for role in demarche.roles
        },
        "questionnaire.pdf": partial(questionnaire_pdf.rendre, vue, demarche),
        f"{FEUILLE_DE_ROUTE}.ics": partial(agenda.rendre, vue),
        f"{FEUILLE_DE_ROUTE}.ods": partial(tableur.rendre, vue),
    }
