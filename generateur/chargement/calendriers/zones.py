"""Trouve et lit le calendrier d’un collège : son académie donne la zone, la zone un fichier.

Les jours fériés viennent de la bibliothèque `jours-feries-france`, par territoire.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from jours_feries_france import JoursFeries

from generateur.chargement.lecture import DocumentLu, lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.mots_proches import proche, sans_accents, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.validation import valider
from generateur.noyau.calendrier.annees import AnneeScolaire, Calendrier
from generateur.noyau.calendrier.fuseaux import FUSEAUX, fuseau_du_territoire
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurCalendrier

DOSSIER = Path("donnees/calendriers")
ACADEMIES = Path("donnees/academies.yml")
_ARTICLES = re.compile(r"^(academie-)?(de-la-|de-l-|des-|du-|de-|d-)?(la-|le-|les-|l-)?")


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


@dataclass(frozen=True)
class Academie:
    """Une académie : sa zone si on en connaît le calendrier, ses autres noms, ses exceptions."""

    nom: str
    zone: str | None = None
    autres_noms: tuple[str, ...] = ()
    territoire: str | None = None
    departements: dict[str, str] = field(default_factory=dict)


def charger_calendrier(college: College, racine: Path) -> tuple[Calendrier, date]:
    """Rend le calendrier du collège et le jour le plus récent où il a été vérifié.

    Lève ErreurCalendrier si l’académie ou la zone n’a pas de calendrier, ErreurDonnees si un
    fichier de calendrier est fautif.
    """
    return _calendrier(racine, *zone_du_college(college, racine))


@une_fois
def _calendrier(racine: Path, zone: str, territoire: str | None) -> tuple[Calendrier, date]:
    lue, titre = lire_la_zone(racine / DOSSIER / f"{zone}.yml")
    annees = tuple(
        AnneeScolaire(nom, annee.ete, annee.vacances, annee.rentree)
        for nom, annee in sorted(lue.annees.items())
    )
    ici = territoire or lue.territoire
    feries = jours_feries(ici, annees[0].nom, annees[-1].nom)
    fuseau = lue.fuseau or fuseau_du_territoire(ici)
    verifications = [a.reference.verifie_le for a in lue.annees.values()]
    verifie_le = max((v for v in verifications if v), default=annees[0].premier_jour)
    return Calendrier(zone, annees, feries, titre, fuseau), verifie_le


def zone_du_college(college: College, racine: Path) -> tuple[str, str | None]:
    """Rend la zone et, s’il diffère de celui de la zone, le territoire des jours fériés."""
    connues = sorted(f.stem for f in (racine / DOSSIER).glob("*.yml"))
    academies = lire_les_academies(racine / ACADEMIES)
    academie = _academie(college.academie, academies)
    territoire = None
    if academie is not None:
        territoire = academie.departements.get(
            (college.departement or "").lstrip("0"), academie.territoire
        )
    if college.zone is not None:
        zone = next((z for z in connues if z.lower() == college.zone.lower()), None)
        if zone is None:
            raise ErreurCalendrier(
                "zone-inconnue",
                f"zone « {college.zone} » inconnue : calendrier inconnu",
                f"{suggestion(proche(college.zone, connues))}Les zones connues : "
                f"{', '.join(connues)} ; « generateur calendrier FICHIER » en ajoute",
                ("zone",),
            )
        return zone, territoire
    if academie is None:
        noms = [nom for a in academies for nom in (a.nom, *a.autres_noms)]
        raise ErreurCalendrier(
            "academie-inconnue",
            f"académie « {college.academie} » inconnue",
            f"{suggestion(proche(college.academie, noms))}La liste : {ACADEMIES}",
            ("academie",),
        )
    if academie.zone is None or academie.zone not in connues:
        raise ErreurCalendrier(
            "calendrier-inconnu",
            f"calendrier inconnu : l’académie {academie.nom} a le sien, qui n’est pas ici",
            "« generateur calendrier FICHIER --zone NOM » le lit dans le calendrier officiel, puis "
            "« zone: NOM » le nomme dans le profil",
            ("academie",),
        )
    return academie.zone, territoire


@une_fois
def lire_les_academies(fichier: Path) -> tuple[Academie, ...]:
    """Rend les académies ; lève ErreurDonnees si le fichier est fautif."""
    academies, problemes = valider(lire(fichier), tuple[Academie, ...])
    if academies is None:
        raise ErreurDonnees(problemes)
    return academies


@une_fois
def lire_la_zone(fichier: Path) -> tuple[ZoneLue, str]:
    """Rend une zone et son titre ; lève ErreurDonnees si le fichier est fautif."""
    document = lire(fichier)
    zone, problemes = valider(document, ZoneLue)
    if zone is not None:
        problemes = list(_incoherences(zone, document))
    if zone is None or problemes:
        raise ErreurDonnees(problemes)
    return zone, zone.titre


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
        nom_juste = re.fullmatch(r"(\d{4})-(\d{4})", nom)
        if not nom_juste or int(nom_juste[2]) != int(nom_juste[1]) + 1:
            problemes.append(
                document.probleme(
                    ("annees", nom),
                    "annee-mal-nommee",
                    f"« {nom} » n’est pas une année scolaire",
                    'écrivez par exemple "2026-2027"',
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
    """Rend les jours fériés légaux du territoire, de la première à la dernière année scolaire."""
    annees = range(int(premiere[:4]), int(derniere[5:9]) + 1)
    return frozenset(
        jour for annee in annees for jour in JoursFeries.for_year(annee, zone=territoire).values()
    )


def _academie(ecrit: str, academies: tuple[Academie, ...]) -> Academie | None:
    voulu = forme(ecrit)
    return next(
        (a for a in academies if voulu in {forme(nom) for nom in (a.nom, *a.autres_noms)}), None
    )


def forme(nom: str) -> str:
    """Le nom sans casse, accents, articles ni « Académie de »."""
    nu = re.sub(r"[^a-z0-9]+", "-", sans_accents(nom)).strip("-")
    return _ARTICLES.sub("", nu) or nu
