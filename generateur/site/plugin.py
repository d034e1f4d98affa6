"""L’extension MkDocs : mince, elle branche la chaîne sur les événements de MkDocs.

Dans l’ordre : la configuration charge tout et donne au site son nom ; les fichiers reçoivent les
pages calculées ; chaque page est rendue, son corps complété ; toutes rendues, elles s’habillent ; à
la fin, le site tout neuf prend d’un coup la place de l’ancien. Ce que fait chaque événement est
dans `construction_en_cours.py`, ce qui les précède dans `ouverture.py`.
"""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generateur.chargement.motifs_de_refus import PLACE_REFUSEE, motif
from generateur.depot.edition import ecarter_l_epoque_illisible
from generateur.depot.publication_par_git import empechement
from generateur.formats.console import accorder_la_console
from generateur.site.atelier import FauteDesDonnees
from generateur.site.fautes_de_gabarit import faute_de_gabarit
from generateur.site.journal import dire_le_refus, ecouter, mots_du_terminal
from generateur.site.memoire.acquis_de_serie import AcquisDeSerie
from generateur.site.memoire.preparations import Preparation
from generateur.site.ouverture import ouvrir
from generateur.site.reglages import racine_du_site
from generateur.site.theme_elague import ThemeElague

if TYPE_CHECKING:
    from generateur.site.construction_en_cours import SiteEnCours

SURVEILLES = ("donnees", "generateur/gabarits", "overrides")
PLAN_DU_SITE = "sitemap.xml"


class AbandonDuSite(Abort):
    """Une construction arrêtée par une faute des données : tout est dit sur la sortie d’erreur."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Montre les fautes."""
        click.echo(self.format_message(), err=True)


class ReglagesDuManuel(Config):  # type: ignore[no-untyped-call]
    """Les réglages de l’extension dans mkdocs.yml ; le reste vient du profil."""

    sans_pdf = config_options.Type(bool, default=False)
    """Ni PDF, ni dossier de papier, ni livret ; comme la variable MANUEL_SANS_PDF."""


