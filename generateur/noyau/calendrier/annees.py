"""Jours et semaines ouverts, trimestres, période d’un plan.

Un jour de classe est un jour du lundi au vendredi, entre la rentrée et l’été, hors vacances et
jours fériés du territoire. Un jour ouvert est un jour de classe que le collège ne s’est pas
réservé. Une semaine ouverte en a au moins trois. Rien n’est deviné : hors des années connues,
on refuse.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.calendrier.periodes import Conge, Periode, Semaine
from generateur.noyau.calendrier.trimestres import JOURS_D_UNE_SEMAINE, trimestres_comptes
from generateur.noyau.declare.modeles import College, Indisponibilite
from generateur.noyau.erreurs import ErreurCalendrier

JOURS_DE_VACANCES = 5
"""En deçà (le pont de l’Ascension), ce ne sont pas des vacances qui coupent un travail."""

DEBUT_AVALE = 10
"""Jours de classe, au plus, que des indisponibilités peuvent prendre au début du plan."""

UNE_SEMAINE = timedelta(days=7)

Lundi = date


@dataclass(frozen=True)
class AnneeScolaire:
    """Une année scolaire : sa rentrée (si elle est connue), ses vacances, le début de l’été.

    `ete` est le premier jour sans classe ; `vacances` ne contient pas l’été.
    """

    nom: str
    ete: date
    vacances: tuple[Conge, ...]
    rentree: date | None = None

    @property
    def premier_jour(self) -> date:
        """La rentrée ; si elle n’est pas connue, le lendemain des premières vacances."""
        if self.rentree is not None:
            return self.rentree
        return self.vacances[0].au + timedelta(days=1) if self.vacances else self.ete


@dataclass(frozen=True, eq=False)
class Calendrier:
    """Le calendrier d’une zone : ses années connues, ses jours fériés, son heure légale.

    Deux calendriers ne se comparent pas : chacun sert de clé à ce que l’on en a calculé.
    """

    zone: str
    annees: tuple[AnneeScolaire, ...]
    feries: frozenset[date]
    titre: str = ""
    fuseau: str = FUSEAU_DE_PARIS

    @cached_property
    def semaines_de_classe(self) -> tuple[dict[Lundi, tuple[date, ...]], ...]:
        """Par année, les jours de classe de chaque semaine, rangés par lundi."""
        return tuple(_semaines_de_classe(annee, self.feries) for annee in self.annees)

    @cached_property
    def jours_de_classe(self) -> frozenset[date]:
        """Tous les jours de classe connus."""
        return frozenset(
            jour
            for semaines in self.semaines_de_classe
            for jours in semaines.values()
            for jour in jours
        )

    @cached_property
    def conges(self) -> tuple[Conge, ...]:
        """Toutes les vacances, étés compris, dans l’ordre."""
        return tuple(
            conge
            for rang, annee in enumerate(self.annees)
            for conge in (*annee.vacances, self._ete(rang))
        )

    @cached_property
    def coupants(self) -> tuple[Conge, ...]:
        """Les vacances assez longues pour couper un travail."""
        return tuple(c for c in self.conges if (c.au - c.du).days + 1 >= JOURS_DE_VACANCES)

    def _ete(self, rang: int) -> Conge:
        """L’été qui suit une année : jusqu’à la veille de la rentrée suivante, si on la connaît."""
        annee = self.annees[rang]
        suivante = self.annees[rang + 1] if rang + 1 < len(self.annees) else None
        fin = suivante.rentree - timedelta(days=1) if suivante and suivante.rentree else annee.ete
        return Conge("Été", annee.ete, max(fin, annee.ete))


def est_ouvert(college: College, calendrier: Calendrier, jour: date) -> bool:
    """Dit si ce jour est un jour de classe que le collège ne s’est pas réservé.

    Lève ErreurCalendrier pour un jour hors des années connues : on ne devine pas.
    """
    premiere, derniere = calendrier.annees[0], calendrier.annees[-1]
    if not premiere.premier_jour <= jour < derniere.ete:
        raise sans_calendrier(calendrier, _nom_de_l_annee(jour))
    return jour in calendrier.jours_de_classe and not _pris(college.indisponibilites, jour)


@dataclass(frozen=True)
class AnneeOuverte:
    """Ce qu’une année laisse à un collège : ses semaines ouvertes, par lundi, dans l’ordre.

    `bords` : les lundis des deux dernières ; `premiere` : celui de la semaine de la rentrée.
    """

    semaines: tuple[tuple[Lundi, tuple[date, ...]], ...]
    bords: frozenset[Lundi]
    premiere: Lundi | None


@dataclass(frozen=True)
class Ouverts:
    """Ce qui est ouvert d’un calendrier à un collège, quel que soit le début de son plan.

    `jours` : tous les jours ouverts, dans l’ordre ; `veilles` : les derniers avant des vacances.
    """

    annees: tuple[AnneeOuverte, ...]
    jours: tuple[date, ...]
    veilles: tuple[date, ...]


def periode(college: College, calendrier: Calendrier) -> Periode:
    """Rend la période du plan : du premier jour ouvert à partir de `debut` à la fin du dernier
    trimestre compté.

    Le trimestre du début compte s’il en reste au moins la moitié des semaines ouvertes. Lève
    ErreurCalendrier : année sans calendrier, fins de trimestre impossibles, début avalé.
    """
    rang = _rang_de_l_annee(calendrier, college.debut)
    debut = _premier_jour_ouvert(college, calendrier, rang)
    rang = _rang_de_l_annee(calendrier, debut)
    trimestres = trimestres_comptes(college, calendrier, rang, debut, sans_calendrier)
    fin_du_dernier = trimestres[-1].fin
    ouverts = _ouverts(calendrier, college.indisponibilites)
    semaines: list[Semaine] = []
    fins_d_annee: set[int] = set()
    rentrees: set[int] = set()
    etes: list[bool] = []
    for annee, ouverte in zip(calendrier.annees[rang:], ouverts.annees[rang:], strict=True):
        if annee.premier_jour > fin_du_dernier:
            break
        if semaines:
            etes[-1] = True
        for lundi, tous in ouverte.semaines:
            if tous[-1] < debut or tous[0] > fin_du_dernier:
                continue
            jours = tous
            if tous[0] < debut or tous[-1] > fin_du_dernier:
                jours = tuple(jour for jour in tous if debut <= jour <= fin_du_dernier)
                if len(jours) < JOURS_D_UNE_SEMAINE:
                    continue
            place = len(semaines)
            if lundi in ouverte.bords:
                fins_d_annee.add(place)
            if lundi == ouverte.premiere:
                rentrees.add(place)
            semaines.append(Semaine(place, jours))
            etes.append(False)
    if not semaines:
        raise ErreurCalendrier(
            "periode-vide",
            "la période n’a aucune semaine ouverte",
            "ôtez des indisponibilités, ou changez « debut »",
            ("debut",),
        )
    jusque = bisect_right(ouverts.jours, fin_du_dernier)
    fin = max(debut, ouverts.jours[jusque - 1])
    return Periode(
        debut=debut,
        fin=fin,
        semaines=tuple(semaines),
        trimestres=tuple(trimestres),
        coupures=_coupures(semaines, calendrier.coupants, etes),
        etes=tuple(etes),
        fins_d_annee=frozenset(fins_d_annee),
        veilles=frozenset(jour for jour in ouverts.veilles if debut <= jour <= fin),
        conges=tuple(c for c in calendrier.conges if c.au >= debut and c.du <= fin),
        rentrees=frozenset(rentrees),
    )


@lru_cache(maxsize=16)
def _ouverts(calendrier: Calendrier, prises: tuple[Indisponibilite, ...]) -> Ouverts:
    """Fait une fois pour tous les débuts que l’on essaie (variantes.py)."""
    par_annee = [_ouvertes(prises, semaines) for semaines in calendrier.semaines_de_classe]
    annees = []
    for annee, semaines in zip(calendrier.annees, par_annee, strict=True):
        ouvertes = tuple(
            (lundi, jours) for lundi, jours in semaines.items() if len(jours) >= JOURS_D_UNE_SEMAINE
        )
        bords = frozenset(lundi for lundi, _ in ouvertes[-2:])
        premiere = ouvertes[0][0] if ouvertes and annee.rentree else None
        annees.append(AnneeOuverte(ouvertes, bords, premiere))
    jours = tuple(jour for semaines in par_annee for jours in semaines.values() for jour in jours)
    return Ouverts(tuple(annees), jours, tuple(_veilles(jours, calendrier.coupants)))


@lru_cache(maxsize=64)
def _semaines_de_classe(
    annee: AnneeScolaire, feries: frozenset[date]
) -> dict[Lundi, tuple[date, ...]]:
    sans_classe = set(feries)
    for conge in annee.vacances:
        sans_classe.update(
            conge.du + timedelta(days=n) for n in range((conge.au - conge.du).days + 1)
        )
    semaines: dict[Lundi, list[date]] = {}
    jour = annee.premier_jour
    while jour < annee.ete:
        if jour.weekday() < 5 and jour not in sans_classe:
            semaines.setdefault(jour - timedelta(days=jour.weekday()), []).append(jour)
        jour += timedelta(days=1)
    return {lundi: tuple(jours) for lundi, jours in semaines.items()}


def _pris(prises: tuple[Indisponibilite, ...], jour: date) -> bool:
    return any(prise.du <= jour <= prise.au for prise in prises)


def _ouvertes(
    prises: tuple[Indisponibilite, ...], semaines: dict[Lundi, tuple[date, ...]]
) -> dict[Lundi, tuple[date, ...]]:
    if not prises:
        return semaines
    return {
        lundi: tuple(jour for jour in jours if not _pris(prises, jour))
        for lundi, jours in semaines.items()
    }


def debuts_de_semaine(college: College, calendrier: Calendrier, apres: date) -> Iterator[date]:
    """Rend le premier jour ouvert de chaque semaine ouverte qui suit celle de `apres`."""
    for annee in _ouverts(calendrier, college.indisponibilites).annees:
        for lundi, jours in annee.semaines:
            if lundi > apres:
                yield jours[0]


def _rang_de_l_annee(calendrier: Calendrier, jour: date) -> int:
    """Rang de l’année scolaire où tombe ce jour, ou de celle qui suit l’été où il tombe."""
    nom = _nom_de_l_annee(jour)
    for rang, annee in enumerate(calendrier.annees):
        if jour >= annee.ete:
            # Les premiers jours de l’été, l’année civile dit encore l’année qui finit.
            nom = annee_suivante(annee.nom) if nom == annee.nom else nom
            continue
        if jour >= annee.premier_jour or annee.nom == nom:
            if annee.rentree is None and jour < annee.premier_jour:
                break
            return rang
        break
    raise sans_calendrier(calendrier, nom)


def sans_calendrier(calendrier: Calendrier, nom: str) -> ErreurCalendrier:
    """Rend l’erreur d’une année scolaire sans calendrier."""
    connues = ", ".join(annee.nom for annee in calendrier.annees) or "aucune"
    return ErreurCalendrier(
        "calendrier-inconnu",
        f"calendrier inconnu : l’année {nom} de la zone {calendrier.zone} (connues : {connues})",
        "changez « debut », ou complétez la zone avec « generateur calendrier FICHIER », à partir "
        "du calendrier officiel",
        ("debut",),
    )


def _nom_de_l_annee(jour: date) -> str:
    """Nom de l’année scolaire d’un jour ; à partir de la mi-juillet, la suivante."""
    premiere = jour.year if (jour.month, jour.day) >= (7, 15) else jour.year - 1
    return f"{premiere}-{premiere + 1}"


def annee_suivante(nom: str) -> str:
    """Rend « 2027-2028 » pour « 2026-2027 »."""
    derniere = int(nom.split("-")[1])
    return f"{derniere}-{derniere + 1}"


def _premier_jour_ouvert(college: College, calendrier: Calendrier, rang: int) -> date:
    avales = 0
    fautive = 0
    for annee in range(rang, len(calendrier.annees)):
        for jours in calendrier.semaines_de_classe[annee].values():
            if jours[-1] < college.debut:
                continue
            for jour in jours:
                if jour < college.debut:
                    continue
                place = next(
                    (n for n, i in enumerate(college.indisponibilites) if i.du <= jour <= i.au),
                    None,
                )
                if place is None:
                    return jour
                fautive = place if avales == 0 else fautive
                avales += 1
                if avales > DEBUT_AVALE:
                    raise ErreurCalendrier(
                        "debut-avale",
                        f"des indisponibilités prennent plus de {DEBUT_AVALE} jours de classe au "
                        "début du plan",
                        "commencez plus tard (« debut »), ou raccourcissez cette indisponibilité",
                        ("indisponibilites", fautive),
                    )
    raise sans_calendrier(calendrier, annee_suivante(calendrier.annees[-1].nom))


def _coupures(
    semaines: list[Semaine], coupants: tuple[Conge, ...], etes: list[bool]
) -> tuple[bool, ...]:
    """Dit, pour chaque semaine, si des vacances ou l’été la séparent de la suivante."""
    coupures = [*etes[:-1], False]
    fins = [semaine.fin for semaine in semaines]
    for conge in coupants:
        suivante = bisect_left(fins, conge.du)
        if 0 < suivante < len(semaines) and conge.au < semaines[suivante].debut:
            coupures[suivante - 1] = True
    return tuple(coupures)


def _veilles(jours: tuple[date, ...], coupants: tuple[Conge, ...]) -> Iterator[date]:
    """Rend le dernier jour ouvert avant chacune de ces vacances, dans la semaine qui précède."""
    for conge in coupants:
        rang = bisect_left(jours, conge.du) - 1
        if rang >= 0 and conge.du - jours[rang] <= UNE_SEMAINE:
            yield jours[rang]
