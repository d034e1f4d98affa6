"""Démarches, périodes et collèges tirés au hasard, pour éprouver le planificateur."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from generateur.noyau.calendrier.periodes import Periode, Semaine, Trimestre
from generateur.noyau.declare.modeles import (
    Adaptations,
    Cadence,
    College,
    Creneau,
    Demarche,
    Effectifs,
    Enseignement,
    Etape,
    Heures,
    Instance,
    InstanceActive,
    Modification,
    Moment,
    Nombre,
    ParUsage,
    PassageEnInstance,
    Roles,
    Semaines,
)

INSTANCES = (
    "conseil-pedagogique",
    "conseil-administration",
    "commission-permanente",
    "commission-numerique",
)
ROLES = ("direction", "referent-numerique", "enseignants-volontaires", "enseignants")


@dataclass(frozen=True)
class Monde:
    """Un tirage complet : la démarche, le collège, ses semaines et ses jours ouverts."""

    demarche: Demarche
    college: College
    periode: Periode
    ouverts: frozenset[date]


@st.composite
def periodes(tirer: st.DrawFn) -> Periode:
    """Une période de 5 à 46 semaines ouvertes, avec vacances, jours fériés et parfois un été."""
    n = tirer(st.integers(5, 46))
    lundi = date(2026, 8, 31) + timedelta(weeks=tirer(st.integers(0, 30)))
    rang_ete = tirer(st.one_of(st.none(), st.integers(1, n)))
    semaines: list[Semaine] = []
    coupures: list[bool] = []
    etes: list[bool] = []
    jusqu_aux_vacances = tirer(st.integers(2, 8))
    while len(semaines) < n:
        rang = len(semaines)
        if rang and (rang == rang_ete or jusqu_aux_vacances == 0):
            ete = rang == rang_ete
            lundi += timedelta(weeks=8 if ete else tirer(st.integers(1, 2)))
            coupures[-1], etes[-1] = True, ete
            jusqu_aux_vacances = tirer(st.integers(3, 8))
        feries = tirer(st.sets(st.integers(0, 4), max_size=2)) if tirer(st.booleans()) else set()
        jours = tuple(lundi + timedelta(days=i) for i in range(5) if i not in feries)
        semaines.append(Semaine(rang, jours))
        coupures.append(False)
        etes.append(False)
        lundi += timedelta(weeks=1)
        jusqu_aux_vacances -= 1
    fins = {rang_ete - 1, rang_ete - 2} if rang_ete and rang_ete < n else set()
    if tirer(st.booleans()):
        fins |= {n - 1, n - 2}
    return Periode(
        debut=semaines[0].debut,
        fin=semaines[-1].fin,
        semaines=tuple(semaines),
        trimestres=(Trimestre(semaines[0].debut, semaines[-1].fin),),
        coupures=tuple(coupures),
        etes=tuple(etes),
        fins_d_annee=frozenset(rang for rang in fins if rang >= 0),
        veilles=frozenset(s.fin for s, coupe in zip(semaines, coupures, strict=True) if coupe),
        rentrees=frozenset({rang_ete} if rang_ete and rang_ete < n else set()),
    )


@st.composite
def etapes(tirer: st.DrawFn) -> tuple[Etape, ...]:
    """De 4 à 16 étapes, au moins une par temps, aux précédences tirées au hasard."""
    temps = ["temps-1", "temps-2", "temps-3", "pilotage"]
    temps += tirer(st.lists(st.sampled_from(temps), max_size=12))
    rang_du_temps = {"temps-1": 1, "temps-2": 2, "temps-3": 3}
    faites: list[Etape] = []
    for numero, nom in enumerate(temps):
        cadence = nom == "pilotage" and tirer(st.integers(0, 3)) == 0
        possibles = [
            e
            for e in faites
            if e.cadence is None
            and rang_du_temps.get(e.temps, 0) <= rang_du_temps.get(nom, 0)
            and (e.temps != "pilotage" or nom == "pilotage" or not e.apres)
        ]
        avant = (
            tirer(st.sets(st.sampled_from([e.id for e in possibles]), max_size=3))
            if (possibles)
            else set()
        )
        bas = tirer(st.integers(1, 3))
        ideal = bas + tirer(st.integers(0, 2))
        haut = ideal + tirer(st.integers(0, 3))
        instance = None
        if not cadence and tirer(st.integers(0, 2)) == 0:
            qui = tirer(st.sampled_from(INSTANCES))
            haut = max(haut, 2)
            instance = PassageEnInstance(qui, tirer(st.sampled_from(("information", "arbitrage"))))
        anime = tirer(st.sampled_from(ROLES))
        contenants = [e for e in faites if e.temps == nom and not e.cadence and not e.pendant]
        contenant = None
        if contenants and not cadence and tirer(st.integers(0, 4)) == 0:
            contenant = tirer(st.sampled_from(contenants))
            bas = min(bas, contenant.semaines.min)
            avant = set(contenant.apres)
        rang = rang_du_temps.get(nom, 0)
        if rang and not contenant and tirer(st.integers(0, 3)) == 0:
            for place, tot in enumerate(faites):
                if not tot.cadence and not tot.pendant and rang_du_temps.get(tot.temps, 0) < rang:
                    faites[place] = replace(tot, avant=(f"etape-{numero}",))
                    break
        faites.append(
            Etape(
                id=f"etape-{numero}",
                titre=f"Étape {numero}",
                temps=nom,  # type: ignore[arg-type]
                but="Un but.",
                semaines=Semaines(1, 1, 1) if cadence else Semaines(bas, ideal, haut),
                roles=Roles((anime,), tuple(r for r in ROLES[:2] if r != anime)),
                apres=tuple(sorted(avant)),
                instance=instance,
                enseignements=("lecon",) if tirer(st.booleans()) else (),
                nombre=Nombre(tirer(st.integers(2, 20)), "enseignants")
                if not cadence and tirer(st.integers(0, 3)) == 0
                else None,
                cadence=Cadence(
                    tirer(st.integers(2, 6)),
                    tirer(st.sampled_from([None, *(e.id for e in faites if not e.cadence)])),
                )
                if cadence
                else None,
                pendant=contenant.id if contenant else None,
                minimale=tirer(st.booleans()) or numero < 4,
                deroule=(Moment(tirer(st.sampled_from((30, 50, 90))), "Parler."),)
                if tirer(st.booleans())
                else (),
                en_classe=tirer(st.integers(0, 4)) == 0,
                heures=Heures(tirer(st.sampled_from((0.5, 1, 2))), 0.5),
                statut="proposition",
            )
        )
    return tuple(tirer(st.permutations(faites)))


JOURS_DE_CLASSE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
HEURES = (("08:00", "09:00"), ("12:30", "13:15"), ("13:30", "15:30"), ("17:00", "18:30"))


@st.composite
def creneaux(tirer: st.DrawFn) -> tuple[Creneau, ...]:
    """De 1 à 12 créneaux, qui ne se recouvrent pas."""
    possibles = [Creneau(jour, de, a) for jour in JOURS_DE_CLASSE for de, a in HEURES]  # type: ignore[arg-type]
    return tuple(tirer(st.lists(st.sampled_from(possibles), min_size=1, max_size=12, unique=True)))


def instances(envois: dict[str, int]) -> tuple[Instance, ...]:
    """Les quatre instances ; `envois` : combien de jours avant partent les documents."""
    usages = ParUsage("pour information", "pour avis")
    return tuple(
        Instance(
            nom, nom, nom, "Texte.", usages, usages,
            envoi_jours=envois.get(nom), statut="proposition",
        )
        for nom in INSTANCES
    )  # fmt: skip


@st.composite
def mondes(tirer: st.DrawFn) -> Monde:
    """Un tirage complet ; le plan peut y être possible ou non."""
    periode = tirer(periodes())
    toutes = tirer(etapes())
    ouverts = sorted(jour for semaine in periode.semaines for jour in semaine.jours)
    jours = st.sampled_from(ouverts)
    actives = tirer(st.sets(st.sampled_from(INSTANCES)))
    noms = [etape.id for etape in toutes]
    essentielles = {f"etape-{numero}" for numero in range(4)}
    retirables = [nom for nom in noms if nom not in essentielles]
    retirer = tirer(st.sets(st.sampled_from(retirables), max_size=2)) if retirables else set()
    epingles = (
        tirer(st.dictionaries(st.sampled_from(noms), jours, max_size=1))
        if tirer(st.integers(0, 2)) == 0
        else {}
    )
    college = College(
        nom="Collège",
        commune="Commune",
        academie="Lille",
        effectifs=Effectifs(tirer(st.integers(1, 120))),
        equipement="moyen",
        debut=periode.debut,
        trimestres=2,
        ressources=(),
        version=tirer(st.sampled_from(("complete", "complete", "minimale"))),
        instances=tuple(
            InstanceActive(nom, tuple(sorted(tirer(st.sets(jours, max_size=5)))))
            for nom in sorted(actives)
        ),
        adaptations=Adaptations(
            retirer=tuple(sorted(retirer)),
            modifier={nom: Modification(debut=jour) for nom, jour in sorted(epingles.items())},
        ),
    )
    lecon = Enseignement("lecon", "Une leçon", "Texte.", source=5)
    envois = {"conseil-administration": 8}
    if tirer(st.integers(0, 3)) == 0:
        envois[tirer(st.sampled_from(INSTANCES))] = tirer(st.integers(1, 20))
    demarche = Demarche((), toutes, (), instances(envois), (lecon,), (), (), (), (), (), ())
    return Monde(demarche, college, periode, frozenset(ouverts))
