"""Une page retenue est la page que Markdown aurait rendue, et MkDocs en dit toujours autant."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generateur.site.pages.markdown_retenu import MarkdownRetenu, garder, relire

ACCUEIL = """# Accueil

## Partie une {#une}

[Ailleurs](autre.md#la-bas), *en italique*.

<div data-bloc="0123456789abcdef"></div>
"""
AUTRE = "# Autre\n\n## Là-bas {#la-bas}\n\nTexte.\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Un petit site de deux pages."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(ACCUEIL, "utf-8")
    (docs / "autre.md").write_text(AUTRE, "utf-8")
    regler(docs, ["attr_list", "toc", "md_in_html"])
    return docs


@pytest.fixture
def dits(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Ce que MkDocs dit."""
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        yield caplog


def regler(docs: Path, extensions: list[Any]) -> None:
    """Écrit la configuration du site."""
    reglage = f"site_name: Essai\nmarkdown_extensions: {extensions}\nplugins: []\n"
    reglage += "validation: {anchors: warn}\n"
    (docs.parent / "mkdocs.yml").write_text(reglage, "utf-8")


def rendre(docs: Path, memoire: MarkdownRetenu) -> dict[str, Page]:
    """Rend les pages comme MkDocs le fait, par cette mémoire, et vérifie leurs ancres."""
    config: MkDocsConfig = load_config(config_file=str(docs.parent / "mkdocs.yml"))
    files: Files = get_files(config)
    set_exclusions(files, config)
    get_navigation(files, config)
    memoire.commencer(config, files)
    pages = {f.src_uri: f.page for f in files.documentation_pages() if f.page is not None}
    for page in pages.values():
        page.read_source(config)
        memoire.servir(page)
        page.render(config, files)
    for page in pages.values():
        page.validate_anchor_links(files=files, log_level=logging.WARNING)
    return pages


def vue(page: Page) -> tuple[object, ...]:
    """Tout ce que le reste d’une construction lit d’une page."""
    liens = {f.src_uri: vises for f, vises in (page.links_to_anchors or {}).items()}
    return (page.content, page.title, str(page.toc), page.present_anchor_ids, liens)


def test_une_page_retenue_est_la_meme(docs: Path, tmp_path: Path) -> None:
    """D’un site au suivant, et d’une construction à la suivante par le disque."""
    memoire = MarkdownRetenu()
    neuves = {nom: vue(page) for nom, page in rendre(docs, memoire).items()}
    assert '<div data-bloc="0123456789abcdef"></div>' in str(neuves["index.md"][0])
    assert {nom: vue(page) for nom, page in rendre(docs, memoire).items()} == neuves
    garder(memoire, tmp_path / "garde" / "markdown.json")
    relue = relire(tmp_path / "garde" / "markdown.json")
    assert len(relue.rendus) == 2
    assert {nom: vue(page) for nom, page in rendre(docs, relue).items()} == neuves


def test_deux_pages_qui_ne_different_que_d_un_bloc(docs: Path) -> None:
    """Le bloc d’un autre collège : Markdown ne travaille pas de nouveau, le bloc est le sien."""
    memoire = MarkdownRetenu()
    rendre(docs, memoire)
    autre = ACCUEIL.replace("0123456789abcdef", "fedcba9876543210")
    (docs / "index.md").write_text(autre, "utf-8")
    contenu = rendre(docs, memoire)["index.md"].content
    assert contenu is not None and "fedcba9876543210" in contenu and "0123456789" not in contenu
    assert len(memoire.rendus) == 2


@pytest.mark.parametrize("bloc", ["0123456789abcdef", "0"])
def test_une_marque_citee_reste_citee(docs: Path, bloc: str) -> None:
    """Montrée dans du code, une marque se lit telle que l’équipe l’a écrite, rangs compris."""
    cite = f'<div data-bloc="{bloc}"></div>'
    (docs / "index.md").write_text(f"# Accueil\n\n    {cite}\n\n{cite}\n", "utf-8")
    attendu = vue(rendre(docs, _SansMemoire())["index.md"])
    memoire = MarkdownRetenu()
    for _ in range(2):
        assert vue(rendre(docs, memoire)["index.md"]) == attendu


def test_ce_que_mkdocs_dit_est_redit(docs: Path, dits: pytest.LogCaptureFixture) -> None:
    """Un lien qui ne mène à rien se dit à chaque construction, une ancre ôtée ailleurs aussi."""
    (docs / "autre.md").write_text(AUTRE + "\n[Rien](rien.md)\n", "utf-8")
    memoire = MarkdownRetenu()
    for _ in range(2):
        dits.clear()
        rendre(docs, memoire)
        assert "rien.md" in dits.text and "la-bas" not in dits.text
    (docs / "autre.md").write_text("# Autre\n", "utf-8")
    dits.clear()
    rendre(docs, memoire)
    assert "does not contain an anchor '#la-bas'" in dits.text


def test_un_fichier_de_moins_change_ou_menent_les_liens(
    docs: Path, dits: pytest.LogCaptureFixture
) -> None:
    """Une page retenue tant que sa cible existe ne l’est plus quand elle a disparu."""
    memoire = MarkdownRetenu()
    rendre(docs, memoire)
    (docs / "autre.md").unlink()
    rendre(docs, memoire)
    assert "autre.md" in dits.text


def test_une_extension_qui_lit_autre_chose(docs: Path) -> None:
    """Rien n’est retenu si le rendu dépend d’un fichier que la clé ne dit pas."""
    inclus = docs.parent / "inclus.md"
    inclus.write_text("Premier", "utf-8")
    regler(docs, ["attr_list", {"pymdownx.snippets": {"base_path": [str(docs.parent)]}}])
    (docs / "index.md").write_text('# Accueil\n\n--8<-- "inclus.md"\n', "utf-8")
    memoire = MarkdownRetenu()
    assert "Premier" in (rendre(docs, memoire)["index.md"].content or "")
    inclus.write_text("Second", "utf-8")
    assert "Second" in (rendre(docs, memoire)["index.md"].content or "")


@pytest.mark.parametrize("abime", ["{", "[]", '{"a": {"contenu": 3}}', '{"a": 3}'])
def test_une_memoire_abimee_se_refait(tmp_path: Path, abime: str) -> None:
    """Tronquée ou étrangère, elle est vide."""
    (tmp_path / "markdown.json").write_text(abime, "utf-8")
    assert len(relire(tmp_path / "markdown.json").rendus) == 0


class _SansMemoire(MarkdownRetenu):
    def servir(self, page: Page) -> None:
        """Laisse MkDocs rendre la page."""
