"""Lighthouse, au réglage « mobile » : ce qui ne dépend pas de la machine vaut 100.

La vitesse se mesure, sans faire échouer : tests/mesures/lighthouse.py.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.outils.lighthouse import noter

PARFAITES = ("accessibility", "best-practices", "seo")


def test_lighthouse_ne_trouve_rien_a_redire(adresses: dict[str, str]) -> None:
    """Accessibilité, bonnes pratiques et référencement valent 100 sur les premières pages."""
    racine = adresses["demonstration"]
    pages = [racine + "index.html", racine + "feuille-de-route.html"]
    # Lighthouse attend surtout que la page se taise : les deux attentes se font ensemble.
    with ThreadPoolExecutor(len(pages)) as ensemble:
        rendus = list(ensemble.map(lambda adresse: noter([adresse], *PARFAITES)[adresse], pages))
    for adresse, rendu in zip(pages, rendus, strict=True):
        assert rendu["notes"] == dict.fromkeys(PARFAITES, 1), (adresse, rendu["fautes"])
