"""Une année vécue au hasard, du profil aux formats : un petit tirage de tests/mesures/annees.py."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from tests.mesures.annees import vivre

RACINE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("graine", ["20-1", "20-4"])
def test_une_annee_tient_ses_promesses(graine: str) -> None:
    """Après chaque événement : ce qui est fait a les mêmes jours, le plan se fait, et chaque ligne
    est dans la page, le PDF et le Markdown."""
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    pas = 0
    for annee, dites in vivre(demarche, random.Random(graine)):
        pas += 1
        assert not dites, "\n".join([*dites, *annee.suivi])
    assert pas >= 15
