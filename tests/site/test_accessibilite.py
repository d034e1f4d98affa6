"""L’accessibilité, par axe-core dans un vrai navigateur, et au clavier ; le HTML bien formé."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, Page, expect

from .axe import ENTIERE, FONDS, LARGEURS, REGLES_DE_COULEUR, TOUT_OUVRIR, ecrire, examiner
from .test_site import NOMS


def pages_de(site: Path) -> list[Path]:
    """Les pages du site, sauf celle des adresses introuvables (ses liens partent de la racine)."""
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


def ouvrir(page: Page, adresse: str) -> None:
    """Ouvre la page et attend qu’elle soit dessinée : avant, le clavier n’a pas d’effet."""
    page.goto(adresse)
    page.bring_to_front()
    page.evaluate("new Promise((pret) => requestAnimationFrame(() => setTimeout(pret, 50)))")


CE_QUI_SE_VOIT = """() => [...document.querySelectorAll("*")].map((e) => {
  const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  return [e.localName, [...e.attributes].map((a) => a.name + "=" + a.value), r.x, r.y, r.width,
    r.height, s.color, s.backgroundColor, s.font, s.display,
    e.childElementCount ? "" : e.textContent];
})"""


@pytest.mark.parametrize(
    "chemin", ["index.html", "a-propos/configurer.html", "feuille-de-route.html"]
)
def test_une_page_ecrite_est_celle_que_l_on_ouvre(
    sites: dict[str, Path], adresses: dict[str, str], fenetre: Page, chemin: str
) -> None:
    """axe examine des pages écrites l’une à la place de l’autre : les mêmes, à chaque élément."""
    site, adresse = sites["demonstration"], adresses["demonstration"]
    fenetre.goto(adresse + chemin)
    fenetre.wait_for_function(ENTIERE)
    fenetre.evaluate("document.fonts.ready.then(() => 0)")
    ouverte = fenetre.evaluate(CE_QUI_SE_VOIT)
    fenetre.goto(adresse + "documents.html")
    fenetre.evaluate(TOUT_OUVRIR)
    ecrire(fenetre, adresse + chemin, site / chemin)
    fenetre.evaluate("document.fonts.ready.then(() => 0)")
    assert fenetre.evaluate(CE_QUI_SE_VOIT) == ouverte
    assert fenetre.url == adresse + chemin


@pytest.mark.parametrize("moitie", [0, 1])
def test_aucune_violation(
    sites: dict[str, Path], adresses: dict[str, str], fenetre: Page, moitie: int
) -> None:
    """Chaque page de la démonstration, à trois largeurs, claire et sombre, tout ouvert.

    Toutes les règles sur fond clair ; sur fond sombre, celles qui tiennent aux couleurs."""
    page, site, adresse = fenetre, sites["demonstration"], adresses["demonstration"]
    fautes = []
    page.goto(adresse)
    for fichier in pages_de(site)[moitie::2]:
        ecrire(page, adresse + fichier.relative_to(site).as_posix(), fichier)
        page.evaluate(TOUT_OUVRIR)
        for largeur in LARGEURS:
            for fond, regles in (("default", None), ("slate", REGLES_DE_COULEUR)):
                trouvees = examiner(page, largeur, fond, regles)
                fautes += [f"{fichier.name} {f}" for f in trouvees]
    assert not fautes, "\n".join(fautes)


@pytest.mark.parametrize("rang, nom", list(enumerate(NOMS[1:])))
def test_aucune_violation_chez_les_autres(
    sites: dict[str, Path], adresses: dict[str, str], fenetre: Page, rang: int, nom: str
) -> None:
    """Les pages qui diffèrent de celles de la démonstration, chacune dans l’un des six états."""
    page = fenetre
    fautes = []
    propres = [f for f in pages_de(sites[nom]) if differe(f, sites[nom], sites["demonstration"])]
    assert len(propres) > 10
    page.goto(adresses[nom])
    for tour, fichier in enumerate(propres, start=rang):
        ecrire(page, adresses[nom] + fichier.relative_to(sites[nom]).as_posix(), fichier)
        page.evaluate(TOUT_OUVRIR)
        trouvees = examiner(page, LARGEURS[tour % 3], FONDS[tour // 3 % 2])
        fautes += [f"{fichier.name} {f}" for f in trouvees]
    assert not fautes, "\n".join(fautes)


def differe(fichier: Path, site: Path, examine: Path) -> bool:
    """Dit si le corps de la page n’est pas, au signe près, celui d’une page déjà examinée."""
    jumelle = examine / fichier.relative_to(site)
    return not jumelle.is_file() or _corps(fichier) != _corps(jumelle)


def _corps(fichier: Path) -> str:
    return fichier.read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]


JUSTE = """<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>
<p>Un premier texte</p><p id="autre">Un autre</p>
<div style="background: #000; color: #ddd; width: 9em"><p>Un clair</p><p id="clair">Autre clair</p>
</div></main></html>"""
FAUTES = {
    "un mot pâle": "autre.style.color = '#bbb'",
    "un fond d’ailleurs, dessous": """autre.insertAdjacentHTML("beforebegin", '<div style="height:'
        + '3em; width: 90%; position: absolute; z-index: -1; background: #333"></div>')""",
    "un texte sorti de son fond": "clair.style.margin = '0 -30em 0 20em'",
    "un fond qui n’est plus opaque": "clair.parentElement.style.opacity = 0.3",
}


@pytest.mark.parametrize("faute", FAUTES)
def test_un_contraste_deja_juge_ne_cache_pas_une_faute(fenetre: Page, faute: str) -> None:
    """axe ne remesure pas un texte semblable à un autre (axe.js), sauf si son fond a pu changer."""
    fenetre.set_content(JUSTE)
    for _ in range(2):
        assert not examiner(fenetre, 1280, "default")
    assert fenetre.evaluate("habits.neufs()") == []
    fenetre.evaluate(FAUTES[faute])
    [trouvee] = examiner(fenetre, 1280, "default")
    assert "color-contrast" in trouvee


def test_un_lien_que_sa_seule_couleur_distingue_est_une_faute(fenetre: Page) -> None:
    """Souligné, sa couleur n’est pas mesurée (axe.js) ; sans trait, elle l’est."""
    fenetre.set_content(JUSTE)
    fenetre.evaluate(
        """autre.innerHTML = 'Voir <a href="#la" style="color: #1a1a1a">là</a>, si besoin'"""
    )
    assert not examiner(fenetre, 1280, "default")
    fenetre.evaluate("autre.firstElementChild.style.textDecoration = 'none'")
    [trouvee] = examiner(fenetre, 1280, "default")
    assert "link-in-text-block" in trouvee


@pytest.mark.parametrize("largeur", [1280, 390])
def test_aucune_violation_pendant_une_recherche(
    sites: dict[str, Path], navigateur: Browser, largeur: int
) -> None:
    """Les résultats affichés, et l’absence de résultat, claire et sombre."""
    page = navigateur.new_page(viewport={"width": largeur, "height": 900})
    page.goto((sites["demonstration"] / "index.html").as_uri())
    if largeur < 960:
        page.get_by_role("button", name="Chercher").click()
    for demande in ("élèves", "zzyzxqw"):
        page.get_by_role("searchbox").fill(demande)
        expect(page.get_by_role("status")).to_contain_text(demande)
        for fond in FONDS:
            assert not examiner(page, largeur, fond), demande
    page.close()


def test_tout_se_fait_au_clavier_sur_un_telephone(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Lien d’évitement, menu, recherche, fond : avec Tab, Entrée et Échap, le foyer toujours vu."""
    page = navigateur.new_page(viewport={"width": 390, "height": 844})
    ouvrir(page, (sites["demonstration"] / "feuille-de-route.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "evitement"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("navigation", name="Menu du manuel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    champ = page.get_by_role("searchbox")
    expect(champ).to_be_focused()
    page.keyboard.type("atelier")
    expect(page.get_by_role("list", name="Passages trouvés")).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.recherche-resultats') !== null")
    page.keyboard.press("Escape")
    expect(champ).to_be_hidden()
    expect(page.get_by_role("button", name="Chercher")).to_be_focused()
    page.get_by_role("button", name="Passer au fond sombre").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Passer au fond clair")).to_be_focused()
    # Chromium range après coup ce qu’une page lui confie : sous la charge, pas au premier retour.
    for _ in range(5):
        page.reload()
        if page.locator("html").get_attribute("data-md-color-scheme") == "slate":
            break
        page.wait_for_timeout(200)
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.close()


@pytest.mark.parametrize("largeur", [1280, 390])
def test_le_foyer_est_toujours_visible(
    sites: dict[str, Path], navigateur: Browser, largeur: int
) -> None:
    """Tab après Tab, chaque élément atteint est à l’écran, et son contour se voit."""
    page = navigateur.new_page(viewport={"width": largeur, "height": 800})
    ouvrir(page, (sites["demonstration"] / "commencer" / "premiere-reunion.html").as_uri())
    vus = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        etat = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (e === document.body) return null;
              const r = e.getBoundingClientRect(), s = getComputedStyle(e);
              return { nom: e.outerHTML.slice(0, 120), taille: r.width * r.height,
                dedans: r.bottom > 0 && r.top < innerHeight && r.right > 0,
                contour: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 };
            }"""
        )
        if etat is None:
            break
        vus += 1
        assert etat["taille"] > 0 and etat["dedans"] and etat["contour"], etat
    assert vus >= 12
    page.close()


def test_couleurs_imposees_par_le_lecteur(sites: dict[str, Path], navigateur: Browser) -> None:
    """Contraste élevé de Windows : la page courante se voit dans le menu, le dessin suit."""
    page = navigateur.new_page(forced_colors="active", color_scheme="dark")
    page.goto((sites["demonstration"] / "roles" / "direction.html").as_uri())
    couleur = "(e) => getComputedStyle(e).borderLeftColor"
    ici = page.locator(".menu a[aria-current]").evaluate(couleur)
    ailleurs = page.locator(".menu a:not([aria-current])").evaluate_all(
        "(liens) => liens.map((e) => getComputedStyle(e).borderLeftColor)"
    )
    assert ailleurs and ici not in ailleurs
    encre = page.evaluate("getComputedStyle(document.body).color")
    page.goto((sites["demonstration"] / "index.html").as_uri())
    assert (
        page.locator(".chemin-svg .nom-mois").first.evaluate("e => getComputedStyle(e).fill")
        == encre
    )
    page.close()


@pytest.mark.parametrize("nom", NOMS)
def test_le_html_est_bien_forme(sites: dict[str, Path], nom: str) -> None:
    """Aucune faute d’analyse, aucun identifiant en double, un seul h1, pas de niveau sauté."""
    for fichier in pages_de(sites[nom]):
        texte = fichier.read_text(encoding="utf-8")
        lecteur = html5lib.HTMLParser(strict=False)
        arbre = lecteur.parse(texte)
        assert not lecteur.errors, f"{fichier}: {lecteur.errors[:3]}"
        identifiants = [e.get("id") for e in arbre.iter() if e.get("id")]
        assert len(identifiants) == len(set(identifiants)), fichier
        niveaux = [int(n) for n in re.findall(r"<h([1-6])\b", texte)]
        assert niveaux.count(1) == 1 and niveaux[0] == 1, fichier
        assert all(b - a <= 1 for a, b in pairwise(niveaux)), fichier
        assert 'lang="fr"' in texte[:200]


LONG_NOM = "Institution Sainte-Jeanne d’Arc et Notre-Dame du Bon Secours de la Haute-Vienne réunies"
ESPACES = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important }"""
"""L’espacement que WCAG 1.4.12 demande de souffrir."""


def test_le_nom_du_college_tient_dans_l_en_tete(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Les boutons restent à côté du nom, si long soit-il ; un nom ordinaire n’est pas coupé, même
    espacé pour qui lit mieux ainsi."""
    page = navigateur.new_page()
    page.goto((sites["demonstration"] / "index.html").as_uri())
    nom = page.locator(".marque span")
    ordinaire = nom.inner_text()
    for largeur in (320, 390, 768, 1280):
        page.set_viewport_size({"width": largeur, "height": 700})
        nom.evaluate("(e, n) => { e.textContent = n; }", LONG_NOM)
        marque, outils = (page.locator(c).bounding_box() for c in (".marque", ".outils"))
        assert marque and outils and outils["x"] >= marque["x"] + marque["width"], largeur
        assert marque["height"] < 100, largeur
        nom.evaluate("(e, n) => { e.textContent = n; }", ordinaire)
        style = page.add_style_tag(content=ESPACES)
        assert nom.evaluate("(e) => e.scrollHeight <= e.clientHeight + 1"), largeur
        assert page.evaluate("document.documentElement.scrollWidth") == largeur
        style.evaluate("(s) => s.remove()")
    page.close()
