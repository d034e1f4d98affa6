"""Ce que le suivi change dans chaque document : coches, états, annulations, comparaison, courbe."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from generateur.formats import donnees_json
from generateur.formats.agenda import rendez_vous_ics as agenda
from generateur.formats.svg.courbe import courbe_svg
from generateur.formats.svg.frise import frise_svg
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.plan.comparaison import annonce_de, comparer
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.suivi.replanification import suivre
from generateur.vue.changements import composer_la_comparaison, en_texte
from generateur.vue.composition import composer
from generateur.vue.suivi_vue import composer_le_suivi
from generateur.vue.vues import VueFeuille

from .modele import EDITION, college, demarche, est_ouvert, feuille
from .test_pdf import lire, texte_de
from .test_tableur import ouvrir, rangees

PIEGE = '<script>alert(1)</script> {{ 7*7 }} "=1+1"'
SUIVI = (
    Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
    Evenement(date(2027, 1, 8), "annonce-aux-collegues", "faite", note=PIEGE),
    Evenement(date(2027, 1, 12), "recueil-des-preoccupations", "commencee"),
    Evenement(date(2027, 1, 12), "commission", "abandonnee", note="Plus de commission"),
    Evenement(date(2027, 1, 12), enseignants_mobilises=9),
    Evenement(date(2027, 1, 29), enseignants_mobilises=18, enseignants_experimentateurs=3),
)


@pytest.fixture(scope="module")
def plans() -> tuple[FeuilleDeRoute, FeuilleDeRoute]:
    """Le premier plan, et le plan refait d’après le suivi."""
    le_college = college(adresse="https://exemple.test/manuel/")
    initiale = feuille(le_college)
    adaptation = adapter(demarche(), le_college)
    return initiale, suivre(initiale, SUIVI, adaptation, demarche(), est_ouvert).feuille


@pytest.fixture(scope="module")
def vue(plans: tuple[FeuilleDeRoute, FeuilleDeRoute]) -> VueFeuille:
    """La vue du plan refait."""
    return composer(plans[1], demarche(), EDITION)


def test_l_agenda_annule_ce_qui_est_abandonne(vue: VueFeuille) -> None:
    """L’abandonné reste, annulé, sous le même identifiant ; l’agenda dit d’où il vient."""
    calendrier = Calendar.from_ical(agenda.rendre(vue))
    annules = [e for e in calendrier.walk("VEVENT") if e["STATUS"] == "CANCELLED"]
    assert [str(e["UID"]).split(".")[0] for e in annules] == ["commission"]
    assert str(annules[0]["SUMMARY"]).startswith("Annulé")
    assert "pas tenue, notée le 12" in annules[0]["DESCRIPTION"]
    assert calendrier["SOURCE"] == "https://exemple.test/manuel/feuille-de-route.ics"
    assert calendrier["SOURCE"].params["VALUE"] == "URI"
    assert calendrier["URL"] == "https://exemple.test/manuel/feuille-de-route.html"
    uids = [str(e["UID"]) for e in calendrier.walk("VEVENT")]
    assert len(uids) == len(set(uids)) == len(vue.rendez_vous) + len(vue.annules)


def test_le_json_ajoute_le_suivi_et_garde_son_contrat(
    plans: tuple[FeuilleDeRoute, FeuilleDeRoute],
) -> None:
    """Sans suivi, aucune clé de plus ; avec, l’état de chaque ligne, et les abandons."""
    sans, avec = (json.loads(donnees_json.rendre(plan, demarche())) for plan in plans)
    assert set(sans) == {
        "college", "zone", "periode", "jalons", "avertissements", "temps_a_prevoir",
        "preoccupations",
    }  # fmt: skip
    assert not any("etat" in jalon for jalon in sans["jalons"])
    etats = {jalon["id"]: jalon.get("etat") for jalon in avec["jalons"]}
    assert etats["equipe-projet"] == "faite"
    assert etats["recueil-des-preoccupations"] == "commencee"
    assert [jalon["id"] for jalon in avec["abandonnees"]] == ["commission"]
    assert avec["suivi"][1] == {
        "le": "2027-01-08",
        "etape": "annonce-aux-collegues",
        "etat": "faite",
        "note": PIEGE,
    }


def test_le_tableur_et_le_pdf_cochent_ce_qui_est_fait(vue: VueFeuille) -> None:
    """L’état est rempli dans le tableur ; le PDF dit « faite » et dessine d’autres cases."""
    lues = {str(r["Étape"]): r["État"] for r in rangees(ouvrir(vue)[0])}
    assert lues["Réunir l’équipe projet"] == "fait"
    assert lues["Recueillir les préoccupations"] == "en cours"
    assert lues["Essayer en classe"] == "à faire"
    texte = texte_de(lire(vue))
    assert "Faite,notéele8janvier2027" in texte
    assert "Encoursdepuisle12janvier2027" in texte


def test_la_frise_marque_par_un_signe(
    plans: tuple[FeuilleDeRoute, FeuilleDeRoute], vue: VueFeuille
) -> None:
    """Une coche par étape faite, un coin par étape en cours, et la légende ; rien sans suivi."""
    svg = frise_svg(vue)
    assert svg.count('class="coche"') == 2 and svg.count('class="coin"') == 1
    sans = frise_svg(composer(plans[0], demarche(), EDITION))
    assert "coche" not in sans and "coin" not in sans
    assert "Coche : étape faite" in frise_svg(vue)


def test_ou_en_sommes_nous(plans: tuple[FeuilleDeRoute, FeuilleDeRoute], vue: VueFeuille) -> None:
    """Les comptes tombent juste ; ce qui devait commencer et ne l’a pas fait est en retard."""
    mots = vue.mots["suivi"]
    suivi = composer_le_suivi(vue, annonce_de(plans[0]), SUIVI, mots)
    assert suivi.au.endswith("2027")
    comptes = dict(suivi.comptes)
    assert (comptes["faite"], comptes["commencee"], comptes["abandonnee"]) == (2, 1, 1)
    assert sum(comptes.values()) == len(vue.lignes) + len(vue.abandonnees)
    retards = {x.ligne.id for _, lignes in suivi.temps for x in lignes if x.etat == "en_retard"}
    assert "etat-des-lieux-du-materiel" in retards
    mobilises, experimentateurs = suivi.series
    assert [(r.jour, r.valeur) for r in mobilises.releves] == [
        (date(2027, 1, 12), 9),
        (date(2027, 1, 29), 18),
    ]
    assert (mobilises.sur, [r.valeur for r in experimentateurs.releves]) == (42, [3])
    assert composer_le_suivi(vue, annonce_de(plans[0]), (), mots).au == ""


def test_la_courbe_ecrit_ses_valeurs(vue: VueFeuille) -> None:
    """Chaque point porte sa valeur, et la description dit les mêmes, avec leurs dates."""
    mots = vue.mots["suivi"]
    suivi = composer_le_suivi(vue, annonce_de(feuille()), SUIVI, mots)
    serie = replace(suivi.series[0], titre=PIEGE)
    svg = courbe_svg(serie, 0, vue.debut, vue.fin, mots)
    assert svg.count("<circle") == 2
    assert "12\u00a0janvier 2027" in svg and ">18</text>" in svg
    assert "<script>" not in svg and "&lt;script&gt;" in svg


def test_la_comparaison_se_lit(plans: tuple[FeuilleDeRoute, FeuilleDeRoute]) -> None:
    """Le texte dit combien de lignes ont bougé, de combien, et nomme l’événement."""
    mots = demarche().libelles["suivi"]
    vue_comparee = composer_la_comparaison(comparer(*plans), mots)
    texte = en_texte(vue_comparee, mots)
    assert "1\xa0a disparu" in texte and "Plus de commission" in texte
    assert vue_comparee.deplacees
    for changement in vue_comparee.deplacees:
        assert changement.avant and changement.apres and changement.ecart
        assert "révue" in changement.pourquoi or "votre suivi" in changement.pourquoi
    rien = composer_la_comparaison(comparer(plans[0], plans[0]), mots)
    assert rien.rien and "mêmes dates" in en_texte(rien, mots)
