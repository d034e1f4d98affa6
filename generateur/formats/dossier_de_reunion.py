"""Le dossier que l’on emporte en réunion : chaque document à son chemin, en une fonction pure.

Le livret n’en est pas : il se fait des pages du site, une fois rendues (livret.py).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial

from generateur.formats import table
from generateur.formats.odt import textes_a_modifier
from generateur.formats.table import Papier
from generateur.vue.manuel import Manuel

Travail = Callable[[], bytes]


def documents(
    manuel: Manuel,
    adresse: str | None = None,
    modele: bytes | None = None,
    papier: Papier = Papier.ENTIER,
) -> dict[str, bytes]:
    """Rend les octets de chaque document, par chemin dans le dossier, dans l’ordre des chemins.

    `adresse` : celle du site publié, s’il y en a une. `modele` : celui du dépôt pour les textes à
    modifier, déjà vérifié. `papier` : entier, ou sans PDF. Les mêmes données donnent les mêmes
    octets.
    """
    travaux = _travaux(manuel, adresse, papier)
    a_modifier = partial(textes_a_modifier.documents, manuel.vue, manuel.demarche, modele)
    faire = _ensemble if papier is Papier.ENTIER else _un_a_un
    return dict(sorted(faire(travaux, a_modifier).items()))


def _travaux(manuel: Manuel, adresse: str | None, papier: Papier) -> dict[str, Travail]:
    """Rend de quoi faire chaque document, dans l’ordre de la table : les plus longs d’abord."""
    fiche = partial(_fiche(papier), manuel.vue, manuel.demarche)
    return {
        **{
            f.chemin: partial(f.ecrire, manuel, adresse)
            for f in table.formats_du_site(papier)
            if f.chemin and f.ecrire is not None
        },
        **{c: partial(fiche, role) for role, c in table.fiches(manuel.demarche, papier).items()},
        **table.agendas(manuel),
    }


def _fiche(papier: Papier) -> Callable[..., bytes]:
    if papier is Papier.ENTIER:
        from generateur.formats.papier.fiches_de_role import rendre

        return rendre
    from generateur.formats.papier.feuille_en_page import fiche_en_page

    return fiche_en_page


def _ensemble(
    travaux: Mapping[str, Travail], a_modifier: Callable[[], dict[str, bytes]]
) -> dict[str, bytes]:
    """Typst rend la main à Python pendant qu’il compose : deux documents avancent ensemble."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, 4)) as equipe:
        faits = equipe.map(lambda travail: travail(), travaux.values())
        textes = a_modifier()
        return dict(zip(travaux, faits, strict=True)) | textes


def _un_a_un(
    travaux: Mapping[str, Travail], a_modifier: Callable[[], dict[str, bytes]]
) -> dict[str, bytes]:
    """Sans Typst, un second fil n’apporte rien, et la page n’en a pas."""
    return {chemin: travail() for chemin, travail in travaux.items()} | a_modifier()
