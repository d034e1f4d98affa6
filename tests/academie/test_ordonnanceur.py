"""Au-delà d’une machine : un vrai ordonnanceur Dask, de vrais ouvriers, un tué en route."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .outils import GENERATEUR, RACINE, arbre, attendre, environnement, lancer, tableau

DASK = str(Path(sys.executable).with_name("dask"))
UN_OUVRIER = ("worker", "--host", "127.0.0.1", "--nthreads", "1")
LIGNES = [f"Collège numéro {n};Ville {n};;Limoges;{200 + 25 * n};;public" for n in range(1, 7)]


@contextmanager
def ordonnanceur(dossier: Path) -> Iterator[tuple[str, Callable[[], list[int]]]]:
    """Lance un ordonnanceur, deux ouvriers, un troisième d’une autre version ; rend son adresse, et
    de quoi lire les numéros des deux premiers."""
    fichier = dossier / "ordonnanceur.json"
    espace = dossier / "espace"
    espace.mkdir()
    # Rien de ce que Dask écrit ne reste après l’essai.
    chez_lui = environnement(TMPDIR=str(espace), DASK_TEMPORARY_DIRECTORY=str(espace))
    autre = dossier / "autre-version"
    ici = RACINE / "generateur"
    shutil.copytree(ici, autre / "generateur", ignore=shutil.ignore_patterns("__pycache__"))
    with (autre / "generateur" / "noyau" / "mots.py").open("a", encoding="utf-8") as module:
        module.write("# D’une autre version.\n")
    ailleurs = {**chez_lui, "PYTHONPATH": str(autre)}
    communs = {"cwd": dossier, "start_new_session": True}
    bruit = (dossier / "dask.txt").open("w", encoding="utf-8")
    lances = [
        subprocess.Popen(
            [DASK, *arguments, "--no-dashboard", "--scheduler-file", str(fichier)],
            env=env, stdout=bruit, stderr=bruit, **communs,  # type: ignore[call-overload]
        )
        for env, arguments in (
            (chez_lui, ["scheduler", "--host", "127.0.0.1", "--port", "0"]),
            (chez_lui, [*UN_OUVRIER, "--nworkers", "2", "--nanny"]),
            (ailleurs, [*UN_OUVRIER, "--name", "autre", "--no-nanny"]),
        )
    ]  # fmt: skip
    try:
        attendre(lambda: fichier.exists() and fichier.stat().st_size > 0)
        adresse = json.loads(fichier.read_text(encoding="utf-8"))["address"]
        from distributed import Client

        with Client(adresse, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(3, timeout=60)

            def numeros() -> list[int]:
                autre = {n["name"]: ou for ou, n in client.scheduler_info()["workers"].items()}[
                    "autre"
                ]
                return sorted(pid for ou, pid in client.run(os.getpid).items() if ou != autre)

            yield adresse, numeros
    finally:
        for lance in reversed(lances):
            os.killpg(lance.pid, signal.SIGTERM)
        for lance in lances:
            try:
                lance.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(lance.pid, signal.SIGKILL)
        bruit.close()


def test_un_ouvrier_tue_ou_d_une_autre_version_n_enleve_rien(depot: Path, tmp_path: Path) -> None:
    """Un ouvrier tué par kill -9 au milieu, un autre d’une autre version, mis de côté avec un mot :
    chaque site est là, une fois, le même qu’ici ; que les ouvriers rapportent leurs sites ou les
    écrivent sur un disque partagé."""
    liste = tableau(tmp_path / "liste.csv", *LIGNES)
    attendu = lancer(depot, str(liste), "--sortie", "ici", "--processus", "1")
    assert attendu.returncode == 0, attendu.stderr
    ici = arbre(depot / "ici")
    sites = [nom for nom in ici if not nom.startswith((".academie", "rapport"))]
    # Les sites, le portail et son accueil, le moteur ; ce qui est lu, les liens et leur envoi.
    assert len({nom.partition("/")[0] for nom in sites}) == len(LIGNES) + 6
    with ordonnanceur(tmp_path) as (adresse, ouvriers):
        for sortie, options in (("rapporte", []), ("partage", ["--disque-partage"])):
            lot = subprocess.Popen(
                [GENERATEUR, "academie", str(liste), "--sortie", sortie, "--ordonnanceur", adresse,
                 *options],
                cwd=depot,
                env=environnement(),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )  # fmt: skip
            attendre(lambda vu=depot / sortie: list(vu.glob("college-*/index.html")))
            avant = ouvriers()
            os.kill(avant[0], signal.SIGKILL)
            assert lot.poll() is None, "le lot s’est achevé avant que l’ouvrier ne meure"
            _, erreurs = lot.communicate(timeout=180)
            assert lot.returncode == 0, erreurs
            assert erreurs.count("mis de côté") == 1, erreurs
            # Aucun ouvrier n’a gardé le dépôt ; celui du mort est effacé par Dask.
            attendre(lambda: not list((tmp_path / "espace").rglob("academie-*")))
            assert avant[0] not in ouvriers()
            loin = arbre(depot / sortie)
            assert sorted(sites) == [n for n in loin if not n.startswith((".academie", "rapport"))]
            assert not [nom for nom in sites if ici[nom] != loin[nom]]
            rapport = (depot / sortie / "rapport.csv").read_text(encoding="utf-8-sig")
            rangees = list(csv.DictReader(rapport.splitlines(), delimiter=";"))
            assert len(rangees) == len(LIGNES) and {r["État"] for r in rangees} == {"construit"}


def test_un_ordonnanceur_absent_se_dit(depot: Path, tmp_path: Path) -> None:
    """Une adresse où rien ne répond est un mauvais emploi de la commande, pas une panne obscure."""
    liste = tableau(tmp_path / "liste.csv", LIGNES[0])
    resultat = lancer(depot, str(liste), "--ordonnanceur", "tcp://127.0.0.1:9")
    assert resultat.returncode == 2 and "Traceback" not in resultat.stderr
    assert "aucun ordonnanceur Dask ne répond à tcp://127.0.0.1:9" in resultat.stderr
