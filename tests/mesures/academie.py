"""Mesure : ce que coûte un collège de plus, contre un `mkdocs build` tout simple de ses pages.

    .venv/bin/python tests/mesures/academie.py [TAILLE…]     # 10, 100 et 1 000 collèges d’ordinaire

De vrais collèges (rentrée 2022, DEPP, Licence Ouverte), pris de partout : ../shared/donnees/. Tout
se mesure en secondes de mur, dans la même exécution : les lots de plus en plus grands, et entre eux
des constructions simples. La pente entre deux lots donne le prix d’un site de plus, PDF, agenda,
tableur et portail compris ; un second passage, celui d’un lot où rien n’a changé.
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
from itertools import pairwise
from pathlib import Path

from simple import RACINE, avec_material, chronometrer, copier, exporter

COLLEGES = RACINE.parent / "shared" / "donnees" / "colleges-rentree-2022.csv"
GENERATEUR = str(Path(sys.executable).with_name("generateur"))
SANS_CALENDRIER = frozenset({"GUADELOUPE", "MARTINIQUE", "GUYANE", "MAYOTTE", "CORSE"})
"""Pas de calendrier dans le dépôt, ou pas pour la rentrée de cette année."""
AU_SUD = "LA REUNION"
"""L’année n’y est pas la même : les débuts ci-dessous n’y conviennent pas tous."""
VARIETE = (("faible", "2027-01-04", 2), ("moyen", "2027-01-18", 3), ("eleve", "2027-02-01", 2))


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


def mener(depot: Path, liste: Path, sortie: Path) -> tuple[float, float]:
    """Mène un lot ; rend sa durée, et la plus grande mémoire d’un de ses processus, en Mo."""
    debut = time.perf_counter()
    plus_grande = 0.0
    with tempfile.TemporaryFile() as dit:
        lot = subprocess.Popen(
            [GENERATEUR, "academie", str(liste), "--sortie", str(sortie)],
            cwd=depot, stdout=dit, stderr=dit,
        )  # fmt: skip
        while lot.poll() is None:
            plus_grande = max(plus_grande, *map(_memoire, [lot.pid, *_enfants(lot.pid)]))
            time.sleep(0.2)
        dit.seek(0)
        assert lot.returncode == 0, dit.read().decode()
    return time.perf_counter() - debut, plus_grande


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


def mesurer(depot: Path, tailles: list[int], simples: dict[str, Path], *, varies: bool) -> None:
    """Imprime, pour ces tailles, durées, pentes, rapports et mémoire."""
    titre = "profils variés" if varies else "mêmes réglages pour tous"
    print(f"— {titre}")
    lots = []
    durees = {nom: [chronometrer(simple)] for nom, simple in simples.items()}
    for taille in tailles:
        liste = prendre(taille, depot / "liste.csv", varies=varies)
        sortie = depot / "sites"
        duree, memoire = mener(depot, liste, sortie)
        encore, _ = mener(depot, liste, sortie)
        octets = subprocess.run(["du", "-sm", str(sortie)], capture_output=True, text=True)
        shutil.rmtree(sortie)
        for nom, simple in simples.items():
            durees[nom] += [chronometrer(simple) for _ in range(3)]
        lots.append((taille, duree))
        print(
            f"{taille:6d} collèges : {duree:7.1f} s ({duree / taille * 1000:.0f} ms chacun), "
            f"{memoire:.0f} Mo au plus par processus, {octets.stdout.split()[0]} Mo sur disque ; "
            f"inchangés : {encore:.2f} s ({encore / taille * 1000:.2f} ms chacun)",
            flush=True,
        )
    references = {nom: statistics.median(siennes) for nom, siennes in durees.items()}
    for nom, reference in references.items():
        print(f"mkdocs build, {nom} : {reference:.2f} s (médiane de {len(durees[nom])})")
    for (petit, avant), (grand, apres) in pairwise(lots):
        pente = (apres - avant) / (grand - petit)
        rapports = [f"1/{reference / pente:.1f} ({nom})" for nom, reference in references.items()]
        dit = f"de {petit} à {grand} : {pente * 1000:.1f} ms par site de plus, soit "
        print(dit + ", ".join(rapports), flush=True)


def main(tailles: list[int]) -> None:
    """Mesure et imprime tout."""
    if not COLLEGES.is_file():
        print("La liste des collèges n’est pas là (../shared/donnees) : rien n’est mesuré.")
        return
    # Comme chez qui s’en sert : les modules du dépôt ne se recompilent pas à chaque commande.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"{os.cpu_count()} cœurs, charge de la machine : {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as dossier:
        simple = exporter(Path(dossier, "simple"), RACINE / "donnees" / "college.yml")
        material = avec_material(Path(dossier, "material"), simple)
        simples = {"Material tel qu’il est": material, "nos gabarits, sans l’extension": simple}
        depot = copier(Path(dossier, "lot"))
        mesurer(depot, tailles, simples, varies=False)
        mesurer(depot, tailles[:2], simples, varies=True)
    print(f"Charge de la machine à la fin : {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main([int(taille) for taille in sys.argv[1:]] or [10, 100, 1000])
