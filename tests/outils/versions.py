"""Refait la liste de ce qui a été livré un jour, d’où « reprendre » sait ce que l’équipe a changé.

.venv/bin/python -m tests.outils.versions
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from generateur.depot.nouvelle_version import CHIFFRES, DOSSIERS, FICHIERS, LIVREES, RELUS

RACINE = Path(__file__).resolve().parents[2]
MOTEUR = "overrides/assets/moteur/"
"""Refait par « make moteur », jamais retouché : inutile de s’en souvenir."""


def livrees(racine: Path) -> list[str]:
    """Rend l’empreinte de chaque contenu que l’histoire du dépôt a eu à ces chemins."""
    chemins = [*DOSSIERS, *RELUS, *FICHIERS, "donnees"]
    sortie = subprocess.run(
        ["git", "-C", str(racine), "rev-list", "--objects", "--no-object-names",
         "--filter=object:type=blob", "HEAD", "--", *chemins, f":(exclude){MOTEUR}"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return sorted({nom[:CHIFFRES] for nom in sortie.split()})


if __name__ == "__main__":
    (RACINE / LIVREES).write_text("\n".join(livrees(RACINE)) + "\n", encoding="ascii")
