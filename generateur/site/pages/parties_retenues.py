"""Ce que les pages d’un même dossier ont en commun, rendu une fois : en-tête, parties du menu.

Les liens d’une page partent de son dossier. L’en-tête y est donc le même pour toutes ; de même une
partie du menu, pour les pages qu’elle ne contient pas. D’un site au suivant d’un lot, le menu
change peu : celui de chaque page se retient, sous une clé qui dit tout ce qu’il montre
(decisions/0076).
"""

from __future__ import annotations

import json
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section

from generateur.chargement.memoire_bornee import MemoireBornee

MENU, SECTION, OUTILS = "partials/menu.html", "partials/section.html", "partials/outils.html"
ENTETE = "assets/javascripts/entete.js"
"""Dans le site : le script qui pose les boutons et la recherche, les mêmes partout."""
RETENUS = 1024
"""Menus gardés au plus : un par page, une cinquantaine par site, pour une vingtaine de menus."""

Contenu = tuple[Any, ...]


class PartiesRetenues:
    """Les parties déjà rendues ; les menus servent d’un site à l’autre."""

    def __init__(self) -> None:
        self.menus: MemoireBornee[Contenu, str] = MemoireBornee(RETENUS)
        self.du_site: dict[tuple[object, str], str] = {}
        self.contenu: Contenu = ()

    def commencer(self, env: Environment) -> None:
        """Donne `partie`, `menu` et `section` aux gabarits ; les pages ont toutes leur titre."""
        self.du_site, self.contenu = {}, ()
        env.globals["partie"] = self.partie
        env.globals["menu"] = self.menu
        env.globals["section"] = self.section

    @pass_context
    def partie(self, contexte: Context, gabarit: str) -> str:
        """Rend ce gabarit, qui ne montre rien de la page elle-même, une fois par dossier."""
        return self._une_fois(contexte, gabarit, gabarit)

    @pass_context
    def menu(self, contexte: Context) -> str:
        """Rend le menu de la page, ouvert là où elle est."""
        if not self.contenu:
            textes = tuple(contexte["mots"].items())
            self.contenu = (*textes, *map(_contenu, contexte["nav"]))
        page = contexte["page"]
        cle = (page.url if page else "", _dossier(contexte), self.contenu)
        rendu = self.menus.relire(cle)
        return rendu if rendu is not None else self.menus.retenir(cle, _rendre(contexte, MENU))

    @pass_context
    def section(self, contexte: Context, section: Section) -> str:
        """Rend une partie du menu, une fois par dossier pour les pages qui n’y sont pas."""
        if section.active:
            return _rendre(contexte, SECTION, element=section)
        return self._une_fois(contexte, section, SECTION, element=section)

    def _une_fois(self, contexte: Context, quoi: object, gabarit: str, **plus: Any) -> str:
        cle = (quoi, _dossier(contexte))
        if cle not in self.du_site:
            self.du_site[cle] = _rendre(contexte, gabarit, **plus)
        return self.du_site[cle]


def entete_en_script(env: Environment) -> str:
    """Rend le script de l’en-tête, une fois que `env` a ses mots."""
    html = env.get_template(OUTILS).render(page=None, base_url=".")
    return f"manuelEntete({json.dumps(html, ensure_ascii=False)});\n"


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
