"""Ce que les essais des écrivains partagent : données hostiles, octets refaits ailleurs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from generateur.noyau.declare.modeles import College, Effectifs, Membre, Objectif

from .modele import college

RACINE = Path(__file__).parents[2]
HOSTILES = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    'un "guillemet"',
    "=1+1",
    "#let x = 2",
    "barre \\ oblique",
    "$ a_b * c $ `d` @e",
    "]]> --> &amp;",
)


def college_hostile() -> College:
    """Un collège dont chaque texte ressemble à du code."""
    return replace(
        college(),
        nom="Collège " + " ".join(HOSTILES),
        projet_etablissement=tuple(Objectif(texte) for texte in HOSTILES),
        equipe_projet=tuple(Membre("direction", texte) for texte in HOSTILES),
        referent='Référent <b>"TICE"</b> #emph[x]',
    )


def grand_college() -> College:
    """Un collège hors de proportion : noms de 200 signes, 40 objectifs, 500 enseignants."""
    return replace(
        college(),
        nom=("Collège " + "Anticonstitutionnellement " * 9)[:199] + "X",
        effectifs=Effectifs(500, 6000),
        projet_etablissement=tuple(
            Objectif(f"Objectif numéro {rang}, qui tient à cœur à tous") for rang in range(1, 41)
        ),
    )


def empreinte_ailleurs(module: str, dossier: Path, argument: str = "vue") -> str:
    """Rend l’empreinte du même rendu, fait ailleurs."""
    return executer_ailleurs(
        f"import hashlib; import generateur.formats.{module} as ecrivain;"
        "from tests.formats import modele;"
        f"print(hashlib.sha256(ecrivain.rendre(modele.{argument}())).hexdigest())",
        dossier,
    )


def executer_ailleurs(code: str, dossier: Path) -> str:
    """Rend ce que ce code écrit dans un autre processus, dossier, fuseau, locale et hasard."""
    ailleurs = {
        **os.environ,
        "PYTHONPATH": str(RACINE),
        "TZ": "Pacific/Tahiti",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4242",
    }
    resultat = subprocess.run(
        [sys.executable, "-c", code],
        cwd=dossier,
        env=ailleurs,
        capture_output=True,
        text=True,
        check=True,
    )
    return resultat.stdout.strip()


def empreinte(octets: bytes) -> str:
    """Rend l’empreinte d’un rendu."""
    return hashlib.sha256(octets).hexdigest()
