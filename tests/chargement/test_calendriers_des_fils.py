"""Des calendriers dont on s’est plaint dans des fils publics : assistants domotiques, listes de
vacances, agendas. Décrits ici, chacun avec la valeur juste."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from .calendrier_officiel import BORNES, LIGNES, bornes, en_csv, en_ics, lire, refus

HIVER = BORNES["Vacances d'Hiver"]


def avec_l_hiver(du: str, au: str) -> str:
    """Rend l’année de la zone B, son hiver écrit ainsi."""
    lignes = list(LIGNES)
    lignes[3] = f"Vacances d'Hiver;-;{du};{au};Lille;Zone B;2026-2027"
    return en_csv(*lignes)


@pytest.mark.parametrize(
    ("du", "au", "dernier"),
    [
        # « La période finit un lundi à 10 h » : ce lundi a classe.
        ("2027-02-19T23:00:00+00:00", "2027-03-08T09:00:00+00:00", 7),
        # Une fin donnée au soir : ce jour-là est encore sans classe.
        ("2027-02-19T23:00:00+00:00", "2027-03-07T22:59:00+00:00", 7),
        ("2027-02-20T00:00:00", "2027-03-07T23:59:59", 7),
        # « Un jour de trop » : la fin, le 8, est le matin de la reprise.
        ("2027-02-20", "2027-03-08", 7),
        # Un vendredi soir, après la classe.
        ("2027-02-19T17:00:00+00:00", "2027-03-08", 7),
    ],
)
def test_une_fin_a_une_heure(du: str, au: str, dernier: int, sans_zone_b: Path) -> None:
    """Le premier et le dernier jour sans classe, quelle que soit l’heure écrite."""
    lues, _ = lire(sans_zone_b, avec_l_hiver(du, au))
    assert bornes(lues["2026-2027"])["Vacances d'Hiver"] == (HIVER[0], date(2027, 3, dernier))


@pytest.mark.parametrize(
    ("du", "au"),
    [
        ("2027-04-09{22}", "2027-04-25{22}"),
        ("2027-04-16{22}", "2027-04-25{22}"),
        ("2027-04-23{22}", "2027-05-09{22}"),
    ],
)
def test_des_vacances_deplacees_se_contredisent(du: str, au: str, sans_zone_b: Path) -> None:
    """Un printemps déplacé en cours d’année, les deux versions gardées : rien n’est deviné."""
    deplace = f"Vacances de Printemps;-;{du};{au};Lille;Zone B;2026-2027"
    refus(sans_zone_b, en_csv(*LIGNES, deplace))


def test_un_ete_qui_manque(sans_zone_b: Path) -> None:
    """L’agenda d’août n’a plus l’été passé, ou pas encore le suivant : réserve, ou refus."""
    assert refus(sans_zone_b, en_csv(*LIGNES[1:6])) == "aucune-annee"
    lues, _ = lire(sans_zone_b, en_csv(*LIGNES[1:]))
    assert lues["2026-2027"].rentree is None and lues["2026-2027"].fiabilite


def test_la_meme_ligne_dite_deux_fois_ne_change_rien(sans_zone_b: Path) -> None:
    """Une académie et sa zone, la même période deux fois : l’année est la même."""
    lues, _ = lire(sans_zone_b, en_csv(*LIGNES, LIGNES[3], LIGNES[3].replace("Lille", "Amiens")))
    assert bornes(lues["2026-2027"]) == BORNES


@pytest.mark.parametrize("propriete", ["DTSTART;VALUE=DATE,X:20270220", "DTSTART;VALUE:20270220"])
def test_un_agenda_abime_se_dit(propriete: str, sans_zone_b: Path) -> None:
    """Trouvé en abîmant des agendas : un paramètre en liste arrêtait le programme."""
    texte = en_ics("Zone B", ("Vacances d'Hiver", "20270220", ""))
    abime = texte.replace("DTSTART;VALUE=DATE:20270220", propriete)
    assert abime != texte
    assert refus(sans_zone_b, abime, nom="x.ics") in ("ics", "date")
