"""Les rendez-vous de la synthèse : le premier et le bilan y sont toujours, et rien deux fois."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.vue.composition import composer
from generateur.vue.synthese import AU_PLUS, synthese

RACINE = Path(__file__).resolve().parents[2]
PROFILS = ("demonstration", "rural", "urbain", "reunion")


@pytest.mark.parametrize("nom", PROFILS)
def test_le_premier_et_le_bilan(nom: str) -> None:
    """La première réunion et le bilan restent, quel que soit ce qu’il faut ôter."""
    construction = construire(RACINE / "tests" / "profils" / f"{nom}.yml", RACINE)
    vue = composer(construction.feuille, construction.demarche, date(2026, 12, 1))
    choisis = synthese(vue).choisis
    assert len(choisis) <= AU_PLUS
    etapes = [choisi.ligne.etape for choisi in choisis]
    assert etapes[0] == "equipe-projet"
    assert "bilan-de-la-demarche" in etapes


@pytest.mark.parametrize("nom", PROFILS)
def test_l_annonce_en_une_ligne(nom: str) -> None:
    """La plénière et le conseil qui l’apprend tiennent en une ligne, avec les deux dates."""
    construction = construire(RACINE / "tests" / "profils" / f"{nom}.yml", RACINE)
    vue = composer(construction.feuille, construction.demarche, date(2026, 12, 1))
    siens = [c for c in synthese(vue).choisis if c.ligne.etape == "annonce-aux-collegues"]
    assert len(siens) == (0 if nom == "rural" else 1)
    for choisi in siens:
        assert choisi.ligne.seance is not None
        assert choisi.ligne.seance.quand in choisi.rendez_vous.mots
