"""Mesure : le dossier d’un collège, et le livret contre l’impression des mêmes pages par Chromium.

    .venv/bin/python tests/mesures/papier.py [FOIS]

Le dossier se fait dans un seul processus, déjà chaud, pour un profil puis l’autre : aucun ne
profite de ce que le précédent a composé. Le livret et Chromium partent, côte à côte, des pages du
même site ; le lancement du navigateur est compté à part.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import mkdocs.config
from mkdocs.commands.build import build
from playwright.sync_api import sync_playwright

from generateur.depot.edition import manuel_du_profil
from generateur.formats.dossier_de_reunion import documents
from generateur.formats.papier.impression import nombre_de_pages
from generateur.formats.papier.livret import reliure as livret
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import LIVRET
from generateur.site.commande_du_livret import CommandeDuLivret, ContenuDuLivret
from tests.outils.chromium import lancer

RACINE = Path(__file__).resolve().parents[2]
PROFILS = ("demonstration", "rural", "urbain", "reunion")


def duree(travail: Callable[[], object]) -> float:
    """Durée, en secondes, d’un travail."""
    debut = time.perf_counter()
    travail()
    return time.perf_counter() - debut


def mesurer_le_dossier(fois: int) -> None:
    """Imprime la durée médiane du dossier, livret à part, profil par profil."""
    construits = [
        manuel_du_profil(RACINE / "tests" / "profils" / f"{nom}.yml", RACINE, os.environ)
        for nom in PROFILS
    ]
    for construit in construits:
        documents(construit)
    durees: dict[str, list[float]] = {nom: [] for nom in PROFILS}
    for _ in range(fois):
        for nom, construit in zip(PROFILS, construits, strict=True):
            durees[nom].append(duree(lambda c=construit: documents(c)))  # type: ignore[misc]
    for nom, releves in durees.items():
        print(f"dossier, {nom} : {1000 * statistics.median(releves):.0f} ms (livret à part)")


def pages_du_site(cible: Path) -> tuple[Couverture, list[Chapitre], Path]:
    """Construit le site dans `cible` ; rend ce dont son livret est fait."""
    recus: list[ContenuDuLivret] = []
    ordinaire = CommandeDuLivret.composer

    def espionner(soi: CommandeDuLivret, contenu: ContenuDuLivret) -> None:
        recus.append(contenu)
        ordinaire(soi, contenu)

    CommandeDuLivret.composer = espionner  # type: ignore[method-assign]
    try:
        config = mkdocs.config.load_config(str(RACINE / "mkdocs.yml"), site_dir=str(cible))
        config.plugins.run_event("startup", command="build", dirty=False)
        build(config)
    finally:
        CommandeDuLivret.composer = ordinaire  # type: ignore[method-assign]
    return recus[0].couverture, recus[0].chapitres, recus[0].docs


def mesurer_le_livret(fois: int) -> None:
    """Imprime le livret et l’impression de Chromium des mêmes pages, et leur rapport."""
    with tempfile.TemporaryDirectory() as dossier:
        site = Path(dossier) / "site"
        couverture, chapitres, docs = pages_du_site(site)

        def lire(chemin: str) -> bytes | None:
            image = docs / chemin
            return image.read_bytes() if image.is_file() else None

        octets = livret.rendre(couverture, chapitres, lire)
        releves, imprimes = [], []
        with sync_playwright() as outil:
            lancement = time.perf_counter()
            navigateur = lancer(outil)
            lancement = time.perf_counter() - lancement
            adresses = [(site / c.adresse).as_uri() for c in chapitres if c.adresse]
            page = navigateur.new_page()

            def imprimer() -> None:
                for adresse in adresses:
                    page.goto(adresse)
                    page.pdf(format="A4", tagged=True)

            for rang in range(fois):
                # Une page change à chaque fois : Typst ne doit pas reprendre ce qu’il a composé.
                autres = [
                    Chapitre(c.niveau, c.titre, c.adresse, c.html and f"{c.html}<p>{rang}</p>")
                    for c in chapitres
                ]
                releves.append(duree(lambda a=autres: livret.rendre(couverture, a, lire)))  # type: ignore[misc]
                imprimes.append(duree(imprimer))
            navigateur.close()
    le_notre, le_sien = statistics.median(releves), statistics.median(imprimes)
    print(f"{LIVRET} : {le_notre:.2f} s, {nombre_de_pages(octets)} pages, {len(octets)} octets")
    print(f"Chromium, mêmes pages : {le_sien:.2f} s, après {lancement:.2f} s de lancement")
    print(f"rapport : {le_sien / le_notre:.1f}")


if __name__ == "__main__":
    combien = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    # Le livret d’abord : son site dédouble ce processus, ce que Typst, une fois servi, interdit.
    mesurer_le_livret(combien)
    mesurer_le_dossier(combien)
