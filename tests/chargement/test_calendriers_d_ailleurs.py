"""Ce qu’un calendrier mêle à ses vacances : des jours vaqués, des événements annulés ou répétés,
des journées où l’on a classe, une année suivante à l’envers. Chacun lu juste, refusé ou dit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from .calendrier_officiel import BORNES, LIGNES, bornes, en_csv, en_ics, lire, refus

AGENDA = (
    ("Vacances d'Été", "20260704", "DTEND;VALUE=DATE:20260901\r\n"),
    ("Vacances de la Toussaint", "20261017", "DTEND;VALUE=DATE:20261102\r\n"),
    ("Vacances de Noël", "20261219", "DTEND;VALUE=DATE:20270104\r\n"),
    ("Vacances d'Hiver", "20270220", "DURATION:P16D\r\n"),
    ("Vacances de Printemps", "20270417", "DTEND;VALUE=DATE:20270503\r\n"),
    ("Pont de l'Ascension", "20270507", "DTEND;VALUE=DATE:20270508\r\n"),
    ("Début des Vacances d'Été", "20270703", "DTEND;VALUE=DATE:20270704\r\n"),
)


def ligne(nom: str, du: str, au: str, lieu: str = "Lille", pour: str = "-") -> str:
    """Rend une ligne de la zone B."""
    return f"{nom};{pour};{du};{au};{lieu};Zone B;2026-2027"


def test_des_jours_vaques_le_sont_des_le_premier(sans_zone_b: Path) -> None:
    """Du lundi au mercredi matin, le lundi est sans classe : il se perdait."""
    lues, _ = lire(sans_zone_b, en_csv(*LIGNES, ligne("Jours vaqués", "2027-05-24", "2027-05-26")))
    assert bornes(lues["2026-2027"])["Jours vaqués"] == (date(2027, 5, 24), date(2027, 5, 25))


@pytest.mark.parametrize(
    "nom",
    ["Conseil de classe", "Fin du premier trimestre", "Brevet des collèges", "Réunion de parents",
     "Journée de rattrapage", "Cours le mercredi 23 juin", "Fin des cours", "Portes ouvertes"],
)  # fmt: skip
def test_une_journee_avec_classe_n_en_ferme_aucune(nom: str, sans_zone_b: Path) -> None:
    """Le plan n’évite pas un jour où le collège est ouvert ; la ligne est dite."""
    lues, dit = lire(sans_zone_b, en_csv(*LIGNES, ligne(nom, "2027-06-23", "2027-06-23")), "B")
    assert bornes(lues["2026-2027"]) == BORNES
    assert f"mis de côté : « {nom} »" in dit or "d’autres zones" in dit


@pytest.mark.parametrize("nom", ["Journée sans classe", "Pas de cours", "Suspension des cours"])
def test_une_journee_sans_classe_en_ferme_une(nom: str, sans_zone_b: Path) -> None:
    """Les mêmes mots, niés, ferment bien le collège."""
    lues, _ = lire(sans_zone_b, en_csv(*LIGNES, ligne(nom, "2027-06-23", "2027-06-23")))
    assert bornes(lues["2026-2027"])[nom] == (date(2027, 6, 23), date(2027, 6, 23))


def test_une_duree_vaut_une_fin(sans_zone_b: Path) -> None:
    """« DURATION:P16D » au lieu de DTEND : les mêmes vacances."""
    lues, _ = lire(sans_zone_b, en_ics("Zone B", *AGENDA), nom="b.ics")
    assert bornes(lues["2026-2027"]) == BORNES


def test_un_evenement_annule_ne_ferme_rien(sans_zone_b: Path) -> None:
    """« STATUS:CANCELLED » : mis de côté, et dit."""
    annule = ("Journée vaquée", "20270514", "DTEND;VALUE=DATE:20270515\r\nSTATUS:CANCELLED\r\n")
    lues, dit = lire(sans_zone_b, en_ics("Zone B", *AGENDA, annule), nom="b.ics")
    assert bornes(lues["2026-2027"]) == BORNES
    assert "« Journée vaquée », annulé" in dit


def test_un_evenement_qui_se_repete_est_refuse(sans_zone_b: Path) -> None:
    """« RRULE » : lire le seul premier jour serait taire les autres."""
    repete = ("Vaqué", "20260911", "DTEND;VALUE=DATE:20260912\r\nRRULE:FREQ=WEEKLY;COUNT=9\r\n")
    assert refus(sans_zone_b, en_ics("Zone B", *AGENDA, repete), nom="b.ics") == "repetition"


def test_un_jour_d_une_seule_academie_se_dit(sans_zone_b: Path) -> None:
    """Gardé pour toute la zone, où mieux vaut un jour fermé de trop ; et dit."""
    toutes = [mot.replace("Lille", lieu) for mot in LIGNES for lieu in ("Lille", "Amiens")]
    vaquee = ligne("Journée vaquée", "2027-05-14", "2027-05-14", "Amiens")
    lues, dit = lire(sans_zone_b, en_csv(*toutes, vaquee))
    assert bornes(lues["2026-2027"])["Journée vaquée"] == (date(2027, 5, 14), date(2027, 5, 14))
    assert "« Journée vaquée » n’est dit que pour Amiens" in dit
    assert "« Vacances de Noël » n’est dit" not in dit


def test_un_jour_des_terminales_n_est_pas_du_college(sans_zone_b: Path) -> None:
    """La population dit les terminales : ce n’est pas le collège."""
    vaquee = ligne("Journée vaquée", "2027-05-28", "2027-05-28", pour="Élèves de terminale")
    lues, dit = lire(sans_zone_b, en_csv(*LIGNES, vaquee))
    assert bornes(lues["2026-2027"]) == BORNES
    assert "pour les lycées" in dit


def test_une_annee_suivante_a_l_envers_se_dit(sans_zone_b: Path) -> None:
    """Un congé de l’an prochain finit avant de commencer : cette année-ci est lue, l’autre dite."""
    envers = "Vacances de la Toussaint;-;2027-10-23;2027-10-08;Lille;Zone B;2027-2028"
    lues, dit = lire(sans_zone_b, en_csv(*LIGNES, envers))
    assert set(lues) == {"2026-2027"}
    assert "2027-2028, mise de côté : « Vacances de la Toussaint » finit avant" in dit


def test_un_classeur_se_nomme(sans_zone_b: Path) -> None:
    """Le jeu rouvert et enregistré par un tableur : dit, avec quoi faire."""
    assert refus(sans_zone_b, "PK\x03\x04xx", nom="calendrier.xlsx") == "classeur"