class ManuelPlugin(BasePlugin[ReglagesDuManuel]):  # type: ignore[no-untyped-call]
    """Fait du dépôt le manuel d’un collège."""

    def __init__(self) -> None:
        self.commande = ""
        self.sans_ramassage = False
        self.habillage = Path("overrides")
        self.site: SiteEnCours
        self.du_demarrage: dict[str, bytes] | None = None
        """En aperçu : le livret et l’archive, que l’on ne refait pas à chaque frappe."""
        self.imposee: Preparation | None = None
        """Une préparation déjà faite (site/serie.py) : rien d’autre n’est alors lu."""
        self.a_chaque_page: Callable[[], None] | None = None
        """Celle qui attend le site sait ainsi où il en est (site/moteur/manuel_complet.py)."""
        self.acquis: AcquisDeSerie | None = None
        """Ce qu’un lot garde d’un site à l’autre ; sinon, le Markdown retenu dans `.cache/`."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Retient si l’on construit ou si l’on regarde."""
        self.commande = "" if dirty else command
        accorder_la_console()
        ecouter()
        dit = ecarter_l_epoque_illisible(os.environ)
        if dit:
            print(dit, file=sys.stderr)
        if command == "build" and gc.isenabled():
            # Une construction d’une seconde n’a pas de mémoire à ramasser : trois mégaoctets.
            gc.disable()
            self.sans_ramassage = True

    def on_shutdown(self) -> None:
        """La commande finie, la mémoire se ramasse de nouveau."""
        if self.sans_ramassage:
            gc.enable()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Charge les données ; toutes les fautes sont dites avant qu’un fichier ne bouge."""
        self.habillage = Path(config.theme.custom_dir or self.habillage)
        try:
            self.site = self._ouvrir(config)
        except FauteDesDonnees as faute:
            raise AbandonDuSite(str(faute)) from None
        try:
            config = self.site.regler(config)
        except OSError as erreur:
            raise self._sans_place(erreur) from None
        if self.commande == "gh-deploy":
            manque = empechement(config.remote_name, config.remote_branch)
            if manque:
                dit = mots_du_terminal()[f"journal_publie_{manque}"]
                raise AbandonDuSite(dit.format(distant=config.remote_name))
        return config

    def _ouvrir(self, config: MkDocsConfig) -> SiteEnCours:
        if self.imposee is None:
            return ouvrir(config, self.commande, os.environ, sans_pdf=self.config.sans_pdf)
        if not isinstance(config.theme, ThemeElague):
            config.theme = ThemeElague(config.theme)
        cache = racine_du_site(config) / ".cache"
        cible = Path(config.site_dir)
        from generateur.site.construction_en_cours import SiteEnCours

        return SiteEnCours(self.imposee, self.acquis or AcquisDeSerie(), cache, cible=cible)

    def _sans_place(self, erreur: OSError) -> Exception:
        """Rend ce qui dit que le site ne peut pas s’écrire ; dans un lot, l’erreur y est attendue
        telle quelle."""
        dit = mots_du_terminal().get("journal_place")
        if self.imposee is not None or dit is None:
            return erreur
        return AbandonDuSite(
            dit.format(lieu=erreur.filename or self.site.cible, motif=motif(erreur))
        )

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Surveille aussi les données et les gabarits ; dit si l’adresse n’est pas libre."""
        racine = racine_du_site(config)
        for dossier in SURVEILLES:
            server.watch(str(racine / dossier))
        try:
            with socket.socket(server.address_family) as essai:
                essai.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                essai.bind(server.server_address)
        except OSError as erreur:
            adresse = ":".join(map(str, server.server_address[:2]))
            dit = mots_du_terminal()["journal_adresse_prise"]
            raise AbandonDuSite(dit.format(adresse=adresse, motif=motif(erreur))) from None
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Les pages calculées en plus, ce que Material apporte pour rien en moins."""
        return self.site.choisir_les_fichiers(files, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Le crayon de chaque page ; le livret commence."""
        return self.site.poser_le_menu(nav, config, files, avec_livret=not self.du_demarrage)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """La page sera rendue par la mémoire, si elle le peut."""
        self.site.acquis.markdown.servir(page)
        return page

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """La page remplie, et son en-tête."""
        return self.site.lire(page)

    def on_page_content(
        self, contenu: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Le corps de la page, ses blocs remis."""
        return self.site.completer(page, contenu)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Les mots des gabarits ; toutes les pages sont rendues, le livret se compose."""
        return self.site.habiller(env, config, files, self.du_demarrage)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Le plan du site dans l’ordre du dossier."""
        if template_name == PLAN_DU_SITE:
            context["pages"] = self.site.dans_l_ordre(context["pages"])
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Le poids des documents, dans la page qui le dit."""
        self.site.peser(page)
        if self.a_chaque_page is not None:
            self.a_chaque_page()
        return context

    @event_priority(-100)  # en dernier : après les autres extensions
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Les documents à côté des pages, puis le site neuf à la place de l’ancien."""
        self.site.finir(config)
        if self.commande == "serve" and self.du_demarrage is None:
            self.du_demarrage = self.site.du_demarrage()

    def on_build_error(self, *, error: Exception) -> None:
        """Une construction manquée ne laisse rien derrière elle ; un gabarit fautif se dit."""
        dire_le_refus(error)
        if hasattr(self, "site"):
            self.site.abandonner()
        if isinstance(error, OSError) and error.errno in PLACE_REFUSEE:
            raise self._sans_place(error) from None
        faute = faute_de_gabarit(error, self.habillage, mots_du_terminal())
        if faute is None and hasattr(self, "site") and not isinstance(error, Abort):
            faute = self.site.faute_de_rendu(error)
        if faute is not None:
            # Dans un lot, c’est celle d’un collège : elle y est attendue telle quelle.
            raise (AbandonDuSite(str(faute)) if self.imposee is None else faute) from None
