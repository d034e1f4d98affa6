"""Ce qui tient toujours d’un plan refait d’après son suivi, sur des suites tirées au hasard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.ordre import predecesseurs_retenus
from generateur.noyau.declare.evenements import Evenement, Suivi
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.replanification import suivre

from .hasard import Monde, mondes
from .test_invariants import plan, rangs

LARGEMENT = settings(
    max_examples=80, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@dataclass(frozen=True)
class Vecu:
    """Un monde, son premier plan, ce qui s’y est passé."""

    monde: Monde
    initiale: FeuilleDeRoute
    suivi: Suivi

    @property
    def dernier(self) -> date:
        """Le jour du dernier événement."""
        return max(evenement.le for evenement in self.suivi)

    def notees(self, *etats: str) -> dict[str, Evenement]:
        """Les derniers événements qui mettent une étape dans un de ces états."""
        derniers = {e.etape: e for e in sorted(self.suivi, key=lambda e: e.le) if e.etape}
        return {nom: e for nom, e in derniers.items() if nom and e.etat in etats}


@st.composite
def vecus(tirer: st.DrawFn) -> Vecu:
    """Un premier plan possible, et de un à huit événements dont il ne dément aucun."""
    monde = tirer(mondes())
    try:
        initiale = plan(monde)
    except ErreurDePlan:
        assume(False)
        raise
    jours = [
        monde.periode.debut + timedelta(n)
        for n in range((monde.periode.semaines[-1].fin - monde.periode.debut).days + 1)
    ]
    dernier = tirer(st.sampled_from(jours))
    passes = [jour for jour in jours if jour <= dernier]
    noms = [jalon.id for jalon in initiale.jalons]
    evenements = []
    for nom in tirer(st.lists(st.sampled_from(noms), unique=True, min_size=1, max_size=8)):
        etat = tirer(
            st.sampled_from(("faite", "faite", "faite", "commencee", "reportee", "abandonnee"))
        )
        le = tirer(st.sampled_from(passes))
        au = None
        if etat == "reportee":
            ensuite = [jour for jour in jours if jour > le]
            if not ensuite:
                continue
            au = tirer(st.sampled_from(ensuite))
        evenements.append(Evenement(le, nom, etat, au))  # type: ignore[arg-type]
    suivi = tuple(evenements)
    assume(suivi)
    return Vecu(monde, initiale, suivi)


def refaire(vecu: Vecu) -> FeuilleDeRoute:
    """Refait le plan d’après le suivi."""
    monde = vecu.monde
    return suivre(
        vecu.initiale,
        vecu.suivi,
        adapter(monde.demarche, monde.college),
        monde.demarche,
        monde.ouverts.__contains__,
    ).feuille


def lignes(vecu: Vecu, feuille: FeuilleDeRoute) -> dict[str, Jalon]:
    """Les lignes des étapes qui ne reviennent pas."""
    cadencees = {e.id for e in vecu.monde.demarche.etapes if e.cadence}
    return {j.id: j for j in feuille.jalons if j.etape not in cadencees}


def supposees_de(vecu: Vecu, toutes: dict[str, Jalon]) -> set[str]:
    """Les étapes que rien ne note, mais que d’autres, faites ou commencées, devaient suivre."""
    notees = vecu.notees("faite", "commencee").keys() & toutes.keys()
    trouvees = attendues(vecu, toutes, *notees)
    return trouvees - vecu.notees("faite", "commencee", "reportee", "abandonnee").keys()


def attendues(vecu: Vecu, toutes: dict[str, Jalon], *noms: str) -> set[str]:
    """Les étapes que celles-là attendaient, de proche en proche et d’un temps au suivant."""
    adaptees = {r.etape.id: r for r in adapter(vecu.monde.demarche, vecu.monde.college).retenues}
    etapes = tuple(replace(r.etape, apres=r.apres, avant=()) for r in adaptees.values())
    heritages = predecesseurs_retenus(etapes, set(toutes))
    a_voir = list(noms)
    trouvees: set[str] = set()
    while a_voir:
        temps = toutes[nom := a_voir.pop()].temps
        avant = {*heritages[nom]}
        if temps != "pilotage":
            avant |= {n for n, j in toutes.items() if j.temps != "pilotage" and j.temps < temps}
        a_voir += [n for n in avant & toutes.keys() if n not in trouvees]
        trouvees |= avant & toutes.keys()
    return trouvees


def faute_de_place(ligne: Jalon, vecu: Vecu) -> bool:
    """Dit si une ligne n’a trouvé que la dernière semaine, faute de mieux."""
    derniere = vecu.monde.periode.semaines[-1]
    return ligne.semaines == 1 and ligne.fin == derniere.fin


def ce_qui_est_fait_ne_bouge_pas_et_le_reste_est_apres(vecu: Vecu, feuille: FeuilleDeRoute) -> None:
    """Une étape faite finit la semaine où on l’a notée, une étape commencée commence le jour dit et
    garde sa durée, finie avant celle, notée, qui l’attendait ; une étape oubliée que d’autres
    supposent ne passe pas après elles ; tout le reste commence après le dernier événement, dans la
    période, un jour ouvert (1, 3)."""
    periode = vecu.monde.periode
    faites, commencees = vecu.notees("faite"), vecu.notees("commencee")
    reportees, abandonnees = vecu.notees("reportee"), vecu.notees("abandonnee")
    toutes = lignes(vecu, feuille)
    supposees, prevues = supposees_de(vecu, toutes), lignes(vecu, vecu.initiale)
    adaptees = {r.etape.id: r for r in adapter(vecu.monde.demarche, vecu.monde.college).retenues}
    acquises = faites.keys() | commencees.keys()
    avant_elle = {nom: attendues(vecu, toutes, nom) for nom in acquises & toutes.keys()}
    parties = lignes(vecu, vecu.initiale).keys() - toutes.keys()
    assert abandonnees.keys() & lignes(vecu, vecu.initiale).keys() <= parties
    dites = {a.etape for a in feuille.avertissements}
    assert parties <= dites, "ce qui n’y est plus se dit"
    for nom, ligne in toutes.items():
        assert ligne.debut in vecu.monde.ouverts and ligne.fin in vecu.monde.ouverts
        assert periode.debut <= ligne.debut <= ligne.fin <= periode.fin
        assert ligne.semaines == len(rangs(ligne, vecu.monde))
        if nom in faites:
            passees = [s for s in periode.semaines if s.debut <= faites[nom].le]
            assert ligne.fin == (passees or periode.semaines)[-1 if passees else 0].fin
            assert ligne.avancement and ligne.avancement.etat == "faite"
        elif nom in commencees:
            ouverts = [j for s in periode.semaines for j in s.jours if j >= commencees[nom].le]
            assert ligne.debut == min(ouverts, default=periode.semaines[-1].fin)
            suites = [toutes[n].debut for n in acquises if n in toutes and nom in avant_elle[n]]
            if suites:
                assert ligne.fin < min(suites) or ligne.semaines == 1
            reste = len(periode.semaines) - min(rangs(ligne, vecu.monde))
            duree = adaptees[nom].etape.semaines
            assert ligne.semaines <= duree.max
            assert suites or ligne.semaines >= min(duree.min, reste)
        elif nom in supposees:
            assert ligne.fin <= max(prevues[nom].fin, vecu.dernier)
        elif not faute_de_place(ligne, vecu):
            assert ligne.fin >= vecu.dernier
        if nom in reportees and reportees[nom].au and not faute_de_place(ligne, vecu):
            assert ligne.debut >= reportees[nom].au  # type: ignore[operator]
    for jalon in feuille.jalons:
        if jalon.instance and jalon.instance.date:
            assert jalon.debut <= jalon.instance.date <= jalon.fin


def l_ordre_et_les_durees_tiennent_pour_le_reste(vecu: Vecu, feuille: FeuilleDeRoute) -> None:
    """Ce qui reste attend ce qu’il doit attendre, fait ou non, abandons compris ; les temps se
    suivent encore ; les durées sont dans leurs bornes (2, 4)."""
    toutes = lignes(vecu, feuille)
    acquises = vecu.notees("faite", "commencee").keys() | supposees_de(vecu, toutes)
    adaptees = {r.etape.id: r for r in adapter(vecu.monde.demarche, vecu.monde.college).retenues}
    etapes = tuple(replace(r.etape, apres=r.apres) for r in adaptees.values())
    heritages = predecesseurs_retenus(etapes, set(toutes))
    for nom, ligne in toutes.items():
        if nom in acquises or ligne.debut <= vecu.dernier or faute_de_place(ligne, vecu):
            continue
        for avant in heritages[nom]:
            assert max(rangs(toutes[avant], vecu.monde)) < min(rangs(ligne, vecu.monde))
        for autre in toutes.values():
            if "pilotage" not in (autre.temps, ligne.temps) and autre.temps < ligne.temps:
                assert max(rangs(autre, vecu.monde)) < min(rangs(ligne, vecu.monde))
        duree = adaptees[nom].etape.semaines
        assert duree.min <= ligne.semaines <= duree.max


def une_ligne_deplacee_nomme_le_suivi(vecu: Vecu, feuille: FeuilleDeRoute) -> None:
    """Toute ligne que le suivi touche ou déplace le dit, et une seule chose fonde chaque raison."""
    prevues = {jalon.id: jalon for jalon in vecu.initiale.jalons}
    for jalon in feuille.jalons:
        avant = prevues.get(jalon.id)
        assert {r.sur for r in jalon.raisons} == {"pourquoi", "quand", "combien"}
        for raison in jalon.raisons:
            fondements = (raison.regle, raison.donnee, raison.enseignement, raison.source)
            assert sum(f is not None for f in fondements) == 1
        if avant is None or (avant.debut, avant.fin) != (jalon.debut, jalon.fin):
            assert any(r.sur == "quand" and r.donnee == "suivi" for r in jalon.raisons), jalon
    noms = [jalon.id for jalon in feuille.jalons]
    assert len(noms) == len(set(noms))
    notees = vecu.notees("faite", "commencee", "reportee", "abandonnee")
    passes = {
        j.id: j
        for j in vecu.initiale.jalons
        if j.id != j.etape and j.debut <= vecu.dernier and j.id not in notees
    }
    refaits = {jalon.id: jalon for jalon in feuille.jalons}
    for nom in vecu.notees("abandonnee"):
        assert nom not in refaits
    for nom, reportee in vecu.notees("reportee").items():
        if nom in refaits and not faute_de_place(refaits[nom], vecu):
            assert reportee.au and refaits[nom].fin >= reportee.au
    for nom, jalon in passes.items():
        assert (refaits[nom].debut, refaits[nom].fin) == (jalon.debut, jalon.fin)


PROMESSES = (
    ce_qui_est_fait_ne_bouge_pas_et_le_reste_est_apres,
    l_ordre_et_les_durees_tiennent_pour_le_reste,
    une_ligne_deplacee_nomme_le_suivi,
)


@LARGEMENT
@given(vecus())
def test_un_plan_refait_tient_toutes_ses_promesses(vecu: Vecu) -> None:
    """Chaque promesse d’un plan refait, sur chaque suite d’événements où il y en a un : la tirer
    coûte bien plus que l’examiner. Celle qui manque est nommée."""
    feuille = refaire(vecu)
    for promesse in PROMESSES:
        note(f"promesse examinée : {promesse.__name__}")
        promesse(vecu, feuille)


@LARGEMENT
@given(vecus())
def test_ce_qui_est_fait_ne_bouge_plus_quoi_que_l_on_note_ensuite(vecu: Vecu) -> None:
    """Après chaque événement, ce qui était noté fait a les mêmes dates qu’au moment où il l’a été ;
    aucun ne fait refuser le plan."""
    faits: dict[str, tuple[date, date, date | None]] = {}
    for rang in range(1, len(vecu.suivi) + 1):
        feuille = refaire(replace(vecu, suivi=vecu.suivi[:rang]))
        ici = {j.id: (j.debut, j.fin, j.date) for j in feuille.jalons}
        for nom, dates in faits.items():
            assert ici[nom] == dates, nom
        faits |= {
            j.id: ici[j.id]
            for j in feuille.jalons
            if j.avancement is not None and j.avancement.etat == "faite"
        }


@LARGEMENT
@given(mondes())
def test_tout_fait_comme_prevu_ne_change_rien(monde: Monde) -> None:
    """Chaque étape finie la semaine prévue, jusqu’au dernier jour : aucune date ne bouge."""
    try:
        initiale = plan(monde)
    except ErreurDePlan:
        assume(False)
        raise
    suivi = tuple(Evenement(j.fin, j.id, "faite") for j in initiale.jalons)
    adaptation = adapter(monde.demarche, monde.college)
    ouvert = monde.ouverts.__contains__
    refaite = suivre(initiale, suivi, adaptation, monde.demarche, ouvert).feuille
    assert [(j.id, j.debut, j.fin, j.date) for j in refaite.jalons] == [
        (j.id, j.debut, j.fin, j.date) for j in initiale.jalons
    ]
    nombres = (Evenement(initiale.periode.fin, enseignants_mobilises=3),)
    seuls = suivre(initiale, nombres, adaptation, monde.demarche, ouvert).feuille
    assert seuls.jalons == initiale.jalons
