"""Trouve et vérifie le modèle d’un dépôt, `donnees/modele.odt` : l’en-tête d’une académie.

Il passe avant le modèle livré. S’il n’y est pas, rien ne change ; s’il ne peut servir, on le dit.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme

MODELE = Path("donnees", "modele.odt")
TAILLE = 5_000_000
"""Octets du fichier ; il entre dans chacun des documents."""
TAILLE_DEPLIEE = 50_000_000
LUS = ("META-INF/manifest.xml", "styles.xml", "content.xml")
TEXTES = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.text-template",
)
ESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
"""Les noms que LibreOffice et Word donnent tous deux, et dont nos styles ajoutés se servent."""
ENREGISTRER = "ouvrez-le dans LibreOffice et enregistrez-le au format « Texte ODF (.odt) »"


@une_fois
def charger_modele(racine: Path) -> bytes | None:
    """Rend les octets de `donnees/modele.odt`, ou rien s’il n’y en a pas.

    Lève ErreurDonnees s’il ne peut pas servir de modèle.
    """
    chemin = racine / MODELE
    if not chemin.exists():
        return None
    try:
        octets = chemin.read_bytes()
    except OSError:
        raise _erreur(
            chemin, "illisible", "ce modèle ne se lit pas", "vérifiez le fichier"
        ) from None
    if len(octets) > TAILLE:
        raise _erreur(
            chemin,
            "trop-gros",
            f"ce modèle pèse plus de {TAILLE // 1_000_000} Mo",
            "allégez l’image de son en-tête : elle entre dans chaque document",
        )
    _verifier(chemin, octets)
    return octets


def _verifier(chemin: Path, octets: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(octets)) as archive:
            if sum(membre.file_size for membre in archive.infolist()) > TAILLE_DEPLIEE:
                raise _erreur(chemin, "trop-gros", "ce modèle, déplié, est trop gros", ENREGISTRER)
            if archive.read("mimetype").strip() not in TEXTES:
                raise _erreur(
                    chemin, "pas-un-texte", "ce fichier n’est pas un texte ODF", ENREGISTRER
                )
            lus = {nom: archive.read(nom) for nom in LUS}
            if archive.testzip() is not None:
                raise zipfile.BadZipFile
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError):
        raise _erreur(
            chemin, "pas-un-odt", "ce fichier n’est pas un ODT entier", ENREGISTRER
        ) from None
    except (RuntimeError, NotImplementedError):
        raise _erreur(
            chemin, "chiffre", "ce modèle ne s’ouvre pas sans mot de passe", ENREGISTRER
        ) from None
    if b"encryption-data" in lus["META-INF/manifest.xml"]:
        raise _erreur(
            chemin,
            "chiffre",
            "ce modèle est protégé par un mot de passe",
            "enregistrez-le sans mot de passe",
        )
    for nom, xml in lus.items():
        _verifier_le_xml(chemin, nom, xml)
    styles = lus["styles.xml"].decode()
    manquants = [p for p, uri in ESPACES.items() if f'xmlns:{p}="{uri}"' not in styles]
    if manquants or "office:styles" not in styles:
        raise _erreur(chemin, "styles", "les styles de ce modèle ne se lisent pas", ENREGISTRER)


def _verifier_le_xml(chemin: Path, nom: str, xml: bytes) -> None:
    try:
        xml.decode("utf-8")
        # Une déclaration de type peut porter des entités qui s’appellent l’une l’autre.
        if b"<!DOCTYPE" in xml:
            raise ValueError
        racine = ElementTree.fromstring(xml)
    except (ValueError, ElementTree.ParseError):
        raise _erreur(chemin, "xml", f"« {nom} », dans ce modèle, est abîmé", ENREGISTRER) from None
    if nom == "content.xml" and racine.find("office:body/office:text", ESPACES) is None:
        raise _erreur(chemin, "pas-un-texte", "ce fichier n’est pas un texte ODF", ENREGISTRER)


def _erreur(chemin: Path, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(nom_affiche(chemin), 1, f"modele-{code}", message, remede)])
