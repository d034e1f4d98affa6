"""Lit le HTML d’une page rendue et en fait un arbre : balises, attributs, textes.

L’analyseur est celui de Python ; ce qu’une équipe a mal refermé se referme comme dans un
navigateur. Un dessin SVG n’est pas lu : l’analyseur en perdrait les majuscules. Il entre tel quel
dans un élément `svg`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VIDES = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
BLOCS = frozenset(
    {"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure",
     "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p",
     "pre", "section", "table", "ul"}
)  # fmt: skip
SE_FERME = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"},
            "td": {"td", "th"}, "th": {"td", "th"}, "option": {"option"}}  # fmt: skip
"""Ce qu’une balise ouvrante referme, si l’on a oublié de le faire."""
BORNES = frozenset({"ul", "ol", "dl", "table"})
_DESSIN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


@dataclass
class Noeud:
    """Un élément : son nom, ses attributs, ses enfants (éléments ou textes) ; `dessin` : le texte
    d’un SVG."""

    nom: str
    attributs: dict[str, str] = field(default_factory=dict)
    enfants: list[Noeud | str] = field(default_factory=list)
    dessin: str = ""

    def a(self, classe: str) -> bool:
        """Dit si l’élément porte cette classe."""
        return classe in self.attributs.get("class", "").split()

    def noeuds(self) -> Iterator[Noeud]:
        """Rend l’élément et tout ce qu’il contient, dans l’ordre de lecture."""
        yield self
        for enfant in self.enfants:
            if isinstance(enfant, Noeud):
                yield from enfant.noeuds()

    def texte(self) -> str:
        """Rend tout le texte, espaces repliées."""
        return " ".join("".join(self._textes()).split())

    def brut(self) -> str:
        """Rend tout le texte tel quel, retours compris."""
        return "".join(self._textes())

    def _textes(self) -> Iterator[str]:
        for enfant in self.enfants:
            if isinstance(enfant, str):
                yield enfant
            else:
                yield from enfant._textes()


PROFONDEUR_MAX = 100


def lire(html: str) -> Noeud:
    """Rend l’arbre de la page ; un dessin y est un élément `svg`, dont `dessin` est le texte."""
    lecteur = _Lecteur()
    depuis = 0
    for trouve in _DESSIN.finditer(html):
        lecteur.feed(html[depuis : trouve.start()])
        lecteur.dessin = trouve[0]
        lecteur.feed("<svg>")
        lecteur.dessin = ""
        depuis = trouve.end()
    lecteur.feed(html[depuis:])
    lecteur.close()
    return lecteur.racine


class _Lecteur(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.racine = Noeud("")
        self.pile = [self.racine]
        self.dessin = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCS:
            self._refermer({"p"}, BLOCS - {"p"} | {"li", "td", "th", "dd"})
        if tag in SE_FERME:
            self._refermer(SE_FERME[tag], BORNES)
        noeud = Noeud(tag, {nom: valeur or "" for nom, valeur in attrs}, dessin=self.dessin)
        # Passé cent niveaux, l’un à la suite de l’autre : rien ne se perd, et tout se parcourt.
        self.pile[: PROFONDEUR_MAX + 1][-1].enfants.append(noeud)
        if tag not in VIDES and not noeud.dessin:
            self.pile.append(noeud)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # En HTML, « /> » ne ferme que ce qui est vide de toute façon.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for rang in range(len(self.pile) - 1, 0, -1):
            if self.pile[rang].nom == tag:
                del self.pile[rang:]
                return

    def handle_data(self, data: str) -> None:
        self.pile[-1].enfants.append(data)

    def _refermer(self, noms: set[str], bornes: frozenset[str] | set[str]) -> None:
        for rang in range(len(self.pile) - 1, 0, -1):
            if self.pile[rang].nom in noms:
                del self.pile[rang:]
                return
            if self.pile[rang].nom in bornes:
                return
