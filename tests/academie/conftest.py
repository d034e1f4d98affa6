"""Ce que les essais d’un lot partagent : un dépôt, et un lot de six collèges, fait une fois."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.site.conftest import copier_le_depot

from .outils import PROFILS, attendre, lancer

HOSTILE = r"""nom: 'Collège <script>alert(1)</script> {{ 7*7 }} " & =1+1'
commune: "Ville </title>"
academie: Lille
adresse: https://manuel.exemple.fr/un/chemin/
depot: https://forge.exemple.fr/groupe/manuel
effectifs: {enseignants: 30}
equipement: moyen
debut: 2027-01-04
trimestres: 2
referent: "RRUPN & <i>co</i>"
preoccupations: [oral, memorisation]
adaptations:
  retirer: [visites-entre-classes]
  ajouter:
    - id: cafe-du-mardi
      titre: '<b>"Café"</b>'
      temps: temps-2
      but: Se parler.
      semaines: {min: 1, ideal: 1, max: 2}
      roles: {pilote: [direction]}
"""

VOISIN = """
uai: 0000001B
creneaux:
  - {jour: mercredi, de: "13:30", a: "15:30"}
"""


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt tout neuf."""
    return copier_le_depot(tmp_path / "depot")


@pytest.fixture(scope="session")
def lot(commun: Path) -> tuple[Path, Path, Path]:
    """Un dépôt, un dossier de six profils très différents, et leurs sites.

    Le premier ouvrier libre les fait, l’autre les attend."""
    ici, dit = commun / "lot", commun / "lot.dit"
    try:
        ici.mkdir()
    except FileExistsError:
        attendre(dit.exists)
    else:
        _faire_le_lot(ici)
        dit.touch()
    return ici / "depot", ici / "profils", ici / "depot" / "sites"


def _faire_le_lot(ici: Path) -> None:
    depot = copier_le_depot(ici / "depot")
    profils = ici / "profils"
    profils.mkdir()
    for profil in PROFILS.glob("*.yml"):
        shutil.copy(profil, profils)
    demonstration = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    voisin = demonstration.replace("nom: Collège de démonstration", "nom: Collège du Voisin")
    voisin = re.sub(r"(?m)^fictif:.*\n", "", voisin)
    (profils / "voisin.yml").write_text(voisin + VOISIN, encoding="utf-8")
    (profils / "hostile.yml").write_text(HOSTILE, encoding="utf-8")
    resultat = lancer(depot, str(profils), "--sortie", "sites", "--processus", "2")
    assert resultat.returncode == 0, resultat.stderr
