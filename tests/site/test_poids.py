"""Le poids de la première vue, la stabilité de la page, et le réseau : rien au-dehors."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.outils.chromium import lancer

from .conftest import servir
from .test_accessibilite import pages_de
from .test_site import NOMS

LIMITE = 90_000
"""Octets compressés, polices comprises, données de la recherche à part."""

PAGES_STABLES = (
    "index.html",
    "feuille-de-route.html",
    "feuille-de-route.html?part=direction",
    "etapes/recueil-des-preoccupations.html",
    "roles/direction.html",
    "documents.html",
    "a-propos/configurer.html",
)
APRES_LA_VUE = (
    "Array.from(document.querySelectorAll('template[data-scripts]'))"
    ".flatMap((t) => t.content.textContent.trim().split(/\\s+/))"
)
"""Les scripts qu’une page ne charge qu’une fois vue."""
EN_ITALIQUE = (
    "[...document.querySelectorAll('body *')]"
    ".some((e) => getComputedStyle(e).fontStyle === 'italic')"
)


@pytest.mark.parametrize("nom", NOMS)
@pytest.mark.parametrize(
    "chemin", ["index.html", "feuille-de-route.html", "a-propos/configurer.html"]
)
def test_la_premiere_vue_est_legere(
    sites: dict[str, Path],
    adresses: dict[str, str],
    navigateur: Browser,
    nom: str,
    chemin: str,
) -> None:
    """Ce que le navigateur demande pour montrer la page tient dans 90 ko compressés."""
    page = navigateur.new_page(viewport={"width": 390, "height": 844})
    demandes: set[str] = set()
    page.on("request", lambda demande: demandes.add(urlsplit(demande.url).path))
    page.goto(adresses[nom] + chemin, wait_until="networkidle")
    ensuite = page.evaluate(APRES_LA_VUE)
    tailles = {}
    for demande in demandes - {"/favicon.ico"}:
        if demande.rpartition("/")[2] in ensuite:
            continue
        octets = (sites[nom] / demande.lstrip("/")).read_bytes()
        tailles[demande] = len(gzip.compress(octets, 6))
    page.close()
    assert any("polices" in d for d in demandes)
    assert sum(tailles.values()) <= LIMITE, tailles


@pytest.mark.parametrize("morceaux", [1, 20])
@pytest.mark.parametrize("largeur", [1280, 390])
def test_rien_ne_bouge_pendant_le_chargement(
    sites: dict[str, Path], navigateur: Browser, largeur: int, morceaux: int
) -> None:
    """Le décalage cumulé (CLS) reste sous 0,02, que la page vienne d’un coup ou par morceaux."""
    page = navigateur.new_page(viewport={"width": largeur, "height": 844})
    page.add_init_script(
        """window.decalage = 0;
        new PerformanceObserver((l) => l.getEntries().forEach((e) => {
          window.decalage += e.value;
          window.causes = (window.causes || []).concat(e.sources.map(
            (s) => s.node && (s.node.className || s.node.nodeName)));
        })).observe({ type: "layout-shift", buffered: true });"""
    )
    with servir(sites["demonstration"], morceaux=morceaux) as adresse:
        for chemin in PAGES_STABLES:
            page.goto(adresse + chemin, wait_until="networkidle")
            page.wait_for_timeout(200)
            decalage = page.evaluate("window.decalage")
            assert decalage < 0.02, (chemin, decalage, page.evaluate("window.causes"))
    page.close()


def test_rien_n_est_demande_au_dehors(
    sites: dict[str, Path], adresses: dict[str, str], pilote: Playwright, tmp_path: Path
) -> None:
    """Réseau coupé, chaque page s’ouvre par double clic et par http, la recherche marche, et le
    journal réseau du navigateur ne porte aucune adresse étrangère."""
    journal = tmp_path / "reseau.json"
    erreurs: list[str] = []
    chromium = lancer(
        pilote,
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"--log-net-log={journal}",
    )
    page = chromium.new_page()
    dehors: list[str] = []
    page.on(
        "request",
        lambda d: None if urlsplit(d.url).hostname in (None, "127.0.0.1") else dehors.append(d.url),
    )
    page.on(
        "console",
        lambda m: erreurs.append(m.text) if m.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
    page.on(
        "requestfailed",
        # Quitter une page interrompt ce qu’elle demandait encore : ce n’est pas une faute.
        lambda d: None if d.failure == "net::ERR_ABORTED" else erreurs.append(d.url),
    )
    site = sites["demonstration"]
    fichiers = pages_de(site)
    # D’une façon puis de l’autre : passer de l’une à l’autre coûte un processus au navigateur.
    for fichier in fichiers:
        page.goto(fichier.as_uri())
    pesees: dict[str, int] = {}
    for fichier in fichiers:
        vues: set[str] = set()
        page.on("request", noter := lambda d, vues=vues: vues.add(urlsplit(d.url).path))
        page.goto(adresses["demonstration"] + fichier.relative_to(site).as_posix())
        ensuite = page.evaluate(APRES_LA_VUE)
        page.remove_listener("request", noter)
        for vue in vues - pesees.keys() - {"/favicon.ico"}:
            pesees[vue] = len(gzip.compress((site / vue.lstrip("/")).read_bytes(), 6))
        # Une feuille gardée en mémoire redemande l’italique d’avant, qui ne sert plus.
        if not page.evaluate(EN_ITALIQUE):
            vues = {vue for vue in vues if not vue.endswith("-italic.woff2")}
        poids = sum(pesees.get(v, 0) for v in vues if v.rpartition("/")[2] not in ensuite)
        assert poids <= LIMITE, (fichier.name, poids)
    page.get_by_role("searchbox").fill("atelier")
    expect(page.locator(".recherche-resultats a").first).to_be_visible()
    chromium.close()
    assert not erreurs
    evenements = json.loads(journal.read_text(encoding="utf-8"))["events"]
    # Les demandes du navigateur pour lui-même n’ont pas d’origine ; celles d’une page en ont une.
    demandes = {
        (e["params"]["initiator"], e["params"]["url"])
        for e in evenements
        if isinstance(e.get("params"), dict) and {"url", "initiator"} <= e["params"].keys()
    }
    des_pages = {url for origine, url in demandes if origine != "not an origin"}
    assert any(url.startswith(adresses["demonstration"]) for url in des_pages)
    assert not {url for url in des_pages if urlsplit(url).hostname not in (None, "127.0.0.1")}
    assert not dehors
