"""Ce que les essais des documents à modifier partagent : profils composés, ODT relus."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.edition import manuel_du_profil
from generateur.formats.odt.textes_a_modifier import documents
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.plan.planification import planifier
from generateur.vue.composition import composer
from generateur.vue.vues import VueFeuille

from .lecture_pdf import textes
from .modele import EDITION, est_ouvert, periode

RACINE = Path(__file__).resolve().parents[2]
PROFILS = ("demonstration", "reunion", "rural", "urbain")
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"  # noqa: E741
S = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@cache
def demarche() -> Demarche:
    """La démarche que le dépôt livre."""
    return charger_demarche(RACINE / "donnees" / "demarche")[0]


@cache
def vue_du_profil(nom: str) -> VueFeuille:
    """La vue d’un profil des essais."""
    return manuel_du_profil(RACINE / "tests" / "profils" / f"{nom}.yml", RACINE, os.environ).vue


@cache
def dossier(nom: str) -> dict[str, bytes]:
    """Les documents d’un profil des essais."""
    return documents(vue_du_profil(nom), demarche())


def vue_du_college(college: College) -> VueFeuille:
    """La vue d’un collège inventé, avec la vraie démarche."""
    plan = periode(trimestres=college.trimestres)
    feuille = planifier(
        adapter(demarche(), college), demarche(), college, "B", plan, partial(est_ouvert)
    )
    return composer(feuille, demarche(), EDITION)


def membre(octets: bytes, nom: str) -> ElementTree.Element:
    """Un membre XML d’un ODT."""
    with zipfile.ZipFile(BytesIO(octets)) as archive:
        return ElementTree.fromstring(archive.read(nom))


def paragraphes(octets: bytes) -> list[str]:
    """Les textes du corps, un par paragraphe ou titre, sans ceux qui sont vides."""
    corps = membre(octets, "content.xml").find(f"{O}body/{O}text")
    assert corps is not None
    textes = ["".join(e.itertext()) for e in corps.iter() if e.tag in (f"{T}p", f"{T}h")]
    return [texte for texte in textes if texte.strip()]


def tout(octets: bytes) -> str:
    """Tout le texte du corps."""
    return "\n".join(paragraphes(octets))


def sans_blancs(texte: str) -> str:
    """Le texte sans une espace : la mise en page en ajoute et en ôte."""
    return "".join(texte.split())


def libreoffice(vers: str, entree: Path, sortie: Path, profil: Path) -> None:
    """Convertit tous les ODT et ODS de `entree` en un seul passage du vrai LibreOffice."""
    programme = shutil.which("soffice")
    assert programme, "LibreOffice manque : bash tests/outils/paquets.sh"
    subprocess.run(
        [
            programme,
            f"-env:UserInstallation={profil.as_uri()}",
            "--headless",
            "--convert-to",
            vers,
            "--outdir",
            str(sortie),
            *sorted(str(f) for f in entree.glob("*.od[st]")),
        ],
        check=True,
        capture_output=True,
        timeout=540,
    )


def ecrire(dossier: Path, prefixe: str, faits: dict[str, bytes]) -> None:
    """Écrit les ODT à plat, chacun sous son préfixe."""
    dossier.mkdir(exist_ok=True)
    for chemin, octets in faits.items():
        if chemin.endswith(".odt"):
            (dossier / f"{prefixe}__{chemin.replace('/', '__')}").write_bytes(octets)


def pages(pdf: Path) -> list[str]:
    """Le texte de chaque page d’un PDF."""
    return textes(pdf.read_bytes())
