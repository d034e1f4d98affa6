"""Mesure : d’un échantillon à 300 collèges, et aux 6 973 de la liste, sur une machine et sur huit.

    .venv/bin/python tests/mesures/echelle.py [NOMBRE]     # 48 collèges d’ordinaire

Est mesuré, sur de vrais collèges pris partout : ce que demandent la lecture de la liste entière, un
lot de NOMBRE collèges, le même refait sans que rien ait changé, et la réunion de deux parts. Le
reste en est extrapolé : chaque site se fait seul, le travail croît comme leur nombre. Tout est en
temps de processeur, qui dépend moins que la montre de ce que la machine fait d’autre ; une durée
suppose deux cœurs occupés à cela seul.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path

from academie import COLLEGES, GENERATEUR, Cout, mener, peser, prendre, pret_a_mesurer
from simple import copier

ENTIER, UNE_ACADEMIE, MACHINES, COEURS = 6973, 300, 8, 2
PAPIER = frozenset({".pdf", ".ods", ".odt"})
A_COTE = frozenset({".academie", "moteur", "portail"})


def commander(depot: Path, *arguments: str, rendu: int = 0) -> Cout:
    """Rend ce que demande cette commande ; elle doit rendre ce code."""
    return peser(partial(_lancer, depot, arguments, rendu))


def _lancer(depot: Path, arguments: tuple[str, ...], rendu: int) -> None:
    commande = [GENERATEUR, "academie", *arguments]
    resultat = subprocess.run(commande, cwd=depot, capture_output=True, text=True, check=False)
    assert resultat.returncode == rendu, resultat.stderr


def tailles(sites: Path) -> tuple[float, float, float]:
    """Rend, en Mo : un site au-delà de ce que d’autres ont ; son papier ; ce qui est commun."""
    dossiers = [d for d in sites.iterdir() if d.is_dir() and d.name not in A_COTE]
    fichiers = [(f, f.stat()) for d in dossiers for f in d.rglob("*") if f.is_file()]
    fois = Counter(etat.st_ino for _, etat in fichiers)
    propre = papier = 0
    communs: dict[int, int] = {}
    for fichier, etat in fichiers:
        if fois[etat.st_ino] > 1:
            communs[etat.st_ino] = etat.st_size
        elif fichier.suffix in PAPIER:
            papier += etat.st_size
        else:
            propre += etat.st_size
    partage = sum(communs.values()) + sum(
        f.stat().st_size for nom in ("moteur", "portail") for f in (sites / nom).rglob("*")
    )
    return propre / len(dossiers) / 1e6, papier / len(dossiers) / 1e6, partage / 1e6


def dire(secondes: float) -> str:
    """Rend une durée en minutes, ou en secondes si elle est courte."""
    return f"{secondes / 60:.0f} min" if secondes >= 120 else f"{secondes:.0f} s"


def mesurer(depot: Path, nombre: int) -> None:
    """Imprime ce qui est mesuré, puis ce qui en est extrapolé."""
    liste = str(prendre(nombre, depot / "liste.csv", varies=True))
    un = str(prendre(1, depot / "un.csv", varies=True))
    # Trois académies sans calendrier : leurs collèges sont en faute, la lecture le dit.
    lire = [str(COLLEGES), "--lire-seulement", "--sortie", "lu"]
    lecture = commander(depot, *lire, rendu=1).calcul
    commander(depot, un, "--sortie", "un")
    depart = commander(depot, un, "--sortie", "un", "--tout-refaire").calcul
    memoires: list[float] = []
    entier = peser(lambda: memoires.append(mener(depot, Path(liste), depot / "sites"))).calcul
    inchange = commander(depot, liste, "--sortie", "sites").calcul
    for rang in ("1", "2"):
        commander(depot, liste, "--part", f"{rang}/2", "--sortie", f"part-{rang}")
    reunion = commander(depot, "--reunir", "part-1", "part-2", "--sortie", "reunis").calcul
    propre, papier, partage = tailles(depot / "sites")
    un_site, redit = (entier - depart) / (nombre - 1), reunion / nombre
    print(f"Mesuré, sur {nombre} collèges aux réglages mêlés (temps de processeur) :")
    print(f"  lire les {ENTIER} lignes de la liste : {lecture:.1f} s")
    print(f"  un lot d’un seul collège : {depart:.1f} s ; un collège de plus : {un_site:.2f} s")
    print(
        f"  les mêmes, rien n’ayant changé : {inchange / nombre * 1000:.0f} ms chacun, tout compté"
    )
    print(f"  réunir deux parts : {redit * 1000:.0f} ms par collège, tout compté")
    print(f"  mémoire d’un processus, au plus : {max(memoires):.0f} Mo")
    print(
        f"  un site : {propre:.2f} Mo, et {papier:.2f} de papier ; commun à tous : {partage:.1f} Mo"
    )

    def ensemble(colleges: int) -> float:
        return lecture * colleges / ENTIER + (depart + un_site * (colleges - 1)) / COEURS

    part = lecture + (depart + un_site * ENTIER / MACHINES) / COEURS
    place = partage / 1000 + ENTIER * (propre + papier) / 1000
    print(f"Extrapolé, sur des machines à {COEURS} cœurs qui ne font que cela :")
    print(f"  {UNE_ACADEMIE} collèges, une machine : {dire(ensemble(UNE_ACADEMIE))}")
    print(f"  {ENTIER} collèges, une machine : {dire(ensemble(ENTIER))}, {place:.1f} Go")
    print(
        f"  {ENTIER} collèges, {MACHINES} machines (--part) : {dire(part)} chacune, puis "
        f"{dire(redit * ENTIER)} pour les réunir (un seul cœur)"
    )


def main(nombre: int) -> None:
    """Mesure et imprime tout."""
    if not pret_a_mesurer():
        return
    with tempfile.TemporaryDirectory() as dossier:
        depot = copier(Path(dossier, "lot"))
        mesurer(depot, nombre)
        shutil.rmtree(depot)
    print(f"Charge de la machine à la fin : {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 48)
