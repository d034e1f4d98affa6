"""La recherche, par double clic et par http : elle trouve sans accents, et dit quand elle ne trouve
rien."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.site.pages.blocs import BlocsMisDeCote
from generateur.site.pages.corps import corps
from generateur.site.recherche import index_en_scripts, lignes_de_la_page


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
        ("e\u0301le\u0300ves", "élèves"),
        ("college pilote", "collège pilote"),
        ("atelie", "atelier"),
        ("evaluation", "évaluer pour faire progresser"),
        ("c'est quoi une préoccupation", "préoccupation"),
    ],
)
def test_elle_trouve(page: Page, demande: str, attendu: str) -> None:
    """Sans accents, en capitales, avec une apostrophe, au début d’un mot."""
    page.get_by_role("searchbox").fill(demande)
    liste = page.get_by_role("list", name="Passages trouvés")
    expect(liste.get_by_role("listitem").first).to_be_visible()
    assert attendu in liste.inner_text().replace("\u00a0", " ").lower()
    liste.get_by_role("link").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1


def test_echap_ferme_les_resultats(page: Page) -> None:
    """Du champ ou d’un résultat, Échap les ferme et rend la main au champ, qui ne les rouvre
    pas."""
    champ = page.get_by_role("searchbox")
    liste = page.get_by_role("list", name="Passages trouvés")
    for descendre in (2, 0):
        champ.fill("ateliers" if descendre else "atelier")
        expect(liste).to_be_visible()
        for _ in range(descendre):
            page.keyboard.press("ArrowDown")
        dedans = "document.activeElement.closest('.recherche-resultats') !== null"
        assert page.evaluate(dedans) == bool(descendre)
        page.keyboard.press("Escape")
        expect(liste).to_be_hidden()
        expect(champ).to_be_focused()
        page.wait_for_timeout(50)
        expect(liste).to_be_hidden()


@pytest.mark.parametrize(
    "demande, attendue",
    [
        ("CA", "instances"),
        ("dys", "preoccupations/besoins-particuliers"),
        ("IA", "preoccupations/ia-en-classe"),
        ("intelligence artificielle", "preoccupations/ia-en-classe"),
        ("RGPD", "commencer/moyens-et-droit"),
        ("HSE", "commencer/moyens-et-droit"),
        ("Pacte", "commencer/moyens-et-droit"),
        ("budget", "commencer/moyens-et-droit"),
        ("FIL", "commencer/moyens-et-droit"),
        ("Pronote", "etapes/etat-des-lieux-du-materiel"),
        ("PIX", "etapes/etat-des-lieux-du-materiel"),
        ("ENT", "etapes/etat-des-lieux-du-materiel"),
        ("SEGPA", "preoccupations/besoins-particuliers"),
        ("REP", "preoccupations/differenciation"),
        ("IPR", "roles/academie"),
        ("DANE", "roles/academie"),
        ("intervenants", "roles/enseignants-exterieurs"),
        ("référents TICE", "roles/referent-numerique"),
        ("combien d'heures", "commencer/demarche-en-une-page"),
        ("usages numériques pédagogiques", "commencer/demarche-en-une-page"),
        ("dynamique collective", "commencer/demarche-en-une-page"),
        ("communauté enseignante", "commencer/demarche-en-une-page"),
        ("gouvernance", "temps/pilotage"),
        ("arbitrage", "instances"),
        ("expérimentation", "etapes/essais-en-classe"),
        ("ateliers de démonstration", "etapes/ateliers-de-demonstration"),
        ("écosystème", "a-propos/mots-du-texte"),
        ("mobilisation", "a-propos/mots-du-texte"),
        ("accompagnement", "a-propos/mots-du-texte"),
    ],
)
def test_la_bonne_page_vient_en_premier(
    fenetre: Page, sites: dict[str, Path], demande: str, attendue: str
) -> None:
    """Les mots du texte, et ceux que tape une principale entre deux portes."""
    fenetre.goto((sites["demonstration"] / "etapes/essais-en-classe.html").as_uri())
    fenetre.get_by_role("searchbox").fill(demande)
    premier = fenetre.get_by_role("list", name="Passages trouvés").get_by_role("link").first
    expect(premier).to_be_visible()
    adresse = str(premier.evaluate("lien => lien.href"))
    assert f"/{attendue}.html" in adresse, adresse


@pytest.mark.parametrize(
    "court, jamais",
    [("REP", "reprenez"), ("PIX", "pixels"), ("ENT", "recommencent"), ("ent", "entendre")],
)
def test_un_mot_court_se_cherche_entier(
    fenetre: Page, sites: dict[str, Path], court: str, jamais: str
) -> None:
    """Trois lettres ne sont pas le début d’un autre mot."""
    fenetre.goto((sites["demonstration"] / "etapes/essais-en-classe.html").as_uri())
    fenetre.get_by_role("searchbox").fill(court)
    liste = fenetre.get_by_role("list", name="Passages trouvés")
    expect(liste.get_by_role("listitem").first).to_be_visible()
    marques = {m.lower() for m in liste.locator("mark").all_inner_texts()}
    assert jamais not in marques and all(len(marque) <= len(court) + 1 for marque in marques)


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
    lignes = lignes_de_la_page("b/a.html", "Titre", trouves)
    assert index_en_scripts(lignes, {"un": "1"}) == {
        "search/search_index.js": "window.manuelRecherche=[];\n"
        'window.manuelPartiesDeRecherche=["b"];\nwindow.manuelMotsDeRecherche={"un":"1"};\n',
        "search/parties/b.js": "manuelRecherche.push(..."
        '[["b/a.html","Été","","A <b> & c. d"],["#x","","Partie","sans ancre"]]);\n',
    }
    seul = index_en_scripts(lignes_de_la_page("a.html", "Titre", trouves), {})
    assert ',["#x","","Partie","sans ancre"]];' in seul["search/search_index.js"]
    premiere, seconde = lignes_de_la_page("a.html", "Titre", trouves, "IA, dys")
    assert premiere.dite[4:] == ("IA, dys",) and len(seconde.dite) == 4


def test_ce_que_le_profil_calcule_est_a_part() -> None:
    """D’un site à l’autre d’un lot, le reste a les mêmes octets, que le bloc soit vide ou non."""
    index = []
    for bloc in ("<p>du collège</p>", ""):
        blocs = BlocsMisDeCote()
        marque = blocs.mettre_de_cote(bloc)
        contenu = f'<h1>P</h1><h2 id="x">X</h2><p>dit</p><h2 id="y">Y</h2>{marque}<h2 id="z">Z</h2>'
        lignes = lignes_de_la_page("b/a.html", "P", corps(contenu, blocs, "T").passages())
        index.append(index_en_scripts(lignes, {}))
    un, autre = index
    assert un["search/parties/b.js"] == autre["search/parties/b.js"]
    assert "#z" in un["search/parties/b.js"] and "#y" not in un["search/parties/b.js"]
    assert '[["b/a.html#y","P","Y","du collège"]]' in un["search/parties/b-profil.js"]
