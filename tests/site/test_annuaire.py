"""L’annuaire : la liste livrée, et la recherche d’un collège dans la page « Configurer »."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.academie.entree.liste_de_colleges import lire_le_tableau
from generateur.chargement.calendriers.academies import academie_nommee, lire_les_academies
from generateur.chargement.calendriers.departements import (
    debut_des_uai,
    departement_de_l_uai,
    departements_connus,
)
from generateur.noyau.declare.estimation import enseignants_estimes
from tests.outils.annuaire import reduire

from .axe import FONDS, examiner
from .conftest import RACINE

LISTE = RACINE / "donnees" / "colleges.js"
OFFICIELLE = RACINE.parent / "shared" / "donnees" / "colleges-rentree-2022.csv"
LIMITE = 200_000


def test_la_liste_est_legere_et_dit_d_ou_elle_vient() -> None:
    """Moins de 200 ko compressés ; la source, l’année et la licence suivent le fichier."""
    octets = LISTE.read_bytes()
    assert len(gzip.compress(octets, 6, mtime=0)) < LIMITE
    tete = octets.decode().partition("*/")[0]
    for mot in ("rentrée 2022", "DEPP", "Licence Ouverte 2.0", "make annuaire"):
        assert mot in " ".join(tete.split())


def test_chaque_departement_de_la_liste_a_son_academie() -> None:
    """De l’UAI au département, du département à l’académie, et retour."""
    departements = departements_connus(RACINE)
    academies = lire_les_academies(RACINE / "donnees" / "academies.yml")
    for numero, connu in departements.items():
        assert academie_nommee(connu.academie, academies) is not None, numero
        assert departement_de_l_uai(debut_des_uai(numero) + "0001A") == numero
    debuts = re.findall(r"(?m)^=(\d{3})$", LISTE.read_text("utf-8"))
    assert len(debuts) > 100
    assert {departement_de_l_uai(debut) for debut in debuts} <= departements.keys()


@pytest.mark.skipif(not OFFICIELLE.exists(), reason="la liste nationale n’est pas à côté du dépôt")
def test_la_liste_est_celle_du_ministere() -> None:
    """Refaite, elle est la même, octet pour octet : les 6 973 collèges."""
    rangees = lire_le_tableau(OFFICIELLE).rangees
    assert len(rangees) == 6973
    assert reduire(rangees, "2022") == LISTE.read_text("utf-8")


@pytest.fixture(scope="module")
def page(sites: dict[str, Path], navigateur: Browser) -> Iterator[Page]:
    """La page « Configurer », ouverte par double clic, sa recherche seule branchée à l’essai."""
    page = navigateur.new_page(locale="fr-FR")
    fautes: list[str] = []
    page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
    demandees: list[str] = []
    page.on("request", lambda demande: demandees.append(demande.url))
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.locator("#formulaire").wait_for()
    page.evaluate(
        """() => {
          const place = document.getElementById("annuaire"), neuve = place.cloneNode(true);
          place.replaceWith(neuve);
          window.choisis = [];
          window.annuaire.installer(neuve, {
            choisir: (college) => window.choisis.push(college),
            absent: () => window.choisis.push(null),
          });
        }"""
    )
    page.locator("#annuaire-champ").focus()
    assert not [url for url in demandees if url.endswith("colleges.js")]
    page.locator("#annuaire-champ").press_sequentially("ar")
    expect(page.locator("#annuaire-liste [role=option]").first).to_be_visible()
    assert [url for url in demandees if url.endswith("colleges.js")]
    yield page
    page.close()
    assert not fautes


def chercher(page: Page, demande: str) -> list[str]:
    """Rend les UAI proposés, dans l’ordre."""
    page.locator("#annuaire-champ").fill(demande)
    return [
        trouve[0]
        for texte in page.locator("#annuaire-liste [role=option]").all_inner_texts()
        if (trouve := re.search(r"\d{7}[A-Z]", texte))
    ]


@pytest.mark.parametrize(
    ("demande", "uai"),
    [
        ("0010005a", "0010005A"),
        ("Bâgé-Dommartin", "0010005A"),
        ("roger poul", "0010005A"),
        ("St Exupéry Ambérieu", "0010002X"),
        ("saint-exupery, amberieu", "0010002X"),
        ("ste marie ambérieu", "0010076C"),
        ("L’Île-Saint-Denis", "0931765N"),
        ("l'ile st denis", "0931765N"),
        ("collège Victor-Hugo de Nantes", "0440045K"),
        ("rostnad arbent", "0010987T"),
        ("clemenceau montpelier", "0340111L"),
        ("MONTPELLIER CLEMENCEAU", "0340111L"),
        ("metz", "0570055A"),
    ],
)
def test_un_college_se_trouve_comme_on_le_dit(page: Page, demande: str, uai: str) -> None:
    """Accents, traits d’union, apostrophes, « St », début de mot, UAI en toute casse, une faute."""
    assert chercher(page, demande)[:1] == [uai]


def test_on_choisit_au_clavier_et_les_reponses_viennent(page: Page) -> None:
    """Flèches et Entrée, le foyer ne quitte pas le champ ; ce qui est estimé le dit."""
    champ, liste = page.locator("#annuaire-champ"), page.locator("#annuaire-liste")
    assert chercher(page, "arbent") == ["0010987T"]
    expect(champ).to_have_attribute("aria-expanded", "true")
    champ.press("ArrowUp")
    champ.press("ArrowDown")
    expect(champ).to_have_attribute("aria-activedescendant", "annuaire-liste-0")
    expect(liste.locator("[aria-selected=true]")).to_have_count(1)
    assert not [dite for fond in FONDS for dite in examiner(page, 390, fond)]
    champ.press("Enter")
    expect(champ).to_have_attribute("aria-expanded", "false")
    expect(champ).to_be_focused()
    assert page.evaluate("window.choisis.pop()") == {
        "nom": "Collège Jean Rostand", "commune": "Arbent", "uai": "0010987T",
        "departement": "01", "academie": "Lyon", "public": True, "eleves": 635,
        "enseignants": enseignants_estimes(635), "enseignants_estimes": True, "rentree": 2022,
    }  # fmt: skip
    averti = page.locator(".annuaire-a-verifier")
    expect(averti).to_contain_text("rentrée 2022")
    expect(averti).to_contain_text(f"({enseignants_estimes(635)}) est estimé")


def test_un_college_prive_d_outre_mer_ou_corse_a_son_academie(page: Page) -> None:
    """Le début de l’UAI dit le département, même en Corse ; l’estimation est celle des lots."""
    for demande, attendu in (
        ("ajaccio fesch", ("2A", "Corse", True)),
        ("fort de france", ("972", "Martinique", None)),
        ("saint denis reunion", ("974", "La Réunion", None)),
        ("metz prive", ("57", "Nancy-Metz", False)),
    ):
        chercher(page, demande)
        page.locator("#annuaire-liste [role=option]").first.click()
        choisi = page.evaluate("window.choisis.pop()")
        assert (choisi["departement"], choisi["academie"]) == attendu[:2], choisi
        assert attendu[2] in (None, choisi["public"])
        assert choisi["enseignants"] == enseignants_estimes(choisi["eleves"])


def test_qui_n_est_pas_dans_la_liste_continue(page: Page) -> None:
    """Aucun résultat, ou le bouton : la page dit de répondre aux questions qui suivent."""
    champ = page.locator("#annuaire-champ")
    assert chercher(page, "xyzzyx") == []
    expect(page.locator(".annuaire-etat")).to_contain_text("Aucun collège")
    champ.press("ArrowDown")
    champ.press("Enter")
    assert page.evaluate("window.choisis.pop()") is None
    chercher(page, "arbent")
    champ.press("Escape")
    expect(page.locator("#annuaire-liste")).to_be_hidden()
    page.get_by_role("button", name="Mon collège n’est pas dans la liste").click()
    assert page.evaluate("window.choisis.pop()") is None
    expect(page.locator(".annuaire-etat")).to_contain_text("questions qui suivent")
