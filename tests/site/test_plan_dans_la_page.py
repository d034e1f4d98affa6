"""Le plan à côté des questions, ses sorties et son papier, dans un vrai navigateur."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from generateur.depot.edition import manuel_du_profil
from generateur.formats.papier.impression import nombre_de_pages
from generateur.formats.table import ecrire_le_format
from tests.formats.lecture_pdf import textes

from .axe import FONDS, examiner
from .conftest import PROFILS, RACINE, texte_du_profil

EDITION = {"SOURCE_DATE_EPOCH": "1795000000"}
ATTENTE = 60_000


def etape(page: Page, rang: int) -> None:
    """Va à l’une des quatre étapes du formulaire, à partir de 0."""
    page.locator(f"[data-aller='{rang}']").click()


def coller(page: Page, texte: str) -> None:
    """Ouvre ce profil dans le formulaire, qui n’en ôte que « fictif »."""
    etape(page, 0)
    page.locator("#coller-un-texte").evaluate(
        "(e) => { for (let d = e; (d = d.parentElement.closest('details'));) d.open = true; }"
    )
    page.fill("#coller-un-texte", texte)
    page.get_by_role("button", name="Lire ce texte").click()
    oui = page.locator("dialog [value=oui]")
    if oui.is_visible():
        oui.click()


@pytest.fixture(scope="module")
def page_du_plan(adresses: dict[str, str], navigateur: Browser) -> Iterator[Page]:
    """Le formulaire par http, rempli d’un profil ; un seul moteur pour tous ces essais."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 900})
    page.goto(adresses["demonstration"] + "a-propos/configurer.html")
    coller(page, texte_du_profil("urbain"))
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible(timeout=ATTENTE)
    yield page
    page.close()


def test_la_derniere_reponse_se_voit_sans_prendre_la_main(page_du_plan: Page) -> None:
    """Ce qui change est marqué et dit ; la saisie garde la main ; entre deux réponses, la dernière
    l’emporte ; le plan entier se déplie sous ses raisons."""
    page = page_du_plan
    etape(page, 1)
    deux = page.get_by_role("radio", name="Deux", exact=True)
    deux.check()
    etat = page.locator("#plan-a-cote [role=status]")
    expect(etat).to_contain_text("ont changé de date")
    expect(deux).to_be_focused()
    assert page.locator(".apercu mark").count() > 1
    page.evaluate(
        """() => {
          const choisir = (mot) => Array.from(document.querySelectorAll("#profil [type=radio]"))
            .find((r) => r.value === mot).click();
          choisir("minimale"); choisir("complete"); choisir("minimale");
        }"""
    )
    expect(etat).to_contain_text("ont disparu")
    page.get_by_text("La feuille de route entière").click()
    expect(page.locator("#plan-a-cote #essais-en-classe")).to_be_visible()
    assert page.locator("#plan-a-cote a[href$='etapes/essais-en-classe.html']").count()
    for largeur in (1280, 390):
        for fond in FONDS:
            assert not examiner(page, largeur, fond), (largeur, fond)
    adresse = page.url
    vers_le_plan = page.get_by_role("link", name="Voir mon plan")
    vers_le_plan.click()
    expect(page.locator("#plan-a-cote")).to_be_focused()
    assert page.url == adresse
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(vers_le_plan).to_be_hidden()
    page.get_by_role("radio", name="Toutes").check()
    expect(page.locator("#plan-a-cote #essais-en-classe")).to_be_visible()


def test_ce_qui_manque_se_dit_et_les_sorties_se_ferment(page_du_plan: Page) -> None:
    """Sans nom, plus de plan : on dit ce qu’il manque, rien ne s’imprime, le profil reste là."""
    page = page_du_plan
    etape(page, 0)
    page.locator("#p-nom").fill("")
    expect(page.locator("#plan-a-cote [role=status]")).to_have_text(
        "Il manque\u00a0: le nom du collège."
    )
    assert page.locator(".apercu").inner_text().strip() == ""
    etape(page, 3)
    for nom in ("Imprimer la feuille de route", "Mettre à l’agenda (ICS)", "Écrire le courriel"):
        expect(page.get_by_role("button", name=nom)).to_be_disabled()
    expect(page.get_by_role("button", name="Télécharger mon profil")).to_be_enabled()


