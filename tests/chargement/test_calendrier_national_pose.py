"""Le fichier d’une zone, d’après le calendrier officiel : écrit, complété, ou laissé tel quel."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generateur.commandes.calendrier import calendrier

from .calendrier_officiel import (
    BORNES,
    ENTETE,
    GUADELOUPE,
    LIGNES,
    RACINE,
    REUNION,
    bornes,
    en_csv,
    en_ics,
    evenements,
    lire,
    refus,
)


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("2027-01-03{23}", "2026-12-10{23}"),  # une fin avant son début
        ("2027-01-03{23}", "2027-03-30{23}"),  # un congé trop long
        ("2027-02-19{23}", "2026-12-29{23}"),  # deux congés qui se croisent
        ("2026-08-31{22}", "2026-09-25{22}"),  # une rentrée impossible ici
        ("2026-10-16{22};2026-11-01{23}", "2027-10-16{22};2027-11-01{23}"),  # une autre année
        ("2026-12-18{23};2027-01-03{23}", "2026-12-18{23};2026-12-18{23}"),  # sans durée
    ],
)
def test_une_annee_qui_ne_tient_pas_ne_s_ecrit_pas(depot: Path, avant: str, apres: str) -> None:
    """Le fichier de la zone reste tel qu’il était, octet pour octet."""
    texte = "\n".join(LIGNES)
    assert avant in texte
    code = refus(depot, en_csv(*texte.replace(avant, apres).splitlines()))
    assert code == "annee-qui-ne-tient-pas"


def test_un_jour_dans_des_vacances_n_y_change_rien_deux_conges_se_contredisent(depot: Path) -> None:
    """Un jour déjà dans des vacances est absorbé, des vacances redites aussi ; d’autres dates pour
    le même moment font refuser l’année."""
    fin = "Lille;Zone B;2026-2027"
    jour = f"Armistice;-;2026-10-30;2026-10-30;{fin}"
    redites = f"Congés de Noël;-;2026-12-19;2027-01-04;{fin}"
    annees, _ = lire(depot, en_csv(*LIGNES, jour, redites))
    assert sorted(bornes(annees["2026-2027"]).values()) == sorted(BORNES.values())
    autres = f"Congés de Noël;-;2026-12-26;2027-01-04;{fin}"
    (depot / "donnees" / "calendriers" / "B.yml").unlink()
    assert refus(depot, en_csv(*LIGNES, autres)) == "annee-qui-ne-tient-pas"


@pytest.mark.parametrize("rang", range(1, 5))
def test_des_vacances_qui_manquent_se_voient(depot: Path, rang: int) -> None:
    """Un fichier coupé d’une seule de ses vacances est refusé."""
    lignes = [ligne for place, ligne in enumerate(LIGNES) if place != rang]
    assert refus(depot, en_csv(*lignes)) == "annee-qui-ne-tient-pas"


def test_completer_garde_ce_qui_est_ecrit(depot: Path) -> None:
    """Une année déjà là ne change pas, mais ce qui la contredit est dit ; une neuve suit."""
    lire(depot, en_csv(*LIGNES))
    cible = depot / "donnees" / "calendriers" / "B.yml"
    avant = cible.read_text(encoding="utf-8")
    _, dit = lire(depot, en_csv(*LIGNES))
    assert "rien n’a changé" in dit and "autres dates" not in dit
    _, dit = lire(depot, en_csv(*LIGNES).replace("2027-03-07", "2027-03-14"))
    assert "autres dates" in dit and cible.read_text(encoding="utf-8") == avant
    suite = [ligne.replace("2027", "2028").replace("2026", "2027") for ligne in LIGNES]
    annees, _ = lire(depot, en_csv(*suite))
    assert cible.read_text(encoding="utf-8").startswith(avant.rstrip("\n"))
    assert list(annees) == ["2026-2027", "2027-2028"]


def test_l_officiel_remplace_une_seule_source(depot: Path) -> None:
    """Une année livrée avec `fiabilite` cède au fichier officiel ; le reste du fichier demeure."""
    cible = depot / "donnees" / "calendriers" / "la-reunion.yml"
    shutil.copy(RACINE / "donnees" / "calendriers" / "la-reunion.yml", cible)
    annees, _ = lire(depot, en_csv(*REUNION))
    assert list(annees) == ["2026-2027"] and not annees["2026-2027"].fiabilite
    assert bornes(annees["2026-2027"])["Vacances après 3ème période"][0] == date(2027, 3, 13)
    assert cible.read_text("utf-8").startswith("# Calendrier scolaire de La Réunion.")


@pytest.mark.parametrize(
    ("contenu", "code"),
    [
        ("a;b\n1;2\n", "colonnes"),
        ("{", "json"),
        ("[]", "calendrier-vide"),
        ("BEGIN:VCALENDAR\nBEGIN", "ics"),
        (ENTETE + "\n", "calendrier-vide"),
        (ENTETE + "\nNoël;-;19/12/2026;;Lille;Zone B;2026-2027\n", "date"),
        (en_csv(LIGNES[-1]), "aucune-annee"),
        (en_csv(*LIGNES[:2] * 5001), "trop-de-lignes"),
        (ENTETE + "\nNoël;-;9999-12-31T23:59:59+00:00;;Lille;Zone B;2026-2027\n", "date"),
    ],
)
def test_un_fichier_qui_n_en_est_pas_un_est_refuse(depot: Path, contenu: str, code: str) -> None:
    """Un autre fichier est refusé en français, jamais par une trace."""
    assert refus(depot, contenu) == code


def test_la_zone_est_celle_du_fichier(depot: Path) -> None:
    """Plusieurs zones demandent un choix ; une zone absente du fichier est refusée."""
    autres = [ligne.replace("Zone B", "Martinique") for ligne in LIGNES]
    assert refus(depot, en_csv(*LIGNES, *autres)) == "zone-a-choisir"
    assert refus(depot, en_csv(*LIGNES), "mayotte") == "zone-a-choisir"
    assert refus(depot, en_csv(*LIGNES), "../ailleurs") == "zone-a-choisir"
    annees, dit = lire(depot, en_csv(*LIGNES, *autres), "Martinique")
    assert bornes(annees["2026-2027"]) == BORNES and "d’autres zones" in dit
    assert (depot / "donnees" / "calendriers" / "martinique.yml").exists()


def test_un_agenda_sans_zone_n_en_invente_pas(depot: Path) -> None:
    """Son titre n’est pas un lieu : la zone se demande, et ce que l’on a supposé se dit."""
    agenda = en_ics("Mes vacances", *evenements(*REUNION))
    assert refus(depot, agenda) == "zone-a-choisir"
    assert not list((depot / "donnees" / "calendriers").iterdir())
    annees, dit = lire(depot, agenda, "la-reunion")
    assert annees["2026-2027"].rentree == date(2026, 8, 18)
    assert "ne dit pas sa zone" in dit


def test_sans_rentree_l_annee_garde_sa_reserve(depot: Path) -> None:
    """Le premier été du jeu manque : la rentrée n’est pas devinée, le plan le dira."""
    annees, _ = lire(depot, en_csv(*LIGNES[1:]))
    assert annees["2026-2027"].rentree is None and annees["2026-2027"].fiabilite
    assert refus(depot, en_csv(*GUADELOUPE[3:])) == "annee-qui-ne-tient-pas"


def test_la_commande_ecrit_ou_dit_pourquoi_non(
    depot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sortie 0 et le fichier ; un dossier absent : une phrase, jamais une trace."""
    (depot / "mkdocs.yml").write_text("site_name: x\n")
    (depot / "c.csv").write_text(en_csv(*LIGNES), "utf-8")
    monkeypatch.chdir(depot)
    monkeypatch.setattr("generateur.commandes.calendrier.racine", lambda _: depot)
    rendu = CliRunner().invoke(calendrier, ["c.csv"])
    assert rendu.exit_code == 0 and "2026-2027" in rendu.output
    shutil.rmtree(depot / "donnees" / "calendriers")
    rendu = CliRunner().invoke(calendrier, ["c.csv"])
    assert rendu.exit_code == 2 and "Impossible d’écrire" in rendu.output
