"""Lighthouse, au réglage « mobile » : ce qui ne dépend pas de la machine vaut 100.

La vitesse se mesure, sans faire échouer : tests/mesures/lighthouse.py.
"""

from __future__ import annotations

from tests.outils.lighthouse import noter

PARFAITES = ("accessibility", "best-practices", "seo")


def test_lighthouse_ne_trouve_rien_a_redire(adresses: dict[str, str]) -> None:
    """Accessibilité, bonnes pratiques et référencement valent 100 sur les premières pages."""
    racine = adresses["demonstration"]
    pages = [racine + "index.html", racine + "feuille-de-route.html"]
    for adresse, rendu in noter(pages, *PARFAITES).items():
        assert rendu["notes"] == dict.fromkeys(PARFAITES, 1), (adresse, rendu["fautes"])
