"""Le plan refait d’après le suivi, cas par cas, sur le collège des essais."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.avancements import ErreurDeSuivi, incoherences, sans_nouvelles
from generateur.noyau.suivi.replanification import suivre
from tests.formats.modele import college, demarche, est_ouvert, feuille


@pytest.fixture(scope="module")
def initiale() -> FeuilleDeRoute:
    """Le premier plan."""
    return feuille()


def refaire(initiale: FeuilleDeRoute, *suivi: Evenement) -> dict[str, Jalon]:
    """Le plan d’après ces événements, par ligne."""
    assert not list(incoherences(suivi, initiale))
    adaptation = adapter(demarche(), college())
    refaite = suivre(initiale, suivi, adaptation, demarche(), est_ouvert)
    return {jalon.id: jalon for jalon in refaite.jalons}


def dates(jalon: Jalon) -> tuple[date, date]:
    """Le début et la fin."""
    return jalon.debut, jalon.fin


def test_fini_comme_prevu_le_reste_garde_ses_dates(initiale: FeuilleDeRoute) -> None:
    """Tout ce qui devait être fini l’est, ce qui devait être en cours aussi : rien ne bouge."""
    jour = date(2027, 2, 12)
    suivi = [
        Evenement(jalon.fin, jalon.id, "faite")
        if jalon.fin <= jour
        else Evenement(jalon.debut, jalon.id, "commencee")
        for jalon in initiale.jalons
        if jalon.debut <= jour
    ]
    refaits = refaire(initiale, *suivi)
    for jalon in initiale.jalons:
        assert dates(refaits[jalon.id]) == dates(jalon)
        assert refaits[jalon.id].date == jalon.date


def test_une_etape_faite_bien_plus_tard_garde_ses_vraies_dates(initiale: FeuilleDeRoute) -> None:
    """Commencée un mercredi, finie hors de ses bornes : les dates sont les vraies, et on le dit."""
    refaits = refaire(
        initiale,
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 1, 6), "annonce-aux-collegues", "commencee"),
        Evenement(date(2027, 2, 10), "annonce-aux-collegues", "faite"),
    )
    ligne = refaits["annonce-aux-collegues"]
    assert dates(ligne) == (date(2027, 1, 6), date(2027, 2, 12))
    assert ligne.semaines == 6
    [combien] = [r for r in ligne.raisons if r.sur == "combien"]
    assert combien.donnee == "suivi" and "de 1 à 2" in combien.texte
    recueil = refaits["recueil-des-preoccupations"]
    assert recueil.debut > date(2027, 2, 12)
    [quand, *_] = [r for r in recueil.raisons if r.sur == "quand"]
    assert quand.donnee == "suivi"


def test_un_report_tombe_au_jour_dit_et_pousse_la_suite(initiale: FeuilleDeRoute) -> None:
    """Reportée à un mercredi : elle commence ce mercredi, et ses suivantes après elle."""
    refaits = refaire(
        initiale,
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 1, 8), "annonce-aux-collegues", "reportee", au=date(2027, 2, 3)),
    )
    annonce = refaits["annonce-aux-collegues"]
    assert annonce.debut == date(2027, 2, 3)
    assert refaits["recueil-des-preoccupations"].debut > annonce.fin
    textes = [r.texte for r in refaits["recueil-des-preoccupations"].raisons if r.donnee == "suivi"]
    assert "« Annoncer la démarche aux collègues »" in textes[0] and "3\u00a0février" in textes[0]


def test_une_etape_abandonnee_laisse_sa_place(initiale: FeuilleDeRoute) -> None:
    """Ce qui l’attendait n’attend plus que ce qu’elle attendait, et la date connue du conseil."""
    refaits = refaire(
        initiale,
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 1, 8), "annonce-aux-collegues", "faite"),
        Evenement(date(2027, 1, 8), "commission", "faite"),
        Evenement(date(2027, 1, 8), "etat-des-lieux-du-materiel", "faite"),
        Evenement(date(2027, 1, 15), "recueil-des-preoccupations", "abandonnee"),
    )
    assert "recueil-des-preoccupations" not in refaits
    choix = refaits["choix-des-preoccupations"]
    assert (choix.debut, choix.date) == (date(2027, 1, 25), date(2027, 2, 2))


def test_les_points_passes_restent_et_les_autres_suivent(initiale: FeuilleDeRoute) -> None:
    """Un point fait une autre semaine s’y met ; un point abandonné s’en va ; les autres restent."""
    points = [j for j in initiale.jalons if j.etape == "point-de-l-equipe-projet"]
    refaits = refaire(
        initiale,
        Evenement(points[1].debut, "point-de-l-equipe-projet-1", "faite"),
        Evenement(points[1].debut, points[2].id, "abandonnee"),
    )
    assert dates(refaits[points[0].id]) == dates(points[1])
    assert dates(refaits[points[1].id]) == dates(points[1])
    assert points[2].id not in refaits
    # Le nom de l’étape désigne le retour le plus proche ; tout abandonner garde le passé.
    proche = refaire(initiale, Evenement(points[1].debut, "point-de-l-equipe-projet", "faite"))
    assert proche[points[1].id].avancement is not None
    assert proche[points[0].id].avancement is None
    fini = refaire(initiale, Evenement(points[1].fin, "point-de-l-equipe-projet", "abandonnee"))
    restants = [nom for nom, j in fini.items() if j.etape == "point-de-l-equipe-projet"]
    assert restants == [points[0].id, points[1].id]


def test_une_etape_en_cours_ne_finit_pas_dans_le_passe(initiale: FeuilleDeRoute) -> None:
    """Commencée et pas finie au dernier jour noté : elle dure encore."""
    refaits = refaire(
        initiale,
        Evenement(date(2027, 1, 4), "equipe-projet", "commencee"),
        Evenement(date(2027, 2, 9), "etat-des-lieux-du-materiel", "faite"),
    )
    assert dates(refaits["equipe-projet"]) == (date(2027, 1, 4), date(2027, 2, 12))


def test_en_avril_le_retard_se_refuse_en_disant_quoi_abandonner(initiale: FeuilleDeRoute) -> None:
    """Trop peu de semaines pour le reste : refusé au dernier événement, et ce qui est proposé
    suffit."""
    notes = (
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 5, 21), "recueil-des-preoccupations", "faite"),
    )
    with pytest.raises(ErreurDeSuivi) as levee:
        refaire(initiale, *notes)
    assert levee.value.chemin == (1,)
    assert "abandonnee" in levee.value.remede and "3 trimestres" in levee.value.remede
    proposees = levee.value.remede.split(" pour ")[1].split(" ; ")[0].split(", ")
    le = date(2027, 5, 21)
    refaits = refaire(initiale, *notes, *(Evenement(le, nom, "abandonnee") for nom in proposees))
    assert not set(proposees) & set(refaits)


def test_un_oubli_ne_coute_rien(initiale: FeuilleDeRoute) -> None:
    """Noter le recueil seul : l’annonce, qui le précédait, reste où on l’avait annoncée, et le plan
    demande de la noter."""
    recueil = next(j for j in initiale.jalons if j.id == "recueil-des-preoccupations")
    suivi = (Evenement(recueil.fin, recueil.id, "faite"),)
    adaptation = adapter(demarche(), college())
    refaite = suivre(initiale, suivi, adaptation, demarche(), est_ouvert)
    prevus, refaits = ({j.id: j for j in f.jalons} for f in (initiale, refaite))
    for nom in ("annonce-aux-collegues", "recueil-des-preoccupations"):
        assert dates(refaits[nom]) == dates(prevus[nom])
    assert [
        a.etape for a in refaite.avertissements if "n’est pas notée" in a.texte.replace("'", "’")
    ] == ["annonce-aux-collegues"]


def test_est_en_retard_ce_qui_devait_avoir_commence(initiale: FeuilleDeRoute) -> None:
    """Le jour même du dernier événement compte ; la veille, non ; un point d’équipe est passé."""
    prevu = initiale.jalons[0]
    veille = prevu.debut - timedelta(days=1)
    assert sans_nouvelles(prevu, veille, revient=False) == "a_venir"
    assert sans_nouvelles(prevu, prevu.debut, revient=False) == "en_retard"
    assert sans_nouvelles(prevu, prevu.debut, revient=True) == "passee"
    assert sans_nouvelles(prevu, None, revient=False) == "a_venir"
    assert sans_nouvelles(None, prevu.debut, revient=False) == "a_venir"
