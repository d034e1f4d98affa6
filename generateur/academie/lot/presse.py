"""Imprime le site de chaque collège à partir de sa préparation ; connaît MkDocs (decisions/0060).

Une vraie construction MkDocs se fait une fois par « structure » (même menu, mêmes pages), et ses
objets servent ensuite : une page n’est rendue par Markdown que si son texte est nouveau, un gabarit
n’est rempli qu’une fois par page, avec des jetons à la place de ce qui est propre à un collège.
Pour chaque collège, il reste à couper aux jetons et à recoller. Ce qui est recollé est comparé,
octet par octet, à la vraie construction qui a donné la structure.
"""

from __future__ import annotations

import filecmp
import gzip
import io
import logging
import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs import utils
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generateur.academie.lot.decoupe import Habit, Jetons, Patron
from generateur.academie.lot.page_faite import PageFaite, PageRendue, faire
from generateur.chargement.memoire_bornee import MemoireBornee
from generateur.depot.forge import Forge, adresse_du_site, forge, mener_au_profil
from generateur.formats.documents import completer, etendue
from generateur.site.pages.adoption import page_a_adopter
from generateur.site.pages.blocs import MARQUE
from generateur.site.pages.corps import assembler
from generateur.site.plugin import ManuelPlugin, dire_les_poids, livrer
from generateur.site.preparations import Preparation
from generateur.site.recherche import script_des_lignes

PLAN, PLAN_COMPRESSE, INDEX = "sitemap.xml", "sitemap.xml.gz", "search/search_index.js"
STRUCTURES, HABITS, PAGES = 16, 4, 256
"""Ce que la presse garde au plus : la mémoire ne croît pas avec le nombre de collèges."""


@dataclass(frozen=True)
class Pages:
    """Les pages déjà faites, de toutes les structures : du menu, seul leur titre y entre.

    La clé dit l’ensemble des fichiers du site, car un lien se résout parmi eux.
    """

    rendues: MemoireBornee[Any, PageRendue] = field(default_factory=lambda: MemoireBornee(PAGES))
    faites: MemoireBornee[Any, PageFaite] = field(default_factory=lambda: MemoireBornee(PAGES))


class Presse:
    """Imprime des sites les uns après les autres ; `atelier` : un dossier où travailler."""

    def __init__(self, racine: Path, atelier: Path) -> None:
        self.racine = racine
        self.atelier = atelier
        self.numeros = count(1)
        self.structures: MemoireBornee[str, Structure] = MemoireBornee(
            STRUCTURES, Structure.effacer
        )
        self.pages = Pages()
        self.avertissements = _ecouter_mkdocs()

    def menu(self) -> list[Any]:
        """Rend le menu déclaré dans mkdocs.yml."""
        return list(_configuration(self.racine, self.atelier / "rien").nav or [])

    def imprimer(self, preparation: Preparation, cible: Path) -> None:
        """Écrit dans `cible`, à créer, les fichiers que `mkdocs build` écrirait."""
        cle = repr((preparation.nav, sorted(preparation.pages), sorted(preparation.generees)))
        structure = self.structures.relire(cle)
        if structure is None:
            structure = self._construire(preparation)
            self.structures.retenir(cle, structure)
            structure.eprouver(preparation, self.atelier / "epreuve")
        if structure.fidele:
            structure.recoller(preparation, cible)
        else:
            entiere = self._construire(preparation)
            entiere.dossier.rename(cible)

    def _construire(self, preparation: Preparation) -> Structure:
        dossier = self.atelier / f"{next(self.numeros)}"
        return Structure(self.racine, dossier, preparation, self.pages)


