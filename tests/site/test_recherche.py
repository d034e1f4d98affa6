"""La recherche, par double clic et par http : elle trouve sans accents, et dit quand elle ne trouve
rien."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.site.pages.corps import corps
from generateur.site.recherche import index_en_script, lignes_de_la_page


@pytest.fixture(scope="module")
def fenetre(navigateur: Browser) -> Iterator[Page]:
    """Une seule fenêtre pour tous : chaque essai y rouvre sa page."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.fixture(params=["file", "http"])
def page(
    request: pytest.FixtureRequest,
    fenetre: Page,
    sites: dict[str, Path],
    adresses: dict[str, str],
) -> Page:
    """Une page profonde du manuel, ouverte par double clic ou par http."""
    chemin = "etapes/essais-en-classe.html"
    fenetre.goto(
        (sites["demonstration"] / chemin).as_uri()
        if request.param == "file"
        else adresses["demonstration"] + chemin
    )
    return fenetre


@pytest.mark.parametrize(
    "demande, attendu",
    [
        ("evaluation", "évaluation"),
        ("PREOCCUPATIONS", "préoccupation"),
        ("conseil pedagogique", "conseil pédagogique"),
        ("l’évaluation", "évaluation"),
        ("éleve", "élèves"),
        ("college pilote", "collège pilote"),
        ("atelie", "atelier"),
        ("evaluation", "évaluer pour faire progresser"),
        ("c'est quoi une préoccupation", "préoccupation"),
    ],
)
def test_elle_trouve(page: Page, demande: str, attendu: str) -> None:
    """Sans accents, en capitales, avec une apostrophe, au début d’un mot."""
    page.get_by_role("searchbox").fill(demande)
    liste = page.get_by_role("list", name="Pages trouvées")
    expect(liste.get_by_role("listitem").first).to_be_visible()
    assert attendu in liste.inner_text().replace("\u00a0", " ").lower()
    liste.get_by_role("link").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1


def test_elle_dit_quand_elle_ne_trouve_rien(page: Page) -> None:
    """Une demande sans réponse, et une demande hostile, se disent telles quelles."""
    champ = page.get_by_role("searchbox")
    champ.fill("zzyzxqw")
    expect(page.get_by_role("status")).to_contain_text("Rien dans ce manuel pour")
    assert page.locator(".recherche-resultats li").count() == 0
    champ.fill("<img src=x onerror=alert(1)> $& zzyzxqw")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)> $&")
    assert page.locator(".recherche-resultats img").count() == 0


def test_l_index_est_du_texte() -> None:
    """Les balises s’en vont, les entités redeviennent des signes, la partie garde sa page."""
    contenu = (
        '<h1 id="ete">Été</h1>\n<p>A &lt;b&gt; &amp; <em>c</em>.</p><p>d</p><script>f()</script>'
        '<h2 id="x">Partie</h2><h3>sans ancre</h3>'
    )
    trouves = corps(contenu, {}, "Tableau").passages()
    assert index_en_script(lignes_de_la_page("a.html", "Titre", trouves)) == (
        'window.manuelRecherche=[["a.html","Été","","A <b> & c. d"],'
        '["a.html#x","Été","Partie","sans ancre"]];\n'
    )
