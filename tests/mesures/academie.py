"""Mesure : ce que coûte un collège de plus, contre un `mkdocs build` tout simple de ses pages.

    .venv/bin/python tests/mesures/academie.py [NOMBRE]     # 87 collèges d’ordinaire

De vrais collèges (rentrée 2022, DEPP, Licence Ouverte), pris de partout : ../shared/donnees/. Tout
se mesure dans la même exécution, et se dit en rapports à une construction simple : en secondes de
mur, et en temps de calcul, qui dépend moins de ce que la machine fait d’autre. Un collège de plus,
PDF, agenda, tableur et portail compris : (le lot − un site à nous fait seul) ÷ (NOMBRE − 1). Un
second passage est celui d’un lot où rien n’a changé.
"""

from __future__ import annotations

import csv
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from simple import RACINE, avec_material, chronometrer, copier, exporter

COLLEGES = RACINE.parent / "shared" / "donnees" / "colleges-rentree-2022.csv"
GENERATEUR = str(Path(sys.executable).with_name("generateur"))
SANS_CALENDRIER = frozenset({"GUADELOUPE", "MARTINIQUE", "GUYANE", "MAYOTTE", "CORSE"})
"""Pas de calendrier sûr dans le dépôt, ou pas pour la rentrée de cette année."""
AU_SUD = "LA REUNION"
"""L’année n’y est pas la même : les débuts ci-dessous n’y conviennent pas tous."""
VARIETE = (("faible", "2027-01-04", 2), ("moyen", "2027-01-18", 3), ("eleve", "2027-02-01", 2))


class Cout(NamedTuple):
    """Ce qu’un travail demande, en secondes : de mur, et de processeur."""

    duree: float
    calcul: float


