"""Le poids et les pages de chaque document, dits là où un bloc les montre.

Le livret se fait des pages : ce qu’il pèse n’est connu qu’une fois toutes rendues par Markdown. Un
bloc de documents est donc rempli deux fois : sans poids pour le livret et la recherche, puis avec,
quand MkDocs habille sa page.
"""

from __future__ import annotations

from collections.abc import Mapping

from generateur.formats.papier.impression import nombre_de_pages
from generateur.site.pages.blocs import ListeDeDocuments
from generateur.site.pages.page_html import rendre_accessible
from generateur.vue.francais import INSECABLE, accorde, typographie


def dire_les_poids(documents: Mapping[str, bytes], mots: Mapping[str, str]) -> dict[str, str]:
    """Rend le poids et les pages de chaque document, par chemin, tels qu’on les lit."""
    return {c: poids(len(o), nombre_de_pages(o), mots) for c, o in documents.items()}


def blocs_peses(
    a_peser: Mapping[str, ListeDeDocuments],
    poids_dits: Mapping[str, str],
    mots: Mapping[str, str],
    tableau: str,
) -> dict[str, str]:
    """Rend, par empreinte, les blocs remplis de ces poids ; `mots` : ceux de la page ; `tableau` :
    le nom d’un tableau."""
    # Ici seulement : un site où rien n’a changé n’a pas à charger les gabarits.
    from generateur.site.pages.blocs_retenus import ecrire

    dits = {cle: typographie(mot) for cle, mot in mots.items()}
    return {
        cle: rendre_accessible(
            ecrire(
                "documents",
                liste["chemin"],
                {"groupes": liste["groupes"], "poids": poids_dits, "dits": dits},
            ),
            tableau,
        )
        for cle, liste in a_peser.items()
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
