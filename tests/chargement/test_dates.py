"""Une réunion déclarée un jour fermé est refusée, avec les jours ouverts qui l’entourent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import Probleme
from generateur.chargement.profil.college import charger_college
from generateur.chargement.profil.dates import verifier_dates
from generateur.noyau.calendrier.annees import AnneeScolaire, Calendrier
from generateur.noyau.calendrier.periodes import Conge

from .outils import copier_demarche

CALENDRIER = Calendrier(
    zone="essai",
    annees=(
        AnneeScolaire(
            nom="2026-2027",
            rentree=date(2026, 9, 1),
            ete=date(2027, 7, 3),
            vacances=(Conge("Hiver", date(2027, 2, 20), date(2027, 3, 7)),),
        ),
    ),
    feries=frozenset({date(2027, 3, 29)}),
)


def problemes(dossier: Path, jour: str) -> tuple[Probleme, ...]:
    """Rend les problèmes d’un profil dont le conseil pédagogique se tient ce jour-là."""
    depot = copier_demarche(dossier)
    profil = depot / "donnees" / "college.yml"
    profil.write_text(
        "nom: Essai\ncommune: Ici\nacademie: Lille\neffectifs: {enseignants: 9}\n"
        "equipement: moyen\ndebut: 2027-01-04\ntrimestres: 2\n"
        "indisponibilites:\n  - {du: 2027-05-24, au: 2027-05-28}\n"
        f"instances:\n  - id: conseil-pedagogique\n    dates:\n      - {jour}\n",
        encoding="utf-8",
    )
    college, positions = charger_college(profil, charger_demarche(depot)[0])
    return tuple(verifier_dates(college, CALENDRIER, positions))


@pytest.mark.parametrize(
    ("jour", "avant", "apres"),
    [
        ("2027-01-17", "2027-01-15", "2027-01-18"),
        ("2027-03-01", "2027-02-19", "2027-03-08"),
        ("2027-03-29", "2027-03-26", "2027-03-30"),
        ("2027-05-26", "2027-05-21", "2027-05-31"),
    ],
)
def test_jour_ferme(jour: str, avant: str, apres: str, tmp_path: Path) -> None:
    """Dimanche, vacances, jour férié, indisponibilité : refusés, avec les jours d’à côté."""
    (probleme,) = problemes(tmp_path, jour)
    assert (probleme.fichier, probleme.ligne, probleme.code) == (
        "donnees/college.yml",
        13,
        "jour-ferme",
    )
    assert jour in probleme.message
    assert avant in probleme.remede
    assert apres in probleme.remede


def test_jour_d_ete(tmp_path: Path) -> None:
    """Un jour de juillet est fermé, même si la rentrée suivante n’est pas connue."""
    (probleme,) = problemes(tmp_path, "2027-07-20")
    assert "2027-07-02" in probleme.remede


@pytest.mark.parametrize("jour", ["2027-01-19", "2029-01-16"])
def test_jour_ouvert_ou_inconnu(jour: str, tmp_path: Path) -> None:
    """Un jour ouvert passe ; un jour d’une année sans calendrier n’est pas jugé."""
    assert problemes(tmp_path, jour) == ()
