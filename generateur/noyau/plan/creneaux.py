"""Donne un jour et une heure aux ateliers et aux réunions, dans les créneaux du collège.

Passe d’après le plan : rien n’y bouge. Un créneau ne sert qu’une fois, un jour ouvert, dans les
semaines de son étape ; un passage devant une instance garde sa date à lui. On place d’abord dans
les bons créneaux (ni semaine de la rentrée, ni veille de vacances, ni jour d’une instance, assez
longs), puis dans les autres ; ce qui n’a pas trouvé reste à placer, et on le dit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from generateur.noyau.adaptation.apports import Avertissement, Raison
from generateur.noyau.declare.modeles import Creneau, Demarche, Etape
from generateur.noyau.mots import JOURS, compte, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, SeanceDatee

SEANCES_PAR_SEMAINE = 4
"""D’une même étape : au-delà, plus personne ne peut y assister (proposition)."""


@dataclass(frozen=True)
class Place:
    """Un créneau un certain jour ; `semaine` : rang de sa semaine ouverte."""

    jour: date
    creneau: Creneau
    semaine: int


@dataclass
class Besoin:
    """Un jalon qui se réunit `nombre` fois ; `bonnes` et `toutes` : rangs de places possibles."""

    jalon: Jalon
    nombre: int
    minutes: int
    bonnes: list[int]
    toutes: list[int]
    obtenues: list[int] = field(default_factory=list)


def poser_les_seances(feuille: FeuilleDeRoute, demarche: Demarche) -> FeuilleDeRoute:
    """Rend la feuille de route avec ses séances datées ; sans créneaux, la même."""
    if not feuille.college.creneaux:
        return feuille
    places = places_de(feuille)
    besoins = besoins_de(feuille, demarche, places)
    attribuer(besoins, places)
    poses = {besoin.jalon.id: besoin for besoin in besoins}
    jalons = tuple(
        _poser(poses[jalon.id], places, demarche) if jalon.id in poses else jalon
        for jalon in feuille.jalons
    )
    dits = [a for besoin in besoins for a in _avertir(besoin, places, feuille, demarche)]
    return replace(feuille, jalons=jalons, avertissements=(*feuille.avertissements, *dits))


def places_de(feuille: FeuilleDeRoute) -> list[Place]:
    """Rend tous les créneaux des jours ouverts de la période, dans l’ordre du temps."""
    par_jour: dict[str, list[Creneau]] = {}
    for creneau in sorted(feuille.college.creneaux, key=lambda c: c.de):
        par_jour.setdefault(creneau.jour, []).append(creneau)
    return [
        Place(jour, creneau, semaine.rang)
        for semaine in feuille.periode.semaines
        for jour in semaine.jours
        for creneau in par_jour.get(JOURS[jour.weekday()], ())
    ]


def reunions(jalon: Jalon, etape: Etape) -> int:
    """Rend combien de fois un jalon se réunit dans un créneau : ses séances, une réunion, ou rien.

    Se réunit ce qui revient à cadence, ou qui a un déroulé et quelqu’un pour y prendre part. Ce
    qui passe devant une instance a la date de l’instance ; ce qui se fait en classe, l’heure du
    cours.
    """
    if jalon.nombre is not None:
        return jalon.nombre
    if jalon.instance is not None or etape.en_classe:
        return 0
    return int(etape.cadence is not None or bool(etape.deroule and jalon.roles.contribue))


def besoins_de(feuille: FeuilleDeRoute, demarche: Demarche, places: list[Place]) -> list[Besoin]:
    """Rend ce qu’il y a à placer, dans l’ordre du plan, et où chacun peut l’être."""
    etapes = {e.id: e for e in (*demarche.etapes, *feuille.college.adaptations.ajouter)}
    instances = {jalon.date for jalon in feuille.jalons if jalon.date is not None}
    besoins = []
    for jalon in feuille.jalons:
        etape = etapes[jalon.etape]
        nombre = reunions(jalon, etape)
        if not nombre:
            continue
        minutes = sum(moment.minutes for moment in etape.deroule)
        toutes = [n for n, place in enumerate(places) if jalon.debut <= place.jour <= jalon.fin]
        gene = {n: _gene(places[n], minutes, instances, feuille) for n in toutes}
        toutes.sort(key=lambda n: (gene[n], n))
        bonnes = [n for n in toutes if not gene[n]]
        besoins.append(Besoin(jalon, nombre, minutes, bonnes, toutes))
    return besoins


def _gene(
    place: Place, minutes: int, instances: set[date], feuille: FeuilleDeRoute
) -> tuple[bool, ...]:
    """Ce qui gêne dans une place, le plus grave d’abord ; vide si rien ne gêne."""
    periode = feuille.periode
    defauts = (
        place.jour in periode.veilles,
        place.semaine in periode.rentrees,
        duree(place.creneau) < minutes,
        place.jour in instances,
    )
    return defauts if any(defauts) else ()


def duree(creneau: Creneau) -> int:
    """Rend la durée d’un créneau, en minutes."""
    return _minutes(creneau.a) - _minutes(creneau.de)


def _minutes(heure: str) -> int:
    heures, minutes = heure.split(":")
    return 60 * int(heures) + int(minutes)


def attribuer(besoins: list[Besoin], places: list[Place]) -> None:
    """Remplit `obtenues` : autant de places qu’il se peut, les bonnes d’abord.

    Les ateliers passent avant les réunions, puis qui a le moins de choix. Une place prise peut
    changer de main si celui qui la tenait en trouve une autre (couplage maximal, Kuhn).
    """
    ordre = sorted(
        range(len(besoins)),
        key=lambda rang: (besoins[rang].jalon.nombre is None, len(besoins[rang].toutes), rang),
    )
    tenues: dict[int, int] = {}
    for seulement_bonnes in (True, False):
        for rang in ordre:
            besoin = besoins[rang]
            possibles = besoin.bonnes if seulement_bonnes else besoin.toutes
            manque = besoin.nombre - len(besoin.obtenues)
            for numero in range(manque):
                voulues = _voulues(possibles, numero, manque, besoin)
                if not _placer(rang, voulues, besoins, places, tenues, {rang}, seulement_bonnes):
                    break
    for besoin in besoins:
        besoin.obtenues.sort()


def _voulues(possibles: list[int], numero: int, manque: int, besoin: Besoin) -> list[int]:
    """Range les places : une réunion au plus tôt, des séances réparties sur toute l’étape."""
    if besoin.jalon.nombre is None:
        return possibles
    if len(possibles) != len(besoin.bonnes):
        return possibles
    cible = (2 * numero + 1) * len(possibles) // (2 * manque)
    rangs = sorted(range(len(possibles)), key=lambda rang: (abs(rang - cible), rang))
    return [possibles[rang] for rang in rangs]


def _placer(
    rang: int,
    voulues: list[int],
    besoins: list[Besoin],
    places: list[Place],
    tenues: dict[int, int],
    en_route: set[int],
    seulement_bonnes: bool,
) -> bool:
    """Donne une place de plus au besoin, quitte à en déplacer d’autres ; dit si c’est fait.

    `en_route` : besoins déjà en train de chercher ; en déplacer un deuxième fois ne sert à rien.
    """
    besoin = besoins[rang]
    for place in voulues:
        semaine = places[place].semaine
        prises = sum(places[n].semaine == semaine for n in besoin.obtenues)
        if prises >= SEANCES_PAR_SEMAINE:
            continue
        tenant = tenues.get(place)
        if tenant is not None:
            if tenant in en_route:
                continue
            en_route.add(tenant)
            autre = besoins[tenant]
            autre.obtenues.remove(place)
            reste = autre.bonnes if seulement_bonnes else autre.toutes
            ailleurs = [n for n in reste if n != place]
            if not _placer(tenant, ailleurs, besoins, places, tenues, en_route, seulement_bonnes):
                autre.obtenues.append(place)
                continue
        tenues[place] = rang
        besoin.obtenues.append(place)
        return True
    return False


def _poser(besoin: Besoin, places: list[Place], demarche: Demarche) -> Jalon:
    jalon = besoin.jalon
    seances = []
    for rang, numero in enumerate(besoin.obtenues, start=1):
        place = places[numero]
        atelier = jalon.ateliers[rang - 1] if rang <= len(jalon.ateliers) else None
        seances.append(
            SeanceDatee(
                rang,
                place.jour,
                place.creneau.de,
                place.creneau.a,
                atelier.theme if atelier else None,
                atelier.pratique if atelier else None,
            )
        )
    raisons = jalon.raisons
    if seances:
        place_de_la_raison = sum(r.sur != "combien" for r in raisons)
        heures = Raison("quand", dire(demarche.phrases, "creneau-trouve"), donnee="creneaux")
        raisons = (*raisons[:place_de_la_raison], heures, *raisons[place_de_la_raison:])
    manque = besoin.nombre - len(seances)
    return replace(jalon, seances=tuple(seances), a_placer=manque, raisons=raisons)


def _avertir(
    besoin: Besoin, places: list[Place], feuille: FeuilleDeRoute, demarche: Demarche
) -> Iterator[Avertissement]:
    jalon, phrases = besoin.jalon, demarche.phrases
    obtenues = [places[numero] for numero in besoin.obtenues]
    manque = besoin.nombre - len(obtenues)
    if manque:
        quoi = "séance" if jalon.nombre is not None else "réunion"
        texte = dire(
            phrases, "seances-sans-creneau", etape=jalon.titre, manque=compte(manque, quoi)
        )
        yield Avertissement(jalon.etape, texte)
    if any(duree(place.creneau) < besoin.minutes for place in obtenues):
        texte = dire(phrases, "creneau-trop-court", etape=jalon.titre, minutes=besoin.minutes)
        yield Avertissement(jalon.etape, texte)
    for code, genants in (
        ("creneau-a-la-rentree", [p for p in obtenues if p.semaine in feuille.periode.rentrees]),
        ("creneau-veille-de-vacances", [p for p in obtenues if p.jour in feuille.periode.veilles]),
    ):
        for place in genants[:1]:
            texte = dire(phrases, code, etape=jalon.titre, jour=jour_de_semaine(place.jour))
            yield Avertissement(jalon.etape, texte)
