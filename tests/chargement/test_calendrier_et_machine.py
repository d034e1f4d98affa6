"""Lire un calendrier officiel là où l’on ne peut pas écrire, ou dont le fichier est démesuré."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from generateur.chargement.calendriers.lignes_officielles import POIDS_MAX

from .calendrier_officiel import LIGNES, RACINE, en_csv, en_entrees, lire, refus


def test_un_dossier_en_lecture_seule_se_dit(depot: Path) -> None:
    """Une phrase, sortie 2 ; la zone garde son fichier, octet pour octet, et rien ne traîne."""
    (depot / "donnees" / "demarche").mkdir()
    calendriers = depot / "donnees" / "calendriers"
    (calendriers / "B.yml").write_bytes((RACINE / "donnees" / "calendriers" / "B.yml").read_bytes())
    fichier = depot / "calendrier.csv"
    fichier.write_text(en_csv(*LIGNES), "utf-8")
    avant = {f.name: f.read_bytes() for f in calendriers.iterdir()}
    calendriers.chmod(0o555)
    # Sans ce pouvoir, root aussi s’arrête aux droits d’un dossier.
    bride = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    dit = subprocess.run(
        [*bride, str(Path(sys.executable).with_name("generateur")), "calendrier", str(fichier)],
        cwd=depot, capture_output=True, text=True, check=False,
    )  # fmt: skip
    calendriers.chmod(0o755)
    assert dit.returncode == 2 and "accès refusé" in dit.stderr, dit.stderr
    assert "Traceback" not in dit.stderr
    assert {f.name: f.read_bytes() for f in calendriers.iterdir()} == avant


def test_jusqu_a_seize_mebioctets(depot: Path) -> None:
    """Le jeu entier grandit d’année en année : il se lit jusqu’à 16 Mio, et se refuse au-delà."""
    assert POIDS_MAX == 16 * 1024 * 1024
    entrees = json.dumps(en_entrees(*LIGNES))
    plein = entrees + " " * (POIDS_MAX - len(entrees.encode()))
    annees, _ = lire(depot, plein, nom="plein.json")
    assert list(annees) == ["2026-2027"]
    assert refus(depot, plein + " ", nom="trop.json") == "fichier-trop-gros"
