"""Mesure : le manuel d’un autre collège, fait, déplié, ouvert, cherché, imprimé, comme la première
fois : d’un ZIP déplié, par `file://`, réseau coupé, dans Chromium puis dans Firefox.

    .venv/bin/python tests/mesures/manuel.py [--images DOSSIER]

Dit le temps de chaque geste, la mémoire de la page (sans le moteur dans l’archive, avec, et quand
une réponse change pendant que le manuel se fait), la plus longue tâche de son fil, en temps de
processeur, et ce que pèse l’archive.
"""

from __future__ import annotations

import argparse
import base64
import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Page, Playwright, sync_playwright

from generateur.depot.archive_du_site import archiver
from generateur.site.moteur.fragment import en_fragment
from tests.formats.lecture_pdf import textes
from tests.mesures.parcours import SANS_RESEAU, memoire, plus_longue_tache
from tests.outils.chromium import lancer
from tests.outils.manuel_en_page import FAIRE
from tests.outils.marionnette import firefox
from tests.site.conftest import CONFIGURER, PROFILS, construire_le_site, copier_le_depot

A_IMPRIMER = ("affiche", "feuille-de-route", "fiches-de-role/direction", "questionnaire")
CHERCHER = """async (mots) => {
  const champ = document.querySelector("input[type=search]");
  champ.focus();
  champ.value = mots;
  champ.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector("[aria-label='Passages trouvés'] li"))
    await new Promise((r) => setTimeout(r, 20));
}"""


@dataclass(frozen=True)
class Cas:
    """Une façon de faire le manuel : `moteur`, la case cochée ; `reponse`, changée pendant qu’il se
    fait ; `trace`, ce que fait le fil de la page est noté, ce qui prend de la mémoire."""

    nom: str
    moteur: bool = False
    reponse: bool = False
    trace: bool = False


CAS = (
    Cas("sans le moteur dans l’archive"),
    Cas("avec le moteur", moteur=True),
    Cas("avec le moteur, et une réponse change", moteur=True, reponse=True),
    Cas("le fil de la page", moteur=True, reponse=True, trace=True),
)


@contextmanager
def chrono(nom: str) -> Iterator[None]:
    """Écrit ce que dure ce qu’il entoure."""
    debut = time.perf_counter()
    yield
    print(f"  {nom} : {time.perf_counter() - debut:.1f} s")


def deplier(octets: bytes, cible: Path) -> Path:
    """Déplie une archive ; rend la page par où elle s’ouvre."""
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        archive.extractall(cible)
    return cible / "OUVRIR-LE-MANUEL.html"


def dans_chromium(
    pilote: Playwright, site: Path, travail: Path, images: Path | None, cas: Cas
) -> None:
    """Le parcours d’une personne, de cette façon."""
    print(f"Chromium, {cas.nom}")
    navigateur = lancer(pilote, SANS_RESEAU)
    page = navigateur.new_page(viewport={"width": 1280, "height": 900})

    def photo(nom: str) -> None:
        if images is not None and cas is CAS[0]:
            page.screenshot(path=images / f"chromium-{nom}.png")

    profil = (PROFILS / "urbain.yml").read_text("utf-8")
    with chrono("le plan d’un autre collège, sur sa page"):
        page.goto(f"{(site / CONFIGURER).as_uri()}#{en_fragment(profil)}")
        page.locator("#plan-a-cote.avec-plan").wait_for(timeout=60_000)
    page.locator("[data-aller='3']").click()
    sortie = page.locator("#sortie-manuel")
    sortie.scroll_into_view_if_needed()
    photo("1-demander")
    if cas.moteur:
        sortie.get_by_role("checkbox").check()
    if cas.trace:
        navigateur.start_tracing(page=page, categories=["toplevel"])
    with chrono("le manuel"), page.expect_download(timeout=180_000) as recu:
        sortie.get_by_role("button", name="Faire mon manuel").click()
        page.wait_for_function("document.querySelector('#sortie-manuel progress').value > 0.6")
        photo("2-attendre")
        if cas.reponse:
            page.locator("[data-aller='0']").click()
            page.locator("#p-nom").fill("Collège des Essais")
            page.locator("[data-aller='3']").click()
    photo("3-telecharge")
    recu.value.save_as(travail / "manuel.zip")
    octets = (travail / "manuel.zip").read_bytes()
    if cas.trace:
        longue = plus_longue_tache(navigateur.stop_tracing())
        print(f"  plus longue tâche de la page : {longue:.0f} ms de processeur")
    else:
        mo = len(octets) / 1e6
        print(f"  archive : {mo:.2f} Mo ; mémoire au plus : {memoire(navigateur)} Mio")
    if cas is CAS[0]:
        lire_le_manuel(page, deplier(octets, travail / "Déplié"), photo)
    navigateur.close()


