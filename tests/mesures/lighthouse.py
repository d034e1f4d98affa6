"""Mesure : les notes de Lighthouse (réglage « mobile »), page par page, vitesse comprise.

    .venv/bin/python tests/mesures/lighthouse.py [SITE]

Le serveur de cet essai comprime, comme ceux qui publient d’ordinaire. Sur une machine occupée, la
note de vitesse baisse : la lire au calme.
"""

from __future__ import annotations

import gzip
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.outils.lighthouse import noter

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("index.html", "feuille-de-route.html", "etapes/recueil-des-preoccupations.html",
         "roles/direction.html", "a-propos/adapter.html")  # fmt: skip


class Comprime(SimpleHTTPRequestHandler):
    """Sert un dossier, textes comprimés."""

    def do_GET(self) -> None:
        """Rend un fichier, comprimé."""
        fichier = Path(self.translate_path(self.path))
        if not fichier.is_file():
            self.send_error(404)
            return
        octets = gzip.compress(fichier.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(fichier)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, *args: object) -> None:
        """Ne dit rien."""


def mesurer(site: Path) -> None:
    """Écrit une ligne par page."""
    serveur = ThreadingHTTPServer(("127.0.0.1", 0), partial(Comprime, directory=str(site)))
    threading.Thread(target=serveur.serve_forever, daemon=True).start()
    racine = f"http://127.0.0.1:{serveur.server_port}/"
    for adresse, rendu in noter([racine + page for page in PAGES], *CATEGORIES).items():
        notes = "  ".join(f"{nom} {note * 100:.0f}" for nom, note in rendu["notes"].items())
        print(f"{adresse.removeprefix(racine):45} {notes}  {' ; '.join(rendu['fautes'])}")
    serveur.shutdown()


if __name__ == "__main__":
    mesurer(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
