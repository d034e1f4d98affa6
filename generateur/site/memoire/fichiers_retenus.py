"""Écrire un fichier de `.cache/` : d’un coup, et sans qu’un disque plein n’empêche rien."""

from __future__ import annotations

import os
from pathlib import Path


def ecrire_d_un_coup(fichier: Path, octets: bytes, gardes: int | None = None) -> None:
    """Écrit ce fichier ; `gardes` : combien de fichiers de même genre le dossier garde au plus."""
    try:
        fichier.parent.mkdir(parents=True, exist_ok=True)
        provisoire = fichier.with_suffix(f".{os.getpid()}")
        provisoire.write_bytes(octets)
        os.replace(provisoire, fichier)
        if gardes is not None:
            tous = sorted(
                fichier.parent.glob(f"*{fichier.suffix}"), key=lambda f: f.stat().st_mtime_ns
            )
            for ancien in tous[:-gardes]:
                ancien.unlink(missing_ok=True)
    except OSError:
        # Un disque plein ou en lecture seule ne doit pas empêcher le site de se faire.
        return
