"""Le calendrier officiel vu par ses essais : ses lignes, ses trois formes, ce qu’on en lit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generateur.chargement.calendriers.calendrier_national import calendrier_a_completer
from generateur.chargement.calendriers.zones import AnneeLue, lire_la_zone
from generateur.chargement.problemes import ErreurDonnees

RACINE = Path(__file__).resolve().parents[2]
ENTETE = "description;population;start_date;end_date;location;zones;annee_scolaire"
INTITULES = "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire"
# Les heures sont en UTC : 22 h l’été, 23 h l’hiver, c’est minuit à Paris.
HEURES = {"{22}": "T22:00:00+00:00", "{23}": "T23:00:00+00:00"}
LIGNES = (
    "Vacances d'Été;-;2026-07-03{22};2026-08-31{22};Lille;Zone B;2025-2026",
    "Vacances de la Toussaint;-;2026-10-16{22};2026-11-01{23};Lille;Zone B;2026-2027",
    "Vacances de Noël;Élèves;2026-12-18{23};2027-01-03{23};Lille;Zone B;2026-2027",
    "Vacances d'Hiver;-;2027-02-19{23};2027-03-07{23};Lille;Zone B;2026-2027",
    "Vacances de Printemps;-;2027-04-16{22};2027-05-02{22};Lille;Zone B;2026-2027",
    "Pont de l'Ascension;-;2027-05-06{22};2027-05-06{22};Lille;Zone B;2026-2027",
    "Début des Vacances d'Été;-;2027-07-02{22};;Lille;Zone B;2026-2027",
)
BORNES = {
    "Vacances de la Toussaint": (date(2026, 10, 17), date(2026, 11, 1)),
    "Vacances de Noël": (date(2026, 12, 19), date(2027, 1, 3)),
    "Vacances d'Hiver": (date(2027, 2, 20), date(2027, 3, 7)),
    "Vacances de Printemps": (date(2027, 4, 17), date(2027, 5, 2)),
    "Pont de l'Ascension": (date(2027, 5, 7), date(2027, 5, 8)),
}
GUADELOUPE = (
    "Vacances d'été;-;2026-07-04;2026-09-01;Guadeloupe;Guadeloupe;2025-2026",
    "Vacances de la Toussaint;-;2026-10-17;2026-11-02;Guadeloupe;Guadeloupe;2026-2027",
    "Vacances de Noël;-;2026-12-19;2027-01-04;Guadeloupe;Guadeloupe;2026-2027",
    "Carnaval;-;2027-02-06;2027-02-22;Guadeloupe;Guadeloupe & Saint-Martin;2026-2027",
    "Pâques;-;2027-03-27;2027-04-12;Guadeloupe;Guadeloupe sauf Saint-Martin;2026-2027",
    "Début des vacances d'été;-;2027-07-03;;Guadeloupe;Guadeloupe;2026-2027",
)
REUNION = (
    "Vacances d'Hiver austral;-;2026-07-04;2026-08-18;La Réunion;Réunion;2025-2026",
    "Vacances après 1ère période;-;2026-10-10;2026-10-26;La Réunion;Réunion;2026-2027",
    "Vacances d'Été austral;-;2026-12-19;2027-02-01;La Réunion;Réunion;2026-2027",
    "Vacances après 3ème période;-;2027-03-13;2027-03-29;La Réunion;Réunion;2026-2027",
    "Vacances après 4ème période;-;2027-05-08;2027-05-24;La Réunion;Réunion;2026-2027",
    "Début des Vacances d'Hiver austral;-;2027-07-03;;La Réunion;Réunion;2026-2027",
)


def en_csv(*lignes: str, entete: str = ENTETE) -> str:
    """Rend un CSV du ministère."""
    texte = "\n".join((entete, *lignes)) + "\n"
    for abrege, heure in HEURES.items():
        texte = texte.replace(abrege, heure)
    return texte


def en_entrees(*lignes: str) -> list[dict[str, str | None]]:
    """Rend les lignes comme l’API les donne : ce qui manque y est nul."""
    tetes, *corps = (ligne.split(";") for ligne in en_csv(*lignes).splitlines())
    return [dict(zip(tetes, [c or None for c in ligne], strict=True)) for ligne in corps]


def en_ics(titre: str, *evenements: tuple[str, str, str]) -> str:
    """Rend un agenda ; chaque événement : son nom, son début, sa ligne DTEND."""
    corps = "".join(
        f"BEGIN:VEVENT\r\nUID:{rang}\r\nSUMMARY:{nom}\r\nDTSTART;VALUE=DATE:{du}\r\n"
        f"{fin}END:VEVENT\r\n"
        for rang, (nom, du, fin) in enumerate(evenements)
    )
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:{titre}\r\n"
        f"{corps}END:VCALENDAR\r\n"
    )


def evenements(*lignes: str) -> list[tuple[str, str, str]]:
    """Rend en événements des lignes dont les dates sont des jours."""
    rendus = []
    for ligne in lignes:
        nom, _, du, au, *_ = ligne.split(";")
        fin = f"DTEND;VALUE=DATE:{au.replace('-', '')}\r\n" if au else ""
        rendus.append((nom, du.replace("-", ""), fin))
    return rendus


def lire(
    depot: Path, texte: str, zone: str | None = None, nom: str = "calendrier.txt"
) -> tuple[dict[str, AnneeLue], str]:
    """Lit ce texte et l’écrit au dépôt ; rend les années de la zone, et ce qui a été dit."""
    fichier = depot / nom
    fichier.write_text(texte, encoding="utf-8", newline="")
    pose = calendrier_a_completer(fichier, zone, depot)
    pose.cible.write_bytes(pose.octets)
    return lire_la_zone(pose.cible).annees, pose.dit


def bornes(annee: AnneeLue) -> dict[str, tuple[date, date]]:
    """Rend les vacances par nom."""
    return {conge.nom: (conge.du, conge.au) for conge in annee.vacances}


def refus(depot: Path, texte: str, zone: str | None = None, nom: str = "x.txt") -> str:
    """Rend le code du refus, et vérifie que rien n’a été écrit."""
    avant = {f: f.read_bytes() for f in (depot / "donnees").rglob("*") if f.is_file()}
    with pytest.raises(ErreurDonnees) as prise:
        lire(depot, texte, zone, nom)
    assert {f: f.read_bytes() for f in (depot / "donnees").rglob("*") if f.is_file()} == avant
    return prise.value.problemes[0].code
