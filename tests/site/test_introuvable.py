"""La page introuvable d’un site qui ne connaît pas son adresse, servi d’un sous-dossier."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect


@pytest.fixture
def hebergeur(sites: dict[str, Path]) -> Iterator[str]:
    """Le site de la démonstration sous « /site/ » ; ce qui n’y est pas répond sa page 404."""
    site = sites["demonstration"]

    class Hebergeur(SimpleHTTPRequestHandler):
        def send_error(self, code: int, *reste: Any) -> None:
            """Répond la page 404 du site, comme le font les forges."""
            octets = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(octets)))
            self.end_headers()
            self.wfile.write(octets)

        def log_message(self, *args: object) -> None:
            """Ne dit rien."""

    serveur = ThreadingHTTPServer(("127.0.0.1", 0), partial(Hebergeur, directory=str(site.parent)))
    threading.Thread(target=serveur.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serveur.server_port}/{site.name}/"
    serveur.shutdown()
    serveur.server_close()


def test_elle_garde_son_style_sa_recherche_et_ses_liens(
    hebergeur: str, navigateur: Browser
) -> None:
    """À deux dossiers de profondeur : la feuille de style, le menu, la recherche, le retour."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 800})
    reponse = page.goto(f"{hebergeur}etapes/qui-n-est-plus/la.html")
    assert reponse and reponse.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")
    expect(page.locator(".entete-ligne")).to_have_css("display", "flex")
    champ = page.get_by_role("searchbox")
    champ.fill("atelier")
    lien = page.get_by_role("list", name="Passages trouvés").get_by_role("link").first
    expect(lien).to_be_visible()
    adresses = page.locator("a[href]").evaluate_all("liens => liens.map((l) => l.href)")
    assert len(adresses) > 15
    siens = [adresse for adresse in adresses if not adresse.startswith(hebergeur)]
    assert [adresse for adresse in siens if "#" not in adresse] == []
    assert page.request.get(str(lien.evaluate("l => l.href"))).ok
    page.get_by_role("link", name="Revenir à l’accueil").click()
    page.wait_for_url(f"{hebergeur}**")
    expect(page.get_by_role("heading", level=1)).to_contain_text("résiste en classe")
    page.close()
