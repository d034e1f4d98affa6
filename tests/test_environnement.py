"""L’environnement, l’horloge et le dossier courant se lisent au bord, et se donnent ensuite.

Trois endroits les lisent : `commandes/`, `site/plugin.py` et, dans la page,
`site/moteur/bord_de_la_page.py`. Ailleurs, ce sont des arguments.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

MAISON = Path(__file__).resolve().parents[1] / "generateur"
LECTURES = re.compile(
    r"os\.(environ|getenv|getcwd)\b|\bPath\.cwd\b|\b(date|datetime)\.(today|now|utcnow)\b"
    r"|\btime\.(time|localtime|gmtime)\(|from os import .*\b(environ|getenv|getcwd)\b"
)
AU_BORD = (
    "commandes/",
    "site/plugin.py",
    "site/moteur/bord_de_la_page.py",
    "theme/__init__.py",
)
"""Le thème, lui, pose une variable pour Material ; il n’en lit aucune."""


def lectures(maison: Path) -> list[str]:
    """Rend « fichier:ligne : ce qui est lu » pour chaque lecture hors du bord."""
    trouvees = []
    for fichier in sorted(maison.rglob("*.py")):
        chemin = fichier.relative_to(maison).as_posix()
        if chemin.startswith(AU_BORD):
            continue
        for rang, ligne in enumerate(fichier.read_text("utf-8").splitlines(), start=1):
            if lu := LECTURES.search(ligne):
                trouvees.append(f"{chemin}:{rang} : {lu[0]}")
    return trouvees


def test_rien_ne_lit_l_environnement_en_cachette() -> None:
    """Ce dont un site dépend se voit dans les arguments."""
    assert lectures(MAISON) == []


@pytest.mark.parametrize(
    "faute",
    ["adresse = os.environ['CI_PAGES_URL']", "racine = Path.cwd()", "le = date.today()"],
)
def test_une_lecture_cachee_se_voit(faute: str, tmp_path: Path) -> None:
    """Posée dans un écrivain, elle est dite à sa ligne ; au bord, elle est permise."""
    for chemin in ("formats/ecrivain.py", "commandes/essai.py"):
        (tmp_path / chemin).parent.mkdir()
        (tmp_path / chemin).write_text(f"import os\n{faute}\n", encoding="utf-8")
    [trouvee] = lectures(tmp_path)
    assert trouvee.startswith("formats/ecrivain.py:2 : ")