class Structure:
    """Une vraie construction MkDocs, dont les objets restent en place."""

    def __init__(self, racine: Path, dossier: Path, preparation: Preparation, pages: Pages) -> None:
        self.dossier = dossier
        self.pages = pages
        self.config = _configuration(racine, dossier)
        plugin = self.config.plugins["manuel"]
        assert isinstance(plugin, ManuelPlugin)
        self.plugin = plugin
        plugin.imposee = preparation
        build.build(self.config)
        self.fidele = _sans_autre_extension(self.config)
        self.fichiers: list[File] = list(plugin.files.documentation_pages())
        self.titres_du_menu = dict(_titres(preparation.nav))
        self.jetons = Jetons(uuid.uuid4().hex)
        self.ensemble = repr((sorted(preparation.pages), sorted(preparation.generees)))
        self.habits: MemoireBornee[str, Habit] = MemoireBornee(HABITS)
        self.vetu = ""
        propres = {f.dest_uri for f in self.fichiers} | {PLAN, PLAN_COMPRESSE, INDEX}
        propres |= {str(nom) for nom in self.config.theme.static_templates}
        propres |= _noms_des_documents(preparation, dossier)
        tous = (f for f in sorted(dossier.rglob("*")) if f.is_file())
        noms = (f.relative_to(dossier).as_posix() for f in tous)
        self.communs = [nom for nom in noms if nom not in propres]

    def effacer(self) -> None:
        """Rend la place qu’elle tient sur le disque ; les sites déjà faits n’y perdent rien."""
        shutil.rmtree(self.dossier, ignore_errors=True)

    def eprouver(self, preparation: Preparation, essai: Path) -> None:
        """Vérifie que recoller donne, à l’octet près, ce que MkDocs vient de construire."""
        if not self.fidele:
            return
        shutil.rmtree(essai, ignore_errors=True)
        self.recoller(preparation, essai)
        noms = sorted(_noms(essai))
        self.fidele = noms == sorted(_noms(self.dossier)) and all(
            filecmp.cmp(essai / nom, self.dossier / nom, shallow=False) for nom in noms
        )
        if not self.fidele:
            logging.getLogger("mkdocs").warning(
                "Les gabarits de ce dépôt ne se recollent pas : chaque site est construit en entier"
            )
        shutil.rmtree(essai, ignore_errors=True)

    def recoller(self, preparation: Preparation, cible: Path) -> None:
        """Écrit le site d’un collège qui a cette structure."""
        adresse = adresse_du_site(preparation.adresse, os.environ)
        depot = forge(preparation.depot, os.environ)
        valeurs, habillage = self.jetons.poser(preparation, adresse)
        pages = [(fichier, self._page(fichier, preparation, depot)) for fichier in self.fichiers]
        habit = self._habit({f.src_uri: page.titre for f, page in pages}, habillage, depot)
        _preparer_les_dossiers(cible, self.fichiers, self.communs)
        poids = dire_les_poids(preparation.documents, preparation.mots_des_documents)
        for fichier, faite in pages:
            generee = preparation.generees.get(fichier.src_uri)
            octets = self._patron(fichier, faite, habit, generee).remplir(valeurs, faite.textes)
            if faite.avec_documents:
                octets = completer(octets.decode(), poids).encode()
            (cible / fichier.dest_uri).write_bytes(octets)
        for nom in self.config.theme.static_templates:
            octets = self._gabarit_seul(str(nom), habit, valeurs)
            if octets.strip():
                (cible / nom).write_bytes(octets)
                if nom == PLAN:
                    (cible / PLAN_COMPRESSE).write_bytes(self._comprimer(octets))
        index = script_des_lignes(ligne for _, faite in pages for ligne in faite.lignes)
        (cible / INDEX).write_text(index, encoding="utf-8")
        livrer(preparation.documents, cible)
        for nom in self.communs:
            _lier(self.dossier / nom, cible / nom)

    def _page(self, fichier: File, preparation: Preparation, depot: Forge | None) -> PageFaite:
        """Rend la page de ce collège, ou celle d’un autre qui a le même texte."""
        profil = preparation.profil if depot is not None else ""
        cle = (*self._cle(fichier, preparation.pages[fichier.src_uri]), depot, profil)
        faite = self.pages.faites.relire(cle)
        if faite is not None:
            return faite
        rendue, marques = self._rendue(fichier, preparation)
        corps = assembler(
            [marques[int(m, 16)] if r % 2 else m for r, m in enumerate(rendue.morceaux)],
            preparation.blocs,
        )
        contenu = mener_au_profil(corps.html, depot, profil)
        assert fichier.page is not None
        return self.pages.faites.retenir(cle, faire(rendue, corps, contenu, fichier.page.url))

    def _rendue(self, fichier: File, preparation: Preparation) -> tuple[PageRendue, list[str]]:
        """Rend la page, avec les empreintes de ses blocs dans l’ordre du texte."""
        marques: list[str] = []

        def numeroter(trouve: Any) -> str:
            marques.append(trouve[1])
            return f'<div data-bloc="{len(marques) - 1:016x}"></div>'

        texte = MARQUE.sub(numeroter, preparation.pages[fichier.src_uri])
        cle = self._cle(fichier, texte)
        rendue = self.pages.rendues.relire(cle)
        if rendue is None:
            rendue = self._rendre(fichier, texte, preparation)
            self.pages.rendues.retenir(cle, rendue)
        return rendue, marques

    def _cle(self, fichier: File, texte: str) -> tuple[str, ...]:
        titre = self.titres_du_menu.get(fichier.src_uri, "")
        return (self.ensemble, fichier.src_uri, titre, texte)

    def _rendre(self, fichier: File, texte: str, preparation: Preparation) -> PageRendue:
        config, files, evenements = self.config, self.plugin.files, self.config.plugins
        en_place = fichier.page
        page = Page(self.titres_du_menu.get(fichier.src_uri), fichier, config)
        page.parent = en_place.parent if en_place is not None else None
        self.plugin.preparation = replace(preparation, pages={fichier.src_uri: texte}, blocs={})
        try:
            evenements.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            page.markdown = evenements.on_page_markdown(
                page.markdown or "", page=page, config=config, files=files
            )
            page.render(config, files)
            contenu = evenements.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
        finally:
            fichier.page = en_place
            self.plugin.cherchables.clear()
        return PageRendue(
            titre=str(page.title or ""),
            resume=str(vars(page)["resume"]),
            meta=page.meta,
            morceaux=MARQUE.split(contenu),
            cherchable=not (page.meta.get("search") or {}).get("exclude"),
        )

    def _habit(
        self, titres: Mapping[str, str], habillage: Mapping[str, Any], depot: Forge | None
    ) -> Habit:
        """Rend ce qui entoure les pages : menu, titres, mots ; et en revêt les objets de MkDocs."""
        cle = repr((titres, habillage, depot))
        return self.habits.relire(cle) or self.habits.retenir(
            cle, Habit(cle, titres, habillage, depot)
        )

    def _vetir(self, habit: Habit) -> None:
        if self.vetu == habit.cle:
            return
        for fichier in self.fichiers:
            assert fichier.page is not None
            page, adresse = fichier.page, habit.habillage["adresse"]
            page.title = habit.titres[fichier.src_uri]
            page.canonical_url = urljoin(adresse, page.url) if adresse else None
            page.abs_url = urlsplit(page.canonical_url).path if page.canonical_url else None
            page.update_date = habit.habillage["edition"]
        self.config.site_name = habit.habillage["titre"]
        self.config.site_description = habit.habillage["description"]
        self.config.site_url = habit.habillage["adresse"]
        env = self.plugin.env
        material = {"feuille_de_material": self.plugin.feuille_de_material}
        env.globals["mots"] = habit.habillage["mots"]
        env.globals["habillage"] = dict(habit.habillage["habillage"]) | material
        self.vetu = habit.cle

    def _patron(self, fichier: File, faite: PageFaite, habit: Habit, generee: str | None) -> Patron:
        """Rend la page autour de son contenu, coupée à ses jetons."""
        cle = (fichier.src_uri, generee, faite.cle_du_patron)
        patron = habit.patrons.relire(cle)
        if patron is not None:
            return patron
        self._vetir(habit)
        page = fichier.page
        assert page is not None
        page.meta = dict(faite.meta)
        page.content = self.jetons.contenu_titre if faite.avec_h1 else self.jetons.contenu
        page.edit_url = _crayon(habit.depot, fichier.src_uri, generee)
        vars(page)["sommaire"] = faite.sommaire
        vars(page)["resume"] = self.jetons.resume if faite.textes["resume"] else ""
        config, nav = self.config, self.plugin.nav
        page.active = True
        try:
            context = build.get_context(nav, self.fichiers, config, page)
            template = self.plugin.env.get_template(page.meta.get("template", "main.html"))
            context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
            sortie = template.render(context)
            sortie = config.plugins.on_post_page(sortie, page=page, config=config)
        finally:
            page.active = False
        return habit.patrons.retenir(cle, self.jetons.couper(sortie))

    def _gabarit_seul(self, nom: str, habit: Habit, valeurs: Mapping[str, bytes]) -> bytes:
        """Rend un gabarit du thème qui n’est pas une page : 404.html, sitemap.xml."""
        patron = habit.patrons.relire((nom,))
        if patron is None:
            self._vetir(habit)
            config, nav, evenements = self.config, self.plugin.nav, self.config.plugins
            template = self.plugin.env.get_template(nom)
            template = evenements.on_pre_template(template, template_name=nom, config=config)
            base = utils.get_relative_url(".", nom)
            if utils.is_error_template(nom):
                base = self.jetons.base_de(config.site_url)
            context = build.get_context(nav, self.plugin.files, config, base_url=base)
            context = evenements.on_template_context(context, template_name=nom, config=config)
            sortie = template.render(context)
            sortie = evenements.on_post_template(sortie, template_name=nom, config=config)
            patron = habit.patrons.retenir((nom,), self.jetons.couper(sortie))
        return patron.remplir(valeurs, {})

    def _comprimer(self, octets: bytes) -> bytes:
        tampon = io.BytesIO()
        instant = utils.get_build_timestamp(pages=[f.page for f in self.fichiers if f.page])
        nom = os.path.join(self.config.site_dir, PLAN_COMPRESSE)
        with gzip.GzipFile(fileobj=tampon, filename=nom, mode="wb", mtime=instant) as archive:
            archive.write(octets)
        return tampon.getvalue()


