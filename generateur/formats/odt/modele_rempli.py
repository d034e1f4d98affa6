"""Le modèle : d’un fichier ODT on garde page, en-tête, pied, styles, images ; on change le corps.

Un modèle enregistré par LibreOffice, ou venu d’ailleurs, sert tel quel : les styles nommés qui lui
manquent sont pris au nôtre, ses champs « Collège », « Commune »… sont remplis.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from generateur.formats.bureautique import archiver, sans_illegaux
from generateur.formats.odt import corps_odt

LIVRE = Path(__file__).parents[2] / "gabarits" / "odt" / "modele"
MIMETYPE = "application/vnd.oasis.opendocument.text"
_REFAITS = re.compile(
    r"mimetype$|content\.xml$|meta\.xml$|manifest\.rdf$|layout-cache$|.*/$"
    r"|(META-INF|Thumbnails|Configurations2|Basic|Scripts)/"
)
"""Ce que l’on n’emporte pas du modèle : son corps, ses dates, ses aperçus, ses macros."""
_IMPRIMANTE = re.compile(
    r'<config:config-item config:name="(?:PrinterName|PrinterSetup|PrinterPaperFromSetup)"'
    r"[^>]*?(?:/>|>.*?</config:config-item>)",
    re.S,
)
_STYLE = re.compile(
    r"<(style:style|text:list-style)\b([^>]*?)(?:/>|>.*?</\1>)",
    re.S,
)
_NOM = re.compile(r'\bstyle:name="([^"]*)"')
_FAMILLE = re.compile(r'\bstyle:family="([^"]*)"')
_S = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_M = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


@dataclass(frozen=True)
class Modele:
    """Un modèle prêt à remplir.

    `membres` : ce qui en est gardé tel quel ; `types` : genre de chacun, selon son manifeste ;
    `surnoms` : nom d’un style chez nous, puis chez lui ; `page` : sa page de début, si elle n’est
    pas la page ordinaire.
    """

    styles: str
    membres: tuple[tuple[str, bytes], ...]
    types: tuple[tuple[str, str], ...]
    surnoms: tuple[tuple[str, str], ...]
    page: str


@cache
def modele_livre() -> Modele:
    """Rend le modèle livré avec le générateur."""
    styles = (LIVRE / "styles.xml").read_text("utf-8")
    return Modele(styles, (("settings.xml", (LIVRE / "settings.xml").read_bytes()),), (), (), "")


@lru_cache(maxsize=4)
def ouvrir(octets: bytes) -> Modele:
    """Rend le modèle que porte un fichier ODT ; `chargement.modele_odt` l’a vérifié avant.

    Lève ValueError, KeyError ou ElementTree.ParseError si ce n’est pas un ODT.
    """
    with zipfile.ZipFile(BytesIO(octets)) as archive:
        noms = [n for n in archive.namelist() if not _REFAITS.match(n) and ".." not in n]
        membres = {nom: archive.read(nom) for nom in noms if nom != "styles.xml"}
        styles = archive.read("styles.xml").decode()
        contenu = archive.read("content.xml")
        manifeste = archive.read("META-INF/manifest.xml")
    if "settings.xml" in membres:
        membres["settings.xml"] = _IMPRIMANTE.sub("", membres["settings.xml"].decode()).encode()
    types = {
        entree.get(f"{_M}full-path", ""): entree.get(f"{_M}media-type", "")
        for entree in ElementTree.fromstring(manifeste)
    }
    complets, surnoms = _completer(styles)
    return Modele(
        complets,
        tuple(sorted(membres.items())),
        tuple((nom, types.get(nom, "")) for nom in sorted(membres)),
        surnoms,
        _page_de_debut(contenu),
    )


def remplir(
    modele: Modele, corps_du_texte: str, titre: str, champs: Mapping[str, str], edition: str
) -> bytes:
    """Rend le document : le modèle, ses champs remplis, et ce corps.

    `champs` : texte de chaque champ du modèle, par son nom. `edition` : une date ISO.
    """
    membres = dict(modele.membres)
    types = dict(modele.types)
    refaits = ("styles.xml", "content.xml", "meta.xml")
    fichiers = [(nom, types.get(nom) or _genre(nom)) for nom in (*refaits, *membres)]
    contenu = corps_odt.envelopper(_renommer(corps_du_texte, modele.surnoms), modele.page)
    textes = {
        "META-INF/manifest.xml": corps_odt.rendre("manifeste.xml.j2", fichiers=fichiers),
        "styles.xml": _remplir_les_champs(modele.styles, titre, champs),
        "content.xml": contenu,
        "meta.xml": corps_odt.rendre("meta.xml.j2", titre=titre, edition=edition, champs=champs),
    }
    faits = {nom: sans_illegaux(texte).encode() for nom, texte in textes.items()}
    return archiver(MIMETYPE, {**faits, **membres})


def _genre(nom: str) -> str:
    return "text/xml" if nom.endswith(".xml") else ""


def _remplir_les_champs(styles: str, titre: str, champs: Mapping[str, str]) -> str:
    """Remplit les champs de l’en-tête et du pied ; LibreOffice les relit dans meta.xml."""
    for nom, texte in champs.items():
        debut = (
            rf'<text:user-defined\b[^>]*\btext:name="{re.escape(escape(nom, quote=False))}"[^>]*?'
        )
        styles = _remplir_un_champ(styles, debut, "text:user-defined", texte)
    return _remplir_un_champ(styles, r"<text:title\b[^>]*?", "text:title", titre)


def _remplir_un_champ(styles: str, debut: str, element: str, texte: str) -> str:
    motif = re.compile(rf"({debut})(?:/>|(?<!/)>.*?</{element}>)", re.S)
    return motif.sub(lambda champ: f"{champ[1]}>{escape(texte, quote=False)}</{element}>", styles)


def _completer(styles: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Ajoute au modèle nos styles qui lui manquent ; rend aussi ceux qu’il nomme autrement."""
    connus = {}
    for style in ElementTree.fromstring(styles.encode()).iterfind(f"{_O}styles/*"):
        sien = style.get(f"{_S}name", "")
        genre = style.get(f"{_S}family", style.tag)
        connus[genre, sien] = sien
        connus.setdefault((genre, style.get(f"{_S}display-name", sien)), sien)
    surnoms, ajouts = [], []
    for trouve in _STYLE.finditer(modele_livre().styles):
        nomme, famille = _NOM.search(trouve[2]), _FAMILLE.search(trouve[2])
        assert nomme is not None
        notre, genre = nomme[1], famille[1] if famille else f"{_T}list-style"
        affiche = notre.replace("_20_", " ")
        if (genre, notre) in connus:
            continue
        if (genre, affiche) in connus:
            surnoms.append((notre, connus[genre, affiche]))
        else:
            ajouts.append(trouve[0])
    ajoutes = _renommer("".join(ajouts), tuple(surnoms))
    complets = re.sub(r"<office:styles\s*/>", "<office:styles></office:styles>", styles)
    complets = complets.replace("</office:styles>", ajoutes + "</office:styles>", 1)
    # Un modèle qui nommerait autrement ses espaces de noms ne se laisserait pas compléter.
    ElementTree.fromstring(complets.encode())
    return complets, tuple(surnoms)


def _renommer(xml: str, surnoms: tuple[tuple[str, str], ...]) -> str:
    chez_lui = dict(surnoms)
    return re.sub(
        r'(style-name)="([^"]*)"',
        lambda nom: f'{nom[1]}="{escape(chez_lui.get(nom[2], nom[2]))}"',
        xml,
    )


def _page_de_debut(contenu: bytes) -> str:
    """Rend la page que demande le premier paragraphe du modèle, « Première page » souvent."""
    racine = ElementTree.fromstring(contenu)
    textes = racine.find(f"{_O}body/{_O}text")
    if textes is None:
        raise ValueError("ce n’est pas un texte")
    premier = next((e for e in textes.iter() if e.tag in (f"{_T}p", f"{_T}h")), None)
    nom = premier.get(f"{_T}style-name") if premier is not None else None
    for style in racine.iterfind(f"{_O}automatic-styles/{_S}style"):
        if style.get(f"{_S}name") == nom:
            return style.get(f"{_S}master-page-name") or ""
    return ""
