"""La première chose à faire de l’accueil : le plan de son collège, à portée sans rien déplier."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, expect

from generateur.site.demande import DemandeDeSite
from generateur.site.preparation import planifier_le_site, preparer

from .conftest import PROFILS, RACINE
from .equipes import GITHUB, GITLAB

CONFIGURER = "a-propos/configurer.html"
ECRANS = ((1280, 800), (390, 844), (320, 640))


def test_elle_se_voit_sans_faire_defiler(sites: dict[str, Path], fenetre: Page) -> None:
    """Premier lien du texte, entière à l’écran, sur un poste comme sur un téléphone ; elle mène au
    formulaire, au clavier aussi."""
    accueil = (sites["demonstration"] / "index.html").as_uri()
    for largeur, hauteur in ECRANS:
        fenetre.set_viewport_size({"width": largeur, "height": hauteur})
        fenetre.goto(accueil)
        porte = fenetre.locator("article a").first
        assert porte.inner_text() == "Le plan de mon collège"
        boite = porte.bounding_box()
        assert boite is not None and boite["y"] + boite["height"] <= hauteur
        assert boite["height"] >= 40
    porte.focus()
    fenetre.keyboard.press("Enter")
    fenetre.wait_for_url(f"**/{CONFIGURER}")


def test_elle_est_au_menu_de_chaque_page(sites: dict[str, Path], fenetre: Page) -> None:
    """Dans l’en-tête, d’une seule ligne, sous aucune partie repliée, nommée comme le bouton."""
    fenetre.set_viewport_size({"width": 1280, "height": 800})
    fenetre.goto((sites["demonstration"] / "etapes" / "equipe-projet.html").as_uri())
    entree = fenetre.locator(f".parties > ul > li > a[href='../{CONFIGURER}']")
    expect(entree).to_be_visible()
    assert entree.get_attribute("aria-label") == "Le plan de mon collège"
    hauteur = fenetre.evaluate("document.querySelector('.entete').offsetHeight")
    assert hauteur < 70, f"l’en-tête prend deux lignes : {hauteur} px"


def test_chez_un_vrai_college_elle_refait_le_sien(equipe: Callable[[str], Path]) -> None:
    """La première porte est la feuille de route du collège ; refaire le plan reste au menu."""
    accueil = (equipe("gitlab") / "site" / "index.html").read_text("utf-8")
    assert re.search(
        r'class="actions"><a class="action" href="feuille-de-route.html">Voir notre', accueil
    )
    refaire = f'<li><a href="{CONFIGURER}">Refaire notre plan</a></li>'
    assert accueil.count(refaire) == 2, "dans l’en-tête et au menu"
    assert "Le plan de mon collège" not in accueil


def test_du_portail_le_formulaire_part_de_rien(
    equipe: Callable[[str], Path], fenetre: Page
) -> None:
    """Chez un vrai collège il part de son profil, sauf pour qui vient faire le sien (#nouveau)."""
    page = (equipe("cote") / "site" / CONFIGURER).as_uri()
    fenetre.goto(page)
    expect(fenetre.locator("#p-nom")).to_have_value("Collège de la Côte")
    fenetre.goto("about:blank")
    fenetre.goto(f"{page}#nouveau")
    expect(fenetre.locator("#formulaire")).to_be_visible()
    expect(fenetre.locator("#p-nom")).to_have_value("")


def test_le_depot_d_origine_a_son_adresse(equipe: Callable[[str], Path]) -> None:
    """« Adapter » y mène : celle de mkdocs.yml, sinon le dépôt du site, sinon un mot."""
    adapter = (equipe("gitlab") / "site" / "a-propos" / "adapter.html").read_text("utf-8")
    assert f'<a href="{GITLAB}">le dépôt d’origine</a>' in adapter
    assert f'href="{GITLAB}/-/jobs/artifacts/principale/download?job=manuel"' in adapter
    docs, profil = RACINE / "docs", PROFILS / "rural.yml"
    sans = DemandeDeSite(RACINE, profil, docs, [])
    page = preparer(sans, planifier_le_site(sans)).pages["a-propos/adapter.md"]
    assert "<a href" not in page
    avec = replace(sans, origine=f"{GITHUB}.git")
    page = preparer(avec, planifier_le_site(avec)).pages["a-propos/adapter.md"]
    assert page.count(f'<a href="{GITHUB}">') == 4
