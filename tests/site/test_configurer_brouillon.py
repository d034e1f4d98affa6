"""La page « Configurer » : ce qu’elle garde d’une visite à l’autre, et ce qu’elle ne perd pas."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import CONFIGURER, texte_du_profil
from .formulaire import Formulaire, saisi, sans_fictif

pytestmark = pytest.mark.usefixtures("lectures")
DEMONSTRATION = texte_du_profil("demonstration")


def test_le_brouillon_survit_a_la_page_et_s_efface(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Il revient sans le fragment de l’adresse, se dit, s’efface d’un bouton, et vieillit."""
    page = navigateur.new_page()
    adresse = (sites["demonstration"] / CONFIGURER).as_uri()
    ici = Formulaire(page, adresse)
    expect(page.locator("[data-oublier]")).to_be_hidden()
    ici.champ("nom").locator("input").fill("Collège du Brouillon")
    ici.texte()
    expect(page.get_by_text("Brouillon gardé dans ce navigateur")).to_be_visible()

    def rouvrir() -> str:
        page.goto("about:blank")
        return saisi(Formulaire(page, adresse), "nom")

    assert rouvrir() == "Collège du Brouillon"
    expect(page.locator("[data-brouillon]")).to_contain_text("repris")
    vieillir = """() => {
      const [cle] = Object.keys(localStorage).filter((c) => c.startsWith("manuel.brouillon"));
      const garde = JSON.parse(localStorage.getItem(cle));
      garde.le = new Date(Date.now() - 61 * 86400000).toISOString();
      localStorage.setItem(cle, JSON.stringify(garde));
    }"""
    page.evaluate(vieillir)
    assert rouvrir() == ""
    assert page.evaluate("Object.keys(localStorage).length") == 0
    ici.champ("nom").locator("input").fill("Autre")
    ici.texte()
    page.get_by_role("button", name="Effacer le brouillon").click()
    expect(page.get_by_text("Brouillon effacé")).to_be_visible()
    assert "#" not in page.url
    assert rouvrir() == ""
    page.close()


def test_un_navigateur_qui_ne_garde_rien_le_dit(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Stockage refusé : le formulaire marche, et prévient."""
    page = navigateur.new_page()
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refus", "SecurityError"); } });"""
    )
    ici = Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    ici.champ("nom").locator("input").fill("Collège")
    assert "nom: Collège" in ici.texte()
    expect(page.get_by_text("ne garde pas de brouillon")).to_be_visible()
    page.close()


def test_l_adresse_porte_le_plan_et_laisse_le_brouillon(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Un lien reçu s’ouvre chez un autre ; son brouillon à lui attend, à portée d’un bouton."""
    adresse = (sites["demonstration"] / CONFIGURER).as_uri()
    page = navigateur.new_page()
    ici = Formulaire(page, adresse)
    ici.coller(DEMONSTRATION)
    page.wait_for_function('location.hash.startsWith("#profil=")')
    lien = page.url
    page.close()
    autre = navigateur.new_page()
    ici = Formulaire(autre, adresse)
    ici.champ("nom").locator("input").fill("Le mien")
    ici.texte()
    autre.goto("about:blank")
    ici = Formulaire(autre, lien)
    assert ici.texte() == sans_fictif(DEMONSTRATION)
    ici.champ("nom").locator("input").fill("Le leur, changé")
    ici.texte()
    autre.goto("about:blank")
    ici = Formulaire(autre, adresse)
    assert saisi(ici, "nom") == "Le leur, changé"
    autre.get_by_role("button", name="Reprendre mon brouillon").click()
    assert saisi(ici, "nom") == "Le mien"
    autre.goto("about:blank")
    ici = Formulaire(autre, adresse + "#profil=nimporte-quoi")
    expect(autre.locator("#lecture")).to_contain_text("ne se lit pas")
    autre.close()


def test_remplacer_ses_reponses_se_demande(formulaire: Formulaire) -> None:
    """« Revenir », « repartir » ou lire un texte : rien ne part sans un oui."""
    page = formulaire.page
    formulaire.coller(DEMONSTRATION)
    formulaire.montrer("nom").locator("input").fill("À garder")
    assert saisi(formulaire, "nom") == "À garder"
    if not page.locator("[data-depart]").evaluate("(d) => d.open"):
        page.locator("[data-depart] > summary").click()
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.get_by_role("button", name="Garder mes réponses").click()
    assert saisi(formulaire, "nom") == "À garder"
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.keyboard.press("Escape")
    assert saisi(formulaire, "nom") == "À garder"
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.get_by_role("button", name="Les remplacer").click()
    expect(page.locator("#lecture")).to_contain_text("La page est blanche")
    assert saisi(formulaire, "nom") == ""
