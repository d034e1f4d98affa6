"""Semaines ouvertes, trimestres et périodes, de part et d’autre de chaque seuil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.noyau.calendrier.annees import (
    AnneeScolaire,
    Calendrier,
    nom_de_l_annee,
    rang_de_l_annee,
)
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.calendrier.periode_du_plan import periode
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.calendrier.trimestres import trimestres_de_l_annee
from generateur.noyau.declare.modeles import College, Effectifs, Indisponibilite
from generateur.noyau.erreurs import ErreurCalendrier

RACINE = Path(__file__).resolve().parents[2]
COLLEGE = College(
    nom="Collège",
    commune="Commune",
    academie="Lille",
    effectifs=Effectifs(30),
    equipement="moyen",
    debut=date(2027, 1, 4),
    trimestres=2,
)
ZONES = {
    nom: charger_calendrier(replace(COLLEGE, academie=nom), RACINE)[0]
    for nom in ("Lille", "Lyon", "Paris", "La Réunion", "Polynésie française")
}
B = ZONES["Lille"]


def test_la_periode_de_la_zone_b() -> None:
    """De janvier à l’été 2027 en zone B : 22 semaines, la semaine de l’Ascension comprise."""
    rendue = periode(COLLEGE, B)
    assert (rendue.debut, rendue.fin) == (date(2027, 1, 4), date(2027, 7, 2))
    assert len(rendue.semaines) == 22
    ascension = next(s for s in rendue.semaines if s.debut == date(2027, 5, 3))
    assert ascension.fin == date(2027, 5, 5)
    assert rendue.veilles == {date(2027, 2, 19), date(2027, 4, 16), date(2027, 7, 2)}
    assert rendue.fins_d_annee == {20, 21}


def test_on_revient_de_conges_un_jour_de_classe() -> None:
    """Ni un samedi, ni un dimanche, ni un jour férié : le 1er mai 2028 est un lundi."""
    for au, reprise in (
        (date(2028, 4, 28), date(2028, 5, 2)),
        (date(2028, 4, 30), date(2028, 5, 2)),
        (date(2028, 5, 2), date(2028, 5, 3)),
        (date(2028, 5, 5), date(2028, 5, 9)),
    ):
        assert B.reprise(Conge("Printemps", date(2028, 4, 22), au)) == reprise


def test_l_annee_scolaire_change_a_la_mi_juillet() -> None:
    """Le 14 juillet est de l’année qui finit, le 15 de celle qui vient."""
    assert nom_de_l_annee(date(2027, 7, 14)) == "2026-2027"
    assert nom_de_l_annee(date(2027, 7, 15)) == "2027-2028"


def test_une_semaine_est_ouverte_a_trois_jours() -> None:
    """Trois jours ouverts font une semaine ouverte ; deux n’en font pas une."""
    for jours_pris, ouverte in ((2, True), (3, False)):
        pris = Indisponibilite(date(2027, 1, 11), date(2027, 1, 10) + timedelta(days=jours_pris))
        rendue = periode(replace(COLLEGE, indisponibilites=(pris,)), B)
        assert any(s.debut.isocalendar().week == 2 for s in rendue.semaines) == ouverte


def test_un_debut_en_milieu_de_semaine() -> None:
    """Commencer un mercredi garde la semaine (trois jours) ; un jeudi la perd."""
    assert periode(replace(COLLEGE, debut=date(2027, 1, 6)), B).semaines[0].debut == date(
        2027, 1, 6
    )
    rendue = periode(replace(COLLEGE, debut=date(2027, 1, 7)), B)
    assert rendue.debut == date(2027, 1, 7)
    assert rendue.semaines[0].debut == date(2027, 1, 11)


def test_le_trimestre_du_debut_compte_a_moitie() -> None:
    """La moitié des semaines devant : il compte ; une de moins : le plan va un trimestre plus
    loin."""
    deuxieme = trimestres_de_l_annee(COLLEGE, B, 0)[1]
    lundis = [s for s in B.semaines_de_classe[0] if deuxieme.debut <= s <= deuxieme.fin]
    moitie = len(lundis) // 2
    compte = periode(replace(COLLEGE, debut=lundis[moitie]), B)
    assert compte.trimestres[0].debut == deuxieme.debut
    trop_tard = periode(replace(COLLEGE, debut=lundis[moitie + 1]), B)
    assert trop_tard.trimestres[0].debut > deuxieme.fin
    assert trop_tard.debut == lundis[moitie + 1]


def test_les_trimestres_sont_egaux_et_se_suivent() -> None:
    """Trois parts aussi égales que possible, les premières servies d’abord, sans trou."""
    for calendrier in ZONES.values():
        for rang, semaines in enumerate(calendrier.semaines_de_classe):
            trois = trimestres_de_l_annee(COLLEGE, calendrier, rang)
            ouvertes = [lundi for lundi, jours in semaines.items() if len(jours) >= 3]
            tailles = [sum(t.debut <= lundi <= t.fin for lundi in ouvertes) for t in trois]
            assert sum(tailles) == len(ouvertes)
            assert tailles == sorted(tailles, reverse=True) and tailles[0] - tailles[2] <= 1
            for avant, apres in pairwise(trois):
                assert apres.debut == avant.fin + timedelta(days=1)
                assert apres.debut.weekday() == 0


@pytest.mark.parametrize(
    ("fins", "accepte"),
    [
        ((date(2026, 11, 27), date(2027, 3, 12)), True),
        ((date(2026, 11, 27),), False),
        ((date(2027, 3, 12), date(2026, 11, 27)), False),
        ((date(2026, 11, 27), date(2027, 2, 24)), False),
        ((date(2026, 11, 27), date(2026, 12, 11)), False),
        ((date(2031, 11, 27), date(2032, 3, 12)), False),
    ],
)
def test_les_fins_de_trimestre_du_college(fins: tuple[date, ...], accepte: bool) -> None:
    """Deux fins croissantes, hors vacances, à six semaines ouvertes au moins ; sinon refusées."""
    sien = replace(COLLEGE, fins_de_trimestre=fins)
    if accepte:
        assert periode(sien, B).trimestres[0].fin == fins[1]
    else:
        with pytest.raises(ErreurCalendrier) as prise:
            periode(sien, B)
        assert prise.value.chemin[0] == "fins_de_trimestre"


def test_une_annee_sans_calendrier_est_refusee_en_la_nommant() -> None:
    """Rien n’est extrapolé : avant, après, ou si le plan déborde, l’année est nommée."""
    for debut, annee in (
        (date(2025, 11, 3), "2025-2026"),
        (date(2028, 4, 3), "2028-2029"),
        (date(2031, 1, 6), "2030-2031"),
    ):
        with pytest.raises(ErreurCalendrier) as prise:
            periode(replace(COLLEGE, debut=debut), B)
        assert annee in prise.value.message and prise.value.chemin == ("debut",)


def test_un_debut_avale_est_refuse() -> None:
    """Dix jours de classe pris au début passent ; le onzième est refusé."""
    dix = Indisponibilite(date(2027, 1, 4), date(2027, 1, 17))
    assert periode(replace(COLLEGE, indisponibilites=(dix,)), B).debut == date(2027, 1, 18)
    onze = Indisponibilite(date(2027, 1, 4), date(2027, 1, 18))
    with pytest.raises(ErreurCalendrier) as prise:
        periode(replace(COLLEGE, indisponibilites=(onze,)), B)
    assert prise.value.chemin == ("indisponibilites", 0)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(sorted(ZONES)),
    st.dates(date(2026, 8, 1), date(2028, 3, 1)),
    st.sampled_from((2, 3)),
    st.lists(
        st.tuples(st.dates(date(2026, 9, 1), date(2028, 6, 1)), st.integers(0, 9)), max_size=3
    ),
)
def test_toute_periode_est_coherente(
    zone: str, debut: date, trimestres: int, pris: list[tuple[date, int]]
) -> None:
    """Dans toute zone, pour tout début : semaines croissantes d’au moins trois jours ouverts, dans
    la période, et aucune semaine ouverte oubliée (calcul indépendant, jour par jour)."""
    indisponibilites = tuple(
        Indisponibilite(du, du + timedelta(days=longueur)) for du, longueur in pris
    )
    sien = replace(COLLEGE, debut=debut, trimestres=trimestres, indisponibilites=indisponibilites)
    calendrier = ZONES[zone]
    try:
        rendue = periode(sien, calendrier)
    except ErreurCalendrier:
        return
    assert rendue.debut >= debut and est_ouvert(sien, calendrier, rendue.debut)
    assert rendue.fin <= rendue.trimestres[-1].fin and len(rendue.trimestres) == trimestres
    attendues: dict[date, list[date]] = {}
    jour = rendue.debut
    while jour <= rendue.fin:
        if est_ouvert(sien, calendrier, jour):
            attendues.setdefault(jour - timedelta(days=jour.weekday()), []).append(jour)
        jour += timedelta(days=1)
    semaines = [tuple(jours) for jours in attendues.values() if len(jours) >= 3]
    assert [s.jours for s in rendue.semaines] == semaines
    assert [s.rang for s in rendue.semaines] == list(range(len(semaines)))
    for rang, ete in enumerate(rendue.etes[:-1]):
        ecart = rendue.semaines[rang + 1].debut - rendue.semaines[rang].fin
        assert ete == (ecart > timedelta(days=35) and rendue.semaines[rang].fin.month in (6, 7))


def test_une_annee_civile_a_son_ete_en_decembre() -> None:
    """« 2027 », du 15 février au 17 décembre : le reste est été."""
    annees = (
        AnneeScolaire("2027", date(2027, 12, 18), (), date(2027, 2, 15)),
        AnneeScolaire("2028", date(2028, 12, 16), (), date(2028, 2, 14)),
    )
    calendrier = Calendrier("essai", annees, frozenset())
    for jour, rang in (
        (date(2027, 1, 11), 0),
        (date(2027, 2, 15), 0),
        (date(2027, 12, 17), 0),
        (date(2027, 12, 18), 1),
        (date(2028, 1, 11), 1),
        (date(2028, 12, 15), 1),
    ):
        assert rang_de_l_annee(calendrier, jour) == rang, jour
    for jour, inconnue in ((date(2026, 12, 1), "2026"), (date(2028, 12, 20), "2029")):
        with pytest.raises(ErreurCalendrier, match=f"l’année {inconnue} "):
            rang_de_l_annee(calendrier, jour)
