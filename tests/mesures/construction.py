"""Mesure : notre construction contre `mkdocs build` des mêmes pages, déjà en Markdown tout simple.

    .venv/bin/python tests/mesures/construction.py [FOIS]

Des processus entiers, côte à côte, dans la même exécution : la nôtre, avec le plan, les pages
calculées, le PDF, l’agenda et le tableur ; l’autre, avec le même thème et les mêmes pages, remplies
d’avance. On lit deux rapports : à la première construction (sans cache), et à la suivante.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
<<<<<<< HEAD
from pathlib import Path

from simple import RACINE, chronometrer, copier, exporter
=======
import time
from functools import cache, partial
from pathlib import Path

import yaml

from generateur.chaine import construire
from generateur.preparation import lire_le_materiel
from generateur.rendu.appels import Appels
from generateur.rendu.blocs import Blocs
from generateur.rendu.pages import menu, pages_generees
from generateur.rendu.remplissage import remplir

RACINE = Path(__file__).resolve().parents[2]
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))


def copier(cible: Path) -> Path:
    """Copie le dépôt d’un collège."""
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(RACINE / nom, cible / nom)
    shutil.copy(RACINE / "mkdocs.yml", cible)
    return cible


def exporter(cible: Path) -> Path:
    """Écrit les mêmes pages en Markdown tout simple, sans notre extension."""
    copier(cible)
    profil = RACINE / "donnees" / "college.yml"
    construction = construire(profil, RACINE)
    materiel = cache(partial(lire_le_materiel, RACINE, profil))
    for chemin, texte in pages_generees(construction).items():
        (cible / "docs" / chemin).parent.mkdir(exist_ok=True)
        (cible / "docs" / chemin).write_text(texte, encoding="utf-8")
    for page in (cible / "docs").rglob("*.md"):
        chemin = page.relative_to(cible / "docs").as_posix()
        blocs = Blocs()
        noms = Appels(construction, chemin, blocs, materiel).noms()
        rempli = blocs.deplier(remplir(page.read_text("utf-8"), noms, chemin))
        page.write_text(rempli, encoding="utf-8")
    reglage = yaml.safe_load((cible / "mkdocs.yml").read_text("utf-8"))
    reglage["plugins"] = [p for p in reglage["plugins"] if p != "manuel"]
    reglage["nav"] = menu(reglage["nav"], construction, [])
    (cible / "mkdocs.yml").write_text(yaml.safe_dump(reglage, allow_unicode=True), "utf-8")
    for suffixe in ("pdf", "ics", "ods"):
        (cible / "docs" / f"feuille-de-route.{suffixe}").write_bytes(b"x")
    return cible


def chronometrer(depot: Path) -> float:
    """Durée, en secondes, d’une construction entière."""
    debut = time.perf_counter()
    subprocess.run([MKDOCS, "build", "-q"], cwd=depot, check=True, env=dict(os.environ))
    return time.perf_counter() - debut
>>>>>>> fusion


def main(fois: int = 5) -> None:
    """Mesure et imprime les deux rapports."""
    premieres, suivantes, simples = [], [], []
    with tempfile.TemporaryDirectory() as dossier:
        simple = exporter(Path(dossier, "simple"), RACINE / "donnees" / "college.yml")
        notre = copier(Path(dossier, "notre"))
        chronometrer(simple), chronometrer(notre)
        for _ in range(fois):
            shutil.rmtree(notre / ".cache", ignore_errors=True)
            premieres.append(chronometrer(notre))
            simples.append(chronometrer(simple))
            suivantes.append(chronometrer(notre))
    simple_s = statistics.median(simples)
    for nom, durees in (("première", premieres), ("suivante", suivantes)):
        duree = statistics.median(durees)
        print(
            f"{nom} construction : {duree:.2f} s, soit {duree / simple_s:.2f} fois {simple_s:.2f} s"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
