"""Le dossier que l’on emporte en réunion : chaque document à son chemin, en une fonction pure.

Le livret n’en est pas : il se fait des pages du site, une fois rendues (livret.py).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from generateur.formats import table
from generateur.formats.odt import textes_a_modifier
from generateur.formats.papier import fiches_de_role
from generateur.formats.table import Papier
from generateur.vue.manuel import Manuel

Travail = Callable[[], bytes]


def documents(
    manuel: Manuel, adresse: str | None = None, modele: bytes | None = None
) -> dict[str, bytes]:
    """Rend les octets de chaque document, par chemin dans le dossier, dans l’ordre des chemins.

    `adresse` : celle du site publié, s’il y en a une. `modele` : celui du dépôt pour les textes à
    modifier, déjà vérifié. Les mêmes données donnent les mêmes octets.
    """
    travaux = _travaux(manuel, adresse)
    # Typst rend la main à Python pendant qu’il compose : deux documents avancent ensemble.
    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, 4)) as equipe:
        faits = equipe.map(lambda travail: travail(), travaux.values())
        a_modifier = textes_a_modifier.documents(manuel.vue, manuel.demarche, modele)
        rendus = dict(zip(travaux, faits, strict=True))
    return dict(sorted((rendus | a_modifier).items()))


def _travaux(manuel: Manuel, adresse: str | None) -> dict[str, Travail]:
    """Rend de quoi faire chaque document, dans l’ordre de la table : les plus longs d’abord."""
    fiche = partial(fiches_de_role.rendre, manuel.vue, manuel.demarche)
    return {
        **{
            f.chemin: partial(f.ecrire, manuel, adresse)
            for f in table.formats_du_site(Papier.ENTIER)
            if f.chemin and f.ecrire is not None
        },
        **{c: partial(fiche, role) for role, c in table.fiches(manuel.demarche).items()},
    }
