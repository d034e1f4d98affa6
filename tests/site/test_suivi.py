"""Le site d’un collège qui suit sa démarche : deux pages de plus au menu."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.outils.souche import lancer

from .axe import TOUT_OUVRIR, examiner
from .conftest import PROFILS, SANS_DOSSIER, construire_le_site, copier_le_depot
from .equipes import GITLAB, ajouter, exister
from .test_rien_de_brut import brut

SUIVI = """
- {le: 2027-01-08, etape: equipe-projet, etat: faite}
- {le: 2027-01-15, etape: annonce-aux-collegues, etat: faite, note: "<b>un</b> {{ 7*7 }}"}
- {le: 2027-01-18, etape: recueil-des-preoccupations, etat: commencee}
- {le: 2027-02-12, etape: recueil-des-preoccupations, etat: faite}
- {le: 2027-02-12, etape: visites-entre-classes, etat: abandonnee}
- {le: 2027-02-12, enseignants_mobilises: 18}
- {le: 2027-02-16, experimentations: 2, enseignants_experimentateurs: 5}
"""
PAGES = ("ou-en-sommes-nous.html", "ce-qui-a-change.html")


@pytest.fixture(scope="module")
def suivi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le site de la démonstration, avec son plan de départ, son suivi et une adresse."""
    depot = copier_le_depot(tmp_path_factory.mktemp("suivi"))
    profil = depot / "donnees" / "college.yml"
    exister(profil)
    ajouter(profil, f"\nadresse: https://exemple.test/manuel\ndepot: {GITLAB}\n")
    fige = lancer("generateur", "figer", dossier=depot, environnement=dict(os.environ))
    assert fige.returncode == 0, fige.stderr
    (depot / "donnees" / "suivi.yml").write_text(SUIVI, encoding="utf-8")
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 0, resultat.stderr
    return depot / "site"


def test_sans_suivi_les_pages_restent_hors_du_menu(sites: dict[str, Path], fenetre: Page) -> None:
    """Elles existent, disent comment commencer, et le menu ne les montre pas."""
    page = fenetre
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto((sites["demonstration"] / "index.html").as_uri())
    assert page.locator(".menu a[href='ou-en-sommes-nous.html']").count() == 0
    for nom in PAGES:
        page.goto((sites["demonstration"] / nom).as_uri())
        expect(page.locator(".encart")).to_contain_text("Rien n’est encore noté")


def test_avec_un_suivi_rien_de_brut(suivi: Path) -> None:
    """Ni clé, ni fichier, ni commande, une fois le suivi commencé (test_rien_de_brut.py)."""
    assert brut(suivi) == []


def test_avec_un_suivi_elles_disent_ou_l_on_en_est(suivi: Path, fenetre: Page) -> None:
    """Au menu, sans faute d’accessibilité, claires et sombres ; les notes restent du texte."""
    page = fenetre
    fautes = []
    for nom in PAGES:
        page.goto((suivi / nom).as_uri())
        expect(page.locator(f".menu a[href='{nom}']")).to_have_count(1)
        page.evaluate(TOUT_OUVRIR)
        for largeur, fond in ((1280, "default"), (390, "slate"), (320, "default")):
            fautes += [f"{nom} {faute}" for faute in examiner(page, largeur, fond)]
    assert not fautes, "\n".join(fautes)
    page.goto((suivi / PAGES[0]).as_uri())
    expect(page.locator(".comptes")).to_contain_text("3 faites")
    expect(page.locator("table.avancement").first).to_contain_text("<b>un</b> {{ 7*7 }}")
    expect(page.locator("svg.courbe")).to_have_count(3)
    expect(page.locator("article")).to_contain_text("ce n’est pas un objectif")
    page.goto((suivi / PAGES[1]).as_uri())
    expect(page.locator("article")).to_contain_text("Recueillir les préoccupations finit")
    expect(page.locator("article del").first).to_be_visible()


def test_noter_mene_au_suivi(suivi: Path, equipe: Callable[[str], Path]) -> None:
    """Le premier crayon des pages du suivi ouvre son fichier, ou un nouveau s’il n’y en a pas ;
    le second, leur texte. Un collège inventé n’a rien à noter."""
    neuf = equipe("gitlab") / "site"
    for nom in PAGES:
        page = (suivi / nom).read_text("utf-8")
        assert f'href="{GITLAB}/-/edit/main/donnees/suivi.yml"' in page
        assert f"/-/edit/main/docs/{nom.removesuffix('.html')}.md" in page
        creer = f'href="{GITLAB}/-/new/principale?file_name=donnees%2Fsuivi.yml&amp;content='
        assert creer in (neuf / nom).read_text("utf-8")
    assert "suivi.yml" not in (suivi / "index.html").read_text("utf-8")


def test_l_accueil_la_frise_et_l_abonnement(suivi: Path, navigateur: Browser) -> None:
    """L’accueil compte ce qui est fait et n’annonce plus ce qui l’est ; l’agenda se suit."""
    page = navigateur.new_page()
    page.clock.set_fixed_time("2027-01-20T10:00:00")
    page.goto((suivi / "index.html").as_uri())
    expect(page.locator(".chemin-debout li").first).to_contain_text("2 sur 4 faites")
    expect(page.locator(".chemin-svg .dates").first).to_contain_text("2 sur 4 faites")
    expect(page.locator(".cahier")).not_to_contain_text("Recueillir les préoccupations")
    page.goto((suivi / "feuille-de-route.html").as_uri())
    lien = page.locator("a[href^='webcal:']")
    assert lien.get_attribute("href") == "webcal://exemple.test/manuel/feuille-de-route.ics"
    assert page.locator(".frise-svg .coche").count() == 3
    assert page.locator(".ligne.etat-faite strong.etat-faite").count() == 3
    page.close()


def test_le_profil_des_essais_n_a_pas_de_suivi() -> None:
    """Les références et les sites d’essai supposent des profils sans suivi."""
    assert not list(PROFILS.glob("*suivi.yml"))
