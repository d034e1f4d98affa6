"""Avant le choix, tout se dit au conditionnel ; après, non : tous les documents basculent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.suivi.choix import choix_fait
from generateur.vue.composition import AVANT, composer

RACINE = Path(__file__).resolve().parents[2]
CONSTRUCTION = construire(RACINE / "tests" / "profils" / "demonstration.yml", RACINE)
FEUILLE, DEMARCHE = CONSTRUCTION.feuille, CONSTRUCTION.demarche
RETENUES = replace(FEUILLE, college=replace(FEUILLE.college, preoccupations_retenues=True))
CHOIX = next(etape.id for etape in DEMARCHE.etapes if etape.charniere == "choix")


def noter(etat: str) -> Evenement:
    """Une ligne du suivi sur l’étape qui choisit."""
    return Evenement(date(2027, 2, 12), CHOIX, etat)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "feuille, attendu",
    [
        (FEUILLE, False),
        (RETENUES, True),
        (replace(FEUILLE, suivi=(noter("faite"),)), True),
        (replace(FEUILLE, suivi=(noter("commencee"),)), False),
        (replace(FEUILLE, suivi=(replace(noter("faite"), etape="equipe-projet"),)), False),
    ],
)
def test_quand_le_choix_est_fait(feuille: object, attendu: bool) -> None:
    """Noté fait, ou dit par le profil ; commencé ne suffit pas, ni une autre étape."""
    assert choix_fait(feuille, DEMARCHE) is attendu  # type: ignore[arg-type]


def test_les_mots_basculent_ensemble() -> None:
    """Chaque mot à deux formes prend la sienne, et aucun écrivain ne voit l’autre."""
    edition = date(2026, 11, 30)
    avant, apres = (composer(f, DEMARCHE, edition).mots for f in (FEUILLE, RETENUES))
    doubles = [
        (document, cle.removesuffix(AVANT))
        for document, mots in DEMARCHE.libelles.items()
        for cle in mots
        if cle.endswith(AVANT)
    ]
    assert len(doubles) > 8
    for document, cle in doubles:
        livres = DEMARCHE.libelles[document]
        assert avant[document][cle] == livres[cle + AVANT] != apres[document][cle] == livres[cle]
    assert not any(c.endswith(AVANT) for mots in (avant, apres) for d in mots.values() for c in d)
