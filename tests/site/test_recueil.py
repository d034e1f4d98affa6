"""De l’enquête au site : la vraie commande, la vraie construction, le vrai navigateur."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from .axe import TOUT_OUVRIR, examiner
from .conftest import RACINE, SANS_DOSSIER, construire_le_site

ENQUETE = RACINE / "tests" / "chargement" / "cas" / "recueil" / "google-forms.csv"
CRENEAUX = """
creneaux:
  - {jour: mercredi, de: "13:30", a: "15:30"}
  - {jour: jeudi, de: "17:00", a: "18:00"}
"""


def test_de_l_enquete_au_site(depot: Path, equipe: Callable[[str], Path], fenetre: Page) -> None:
    """L’enquête écrit le recueil ; le site montre le classement, les thèmes et les heures."""
    profil = depot / "donnees" / "college.yml"
    texte = re.sub(r"(?m)^preoccupations: .*$", "", profil.read_text(encoding="utf-8"))
    profil.write_text(texte + CRENEAUX, encoding="utf-8")
    fiche = depot / "site" / "etapes" / "choix-des-preoccupations.html"
    # Un autre dépôt sans recueil, ni préoccupation à son profil : rien n’y est classé.
    sans = equipe("cote") / fiche.relative_to(depot)
    assert "classement" not in sans.read_text(encoding="utf-8")
    commande = [str(Path(sys.executable).with_name("generateur")), "preoccupations", str(ENQUETE)]
    lue = subprocess.run(commande, cwd=depot, capture_output=True, text=True, check=False)
    assert lue.returncode == 0, lue.stderr
    assert (depot / "donnees" / "recueil.yml").exists()
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 0, resultat.stderr
    page = fenetre
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(fiche.as_uri())
    barres = page.locator(".classement li")
    expect(barres).to_have_count(5)
    expect(barres.first).to_contain_text("3 collègues")
    largeurs = [
        page.locator(".classement .part").nth(n).bounding_box()["width"]  # type: ignore[index]
        for n in range(5)
    ]
    assert largeurs == sorted(largeurs, reverse=True) and largeurs[0] > 2 * largeurs[-1] > 0
    for adresse in (fiche, depot / "site" / "feuille-de-route.html"):
        page.goto(adresse.as_uri())
        page.evaluate(TOUT_OUVRIR)
        for largeur in (1280, 390):
            for fond in ("default", "slate"):
                assert examiner(page, largeur, fond) == []
    expect(page.locator("main")).to_contain_text("recueillies auprès de 5 collègues")
    expect(page.locator("#ateliers-de-demonstration .creneaux li")).to_have_count(4)
    agenda = (depot / "site" / "feuille-de-route.ics").read_text(encoding="utf-8")
    assert agenda.count("DTSTART;TZID=Europe/Paris") == agenda.count("DTEND;TZID=Europe/Paris") > 8
