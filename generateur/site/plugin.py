"""L’extension MkDocs : mince, elle branche la chaîne sur les événements de MkDocs.

Dans l’ordre : la configuration charge tout et donne au site son nom ; les fichiers reçoivent les
pages calculées et leurs appels sont remplis ; chaque page a son crayon ; à la fin, les documents
s’écrivent à côté, et le site tout neuf prend d’un coup la place de l’ancien.
"""

from __future__ import annotations

import html
import logging
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

import click
from jinja2 import Environment, FileSystemBytecodeCache, TemplateError
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from generateur.chargement.emplacements import PROFIL
from generateur.depot.forge import Forge, adresse_du_site, forge, mener_au_profil
from generateur.formats.documents import (
    MARQUE,
    completer,
    dans_le_site,
    etendue,
    poids,
)
from generateur.formats.papier.impression import nombre_de_pages
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import LIVRET, TOUS
from generateur.site.acquis_de_serie import AcquisDeSerie
from generateur.site.atelier import Atelier, Commande, FauteDesDonnees
from generateur.site.journal import dire_le_refus, ecouter, parler_francais
from generateur.site.livraison import Livret, en_un_fichier
from generateur.site.pages.adoption import page_a_adopter
from generateur.site.pages.blocs import Blocs
from generateur.site.pages.corps import corps
from generateur.site.pages.echappement import echapper
from generateur.site.pages.markdown_retenu import MarkdownRetenu, garder
from generateur.site.pages.markdown_retenu import relire as relire_le_markdown
from generateur.site.pages.page_html import resume
from generateur.site.pages.parties_retenues import PartiesRetenues
from generateur.site.preparations import Preparation, empreinte, relire, retenir
from generateur.site.recherche import Ligne, index_en_script, lignes_de_la_page, mots_cherches
from generateur.site.theme_elague import ThemeElague
from generateur.vue.francais import typographie

EN_COURS = ".en-cours"
MARKDOWN = "markdown.json"
_GABARITS_CITES = re.compile(r'(?:extends|include|import|from)\s+"([^"]+)"')
_FEUILLE_DE_MATERIAL = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")
_DE_MATERIAL = re.compile(
    r"assets/javascripts/(bundle\.[0-9a-f]+\.min\.js|lunr/.*|workers/.*)|.*\.map"
    r"|assets/stylesheets/palette\.[0-9a-f]+\.min\.css|assets/images/favicon\.png"
)
SURVEILLES = ("donnees", "generateur/gabarits", "overrides")


class Abandon(Abort):
    """Une construction arrêtée par une faute des données : tout est dit sur la sortie d’erreur."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Montre les fautes."""
        click.echo(self.format_message(), err=True)


class SansReglage(Config):  # type: ignore[no-untyped-call]
    """L’extension n’a pas de réglage : tout vient du profil."""


