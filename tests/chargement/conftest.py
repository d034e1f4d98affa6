"""Ce que les essais de la lecture partagent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .calendrier_officiel import RACINE


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt sans calendrier : ses seules académies."""
    (tmp_path / "donnees" / "calendriers").mkdir(parents=True)
    shutil.copy(RACINE / "donnees" / "academies.yml", tmp_path / "donnees")
    return tmp_path
