"""Le site de chaque profil : entier, sans lien mort, sans rien demander au-dehors."""

from __future__ import annotations

import html
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generateur.depot.edition import manuel_du_profil

from .conftest import PROFILS, RACINE

NOMS = ("demonstration", "rural", "urbain", "reunion")


class Liens(HTMLParser):
    """Relève les adresses d’une page et ses identifiants."""

    def __init__(self) -> None:
        super().__init__()
        self.adresses: list[str] = []
        self.chargees: list[str] = []
        self.identifiants: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Relève `href`, `src` et `id`."""
        champs = dict(attrs)
        if champs.get("id"):
            self.identifiants.add(str(champs["id"]))
        adresse = champs.get("href") or champs.get("src")
        if adresse:
            self.adresses.append(adresse)
            if tag in ("script", "link", "img", "iframe") and champs.get("rel") != "canonical":
                self.chargees.append(adresse)


def lire(page: Path) -> Liens:
    """Lit une page."""
    liens = Liens()
    liens.feed(page.read_text(encoding="utf-8"))
    return liens


@pytest.mark.parametrize("nom", NOMS)
def test_aucun_lien_mort_et_rien_du_dehors(sites: dict[str, Path], nom: str) -> None:
    """Chaque lien interne mène à une page et à un endroit qui existent ; rien ne se charge du
    dehors."""
    site = sites[nom]
    pages = {page: lire(page) for page in sorted(site.rglob("*.html")) if page.name != "404.html"}
    assert len(pages) >= 40
    for page, liens in pages.items():
        assert not [a for a in liens.chargees if urlsplit(a).netloc], page
        for adresse in liens.adresses:
            partie = urlsplit(adresse)
            if partie.scheme or partie.netloc:
                continue
            cible = (page.parent / unquote(partie.path)).resolve() if partie.path else page
            assert cible.exists(), f"{page.relative_to(site)} → {adresse}"
            if partie.fragment and cible in pages:
                connus = pages[cible].identifiants | {"__top"}
                assert unquote(partie.fragment) in connus, f"{page.relative_to(site)} → {adresse}"


@pytest.mark.parametrize("nom", NOMS)
def test_les_documents_sont_a_cote_de_la_page(sites: dict[str, Path], nom: str) -> None:
    """Le PDF, l’agenda et le tableur sont à côté de la feuille de route."""
    debuts = {"pdf": b"%PDF-1.7", "ics": b"BEGIN:VCALENDAR", "ods": b"PK"}
    for suffixe, debut in debuts.items():
        assert (sites[nom] / f"feuille-de-route.{suffixe}").read_bytes().startswith(debut)


@pytest.mark.parametrize("nom", NOMS)
def test_les_heures_sont_les_memes_que_dans_la_vue(sites: dict[str, Path], nom: str) -> None:
    """Le total du collège et chaque part, dans le filtre, sont ce qu’ils sont dans la vue."""
    vue = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ).vue
    page = (sites[nom] / "feuille-de-route.html").read_text(encoding="utf-8")
    assert vue.heures_du_college_en_mots in page.partition('id="temps-a-prevoir"')[2]
    boutons = re.findall(r'name="part" value="([^"]+)">.*?<small>([^<]+)</small>', page)
    assert boutons == [(role.id, role.heures_en_mots) for role in vue.roles if role.heures]


@pytest.mark.parametrize("nom", NOMS)
def test_les_pages_restent_courtes(sites: dict[str, Path], nom: str) -> None:
    """L’accueil tient en 250 mots, une fiche en 600 : ce qu’un collègue lit entre deux cours.

    Les dates des cartes, plus longues quand le plan passe le jour de l’an, ne comptent pas,
    ni ce qui ne fait que redire une date à voix haute."""
    for page in (sites[nom] / "index.html", *(sites[nom] / "etapes").glob("*.html")):
        article = re.search(r"<article.*?</article>", page.read_text("utf-8"), re.S)
        assert article
        a_part = r'<(script|style|svg|nav)\b.*?</\1>|<span class="(?:quand|hors-vue)">[^<]*|<[^>]+>'
        texte = re.sub(a_part, " ", article[0], flags=re.S)
        mots = len(re.findall(r"[\w’'-]+", html.unescape(texte)))
        assert mots <= (250 if page.name == "index.html" else 600), (page.name, mots)


def test_une_etape_non_retenue_garde_sa_page_hors_du_menu(sites: dict[str, Path]) -> None:
    """La fiche d’une étape écartée reste, dit pourquoi, et n’est dans aucun menu."""
    site = sites["rural"]
    fiche = (site / "etapes" / "visites-entre-classes.html").read_text(encoding="utf-8")
    assert "non-retenue" in fiche and "8 enseignantes" in fiche.replace("\u00a0", " ")
    menu = re.search(r"<nav.*?</nav>", (site / "index.html").read_text("utf-8"), re.S)
    assert menu and "visites-entre-classes" not in menu.group()


def test_sans_depot_il_n_y_a_pas_de_crayon(sites: dict[str, Path]) -> None:
    """Sans dépôt déclaré ni intégration continue, aucune page n’a de crayon."""
    for page in sites["demonstration"].rglob("*.html"):
        assert "md-content__button" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("largeur", [1280, 390])
def test_les_pages_s_ouvrent_dans_un_vrai_navigateur(
    sites: dict[str, Path], navigateur: Browser, largeur: int
) -> None:
    """Par double clic, sans réseau : aucune demande au-dehors, aucune erreur, aucun défilement de
    côté, en clair et en sombre."""
    for fond in ("light", "dark"):
        contexte = navigateur.new_context(
            viewport={"width": largeur, "height": 800},
            color_scheme=fond,  # type: ignore[arg-type]
        )
        page = contexte.new_page()
        demandes: list[str] = []
        erreurs: list[str] = []
        page.on("request", lambda demande, ou=demandes: ou.append(demande.url))
        page.on(
            "console",
            lambda message, ou=erreurs: (
                ou.append(message.text) if message.type == "error" else None
            ),
        )
        for chemin in (
            "index.html",
            "feuille-de-route.html",
            "etapes/recueil-des-preoccupations.html",
            "roles/direction.html",
            "preoccupations/oral.html",
            "a-propos/sources.html",
        ):
            page.goto((sites["demonstration"] / chemin).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= largeur, chemin
            assert page.locator("h1").count() == 1, chemin
        assert not [d for d in demandes if not d.startswith(("file:", "data:", "blob:"))]
        assert not erreurs
        contexte.close()


def test_aucun_mot_n_est_coupe_dans_un_tableau(sites: dict[str, Path], fenetre: Page) -> None:
    """À 320 pixels, un mot d’un tableau reste entier : le tableau défile ou se range autrement."""
    page = fenetre
    page.set_viewport_size({"width": 320, "height": 800})
    for chemin in (
        "roles/direction.html",
        "roles/enseignants.html",
        "feuille-de-route.html",
        "commencer/premiere-reunion.html",
        "commencer/demarche-en-une-page.html",
        "etapes/recueil-des-preoccupations.html",
    ):
        page.goto((sites["demonstration"] / chemin).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        coupes = page.evaluate(
            """() => {
              const coupes = [], marcheur = document.createTreeWalker(
                document.querySelector("article"), NodeFilter.SHOW_TEXT);
              while (marcheur.nextNode()) {
                const texte = marcheur.currentNode;
                const cellule = texte.parentElement.closest("td, th");
                if (!cellule || cellule.closest("tr").offsetWidth < 24) continue;
                for (const mot of texte.data.matchAll(/[^\\s\u00a0\u202f-]+/g)) {
                  const plage = document.createRange();
                  plage.setStart(texte, mot.index);
                  plage.setEnd(texte, mot.index + mot[0].length);
                  const hauts = [...plage.getClientRects()].map((r) => Math.round(r.top));
                  if (new Set(hauts).size > 1) coupes.push(mot[0]);
                }
              }
              return coupes;
            }"""
        )
        assert not coupes, (chemin, coupes)


def test_sur_un_telephone_le_titre_vient_d_abord(sites: dict[str, Path], fenetre: Page) -> None:
    """« Dans cette page » est après le titre ; sur un grand écran, à droite du texte."""
    page = fenetre
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((sites["demonstration"] / "commencer/premiere-reunion.html").as_uri())
    for largeur in (390, 1280):
        page.set_viewport_size({"width": largeur, "height": 844})
        titre = page.locator("h1").bounding_box()
        sommaire = page.get_by_role("navigation", name="Dans cette page").bounding_box()
        texte = page.locator("article > p").first.bounding_box()
        assert titre and sommaire and texte
        assert titre["y"] + titre["height"] <= sommaire["y"]
        if largeur == 390:
            assert sommaire["y"] + sommaire["height"] <= texte["y"]
        else:
            assert texte["x"] + texte["width"] <= sommaire["x"]


def test_les_raisons_se_deplient(sites: dict[str, Path], fenetre: Page) -> None:
    """Sur la feuille de route, la raison écrite en gris s’ouvre d’un clic et dit les autres."""
    page = fenetre
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    ligne = page.locator(".ligne").nth(3)
    assert not ligne.locator("details li").first.is_visible()
    ligne.locator("summary").first.click()
    assert ligne.locator("details li").first.is_visible()
