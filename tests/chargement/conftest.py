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


@pytest.fixture
def sans_zone_b(tmp_path: Path) -> Path:
    """Un dépôt sans le calendrier de la zone B."""
    shutil.copytree(RACINE / "donnees" / "calendriers", tmp_path / "donnees" / "calendriers")
    shutil.copy(RACINE / "donnees" / "academies.yml", tmp_path / "donnees")
    (tmp_path / "donnees" / "demarche").mkdir()
    (tmp_path / "donnees" / "calendriers" / "B.yml").unlink()
    return tmp_path
