"""Lance nos commandes, la vraie et `mkdocs`, sans payer à chacune l’entrée de Python.

Un processus, la souche, charge nos modules et la démarche une fois, et n’exécute rien d’autre :
chaque commande en est une copie (`fork`), avec ses arguments, son dossier, son environnement, ses
deux sorties et son code. Un dépôt d’essai qui change la démarche la fait relire. Ce que Python ne
lit qu’à son entrée (hasard des dictionnaires, langue, fuseau, chemins) demande un vrai démarrage :
`lancer` le fait de lui-même.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

RACINE = Path(__file__).resolve().parents[2]
A_L_ENTREE = ("PYTHONHASHSEED", "PYTHONPATH", "LC_ALL", "TZ")
DES_PAGES = (
    "material.templates", "pygments.formatters.html", "pygments.styles.default",
    *(f"markdown.extensions.{nom}" for nom in (
        "admonition", "attr_list", "codehilite", "fenced_code", "md_in_html", "tables", "toc")),
    *(f"pymdownx.{nom}" for nom in (
        "details", "highlight", "quotes", "saneheaders", "superfences", "tabbed", "tasklist")),
)  # fmt: skip
"""Ce que MkDocs charge de lui-même, au vu de `mkdocs.yml`."""
DELAI = 300
"""Secondes au bout desquelles une commande est arrêtée."""


def lancer(
    programme: str, *mots: str, dossier: Path, environnement: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Lance `generateur` ou `mkdocs` dans ce dossier ; rend son code et ses deux sorties."""
    if any(environnement.get(nom) != os.environ.get(nom) for nom in A_L_ENTREE):
        return subprocess.run(
            [str(Path(sys.executable).with_name(programme)), *mots],
            cwd=dossier, env=environnement, capture_output=True, text=True, check=False,
            timeout=DELAI,
        )  # fmt: skip
    with tempfile.TemporaryFile("w+b") as sortie, tempfile.TemporaryFile("w+b") as erreur:
        # La souche ouvre les deux fichiers par leur numéro ici : rien ne reste à effacer.
        sorties = [f"/proc/{os.getpid()}/fd/{f.fileno()}" for f in (sortie, erreur)]
        souche = _souche()
        assert souche.stdin is not None and souche.stdout is not None
        demande = [programme, [*mots], str(dossier), environnement, sorties]
        souche.stdin.write(json.dumps(demande) + "\n")
        souche.stdin.flush()
        code = int(souche.stdout.readline())
        dits = []
        for fichier in (sortie, erreur):
            fichier.seek(0)
            dits.append(fichier.read().decode().replace("\r\n", "\n"))
    return subprocess.CompletedProcess([programme, *mots], code, *dits)


@cache
def _souche() -> subprocess.Popen[str]:
    souche = subprocess.Popen(
        [sys.executable, "-m", "tests.outils.souche"],
        cwd=RACINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    atexit.register(_arreter, souche)
    return souche


def _arreter(souche: subprocess.Popen[str]) -> None:
    assert souche.stdin is not None
    with contextlib.suppress(OSError):
        souche.stdin.close()
    souche.wait()


def _servir() -> None:
    """Copie la souche à chaque demande ; la copie finit comme un programme."""
    import mkdocs.__main__
    import mkdocs.commands.build

    import generateur.commandes.depart
    from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche

    for nom in (*(m.name for m in walk_packages(generateur.__path__, "generateur.")), *DES_PAGES):
        import_module(nom)
    charger_demarche(RACINE)

    programmes = {
        "generateur": generateur.commandes.depart.partir,
        "mkdocs": mkdocs.__main__.cli,
    }
    sys.path.pop(0)
    demandes, reponses = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    vide = os.open(os.devnull, os.O_RDWR)
    for numero in (0, 1):
        os.dup2(vide, numero)
    gc.freeze()
    for ligne in demandes:
        programme, mots, dossier, environnement, sorties = json.loads(ligne)
        copie = os.fork()
        if not copie:
            demandes.close()
            reponses.close()
            _devenir(programme, mots, dossier, environnement, sorties)
            sys.exit(programmes[programme]())  # type: ignore[func-returns-value]
        _, etat = os.waitpid(copie, 0)
        print(os.waitstatus_to_exitcode(etat), file=reponses, flush=True)


def _devenir(
    programme: str, mots: list[str], dossier: str, environnement: dict[str, Any], sorties: list[str]
) -> None:
    """Prend les arguments, le dossier, l’environnement et les sorties de la commande."""
    for numero, fichier in enumerate(sorties, start=1):
        os.dup2(os.open(fichier, os.O_WRONLY), numero)
    os.chdir(dossier)
    os.environ.clear()
    os.environ.update(environnement)
    # Comme le programme installé, et non comme « python -m » : click le dit dans son aide.
    principal = sys.modules["__main__"]
    principal.__package__, principal.__spec__ = None, None
    sys.argv = [str(Path(sys.executable).with_name(programme)), *mots]
    signal.alarm(DELAI)


if __name__ == "__main__":
    _servir()
