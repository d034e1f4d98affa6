"""Une année vécue au hasard, du profil aux formats : un petit tirage de tests/mesures/annees.py."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lectures_retenues import oublier_les_lectures, retenir_les_lectures
from tests.mesures.annees import vivre

RACINE = Path(__file__).resolve().parents[2]


@pytest.fixture
def lectures_retenues() -> Iterator[None]:
    """La démarche et les calendriers, lus une fois pour toute l’année."""
    retenir_les_lectures()
    yield
    oublier_les_lectures()


@pytest.mark.usefixtures("lectures_retenues")
@pytest.mark.parametrize("graine", ["20-1", "20-4"])
def test_une_annee_tient_ses_promesses(graine: str) -> None:
    """Après chaque événement et chaque retouche du profil, notés par « noter » (20-1) ou à la main
    (20-4) : ce qui est fait a les mêmes jours, le plan se fait, et chaque ligne est dans la page,
    le PDF et le Markdown."""
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    pas = 0
    for annee, dites in vivre(demarche, random.Random(graine)):
        pas += 1
        assert not dites, "\n".join([*dites, *annee.suivi])
    assert pas >= 15
