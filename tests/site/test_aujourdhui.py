"""« Où en est-on aujourd’hui ? » sur l’accueil, avec l’horloge du navigateur et sans elle."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from generateur.depot.edition import manuel_du_profil
from generateur.formats.feuille_de_style import feuille_de_style
from generateur.formats.motifs import MOTIFS
from generateur.formats.svg.chemin import chemin_svg
from generateur.site.accueil import cahier
from generateur.vue.francais import jour
from generateur.vue.vues import VueFeuille
from tests.formats.modele import vue

from .conftest import PROFILS, RACINE


@pytest.fixture(scope="module")
def pendule(navigateur: Browser) -> Iterator[Page]:
    """Une fenêtre pour tous les jours : à chaque page qu’on y ouvre, on règle son horloge."""
    page = navigateur.new_page()
    yield page
    page.close()


def ouvrir(page: Page, site: Path, quand: date, chemin: str = "index.html") -> Page:
    """Ouvre une page un jour donné."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.clock.set_fixed_time(f"{quand.isoformat()}T12:00:00")
    page.goto((site / chemin).as_uri())
    return page


REPRENDRE = """([brut, script]) => {
  const neuf = new DOMParser().parseFromString(brut, "text/html").querySelector("article");
  document.querySelector("article").replaceWith(neuf);
  const inerte = neuf.querySelector("script[src$='aujourdhui.js']");
  const vif = document.createElement("script");
  vif.textContent = script;
  inerte.replaceWith(vif);
}"""
"""Remet l’article tel qu’il est écrit et relance son script : un autre jour, la même page."""


def lire(page: Page) -> str:
    """Rend le texte du jour, espaces ordinaires."""
    return lire_ligne(page.locator(".cahier").inner_text())


def titres(page: Page) -> list[str]:
    """Les rendez-vous que la carte montre, dans l’ordre."""
    return [lire_ligne(texte) for texte in page.locator("#suite div > a").all_inner_texts()]


def lire_ligne(texte: str) -> str:
    """Rend un texte, espaces ordinaires."""
    return texte.replace("\u00a0", " ").replace("\u202f", " ")


def suivants(vue: VueFeuille, quand: date) -> list[str]:
    """Les trois rendez-vous qui viennent, tels que la carte doit les dire."""
    viennent = [r for r in cahier(vue, (), str) if r["jour"] >= quand.isoformat()]
    return [lire_ligne(r["titre"]) for r in viennent[:3]]


@pytest.mark.parametrize("nom", ["demonstration", "rural", "urbain", "reunion"])
def test_avant_pendant_en_vacances_apres(sites: dict[str, Path], pendule: Page, nom: str) -> None:
    """Avant le plan, dedans, en vacances et après, l’accueil dit où l’on en est et ce qui vient."""
    construction = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ)
    periode, vue = construction.feuille.periode, construction.vue

    debut = min(ligne.debut for ligne in vue.lignes)
    page = ouvrir(pendule, sites[nom], debut - timedelta(days=1))
    assert page.locator("#du-jour").get_attribute("data-etat") == "avant"
    assert "Nous commençons demain" in lire(page)
    assert page.locator(".ici").count() == 0
    assert titres(page) == suivants(vue, debut - timedelta(days=1))
    entendu = page.locator("#suite").aria_snapshot()
    assert not re.search(r"\d[-–]\d|\w\. ?$", entendu, re.M), f"une date en abrégé : {entendu}"

    ligne = next(x for x in vue.lignes if x.temps == "temps-2")
    page = ouvrir(pendule, sites[nom], ligne.debut)
    assert page.locator("#du-jour").get_attribute("data-etat") == "pendant"
    assert ligne.titre.replace("\u00a0", " ").replace("\u202f", " ") in lire(page)
    assert str(page.locator(".chemin-debout .temps-2").text_content()).endswith("là")
    assert page.locator(".chemin-svg .repere-jour").is_visible()
    lien = page.locator("#du-jour a").first
    assert (sites[nom] / str(lien.get_attribute("href"))).exists()

    conge = next(c for c in periode.conges if periode.debut < c.du and c.au < periode.fin)
    page = ouvrir(pendule, sites[nom], conge.du + timedelta(days=1))
    assert page.locator("#du-jour").get_attribute("data-etat") == "conges"
    reprise = conge.au + timedelta(days=1)
    while reprise.weekday() > 4:
        reprise += timedelta(days=1)
    assert conge.nom.replace("'", "’") in lire(page)
    assert f"jusqu’au {jour(reprise)}".replace("\u00a0", " ") in lire(page)

    page = ouvrir(pendule, sites[nom], periode.fin + timedelta(days=1))
    assert page.locator("#du-jour").get_attribute("data-etat") == "apres"
    assert jour(periode.fin).replace("\u00a0", " ") in lire(page)
    assert titres(page) == []


