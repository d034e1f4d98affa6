"""Ce qu’une lectrice lit n’est ni un fichier à écrire, ni une commande, ni une clé."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import RACINE

POUR_ADAPTER = {"adapter.html", "tenir-le-suivi.html"}
"""Les deux pages faites pour qui tient le dépôt : on y écrit des fichiers et des commandes."""
DE_PROFIL = "configurer.html"
"""On y ouvre et on y emporte un fichier : son nom s’y dit, jamais où il se range."""
MODELE = re.compile(r"<pre><code[^>]*># Le profil.*?</code></pre>", re.DOTALL)
BRUT = re.compile(
    r"donnees/|\bmkdocs\b|\bgenerateur |(?<![\w-])--[a-z]{2,}|\bYAML\b|\bmake [a-z]|[Tt]rimestre \d"
    r"|\b[a-z]+_[a-z_]+\b|[\w-]+\.(?:yml|py|j2|toml)\b"
)
FICHIERS = re.compile(r"\b(?:college|recueil|suivi)\.yml\b")


def _lu(page: Path) -> str:
    """Rend ce qu’une page dit, à l’œil et à l’oreille, scripts et gabarits de scripts à part."""
    texte = re.sub(r"(?s)<(script|style|template)\b.*?</\1>", " ", page.read_text("utf-8"))
    texte = MODELE.sub(" ", texte)
    dits = re.findall(r'\b(?:title|aria-label|alt|placeholder)="([^"]*)"', texte)
    return html.unescape(" ".join([re.sub(r"<[^>]+>", " ", texte), *dits]))


def brut(site: Path) -> list[str]:
    """Rend ce qu’un site a de brut, page par page."""
    etapes = [page.stem for page in (RACINE / "docs" / "etapes").glob("*-*.md")]
    cles = re.compile(rf"(?<![\w/.-])(?:{'|'.join(etapes)})(?![\w/.-])")
    assert len(etapes) > 10
    fautes = []
    for page in sorted(site.rglob("*.html")):
        if page.name in POUR_ADAPTER:
            continue
        texte = _lu(page)
        if page.name == DE_PROFIL:
            texte = FICHIERS.sub(" ", texte)
        for motif in (BRUT, cles):
            fautes += [f"{page.relative_to(site)} : {m[0]}" for m in motif.finditer(texte)]
    return fautes


@pytest.mark.parametrize("nom", ["demonstration", "rural", "github"])
def test_rien_de_brut(sites: dict[str, Path], equipe: Callable[[str], Path], nom: str) -> None:
    """Ni chemin, ni commande, ni clé, ni « Trimestre 1 »."""
    assert brut(sites[nom] if nom in sites else equipe(nom) / "site") == []


MUETS = re.compile(r"(?s)<(script|style|template|pre|code|kbd|textarea)\b.*?</\1>")
EN_LIGNE = re.compile(r"</?(?:a|abbr|b|em|small|span|strong|sup)\b[^>]*>")
SEULE = re.compile(r"[\w)»”%] [:;!?»](?=\s|$)|« ")
"""Une espace ordinaire, où un signe haut ou un guillemet resterait seul au bout d’une ligne."""


@pytest.mark.parametrize("nom", ["demonstration", "rural", "urbain"])
def test_les_signes_hauts_ont_une_espace_insecable(sites: dict[str, Path], nom: str) -> None:
    """Dans ce qui se lit, ce qui s’entend, et ce qu’un moteur de recherche montre d’une page."""
    fautes = []
    for page in sorted(sites[nom].rglob("*.html")):
        texte = MUETS.sub("", page.read_text("utf-8"))
        dits = re.findall(r'\b(?:title|aria-label|alt|placeholder|content)="([^"]*)"', texte)
        lu = re.sub(r"<[^>]+>", "\n", EN_LIGNE.sub("", texte))
        for dit in map(html.unescape, [lu, *dits]):
            fautes += [f"{page.name} : {dit[max(0, m.start() - 30) : m.end()]}" for m in
                       SEULE.finditer(dit)]  # fmt: skip
    assert not fautes, "\n".join(sorted(set(fautes))[:20])
