"""Mesure : notre construction contre `mkdocs build` avec Material des mêmes pages toutes faites.

    .venv/bin/python tests/mesures/construction.py [FOIS]

Des processus entiers, côte à côte, dans la même exécution. La nôtre : première, avec tout le papier
(sans `.cache`) ; première, sans PDF ; suivante, une page changée ; suivante, rien de changé.
L’autre : Material tel qu’il est, les mêmes pages remplies d’avance. Rapports des médianes.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from simple import RACINE, avec_material, chronometrer, copier, exporter

PAGE = Path("docs", "instances.md")


def main(fois: int = 5) -> None:
    """Mesure et imprime les quatre rapports."""
    durees: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as dossier:
        simple = exporter(Path(dossier, "simple"), RACINE / "donnees" / "college.yml")
        plaine = avec_material(Path(dossier, "material"), simple)
        notre = copier(Path(dossier, "notre"))
        texte = (notre / PAGE).read_text("utf-8")
        for tour in range(-1, fois):
            tours: dict[str, float] = {}
            for nom, reglages in (("sans PDF", {"MANUEL_SANS_PDF": "1"}), ("première", {})):
                shutil.rmtree(notre / ".cache", ignore_errors=True)
                tours[nom] = chronometrer(notre, **reglages)
            tours["Material"] = chronometrer(plaine)
            (notre / PAGE).write_text(f"{texte}\nTour {tour}.\n", "utf-8")
            tours["une page changée"] = chronometrer(notre)
            tours["rien de changé"] = chronometrer(notre)
            # Le premier tour met tout en mémoire du système : il ne compte pas.
            if tour >= 0:
                for nom, duree in tours.items():
                    durees.setdefault(nom, []).append(duree)
    repere = statistics.median(durees.pop("Material"))
    for nom in ("première", "sans PDF", "une page changée", "rien de changé"):
        duree = statistics.median(durees[nom])
        print(f"{nom} : {duree:.2f} s, soit {duree / repere:.2f} fois {repere:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
