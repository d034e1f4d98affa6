"""Lit le calendrier scolaire officiel et écrit ou complète le fichier d’une zone.

Le jeu `fr-en-calendrier-scolaire` du ministère (CSV ou JSON) et son ICS ont leurs pièges :

- les heures sont en UTC : `2026-10-16T22:00:00+00:00` est le 17 octobre à Paris ;
- `end_date` est le matin de la reprise : le dernier jour sans classe est la veille ;
- un début un samedi est le premier jour libre ; en semaine, c’est le dernier jour de classe ;
- le pont de l’Ascension a un début égal à sa fin : c’est ce jour et le samedi ;
- « Début des vacances d’été » n’a pas de fin : c’est un repère ;
- seules comptent les lignes des élèves du second degré.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar

from generateur.chargement.calendriers.ecriture_du_calendrier import annee_en_yaml
from generateur.chargement.calendriers.zones import AnneeLue, Reference, lire_la_zone
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_texte
from generateur.noyau.calendrier.annees import AnneeScolaire
from generateur.noyau.calendrier.periodes import Conge

PARIS = ZoneInfo("Europe/Paris")
SAMEDI = 5
_CLES = ("description", "population", "start_date", "end_date", "zones", "annee_scolaire")


@dataclass(frozen=True)
class LigneOfficielle:
    """Une ligne du calendrier officiel, jours de Paris ; `fin` est le matin de la reprise."""

    description: str
    population: str
    debut: date
    fin: date | None
    zone: str
    annee: str


def importer(fichier: Path, zone: str | None, dossier: Path) -> str:
    """Écrit ou complète `dossier/ZONE.yml` ; rend une phrase qui dit ce qui a été fait.

    Lève ErreurDonnees si le fichier n’est pas un calendrier officiel, ou si la zone est à choisir.
    """
    lignes = lire_le_calendrier(fichier)
    zones = sorted({ligne.zone for ligne in lignes})
    voulue = _choisir(zones, zone, fichier)
    annees = annees_scolaires([ligne for ligne in lignes if ligne.zone == voulue])
    if not annees:
        raise _faute(
            fichier,
            "aucune-annee",
            f"aucune année complète pour « {voulue} »",
            "il faut au moins le début des vacances d’été et une période de vacances par année",
        )
    nom = zone or _nom_de_fichier(voulue)
    if not re.fullmatch(r"[A-Za-z0-9-]+", nom):
        raise _faute(fichier, "zone", f"« {nom} » ne peut pas nommer une zone", "--zone mayotte")
    cible = dossier / f"{nom}.yml"
    titre, territoire, connues = voulue, "Métropole", {}
    if cible.exists():
        lue, titre = lire_la_zone(cible)
        territoire = lue.territoire
        connues = dict.fromkeys(lue.annees)
    nouvelles = [annee for annee in annees if annee.nom not in connues]
    if not nouvelles:
        return f"{nom_affiche(cible)} a déjà ces années : rien n’a changé."
    texte = cible.read_text(encoding="utf-8") if cible.exists() else _entete(titre, territoire)
    source = nom_affiche(fichier)
    texte = texte.rstrip("\n") + "\n" + "".join(_en_yaml(a, source) for a in nouvelles)
    _ecrire(cible, texte)
    lire_la_zone(cible)
    noms = ", ".join(annee.nom for annee in nouvelles)
    return (
        f"{nom_affiche(cible)} : {noms} ajoutée(s). Relisez les dates et le territoire des jours "
        f"fériés ({territoire}), puis ajoutez « verifie_le » à la référence."
    )


def lire_le_calendrier(fichier: Path) -> list[LigneOfficielle]:
    """Rend les lignes du fichier (CSV, JSON ou ICS) qui concernent les collégiens."""
    texte = lire_texte(fichier)
    nu = texte.lstrip()
    if nu.startswith("BEGIN:VCALENDAR"):
        lignes = _lire_ics(nu, fichier)
    elif nu.startswith(("[", "{")):
        lignes = _lire_json(nu, fichier)
    else:
        lignes = _lire_csv(texte, fichier)
    gardees = [ligne for ligne in lignes if _concerne(ligne.population)]
    if not gardees:
        raise _faute(
            fichier,
            "calendrier-vide",
            "aucune période de vacances pour les élèves du second degré",
            "donnez le jeu « fr-en-calendrier-scolaire » du ministère, en CSV, JSON ou ICS",
        )
    return gardees


def annees_scolaires(lignes: Iterable[LigneOfficielle]) -> list[AnneeScolaire]:
    """Rend les années complètes : celles dont on connaît l’été. Rien n’est deviné."""
    par_annee: dict[str, list[LigneOfficielle]] = {}
    for ligne in lignes:
        par_annee.setdefault(ligne.annee, []).append(ligne)
    etes: dict[str, Conge] = {}
    for nom, siennes in sorted(par_annee.items()):
        for ligne in siennes:
            if _est_l_ete(ligne):
                etes[nom] = _conge(ligne)
    annees = []
    for nom, siennes in sorted(par_annee.items()):
        if nom not in etes:
            continue
        vacances = {_conge(ligne) for ligne in siennes if not _est_l_ete(ligne)}
        precedente = etes.get(_avant(nom))
        rentree = None
        if precedente is not None and precedente.au > precedente.du:
            rentree = precedente.au + timedelta(days=1)
        ordonnees = tuple(sorted(vacances, key=lambda conge: conge.du))
        annees.append(AnneeScolaire(nom, etes[nom].du, ordonnees, rentree))
    return annees


def _conge(ligne: LigneOfficielle) -> Conge:
    debut, fin = ligne.debut, ligne.fin
    if "ascension" in sans_accents(ligne.description):
        # Début égal à la fin : ce jour (le vendredi) et le samedi.
        seul = fin is None or fin == debut
        dernier = debut + timedelta(days=1) if seul or fin is None else fin - timedelta(days=1)
        return Conge(ligne.description, debut, dernier)
    if debut.weekday() < SAMEDI:
        debut += timedelta(days=1)
    dernier = fin - timedelta(days=1) if fin is not None and fin > debut else debut
    return Conge(ligne.description, debut, dernier)


def _est_l_ete(ligne: LigneOfficielle) -> bool:
    description = sans_accents(ligne.description)
    return description.endswith("ete") or description.endswith("d'ete")


def _concerne(population: str) -> bool:
    forme = sans_accents(population)
    return forme in ("", "-") or "eleve" in forme


def _avant(nom: str) -> str:
    premiere = int(nom[:4])
    return f"{premiere - 1}-{premiere}"


def _lire_csv(texte: str, fichier: Path) -> list[LigneOfficielle]:
    premiere = texte.splitlines()[0] if texte.strip() else ""
    separateur = max((";", ",", "\t"), key=premiere.count)
    lecteur = csv.DictReader(io.StringIO(texte), delimiter=separateur)
    return _lignes(lecteur, fichier)


def _lire_json(texte: str, fichier: Path) -> list[LigneOfficielle]:
    try:
        arbre = json.loads(texte)
    except (ValueError, RecursionError):
        raise _faute(
            fichier, "json", "ce JSON est incomplet ou abîmé", "téléchargez-le de nouveau"
        ) from None
    if isinstance(arbre, dict):
        arbre = arbre.get("results", arbre.get("records", []))
    entrees = []
    for entree in arbre if isinstance(arbre, list) else []:
        if isinstance(entree, dict):
            champs = entree.get("fields", entree)
            entrees.append(champs if isinstance(champs, dict) else {})
    return _lignes(entrees, fichier)


def _lire_ics(texte: str, fichier: Path) -> list[LigneOfficielle]:
    try:
        agenda = icalendar.Calendar.from_ical(texte)
    except ValueError:
        raise _faute(
            fichier, "ics", "cet agenda est incomplet ou abîmé", "téléchargez-le de nouveau"
        ) from None
    lignes = []
    zone = str(agenda.get("X-WR-CALNAME", "")) or fichier.stem
    for evenement in agenda.walk("VEVENT"):
        debut, fin = evenement.get("DTSTART"), evenement.get("DTEND")
        if debut is None:
            continue
        jour = _jour(debut.dt)
        lieu = str(evenement.get("LOCATION", "")) or zone
        lignes.append(
            LigneOfficielle(
                str(evenement.get("SUMMARY", "")),
                "",
                jour,
                _jour(fin.dt) if fin is not None else None,
                _zone(lieu) or _zone(zone) or lieu,
                _annee_de(jour),
            )
        )
    return lignes


def _lignes(entrees: Iterable[Any], fichier: Path) -> list[LigneOfficielle]:
    lignes = []
    for rang, brute in enumerate(entrees, start=1):
        entree = {
            sans_accents(str(cle)).strip().replace("-", "_"): valeur
            for cle, valeur in brute.items()
            if cle is not None
        }
        manquantes = [cle for cle in _CLES if cle not in entree]
        if manquantes:
            raise _faute(
                fichier,
                "colonnes",
                f"il manque {', '.join(manquantes)} à la ligne {rang}",
                "donnez le jeu « fr-en-calendrier-scolaire » tel qu’il se télécharge",
            )
        lignes.append(
            LigneOfficielle(
                str(entree["description"] or "").strip(),
                str(entree["population"] or "").strip(),
                _date(entree["start_date"], fichier, rang),
                _date(entree["end_date"], fichier, rang) if entree["end_date"] else None,
                str(entree["zones"] or "").strip(),
                str(entree["annee_scolaire"] or "").strip(),
            )
        )
    return [ligne for ligne in lignes if re.fullmatch(r"\d{4}-\d{4}", ligne.annee)]


def _date(valeur: object, fichier: Path, rang: int) -> date:
    try:
        ecrit = str(valeur).replace("Z", "+00:00")
        return _jour(datetime.fromisoformat(ecrit) if "T" in ecrit else date.fromisoformat(ecrit))
    except ValueError:
        raise _faute(
            fichier, "date", f"« {str(valeur)[:40]} » n’est pas une date (ligne {rang})",
            "téléchargez de nouveau le fichier, sans l’ouvrir dans un tableur",
        ) from None  # fmt: skip


def _jour(instant: date | datetime) -> date:
    """Le jour de Paris d’un instant ; un jour sans heure est déjà le bon."""
    if isinstance(instant, datetime):
        return instant.astimezone(PARIS).date() if instant.tzinfo else instant.date()
    return instant


def _annee_de(jour: date) -> str:
    premiere = jour.year if jour.month >= 8 else jour.year - 1
    return f"{premiere}-{premiere + 1}"


def _zone(texte: str) -> str:
    trouve = re.search(r"\bzone\s+([ABC])\b", texte, re.IGNORECASE)
    return f"Zone {trouve[1].upper()}" if trouve else ""


def _choisir(zones: list[str], voulue: str | None, fichier: Path) -> str:
    formes = {_nom_de_fichier(zone).lower(): zone for zone in zones}
    if voulue is not None and _nom_de_fichier(voulue).lower() in formes:
        return formes[_nom_de_fichier(voulue).lower()]
    if len(zones) == 1:
        return zones[0]
    raise _faute(
        fichier,
        "zone-a-choisir",
        "ce fichier a plusieurs zones" if voulue is None else f"« {voulue} » n’y est pas",
        "ajoutez « --zone NOM », l’un de : " + ", ".join(map(_nom_de_fichier, zones)),
    )


def _nom_de_fichier(zone: str) -> str:
    """« Zone A » donne A ; « La Réunion » donne la-reunion."""
    trouve = re.fullmatch(r"(?:zone\s+)?([ABC])", zone.strip(), re.IGNORECASE)
    if trouve:
        return trouve[1].upper()
    return re.sub(r"[^a-z0-9]+", "-", sans_accents(zone)).strip("-")


def _entete(titre: str, territoire: str) -> str:
    return (
        "# Lu dans le calendrier scolaire officiel : premier et dernier jour sans classe.\n"
        f"titre: {json.dumps(titre, ensure_ascii=False)}\n"
        "# Pour les jours fériés : Métropole, Guadeloupe, Martinique, Guyane, Mayotte…\n"
        f"territoire: {json.dumps(territoire, ensure_ascii=False)}\n"
        "annees:\n"
    )


def _en_yaml(annee: AnneeScolaire, source: str) -> str:
    reference = Reference(f"Calendrier scolaire officiel, fichier {source}")
    return annee_en_yaml(annee.nom, AnneeLue(annee.vacances, annee.ete, reference, annee.rentree))


def _ecrire(cible: Path, texte: str) -> None:
    provisoire = cible.with_name(cible.name + ".en-cours")
    provisoire.write_text(texte, encoding="utf-8")
    os.replace(provisoire, cible)


def _faute(fichier: Path, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(nom_affiche(fichier), 1, code, message, remede)])
