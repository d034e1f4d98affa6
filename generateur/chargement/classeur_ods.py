"""Lit un classeur ODS : ses feuilles, chaque rangée avec son numéro, quel que soit le tableur."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from generateur.chargement.problemes import ErreurDonnees, Probleme

TAILLE_MAX = 200_000_000
"""Octets d’un classeur déplié : au-delà, personne ne l’a rempli à la main."""
COLONNES_MAX = 1024
"""D’une même case répétée : un fichier hostile ne remplit pas la mémoire."""
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_BUREAU = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXTE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NOMBRES = ("float", "percentage", "currency")


@dataclass(frozen=True)
class FeuilleLue:
    """Une feuille : son nom, et ses rangées qui disent quelque chose, par numéro à partir de 1."""

    nom: str
    rangees: tuple[tuple[int, tuple[str, ...]], ...]


def lire_le_classeur(octets: bytes, fichier: str) -> Iterator[FeuilleLue]:
    """Rend les feuilles, dans leur ordre ; `fichier` : son nom, tel qu’on le montre.

    Une date se lit « 2027-03-12 », quel que soit son affichage. Lève ErreurDonnees si ce n’est pas
    un classeur ODS entier.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            if archive.getinfo("content.xml").file_size > TAILLE_MAX:
                raise _faute(fichier, "ce classeur est trop grand", "n’en gardez que le tableau")
            contenu = archive.read("content.xml")
        # Une déclaration de type peut porter des entités qui s’appellent l’une l’autre.
        if b"<!DOCTYPE" in contenu:
            raise ValueError
        classeur = ElementTree.fromstring(contenu).find(f"{_BUREAU}body/{_BUREAU}spreadsheet")
        if classeur is None:
            raise ValueError
    except (
        zipfile.BadZipFile,
        zlib.error,
        ElementTree.ParseError,
        KeyError,
        EOFError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ):
        raise _faute(
            fichier,
            "ce fichier n’est pas un classeur ODS lisible",
            "ouvrez-le dans LibreOffice et enregistrez-le « Classeur ODF (.ods) », sans mot de "
            "passe",
        ) from None
    for table in classeur.iterfind(f"{_TABLE}table"):
        yield FeuilleLue(table.get(f"{_TABLE}name", ""), tuple(_rangees(table)))


def _rangees(table: ElementTree.Element) -> Iterator[tuple[int, tuple[str, ...]]]:
    numero = 1
    for rangee in table.iter(f"{_TABLE}table-row"):
        cases: list[str] = []
        for cellule in rangee:
            if cellule.tag.removeprefix(_TABLE) in ("table-cell", "covered-table-cell"):
                fois = min(_fois(cellule, "number-columns-repeated"), COLONNES_MAX)
                valeur = _valeur(cellule)
                # Une cellule vide répétée mille fois n’est que la fin de la ligne.
                cases += [valeur] * (fois if valeur or fois < 100 else 1)
        if any(cases):
            yield numero, tuple(cases)
        numero += _fois(rangee, "number-rows-repeated")


def _fois(element: ElementTree.Element, attribut: str) -> int:
    ecrit = element.get(_TABLE + attribut, "1")
    return min(int(ecrit), 2_000_000) if ecrit.isdecimal() else 1


def _valeur(cellule: ElementTree.Element) -> str:
    genre = cellule.get(_BUREAU + "value-type")
    if genre == "date":
        return cellule.get(_BUREAU + "date-value", "")[:10]
    if genre in _NOMBRES:
        return cellule.get(_BUREAU + "value", "")
    # Les paragraphes de la cellule, et non ceux d’un commentaire que l’on y a épinglé.
    return " ".join(map(_en_clair, cellule.iterfind(f"{_TEXTE}p")))


def _en_clair(element: ElementTree.Element) -> str:
    """Rend son texte : une tabulation, un saut ou une suite d’espaces y vaut une espace."""
    dits = [element.text or ""]
    for enfant in element:
        if enfant.tag in (f"{_TEXTE}s", f"{_TEXTE}tab", f"{_TEXTE}line-break"):
            dits.append(" ")
        elif enfant.tag.startswith(_TEXTE):
            dits.append(_en_clair(enfant))
        dits.append(enfant.tail or "")
    return "".join(dits)


def _faute(fichier: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(fichier, 1, "ods", message, remede)])
