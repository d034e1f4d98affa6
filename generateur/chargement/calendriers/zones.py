"""Trouve et lit le calendrier d’un collège : son académie donne la zone, la zone un fichier.

Les jours fériés viennent de la bibliothèque `jours-feries-france`, par territoire.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from jours_feries_france import JoursFeries

from generateur.chargement.calendriers.academies import (
    ACADEMIES,
    Academie,
    a_son_calendrier,
    academie_nommee,
    lire_les_academies,
)
from generateur.chargement.calendriers.departements import departement
from generateur.chargement.calendriers.feries_locaux import feries_locaux
from generateur.chargement.lecture import DocumentLu, lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import Ecrit
from generateur.chargement.validation import valider
from generateur.noyau.calendrier.annees import AnneeScolaire, Calendrier, est_un_nom_d_annee
from generateur.noyau.calendrier.fuseaux import FUSEAUX, fuseau_du_territoire
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurCalendrier

DOSSIER = Path("donnees/calendriers")


@dataclass(frozen=True)
class Reference:
    """D’où viennent les dates d’une année, et quand on les a vérifiées."""

    titre: str
    verifie_le: date | None = None
    identifiant: str = ""


@dataclass(frozen=True)
class AnneeLue:
    """Une année d’un fichier de calendrier, telle qu’elle est écrite."""

    vacances: tuple[Conge, ...]
    ete: date
    reference: Reference
    rentree: date | None = None
    fiabilite: str = ""


@dataclass(frozen=True)
class ZoneLue:
    """Un fichier de calendrier, tel qu’il est écrit ; les années par leur nom.

    `fuseau` : nom IANA de l’heure légale ; sans lui, c’est celle du territoire.
    """

    titre: str
    territoire: str
    annees: dict[str, AnneeLue]
    fuseau: str = ""


def charger_calendrier(college: College, racine: Path, ecrit: str = "") -> tuple[Calendrier, date]:
    """Rend le calendrier du collège et le jour le plus récent où il a été vérifié.

    `ecrit` : le texte d’un calendrier, lu comme s’il était le fichier de la zone de ce collège.

    Lève ErreurCalendrier si l’académie ou la zone n’a pas de calendrier, ErreurDonnees si un
    fichier de calendrier est fautif.
    """
    if not ecrit:
        return calendrier_de_la_zone(racine, *zone_du_college(college, racine))
    zone, territoire = zone_du_college(college, racine, avec_le_sien=True)
    lue = zone_du_document(lire(Ecrit(f"{DOSSIER.as_posix()}/{zone}.yml", ecrit)))
    return _du_fichier(zone, territoire, lue)


@une_fois
def calendrier_de_la_zone(
    racine: Path, zone: str, territoire: str | None
) -> tuple[Calendrier, date]:
    """Rend le calendrier d’une zone, avec les jours fériés de ce territoire, ou du sien ; et le
    jour où il a été vérifié. Lève ErreurDonnees si son fichier est fautif."""
    return _du_fichier(zone, territoire, lire_la_zone(racine / DOSSIER / f"{zone}.yml"))


def _du_fichier(zone: str, territoire: str | None, lue: ZoneLue) -> tuple[Calendrier, date]:
    annees = tuple(
        AnneeScolaire(nom, annee.ete, annee.vacances, annee.rentree, annee.fiabilite)
        for nom, annee in sorted(lue.annees.items())
    )
    ici = territoire or lue.territoire
    feries = jours_feries(ici, annees[0].nom, annees[-1].nom)
    fuseau = lue.fuseau or fuseau_du_territoire(ici)
    verifications = [a.reference.verifie_le for a in lue.annees.values()]
    verifie_le = max((v for v in verifications if v), default=annees[0].premier_jour)
    return Calendrier(zone, annees, feries, lue.titre, fuseau), verifie_le


@une_fois
def fichiers_des_zones(racine: Path) -> tuple[Path, ...]:
    """Rend les fichiers des zones, dans l’ordre de leurs noms ; lève ErreurDonnees si la casse
    seule en sépare deux : « zone: guadeloupe » ne dirait pas lequel."""
    fichiers = sorted((racine / DOSSIER).glob("*.yml"))
    par_nom: dict[str, Path] = {}
    problemes = []
    for fichier in fichiers:
        autre = par_nom.setdefault(fichier.stem.casefold(), fichier)
        if autre is not fichier:
            problemes.append(
                Probleme(
                    f"{DOSSIER.as_posix()}/{fichier.name}",
                    1,
                    "calendrier-en-double",
                    f"ce calendrier et « {autre.name} » ne diffèrent que par une majuscule",
                    f"gardez un seul fichier, « {fichier.name.lower()} », avec les années des deux",
                )
            )
    if problemes:
        raise ErreurDonnees(problemes)
    return tuple(fichiers)


def fichier_de_la_zone(racine: Path, nom: str) -> Path:
    """Rend le fichier d’une zone, tel qu’il est déjà nommé à la casse près, sinon à écrire."""
    cible = racine / DOSSIER / f"{nom}.yml"
    siens = (f for f in fichiers_des_zones(racine) if f.stem.casefold() == nom.casefold())
    return next(siens, cible)


def zone_du_college(
    college: College, racine: Path, *, avec_le_sien: bool = False
) -> tuple[str, str | None]:
    """Rend la zone et, s’il diffère de celui de la zone, le territoire des jours fériés.

    `avec_le_sien` : le collège apporte son calendrier, qui vaut le fichier de sa zone.
    """
    connues = sorted(f.stem for f in fichiers_des_zones(racine))
    academies = lire_les_academies(racine / ACADEMIES)
    academie = academie_nommee(college.academie, academies)
    sienne = college.zone or (academie.zone if academie else None)
    if avec_le_sien and sienne and sienne.lower() not in map(str.lower, connues):
        connues = sorted([*connues, sienne])
    territoire = None
    if academie is not None:
        territoire = academie.departements.get(departement(college), academie.territoire)
    if college.zone is not None:
        zone = next((z for z in connues if z.lower() == college.zone.lower()), None)
        if zone is None:
            raise _zone_inconnue(college.zone, connues)
        if academie is not None:
            _refuser_les_vacances_d_ailleurs(zone, academie, academies, connues)
        return zone, territoire
    if academie is None:
        noms = [nom for a in academies for nom in (a.nom, *a.autres_noms)]
        raise ErreurCalendrier(
            "academie-inconnue",
            f"académie « {college.academie} » inconnue",
            f"{suggestion(proche(college.academie, noms))}La liste : {ACADEMIES}",
            ("academie",),
        )
    refuser_sans_calendrier(academie, connues)
    return academie.zone, territoire


def refuser_sans_calendrier(academie: Academie, connues: Collection[str]) -> None:
    """Lève ErreurCalendrier si les vacances de cette académie ne sont pas parmi ces zones."""
    if academie.zone not in connues:
        raise ErreurCalendrier(
            "calendrier-inconnu",
            f"calendrier inconnu : l’académie {academie.nom} a le sien, qui n’est pas ici",
            ou_trouver_le_calendrier(academie),
            ("academie",),
        )


def ou_trouver_le_calendrier(academie: Academie) -> str:
    """Dit que faire quand le calendrier de cette académie n’est pas dans le dépôt."""
    source = f", d’après {academie.site}" if academie.site else ""
    return (
        f"écrivez ses vacances dans la page « Le plan de mon collège »{source} ; elle en fait un "
        f"fichier à poser dans {DOSSIER.as_posix()}/ ; ou « generateur calendrier FICHIER --zone "
        f"{academie.zone} » le lit dans le calendrier officiel"
    )


def _zone_inconnue(ecrite: str, connues: list[str]) -> ErreurCalendrier:
    return ErreurCalendrier(
        "zone-inconnue",
        f"zone « {ecrite} » inconnue : calendrier inconnu",
        f"{suggestion(proche(ecrite, connues))}Les zones connues : "
        f"{', '.join(connues)} ; « generateur calendrier FICHIER » en ajoute",
        ("zone",),
    )


def _refuser_les_vacances_d_ailleurs(
    zone: str, academie: Academie, academies: tuple[Academie, ...], connues: list[str]
) -> None:
    """Une académie qui a son calendrier n’a pas les vacances d’une autre : ses dates seraient
    fausses. Un calendrier qui n’est d’aucune académie est celui que le collège a ajouté."""
    if zone == academie.zone or not a_son_calendrier(academie, academies):
        return
    if any(autre.zone == zone for autre in academies):
        raise ErreurCalendrier(
            "vacances-d-ailleurs",
            f"zone « {zone} » : ces vacances ne sont pas celles de l’académie {academie.nom}, qui "
            "a son propre calendrier",
            "ôtez « zone » : son calendrier est connu"
            if academie.zone in connues
            else ou_trouver_le_calendrier(academie),
            ("zone",),
        )


@une_fois
def lire_la_zone(fichier: Path) -> ZoneLue:
    """Rend une zone ; lève ErreurDonnees si le fichier est fautif."""
    return zone_du_document(lire(fichier))


def zone_du_document(document: DocumentLu) -> ZoneLue:
    """Rend la zone que ce document décrit ; lève ErreurDonnees s’il est fautif."""
    zone, problemes = valider(document, ZoneLue)
    if zone is not None:
        problemes = list(_incoherences(zone, document))
    if zone is None or problemes:
        raise ErreurDonnees(problemes)
    return zone


def _incoherences(zone: ZoneLue, document: DocumentLu) -> list[Probleme]:
    problemes = []
    if not zone.annees:
        problemes.append(
            document.probleme(
                ("annees",),
                "calendrier-vide",
                "« annees » n’a aucune année",
                "ajoutez-en une, ou lisez-la avec « generateur calendrier FICHIER »",
            )
        )
    if zone.territoire not in JoursFeries.ZONES:
        problemes.append(
            document.probleme(
                ("territoire",),
                "territoire-inconnu",
                f"territoire « {zone.territoire} » inconnu pour les jours fériés",
                f"{suggestion(proche(zone.territoire, JoursFeries.ZONES))}La liste : "
                f"{', '.join(JoursFeries.ZONES)}",
            )
        )
    if zone.fuseau and zone.fuseau not in FUSEAUX:
        problemes.append(
            document.probleme(
                ("fuseau",),
                "fuseau-inconnu",
                f"fuseau « {zone.fuseau} » inconnu",
                f"{suggestion(proche(zone.fuseau, FUSEAUX))}La liste : {', '.join(FUSEAUX)}",
            )
        )
    for nom, annee in zone.annees.items():
        jours = [annee.rentree] if annee.rentree else []
        for conge in annee.vacances:
            jours += [conge.du, conge.au]
        jours.append(annee.ete)
        if not est_un_nom_d_annee(nom):
            problemes.append(
                document.probleme(
                    ("annees", nom),
                    "annee-mal-nommee",
                    f"« {nom} » n’est pas une année scolaire",
                    'écrivez par exemple "2026-2027", ou "2027" si elle est celle du calendrier',
                )
            )
        if jours != sorted(jours):
            problemes.append(
                document.probleme(
                    ("annees", nom),
                    "dates-en-desordre",
                    f"les dates de l’année {nom} ne se suivent pas",
                    "rangez-les : rentrée, vacances l’une après l’autre, été",
                )
            )
    return problemes


@lru_cache(maxsize=64)
def jours_feries(territoire: str, premiere: str, derniere: str) -> frozenset[date]:
    """Rend les jours fériés du territoire, de la première à la dernière année scolaire."""
    annees = range(int(premiere[:4]), int(derniere[-4:]) + 1)
    return frozenset(
        jour
        for annee in annees
        for jour in (
            *JoursFeries.for_year(annee, zone=territoire).values(),
            *feries_locaux(territoire, annee),
        )
    )
