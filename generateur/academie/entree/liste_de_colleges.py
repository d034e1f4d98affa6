"""Lit un tableau de collèges, CSV ou ODS, en gardant le numéro de chaque ligne."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.classeur_ods import lire_le_classeur
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import court
from generateur.chargement.motifs_de_refus import motif
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees, Probleme

COLONNES: dict[str, tuple[str, ...]] = {
    "nom": ("nom_etablissement", "nom_de_l_etablissement", "nom_de_l_etablissment"),
    "commune": ("nom_commune", "nom_de_la_commune"),
    "uai": ("identifiant_de_l_etablissement", "numero_uai", "code_uai", "rne"),
    "academie": ("libelle_academie",),
    "departement": ("code_departement", "code_du_departement"),
    "enseignants": ("nombre_d_enseignants",),
    "eleves": ("nombre_d_eleves", "effectifs", "effectif"),
    "secteur": ("statut_public_prive",),
    "type": ("type_etablissement",),
    "nature": ("libelle_nature",),
    "etat": (),
    "equipement": (),
    "debut": (),
    "trimestres": (),
    "version": (),
    "zone": (),
    "service_numerique": (),
    "referent": (),
    "adresse": (),
    "depot": (),
}
"""Nos colonnes, et leurs noms dans l’annuaire de l’éducation et les fichiers de la DEPP."""

REQUISES = ("nom", "commune")


@dataclass(frozen=True)
class RangeeDeCollege:
    """Une ligne du tableau : son numéro dans le fichier (à partir de 1), ses cases par colonne."""

    ligne: int
    cases: dict[str, str]


@dataclass(frozen=True)
class ListeDeColleges:
    """Un tableau lu ; `fichier` : son nom, tel qu’on le montre."""

    fichier: str
    rangees: tuple[RangeeDeCollege, ...]


def lire_le_tableau(chemin: Path) -> ListeDeColleges:
    """Lit le tableau ; lève ErreurDonnees s’il est illisible ou s’il lui manque une colonne."""
    fichier = nom_affiche(chemin)
    try:
        octets = chemin.read_bytes()
    except OSError as erreur:
        raise _faute(
            fichier, 1, "illisible", f"fichier illisible : {motif(erreur)}", "vérifiez son nom"
        ) from None
    lignes = _de_l_ods(octets, fichier) if zipfile.is_zipfile(chemin) else _du_csv(octets, fichier)
    return ListeDeColleges(fichier, tuple(_rangees(lignes, fichier)))


def colonne(titre: str) -> str | None:
    """Rend notre nom de cette colonne, ou rien si elle ne nous sert pas."""
    nu = re.sub(r"[^a-z0-9]+", "_", sans_accents(titre)).strip("_")
    if nu in COLONNES:
        return nu
    return next((notre for notre, autres in COLONNES.items() if nu in autres), None)


def _rangees(lignes: Iterator[tuple[int, list[str]]], fichier: str) -> Iterator[RangeeDeCollege]:
    numero, titres = next(lignes, (1, []))
    places: dict[str, int] = {}
    for place, titre in enumerate(titres):
        nom = colonne(titre)
        if nom is not None:
            places.setdefault(nom, place)
    for requise in REQUISES:
        if requise not in places:
            lus = ", ".join(f"« {court(t)} »" for t in titres if t.strip()) or "aucune"
            raise _faute(
                fichier,
                numero,
                "colonne-manquante",
                f"aucune colonne ne donne « {requise} »",
                f"nommez-la « {requise} » en première ligne ; colonnes lues : {court_liste(lus)}",
            )
    for numero, cases in lignes:
        valeurs = {nom: cases[place].strip() for nom, place in places.items() if place < len(cases)}
        if any(valeurs.values()):
            yield RangeeDeCollege(numero, valeurs)


def court_liste(texte: str) -> str:
    """Rend une liste de colonnes, coupée si elle est longue."""
    return texte if len(texte) <= 300 else texte[:299] + "…"


def _du_csv(octets: bytes, fichier: str) -> Iterator[tuple[int, list[str]]]:
    texte, debut = _decoder(octets), 1
    if texte[:4].lower() == "sep=":
        # Une ligne pour Excel, qui ne dit rien d’autre que le séparateur.
        texte, debut = texte.partition("\n")[2], 2
    premiere = texte.partition("\n")[0]
    separateur = max(";\t,", key=premiere.count)
    lecteur, avant = csv.reader(io.StringIO(texte, newline=""), delimiter=separateur), debut
    while True:
        try:
            cases = next(lecteur, None)
        except csv.Error:
            raise _faute(
                fichier,
                debut,
                "csv",
                "cette ligne n’est pas celle d’un tableau",
                "un guillemet n’est pas refermé, ou le fichier n’est pas un CSV",
            ) from None
        if cases is None:
            return
        yield debut, cases
        debut = avant + lecteur.line_num


def _decoder(octets: bytes) -> str:
    if octets.startswith((b"\xff\xfe", b"\xfe\xff")):
        return octets.decode("utf-16", "replace")
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Les tableurs de Windows écrivent encore ainsi.
        return octets.decode("cp1252", "replace")


def _de_l_ods(octets: bytes, fichier: str) -> Iterator[tuple[int, list[str]]]:
    """Rend les lignes de la première feuille."""
    premiere = next(lire_le_classeur(octets, fichier), None)
    for numero, cases in premiere.rangees if premiere is not None else ():
        yield numero, list(cases)


def _faute(fichier: str, ligne: int, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(fichier, ligne, code, message, remede)])
