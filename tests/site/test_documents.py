"""Les documents du site : ceux de la page, ceux du dossier, et le livret fait des pages."""

from __future__ import annotations

import html
import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.formats.lecture_pdf import compacter, ouvrir, texte_de, textes, verifier_l_accessibilite

RACINE = Path(__file__).resolve().parents[2]
NOMS = ("demonstration", "rural", "urbain", "reunion")


@pytest.mark.parametrize("nom", NOMS)
def test_chaque_lien_de_la_page_mene_a_un_fichier(sites: dict[str, Path], nom: str) -> None:
    """Chaque document annoncé est là, avec son nombre de pages et son poids."""
    site = sites[nom]
    page = (site / "documents.html").read_text(encoding="utf-8")
    annonces = re.findall(
        r'<(?:li|td)><a href="([^"]+)">(?:(?!</a>).)+</a>[^<]*'
        r'<span class="provenance">([^<]+)<',
        page,
    )
    assert len(annonces) >= 30
    for adresse, dit in annonces:
        octets = (site / adresse).read_bytes()
        assert re.search(r"\b\d+(,\d)?\u00a0[kM]o$", dit), adresse
        if adresse.endswith(".pdf"):
            pages = len(ouvrir(octets).pages)
            assert f", {pages}\u00a0page" in dit
    faits = {f.relative_to(site).as_posix() for f in (site / "documents").rglob("*.*")}
    assert faits <= {adresse for adresse, _ in annonces}
    pages = len(ouvrir((site / "feuille-de-route.pdf").read_bytes()).pages)
    feuille = (site / "feuille-de-route.html").read_text(encoding="utf-8")
    assert f'<a href="feuille-de-route.pdf">Imprimer ({pages} pages)</a>' in feuille


def test_le_document_de_la_prochaine_reunion_se_voit_d_abord(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """La page tient en trois écrans ; sa carte dit le prochain rendez-vous, chaque fois qu’il
    revient, et ce que l’on y apporte aussi."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 900})
    page.clock.set_fixed_time("2027-03-09T10:00:00")
    page.goto((sites["demonstration"] / "documents.html").as_uri())
    carte = page.get_by_role("region", name="Pour le prochain rendez-vous")
    expect(carte).to_contain_text("8–12 mars")
    expect(carte.get_by_role("link")).to_have_text(
        ["Point de l’équipe projet", "La feuille de route"]
    )
    assert carte.bounding_box()["y"] < 300  # type: ignore[index]
    assert page.locator("tr.passee").count() == 10
    assert page.evaluate("document.documentElement.scrollHeight") <= 2500
    conseil = page.get_by_role("row", name="Conseil pédagogique : se raconter les essais")
    expect(conseil).to_contain_text("10 juin")
    expect(conseil.get_by_role("link", name="La synthèse")).to_be_visible()
    page.close()


@pytest.mark.parametrize("nom", NOMS)
def test_tous_en_un_fichier(sites: dict[str, Path], nom: str) -> None:
    """L’archive a tous les documents, les mêmes octets, rangés et datés de l’édition."""
    site = sites[nom]
    with zipfile.ZipFile(io.BytesIO((site / "documents.zip").read_bytes())) as archive:
        noms = archive.namelist()
        assert noms == sorted(noms) and "documents/livret.pdf" in noms
        assert {entree.date_time[:3] for entree in archive.infolist()} == {(2026, 11, 18)}
        for entree in noms:
            court = entree.removeprefix("documents/")
            ailleurs = site / (court if court.startswith("feuille-de-route.") else entree)
            assert archive.read(entree) == ailleurs.read_bytes()


@pytest.mark.parametrize("nom", NOMS)
def test_le_livret_a_tout_le_menu(sites: dict[str, Path], nom: str) -> None:
    """Le livret se lit à l’oreille, et a le texte de chaque page du menu qui n’en est pas ôtée."""
    site = sites[nom]
    lecteur = ouvrir((site / "documents" / "livret.pdf").read_bytes())
    verifier_l_accessibilite(lecteur)
    texte = texte_de(lecteur)
    accueil = (site / "index.html").read_text(encoding="utf-8")
    menu = re.search(r'<nav[^>]*class="[^"]*menu[^"]*".*?</nav>', accueil, re.DOTALL)
    assert menu is not None
    pages = dict.fromkeys(re.findall(r'href="([^"#:]+\.html)"', menu[0]))
    assert len(pages) > 20
    for page in pages:
        source = RACINE / "docs" / Path(page).with_suffix(".md")
        if source.exists() and "\nhors_livret: true\n" in source.read_text(encoding="utf-8"):
            continue
        contenu = (site / page).read_text(encoding="utf-8")
        article = re.search(r"<article.*?</article>", contenu, re.DOTALL)
        assert article is not None
        # Un formulaire, que seul le script de sa page découvre, n’est pas pour le papier.
        lu = re.sub(r"<div[^>]*\bhidden\b.*", "", article[0], flags=re.DOTALL)
        for paragraphe in re.findall(r"<p>([^<]{40,})</p>", lu):
            assert compacter(html.unescape(paragraphe)) in texte, page


@pytest.mark.parametrize("nom", NOMS)
def test_rien_sous_huit_points(sites: dict[str, Path], nom: str) -> None:
    """Dans aucun PDF, dessins compris : poppler arrondit chaque corps à trois fois sa taille."""
    papiers = sorted(sites[nom].rglob("*.pdf"))
    assert len(papiers) > 10
    for papier in papiers:
        lu = subprocess.run(
            ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", str(papier)],
            capture_output=True, check=True, text=True,
        ).stdout  # fmt: skip
        corps = {int(n) for n in re.findall(r'<fontspec id="\d+" size="(\d+)"', lu)}
        assert corps and min(corps) >= 3 * 8, (papier.name, sorted(corps))


@pytest.mark.parametrize("nom", NOMS)
def test_aucune_feuille_du_livret_n_est_presque_vide(sites: dict[str, Path], nom: str) -> None:
    """Une page du manuel ne déborde pas de sa feuille pour deux lignes."""
    feuilles = textes((sites[nom] / "documents" / "livret.pdf").read_bytes())
    longueurs = [len(compacter(feuille)) for feuille in feuilles]
    assert min(longueurs[1:]) > 250, longueurs
    assert not re.search(r"\w'\w|\(s\)|1 séances", " ".join(feuilles[:-6]))
