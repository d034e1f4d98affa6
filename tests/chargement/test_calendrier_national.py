"""Le calendrier officiel, avec ses pièges, devient le fichier d’une zone : ce qui se lit."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from .calendrier_officiel import (
    BORNES,
    ENTETE,
    GUADELOUPE,
    INTITULES,
    LIGNES,
    REUNION,
    bornes,
    en_csv,
    en_entrees,
    en_ics,
    lire,
    refus,
)


@pytest.mark.parametrize("entete", [ENTETE, INTITULES, INTITULES.upper()])
def test_les_pieges_du_jeu_officiel(depot: Path, entete: str) -> None:
    """Jours de Paris, fin exclue, Ascension et son samedi, été sans fin ; en-tête quelconque."""
    annees, dit = lire(depot, en_csv(*LIGNES, entete=entete))
    assert list(annees) == ["2026-2027"] and "2026-2027" in dit
    assert annees["2026-2027"].rentree == date(2026, 9, 1)
    assert annees["2026-2027"].ete == date(2027, 7, 3)
    assert bornes(annees["2026-2027"]) == BORNES
    assert annees["2026-2027"].reference.titre.endswith("fichier calendrier.txt")


@pytest.mark.parametrize("forme", ["v1", "v2.0", "v2.1", "export", "export-ancien"])
def test_le_json_dit_la_meme_chose_que_le_csv(depot: Path, forme: str) -> None:
    """Les formes des trois API et des exports donnent l’année du CSV."""
    entrees = en_entrees(*LIGNES)
    arbre = {
        "v1": {"nhits": 7, "records": [{"fields": entree} for entree in entrees]},
        "v2.0": {"total_count": 7, "records": [{"record": {"fields": e}} for e in entrees]},
        "v2.1": {"total_count": 7, "results": entrees},
        "export": entrees,
        "export-ancien": [{"fields": entree} for entree in entrees],
    }[forme]
    annees, _ = lire(depot, json.dumps(arbre))
    assert bornes(annees["2026-2027"]) == BORNES
    assert annees["2026-2027"].rentree == date(2026, 9, 1)


@pytest.mark.parametrize(("cle", "total"), [("nhits", "records"), ("total_count", "results")])
def test_une_page_d_une_reponse_plus_longue_est_refusee(depot: Path, cle: str, total: str) -> None:
    """Dix lignes sur mille : il peut en manquer une de notre zone."""
    assert refus(depot, json.dumps({cle: 1000, total: en_entrees(*LIGNES)})) == "reponse-partielle"


def test_l_agenda_officiel_et_sa_prerentree(depot: Path) -> None:
    """La prérentrée dite dans le nom de l’été n’est ni des vacances ni la rentrée ; c’est dit."""
    agenda = en_ics(
        "Calendrier Scolaire - Zone B",
        ("Vacances d'Été", "20260704", "DTEND;VALUE=DATE:20260901\r\n"),
        ("Vacances d'Été(prérentrée Enseignants)", "20260704", "DTEND;VALUE=DATE:20260831\r\n"),
        ("Vacances de la Toussaint", "20261017", "DTEND;VALUE=DATE:20261102\r\n"),
        ("Vacances de Noël", "20261219", "DTEND;VALUE=DATE:20270104\r\n"),
        ("Vacances d'Hiver", "20270220", "DTEND;VALUE=DATE:20270308\r\n"),
        ("Vacances de Printemps", "20270417", "DTEND;VALUE=DATE:20270503\r\n"),
        ("Pont de l'Ascension", "20270507", "DTEND;VALUE=DATE:20270508\r\n"),
        ("Vacances d'Été", "20270703", "DTEND:\r\n"),
    )
    annees, dit = lire(depot, agenda)
    assert bornes(annees["2026-2027"]) == BORNES
    assert annees["2026-2027"].rentree == date(2026, 9, 1)
    assert annees["2026-2027"].ete == date(2027, 7, 3)
    assert "prérentrée Enseignants" in dit and "pour les enseignants" in dit


def test_un_agenda_de_plusieurs_zones_donne_a_chacune_ses_morceaux(depot: Path) -> None:
    """« Zones A/B », « Zones A/B/C - Corse » : chaque zone a les siens, rejoints s’ils se
    touchent."""
    agenda = en_ics(
        "Vacances scolaires",
        ("Vacances d'Été - Zones A/B/C - Corse", "20260704", "DTEND;VALUE=DATE:20260901\r\n"),
        ("Vacances de la Toussaint - Zones A/B/C - Corse", "20261017",
         "DTEND;VALUE=DATE:20261102\r\n"),
        ("Vacances de Noël - Zones A/B/C - Corse", "20261219", "DTEND;VALUE=DATE:20270104\r\n"),
        ("Vacances d'Hiver - Zone C", "20270206", "DTEND;VALUE=DATE:20270213\r\n"),
        ("Vacances d'Hiver - Zones A/C - Corse", "20270213", "DTEND;VALUE=DATE:20270222\r\n"),
        ("Vacances d'Hiver - Zones A/B - Corse", "20270222", "DTEND;VALUE=DATE:20270301\r\n"),
        ("Vacances d'Hiver - Zone B", "20270301", "DTEND;VALUE=DATE:20270308\r\n"),
        ("Vacances de Printemps - Zones A/B/C - Corse", "20270410",
         "DTEND;VALUE=DATE:20270426\r\n"),
        ("Vacances d'Été - Zones A/B/C - Corse", "20270703", ""),
    )  # fmt: skip
    assert refus(depot, agenda) == "zone-a-choisir"
    for zone, du, au in (
        ("A", date(2027, 2, 13), date(2027, 2, 28)),
        ("Zone C", date(2027, 2, 6), date(2027, 2, 21)),
        ("corse", date(2027, 2, 13), date(2027, 2, 28)),
    ):
        annees, _ = lire(depot, agenda, zone)
        assert bornes(annees["2026-2027"])["Vacances d'Hiver"] == (du, au), zone
    assert not list((depot / "donnees" / "calendriers").glob("zone*"))


def test_la_guadeloupe_a_toutes_ses_lignes(depot: Path) -> None:
    """« Guadeloupe & Saint-Martin », « sauf Saint-Martin » la concernent ; Saint-Martin seul,
    non."""
    annees, dit = lire(
        depot,
        en_csv(
            *GUADELOUPE,
            "Journée vaquée;-;2026-10-09;2026-10-09;Guadeloupe;"
            "Guadeloupe & Saint-Barthélémy;2026-2027",
            "Fête de l'île;-;2027-05-28;2027-05-28;Guadeloupe;Saint-Martin;2026-2027",
        ),
    )
    lues = bornes(annees["2026-2027"])
    assert lues["Carnaval"] == (date(2027, 2, 6), date(2027, 2, 21))
    assert lues["Pâques"] == (date(2027, 3, 27), date(2027, 4, 11))
    assert lues["Journée vaquée"] == (date(2026, 10, 9), date(2026, 10, 9))
    assert "Fête de l'île" not in lues and "Fête de l'île" in dit
    assert 'territoire: "Guadeloupe"' in (depot / "donnees/calendriers/guadeloupe.yml").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("ligne", "du", "au"),
    [
        ("Lundi de Pentecôte;-;2027-05-17;2027-05-17", "2027-05-17", "2027-05-17"),
        ("Journée vaquée;-;2027-05-28;2027-05-28", "2027-05-28", "2027-05-28"),
        ("Journée vaquée;-;2027-05-28;2027-05-29", "2027-05-28", "2027-05-28"),
        ("Jour sans classe;Élèves;2027-06-02{22};2027-06-02{22}", "2027-06-03", "2027-06-03"),
        ("Pont de juin;-;2027-06-10;2027-06-14", "2027-06-11", "2027-06-13"),
        ("Fermeture;Élèves (sauf lycées);2027-06-11;2027-06-11", "2027-06-11", "2027-06-11"),
        ("Fermeture;Écoles et collèges;2027-06-11;2027-06-11", "2027-06-11", "2027-06-11"),
    ],
)
def test_un_jour_est_ce_jour_la(depot: Path, ligne: str, du: str, au: str) -> None:
    """Début égal à la fin, ou fin le lendemain : ce jour-là. Plus long : du lendemain."""
    annees, _ = lire(depot, en_csv(*LIGNES, f"{ligne};Lille;Zone B;2026-2027"))
    lues = bornes(annees["2026-2027"])
    assert lues[ligne.split(";")[0]] == (date.fromisoformat(du), date.fromisoformat(au))


@pytest.mark.parametrize(
    ("du", "au", "premier"),
    [("2027-05-05", "2027-05-10", 6), ("2027-05-06", "2027-05-10", 6), ("2027-05-07", "", 7)],
)
def test_le_pont_de_l_ascension_se_dit_de_plusieurs_facons(
    depot: Path, du: str, au: str, premier: int
) -> None:
    """De sa veille, de son jeudi ou de son vendredi : jamais la veille fermée, ni la reprise."""
    pont = f"Pont de l'Ascension;-;{du};{au};Lille;Zone B;2026-2027"
    lignes = [ligne for ligne in LIGNES if "Ascension" not in ligne]
    annees, _ = lire(depot, en_csv(*lignes, pont))
    conge = bornes(annees["2026-2027"])["Pont de l'Ascension"]
    assert conge[0] == date(2027, 5, premier)
    assert conge[1] in (date(2027, 5, 8), date(2027, 5, 9))


@pytest.mark.parametrize(
    ("ligne", "pourquoi"),
    [
        ("Rentrée;Enseignants;2026-08-31;2026-08-31", "pour les enseignants"),
        ("Fermeture;Élèves du 1er degré;2027-06-11;2027-06-11", "pour le premier degré"),
        ("Journée des lycées;Lycées;2027-06-11;2027-06-11", "pour les lycées"),
        ("Fermeture;Élèves (sauf collèges);2027-06-11;2027-06-11", "pas pour les collèges"),
        ("Début des vacances de Noël;-;2026-12-19;", "un repère"),
    ],
)
def test_ce_qui_est_mis_de_cote_se_dit(depot: Path, ligne: str, pourquoi: str) -> None:
    """Rien ne disparaît sans un mot, et l’année est celle que l’on aurait sans cette ligne."""
    annees, dit = lire(depot, en_csv(*LIGNES, f"{ligne};Lille;Zone B;2026-2027"))
    assert bornes(annees["2026-2027"]) == BORNES
    assert pourquoi in dit and ligne.split(";")[0] in dit


def test_la_rentree_des_eleves_n_est_pas_un_conge(depot: Path) -> None:
    """« Rentrée scolaire des élèves » est la rentrée, même si rien d’autre ne la dit."""
    rentree = "Rentrée scolaire des élèves;Élèves;2026-09-01;2026-09-01;Lille;Zone B;2026-2027"
    annees, _ = lire(depot, en_csv(rentree, *LIGNES[1:]))
    assert annees["2026-2027"].rentree == date(2026, 9, 1)
    assert bornes(annees["2026-2027"]) == BORNES


@pytest.mark.parametrize("nom", ["Vacances d'Hiver austral", "Grandes Vacances"])
@pytest.mark.parametrize("debut", ["Début des ", ""])
def test_un_ete_austral_est_leur_ete(depot: Path, nom: str, debut: str) -> None:
    """La Réunion : juillet finit l’année ; l’« été austral » de décembre est un congé."""
    lignes = [ligne.replace("Vacances d'Hiver austral", nom) for ligne in REUNION]
    lignes[-1] = lignes[-1].replace("Début des ", debut)
    annees, _ = lire(depot, en_csv(*lignes))
    annee = annees["2026-2027"]
    assert (annee.rentree, annee.ete) == (date(2026, 8, 18), date(2027, 7, 3))
    assert bornes(annee)["Vacances d'Été austral"] == (date(2026, 12, 19), date(2027, 1, 31))
    assert (depot / "donnees" / "calendriers" / "la-reunion.yml").is_file()


def test_minuit_est_celui_du_lieu(depot: Path) -> None:
    """20 h en temps universel est minuit à La Réunion, mais 22 h la veille à Paris."""
    lignes = [ligne.replace("2026-10-10", "2026-10-09T20:00:00+00:00") for ligne in REUNION]
    annees, _ = lire(depot, en_csv(*lignes))
    premieres = bornes(annees["2026-2027"])["Vacances après 1ère période"]
    assert premieres == (date(2026, 10, 10), date(2026, 10, 25))


def test_une_annee_civile(depot: Path) -> None:
    """Nouvelle-Calédonie : l’année « 2027 » va de février à décembre, sous son nom."""
    conges = (
        ("1re période", "2027-04-03", "2027-04-19"),
        ("2e période", "2027-06-05", "2027-06-21"),
        ("3e période", "2027-08-07", "2027-08-23"),
        ("4e période", "2027-10-09", "2027-10-25"),
    )
    suite = "Nouvelle Calédonie;Nouvelle Calédonie"
    lignes = [f"Vacances après la {n};-;{du};{au};{suite};2027" for n, du, au in conges]
    annees, _ = lire(
        depot,
        en_csv(
            f"Vacances d'été austral;-;2026-12-19;2027-02-15;{suite};2026",
            *lignes,
            f"Début des vacances d'été austral;-;2027-12-18;;{suite};2027",
        ),
    )
    assert list(annees) == ["2027"]
    assert (annees["2027"].rentree, annees["2027"].ete) == (date(2027, 2, 15), date(2027, 12, 18))
    assert bornes(annees["2027"])["Vacances après la 4e période"] == (
        date(2027, 10, 9),
        date(2027, 10, 24),
    )
