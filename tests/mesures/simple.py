"""Le point de comparaison des mesures : `mkdocs build` des mêmes pages, en Markdown tout simple.

Le même thème, les mêmes gabarits et la recherche du thème, sans notre extension : pages remplies
d’avance, habillage donné par un crochet.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import material
import yaml

from generateur.formats.feuille_de_style import FEUILLE, feuille_de_style
from generateur.site.demande import DemandeDeSite
from generateur.site.pages.blocs import BlocsMisDeCote
from generateur.site.preparation import planifier_le_site, preparer

RACINE = Path(__file__).resolve().parents[2]
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))
CROCHET = """import json, pathlib
from generateur.site.pages.parties_retenues import PartiesRetenues
HABILLAGE = json.loads(pathlib.Path(__file__).with_name("habillage.json").read_text("utf-8"))

def on_env(env, config, files):
    PartiesRetenues().commencer(env)
    env.globals["mots"] = HABILLAGE["mots"]
    env.globals["habillage"] = HABILLAGE
"""


def copier(cible: Path) -> Path:
    """Copie le dépôt d’un collège."""
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(RACINE / nom, cible / nom)
    shutil.copy(RACINE / "mkdocs.yml", cible)
    return cible


def exporter(cible: Path, profil: Path) -> Path:
    """Écrit les mêmes pages en Markdown tout simple, sans notre extension."""
    copier(cible)
    reglage = yaml.safe_load((cible / "mkdocs.yml").read_text("utf-8"))
    feuille = cible / "overrides" / FEUILLE
    theme = next((Path(material.__file__).parent / "templates").glob("**/main.*.min.css"))
    entiere = theme.read_text("utf-8") + feuille_de_style(cible / "overrides")
    feuille.write_text(entiere, "utf-8")
    demande = DemandeDeSite(RACINE, profil, cible / "docs", reglage["nav"])
    rendue = preparer(demande, planifier_le_site(demande))
    for chemin, texte in rendue.pages.items():
        (cible / "docs" / chemin).parent.mkdir(exist_ok=True)
        rempli = BlocsMisDeCote(rendue.blocs).deplier(texte)
        (cible / "docs" / chemin).write_text(rempli, encoding="utf-8")
    reglage["plugins"] = [{"material/search": {"lang": "fr"}}]
    reglage["hooks"] = ["crochet.py"]
    reglage["nav"] = rendue.nav
    (cible / "mkdocs.yml").write_text(yaml.safe_dump(reglage, allow_unicode=True), "utf-8")
    (cible / "crochet.py").write_text(CROCHET, encoding="utf-8")
    (cible / "habillage.json").write_text(json.dumps(rendue.habillage), encoding="utf-8")
    for suffixe in ("pdf", "ics", "ods"):
        (cible / "docs" / f"feuille-de-route.{suffixe}").write_bytes(b"x")
    return cible


def avec_material(cible: Path, simple: Path) -> Path:
    """Écrit les mêmes pages dans Material tel qu’il est, sans nos gabarits ni nos feuilles."""
    shutil.copytree(simple, cible)
    reglage = yaml.safe_load((cible / "mkdocs.yml").read_text("utf-8"))
    for cle in ("hooks", "extra_css"):
        reglage.pop(cle)
    reglage["theme"] = {"name": "material", "language": "fr", "font": False}
    (cible / "mkdocs.yml").write_text(yaml.safe_dump(reglage, allow_unicode=True), "utf-8")
    return cible


def chronometrer(depot: Path, **plus: str) -> float:
    """Durée, en secondes, d’une construction entière ; `plus` s’ajoute à l’environnement."""
    debut = time.perf_counter()
    subprocess.run(
        [MKDOCS, "build", "-q"],
        cwd=depot,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **plus},
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - debut