def test_chaque_jour_du_plan_se_dit(sites: dict[str, Path], pendule: Page) -> None:
    """Jour après jour, d’un mois avant à un mois après, l’accueil dit quelque chose d’entier : ni
    accolade, ni vide, ni « undefined », et le prochain rendez-vous n’est jamais passé."""
    vue = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).vue
    page = pendule
    erreurs: list[str] = []

    def noter(erreur: Error) -> None:
        erreurs.append(str(erreur))

    page.on("pageerror", noter)
    quand = vue.debut - timedelta(days=30)
    lus = ("index.html", "assets/javascripts/aujourdhui.js")
    textes = [(sites["demonstration"] / nom).read_text("utf-8") for nom in lus]
    ouvrir(page, sites["demonstration"], quand)
    while quand <= vue.fin + timedelta(days=30):
        page.clock.set_fixed_time(f"{quand.isoformat()}T12:00:00")
        page.evaluate(REPRENDRE, textes)
        texte = lire(page)
        assert "{" not in texte and "undefined" not in texte and "null" not in texte, quand
        marge, dit = page.locator("#du-jour > *").all_inner_texts()
        assert marge.split()[0].removesuffix("er") == str(quand.day) and len(dit) > 10, quand
        assert titres(page) == suivants(vue, quand), quand
        quand += timedelta(days=4)
    page.remove_listener("pageerror", noter)
    assert not erreurs


def test_un_plan_qui_passe_l_ete(equipe: Callable[[str], Path], pendule: Page) -> None:
    """L’été se dit, avec la vraie rentrée des élèves, même si l’étape suivante vient plus tard."""
    page = ouvrir(pendule, equipe("github") / "site", date(2027, 7, 14))
    assert page.locator("#du-jour").get_attribute("data-etat") == "conges_puis"
    assert "En congés (Été), jusqu’au 2 septembre 2027 ; ensuite : " in lire(page)


def test_le_premier_du_mois_et_plusieurs_etapes(sites: dict[str, Path], pendule: Page) -> None:
    """« Lundi 1er février », et « l’une et l’autre » quand deux étapes courent ensemble."""
    page = ouvrir(pendule, sites["reunion"], date(2027, 2, 1))
    assert lire(page).startswith("1er févr.")
    assert "Recueillir les préoccupations et En parler au conseil" in lire(page)


def test_un_temps_n_a_pas_commence(sites: dict[str, Path], pendule: Page) -> None:
    """La première semaine, on se réunit ; on n’est encore dans aucun des trois temps."""
    page = ouvrir(pendule, sites["demonstration"], date(2027, 1, 5))
    assert page.locator("#du-jour").get_attribute("data-etat") == "pilotage"
    assert page.locator(".ici").count() == 0


def test_le_repere_est_a_sa_place_sur_la_frise(sites: dict[str, Path], pendule: Page) -> None:
    """Un jour de la première étape, le repère tombe dans sa barre."""
    vue = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).vue
    ligne = vue.temps[0].lignes[0]
    milieu = ligne.debut + (ligne.fin - ligne.debut) / 2
    page = ouvrir(pendule, sites["demonstration"], milieu, "feuille-de-route.html")
    page.set_viewport_size({"width": 1280, "height": 800})
    repere = page.locator(".frise-svg .repere-jour .trait-du-jour").bounding_box()
    barre = page.locator(".frise-svg .barre.temps-1").first.bounding_box()
    assert repere and barre
    centre = repere["x"] + repere["width"] / 2
    assert barre["x"] <= centre <= barre["x"] + barre["width"]


def test_sans_script_le_chemin_entier_se_montre(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Sans JavaScript : le chemin, les trois premières dates et le menu, sans repère."""
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / "index.html").as_uri())
    assert page.locator(".chemin-svg .station").count() == 3
    assert not page.locator(".chemin-svg .repere-jour").is_visible()
    assert page.locator("#suite li").count() == 3
    assert page.get_by_role("navigation", name="Menu du manuel").is_visible()
    assert page.get_by_role("navigation", name="Parties du manuel").is_visible()
    assert not page.locator(".bouton-fond").is_visible()
    contexte.close()


def test_le_chemin_prend_ses_tirets_au_code_des_motifs() -> None:
    """Chaque temps et le pilotage ont les leurs, et aucune feuille de style n’en a d’autres."""
    svg = chemin_svg(vue())
    for nom, motif in MOTIFS.items():
        fil = "fil-pilotage" if nom == "pilotage" else f"fil-temps {nom}"
        tirets = re.findall(rf'class="{fil}"[^>]*?(?: stroke-dasharray="([^"]*)")?/>', svg)
        assert tirets == ([] if nom == "conges" else [motif.chemin]), nom
    dessins = RACINE / "generateur" / "gabarits" / "typst" / "dessins.css"
    for feuille in (feuille_de_style(RACINE / "overrides"), dessins.read_text("utf-8")):
        assert "stroke-dasharray" not in feuille
