"""Interrompu n’importe où : rien à moitié n’est visible, et la suite reprend là."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
from functools import partial
from pathlib import Path

from .outils import (
    A_COTE,
    GENERATEUR,
    arbre,
    attendre,
    ctrl_c_entendu,
    environnement,
    lancer,
    tableau,
)

LIGNES = [f"Collège numéro {n};Ville {n};;Limoges;{200 + 25 * n};;" for n in range(1, 13)]


def visibles(sites: Path) -> dict[str, dict[str, bytes]]:
    """Les sites que l’on voit, et tous leurs fichiers."""
    return {
        site.name: arbre(site)
        for site in sites.iterdir()
        if site.is_dir() and site.name not in A_COTE
    }


ATTENTE = """import os, sys, time
from pathlib import Path
bord = int(os.environ.get("BORD", 99))
def attendre(evenement, details):
    ouvert = str(details[0]) if evenement == "open" else ""
    if ouvert.endswith("index.html") and "en-cours" in ouvert:
        while len(list(Path("sites").glob("college-*/index.html"))) > bord:
            time.sleep(0.1)
sys.addaudithook(attendre)
"""
"""Ne laisse rien s’écrire une fois qu’un site de plus que `BORD` se voit : le lot ne peut finir
avant qu’on l’arrête, si lente que soit la machine. Ce n’est pas un réglage du dépôt : une extension
de plus ferait tout refaire."""


def arreter(depot: Path, liste: Path, signe: signal.Signals) -> tuple[int, str]:
    """Mène le lot, l’arrête dès qu’un site de plus se voit ; rend son code et ses messages."""
    sites, attente = depot / "sites", liste.with_name("attente")
    attente.mkdir(exist_ok=True)
    (attente / "sitecustomize.py").write_text(ATTENTE, encoding="utf-8")
    deja = set(sites.glob("college-*/index.html"))
    retenu = environnement(BORD=str(len(deja)), PYTHONPATH=str(attente))
    lot = subprocess.Popen(
        [GENERATEUR, "academie", str(liste), "--processus", "2"],
        cwd=depot, env=retenu, stderr=subprocess.PIPE, text=True, stdout=subprocess.DEVNULL,
        preexec_fn=ctrl_c_entendu,
    )  # fmt: skip
    attendre(lambda: lot.poll() is not None or set(sites.glob("college-*/index.html")) - deja)
    os.kill(lot.pid, signe)
    # Les ouvriers tiennent l’autre bout de ce tube : il se ferme quand ils sont tous partis.
    _, erreurs = lot.communicate(timeout=120)
    return lot.returncode, erreurs


def test_arrete_en_route(depot: Path, tmp_path: Path) -> None:
    """Ctrl-C, puis kill -9 : les sites visibles sont entiers, les ouvriers ne survivent pas, et la
    commande relancée ne refait que le reste."""
    liste = tableau(tmp_path / "liste.csv", *LIGNES)
    sites = depot / "sites"
    code, erreurs = arreter(depot, liste, signal.SIGINT)
    assert code == 130 and "Traceback" not in erreurs, erreurs
    assert "Interrompu" in erreurs and "pas fait" in (sites / "rapport.txt").read_text("utf-8")
    apres_ctrl_c = visibles(sites)
    code, erreurs = arreter(depot, liste, signal.SIGKILL)
    assert code == -signal.SIGKILL and "Traceback" not in erreurs, erreurs
    avant = visibles(sites)
    assert 1 <= len(apres_ctrl_c) < len(avant) < 12, "l’essai n’a rien interrompu"
    resultat = lancer(depot, str(liste))
    assert resultat.returncode == 0, resultat.stderr
    # Un site posé juste avant l’arrêt, sans sa fiche, se refait : jamais plus d’un.
    refaits = int(resultat.stdout.split("construit")[0].split()[-1])
    assert 12 - len(avant) <= refaits <= 13 - len(avant)
    apres = visibles(sites)
    assert len(apres) == 12 and len({tuple(sorted(site)) for site in apres.values()}) == 1
    # Ce que l’on voyait à l’arrêt était entier : refait ou gardé, c’est octet pour octet le même.
    for vus in (apres_ctrl_c, avant):
        assert vus == {nom: apres[nom] for nom in vus}
    assert not list((sites / ".academie").glob("en-cours/*"))


def test_disque_plein(depot: Path, tmp_path: Path) -> None:
    """Un fichier qui ne tient plus : c’est dit, rien à moitié, l’ancien site reste, on reprend."""
    liste = tableau(tmp_path / "liste.csv", *LIGNES[:2])
    assert lancer(depot, str(liste), "--processus", "1").returncode == 0
    sites = depot / "sites"
    avant = visibles(sites)
    plein = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (100_000, 100_000))
    resultat = subprocess.run(
        [GENERATEUR, "academie", str(tableau(liste, *LIGNES[:3])), "--tout-refaire",
         "--processus", "1"],
        cwd=depot, env=environnement(), preexec_fn=plein, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr, resultat.stderr
    assert "plus de place sur le disque" in resultat.stderr
    assert visibles(sites) == avant and len(avant) == 2
    assert lancer(depot, str(liste), "--processus", "1").returncode == 0
    assert len(visibles(sites)) == 3


def test_deux_executions_ne_se_melent_pas(depot: Path, tmp_path: Path) -> None:
    """Une seconde exécution dans le même dossier est refusée, sans rien toucher."""
    from generateur.academie.lot.etat import Etat

    liste = tableau(tmp_path / "liste.csv", LIGNES[0])
    etat = Etat(depot / "sites")
    etat.ouvrir()
    try:
        resultat = lancer(depot, str(liste))
        assert resultat.returncode == 2
        assert "une autre exécution travaille déjà" in resultat.stderr
    finally:
        etat.fermer()
