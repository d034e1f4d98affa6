"""Ce que les gabarits de `overrides/` reçoivent : mots, stations du chemin, pied de page.

Les gabarits de MkDocs n’échappent rien : tout ce qui sort d’ici est déjà échappé pour du HTML.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from generateur.formats.gabarits import en_css
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.site.pages.pages_calculees import PAGES_DU_SUIVI
from generateur.vue.francais import typographie
from generateur.vue.manuel import Manuel

SIGNES = {"temps-1": "1", "temps-2": "2", "temps-3": "3", "pilotage": "•"}
MON_COLLEGE = "a-propos/configurer"
"""La page d’où part le plan de qui lit."""
PAGES_DU_PIED = {
    "a-propos/sources.md": "pied_sources",
    "a-propos/accessibilite.md": "pied_accessibilite",
    "a-propos/adapter.md": "pied_adapter",
}

MOTS_DE_RECHERCHE = ("cherche_rien", "cherche_trouve", "cherche_trop")
"""Ceux qui ne servent qu’avec l’index, et sont écrits à côté de lui."""


def habiller(
    manuel: Manuel, pages: Iterable[str], generees: Iterable[str], noter: str = ""
) -> dict[str, Any]:
    """Rend ce que les gabarits lisent sous `habillage` et `mots`.

    `pages` : les Markdown présents ; `noter` : où écrire le suivi, si un dépôt le garde.
    """
    presentes = set(pages)
    vue, demarche = manuel.vue, manuel.demarche
    bruts = mots_retenus(tuple(vue.mots["site"].items()), typographie)
    pied = bruts["pied"].format(college=vue.college.nom, edition=vue.edition_en_mots)
    etapes = (*demarche.etapes, *vue.college.adaptations.ajouter)
    temps_des_pages = {f"etapes/{etape.id}.md": etape.temps for etape in etapes}
    temps_des_pages |= {f"temps/{temps.id}.md": temps.id for temps in demarche.temps}
    stations = [
        {
            "id": temps.id,
            "signe": SIGNES[temps.id],
            "titre": _echapper(typographie(temps.titre)),
            "source": f"temps/{temps.id}.md",
            "page": f"temps/{temps.id}.html",
        }
        for temps in demarche.temps
        if f"temps/{temps.id}.md" in presentes
    ]
    rendu: dict[str, Any] = {
        "mots": dict(mots_retenus(tuple(bruts.items()), _echapper)),
        "stations": stations,
        "temps_des_pages": temps_des_pages,
        "generees": sorted(generees),
        "noter": _echapper(noter),
        "pages_du_suivi": sorted(PAGES_DU_SUIVI),
        "edition": vue.edition.isoformat(),
        "college": _echapper(typographie(vue.college.nom)),
        "fictif": bool(vue.college.fictif),
        "mon_college": f"{MON_COLLEGE}.html" if f"{MON_COLLEGE}.md" in presentes else "",
        "pied": _echapper(pied),
        "pied_imprime": en_css(pied),
        "mots_de_recherche": {
            cle.removeprefix("cherche_"): mot
            for cle, mot in bruts.items()
            if cle in MOTS_DE_RECHERCHE
        },
        "liens_du_pied": [
            {"page": page.removesuffix(".md") + ".html", "titre": _echapper(bruts[mot])}
            for page, mot in PAGES_DU_PIED.items()
            if page in presentes
        ],
    }
    return rendu


def _echapper(texte: str) -> str:
    return html.escape(texte)
