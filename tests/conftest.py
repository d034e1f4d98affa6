"""Ce que tous les essais partagent : un navigateur, et un dossier commun aux ouvriers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.outils.chromium import lancer


@pytest.fixture(scope="session", autouse=True)
def _rien_ne_reste(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Ce que navigateur, Dask, LibreOffice et nos commandes posent s’en va avec le reste."""
    avant, ici = os.environ.get("TMPDIR"), tmp_path_factory.mktemp("tmp")
    os.environ["TMPDIR"], tempfile.tempdir = str(ici), None
    yield
    tempfile.tempdir = None
    if avant is None:
        del os.environ["TMPDIR"]
    else:
        os.environ["TMPDIR"] = avant


@pytest.fixture(scope="session")
def pilote() -> Iterator[Playwright]:
    """De quoi lancer un navigateur."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def navigateur(pilote: Playwright) -> Iterator[Browser]:
    """Le vrai Chromium du système."""
    chromium = lancer(pilote)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def commun(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Le dossier que tous les ouvriers partagent."""
    base = tmp_path_factory.getbasetemp()
    dossier = (base if worker_id == "master" else base.parent) / "sites"
    dossier.mkdir(exist_ok=True)
    return dossier
