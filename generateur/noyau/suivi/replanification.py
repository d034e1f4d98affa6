"""Refait la feuille de route d’après ce qui s’est vraiment passé.

Ce qui est fait ou commencé ne bouge plus ; rien ne se place dans le passé. Le reste garde les
dates annoncées tant qu’elles conviennent encore (et ne laissent pas de semaine vide) ; sinon il
se replace selon les mêmes règles que le premier plan. Chaque ligne déplacée dit ce qui l’a
déplacée.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from generateur.noyau.adaptation.ordre import predecesseurs_retenus
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.periodes import Periode, Semaine
from generateur.noyau.declare.evenements import Avancement, Suivi
from generateur.noyau.declare.modeles import Demarche, Semaines
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.plan.acquis import Acquis, Place, Retour
from generateur.noyau.plan.contraintes import contraintes_de
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.plan.planification import planifier
from generateur.noyau.plan.refus import SUIVI_TROP_COURT
from generateur.noyau.suivi.avancements import ErreurDeSuivi, abandonnees, avancements, dernier_jour
from generateur.noyau.suivi.oublis import FAITS, places_supposees, supposees
from generateur.noyau.suivi.raisons_du_suivi import dire_l_avancement, ecarts, oubliees


@dataclass(frozen=True)
class Situation:
    """Où l’on en est : le dernier jour noté, l’état de chaque ligne, la première semaine libre."""

    jour: date
    etats: dict[str, Avancement]
    libre_des: int


def suivre(
    initiale: FeuilleDeRoute,
    suivi: Suivi,
    adaptation: Adaptation,
    demarche: Demarche,
    est_ouvert: Callable[[date], bool],
) -> FeuilleDeRoute:
    """Rend la feuille de route telle qu’elle est après ces événements.

    `initiale` : le plan fait sans eux, à partir de la même adaptation. Suppose que le suivi ne dit
    rien que ce plan démente (`avancements.incoherences`). Lève ErreurDeSuivi, au rang du dernier
    événement, si ce qui reste ne tient plus ; ErreurDePlan si un début imposé ne le peut plus.
    """
    jour = dernier_jour(suivi)
    if jour is None:
        return replace(initiale, suivi=suivi)
    periode = initiale.periode
    libre_des = next((s.rang for s in periode.semaines if s.debut > jour), len(periode.semaines))
    ici = Situation(jour, avancements(suivi, initiale), libre_des)
    restante = _sans_les_abandonnees(adaptation, ici, initiale)
    acquis = Acquis(
        libre_des,
        _places(restante, initiale, ici),
        reportees={
            nom: etat.au
            for nom, etat in ici.etats.items()
            if etat.etat == "reportee" and etat.au is not None
        },
        revenus=_revenus(restante, initiale, ici),
        reunions={jalon.id: jalon.date for jalon in initiale.jalons if jalon.date is not None},
        note=ici.jour,
    )
    restante = _sans_epingles_perdues(restante, acquis, jour)
    gardees = _gardees(restante, initiale, acquis)
    if gardees is not None:
        acquis = replace(acquis, gardees=gardees)
    college = initiale.college
    try:
        refaite = planifier(restante, demarche, college, initiale.zone, periode, est_ouvert, acquis)
    except ErreurDePlan as erreur:
        if erreur.code != SUIVI_TROP_COURT:
            raise
        dernier = max(range(len(suivi)), key=lambda rang: (suivi[rang].le, rang))
        raise ErreurDeSuivi(erreur.code, erreur.message, erreur.remede, (dernier,)) from None
    refaite = replace(
        refaite,
        suivi=suivi,
        abandonnees=tuple(
            replace(jalon, avancement=ici.etats.get(jalon.id) or ici.etats.get(jalon.etape))
            for jalon in initiale.jalons
            if {jalon.id, jalon.etape} & abandonnees(ici.etats).keys()
            and jalon.id not in {garde.id for garde in refaite.jalons}
        ),
        avertissements=(
            *refaite.avertissements,
            *ecarts(initiale, ici.etats, demarche.phrases),
            *oubliees(restante, ici.etats, demarche.phrases),
        ),
    )
    return dire_l_avancement(initiale, refaite, restante, ici.etats, jour, demarche)


def _sans_les_abandonnees(
    adaptation: Adaptation, ici: Situation, initiale: FeuilleDeRoute
) -> Adaptation:
    """Ôte les étapes abandonnées ; leurs suivantes attendent ce qu’elles attendaient.

    Une étape qui revient, abandonnée en route, garde ses retours passés.
    """
    parties = abandonnees(ici.etats).keys()
    passees = {
        jalon.etape
        for jalon in initiale.jalons
        if jalon.id != jalon.etape and jalon.debut <= ici.jour and jalon.id not in parties
    }
    toutes = tuple(replace(r.etape, apres=r.apres) for r in adaptation.retenues)
    gardees = {e.id for e in toutes if e.id not in parties or e.id in passees}
    heritages = predecesseurs_retenus(toutes, gardees)
    return replace(
        adaptation,
        retenues=tuple(
            replace(r, apres=heritages[r.etape.id])
            for r in adaptation.retenues
            if r.etape.id in gardees
        ),
    )


def _places(adaptation: Adaptation, initiale: FeuilleDeRoute, ici: Situation) -> dict[str, Place]:
    """Rend la place réelle de chaque étape faite, commencée, ou que celles-là supposent."""
    prevues = {jalon.id: jalon for jalon in initiale.jalons}
    periode = initiale.periode
    places: dict[str, Place] = {}
    durees = {r.etape.id: r.etape.semaines for r in adaptation.retenues}
    attendus = {r.etape.id: r.apres for r in adaptation.retenues}
    for nom in prevues:
        etat = ici.etats.get(nom)
        if etat is None or etat.etat not in FAITS or nom not in durees:
            continue
        if etat.etat == "commencee":
            debut = _jour_ouvert(etat.commencee or etat.le, periode)
            places[nom] = _en_cours(debut, durees[nom], ici, periode)
            continue
        fin = _semaine_de(etat.le, periode)
        if etat.commencee is not None:
            debut = _jour_ouvert(etat.commencee, periode)
        elif durees[nom].max == 1 and prevues[nom].instance and not prevues[nom].date:
            # Le conseil dont la date restait à fixer s’est réuni ce jour-là, et n’a pas duré.
            debut = fin.debut
        else:
            avant = [places[a] for a in attendus[nom] if a in places]
            debut = _debut_probable(prevues[nom], etat, avant, fin, periode)
        rang = min(_semaine_de(debut, periode).rang, fin.rang)
        duree = fin.rang - rang + 1
        places[nom] = Place(debut, rang, duree, duree, duree)
    # Noter le recueil suffit : ce qui devait le précéder reste où on l’avait annoncé.
    suites = supposees(adaptation, ici.etats)
    return places | places_supposees(suites, places, prevues, periode)


def _en_cours(debut: date, bornes: Semaines, ici: Situation, periode: Periode) -> Place:
    """Une étape en cours : elle finit au plus tôt la semaine du dernier événement."""
    rang = _semaine_de(debut, periode).rang
    reste = len(periode.semaines) - rang
    # Le dernier jour noté peut tomber en vacances : alors elle finira après.
    finit = next((s.rang for s in periode.semaines if s.fin >= ici.jour), rang + reste - 1)
    mini = min(max(bornes.min, finit - rang + 1), reste)
    ideal = min(max(bornes.ideal, mini), reste)
    return Place(debut, rang, mini, ideal, min(max(bornes.max, ideal), reste))


def _debut_probable(
    prevue: Jalon, etat: Avancement, avant: list[Place], fin: Semaine, periode: Periode
) -> date:
    """Le début d’une étape faite dont personne n’a noté le début : celui qui était prévu, mais ni
    avant la fin de ce qu’elle attendait, ni avant le jour d’un report, ni après sa propre fin."""
    au_plus_tot = max((p.rang + p.mini for p in avant), default=0)
    debut = max([prevue.debut, *([etat.au] if etat.au else [])])
    if au_plus_tot < len(periode.semaines):
        debut = max(debut, periode.semaines[au_plus_tot].debut)
    debut = _jour_ouvert(debut, periode)
    return debut if debut <= fin.fin else fin.debut


def _revenus(
    adaptation: Adaptation, initiale: FeuilleDeRoute, ici: Situation
) -> dict[str, tuple[Retour, ...]]:
    """Rend les retours de ce qui revient, aux semaines prévues ou notées."""
    periode = initiale.periode
    parties = abandonnees(ici.etats)
    rendus: dict[str, tuple[Retour, ...]] = {}
    for retenue in adaptation.retenues:
        etape = retenue.etape
        if etape.cadence is None:
            continue
        retours = []
        for jalon in initiale.jalons:
            if jalon.etape != etape.id or jalon.id in parties:
                continue
            if etape.id in parties and jalon.debut > parties[etape.id].le:
                continue
            numero = int(jalon.id.rsplit("-", 1)[1])
            etat = ici.etats.get(jalon.id)
            rang = _semaine_de(jalon.debut, periode).rang
            if etat is not None and etat.etat in ("faite", "commencee"):
                rang = _semaine_de(etat.le, periode).rang
            elif etat is not None and etat.au is not None:
                rang = next(s.rang for s in periode.semaines if s.fin >= etat.au)
            rang = min(rang, len(periode.semaines) - etape.semaines.ideal)
            retours.append(Retour(numero, rang, etat is not None))
        rendus[etape.id] = tuple(retours)
    return rendus


def _sans_epingles_perdues(adaptation: Adaptation, acquis: Acquis, jour: date) -> Adaptation:
    """Oublie les débuts imposés que le réel a dépassés."""
    return replace(
        adaptation,
        retenues=tuple(
            replace(r, epingle=None)
            if r.epingle is not None
            and (r.epingle <= jour or r.etape.id in acquis.places or r.etape.id in acquis.reportees)
            and r.etape.cadence is None
            else r
            for r in adaptation.retenues
        ),
    )


def _gardees(
    adaptation: Adaptation, initiale: FeuilleDeRoute, acquis: Acquis
) -> dict[str, Place] | None:
    """Rend les places annoncées du reste si elles conviennent encore toutes, sinon rien.

    Une étape en cours garde sa durée annoncée. Une semaine laissée vide, que le premier plan
    n’avait pas, fait tout replacer.
    """
    periode = initiale.periode
    prevues = {jalon.id: jalon for jalon in initiale.jalons}
    contraintes = acquis.imposer(contraintes_de(adaptation, initiale.college, periode))
    places: dict[str, Place] = {}
    for retenue in contraintes.etapes:
        nom = retenue.etape.id
        jalon = prevues[nom]
        place = acquis.places.get(nom)
        if place is None:
            rang = _semaine_de(jalon.debut, periode).rang
            places[nom] = Place(jalon.debut, rang, *[jalon.semaines] * 3)
        else:
            duree = min(max(jalon.semaines, place.mini), place.maxi)
            places[nom] = replace(place, mini=duree, ideal=duree, maxi=duree)
    for rang, retenue in enumerate(contraintes.etapes):
        nom = retenue.etape.id
        ici = places[nom]
        if ici.rang + ici.mini > len(periode.semaines):
            return None
        if nom in acquis.places:
            continue
        if ici.rang < contraintes.plus_tot[rang] or ici.jour < acquis.reportees.get(nom, ici.jour):
            return None
        for avant in contraintes.suite.avant[rang]:
            autre = places[contraintes.etapes[avant].etape.id]
            if autre.rang + autre.mini > ici.rang:
                return None
    avant_le_reste = _vides([places[r.etape.id] for r in contraintes.etapes], acquis.libre_des)
    annoncees = [
        Place(j.debut, _semaine_de(j.debut, periode).rang, *[j.semaines] * 3)
        for j in initiale.jalons
        if j.id == j.etape
    ]
    if avant_le_reste - _vides(annoncees, acquis.libre_des):
        return None
    return places


def _vides(places: list[Place], depuis: int) -> set[int]:
    """Rangs des semaines, de `depuis` à la fin de la dernière étape, où il ne se passe rien."""
    prises = {rang for place in places for rang in range(place.rang, place.rang + place.mini)}
    return set(range(depuis, max(prises, default=-1) + 1)) - prises


def _semaine_de(jour: date, periode: Periode) -> Semaine:
    """La semaine ouverte de ce jour, ou la dernière d’avant, ou la première."""
    passees = [s for s in periode.semaines if s.debut <= jour]
    return passees[-1] if passees else periode.semaines[0]


def _jour_ouvert(jour: date, periode: Periode) -> date:
    """Ce jour s’il est d’une semaine ouverte, sinon le dernier d’avant, ou le premier du plan."""
    passes = [j for j in _semaine_de(jour, periode).jours if j <= jour]
    return passes[-1] if passes else periode.semaines[0].debut
