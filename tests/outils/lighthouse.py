"""Lighthouse, au réglage « mobile » : installé par `make tests` dans tests/outils/lighthouse/."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

NODE = Path(sys.executable).with_name("node")
SCRIPT = Path(__file__).parent / "lighthouse" / "noter.mjs"


def noter(adresses: list[str], *categories: str) -> dict[str, Any]:
    """Rend, par adresse, `notes` (de 0 à 1, par catégorie) et `fautes` (audits manqués)."""
    resultat = subprocess.run(
        [str(NODE), str(SCRIPT), ",".join(categories), *adresses],
        capture_output=True,
        text=True,
        check=True,
    )
    notes: dict[str, Any] = json.loads(resultat.stdout)
    return notes
