"""Le plan refait d’après le suivi, cas par cas, sur le collège des essais."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.avancements import sans_nouvelles
from generateur.noyau.suivi.replanification import suivre
from tests.formats.modele import college, demarche, est_ouvert, feuille


@pytest.fixture(scope="module")
def initiale() -> FeuilleDeRoute:
    """Le premier plan."""
    return feuille()


def refaire(initiale: FeuilleDeRoute, *suivi: Evenement) -> dict[str, Jalon]:
    """Le plan d’après ces événements, par ligne."""
    adaptation = adapter(demarche(), college())
    vecue = suivre(initiale, suivi, adaptation, demarche(), est_ouvert)
    assert not vecue.incoherences
    return {jalon.id: jalon for jalon in vecue.feuille.jalons}


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


def test_une_etape_commencee_ne_s_allonge_pas_sans_fin(initiale: FeuilleDeRoute) -> None:
    """Commencée, jamais notée finie : elle garde sa durée ; ce qui l’attendait la dit finie avant
    lui, et une séance d’instance passée aussi."""
    nom = "recueil-des-preoccupations"
    prevu = next(j for j in initiale.jalons if j.id == nom)
    debut = Evenement(prevu.debut, nom, "commencee")
    tard = Evenement(date(2027, 3, 12), "point-de-l-equipe-projet", "faite")
    refaits = refaire(initiale, debut, tard)
    assert dates(refaits[nom]) == dates(prevu)
    assert refaits["choix-des-preoccupations"].debut > tard.le
    suivante = prevu.debut + timedelta(days=7)
    choix = Evenement(suivante, "choix-des-preoccupations", "commencee")
    refaits = refaire(initiale, debut, choix)
    assert prevu.semaines > 1 and refaits[nom].semaines == 1
    assert refaits["choix-des-preoccupations"].debut == suivante
    assert refaits[nom].avancement and refaits[nom].avancement.suite


def vivre(initiale: FeuilleDeRoute, *suivi: Evenement) -> FeuilleDeRoute:
    """Le plan d’après ces événements, avertissements compris."""
    adaptation = adapter(demarche(), college())
    return suivre(initiale, suivi, adaptation, demarche(), est_ouvert).feuille


def test_en_mai_ce_qui_ne_tient_plus_est_mis_de_cote(initiale: FeuilleDeRoute) -> None:
    """Trop peu de semaines pour le reste : le plan tient avec ce qui tient, et chaque étape mise
    de côté le dit, avec de quoi la garder."""
    feuille = vivre(
        initiale,
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 5, 21), "recueil-des-preoccupations", "faite"),
    )
    parties = {j.etape for j in initiale.jalons} - {j.etape for j in feuille.jalons}
    dites = {a.etape: a.texte for a in feuille.avertissements if "mise-de-cote" in a.texte
             or "mise de côté" in a.texte}  # fmt: skip
    assert parties and parties <= dites.keys()
    assert {j.id for j in feuille.abandonnees} >= parties
    assert feuille.jalons[-1].fin <= initiale.periode.semaines[-1].fin


def test_apres_la_fin_rien_ne_se_refuse(initiale: FeuilleDeRoute) -> None:
    """Une ligne de 2030 se dit, et ne compte pas pour un jour passé."""
    loin = Evenement(date(2030, 7, 10), "equipe-projet", "faite")
    adaptation = adapter(demarche(), college())
    vecue = suivre(initiale, (loin,), adaptation, demarche(), est_ouvert)
    assert [faute.code for faute in vecue.incoherences] == ["hors-du-plan"]
    assert vecue.feuille.jalons


def test_un_arret_n_annonce_plus_rien_et_une_reprise_replace(initiale: FeuilleDeRoute) -> None:
    """Arrêtés en février, plus rien n’est annoncé, et cela se dit d’abord ; repris en mars, ce qui
    reste se replace après."""
    debut = (
        Evenement(date(2027, 1, 8), "equipe-projet", "faite"),
        Evenement(date(2027, 2, 5), etat="arret", note="La suite l’an prochain."),
    )
    arretee = vivre(initiale, *debut)
    assert arretee.arretee == date(2027, 2, 5)
    assert all(j.fin <= date(2027, 2, 5) for j in arretee.jalons)
    assert arretee.avertissements[0].etape is None and arretee.abandonnees
    redite = vivre(initiale, *debut, Evenement(date(2027, 2, 26), etat="arret"))
    assert (redite.arretee, redite.jalons) == (arretee.arretee, arretee.jalons)
    reprise = vivre(initiale, *debut, Evenement(date(2027, 3, 8), etat="reprise"))
    assert reprise.arretee is None
    choix = next(j for j in reprise.jalons if j.id == "choix-des-preoccupations")
    assert choix.debut > date(2027, 3, 8)


def test_un_point_de_plus_et_une_serie_qui_s_arrete(initiale: FeuilleDeRoute) -> None:
    """Loin de tout point prévu, c’est un de plus, et les autres gardent leur nom et leur jour ;
    deux fois de suite, ce n’est jamais le même."""
    nom = "point-de-l-equipe-projet"
    points = [j for j in initiale.jalons if j.etape == nom]
    le = points[-1].fin
    feuille = vivre(initiale, Evenement(le, nom, "faite"), Evenement(le, nom, "faite"),
                    Evenement(le, nom, "faite"))  # fmt: skip
    faits = [j for j in feuille.jalons if j.avancement and j.avancement.etat == "faite"]
    assert len(faits) == len({j.id for j in faits}) == 3


@pytest.mark.parametrize("ecart", [-3, -2, -1, 0, 1, 2, 3])
def test_un_point_se_reconnait_a_deux_semaines_ouvertes(
    initiale: FeuilleDeRoute, ecart: int
) -> None:
    """Noté sans son numéro, un point est le plus proche à deux semaines ouvertes près, avant le
    premier comme après le dernier ; à trois, c’est un de plus."""
    nom, semaines = "point-de-l-equipe-projet", initiale.periode.semaines
    points = [j for j in initiale.jalons if j.etape == nom]
    point = points[0] if ecart < 0 else points[-1]
    rang = initiale.periode.semaines_touchees(point.debut, point.fin)[0].rang + ecart
    le = semaines[rang].fin
    feuille = vivre(initiale, Evenement(le, nom, "faite"))
    [fait] = [j for j in feuille.jalons if j.avancement and j.avancement.etat == "faite"]
    assert fait.fin == le
    assert (fait.id == point.id) == (abs(ecart) <= 2)
    assert fait.id in {j.id for j in points} or abs(ecart) == 3


def test_un_point_tenu_que_le_plan_n_a_pas_garde_son_numero(initiale: FeuilleDeRoute) -> None:
    """Un profil d’entre-temps l’avait annoncé : il s’est tenu."""
    nom, le = "point-de-l-equipe-projet", initiale.periode.semaines[3].fin
    dernier = max(int(j.id.rpartition("-")[2]) for j in initiale.jalons if j.etape == nom)
    refaits = refaire(initiale, Evenement(le, f"{nom}-{dernier + 2}", "faite"))
    assert refaits[f"{nom}-{dernier + 2}"].fin == le


def test_commencee_un_jour_ferme_c_est_le_jour_ouvert_d_apres(initiale: FeuilleDeRoute) -> None:
    """Un dimanche de vacances : le jour de la rentrée, jamais la veille des vacances."""
    dimanche = date(2027, 3, 7)
    refaits = refaire(initiale, Evenement(dimanche, "equipe-projet", "commencee"))
    jours = [j for s in initiale.periode.semaines for j in s.jours]
    assert refaits["equipe-projet"].debut == min(j for j in jours if j >= dimanche)


def test_un_oubli_ne_coute_rien(initiale: FeuilleDeRoute) -> None:
    """Noter le recueil seul : l’annonce, qui le précédait, reste où on l’avait annoncée, et le plan
    demande de la noter."""
    recueil = next(j for j in initiale.jalons if j.id == "recueil-des-preoccupations")
    suivi = (Evenement(recueil.fin, recueil.id, "faite"),)
    adaptation = adapter(demarche(), college())
    refaite = suivre(initiale, suivi, adaptation, demarche(), est_ouvert).feuille
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
