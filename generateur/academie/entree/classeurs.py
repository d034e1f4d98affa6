"""Les lignes d’un tableau, CSV, ODS ou XLSX, avec leur numéro dans le fichier ; tout en texte."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generateur.chargement.classeur_ods import TAILLE_MAX, lire_le_classeur
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.motifs_de_refus import motif
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.encodages_d_enquete import decoder

Ligne = tuple[int, list[str]]
"""Un numéro de ligne, à partir de 1, et les cases de cette ligne."""
Feuille = tuple[str, Iterator[Ligne]]
"""Le nom d’une feuille (aucun pour un CSV), et ses lignes."""
AVALES = 3
"""Séparateurs, dans une case de plusieurs lignes, qui disent qu’un guillemet en avale d’autres."""
COLONNES_MAX = 2000
SEPARATEURS = ";\t,|"
_ANCIEN_EXCEL = b"\xd0\xcf\x11\xe0"


def faute(fichier: str, ligne: int, code: str, message: str, remede: str) -> ErreurDonnees:
    """Rend l’erreur d’un tableau, à cette ligne."""
    return ErreurDonnees([Probleme(fichier, ligne, code, message, remede)])


def lire_les_lignes(chemin: Path) -> Iterator[Ligne]:
    """Rend les lignes du fichier, ou de la première feuille d’un classeur ; lève ErreurDonnees."""
    return next(lire_les_feuilles(chemin), ("", iter(())))[1]


def lire_les_feuilles(chemin: Path) -> Iterator[Feuille]:
    """Rend les feuilles visibles d’un classeur, ou le tableau d’un CSV ; lève ErreurDonnees."""
    fichier = nom_affiche(chemin)
    try:
        octets = chemin.read_bytes()
    except OSError as erreur:
        raise faute(
            fichier, 1, "illisible", f"fichier illisible : {motif(erreur)}", "vérifiez son nom"
        ) from None
    if octets.startswith(_ANCIEN_EXCEL):
        raise faute(
            fichier,
            1,
            "classeur-ancien",
            "ce classeur est à l’ancien format d’Excel (.xls)",
            "enregistrez-le en .xlsx, en .ods ou en .csv",
        )
    if not zipfile.is_zipfile(io.BytesIO(octets)):
        yield "", _du_csv(octets, fichier)
    else:
        yield from _du_classeur(octets, fichier)


def _du_csv(octets: bytes, fichier: str) -> Iterator[Ligne]:
    texte, debut = decoder(octets)[0], 1
    if texte[:5].lower().lstrip('"').startswith("sep="):
        # Une ligne pour Excel, qui ne dit rien d’autre que le séparateur.
        texte, debut = texte.partition("\n")[2], 2
    # Un titre au-dessus des colonnes ne sépare rien : le séparateur se cherche plus bas aussi.
    tete = "\n".join(texte.split("\n", 20)[:20])
    separateur = max(SEPARATEURS, key=tete.count)
    lecteur, avant = csv.reader(io.StringIO(texte, newline=""), delimiter=separateur), debut
    largeur = 0
    while True:
        try:
            cases = next(lecteur, None)
        except csv.Error:
            raise faute(
                fichier,
                debut,
                "csv",
                "cette ligne n’est pas celle d’un tableau",
                "un guillemet n’est pas refermé, ou le fichier n’est pas un CSV",
            ) from None
        if cases is None:
            return
        if any(_avale(case, separateur, len(cases), largeur) for case in cases):
            raise faute(
                fichier,
                debut,
                "guillemet-ouvert",
                "un guillemet ouvert ici n’est pas refermé : il avale les lignes qui suivent",
                "ôtez ce guillemet, ou refermez-le dans la même case",
            )
        largeur = max(largeur, len(cases))
        yield debut, cases
        debut = avant + lecteur.line_num


def _avale(case: str, separateur: str, cases: int, largeur: int) -> bool:
    """Dit si une case a pris des lignes du tableau, et non un texte de plusieurs lignes : la sienne
    n’a plus toutes ses cases, ou ce qu’elle a pris en fait exactement des rangées."""
    separes, lignes = case.count(separateur), case.count("\n")
    if not lignes or separes < AVALES:
        return False
    return cases != largeur or separes == lignes * (largeur - 1)


def _du_classeur(octets: bytes, fichier: str) -> Iterator[Feuille]:
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            excel = "xl/workbook.xml" in archive.namelist()
            poids = sum(partie.file_size for partie in archive.infolist())
    except zipfile.BadZipFile:
        excel, poids = False, 0
    if not excel:
        for feuille in lire_le_classeur(octets, fichier):
            yield feuille.nom, iter([(numero, list(cases)) for numero, cases in feuille.rangees])
        return
    if poids > TAILLE_MAX:
        raise faute(
            fichier, 1, "classeur", "ce classeur est trop grand", "n’en gardez que la liste"
        )
    try:
        yield from _du_xlsx(octets)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, SyntaxError, OSError):
        raise faute(
            fichier,
            1,
            "classeur",
            "ce classeur Excel ne se lit pas",
            "enregistrez-le depuis votre tableur en .ods, en .xlsx ou en .csv",
        ) from None


def _du_xlsx(octets: bytes) -> Iterator[Feuille]:
    """Les feuilles visibles, avec les valeurs calculées."""
    from openpyxl import load_workbook

    classeur = load_workbook(io.BytesIO(octets), read_only=True, data_only=True)
    visibles = [f for f in classeur.worksheets if getattr(f, "sheet_state", "") == "visible"]
    for feuille in visibles or classeur.worksheets[:1]:
        # La dimension écrite dans le fichier est parfois fausse : on lit ce qui y est.
        feuille.reset_dimensions()
        lues = (
            (numero, [_en_texte(valeur) for valeur in rangee[:COLONNES_MAX]])
            for numero, rangee in enumerate(feuille.iter_rows(values_only=True), 1)
        )
        yield feuille.title, iter([ligne for ligne in lues if any(ligne[1])])


def _en_texte(valeur: Any) -> str:
    if valeur is None:
        return ""
    if isinstance(valeur, datetime | date):
        return valeur.isoformat()[:10]
    return str(valeur)