def lire_le_manuel(page: Page, accueil: Path, photo: Callable[[str], None]) -> None:
    """L’ouvre, y cherche, l’imprime."""
    with chrono("l’ouvrir"):
        page.goto(accueil.as_uri())
        page.wait_for_url("**/manuel/index.html")
    photo("4-ouvert")
    with chrono("y chercher"):
        page.evaluate(CHERCHER, "differenciation")
    photo("5-cherche")
    page.goto((accueil.parent / "manuel" / "documents.html").as_uri())
    photo("6-documents")
    for nom in A_IMPRIMER:
        page.goto((accueil.parent / "manuel" / "documents" / f"{nom}.html").as_uri())
        photo(f"7-{nom.replace('/', '-')}")
        feuilles = textes(page.pdf(prefer_css_page_size=True))
        print(f"  imprimé, {nom} : {len(feuilles)} feuilles")
    page.goto((accueil.parent / "manuel" / CONFIGURER).as_uri())
    page.locator("#p-nom").fill("Un autre collège")
    photo("8-configurer")


def dans_firefox(site: Path, travail: Path, images: Path | None) -> None:
    """Le même, sans les clics : Marionette n’a pas de téléchargement."""
    print("Firefox")
    with firefox() as m:

        def photo(nom: str) -> None:
            if images is not None:
                prise = m.ordonner("WebDriver:TakeScreenshot", {"full": False})["value"]
                (images / f"firefox-{nom}.png").write_bytes(base64.b64decode(prise))

        m.ouvrir((site / CONFIGURER).as_uri())
        with chrono("le manuel, moteur compris"):
            rendu = m.evaluer(FAIRE, [(PROFILS / "urbain.yml").read_text("utf-8"), {}])
        accueil = deplier(base64.b64decode(rendu["octets"]), travail / "Déplié – Firefox")
        with chrono("l’ouvrir et y chercher"):
            m.ouvrir((accueil.parent / "manuel" / "index.html").as_uri())
            m.evaluer(CHERCHER, "differenciation")
        photo("5-cherche")
        for nom in A_IMPRIMER:
            m.ouvrir((accueil.parent / "manuel" / "documents" / f"{nom}.html").as_uri())
            photo(f"7-{nom.replace('/', '-')}")
            print(f"  imprimé, {nom} : {len(textes(m.imprimer()))} feuilles")


def main(images: Path | None) -> None:
    """Construit le site d’un collège, le met en un fichier, le déplie ailleurs, et part de là."""
    if images is not None:
        images.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as nom:
        travail = Path(nom)
        (travail / "depot").mkdir()
        depot = copier_le_depot(travail / "depot")
        fait = construire_le_site(depot, MANUEL_SANS_PDF="1")
        assert fait.returncode == 0, fait.stderr
        accueil = deplier(archiver(depot / "site", date(2026, 12, 1)), travail / "Équipe (T)")
        site = accueil.parent / "manuel"
        with sync_playwright() as pilote:
            for cas in CAS:
                dans_chromium(pilote, site, travail, images, cas)
        dans_firefox(site, travail, images)


if __name__ == "__main__":
    lecteur = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    lecteur.add_argument("--images", type=Path, help="le dossier où garder une image par geste")
    main(lecteur.parse_args().images)
