"""Le calendrier officiel, avec ses pièges, devient le fichier d’une zone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generateur.chargement.calendriers.calendrier_national import importer, lire_le_calendrier
from generateur.chargement.calendriers.zones import lire_la_zone
from generateur.chargement.problemes import ErreurDonnees

ENTETE = "description;population;start_date;end_date;location;zones;annee_scolaire"
# Les heures sont en UTC : 22 h l’été, 23 h l’hiver, c’est minuit à Paris.
HEURES = {"{22}": "T22:00:00+00:00", "{23}": "T23:00:00+00:00"}
LIGNES = (
    "Vacances d'Été;-;2026-07-03{22};2026-08-31{22};Lille;Zone B;2025-2026",
    "Vacances de la Toussaint;-;2026-10-16{22};2026-11-01{23};Lille;Zone B;2026-2027",
    "Vacances de Noël;Élèves;2026-12-18{23};2027-01-03{23};Lille;Zone B;2026-2027",
    "Prérentrée;Enseignants;2026-08-30{22};2026-08-30{22};Lille;Zone B;2026-2027",
    "Vacances d'Hiver;-;2027-02-19{23};2027-03-07{23};Lille;Zone B;2026-2027",
    "Pont de l'Ascension;-;2027-05-06{22};2027-05-06{22};Lille;Zone B;2026-2027",
    "Début des Vacances d'Été;-;2027-07-02{22};;Lille;Zone B;2026-2027",
)


def ecrire(dossier: Path, *lignes: str) -> Path:
    """Écrit un CSV du ministère dans ce dossier."""
    fichier = dossier / "calendrier.csv"
    texte = "\n".join((ENTETE, *lignes))
    for abrege, heure in HEURES.items():
        texte = texte.replace(abrege, heure)
    fichier.write_text(texte, encoding="utf-8")
    return fichier


def test_les_pieges_du_jeu_officiel(tmp_path: Path) -> None:
    """Jours de Paris, fin exclue, Ascension d’un jour et son samedi, été sans fin, élèves seuls."""
    message = importer(ecrire(tmp_path, *LIGNES), None, tmp_path)
    zone, titre = lire_la_zone(tmp_path / "B.yml")
    annee = zone.annees["2026-2027"]
    assert titre == "Zone B" and "2026-2027" in message
    assert annee.rentree == date(2026, 9, 1)
    assert annee.ete == date(2027, 7, 3)
    bornes = {conge.nom: (conge.du, conge.au) for conge in annee.vacances}
    assert bornes["Vacances de la Toussaint"] == (date(2026, 10, 17), date(2026, 11, 1))
    assert bornes["Vacances de Noël"] == (date(2026, 12, 19), date(2027, 1, 3))
    assert bornes["Pont de l'Ascension"] == (date(2027, 5, 7), date(2027, 5, 8))
    assert "Prérentrée" not in bornes


def test_un_debut_en_semaine_est_le_dernier_jour_de_classe(tmp_path: Path) -> None:
    """Un début un mercredi veut dire que l’on est libre le jeudi."""
    ligne = "Vacances de mars;-;2027-03-09{23};2027-03-28{22};X;Zone B;2026-2027"
    importer(ecrire(tmp_path, ligne, LIGNES[-1]), None, tmp_path)
    zone, _ = lire_la_zone(tmp_path / "B.yml")
    conge = zone.annees["2026-2027"].vacances[0]
    assert (conge.du, conge.au) == (date(2027, 3, 11), date(2027, 3, 28))


def test_le_json_dit_la_meme_chose_que_le_csv(tmp_path: Path) -> None:
    """Les deux formes du JSON (results, records/fields) donnent les lignes du CSV."""
    cles = ENTETE.split(";")
    entrees = [dict(zip(cles, ligne.split(";"), strict=True)) for ligne in LIGNES]
    attendues = lire_le_calendrier(ecrire(tmp_path, *LIGNES))
    for arbre in ({"results": entrees}, [{"fields": entree} for entree in entrees]):
        fichier = tmp_path / "calendrier.json"
        ecrit = json.dumps(arbre)
        for abrege, heure in HEURES.items():
            ecrit = ecrit.replace(abrege, heure)
        fichier.write_text(ecrit, encoding="utf-8")
        assert lire_le_calendrier(fichier) == attendues


def test_l_ics_donne_les_vacances(tmp_path: Path) -> None:
    """L’agenda du ministère se lit aussi."""
    fichier = tmp_path / "Zone-B.ics"
    evenements = "".join(
        f"BEGIN:VEVENT\r\nSUMMARY:{nom}\r\nDTSTART;VALUE=DATE:{du}\r\n{fin}UID:{du}\r\nEND:VEVENT\r\n"
        for nom, du, fin in (
            ("Vacances de Noël", "20261219", "DTEND;VALUE=DATE:20270104\r\n"),
            ("Vacances d'été", "20270703", ""),
        )
    )
    fichier.write_bytes(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:Zone B\r\n{evenements}"
        "END:VCALENDAR\r\n".encode()
    )
    importer(fichier, None, tmp_path)
    zone, _ = lire_la_zone(tmp_path / "B.yml")
    assert zone.annees["2026-2027"].vacances[0].au == date(2027, 1, 3)


def test_completer_garde_ce_qui_est_ecrit(tmp_path: Path) -> None:
    """Une année déjà là n’est pas réécrite ; une nouvelle s’ajoute à la suite."""
    fichier = ecrire(tmp_path, *LIGNES)
    importer(fichier, None, tmp_path)
    avant = (tmp_path / "B.yml").read_text(encoding="utf-8")
    assert "rien n’a changé" in importer(fichier, None, tmp_path)
    assert (tmp_path / "B.yml").read_text(encoding="utf-8") == avant
    suite = [ligne.replace("2027", "2028").replace("2026", "2027") for ligne in LIGNES[1:]]
    importer(ecrire(tmp_path, *suite), None, tmp_path)
    apres = (tmp_path / "B.yml").read_text(encoding="utf-8")
    assert apres.startswith(avant.rstrip("\n")) and "2027-2028" in apres


@pytest.mark.parametrize(
    ("contenu", "code"),
    [
        ("a;b\n1;2\n", "colonnes"),
        ("{", "json"),
        ("BEGIN:VCALENDAR\nBEGIN", "ics"),
        (ENTETE + "\n", "calendrier-vide"),
        (ENTETE + "\nNoël;-;19/12/2026;;Lille;Zone B;2026-2027\n", "date"),
    ],
)
def test_un_fichier_qui_n_en_est_pas_un_est_refuse(tmp_path: Path, contenu: str, code: str) -> None:
    """Un autre fichier est refusé en français, jamais par une trace."""
    fichier = tmp_path / "autre.txt"
    fichier.write_text(contenu, encoding="utf-8")
    with pytest.raises(ErreurDonnees) as prise:
        importer(fichier, None, tmp_path)
    assert prise.value.problemes[0].code == code


def test_plusieurs_zones_demandent_un_choix(tmp_path: Path) -> None:
    """Un fichier de plusieurs zones demande laquelle."""
    autres = [ligne.replace("Zone B", "Mayotte") for ligne in LIGNES]
    fichier = ecrire(tmp_path, *LIGNES, *autres)
    with pytest.raises(ErreurDonnees) as prise:
        importer(fichier, None, tmp_path)
    assert prise.value.problemes[0].code == "zone-a-choisir"
    importer(fichier, "mayotte", tmp_path)
    assert (tmp_path / "mayotte.yml").exists()
