"""« make moteur » : refait `overrides/assets/moteur/`, ou dit s’il n’est plus ce que l’on referait.

Les pièces du plan viennent de `fabriquer.py`, celle du manuel entier de `fabriquer_mkdocs.py`. Le
même point de départ donne les mêmes octets.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from pathlib import Path

from tests.outils.moteur.fabriquer import (
    MODULES,
    MOTEUR,
    RACINE,
    fabriquer,
    modules,
    obtenir,
    ouvrir,
    suivre,
)
from tests.outils.moteur.fabriquer_mkdocs import EMPORTES, paquet_de_mkdocs, suivre_mkdocs


def ecrire(pieces: dict[str, bytes], manifestes: dict[str, str]) -> None:
    """Range le moteur dans le dépôt ; une pièce inchangée garde ses octets compressés."""
    for nom, octets in pieces.items():
        fichier = MOTEUR / f"{nom}.gz"
        if not fichier.exists() or gzip.decompress(fichier.read_bytes()) != octets:
            fichier.write_bytes(gzip.compress(octets, 9, mtime=0))
        print(f"{fichier.relative_to(RACINE)} : {fichier.stat().st_size} octets")
    for nom, texte in manifestes.items():
        (MOTEUR / nom).write_text(texte, "utf-8")


def relire(pieces: dict[str, bytes], manifestes: dict[str, str]) -> int:
    """Dit ce qui n’est plus le même que dans le dépôt ; rend 1 s’il y en a."""
    change = [
        n for n, o in pieces.items() if gzip.decompress((MOTEUR / f"{n}.gz").read_bytes()) != o
    ]
    change += [n for n, texte in manifestes.items() if (MOTEUR / n).read_text("utf-8") != texte]
    print("moteur : " + (f"à refaire, {', '.join(change)}" if change else "les mêmes octets"))
    return 1 if change else 0


def principal() -> int:
    """Écrit le moteur, ou dit s’il n’est plus celui que l’on referait."""
    lecteur = argparse.ArgumentParser(description=__doc__)
    lecteur.add_argument("--relire", action="store_true", help="comparer, sans rien écrire")
    lecteur.add_argument("--suivre", action="store_true", help="refaire les listes de modules")
    lecteur.add_argument("--archive", type=Path, default=RACINE / ".cache/pyodide")
    demande = lecteur.parse_args()
    demande.archive.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as nom:
        pyodide, sortie = Path(nom, "pyodide"), Path(nom, "sortie")
        pyodide.mkdir()
        recues = ouvrir(obtenir(demande.archive), pyodide)
        if demande.suivre:
            MODULES.write_text(suivre(pyodide, sortie), "utf-8")
            EMPORTES.write_text(suivre_mkdocs(pyodide, modules(), sortie), "utf-8")
        pieces, manifeste = fabriquer(pyodide, recues)
        pieces["mkdocs.paquet"], du_manuel = paquet_de_mkdocs(pyodide)
    manifestes = {"manifeste.json": manifeste, "manifeste-du-manuel.json": du_manuel}
    if demande.relire:
        return relire(pieces, manifestes)
    ecrire(pieces, manifestes)
    return 0


if __name__ == "__main__":
    sys.exit(principal())
