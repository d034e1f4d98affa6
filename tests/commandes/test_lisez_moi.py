"""Le README dit vrai : ses paquets, ses commandes, et ce qu’elles laissent dans le dépôt."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generateur.commandes.principale import COMMANDES as LIVREES

RACINE = Path(__file__).resolve().parents[2]
README = (RACINE / "README.md").read_text("utf-8")
COMMANDES = [
    ligne.partition(" #")[0].strip()
    for ligne in re.findall(r"^(?:COLLEGE=\S+ )?\.venv/bin/.*$", README, re.MULTILINE)
]
# Celles qui demandent un fichier que le dépôt n’a pas, ou la construction d’un site entier.
AILLEURS = (
    "preoccupations",
    "noter --tableau",
    "reprendre",
    "calendrier",
    "academie",
    "archive",
    "mkdocs",
)
ICI = [c for c in COMMANDES if not any(f" {mot}" in c or f"/{mot}" in c for mot in AILLEURS)]


def test_chaque_commande_est_montree() -> None:
    """Le README donne un exemple de chaque commande, et d’aucune autre."""
    montrees = {c.split()[1] for c in COMMANDES if "/generateur " in c}
    assert montrees == set(LIVREES)


def test_les_paquets_sont_ceux_de_la_liste() -> None:
    """La ligne « apt install » du README est celle de tests/outils/paquets.txt."""
    liste = (RACINE / "tests" / "outils" / "paquets.txt").read_text("utf-8")
    lignes = [ligne.split() for ligne in liste.splitlines() if not ligne.startswith("#")]
    voulus = [paquet for usage, paquet, *_ in lignes if usage in ("depart", "site")]
    assert f"sudo apt install {' '.join(voulus)}\n" in README


@pytest.mark.parametrize("fichier", [".ci/run", ".gitlab-ci.yml", ".github/workflows/essais.yml"])
def test_les_forges_lisent_la_meme_liste(fichier: str) -> None:
    """Aucune forge n’a sa propre liste de paquets : toutes passent par paquets.sh."""
    texte = (RACINE / fichier).read_text("utf-8")
    assert "bash tests/outils/paquets.sh depart site essais" in texte
    assert "apt-get" not in texte and "apt install" not in texte


def test_les_commandes_montrees_marchent_et_ne_laissent_rien(tmp_path: Path) -> None:
    """Chaque commande, telle qu’imprimée, réussit ; git n’y voit que ce qui est à garder."""
    for nom in ("docs", "donnees", "generateur/gabarits"):
        shutil.copytree(RACINE / nom, tmp_path / nom)
    shutil.copy(RACINE / ".gitignore", tmp_path)
    shutil.copy(
        RACINE / "tests" / "profils" / "demonstration.yml", tmp_path / "donnees/college.yml"
    )
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@exemple.fr"]
    for mots in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Départ"]):
        subprocess.run([*git, *mots], cwd=tmp_path, check=True)
    assert len(ICI) >= 7
    for commande in ICI:
        fait = subprocess.run(
            shlex.split(commande), cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert fait.returncode == 0, (commande, fait.stderr)
    etat = subprocess.run(
        ["git", "status", "--porcelain"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert etat.stdout == "?? donnees/depart.json\n?? donnees/suivi.yml\n"
    assert (tmp_path / "plan.pdf").exists() and (tmp_path / "dossier" / "synthese.pdf").exists()


def test_une_seule_apostrophe() -> None:
    """Le README n’emploie que l’apostrophe typographique, sauf dans ce qui se tape."""
    assert not re.search(r"\w'\w", re.sub(r"```.*?```|`[^`]*`", "", README, flags=re.DOTALL))