class ManuelPlugin(BasePlugin[SansReglage]):  # type: ignore[no-untyped-call]
    """Fait du dépôt le manuel d’un collège."""

    def __init__(self) -> None:
        self.commande = "build"
        self.preparation: Preparation
        self.forge: Forge | None = None
        self.site: Path | None = None
        self.cle = ""
        self.cache = Path()
        self.atelier: Atelier | None = None
        self.feuille_de_material = ""
        self.cherchables: list[Ligne] = []
        self.files: Files
        self.nav: Navigation
        self.env: Environment
        self.imposee: Preparation | None = None
        """Une préparation déjà faite (generateur/academie/) : rien d’autre n’est alors lu."""
        self.acquis: AcquisDeSerie | None = None
        """Ce qu’un lot garde d’un site à l’autre ; sinon, le Markdown retenu dans `.cache/`."""
        self.memoire = MarkdownRetenu()
        self.livret: Livret | None = None
        self.a_completer: set[str] = set()
        self.du_demarrage: dict[str, bytes] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Retient si l’on construit ou si l’on regarde."""
        self.commande = command
        ecouter()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Charge les données ; toutes les fautes sont dites avant qu’un fichier ne bouge."""
        racine = Path(config.config_file_path or ".").resolve().parent
        docs, nav = Path(config.docs_dir), list(config.nav or [])
        profil = Path(os.environ.get("COLLEGE") or racine / PROFIL)
        self.cache = racine / ".cache"
        self.atelier = None
        self.cherchables = []
        self.livret = None
        if not isinstance(config.theme, ThemeElague):
            config.theme = ThemeElague(config.theme)
        self.memoire = (
            self.acquis.markdown if self.acquis else relire_le_markdown(self.cache / MARKDOWN)
        )
        self.a_completer = set()
        self.cle = "" if self.imposee else empreinte(racine, profil, docs, nav, os.environ)
        retenue = self.imposee or relire(self.cache / "preparations", self.cle)
        if retenue is None:
            self.atelier = Atelier(Commande(racine, profil, docs, nav, dict(os.environ)))
            _echauffer(config, self.cache)
            try:
                retenue = self.atelier.preparation()
            except FauteDesDonnees as faute:
                raise Abandon(str(faute)) from None
        self.preparation = retenue
        parler_francais(retenue.habillage["mots"], docs)
        # Le thème imprime ces deux textes tels quels, jusque dans des attributs.
        config.site_name = echapper(self.preparation.titre)
        config.site_description = echapper(self.preparation.description)
        config.site_url = adresse_du_site(self.preparation.adresse, os.environ) or config.site_url
        config.nav = self.preparation.nav
        self.forge = forge(self.preparation.depot, os.environ)
        if self.commande != "serve":
            self.site = Path(config.site_dir)
            config.site_dir = str(self.site) + EN_COURS
        return config

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Surveille aussi les données et les gabarits."""
        racine = Path(config.config_file_path or ".").resolve().parent
        for dossier in SURVEILLES:
            server.watch(str(racine / dossier))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Ajoute les pages calculées que l’équipe n’a pas reprises ; ôte du thème ce qu’aucune
        page ne demande."""
        for fichier in list(files):
            if _inutile(fichier.src_uri):
                files.remove(fichier)
            elif _FEUILLE_DE_MATERIAL.fullmatch(fichier.src_uri):
                self.feuille_de_material = fichier.src_uri
        for chemin, markdown in self.preparation.generees.items():
            files.append(File.generated(config, chemin, content=markdown))
        if self.acquis is not None:
            self.acquis.fichiers.servir(files)
        return files

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Fait rendre la page par la mémoire."""
        self.memoire.servir(page)
        return page

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Donne à MkDocs la page remplie."""
        return self.preparation.pages.get(page.file.src_uri)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Pose le crayon de chaque page."""
        self.nav, self.files = nav, files
        self.memoire.commencer(config, files)
        for page in nav.pages:
            page.edit_url = self._crayon(page.file.src_uri)
        return nav

    def on_page_content(
        self, contenu: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Remet les blocs mis de côté, échappe le titre, pose le crayon des pages hors du menu."""
        page.edit_url = self._crayon(page.file.src_uri)
        # Le plan du site porte la date de l’édition, jamais celle de l’horloge.
        page.update_date = self.preparation.habillage["edition"]
        if page.title:
            page.title = echapper(typographie(html.unescape(page.title)))
        blocs = Blocs(self.preparation.blocs)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= blocs.ancres(contenu)
        entier = corps(contenu, blocs, self.preparation.habillage["mots"]["tableau"])
        rendu = mener_au_profil(entier.html, self.forge, self.preparation.profil)
        if MARQUE in rendu:
            self.a_completer.add(page.file.dest_uri)
        # Lus par les gabarits de overrides/partials/.
        vars(page)["sommaire"] = entier.sommaire()
        vars(page)["resume"] = echapper(str(page.meta.get("description") or "")) or resume(contenu)
        if not (page.meta.get("search") or {}).get("exclude"):
            titre = html.unescape(str(page.title or ""))
            cherches = mots_cherches(page.meta)
            self.cherchables += lignes_de_la_page(page.url, titre, entier.passages(), cherches)
        return rendu

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Donne aux gabarits leurs mots, et les garde compilés d’une construction à l’autre.

        Toutes les pages sont rendues : le livret peut se commander.
        """
        self.env = env
        if etendue(os.environ).dossier:
            self._commander_le_livret(config)
        habillage = self.preparation.habillage
        env.globals["mots"] = habillage["mots"]
        env.globals["habillage"] = habillage | {"feuille_de_material": self.feuille_de_material}
        (self.acquis.parties if self.acquis else PartiesRetenues()).commencer(env)
        return _avec_memoire(env, self.cache)

    @event_priority(-100)  # en dernier : après les autres extensions
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Écrit les documents à côté des pages, puis met le site neuf à la place de l’ancien."""
        dossier = Path(config.site_dir)
        if self.acquis is None:
            garder(self.memoire, self.cache / MARKDOWN)
        self._livrer_les_documents(dossier)
        (dossier / "search").mkdir(exist_ok=True)
        index = index_en_script(self.cherchables)
        (dossier / "search" / "search_index.js").write_text(index, encoding="utf-8")
        if self.site is None:
            return
        if config.strict and _avertissements():
            # MkDocs va refuser cette construction : l’ancien site reste comme il était.
            self._abandonner(config)
            return
        ancien = self.site.with_name(self.site.name + ".ancien")
        shutil.rmtree(ancien, ignore_errors=True)
        if self.site.exists():
            self.site.rename(ancien)
            self._dire_quel_college(self.site)
        dossier.rename(self.site)
        shutil.rmtree(ancien, ignore_errors=True)

    def _dire_quel_college(self, site: Path) -> None:
        """Avec COLLEGE, le site d’un autre prend la place de celui du dépôt : cela se dit."""
        profil = os.environ.get("COLLEGE")
        if profil and self.imposee is None:
            dit = html.unescape(self.preparation.habillage["mots"]["autre_college"])
            nom = self.preparation.couverture["college"]
            click.echo(dit.format(dossier=site.name, nom=nom, profil=profil), err=True)

    def _commander_le_livret(self, config: MkDocsConfig) -> None:
        # En aperçu, on ne le refait pas à chaque frappe : celui du démarrage sert jusqu’au bout.
        if self.nav is None or self.du_demarrage:
            return
        adresse = adresse_du_site(self.preparation.adresse, os.environ)
        self.livret = Livret(
            self.cle,
            Couverture(**self.preparation.couverture),
            list(_chapitres(self.nav.items)),
            Path(config.docs_dir),
            adresse,
            self.cache,
            sur_place=self.imposee is not None,
        )

    def _livrer_les_documents(self, dossier: Path) -> None:
        if self.atelier is not None:
            documents = self.atelier.documents()
            self.preparation = replace(self.preparation, documents=documents)
            self.atelier = None
            retenir(self.cache / "preparations", self.cle, self.preparation)
        documents = dict(self.preparation.documents)
        if self.livret is not None:
            documents[dans_le_site(LIVRET)] = self.livret.octets()
            edition = date.fromisoformat(self.preparation.couverture["edition"])
            documents[TOUS] = en_un_fichier(documents, edition)
            if self.commande == "serve":
                self.du_demarrage = {c: documents[c] for c in (dans_le_site(LIVRET), TOUS)}
        documents |= self.du_demarrage
        livrer(documents, dossier)
        dits = dire_les_poids(documents, self.preparation.mots_des_documents)
        for page in self.a_completer:
            fichier = dossier / page
            fichier.write_text(completer(fichier.read_text("utf-8"), dits), "utf-8")

    def on_build_error(self, *, error: Exception) -> None:
        """Une construction manquée ne laisse rien derrière elle."""
        dire_le_refus(error)
        for travail in (self.atelier, self.livret):
            if travail is not None:
                travail.abandonner()
        if self.site is not None:
            shutil.rmtree(str(self.site) + EN_COURS, ignore_errors=True)

    def _abandonner(self, config: MkDocsConfig) -> None:
        for travail in (self.atelier, self.livret):
            if travail is not None:
                travail.abandonner()
        if self.site is not None:
            shutil.rmtree(config.site_dir, ignore_errors=True)

    def _crayon(self, chemin: str) -> str | None:
        if self.forge is None:
            return None
        if chemin in self.preparation.generees:
            depart = page_a_adopter(self.preparation.generees[chemin])
            return self.forge.creer(f"docs/{chemin}", depart)
        return self.forge.modifier(f"docs/{chemin}")


