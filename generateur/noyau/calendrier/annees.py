"""Les années scolaires d’une zone : rentrée, vacances, jours fériés, été.

Un jour de classe est un jour du lundi au vendredi, entre la rentrée et l’été, hors vacances et
jours fériés du territoire. Rien n’est deviné : hors des années connues, on refuse.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.erreurs import ErreurCalendrier
from generateur.noyau.mots import jour_de_semaine

JOURS_D_UNE_SEMAINE = 3
"""Jours ouverts d’une semaine ouverte : en deçà, aucune réunion ne tient (proposition)."""

JOURS_DE_VACANCES = 5
"""En deçà (le pont de l’Ascension), ce ne sont pas des vacances qui coupent un travail."""

Lundi = date


@dataclass(frozen=True)
class AnneeScolaire:
    """Une année scolaire : sa rentrée (si elle est connue), ses vacances, le début de l’été.

    `ete` est le premier jour sans classe ; `vacances` ne contient pas l’été. `fiabilite` : ce qui
    reste à vérifier de ces dates.
    """

    nom: str
    ete: date
    vacances: tuple[Conge, ...]
    rentree: date | None = None
    fiabilite: str = ""

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

    def reprise(self, conge: Conge) -> date:
        """Le jour où l’on revient de ces congés : du lundi au vendredi, et pas un jour férié."""
        jour = conge.au + timedelta(days=1)
        while jour.weekday() > 4 or jour in self.feries:
            jour += timedelta(days=1)
        return jour

    def _ete(self, rang: int) -> Conge:
        """L’été qui suit une année : jusqu’à la veille de la rentrée suivante, si on la connaît."""
        annee = self.annees[rang]
        suivante = self.annees[rang + 1] if rang + 1 < len(self.annees) else None
        fin = suivante.rentree - timedelta(days=1) if suivante and suivante.rentree else annee.ete
        return Conge("Été", annee.ete, max(fin, annee.ete))


def rang_de_l_annee(calendrier: Calendrier, jour: date) -> int:
    """Rang de l’année scolaire où tombe ce jour, ou de celle qui suit l’été où il tombe."""
    nom = nom_dans(calendrier, jour)
    for rang, annee in enumerate(calendrier.annees):
        if jour >= annee.ete:
            # Les premiers jours de l’été, l’année civile dit encore l’année qui finit.
            nom = annee_suivante(annee.nom) if nom == annee.nom else nom
            continue
        if jour >= annee.premier_jour or annee.nom == nom:
            if annee.rentree is None and jour < annee.premier_jour:
                raise _avant_ce_que_l_on_sait(calendrier, annee)
            return rang
        break
    raise sans_calendrier(calendrier, nom)


def sans_calendrier(calendrier: Calendrier, nom: str) -> ErreurCalendrier:
    """Rend l’erreur d’une année scolaire sans calendrier."""
    connues = ", ".join(annee.nom for annee in calendrier.annees) or "aucune"
    return ErreurCalendrier(
        "calendrier-inconnu",
        f"calendrier inconnu : l’année {nom} de la zone {calendrier.zone} (connues : {connues})",
        "changez « debut », ou complétez la zone : « generateur calendrier FICHIER » lit le "
        "calendrier officiel, et la page « Le plan de mon collège » en écrit un",
        ("debut",),
    )


def _avant_ce_que_l_on_sait(calendrier: Calendrier, annee: AnneeScolaire) -> ErreurCalendrier:
    """Rend l’erreur d’un début que seule la rentrée, inconnue, permettrait de placer."""
    return ErreurCalendrier(
        "rentree-inconnue",
        f"la rentrée {annee.nom} de la zone {calendrier.zone} n’est pas connue : un début avant le "
        f"{jour_de_semaine(annee.premier_jour)} ne se place pas",
        "commencez ce jour-là ou après, ou écrivez cette rentrée dans la page « Le plan de mon "
        "collège »",
        ("debut",),
    )


def est_un_nom_d_annee(nom: str) -> bool:
    """Dit si ce nom est celui d’une année : « 2026-2027 », ou « 2027 » si elle est civile."""
    annees = nom.split("-")
    if not all(len(annee) == 4 and annee.isdecimal() and annee.isascii() for annee in annees):
        return False
    return len(annees) == 1 or (len(annees) == 2 and int(annees[1]) == int(annees[0]) + 1)


def nom_dans(calendrier: Calendrier, jour: date) -> str:
    """Nom de l’année d’un jour, scolaire ou civile selon ce calendrier."""
    civile = bool(calendrier.annees) and "-" not in calendrier.annees[0].nom
    return str(jour.year) if civile else nom_de_l_annee(jour)


def nom_de_l_annee(jour: date) -> str:
    """Nom de l’année scolaire d’un jour ; à partir de la mi-juillet, la suivante."""
    premiere = jour.year if (jour.month, jour.day) >= (7, 15) else jour.year - 1
    return f"{premiere}-{premiere + 1}"


def annee_suivante(nom: str) -> str:
    """Rend « 2027-2028 » pour « 2026-2027 », et « 2028 » pour « 2027 »."""
    return "-".join(str(int(annee) + 1) for annee in nom.split("-"))


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
