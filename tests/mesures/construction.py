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
from pathlib import Path

from simple import RACINE, chronometrer, copier, exporter


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
