"""Une page imprimée sur A4 : sans navigation, tout déplié, adresses écrites, collège et date."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.formats.lecture_pdf import textes

from .test_accessibilite import differe, pages_de

A4 = (595, 842)


def imprimer(fenetre: Page, adresse: str, taille: tuple[int, int] = A4) -> list[str]:
    """Rend le texte de chaque feuille, toutes de cette taille, en points."""
    fenetre.goto(adresse)
    octets = fenetre.pdf(prefer_css_page_size=True, display_header_footer=False)
    lecteur = PdfReader(io.BytesIO(octets))
    for feuille in lecteur.pages:
        assert (round(feuille.mediabox.width), round(feuille.mediabox.height)) == taille
    return [" ".join(feuille.split()) for feuille in textes(octets)]


def test_la_feuille_de_route_s_imprime_entiere(sites: dict[str, Path], fenetre: Page) -> None:
    """Les raisons repliées à l’écran sont sur le papier ; chaque feuille porte collège et date."""
    feuilles = imprimer(fenetre, (sites["demonstration"] / "feuille-de-route.html").as_uri())
    tout = " ".join(feuilles)
    for feuille in feuilles:
        assert "Collège de démonstration" in feuille and "édition du" in feuille
    assert f"1 / {len(feuilles)}" in feuilles[0]
    assert "règle de ce manuel" in tout and "donnée de votre profil" in tout
    assert "Chercher dans le manuel" not in tout and "fond sombre" not in tout
    assert "Suivant" not in tout and "Dans cette page" not in tout
    assert "etapes/essais-en-classe.html" in tout


def test_la_premiere_reunion_tient_sur_une_feuille(
    sites: dict[str, Path], fenetre: Page, navigateur: Browser
) -> None:
    """La feuille posée sur la table, et elle seule : ses quatre cases à cocher s’y voient."""
    adresse = (sites["demonstration"] / "commencer" / "premiere-reunion.html").as_uri()
    assert len(imprimer(fenetre, adresse)) == 1
    page = navigateur.new_page(viewport={"width": 672, "height": 950})
    page.emulate_media(media="print")
    page.goto(adresse)
    cases = page.locator("article input[type=checkbox]")
    assert cases.count() == 4
    for case in cases.all():
        place = case.bounding_box()
        assert place and place["x"] >= 0 and place["width"] >= 12
        assert case.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    page.close()


def test_le_total_ne_vient_qu_a_la_fin(sites: dict[str, Path], fenetre: Page) -> None:
    """Un tableau sur deux feuilles ne répète pas son total au bas de la première."""
    adresse = (sites["demonstration"] / "roles" / "direction.html").as_uri()
    feuilles = imprimer(fenetre, adresse)
    assert len(feuilles) == 2
    assert ["En tout, par personne" in feuille for feuille in feuilles] == [False, True]


@pytest.mark.parametrize("nom", ["demonstration", "urbain"])
def test_chaque_page_s_imprime(sites: dict[str, Path], navigateur: Browser, nom: str) -> None:
    """Aucune page ne perd de texte en largeur ; de l’autre collège, celles qui sont à lui."""
    page = navigateur.new_page(viewport={"width": 672, "height": 950})
    page.emulate_media(media="print")
    site, examine = sites[nom], sites["demonstration"]
    pages = [f for f in pages_de(site) if nom == "demonstration" or differe(f, site, examine)]
    assert len(pages) > 10
    for fichier in pages:
        page.goto(fichier.as_uri())
        # 672 px : la largeur utile d’une feuille A4 à 96 points par pouce, marges de 16 mm.
        assert page.evaluate("document.documentElement.scrollWidth") <= 672, fichier
        debordent = page.evaluate(
            """() => [...document.querySelectorAll("article *")].filter((e) => {
                 const r = e.getBoundingClientRect();
                 return r.width && r.right > 674 && !e.closest("svg");
               }).map((e) => e.outerHTML.slice(0, 100))"""
        )
        assert not debordent, (fichier, debordent)
    page.close()


def test_apres_l_impression_la_page_est_comme_avant(sites: dict[str, Path], fenetre: Page) -> None:
    """Ce qui était replié le redevient, les notes s’en vont."""
    page = fenetre
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    avant = page.locator("article").inner_html()
    page.pdf()
    assert page.locator("article").inner_html() == avant
