"""Donne un jour et une heure aux ateliers et aux réunions, dans les créneaux du collège.

Passe d’après le plan : rien n’y bouge. Un créneau ne sert qu’une fois, un jour ouvert, dans les
semaines de son étape ; un passage devant une instance garde sa date à lui. On place d’abord dans
les bons créneaux (ni semaine de la rentrée, ni veille de vacances, ni jour d’une instance, assez
longs), puis dans les autres ; ce qui n’a pas trouvé reste à placer, et on le dit.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generateur.noyau.adaptation.apports import Avertissement, Raison
from generateur.noyau.adaptation.retenues import SEANCES_PAR_SEMAINE
from generateur.noyau.declare.modeles import Creneau, Demarche, Etape
from generateur.noyau.mots import JOURS, compte, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, SeanceDatee


@dataclass(frozen=True)
class CreneauDate:
    """Un créneau un certain jour ; `semaine` : rang de sa semaine ouverte."""

    jour: date
    creneau: Creneau
    semaine: int


@dataclass(frozen=True)
class Besoin:
    """Un jalon qui se réunit `nombre` fois, de `minutes`.

    `toutes` : rangs des créneaux possibles, des moins gênants aux plus gênants ; `bonnes` : ceux
    que rien ne gêne. `tenues` : ses séances qui ne bougent plus, que `nombre` ne compte pas.
    `siennes` : rangs, parmi les possibles, des créneaux où on les avait annoncées.
    """

    jalon: Jalon
    nombre: int
    minutes: int
    bonnes: list[int]
    toutes: list[int]
    tenues: tuple[SeanceDatee, ...] = ()
    siennes: tuple[int, ...] = ()

    @property
    def en_seances(self) -> bool:
        """Dit s’il se tient en séances, que l’on répartit ; une réunion se tient au plus tôt."""
        return self.jalon.nombre is not None


@dataclass(frozen=True)
class SeancesTenues:
    """Les séances qui ne bougent plus, par ligne : `tenues` (passées, notées, ou reportées à un
    jour dit) et `annulees`. `libre_apres` : rien de nouveau ne se place ce jour-là ni avant.
    `annoncees` : celles du départ, dont chacune garde son créneau tant qu’il est de sa ligne."""

    tenues: Mapping[str, tuple[SeanceDatee, ...]] = field(default_factory=dict)
    annulees: Mapping[str, tuple[SeanceDatee, ...]] = field(default_factory=dict)
    libre_apres: date | None = None
    annoncees: Mapping[str, tuple[SeanceDatee, ...]] = field(default_factory=dict)


AUCUNE = SeancesTenues()


def poser_les_seances(
    feuille: FeuilleDeRoute, demarche: Demarche, seances: SeancesTenues = AUCUNE
) -> FeuilleDeRoute:
    """Rend la feuille de route avec ses séances datées ; sans créneaux, celles qui se sont tenues.

    `seances` : ce qui s’est déjà passé, et garde son jour, ses heures et son thème.
    """
    if not (feuille.college.creneaux or seances.tenues or seances.annulees):
        return feuille
    places = places_de(feuille)
    besoins = besoins_de(feuille, demarche, places, seances)
    obtenues = attribuer(besoins, places)
    poses = [
        (besoin, [places[n] for n in siennes])
        for besoin, siennes in zip(besoins, obtenues, strict=True)
    ]
    preneurs = {
        n: besoin.jalon.titre
        for besoin, siennes in zip(besoins, obtenues, strict=True)
        for n in siennes
    }
    refaits = {}
    for besoin, siennes in poses:
        annulees = seances.annulees.get(besoin.jalon.id, ())
        jalon = _poser(besoin, siennes, annulees, feuille)
        pris = (preneurs.get(n, jalon.titre) for n in besoin.toutes)
        preneur = next((titre for titre in pris if titre != jalon.titre), "")
        refaits[jalon.id] = _dire_le_creneau(jalon, preneur, feuille, demarche)
    jalons = tuple(refaits.get(jalon.id, jalon) for jalon in feuille.jalons)
    dits: list[Avertissement] = []
    if feuille.college.creneaux:
        dits = [a for besoin, ses in poses for a in _avertir(besoin, ses, feuille, demarche)]
    return replace(feuille, jalons=jalons, avertissements=(*feuille.avertissements, *dits))


def places_de(feuille: FeuilleDeRoute) -> list[CreneauDate]:
    """Rend tous les créneaux des jours ouverts de la période, dans l’ordre du temps."""
    par_jour: dict[str, list[Creneau]] = {}
    for creneau in sorted(feuille.college.creneaux, key=lambda c: c.de):
        par_jour.setdefault(creneau.jour, []).append(creneau)
    return [
        CreneauDate(jour, creneau, semaine.rang)
        for semaine in feuille.periode.semaines
        for jour in semaine.jours
        for creneau in par_jour.get(JOURS[jour.weekday()], ())
        if (creneau.du or jour) <= jour <= (creneau.au or jour)
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


def besoins_de(
    feuille: FeuilleDeRoute,
    demarche: Demarche,
    places: list[CreneauDate],
    seances: SeancesTenues = AUCUNE,
) -> list[Besoin]:
    """Rend ce qu’il y a à placer, dans l’ordre du plan, et où chacun peut l’être."""
    etapes = {e.id: e for e in (*demarche.etapes, *feuille.college.adaptations.ajouter)}
    instances = {jalon.date for jalon in feuille.jalons if jalon.date is not None}
    besoins = []
    prises = [s for siennes in seances.tenues.values() for s in siennes]
    for jalon in feuille.jalons:
        etape = etapes[jalon.etape]
        tenues = seances.tenues.get(jalon.id, ())
        nombre = reunions(jalon, etape)
        if not (nombre or tenues):
            continue
        nombre = _restantes(jalon, nombre, tenues, len(seances.annulees.get(jalon.id, ())))
        minutes = sum(moment.minutes for moment in etape.deroule)
        depuis = _depuis(jalon, seances.libre_apres)
        toutes = [
            n
            for n, place in enumerate(places)
            if depuis <= place.jour <= jalon.fin and not _prise(place, prises)
        ]
        gene = {n: _gene(places[n], minutes, instances, feuille) for n in toutes}
        toutes.sort(key=lambda n: (gene[n], n))
        bonnes = [n for n in toutes if not gene[n]]
        siennes = _annoncees(jalon.id, seances, places, toutes)[:nombre]
        besoins.append(Besoin(jalon, nombre, minutes, bonnes, toutes, tenues, siennes))
    return besoins


def _annoncees(
    nom: str, seances: SeancesTenues, places: list[CreneauDate], possibles: list[int]
) -> tuple[int, ...]:
    """Rend, parmi les possibles, les créneaux des séances annoncées qui ne sont ni tenues ni
    annulées."""
    autres = (*seances.tenues.get(nom, ()), *seances.annulees.get(nom, ()))
    passes = {s.rang for s in autres}
    restent = {(s.date, s.de) for s in seances.annoncees.get(nom, ()) if s.rang not in passes}
    return tuple(n for n in sorted(possibles) if (places[n].jour, places[n].creneau.de) in restent)


def _restantes(jalon: Jalon, nombre: int, tenues: tuple[SeanceDatee, ...], annulees: int) -> int:
    """Combien de séances restent à placer : aucune de ce qui est fait ou abandonné."""
    etat = jalon.avancement
    if etat is not None and etat.etat in ("faite", "abandonnee"):
        return 0
    if etat is not None and etat.au is not None and jalon.nombre is None:
        # La réunion que l’on reporte se tiendra, même si une autre s’était déjà tenue.
        return max(nombre - sum(s.date >= etat.au for s in tenues), 0)
    return max(nombre - len(tenues) - annulees, 0)


def _depuis(jalon: Jalon, libre_apres: date | None) -> date:
    depuis = jalon.debut
    if libre_apres is not None:
        depuis = max(depuis, libre_apres + timedelta(1))
    etat = jalon.avancement
    if etat is not None and etat.etat == "reportee" and etat.au is not None:
        depuis = max(depuis, etat.au)
    return depuis


def _prise(place: CreneauDate, seances: list[SeanceDatee]) -> bool:
    """Dit si une séance qui ne bouge plus occupe déjà ce créneau."""
    creneau = place.creneau
    return any(
        s.date == place.jour and (not s.de or (s.de < creneau.a and creneau.de < s.a))
        for s in seances
    )


def _gene(
    place: CreneauDate, minutes: int, instances: set[date], feuille: FeuilleDeRoute
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


def attribuer(besoins: list[Besoin], places: list[CreneauDate]) -> list[list[int]]:
    """Rend, par besoin, les places qu’il obtient : autant qu’il se peut, les bonnes d’abord, et
    avant elles celles qu’on lui avait annoncées.

    Les ateliers passent avant les réunions, puis qui a le moins de choix.
    """
    ordre = sorted(
        range(len(besoins)),
        key=lambda rang: (not besoins[rang].en_seances, len(besoins[rang].toutes), rang),
    )
    partage = _Partage(besoins, places)
    for rang in ordre:
        partage.servir(rang, bonnes_seules=True)
    for rang in ordre:
        partage.servir(rang, bonnes_seules=False)
    return [sorted(obtenues) for obtenues in partage.obtenues]


class _Partage:
    """Le partage en cours : qui tient quelle place (couplage maximal, Kuhn)."""

    def __init__(self, besoins: list[Besoin], places: list[CreneauDate]) -> None:
        self.besoins = besoins
        self.semaines = [place.semaine for place in places]
        self.obtenues: list[list[int]] = [[] for _ in besoins]
        self.tenant: dict[int, int] = {}
        for rang, besoin in enumerate(besoins):
            for place in besoin.siennes:
                if self.tenant.setdefault(place, rang) == rang:
                    self.obtenues[rang].append(place)

    def servir(self, rang: int, *, bonnes_seules: bool) -> None:
        """Donne à ce besoin les places qui lui manquent encore, tant qu’il s’en trouve."""
        besoin = self.besoins[rang]
        possibles = besoin.bonnes if bonnes_seules else besoin.toutes
        repartir = besoin.en_seances and (bonnes_seules or besoin.bonnes == besoin.toutes)
        manque = besoin.nombre - len(self.obtenues[rang])
        for numero in range(manque):
            voulues = _reparties(possibles, numero, manque) if repartir else possibles
            if not self._placer(rang, voulues, {rang}, bonnes_seules):
                return

    def _placer(
        self, rang: int, voulues: list[int], en_route: set[int], bonnes_seules: bool
    ) -> bool:
        """Donne une place de plus au besoin ; dit si c’est fait.

        Une place prise change de main si celui qui la tient en trouve une autre. `en_route` :
        besoins déjà en train de chercher ; en déplacer un deuxième fois ne sert à rien.
        """
        siennes = self.obtenues[rang]
        for place in voulues:
            semaine = self.semaines[place]
            if sum(self.semaines[n] == semaine for n in siennes) >= SEANCES_PAR_SEMAINE:
                continue
            tenant = self.tenant.get(place)
            if tenant is not None:
                if tenant in en_route:
                    continue
                en_route.add(tenant)
                autre = self.besoins[tenant]
                self.obtenues[tenant].remove(place)
                reste = autre.bonnes if bonnes_seules else autre.toutes
                ailleurs = [n for n in reste if n != place]
                if not self._placer(tenant, ailleurs, en_route, bonnes_seules):
                    self.obtenues[tenant].append(place)
                    continue
            self.tenant[place] = rang
            siennes.append(place)
            return True
        return False


def _reparties(possibles: list[int], numero: int, manque: int) -> list[int]:
    """Range les places pour la `numero`-ième séance de `manque` : réparties sur toute l’étape."""
    cible = (2 * numero + 1) * len(possibles) // (2 * manque)
    rangs = sorted(range(len(possibles)), key=lambda rang: (abs(rang - cible), rang))
    return [possibles[rang] for rang in rangs]


def _poser(
    besoin: Besoin,
    obtenues: list[CreneauDate],
    annulees: tuple[SeanceDatee, ...],
    feuille: FeuilleDeRoute,
) -> Jalon:
    """Rend la ligne et ses séances : celles tenues gardent leur rang, les autres prennent ceux qui
    restent, et leur thème avec."""
    jalon = besoin.jalon
    pris = {s.rang for s in (*besoin.tenues, *annulees)}
    libres = (rang for rang in itertools.count(1) if rang not in pris)
    nouvelles = []
    for place in obtenues:
        rang = next(libres)
        atelier = jalon.ateliers[rang - 1] if rang <= len(jalon.ateliers) else None
        nouvelles.append(
            SeanceDatee(
                rang,
                place.jour,
                place.creneau.de,
                place.creneau.a,
                atelier.theme if atelier else None,
                atelier.pratique if atelier else None,
            )
        )
    seances = sorted((*besoin.tenues, *nouvelles), key=lambda s: (s.date, s.de, s.rang))
    manque = besoin.nombre - len(nouvelles) if feuille.college.creneaux else 0
    return replace(jalon, seances=tuple(seances), annulees=annulees, a_placer=manque)


def _dire_le_creneau(
    jalon: Jalon, preneur: str, feuille: FeuilleDeRoute, demarche: Demarche
) -> Jalon:
    """Rend la ligne, qui dit d’où vient l’heure de ses séances, ou pourquoi il lui en manque.

    `preneur` : le titre de ce qui se tient dans un créneau de ses semaines ; rien s’il n’y en a
    pas.
    """
    if not feuille.college.creneaux or not (jalon.seances or jalon.a_placer):
        return jalon
    code, champs = "creneau-trouve", dict[str, str]()
    if jalon.a_placer and preneur:
        code, champs = "creneau-pris", {"etape": preneur}
    elif jalon.a_placer and not jalon.seances:
        code = "creneau-absent"
    dite = Raison("quand", dire(demarche.phrases, code, **champs), donnee="creneaux")
    rang = sum(r.sur != "combien" for r in jalon.raisons)
    return replace(jalon, raisons=(*jalon.raisons[:rang], dite, *jalon.raisons[rang:]))


def _avertir(
    besoin: Besoin, obtenues: list[CreneauDate], feuille: FeuilleDeRoute, demarche: Demarche
) -> Iterator[Avertissement]:
    jalon, phrases = besoin.jalon, demarche.phrases
    manque = besoin.nombre - len(obtenues)
    if manque:
        quoi = "séance" if besoin.en_seances else "réunion"
        texte = dire(
            phrases, "seances-sans-creneau", etape=jalon.titre, manque=compte(manque, quoi)
        )
        yield Avertissement(jalon.etape, texte)
    if any(duree(place.creneau) < besoin.minutes for place in obtenues):
        texte = dire(
            phrases,
            "creneau-trop-court",
            etape=jalon.titre,
            minutes=compte(besoin.minutes, "minute"),
        )
        yield Avertissement(jalon.etape, texte)
    for code, genants in (
        ("creneau-a-la-rentree", [p for p in obtenues if p.semaine in feuille.periode.rentrees]),
        ("creneau-veille-de-vacances", [p for p in obtenues if p.jour in feuille.periode.veilles]),
    ):
        for place in genants[:1]:
            texte = dire(phrases, code, etape=jalon.titre, jour=jour_de_semaine(place.jour))
            yield Avertissement(jalon.etape, texte)
