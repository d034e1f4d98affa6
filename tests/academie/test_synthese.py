"""La synthèse tient sur une page, quoi qu’il arrive ; ce que l’on imprime du portail se lit."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from generateur.academie.entree.entrees import Entree, Inscrit
from generateur.academie.lot.etat import Etat
from generateur.academie.portail.pages_du_portail import publier
from generateur.academie.reponses.page_de_synthese import resumer
from generateur.academie.reponses.publication import repondre
from generateur.academie.reponses.tableaux import CollegeDuLot
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from tests.outils.marionnette import firefox

from .outils import RACINE
from .test_portail import _fiche

DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
THEMES = [sujet.titre for sujet in DEMARCHE.preoccupations]


@pytest.fixture(scope="module")
def charge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Un portail de trois cents collèges où tout est au plus long."""
    etat = Etat(tmp_path_factory.mktemp("charge") / "sites")
    etat.ouvrir()
    colleges = []
    for rang in range(300):
        fiche = _longue(rang)
        (etat.sortie / fiche["dossier"]).mkdir()
        (etat.sortie / fiche["dossier"] / "index.html").write_text("", encoding="utf-8")
        (etat.fiches / f"{fiche['dossier']}.json").write_text(json.dumps(fiche), encoding="utf-8")
        if rang % 3:
            etat.avant[fiche["dossier"]] = _longue(rang) | {"rendez_vous": []} if rang % 5 else {}
        bassin = f"Bassin de formation du Nord-Est et du Littoral n° {rang % 23}"
        inscrit = Inscrit(fiche["dossier"], fiche["nom"], "", (), cases={"bassin": bassin})
        colleges.append(CollegeDuLot(replace(inscrit, a_renvoye=rang % 2 == 0), fiche))
    mots = DEMARCHE.libelles
    reponses = repondre(colleges, etat, [], (), mots["portail"])
    entree = Entree(tuple(college.inscrit for college in colleges), ())
    page = resumer(colleges, reponses, mots["portail"])
    publier(entree, etat, mots, RACINE, reponses, synthese=page)
    etat.fermer()
    return etat.sortie / "portail"


def _longue(rang: int) -> dict[str, Any]:
    mois = [f"2027-{m:02d}" for m in range(1, 13)] + [f"2028-{m:02d}" for m in range(1, 8)]
    heures = {m: 12.5 for m in mois}
    fiche = _fiche(rang)
    return fiche | {
        "nom": f"Collège Jean-Baptiste-Antoine de la Salle de Beaumont {rang}",
        "commune": f"Saint-Germain-lès-Corbeil-sur-l’Orge {rang}",
        "heures_demandees": {"Académie": heures, "Enseignants extérieurs": heures},
        "suivi": {"au": "2027-03-01", "faites": 3, "total": 16, "en_retard": rang % 4,
                  "arret": False},
        "demandes": [
            {"etape": "Ateliers", "quand": "du 15 mars au 2 avril 2027", "seances": 3,
             "semaines": [f"2027-{m:02d}-15" for m in range(3, 7)],
             "themes": [THEMES[rang % len(THEMES)]]}
        ],
    }  # fmt: skip


def _texte(pdf: bytes) -> tuple[int, str]:
    lu = PdfReader(BytesIO(pdf))
    mots = " ".join(page.extract_text() for page in lu.pages)
    return len(lu.pages), re.sub(r"\s+", " ", mots)


def test_la_synthese_tient_sur_une_page(charge: Path, navigateur: Browser) -> None:
    """Par Chromium et par Firefox : trois cents collèges, chaque liste au plus long ; ce que l’on
    tait y est compté."""
    adresse = (charge / "synthese.html").as_uri()
    page = navigateur.new_page()
    page.goto(adresse)
    par_chromium = page.pdf(prefer_css_page_size=True)
    page.close()
    with firefox() as marionnette:
        marionnette.ouvrir(adresse)
        par_firefox = marionnette.imprimer()
    for pdf in (par_chromium, par_firefox):
        pages, dit = _texte(pdf)
        assert pages == 1
        for attendu in ("300", "édition du", "autres.", "900", THEMES[0]):
            assert attendu in dit
        assert "Imprimer" not in dit and "Rendez-vous" not in dit


def test_ce_qui_s_imprime_garde_ses_mots_entiers(charge: Path, navigateur: Browser) -> None:
    """Neuf colonnes de préoccupations sur une A4 : ni mot haché, ni nombre coupé."""
    page = navigateur.new_page()
    page.goto((charge / "exterieurs.html").as_uri())
    _, dit = _texte(page.pdf(prefer_css_page_size=True))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    tableau = page.locator(".tableau table")
    assert tableau.evaluate("t => t.scrollWidth <= t.parentElement.clientWidth")
    page.goto((charge / "reponses.html").as_uri())
    # Trois cents noms dans une case ne se lisent pas ; le CSV les a tous.
    assert page.locator("#seances td").all_inner_texts()[5].count(";") == 5
    page.close()
    assert "En tout" in dit and "38" in dit and "900" in dit
    assert (charge / "seances.csv").read_text(encoding="utf-8-sig").count("Beaumont") == 300
