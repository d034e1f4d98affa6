"""Les frontières : le noyau ne connaît que la bibliothèque standard, MkDocs n’est qu’un bord."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]


def lancer(programme: str) -> subprocess.CompletedProcess[str]:
    """Lance un programme dans un interpréteur neuf, à la racine du dépôt."""
    return subprocess.run(
        [sys.executable, "-c", programme], cwd=RACINE, capture_output=True, text=True, check=False
    )


def test_le_noyau_n_importe_que_la_bibliotheque_standard() -> None:
    """Importer tout le noyau ne charge ni yaml, ni jinja2, ni mkdocs, ni le dehors."""
    programme = """
import importlib, pathlib, sys
for fichier in sorted(pathlib.Path("generateur/noyau").rglob("*.py")):
    importlib.import_module(".".join(fichier.with_suffix("").parts))
fautifs = {"yaml", "jinja2", "mkdocs", "click", "typst", "icalendar"} & set(sys.modules)
dehors = [m for m in sys.modules if m.startswith("generateur.") and ".noyau" not in m]
print(sorted(fautifs) + dehors)
"""
    assert lancer(programme).stdout.strip() == "[]"


SANS_MKDOCS = """
import sys
sys.modules["mkdocs"] = None
sys.modules["material"] = None
"""


def test_tout_s_importe_sans_mkdocs_sauf_le_site() -> None:
    """Du noyau aux formats, tout se charge là où MkDocs ne peut pas être importé."""
    programme = f"""{SANS_MKDOCS}
import importlib, pathlib
for piece in ("noyau", "chargement", "chaine.py", "vue", "depot", "formats"):
    chemin = pathlib.Path("generateur") / piece
    for fichier in sorted(chemin.rglob("*.py")) or [chemin]:
        importlib.import_module(".".join(fichier.with_suffix("").parts))
print("ok")
"""
    resultat = lancer(programme)
    assert resultat.stdout.strip() == "ok", resultat.stderr


def test_tout_s_ecrit_sans_mkdocs() -> None:
    """Chaque format, le site excepté, se fait là où MkDocs ne peut pas être importé."""
    programme = f"""{SANS_MKDOCS}
import os
from pathlib import Path
from generateur.depot.edition import manuel_du_profil
from generateur.formats.table import ecrire_le_format, noms
manuel = manuel_du_profil(Path("tests/profils/demonstration.yml"), Path.cwd(), os.environ)
print([nom for nom in noms() if len(ecrire_le_format(manuel, nom)) <= 500])
"""
    resultat = lancer(programme)
    assert resultat.stdout.strip() == "[]", resultat.stderr
