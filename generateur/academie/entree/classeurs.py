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
COLONNES_MAX = 2000
SEPARATEURS = ";\t,|"
_ANCIEN_EXCEL = b"\xd0\xcf\x11\xe0"


def faute(fichier: str, ligne: int, code: str, message: str, remede: str) -> ErreurDonnees:
    """Rend l’erreur d’un tableau, à cette ligne."""
    return ErreurDonnees([Probleme(fichier, ligne, code, message, remede)])


def lire_les_lignes(chemin: Path) -> Iterator[Ligne]:
    """Rend les lignes du fichier, ou de la première feuille d’un classeur ; lève ErreurDonnees."""
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
        return _du_csv(octets, fichier)
    return _du_classeur(octets, fichier)


def _du_csv(octets: bytes, fichier: str) -> Iterator[Ligne]:
    texte, debut = decoder(octets)[0], 1
    if texte[:5].lower().lstrip('"').startswith("sep="):
        # Une ligne pour Excel, qui ne dit rien d’autre que le séparateur.
        texte, debut = texte.partition("\n")[2], 2
    # Un titre au-dessus des colonnes ne sépare rien : le séparateur se cherche plus bas aussi.
    tete = "\n".join(texte.split("\n", 20)[:20])
    separateur = max(SEPARATEURS, key=tete.count)
    lecteur, avant = csv.reader(io.StringIO(texte, newline=""), delimiter=separateur), debut
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
        yield debut, cases
        debut = avant + lecteur.line_num


def _du_classeur(octets: bytes, fichier: str) -> Iterator[Ligne]:
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            excel = "xl/workbook.xml" in archive.namelist()
            poids = sum(partie.file_size for partie in archive.infolist())
    except zipfile.BadZipFile:
        excel, poids = False, 0
    if not excel:
        premiere = next(lire_le_classeur(octets, fichier), None)
        for numero, cases in premiere.rangees if premiere is not None else ():
            yield numero, list(cases)
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


def _du_xlsx(octets: bytes) -> Iterator[Ligne]:
    """La première feuille visible, avec les valeurs calculées."""
    from openpyxl import load_workbook

    classeur = load_workbook(io.BytesIO(octets), read_only=True, data_only=True)
    visibles = [f for f in classeur.worksheets if getattr(f, "sheet_state", "") == "visible"]
    feuille = (visibles or classeur.worksheets)[0]
    # La dimension écrite dans le fichier est parfois fausse : on lit ce qui y est.
    feuille.reset_dimensions()
    for numero, rangee in enumerate(feuille.iter_rows(values_only=True), 1):
        cases = [_en_texte(valeur) for valeur in rangee[:COLONNES_MAX]]
        if any(cases):
            yield numero, cases


def _en_texte(valeur: Any) -> str:
    if valeur is None:
        return ""
    if isinstance(valeur, datetime | date):
        return valeur.isoformat()[:10]
    return str(valeur)