@pytest.mark.parametrize("nom", ["demonstration", "urbain", "rural"])
def test_le_papier_a_les_pages_du_pdf(page_du_plan: Page, nom: str) -> None:
    """A4, chaque page de la synthèse sur la sienne, de quoi signer, le pied du collège et non celui
    de ce site, autant de feuilles que le PDF, à une près ; rien du formulaire."""
    page = page_du_plan
    coller(page, texte_du_profil(nom))
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible()
    etape(page, 3)
    page.get_by_role("button", name="Imprimer la feuille de route").click()
    page.wait_for_selector("html.avec-papier", state="attached")
    octets = page.pdf(prefer_css_page_size=True)
    # Une feuille de style d’à côté peut cacher une barre de la frise sans qu’un mot n’y manque.
    page.emulate_media(media="print")
    cachees = "(tous) => tous.filter((f) => getComputedStyle(f).display === 'none').length"
    assert page.locator(".papier svg :is(rect, path, circle)").evaluate_all(cachees) == 0
    page.emulate_media(media="null")
    lecteur = PdfReader(BytesIO(octets))
    tailles = {(round(f.mediabox.width), round(f.mediabox.height)) for f in lecteur.pages}
    assert tailles == {(595, 842)}
    feuilles = [" ".join(feuille.split()) for feuille in textes(octets)]
    manuel = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, EDITION)
    mots, titre = manuel.vue.mots["pdf"], manuel.vue.titre
    assert abs(len(feuilles) - nombre_de_pages(ecrire_le_format(manuel, "pdf"))) <= 1
    assert mots["heures"] in feuilles[0] and mots["rendez_vous"] in feuilles[1]
    assert "Arrêtée le" in feuilles[1] and "la direction" in feuilles[1]
    assert mots["frise"] in feuilles[2]
    for rang, feuille in enumerate(feuilles, 1):
        assert titre in feuille and f"{rang} / {len(feuilles)}" in feuille
    tout = " ".join(feuilles)
    # Un navigateur écarte parfois deux lettres assez pour qu’on y lise une espace.
    assert mots["pourquoi"].replace(" ", "") in tout.replace(" ", "")
    assert "Continuer" not in tout and "Publier" not in tout
    # Une réponse de plus, et l’on n’imprimerait plus l’ancien plan.
    page.evaluate("document.dispatchEvent(new CustomEvent('profil:change', {detail: {texte:"
                  " window.configurer.texte(), champ: null}}))")  # fmt: skip
    assert page.locator("html.avec-papier").count() == 0


def test_les_fichiers_et_le_courriel(page_du_plan: Page, tmp_path: Path) -> None:
    """L’agenda est celui de la commande, à l’octet ; le profil, celui du formulaire ; le courriel
    s’ouvre dans la messagerie."""
    page = page_du_plan
    coller(page, texte_du_profil("demonstration"))
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible()
    etape(page, 3)
    recus: dict[str, Path] = {}
    for bouton in ("Mettre à l’agenda (ICS)", "Ouvrir en tableau (ODS)", "Télécharger mon profil"):
        with page.expect_download() as attendu:
            page.locator("#sorties").get_by_role("button", name=bouton).click()
        recus[attendu.value.suggested_filename] = attendu.value.path()
    assert recus["college.yml"].read_text("utf-8") == page.evaluate("window.configurer.texte()")
    ecrit = tmp_path / "college.yml"
    ecrit.write_bytes(recus["college.yml"].read_bytes())
    manuel = manuel_du_profil(ecrit, RACINE, EDITION)
    for nom in ("ics", "ods"):
        assert recus[f"feuille-de-route.{nom}"].read_bytes() == ecrire_le_format(manuel, nom)
    page.evaluate(
        """() => addEventListener("click", (e) => {
          const lien = e.target.closest("a[href^='mailto:']");
          if (lien) { e.preventDefault(); window.courriel = lien.href; }
        }, true)"""
    )
    page.get_by_role("button", name="Écrire le courriel").click()
    page.wait_for_function("window.courriel")
    parties = urlsplit(page.evaluate("window.courriel"))
    assert "Première réunion" in parse_qs(parties.query)["body"][0]


def test_publier_se_dit_pas_a_pas(page_du_plan: Page) -> None:
    """Les deux forges, par les mots de leurs menus, et ce que tout le monde pourra lire."""
    page = page_du_plan
    etape(page, 3)
    sorties = page.locator("#sorties")
    for forge, mots in (
        ("Sur La Forge", ("apps.education.fr", "Éditer › Modifier un seul fichier")),
        ("Sur GitHub", ("Fork", "Commit changes")),
    ):
        sorties.get_by_text(forge).click()
        for mot in mots:
            expect(sorties.get_by_text(mot).first).to_be_visible()
    expect(sorties.get_by_text("publics d’ordinaire")).to_be_visible()
    expect(sorties.get_by_text("demandez-la à qui vous a donné ce manuel")).to_be_visible()


def test_sans_moteur_le_profil_se_telecharge(sites: dict[str, Path], navigateur: Browser) -> None:
    """Le plan ne vient pas : on le dit, et le formulaire marche."""
    page = navigateur.new_page()
    page.route("**/assets/moteur/*", lambda route: route.abort())
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    coller(page, texte_du_profil("rural"))
    expect(page.locator("#plan-a-cote [role=status]")).to_contain_text("ne se calculent pas ici")
    etape(page, 3)
    with page.expect_download() as attendu:
        page.locator("#sorties").get_by_role("button", name="Télécharger mon profil").click()
    assert attendu.value.path().read_text("utf-8") == page.evaluate("window.configurer.texte()")
    page.close()


def test_tant_que_le_moteur_vient_on_le_dit(sites: dict[str, Path], navigateur: Browser) -> None:
    """Tout est répondu, et rien ne se dessine : il se prépare, il tarde, il n’est pas venu."""
    page = navigateur.new_page()
    page.clock.install()
    page.route("**/assets/moteur/*", lambda route: None)
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    etat = page.locator("#plan-a-cote [role=status]")
    expect(etat).to_contain_text("se dessinera ici")
    coller(page, texte_du_profil("rural"))
    expect(etat).to_contain_text("se prépare à calculer")
    page.clock.fast_forward(9_000)
    expect(etat).to_contain_text("Une minute au plus")
    page.clock.fast_forward(60_000)
    expect(etat).to_contain_text("n’a pas pu démarrer en une minute")
    page.close()