def _configuration(racine: Path, dossier: Path) -> MkDocsConfig:
    return load_config(config_file=str(racine / "mkdocs.yml"), site_dir=str(dossier), strict=False)


def _sans_autre_extension(config: MkDocsConfig) -> bool:
    """Une autre extension peut tout lire et tout changer : ses sites se construisent en entier."""
    return (
        not etendue(os.environ).dossier
        and set(config.plugins) == {"manuel"}
        and not config.hooks
        and not config.extra_templates
    )


def _titres(nav: list[Any]) -> Iterator[tuple[str, str]]:
    """Les pages à qui le menu donne un titre."""
    for entree in nav:
        if isinstance(entree, dict):
            for titre, contenu in entree.items():
                if isinstance(contenu, list):
                    yield from _titres(contenu)
                else:
                    yield contenu, titre


def _crayon(depot: Forge | None, chemin: str, generee: str | None) -> str | None:
    if depot is None:
        return None
    if generee is not None:
        return depot.creer(f"docs/{chemin}", page_a_adopter(generee))
    return depot.modifier(f"docs/{chemin}")


def _noms(dossier: Path) -> Iterator[str]:
    return (f.relative_to(dossier).as_posix() for f in dossier.rglob("*") if f.is_file())


def _noms_des_documents(preparation: Preparation, dossier: Path) -> set[str]:
    """Les fichiers que `livrer` écrit, dans un dossier à part."""
    essai = dossier.with_name(dossier.name + ".documents")
    shutil.rmtree(essai, ignore_errors=True)
    essai.mkdir(parents=True)
    livrer(preparation.documents, essai)
    noms = set(_noms(essai))
    shutil.rmtree(essai)
    return noms


def _preparer_les_dossiers(cible: Path, fichiers: list[File], communs: list[str]) -> None:
    noms = [f.dest_uri for f in fichiers] + communs + [INDEX]
    for dossier in sorted({os.path.dirname(nom) for nom in noms}):
        (cible / dossier).mkdir(parents=True, exist_ok=True)


def _lier(source: Path, cible: Path) -> None:
    """Un même fichier pour tous les sites ; une copie là où le disque ne sait pas lier."""
    try:
        os.link(source, cible)
    except OSError:
        shutil.copyfile(source, cible)


def _ecouter_mkdocs() -> list[str]:
    """Fait taire MkDocs, et rend la liste où ses avertissements se rangent, sans redite."""
    recus: list[str] = []

    class Ecoute(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if message not in recus:
                recus.append(message)

    journal = logging.getLogger("mkdocs")
    journal.handlers = [Ecoute(logging.WARNING)]
    journal.setLevel(logging.WARNING)
    journal.propagate = False
    return recus
