"""Ce que Markdown a rendu d’une page, retenu tant que rien de ce qu’il lit n’a changé.

La clé dit tout ce dont le rendu dépend : la page, son texte, les réglages de Markdown, l’ensemble
des fichiers du site (un lien s’y résout) et les versions installées. Les blocs mis de côté n’y
entrent que par leur rang : deux collèges d’un lot, dont seules les dates diffèrent, partagent une
page. Une page dont le rendu a fait dire quelque chose à MkDocs n’est pas retenue : elle le redira.

Les ancres visées sont gardées avec la page : MkDocs les vérifie à chaque construction.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generateur.chargement.memoire_bornee import MemoireBornee
from generateur.site.memoire.ce_qui_est_lu import markdown_sans_source
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup
from generateur.site.memoire.versions import versions_installees
from generateur.site.pages.blocs import MARQUE

RETENUES = 512
"""Pages gardées au plus : une cinquantaine par collège, presque toutes celles du précédent."""

_RANG = re.compile(r'<div data-bloc="(\d+)"></div>')
_JOURNAL = logging.getLogger(Page.__module__)

Rendu = dict[str, Any]
"""En JSON : `contenu`, `titre`, `sommaire`, `ancres`, `liens` ([page visée, {ancre: lien}])."""


class MarkdownRetenu:
    """Les rendus, par clé ; `servis` : ceux de cette construction, que l’on garde."""

    def __init__(self, rendus: Mapping[str, Rendu] | None = None, taille: int = RETENUES) -> None:
        self.rendus: MemoireBornee[str, Rendu] = MemoireBornee(taille)
        self.servis: dict[str, Rendu] = {}
        self.reglages: str | None = None
        for cle, rendu in (rendus or {}).items():
            self.rendus.retenir(cle, rendu)

    def commencer(self, config: MkDocsConfig, files: Files) -> None:
        """Prend les réglages d’une construction, quand tous ses fichiers sont connus."""
        self.servis = {}
        self.reglages = _reglages(config, files)

    def servir(self, page: Page) -> None:
        """Fait rendre cette page par la mémoire, si elle le peut."""
        if self.reglages is not None:
            # Un attribut de cette page seule : les classes de MkDocs restent ce qu’elles sont.
            vars(page)["render"] = partial(self._rendre, page, self.reglages)

    def _rendre(self, page: Page, reglages: str, config: MkDocsConfig, files: Files) -> None:
        entier = page.markdown or ""
        texte, blocs = _numeroter(entier)
        cle = hashlib.sha256(f"{reglages}\0{page.file.src_uri}\0{texte}".encode()).hexdigest()
        rendu = self.rendus.relire(cle)
        if rendu is not None:
            _reprendre(page, rendu, files)
        else:
            page.markdown = texte
            ecoute = _Ecoute()
            _JOURNAL.addFilter(ecoute)
            try:
                Page.render(page, config, files)
            finally:
                page.markdown = entier
                _JOURNAL.removeFilter(ecoute)
            rendu = _retenir(page)
            if len(_RANG.findall(rendu["contenu"])) != len(blocs):
                # Une marque citée, dans du code par exemple : la page se rend telle quelle.
                Page.render(page, config, files)
                return
            if ecoute.dit:
                cle = ""
        if cle:
            self.servis[cle] = self.rendus.retenir(cle, rendu)
        page.content = _RANG.sub(lambda trouve: blocs[int(trouve[1])], rendu["contenu"])


def relire(fichier: Path) -> MarkdownRetenu:
    """Rend la mémoire gardée dans ce fichier ; vide s’il est absent ou abîmé."""
    try:
        arbre = json.loads(fichier.read_text(encoding="utf-8"))
        entier = all(_est_entier(rendu) for rendu in arbre.values())
    except (OSError, ValueError, AttributeError):
        return MarkdownRetenu()
    return MarkdownRetenu(arbre if entier else None)


def garder(memoire: MarkdownRetenu, fichier: Path) -> None:
    """Écrit ce qui a servi à la dernière construction, et rien d’autre."""
    ecrire_d_un_coup(fichier, json.dumps(memoire.servis, ensure_ascii=False).encode())


class _Ecoute(logging.Filter):
    """Retient si MkDocs a dit quelque chose, sans rien en ôter."""

    def __init__(self) -> None:
        super().__init__()
        self.dit = False

    def filter(self, record: logging.LogRecord) -> bool:
        self.dit = True
        return True


def _numeroter(texte: str) -> tuple[str, list[str]]:
    """Rend le texte, ses blocs désignés par leur rang, et leurs marques dans l’ordre."""
    marques: list[str] = []

    def numeroter(trouve: re.Match[str]) -> str:
        marques.append(trouve[0])
        return f'<div data-bloc="{len(marques) - 1}"></div>'

    return MARQUE.sub(numeroter, texte), marques


def _reglages(config: MkDocsConfig, files: Files) -> str | None:
    """Rend l’empreinte de ce qu’un rendu lit hors de sa page ; rien si l’on ne sait pas le dire."""
    if not markdown_sans_source(config):
        return None
    dits = [
        # Sous ce niveau, MkDocs se tait : ce qui n’a pas été dit ne prouverait rien.
        _JOURNAL.getEffectiveLevel(),
        versions_installees(),
        config["markdown_extensions"],
        config["mdx_configs"],
        {cle: str(valeur) for cle, valeur in sorted(config.validation.links.items())},
        config.use_directory_urls,
        sorted((f.src_uri, f.dest_uri, f.inclusion.value) for f in files),
    ]
    return hashlib.sha256(json.dumps(dits, sort_keys=True).encode()).hexdigest()


def _retenir(page: Page) -> Rendu:
    liens = page.links_to_anchors or {}
    return {
        "contenu": page.content,
        "titre": page._title_from_render,
        "sommaire": [_ecrire_le_lien(lien) for lien in page.toc],
        "ancres": sorted(page.present_anchor_ids or ()),
        "liens": [[fichier.src_uri, vises] for fichier, vises in liens.items()],
    }


def _reprendre(page: Page, rendu: Rendu, files: Files) -> None:
    page._title_from_render = rendu["titre"]
    page.toc = TableOfContents([_lire_le_lien(lien) for lien in rendu["sommaire"]])
    page.present_anchor_ids = set(rendu["ancres"])
    vises = {files.get_file_from_path(nom): dict(ancres) for nom, ancres in rendu["liens"]}
    page.links_to_anchors = {fichier: ancres for fichier, ancres in vises.items() if fichier}


def _ecrire_le_lien(lien: AnchorLink) -> list[Any]:
    return [lien.title, lien.id, lien.level, [_ecrire_le_lien(sous) for sous in lien.children]]


def _lire_le_lien(ecrit: list[Any]) -> AnchorLink:
    titre, ancre, niveau, sous = ecrit
    lien = AnchorLink(titre, ancre, niveau)
    lien.children = [_lire_le_lien(enfant) for enfant in sous]
    return lien


def _est_entier(rendu: Any) -> bool:
    sortes: dict[str, Any] = {
        "contenu": str,
        "titre": str | None,
        "sommaire": list,
        "ancres": list,
        "liens": list,
    }
    return rendu.keys() == sortes.keys() and all(isinstance(rendu[c], s) for c, s in sortes.items())