def livrer(documents: dict[str, bytes], dossier: Path) -> None:
    """Écrit les documents d’un site, donnés par chemin, dans son dossier."""
    for chemin, octets in documents.items():
        (dossier / chemin).parent.mkdir(parents=True, exist_ok=True)
        (dossier / chemin).write_bytes(octets)


def dire_les_poids(documents: dict[str, bytes], mots: dict[str, str]) -> dict[str, str]:
    """Rend le poids et les pages de chaque document, par chemin, tels qu’on les lit."""
    return {c: poids(len(o), nombre_de_pages(o), mots) for c, o in documents.items()}


def _chapitres(entrees: Iterable[Any], niveau: int = 1) -> Iterator[Chapitre]:
    """Les parties et les pages du menu, dans l’ordre, telles que le livret les prend."""
    for entree in entrees:
        titre = html.unescape(entree.title or "")
        if entree.is_section:
            yield Chapitre(niveau, titre)
            yield from _chapitres(entree.children, niveau + 1)
        elif entree.is_page:
            yield Chapitre(niveau, titre, entree.file.url, entree.content or "")


def _avec_memoire(env: Environment, cache: Path) -> Environment:
    """Donne à ces gabarits une mémoire de ce qui est déjà compilé, d’un site à l’autre."""
    dossier = cache / "jinja"
    dossier.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(dossier))
    return env


def _echauffer(config: MkDocsConfig, cache: Path) -> None:
    """Compile les gabarits du thème pendant que l’atelier travaille : ils serviront ensuite."""
    env = _avec_memoire(config.theme.get_env(), cache)
    assert env.loader is not None
    vus: set[str] = set()
    a_voir = ["main.html", "404.html"]
    while a_voir:
        nom = a_voir.pop()
        if nom in vus:
            continue
        vus.add(nom)
        try:
            source, _, _ = env.loader.get_source(env, nom)
            env.get_template(nom)
        except TemplateError:
            # Un gabarit facultatif ou fautif : MkDocs dira lui-même ce qu’il en est.
            continue
        a_voir += _GABARITS_CITES.findall(source)


def _avertissements() -> bool:
    """Dit si MkDocs a compté des avertissements (mode strict)."""
    compteurs = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
    return any(compteur.get_counts() for compteur in compteurs)


def _inutile(chemin: str) -> bool:
    """Ce que Material apporte et qu’aucune de nos pages ne demande : ses scripts, les langues de
    sa recherche, ses plans de sources, ses couleurs (les nôtres sont dans manuel.css)."""
    return bool(_DE_MATERIAL.fullmatch(chemin))
