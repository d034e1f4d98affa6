"""Une page faite pour un collège, prête à entrer dans son patron.

Son texte la détermine : les marques des blocs y sont leurs empreintes. D’un collège à l’autre,
presque toutes les pages sont donc déjà faites.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generateur.formats.documents import MARQUE as MARQUE_DES_DOCUMENTS
from generateur.site.pages.corps import Corps
from generateur.site.recherche import en_json, lignes_de_la_page, mots_cherches


@dataclass(frozen=True)
class PageRendue:
    """Ce que Markdown fait d’une page, ses blocs étant numérotés dans l’ordre du texte."""

    titre: str
    resume: str
    meta: Mapping[str, Any]
    morceaux: list[str]
    cherchable: bool


@dataclass(frozen=True)
class PageFaite:
    """`textes` : ce qui remplit le patron, en octets ; `lignes` : celles de la recherche, en JSON.

    `avec_documents` : elle nomme des documents, dont le poids reste à dire.
    """

    titre: str
    meta: Mapping[str, Any]
    sommaire: list[tuple[str, str]]
    avec_h1: bool
    textes: Mapping[str, bytes]
    lignes: tuple[str, ...]
    avec_documents: bool

    @property
    def cle_du_patron(self) -> tuple[Any, ...]:
        """Ce dont dépend ce qui entoure son contenu."""
        avec_resume = bool(self.textes["resume"])
        return (tuple(self.sommaire), self.avec_h1, avec_resume, repr(self.meta))


def faire(rendue: PageRendue, corps: Corps, contenu: str, adresse: str) -> PageFaite:
    """Rend la page ; `contenu` : le HTML du corps, `adresse` : la sienne dans le site."""
    lignes: tuple[str, ...] = ()
    if rendue.cherchable:
        titre = html.unescape(rendue.titre)
        cherches = mots_cherches(rendue.meta)
        trouvees = lignes_de_la_page(adresse, titre, corps.passages(), cherches)
        lignes = tuple(map(en_json, trouvees))
    # Les gabarits coupent une page après son titre, pour y mettre « Dans cette page ».
    entete, h1, suite = contenu.partition("</h1>")
    textes = {"contenu": contenu, "entete": entete, "suite": suite, "resume": rendue.resume}
    return PageFaite(
        titre=rendue.titre,
        meta=rendue.meta,
        sommaire=corps.sommaire(),
        avec_h1=bool(h1),
        textes={n: texte.encode("utf-8", "xmlcharrefreplace") for n, texte in textes.items()},
        lignes=lignes,
        avec_documents=MARQUE_DES_DOCUMENTS in contenu,
    )
