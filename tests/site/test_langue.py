"""La langue du manuel : ni point médian, ni parenthèses d’accord, et peu de tics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generateur.site.recherche import nu

RACINE = Path(__file__).resolve().parents[2]
DOSSIERS = ("docs", "donnees", "generateur/gabarits", "overrides")
SUFFIXES = (".md", ".yml", ".j2", ".typ", ".html", ".js", ".txt", ".css")
DEUX_FORMES = re.compile(r"\w·\w|[a-zéè]{6,}\((?:e|es|trice|ne)\)")
"""« enseignant·e », « enseignant(e) » : les circulaires de 2017 et de 2021 veulent des doublets."""
TICS = {"rat(?:é|ée|és|ées|age|ages)": 4, "résist(?:e|ent)": 5, "coinc(?:e|é|ent)": 2}
"""Ce que l’on a trop écrit, et combien de fois on l’accepte dans tous les textes."""


def _textes(*dossiers: str) -> list[tuple[Path, str]]:
    return [
        (fichier.relative_to(RACINE), fichier.read_text("utf-8"))
        for dossier in dossiers
        for fichier in sorted((RACINE / dossier).rglob("*"))
        if fichier.suffix in SUFFIXES and not re.search(r"\.min\.|LICENCE", fichier.name)
    ]


def test_ni_point_median_ni_parentheses_dans_les_sources() -> None:
    """Aucun texte livré n’écrit deux formes en une."""
    fautes = [
        f"{chemin} : {trouve[0]}"
        for chemin, texte in _textes(*DOSSIERS)
        if not chemin.name.endswith(".js")
        for trouve in DEUX_FORMES.finditer(texte)
    ]
    assert fautes == []


@pytest.mark.parametrize("profil", ["demonstration", "rural"])
def test_ni_point_median_dans_le_site(sites: dict[str, Path], profil: str) -> None:
    """Rien de ce qui se lit sur le site non plus, d’où que viennent les mots."""
    fautes = [
        f"{page.name} : {trouve[0]}"
        for page in sorted(sites[profil].rglob("*.html"))
        for trouve in DEUX_FORMES.finditer(nu(page.read_text("utf-8")))
    ]
    assert fautes == []


@pytest.mark.parametrize("tic", sorted(TICS))
def test_les_tics_sont_rares(tic: str) -> None:
    """Un mot que l’on répète finit par ne plus rien dire."""
    motif = re.compile(rf"\b{tic}\b", re.IGNORECASE)
    trouves = [
        f"{chemin} : {trouve[0]}"
        for chemin, texte in _textes("docs", "donnees/demarche")
        for trouve in motif.finditer(texte)
    ]
    assert len(trouves) <= TICS[tic], trouves
