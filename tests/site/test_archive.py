"""Le site en un fichier : déplié dans un dossier partagé, il s’ouvre par double clic."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser

from generateur.depot.archive_du_site import archiver
from generateur.site.moteur.manuel_depose import manuel_depose

from .conftest import RACINE


def test_elle_s_ouvre_d_un_double_clic(
    sites: dict[str, Path], navigateur: Browser, tmp_path: Path
) -> None:
    """Dépliée sous un nom à espaces et accents, réseau coupé : accueil, feuille de route, PDF."""
    dossier = tmp_path / "Partagé – Équipe (T)"
    (tmp_path / "manuel.zip").write_bytes(archiver(sites["demonstration"], date(2026, 11, 24)))
    with zipfile.ZipFile(tmp_path / "manuel.zip") as archive:
        noms = archive.namelist()
        archive.extractall(dossier)
    assert {nom.split("/")[0] for nom in noms} == {
        "OUVRIR-LE-MANUEL.html",
        "LISEZ-MOI.txt",
        "manuel",
    }
    assert all(nom.isascii() and len(nom) < 150 for nom in noms)
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    erreurs: list[str] = []
    page.on("console", lambda m: erreurs.append(m.text) if m.type == "error" else None)
    page.on("request", lambda d: None if d.url.startswith("file:") else erreurs.append(d.url))
    page.goto((dossier / "OUVRIR-LE-MANUEL.html").as_uri())
    page.wait_for_url("**/manuel/index.html")
    assert "Collège de démonstration" in page.title()
    page.get_by_role("link", name="Voir notre feuille de route").click()
    page.wait_for_url("**/feuille-de-route.html")
    pdf = page.locator("a[href$='feuille-de-route.pdf']").first.get_attribute("href")
    assert (dossier / "manuel" / str(pdf)).read_bytes().startswith(b"%PDF")
    assert not erreurs
    contexte.close()


def test_les_memes_octets(sites: dict[str, Path]) -> None:
    """Le même site donne le même fichier ; une date d’avant le format ne l’arrête pas."""
    site = sites["rural"]
    assert archiver(site, date(2026, 11, 24)) == archiver(site, date(2026, 11, 24))
    assert archiver(site, date.min).startswith(b"PK")


def test_elle_se_rouvre_dans_configurer(tmp_path: Path) -> None:
    """La commande y joint de quoi reprendre dans un an : le profil, et ce qui est à côté de lui ;
    d’un site donné, dont elle ne sait pas le profil, rien."""
    textes = {"college.yml": "nom: Essai\n", "suivi.yml": "[]\n", "recueil.yaml": "reponses: 1\n",
              "depart.json": "{}\n"}  # fmt: skip
    (tmp_path / "donnees" / "demarche").mkdir(parents=True)
    for nom, texte in textes.items():
        (tmp_path / "donnees" / nom).write_text(texte, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<p>", "utf-8")
    seule = _archive(tmp_path)
    assert seule.returncode == 0, seule.stderr
    assert manuel_depose(str(tmp_path / "manuel.zip")) == {"textes": textes}
    assert _archive(tmp_path, "site").returncode == 0
    assert manuel_depose(str(tmp_path / "manuel.zip"))["refus"] == "sans_profil"


def test_sans_site_l_ancienne_reste(tmp_path: Path) -> None:
    """Sans site construit : une phrase, le code 1, et l’ancienne archive intacte."""
    sortie = tmp_path / "manuel.zip"
    sortie.write_bytes(b"l'ancienne")
    resultat = _archive(RACINE, str(tmp_path / "nulle-part"), "--sortie", str(sortie))
    assert resultat.returncode == 1 and "make site" in resultat.stderr
    assert "Traceback" not in resultat.stderr and sortie.read_bytes() == b"l'ancienne"


def _archive(ou: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    commande = str(Path(sys.executable).with_name("generateur"))
    entourage = {nom: valeur for nom, valeur in os.environ.items() if nom != "COLLEGE"}
    return subprocess.run(
        [commande, "archive", *mots],
        cwd=ou, env=entourage, capture_output=True, text=True, check=False,
    )  # fmt: skip
