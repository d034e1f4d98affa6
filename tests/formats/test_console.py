"""Une console qui n’a pas tous nos signes (Windows) écrit au plus près, et ne s’arrête pas."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generateur.formats.console import au_plus_pres

RACINE = Path(__file__).resolve().parents[2]
PHRASE = "« L’œuvre… » → à 8\u202fh\u00a0: É, ✓, 中"


@pytest.mark.parametrize(
    ("encodage", "ecrit"),
    [
        ("utf-8", PHRASE),
        ("cp1252", "« L’œuvre… » -> à 8 h\u00a0: É, v, ?"),
        ("cp850", "« L'oeuvre... » -> à 8 h\u00a0: É, v, ?"),
        ("cp437", "« L'oeuvre... » -> à 8 h\u00a0: É, v, ?"),
        ("ascii", '" L\'oeuvre... " -> a 8 h : E, v, ?'),
    ],
)
def test_chaque_signe_a_son_voisin(encodage: str, ecrit: str) -> None:
    """Ce que la page de code a reste tel quel ; le reste s’y lit encore."""
    assert au_plus_pres(PHRASE, encodage) == ecrit
    au_plus_pres(PHRASE, encodage).encode(encodage)


@pytest.mark.parametrize("encodage", ["cp1252", "cp850", "cp437"])
def test_les_commandes_y_vont_au_bout(encodage: str) -> None:
    """Une flèche, une apostrophe courbe, une majuscule accentuée : aucune ne l’arrête."""
    profils = [f"tests/profils/{nom}.yml" for nom in ("rural", "urbain")]
    resultat = subprocess.run(
        [str(Path(sys.executable).with_name("generateur")), "comparer", *profils],
        cwd=RACINE, env=os.environ | {"PYTHONIOENCODING": encodage}, capture_output=True,
        check=False,
    )  # fmt: skip
    assert (resultat.returncode, resultat.stderr) == (0, b"")
    assert " -> " in resultat.stdout.decode(encodage)
