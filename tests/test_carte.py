"""La carte ne mène qu’à ce qui existe."""

from __future__ import annotations

import re
from pathlib import Path

RACINE = Path(__file__).resolve().parents[1]
MAISON = RACINE / "generateur"
CARTE = (MAISON / "README.md").read_text("utf-8")


def test_la_carte_tient_sur_un_ecran() -> None:
    """Au-delà de soixante lignes, ce n’est plus une carte."""
    assert len(CARTE.splitlines()) <= 60


def test_la_carte_ne_cite_que_ce_qui_est_la() -> None:
    """Chaque chemin cité existe, dans la maison ou à la racine ; chaque pièce est citée."""
    cites = set(re.findall(r"`([\w./-]*(?:\.\w+|/))`", CARTE))
    assert len(cites) > 30
    # Une partie d’une pièce est citée seule, dans sa rangée : `plan/`, dans `noyau/`.
    parties = {d.name + "/" for d in MAISON.rglob("*") if d.is_dir()} | {"table.py", "plugin.py"}
    absents = {
        cite
        for cite in cites - parties
        if not cite.startswith(".cache")
        and not (MAISON / cite).exists()
        and not (RACINE / cite).exists()
        and cite != "__init__.py"
    }
    assert not absents
    pieces = {d.name for d in MAISON.iterdir() if d.is_dir() and d.name != "__pycache__"}
    assert not {piece for piece in pieces if f"`{piece}/`" not in CARTE}