def prendre(nombre: int, cible: Path, *, varies: bool = False) -> Path:
    """Écrit un tableau de `nombre` vrais collèges, pris à intervalles égaux dans la liste.

    `varies` : leurs équipements, débuts et longueurs diffèrent, au lieu d’être ceux de tous.
    """
    with COLLEGES.open(encoding="utf-8-sig", newline="") as flux:
        entete, *rangees = csv.reader(flux, delimiter=";")
    sans = SANS_CALENDRIER | {AU_SUD} if varies else SANS_CALENDRIER
    rangees = [r for r in rangees if r[1] not in sans]
    choisies = [rangees[rang * len(rangees) // nombre] for rang in range(nombre)]
    with cible.open("w", encoding="utf-8-sig", newline="") as flux:
        sortie = csv.writer(flux, delimiter=";", lineterminator="\r\n")
        sortie.writerow([*entete, "equipement", "debut", "trimestres"] if varies else entete)
        for rang, rangee in enumerate(choisies):
            sortie.writerow([*rangee, *VARIETE[rang % 3]] if varies else rangee)
    return cible


def mener(depot: Path, liste: Path, sortie: Path) -> float:
    """Mène un lot ; rend la plus grande mémoire d’un de ses processus, en Mo."""
    plus_grande = 0.0
    with tempfile.TemporaryFile() as dit:
        lot = subprocess.Popen(
            [GENERATEUR, "academie", str(liste), "--sortie", str(sortie)],
            cwd=depot, stdout=dit, stderr=dit,
        )  # fmt: skip
        while lot.poll() is None:
            plus_grande = max(plus_grande, *map(_memoire, [lot.pid, *_enfants(lot.pid)]))
            time.sleep(0.1)
        dit.seek(0)
        assert lot.returncode == 0, dit.read().decode()
    return plus_grande


def _enfants(numero: int) -> list[int]:
    try:
        texte = Path(f"/proc/{numero}/task/{numero}/children").read_text()
    except OSError:
        return []
    return [int(enfant) for enfant in texte.split()]


def _memoire(numero: int) -> float:
    try:
        pages = int(Path(f"/proc/{numero}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * resource.getpagesize() / 1e6


def construire_seul(depot: Path) -> None:
    """Fait un site à nous, seul, par `mkdocs build` sans le papier, rien n’étant retenu."""
    for nom in (".cache", "site"):
        shutil.rmtree(depot / nom, ignore_errors=True)
    chronometrer(depot, MANUEL_SANS_DOSSIER="1")


def peser(faire: Callable[[], object]) -> Cout:
    """Rend ce que demande un travail fait par d’autres processus : durée, et temps de calcul."""
    debut, avant = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    faire()
    apres = resource.getrusage(resource.RUSAGE_CHILDREN)
    calcul = apres.ru_utime - avant.ru_utime + apres.ru_stime - avant.ru_stime
    return Cout(time.perf_counter() - debut, calcul)


def mediane(couts: list[Cout]) -> Cout:
    """Rend la médiane, pour chacune des deux mesures."""
    return Cout(*map(statistics.median, zip(*couts, strict=True)))


def mesurer(depot: Path, material: Path, nombre: int, *, varies: bool) -> None:
    """Imprime ce que demande un collège de plus, puis un collège inchangé, et la mémoire."""
    sortie, memoires = depot / "sites", [0.0]

    def simple() -> Cout:
        return peser(lambda: chronometrer(material))

    def seul() -> Cout:
        return peser(lambda: construire_seul(depot))

    def lot(liste: Path) -> Cout:
        return peser(lambda: memoires.append(mener(depot, liste, sortie)))

    references, seuls = [simple()], [seul()]
    un = prendre(1, depot / "un.csv", varies=varies)
    lot(un)
    demarrage = lot(un)
    shutil.rmtree(sortie)
    liste = prendre(nombre, depot / "liste.csv", varies=varies)
    entier = lot(liste)
    references.append(simple())
    encore = lot(liste)
    shutil.rmtree(sortie)
    references += [simple(), simple()]
    seuls += [seul(), seul()]
    unite, a_nous = mediane(references), mediane(seuls)
    print(f"— {nombre} collèges, {'profils variés' if varies else 'mêmes réglages pour tous'}")
    print(f"mkdocs build des mêmes pages, Material tel qu’il est : {unite.duree:.2f} s (l’unité)")
    print(f"un site à nous, seul : {a_nous.duree / unite.duree:.2f}")
    de_plus = (entier.duree - a_nous.duree) / (nombre - 1)
    calcul = (entier.calcul - a_nous.calcul) / (nombre - 1)
    par_coeur = calcul / unite.calcul / (os.cpu_count() or 1)
    print(f"un collège de plus : {de_plus / unite.duree:.4f} ({de_plus * 1000:.0f} ms)")
    print(
        f"le même en temps de calcul, par cœur : {par_coeur:.4f} ({calcul * 1000:.0f} ms en tout)"
    )
    inchange = (encore.duree - demarrage.duree) / (nombre - 1)
    print(f"un collège inchangé, démarrage à part : {inchange * 1000:.2f} ms")
    print(f"mémoire d’un processus, au plus : {max(memoires):.0f} Mo", flush=True)


def pret_a_mesurer() -> bool:
    """Dit la machine et sa charge ; ou que la liste des collèges manque."""
    if not COLLEGES.is_file():
        print("La liste des collèges n’est pas là (../shared/donnees) : rien n’est mesuré.")
        return False
    # Comme chez qui s’en sert : les modules du dépôt ne se recompilent pas à chaque commande.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"{os.cpu_count()} cœurs, charge de la machine : {os.getloadavg()[0]:.1f}")
    return True


def main(nombre: int) -> None:
    """Mesure et imprime tout."""
    if not pret_a_mesurer():
        return
    with tempfile.TemporaryDirectory() as dossier:
        simple = exporter(Path(dossier, "simple"), RACINE / "donnees" / "college.yml")
        material = avec_material(Path(dossier, "material"), simple)
        depot = copier(Path(dossier, "lot"))
        for varies in (False, True):
            mesurer(depot, material, nombre, varies=varies)
    print(f"Charge de la machine à la fin : {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 87)
