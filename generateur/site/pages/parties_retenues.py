"""Ce que les pages d’un même dossier ont en commun, rendu une fois : en-tête, parties du menu.

Les liens d’une page partent de son dossier. L’en-tête y est donc le même pour toutes ; de même une
partie du menu, pour les pages qu’elle ne contient pas. D’un site au suivant d’un lot, le menu
change peu : ses parties se retiennent sous une clé qui dit tout ce qu’elles montrent
(decisions/0076).
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section

from generateur.chargement.memoire_bornee import MemoireBornee

SECTION = "partials/section.html"
RETENUES = 512
"""Parties du menu gardées au plus : une dizaine pour chacun des dix dossiers de pages."""

Contenu = tuple[Any, ...]


class PartiesRetenues:
    """Les parties déjà rendues ; celles du menu servent d’un site à l’autre."""

    def __init__(self) -> None:
        self.du_menu: MemoireBornee[Contenu, str] = MemoireBornee(RETENUES)
        self.du_site: dict[tuple[str, str], str] = {}
        self.contenus: dict[Section, Contenu] = {}

    def commencer(self, env: Environment) -> None:
        """Donne `partie` et `section` aux gabarits d’un site ; ses pages ont toutes leur titre."""
        self.du_site, self.contenus = {}, {}
        env.globals["partie"] = self.partie
        env.globals["section"] = self.section

    @pass_context
    def partie(self, contexte: Context, gabarit: str) -> str:
        """Rend ce gabarit, qui ne montre rien de la page elle-même, une fois par dossier."""
        cle = (gabarit, _dossier(contexte))
        if cle not in self.du_site:
            self.du_site[cle] = _rendre(contexte, gabarit)
        return self.du_site[cle]

    @pass_context
    def section(self, contexte: Context, section: Section) -> str:
        """Rend une partie du menu, retenue si la page n’en est pas."""
        if section.active:
            return _rendre(contexte, SECTION, element=section)
        contenu = self.contenus.get(section)
        if contenu is None:
            contenu = self.contenus[section] = _contenu(section)
        cle = (_dossier(contexte), contenu)
        rendue = self.du_menu.relire(cle)
        if rendue is None:
            rendue = self.du_menu.retenir(cle, _rendre(contexte, SECTION, element=section))
        return rendue


def _rendre(contexte: Context, gabarit: str, **plus: Any) -> str:
    rendu: str = contexte.environment.get_template(gabarit).render({**contexte.parent, **plus})
    return rendu


def _dossier(contexte: Context) -> str:
    """Rend d’où partent les liens de la page ; d’une page d’erreur, la racine du site."""
    page = contexte["page"]
    if page is None:
        return f"\0{contexte['base_url']}"
    dossier, _, fichier = page.url.rpartition("/")
    entiere = "." not in fichier and bool(fichier)
    return str(page.url if entiere else dossier)


def _contenu(element: StructureItem) -> Contenu:
    """Rend tout ce que le gabarit montre d’un élément du menu où la page n’est pas."""
    enfants = tuple(map(_contenu, element.children)) if isinstance(element, Section) else ()
    return (element.is_page, element.title, getattr(element, "url", None), enfants)
