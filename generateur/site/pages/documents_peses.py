"""Le poids et les pages de chaque document, dits là où un bloc les montre.

Le livret se fait des pages : ce qu’il pèse n’est connu qu’une fois toutes rendues par Markdown. Un
bloc de documents est donc rempli deux fois : sans poids pour le livret et la recherche, puis avec,
quand MkDocs habille sa page.
"""

from __future__ import annotations

from collections.abc import Mapping

from generateur.formats.documents import poids
from generateur.formats.papier.impression import nombre_de_pages
from generateur.site.pages.blocs import ListeDeDocuments
from generateur.site.pages.blocs_retenus import ecrire
from generateur.site.pages.page_html import rendre_accessible


def dire_les_poids(documents: Mapping[str, bytes], mots: Mapping[str, str]) -> dict[str, str]:
    """Rend le poids et les pages de chaque document, par chemin, tels qu’on les lit."""
    return {c: poids(len(o), nombre_de_pages(o), mots) for c, o in documents.items()}


def blocs_peses(
    a_peser: Mapping[str, ListeDeDocuments], poids_dits: Mapping[str, str], tableau: str
) -> dict[str, str]:
    """Rend, par empreinte, les blocs remplis de ces poids ; `tableau` : le nom d’un tableau."""
    return {
        cle: rendre_accessible(
            ecrire(
                "documents", liste["chemin"], {"groupes": liste["groupes"], "poids": poids_dits}
            ),
            tableau,
        )
        for cle, liste in a_peser.items()
    }
