"""Du nom d’une académie au calendrier de sa zone, et les jours fériés de son territoire."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.chargement.calendriers.academies import lire_les_academies
from generateur.chargement.calendriers.annee_entiere import controler_l_annee_officielle
from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.calendriers.feries_locaux import feries_locaux
from generateur.chargement.calendriers.zones import (
    charger_calendrier,
    fichier_de_la_zone,
    jours_feries,
)
from generateur.chargement.problemes import ErreurDonnees
from generateur.noyau.calendrier.annees import AnneeScolaire
from generateur.noyau.declare.modeles import College, Effectifs
from generateur.noyau.erreurs import ErreurCalendrier

RACINE = Path(__file__).resolve().parents[2]
OFFICIEL = RACINE.parent / "shared" / "donnees" / "jours-feries-2026-2029.csv"


def college(academie: str, **champs: str | None) -> College:
    """Un collège de cette académie."""
    return College(
        nom="Collège",
        commune="Commune",
        academie=academie,
        effectifs=Effectifs(30),
        equipement="moyen",
        debut=date(2027, 1, 4),
        trimestres=2,
        **champs,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("ecrit", "zone"),
    [
        ("LYON", "A"),
        ("BESANCON", "A"),
        ("Clermont Ferrand", "A"),
        ("ORLEANS-TOURS", "B"),
        ("Académie de Lille", "B"),
        ("Caen", "B"),
        ("Normandie", "B"),
        ("academie d'Aix-Marseille", "B"),
        ("Créteil", "C"),
        ("LA REUNION", "la-reunion"),
        ("Réunion", "la-reunion"),
        ("Académie de La Réunion", "la-reunion"),
        ("corse", "corse"),
        ("Polynésie française", "polynesie"),
        ("Mayotte", "mayotte"),
        ("Nouvelle Calédonie", "nouvelle-caledonie"),
    ],
)
def test_l_academie_donne_la_zone(ecrit: str, zone: str) -> None:
    """Casse, accents, tirets, articles et « Académie de » sont pardonnés."""
    assert charger_calendrier(college(ecrit), RACINE)[0].zone == zone


def test_une_academie_sans_calendrier_n_est_pas_devinee() -> None:
    """Une académie connue sans calendrier, ou inconnue, est refusée avec quoi faire."""
    for ecrit, code in (("Martinique", "calendrier-inconnu"), ("Lile", "academie-inconnue")):
        with pytest.raises(ErreurCalendrier) as prise:
            charger_calendrier(college(ecrit), RACINE)
        assert prise.value.code == code and prise.value.chemin == ("academie",)
    assert "Lille" in prise.value.remede


def test_la_zone_du_profil_l_emporte() -> None:
    """`zone` l’emporte sur l’académie ; une zone sans fichier est refusée à sa ligne."""
    assert charger_calendrier(college("Lille", zone="c"), RACINE)[0].zone == "C"
    with pytest.raises(ErreurCalendrier) as prise:
        charger_calendrier(college("Lille", zone="martinique"), RACINE)
    assert prise.value.chemin == ("zone",)


def test_la_moselle_a_ses_jours_feries() -> None:
    """Vendredi saint et 26 décembre : l’académie de Strasbourg, et la seule Moselle de
    Nancy-Metz."""
    vendredi_saint = date(2027, 3, 26)
    for academie, departement, ferie in (
        ("Strasbourg", None, True),
        ("Nancy-Metz", "57", True),
        ("Nancy-Metz", "54", False),
        ("Nancy-Metz", None, False),
    ):
        calendrier, _ = charger_calendrier(college(academie, departement=departement), RACINE)
        assert (vendredi_saint in calendrier.feries) == ferie


@pytest.mark.skipif(not OFFICIEL.exists(), reason="le jeu officiel n’est pas à côté du dépôt")
def test_les_jours_feries_sont_ceux_du_jeu_officiel() -> None:
    """Pour chaque territoire, les jours fériés sont ceux du jeu officiel, et dans le Pacifique ceux
    qui lui sont propres, ni plus ni moins."""
    officiels: dict[str, set[date]] = {}
    with OFFICIEL.open(encoding="utf-8") as fichier:
        for ligne in csv.DictReader(fichier):
            for territoire in ligne["zones"].split("|"):
                officiels.setdefault(territoire, set()).add(date.fromisoformat(ligne["date"]))
    assert len(officiels) >= 10
    for territoire, attendus in officiels.items():
        rendus = {j for j in jours_feries(territoire, "2026-2027", "2028-2029")}
        propres = {j for annee in range(2026, 2030) for j in feries_locaux(territoire, annee)}
        assert rendus == {j for j in attendus if j.year <= 2029} | propres, territoire


@pytest.mark.parametrize(
    ("territoire", "annee", "jours"),
    [
        ("Polynésie Française", 2027, {(3, 5), (3, 26), (11, 20)}),
        ("Polynésie Française", 2024, {(3, 5), (3, 29), (6, 29)}),
        ("Nouvelle-Calédonie", 2027, {(9, 24)}),
        ("Wallis-et-Futuna", 2028, {(4, 28), (7, 29)}),
        ("Guadeloupe", 2027, set()),
    ],
)
def test_les_jours_propres_au_pacifique(
    territoire: str, annee: int, jours: set[tuple[int, int]]
) -> None:
    """L’arrivée de l’Évangile, la citoyenneté, saint Pierre Chanel ; la loi de 2025 y compte."""
    assert {(j.month, j.day) for j in feries_locaux(territoire, annee)} == jours


def test_un_conseil_le_jour_de_l_evangile_est_refuse(tmp_path: Path) -> None:
    """En Polynésie, le vendredi 5 mars 2027 est fermé : rien ne s’y tient."""
    profil = tmp_path / "college.yml"
    texte = (RACINE / "tests" / "profils" / "rural.yml").read_text("utf-8")
    texte = texte.replace("academie: Limoges", "academie: Polynésie française")
    profil.write_text(texte.replace("2027-02-02", "2027-03-05"), "utf-8")
    with pytest.raises(ErreurDonnees) as refuse:
        construire(profil, RACINE)
    [faute] = refuse.value.problemes
    assert faute.code == "jour-ferme" and "2027-03-04" in faute.remede


def test_toutes_les_academies_se_lisent() -> None:
    """Le fichier des académies a les trente-quatre, chacune une fois."""
    noms = [academie.nom for academie in lire_les_academies(RACINE / "donnees" / "academies.yml")]
    assert len(noms) == len(set(noms)) == 34


def test_les_annees_du_depot_tiennent_debout() -> None:
    """Chaque année livrée passe les contrôles d’un fichier officiel."""
    for nom, zone in charger_les_calendriers(RACINE).zones.items():
        for annee, lue in zone.annees.items():
            scolaire = AnneeScolaire(annee, lue.ete, lue.vacances, lue.rentree)
            feries = jours_feries(zone.territoire, annee, annee)
            remarques = controler_l_annee_officielle(scolaire, feries)
            assert not [r.message for r in remarques if r.grave], f"{nom}, {annee}"


def test_le_tableau_des_vacances_dit_ce_que_le_depot_sait() -> None:
    """« Adapter » : chaque académie, chaque année, sûre, à vérifier ou inconnue, comme ici."""
    connus = charger_les_calendriers(RACINE)
    page = (RACINE / "docs" / "a-propos" / "adapter.md").read_text("utf-8")
    _, _, suite = page.partition("| Vacances | 2026-2027 | 2027-2028 |")
    lignes = [ligne for ligne in suite.partition("\n\n")[0].splitlines()[2:]]
    dites = [tuple(case.strip() for case in ligne.split("|")[1:4]) for ligne in lignes]

    def etat(zone: str, *noms: str) -> str:
        lue = connus.zones.get(zone)
        annees = [lue.annees[nom] for nom in noms if nom in lue.annees] if lue else []
        if not annees:
            return "inconnues"
        return "à vérifier" if annees[0].fiabilite else "sûres"

    for academie in connus.academies:
        metropole = academie.zone in "ABC"
        [dite] = [d for d in dites if d[0].startswith("Zones" if metropole else academie.nom)]
        attendue = (
            etat(academie.zone, "2026-2027", "2027"),
            etat(academie.zone, "2027-2028", "2028"),
        )
        assert dite[1:] == attendue, academie.nom


def test_deux_calendriers_que_la_casse_seule_separe_se_disent(depot: Path) -> None:
    """« Guadeloupe.yml » à côté de « guadeloupe.yml » : lequel lire ? On le demande, en nommant
    les deux ; un seul, quelle que soit sa casse, se complète sous son nom."""
    zones = depot / "donnees" / "calendriers"
    for nom in ("guadeloupe", "Guadeloupe"):
        shutil.copy(RACINE / "donnees/calendriers/A.yml", zones / f"{nom}.yml")
    college = College("Essai", "Pointe-à-Pitre", "Guadeloupe", Effectifs(20), "moyen",
                      date(2027, 1, 4), 2, zone="guadeloupe")  # fmt: skip
    for lire in (
        lambda: charger_calendrier(college, depot),
        lambda: charger_les_calendriers(depot),
    ):
        with pytest.raises(ErreurDonnees) as refus:
            lire()
        assert "donnees/calendriers/guadeloupe.yml:1:" in str(refus.value)
        assert "« Guadeloupe.yml »" in str(refus.value)
    (zones / "guadeloupe.yml").unlink()
    assert fichier_de_la_zone(depot, "guadeloupe").name == "Guadeloupe.yml"
    assert charger_calendrier(college, depot)[0].zone == "Guadeloupe"
