"""Le calendrier officiel, avec ses pièges, devient le fichier d’une zone, ou rien n’est écrit."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generateur.chargement.calendriers.calendrier_national import calendrier_a_completer
from generateur.chargement.calendriers.zones import AnneeLue, lire_la_zone
from generateur.chargement.problemes import ErreurDonnees
from generateur.commandes.calendrier import calendrier

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


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt sans calendrier : ses seules académies."""
    (tmp_path / "donnees" / "calendriers").mkdir(parents=True)
    shutil.copy(RACINE / "donnees" / "academies.yml", tmp_path / "donnees")
    return tmp_path


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
