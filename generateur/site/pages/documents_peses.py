"""Le poids et les pages de chaque document, dits là où un bloc les montre.

Le livret se fait des pages : ce qu’il pèse n’est connu qu’une fois toutes rendues par Markdown. Un
bloc qui en parle est donc rempli deux fois : sans poids pour le livret et la recherche, puis avec,
quand MkDocs habille sa page (« Imprimer (6 pages) » ; sans PDF, « Imprimer »).
"""

from __future__ import annotations

from collections.abc import Mapping

from generateur.formats.papier.impression import nombre_de_pages
from generateur.site.pages.blocs import BlocAPeser
from generateur.site.pages.page_html import rendre_accessible
from generateur.vue.francais import INSECABLE, accorde


def blocs_peses(
    a_peser: Mapping[str, BlocAPeser],
    documents: Mapping[str, bytes],
    mots: Mapping[str, str],
    tableau: str,
) -> dict[str, str]:
    """Rend, par empreinte, les blocs remplis du poids et des pages de ces documents ; `mots` : ceux
    d’un poids ; `tableau` : le nom d’un tableau."""
    # Ici seulement : un site où rien n’a changé n’a pas à charger les gabarits.
    from generateur.site.pages.blocs_retenus import ecrire

    pages = {chemin: nombre_de_pages(octets) for chemin, octets in documents.items()}
    poids_dits = {c: poids(len(o), pages[c], mots) for c, o in documents.items()}
    connus = {"poids": poids_dits, "pages": pages}
    return {
        cle: rendre_accessible(
            ecrire(bloc["gabarit"], bloc["chemin"], bloc["champs"] | connus), tableau
        )
        for cle, bloc in a_peser.items()
    }


def poids(taille: int, pages: int, mots: Mapping[str, str]) -> str:
    """Rend « , 2 pages, 48 ko » ; `pages` : 0 pour ce qui n’en a pas."""
    if taille < 1_000_000:
        poids_dit = mots["ko"].format_map({"nombre": max(1, round(taille / 1000))})
    else:
        en_mo = f"{taille / 1_000_000:.1f}".replace(".", ",")
        poids_dit = mots["mo"].format_map({"nombre": en_mo})
    feuilles = accorde(mots["pages"], pages)
    morceaux = ([feuilles] if pages else []) + [poids_dit]
    return "".join(f", {morceau.replace(' ', INSECABLE)}" for morceau in morceaux)
