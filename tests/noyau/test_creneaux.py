"""Les séances dans les créneaux : ce qui tient toujours, et les bons choix sur des cas simples."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generateur.noyau.declare.modeles import Creneau, Moment
from generateur.noyau.mots import JOURS
from generateur.noyau.plan.creneaux import duree, poser_les_seances, reunions
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, SeanceDatee

from ..formats.modele import college, demarche, feuille
from .hasard import Monde, creneaux, mondes
from .test_invariants import LARGEMENT, plan_possible

ASSEZ = settings(LARGEMENT, max_examples=120)


def pose(*siens: tuple[str, str, str], **suite: object) -> FeuilleDeRoute:
    """Le plan du collège des essais, avec ces créneaux."""
    declares = tuple(Creneau(*creneau) for creneau in siens)  # type: ignore[arg-type]
    le_college = college(creneaux=declares, **suite)
    return poser_les_seances(feuille(le_college), demarche())


def du(plan: FeuilleDeRoute, nom: str) -> Jalon:
    """Le jalon de ce nom."""
    return next(jalon for jalon in plan.jalons if jalon.id == nom)


def toutes(plan: FeuilleDeRoute) -> list[SeanceDatee]:
    """Toutes les séances du plan."""
    return [seance for jalon in plan.jalons for seance in jalon.seances]


@ASSEZ
@given(mondes(), creneaux())
def test_ce_qui_tient_toujours(monde: Monde, siens: tuple[Creneau, ...]) -> None:
    """Jour ouvert, dans l’étape, le bon jour de semaine, un créneau une fois, au plus quatre
    séances par semaine, et ce qui manque plus ce qui est placé fait le compte, qui est dit."""
    avant = plan_possible(replace(monde, college=replace(monde.college, creneaux=siens)))
    plan = poser_les_seances(avant, monde.demarche)
    connus = {(c.jour, c.de, c.a) for c in siens}
    etapes = {e.id: e for e in monde.demarche.etapes}
    for jalon in plan.jalons:
        for seance in jalon.seances:
            assert seance.date in monde.ouverts
            assert jalon.debut <= seance.date <= jalon.fin
            assert (JOURS[seance.date.weekday()], seance.de, seance.a) in connus
        assert len(jalon.seances) + jalon.a_placer == reunions(jalon, etapes[jalon.etape])
        assert [s.rang for s in jalon.seances] == list(range(1, len(jalon.seances) + 1))
        assert list(jalon.seances) == sorted(jalon.seances, key=lambda s: (s.date, s.de))
        semaines = Counter(s.date.isocalendar()[:2] for s in jalon.seances)
        assert max(semaines.values(), default=0) <= 4
        assert {raison.sur for raison in jalon.raisons} == {"pourquoi", "quand", "combien"}
        for jour in monde.ouverts if jalon.a_placer else ():
            if jalon.debut <= jour <= jalon.fin and semaines[jour.isocalendar()[:2]] < 4:
                # S’il manque une séance, aucun créneau de ses semaines n’est resté libre.
                libres = {c.de for c in siens if c.jour == JOURS[jour.weekday()]}
                assert libres <= {s.de for s in toutes(plan) if s.date == jour}
    prises = [(s.date, s.de) for s in toutes(plan)]
    assert len(prises) == len(set(prises))
    _verifier_les_preferences(plan, monde, siens)
    dits = [a for a in plan.avertissements if a.texte.startswith("seances-sans-creneau")]
    assert len(dits) == sum(jalon.a_placer > 0 for jalon in plan.jalons)
    assert [(j.id, j.debut, j.fin) for j in plan.jalons] == [
        (j.id, j.debut, j.fin) for j in avant.jalons
    ]


def _verifier_les_preferences(
    plan: FeuilleDeRoute, monde: Monde, siens: tuple[Creneau, ...]
) -> None:
    """Une séance à la rentrée ou une veille de vacances n’avait pas de bon créneau libre."""
    prises = {(s.date, s.de) for s in toutes(plan)}
    rentree = {
        jour for s in monde.periode.semaines if s.rang in monde.periode.rentrees for jour in s.jours
    }
    instances = {jalon.date for jalon in plan.jalons}
    etapes = {e.id: e for e in monde.demarche.etapes}
    a_eviter = rentree | monde.periode.veilles
    for jalon in plan.jalons:
        if not any(s.date in a_eviter for s in jalon.seances):
            continue
        minutes = sum(moment.minutes for moment in etapes[jalon.etape].deroule)
        semaines = Counter(s.date.isocalendar()[:2] for s in jalon.seances)
        bons = {
            (jour, c.de)
            for jour in monde.ouverts - a_eviter - instances
            for c in siens
            if c.jour == JOURS[jour.weekday()] and duree(c) >= minutes
            if jalon.debut <= jour <= jalon.fin and semaines[jour.isocalendar()[:2]] < 4
        }
        assert bons <= prises


@ASSEZ
@given(st.data())
def test_autant_que_possible(donnees: st.DataObject) -> None:
    """Le nombre de séances placées est le plus grand possible : calcul indépendant, par flots."""
    monde, siens = donnees.draw(mondes()), donnees.draw(creneaux())
    # Au plus quatre créneaux par semaine : la limite par étape ne joue pas.
    siens = siens[:4]
    avant = plan_possible(replace(monde, college=replace(monde.college, creneaux=siens)))
    plan = poser_les_seances(avant, monde.demarche)
    etapes = {e.id: e for e in monde.demarche.etapes}
    places = sorted(
        (jour, c.de) for jour in monde.ouverts for c in siens if c.jour == JOURS[jour.weekday()]
    )
    # À chaque place, l’étape qui finit le plus tôt : optimal pour des intervalles.
    restes = {j.id: reunions(j, etapes[j.etape]) for j in plan.jalons}
    placees = 0
    for jour, _ in places:
        ouvertes = [j for j in plan.jalons if restes[j.id] and j.debut <= jour <= j.fin]
        if ouvertes:
            restes[min(ouvertes, key=lambda j: j.fin).id] -= 1
            placees += 1
    assert len(toutes(plan)) == placees


def test_sans_creneaux_rien_ne_change() -> None:
    """Sans créneaux, la feuille de route est la même, et n’annonce rien à placer."""
    plan = feuille()
    assert poser_les_seances(plan, demarche()) is plan


def test_les_ateliers_se_repartissent_et_portent_leurs_themes() -> None:
    """Quatre ateliers en trois semaines : étalés, un thème chacun, en alternance."""
    plan = pose(("mercredi", "13:30", "15:30"), ("jeudi", "17:00", "18:30"))
    ateliers = du(plan, "ateliers-de-demonstration")
    assert ateliers.nombre == len(ateliers.seances) == 4
    assert [s.theme for s in ateliers.seances] == ["oral", "autonomie", "oral", "autonomie"]
    assert len({s.date.isocalendar()[1] for s in ateliers.seances}) >= 3


def test_un_passage_devant_une_instance_garde_sa_date() -> None:
    """Ce qui passe devant une instance n’a pas de créneau."""
    plan = pose(("lundi", "08:00", "09:00"), ("mardi", "13:30", "15:30"))
    for jalon in plan.jalons:
        if jalon.instance is not None:
            assert jalon.seances == () and jalon.a_placer == 0


def test_ce_qui_se_fait_en_classe_n_a_pas_de_creneau() -> None:
    """Une étape menée pendant des cours ne prend pas un créneau de réunion."""
    tenues = tuple(replace(e, deroule=(Moment(30, "Parler."),)) for e in demarche().etapes)
    en_classe = tuple(replace(e, en_classe=e.temps == "temps-3") for e in tenues)
    for etapes, attendu in ((tenues, True), (en_classe, False)):
        de = demarche(etapes=etapes)
        le_college = college(creneaux=(Creneau("mardi", "13:30", "15:30"),))
        plan = poser_les_seances(feuille(le_college, de), de)
        assert bool(du(plan, "preparation-des-essais").seances) is attendu


def test_trop_peu_de_creneaux_est_dit() -> None:
    """Un créneau par semaine : les ateliers passent d’abord, le reste est dit, sans refus."""
    plan = pose(("vendredi", "12:30", "13:15"))
    ateliers = du(plan, "ateliers-de-demonstration")
    assert len(ateliers.seances) == 3 and ateliers.a_placer == 1
    (dit,) = [
        a
        for a in plan.avertissements
        if a.etape == "ateliers-de-demonstration" and "sans créneau libre" in a.texte
    ]
    assert "1\u00a0séance" in dit.texte


def test_pas_la_veille_des_vacances_si_l_on_peut() -> None:
    """Une veille de vacances ne sert que s’il n’y a rien d’autre, et c’est dit."""
    seul = pose(("vendredi", "08:00", "09:00"))
    a_deux = pose(("vendredi", "08:00", "09:00"), ("mardi", "08:00", "09:00"))
    veilles = seul.periode.veilles
    assert not [s for s in toutes(a_deux) if s.date in veilles]
    prises = [s for s in toutes(seul) if s.date in veilles]
    dites = [a for a in seul.avertissements if "veille de vacances" in a.texte]
    assert bool(prises) == bool(dites)


def test_la_raison_nomme_les_creneaux() -> None:
    """Une séance placée dit d’où vient son heure, sans déranger la première raison."""
    plan = pose(("mardi", "13:30", "15:30"))
    ateliers = du(plan, "ateliers-de-demonstration")
    donnees = [r.donnee for r in ateliers.raisons if r.sur == "quand"]
    assert donnees[-1] == "creneaux" and len(donnees) > 1
