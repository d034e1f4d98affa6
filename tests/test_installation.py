"""Ce que dit l’installation quand pip n’y arrive pas : quoi regarder, quoi relancer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OUTILS = Path(__file__).parent / "outils"


def test_une_installation_manquee_se_dit(tmp_path: Path) -> None:
    """Sans réseau, la bibliothèque que l’on bâtit de sa source n’est pas trouvée : une phrase après
    ce que dit pip, et sortie 1."""
    for nom in ("environnement.sh", "paquets.sh", "paquets.txt"):
        shutil.copy(OUTILS / nom, tmp_path)
    # L’environnement est là : rien n’est à préparer, et rien ne s’y installera.
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "verrou.txt").write_text(f"setuptools==0.0.1 \\\n    --hash=sha256:{'0' * 64}\n")
    sans_reseau = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PYTHON": sys.executable}
    dit = subprocess.run(
        ["bash", "environnement.sh", "verrou.txt"],
        cwd=tmp_path, env=os.environ | sans_reseau, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert dit.returncode == 1 and "setuptools==0.0.1" in dit.stderr
    assert "HTTPS_PROXY" in dit.stderr and "relancez la même commande" in dit.stderr
