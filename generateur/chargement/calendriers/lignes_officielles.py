"""Les lignes d’un calendrier scolaire officiel, quel que soit ce qui les contient.

Le jeu `fr-en-calendrier-scolaire` se télécharge en CSV (intitulés ou identifiants en tête), en JSON
(API v1, v2.0, v2.1, exports) et en ICS, d’une zone ou de plusieurs. Rien n’est jugé ici.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_texte

POIDS_MAX = 16 * 1024 * 1024
"""Le jeu entier, en JSON, pèse près d’un mébioctet, et grandit chaque année."""
_INTITULES = {
    "date_de_debut": "start_date",
    "date_de_fin": "end_date",
    "academies": "location",
    "academie": "location",
    "zone": "zones",
}
LIGNES_MAX = 10_000
"""Le jeu entier en a quelques milliers."""
_ANNEES = range(1990, 2101)
"""Au-delà, une date est une méprise."""
DUREE_MAX = timedelta(days=366)
_NECESSAIRES = ("description", "start_date", "end_date", "zones")
_LISTES = ("results", "records")


@dataclass(frozen=True)
class LigneOfficielle:
    """Une ligne telle qu’elle est écrite ; `rang` à partir de 1, celui de l’événement en ICS.

    `zones` et `lieu` disent où elle vaut ; `annee` est vide là où le fichier ne la dit pas ;
    `annulee` : l’agenda dit que cet événement n’aura pas lieu.
    """

    rang: int
    description: str
    population: str
    debut: date | datetime
    fin: date | datetime | None
    zones: str
    lieu: str = ""
    annee: str = ""
    annulee: bool = False


def lire_le_calendrier(fichier: Path) -> list[LigneOfficielle]:
    """Rend toutes les lignes du fichier ; lève ErreurDonnees si ce n’est pas un calendrier."""
    lignes = _lire_les_lignes(fichier)
    if len(lignes) > LIGNES_MAX:
        raise faute(
            fichier,
            "trop-de-lignes",
            f"plus de {LIGNES_MAX} lignes : ce n’est sans doute pas un calendrier scolaire",
            "donnez le jeu « fr-en-calendrier-scolaire » tel qu’il se télécharge",
        )
    return lignes


def _lire_les_lignes(fichier: Path) -> list[LigneOfficielle]:
    if _est_un_classeur(fichier):
        raise faute(
            fichier, "classeur", "c’est un classeur (Excel ou LibreOffice)",
            "téléchargez le jeu en CSV ou en JSON, sans l’ouvrir dans un tableur",
        )  # fmt: skip
    texte = lire_texte(fichier, POIDS_MAX)
    nu = texte.lstrip()
    if nu.upper().startswith("BEGIN:VCALENDAR"):
        return _lire_ics(nu, fichier)
    if nu.startswith(("[", "{")):
        return _lignes(_entrees_du_json(nu, fichier), fichier)
    premiere = texte.splitlines()[0]
    separateur = max((";", ",", "\t"), key=premiere.count)
    try:
        entrees = list(csv.DictReader(io.StringIO(texte), delimiter=separateur))
    except csv.Error:
        raise faute(
            fichier, "colonnes", "ce tableau est abîmé", "téléchargez-le de nouveau"
        ) from None
    return _lignes(entrees, fichier)


def _est_un_classeur(fichier: Path) -> bool:
    try:
        with fichier.open("rb") as ouvert:
            return ouvert.read(4) in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
    except OSError:
        return False  # La lecture du texte dira pourquoi.


def mots_nus(ecrit: str) -> str:
    """Rend ces mots en minuscules, sans accents, des espaces pour tirets et soulignés."""
    return " ".join(sans_accents(ecrit).replace("-", " ").split())


def faute(
    fichier: Path, code: str, message: str, remede: str, ligne: int | None = None
) -> ErreurDonnees:
    """Rend l’erreur d’un calendrier officiel, à cette ligne du fichier."""
    return ErreurDonnees([Probleme(nom_affiche(fichier), ligne or 1, code, message, remede)])


def _entrees_du_json(texte: str, fichier: Path) -> list[Mapping[str, Any]]:
    try:
        arbre = json.loads(texte)
    except (ValueError, RecursionError):
        raise faute(
            fichier, "json", "ce JSON est incomplet ou abîmé", "téléchargez-le de nouveau"
        ) from None
    liste = arbre
    if isinstance(arbre, dict):
        liste = next((arbre[cle] for cle in _LISTES if isinstance(arbre.get(cle), list)), [])
        total = arbre.get("total_count", arbre.get("nhits"))
        if isinstance(total, int) and total > len(liste):
            raise faute(
                fichier,
                "reponse-partielle",
                f"cette réponse n’a que {len(liste)} lignes sur {total}",
                "demandez-les toutes, ou téléchargez l’export entier du jeu",
            )
    return [_champs(entree) for entree in liste if isinstance(entree, dict)]


def _champs(entree: dict[str, Any]) -> dict[str, Any]:
    """Rend les champs d’une entrée : à plat, sous `fields`, ou sous `record` puis `fields`."""
    for cle in ("record", "fields"):
        dedans = entree.get(cle)
        if isinstance(dedans, dict):
            entree = dedans
    return entree


def _lignes(entrees: Iterable[Mapping[Any, Any]], fichier: Path) -> list[LigneOfficielle]:
    lignes = []
    for rang, brute in enumerate(entrees, start=1):
        entree = {_cle(cle): _texte(valeur) for cle, valeur in brute.items() if cle is not None}
        if not any(entree.values()):
            continue
        manquantes = [cle for cle in _NECESSAIRES if cle not in entree]
        if manquantes:
            raise faute(
                fichier,
                "colonnes",
                f"il manque {', '.join(manquantes)} à la ligne {rang}",
                "donnez le jeu « fr-en-calendrier-scolaire » tel qu’il se télécharge",
            )
        fin = entree["end_date"]
        lignes.append(
            LigneOfficielle(
                rang,
                entree["description"],
                entree.get("population", ""),
                _instant(entree["start_date"], fichier, rang),
                _instant(fin, fichier, rang) if fin else None,
                entree["zones"],
                entree.get("location", ""),
                entree.get("annee_scolaire", ""),
            )
        )
    return lignes


def _cle(entete: object) -> str:
    cle = mots_nus(str(entete)).replace(" ", "_")
    return _INTITULES.get(cle, cle)


def _texte(valeur: object) -> str:
    if isinstance(valeur, list):
        return " & ".join(map(str, valeur))
    return "" if valeur is None else " ".join(str(valeur).split())


def _instant(ecrit: str, fichier: Path, rang: int) -> date | datetime:
    try:
        iso = ecrit.replace("Z", "+00:00").replace(" ", "T")
        lu = datetime.fromisoformat(iso) if "T" in iso else date.fromisoformat(iso)
        if lu.year in _ANNEES:
            return lu
        raise ValueError
    except ValueError:
        raise faute(
            fichier, "date", f"« {ecrit[:40]} » n’est pas une date (ligne {rang})",
            "téléchargez de nouveau le fichier, sans l’ouvrir dans un tableur",
        ) from None  # fmt: skip


_ABIME = (ValueError, LookupError, AttributeError, TypeError)
"""Ce par quoi `icalendar` trébuche sur un agenda abîmé, selon l’endroit."""


def _lire_ics(texte: str, fichier: Path) -> list[LigneOfficielle]:
    try:
        agenda = icalendar.Calendar.from_ical(texte)
        evenements = list(agenda.walk("VEVENT"))
    except _ABIME:
        raise faute(
            fichier, "ics", "cet agenda est incomplet ou abîmé", "téléchargez-le de nouveau"
        ) from None
    titre = str(agenda.get("X-WR-CALNAME", "")) or fichier.stem
    lignes = []
    for rang, evenement in enumerate(evenements, start=1):
        description = " ".join(str(evenement.get("SUMMARY", "")).split())
        debut = _du_champ(evenement.get("DTSTART"))
        if debut is None:
            raise faute(
                fichier, "date", f"« {description[:40]} » n’a pas de date (événement {rang})",
                "téléchargez de nouveau l’agenda",
            )  # fmt: skip
        if evenement.get("RRULE") or evenement.get("RDATE"):
            raise faute(
                fichier, "repetition", f"« {description[:40]} » se répète (événement {rang})",
                "donnez l’agenda officiel, où chaque jour a son événement",
            )  # fmt: skip
        fin = _fin(evenement, debut)
        lieu = str(evenement.get("LOCATION", ""))
        annulee = str(evenement.get("STATUS", "")).upper() == "CANCELLED"
        lignes.append(
            LigneOfficielle(rang, description, "", debut, fin, titre, lieu, annulee=annulee)
        )
    return lignes


def _fin(evenement: icalendar.cal.Component, debut: date | datetime) -> date | datetime | None:
    """Rend la fin d’un événement, dite par sa date ou par sa durée."""
    duree = getattr(evenement.get("DURATION"), "dt", None)
    if evenement.get("DTEND") is None and isinstance(duree, timedelta):
        return debut + duree if timedelta() < duree < DUREE_MAX else None
    return _du_champ(evenement.get("DTEND"))


def _du_champ(champ: Any) -> date | datetime | None:
    """Rend la date d’un champ ; rien d’un champ vide ou abîmé (« DTEND: » s’est vu)."""
    try:
        lu = getattr(champ, "dt", None)
    except _ABIME:
        return None
    return lu if isinstance(lu, date) and lu.year in _ANNEES else None
