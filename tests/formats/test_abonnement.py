"""L’agenda suivi par abonnement : un vrai serveur CalDAV, un vrai client, trois éditions de suite.

vdirsyncer suit le fichier publié, événement par événement d’après leurs identifiants ; il le porte
sur Radicale, puis de Radicale dans un dossier que khal lit. Après chaque édition, khal doit montrer
exactement ce que l’agenda annonce : rien en double, rien qui traîne. Huit éditions :
tests/mesures/abonnement.py.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from generateur.depot.edition import manuel_du_profil
from generateur.formats.agenda import rendez_vous_ics as agenda

from .abonnement import Abonne, annonce, un_abonne

RACINE = Path(__file__).resolve().parents[2]


@pytest.fixture
def abonne(tmp_path: Path) -> Iterator[Abonne]:
    """Un abonné tout neuf."""
    with un_abonne(tmp_path) as neuf:
        yield neuf


def publier(abonne: Abonne, profil: Path, edition: date, patch: pytest.MonkeyPatch) -> Calendar:
    """Écrit l’agenda de cette édition là où on le publie."""
    patch.setenv("SOURCE_DATE_EPOCH", str((edition - date(1970, 1, 1)) // timedelta(seconds=1)))
    octets = agenda.rendre(manuel_du_profil(profil, RACINE, os.environ).vue)
    (abonne.publie / "feuille-de-route.ics").write_bytes(octets)
    return Calendar.from_ical(octets)  # type: ignore[return-value]


def test_trois_editions_suivies_par_abonnement(
    abonne: Abonne, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Le premier plan ; une étape déplacée ; une étape abandonnée et une retirée du profil."""
    profil = tmp_path / "essai.yml"
    texte = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte, encoding="utf-8")
    suivi = tmp_path / "essai.suivi.yml"
    vus, rangs = [], []
    notes = (
        "",
        "- {le: 2027-01-12, etape: annonce-aux-collegues, etat: reportee, au: 2027-01-25}\n",
        "- {le: 2027-01-12, etape: annonce-aux-collegues, etat: reportee, au: 2027-01-25}\n"
        "- {le: 2027-01-29, etape: etat-des-lieux-du-materiel, etat: abandonnee}\n",
    )
    for rang, note in enumerate(notes):
        suivi.write_text(note, encoding="utf-8")
        if rang == 2:
            retrait = "\nadaptations: {retirer: [regards-croises]}\n"
            profil.write_text(texte + retrait, encoding="utf-8")
        calendrier = publier(abonne, profil, date(2026, 12, 1 + rang), monkeypatch)
        abonne.synchroniser()
        assert abonne.lu() == annonce(calendrier)
        assert abonne.sur_le_serveur() == len(annonce(calendrier))
        vus.append(annonce(calendrier))
        rangs.append({int(e["SEQUENCE"]) for e in calendrier.walk("VEVENT")})
    avant, deplace, fin = vus
    [annonce_uid] = [uid for uid in avant if uid.startswith("annonce-aux-collegues.2")]
    assert deplace[annonce_uid][0] > avant[annonce_uid][0]
    # L’équipe se réunit plus tard : son dernier point n’a plus de place avant le bilan.
    perdus = set(avant) - set(deplace)
    assert set(deplace) < set(avant) and len(perdus) == 1
    assert min(perdus).startswith("point-de-l-equipe-projet-4.")
    [abandonnee] = [uid for uid in avant if uid.startswith("etat-des-lieux-du-materiel.")]
    assert [uid for uid, (_, statut) in fin.items() if statut == "CANCELLED"] == [abandonnee]
    [retiree] = [uid for uid in avant if uid.startswith("regards-croises.")]
    assert retiree not in fin and set(fin) < set(avant)
    assert [len(r) for r in rangs] == [1, 1, 1] and max(rangs[0]) < min(rangs[1]) < min(rangs[2])
