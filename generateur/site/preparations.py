"""Retient une préparation d’une construction à l’autre, tant que rien n’a changé.

L’empreinte couvre tout ce dont elle dépend : données, pages, menu, programme et gabarits, versions
des bibliothèques, date de l’édition. Ce qui est retenu est du JSON : rien ne s’y exécute. Un
fichier absent, abîmé ou d’une autre empreinte, et tout se refait.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generateur.chargement.emplacements import COMPAGNONS, a_cote
from generateur.depot.edition import date_d_edition
from generateur.depot.forge import adresse_du_site
from generateur.formats.documents import etendue

BIBLIOTHEQUES = (
    "typst",
    "segno",
    "icalendar",
    "jinja2",
    "pydantic",
    "pyyaml",
    "jours-feries-france",
)
GARDEES = 4
"""Préparations gardées : de quoi passer d’un profil à l’autre sans encombrer le dossier."""


@dataclass(frozen=True)
class Preparation:
    """Tout ce que le site doit au collège, en textes.

    `blocs` : les blocs HTML mis de côté (site/pages/blocs.py) ; `habillage` : ce que lisent les
    gabarits (site/pages/habillage.py) ; `couverture` : celle du livret (livret_pages.py) ;
    `mots_des_documents` : ceux de leur poids ; `profil` : le chemin du fichier à modifier dans le
    dépôt ; `documents` : octets par chemin dans le site.
    """

    titre: str
    description: str
    adresse: str | None
    depot: str | None
    nav: list[Any]
    pages: dict[str, str]
    generees: dict[str, str]
    blocs: dict[str, str]
    habillage: dict[str, Any]
    couverture: dict[str, Any]
    mots_des_documents: dict[str, str]
    profil: str
    documents: dict[str, bytes]


def empreinte(
    racine: Path, profil: Path, docs: Path, nav: list[Any], environnement: Mapping[str, str]
) -> str:
    """Rend l’empreinte de tout ce dont une préparation dépend."""
    somme = hashlib.sha256()
    edition = date_d_edition(racine, [date.min], environnement)
    versions = [f"{nom} {version(nom)}" for nom in BIBLIOTHEQUES]
    # L’adresse que connaît l’intégration continue est sur l’affiche.
    adresse = adresse_du_site(None, environnement)
    somme.update(
        json.dumps(
            [nav, versions, sys.version, str(edition), adresse, etendue(environnement).dossier]
        ).encode()
    )
    programme = Path(__file__).parents[1]
    for fichier in (
        profil,
        *(a_cote(profil, nom) for nom in COMPAGNONS),
        *_fichiers(racine / "donnees", "*"),
        *_fichiers(docs, "*.md"),
        *_fichiers(programme, "*"),
    ):
        somme.update(f"\0{fichier}\0".encode())
        if fichier.is_file():
            somme.update(fichier.read_bytes())
    return somme.hexdigest()


def _fichiers(dossier: Path, motif: str) -> Iterable[Path]:
    return sorted(f for f in dossier.rglob(motif) if f.is_file() and "__pycache__" not in f.parts)


def relire(dossier: Path, cle: str) -> Preparation | None:
    """Rend la préparation retenue sous cette empreinte, s’il y en a une entière."""
    try:
        arbre = json.loads((dossier / f"{cle}.json").read_text(encoding="utf-8"))
        documents = {c: base64.b64decode(texte) for c, texte in arbre.pop("documents").items()}
        return Preparation(**arbre, documents=documents)
    except (OSError, ValueError, KeyError, TypeError, binascii.Error):
        return None


def retenir(dossier: Path, cle: str, preparation: Preparation) -> None:
    """Garde la préparation, d’un coup, et oublie les plus anciennes."""
    arbre = asdict(replace(preparation, documents={}))
    arbre["documents"] = {
        chemin: base64.b64encode(octets).decode()
        for chemin, octets in sorted(preparation.documents.items())
    }
    try:
        dossier.mkdir(parents=True, exist_ok=True)
        provisoire = dossier / f"{cle}.{os.getpid()}"
        provisoire.write_text(json.dumps(arbre), encoding="utf-8")
        os.replace(provisoire, dossier / f"{cle}.json")
        gardees = sorted(dossier.glob("*.json"), key=lambda f: f.stat().st_mtime_ns)
        for ancienne in gardees[:-GARDEES]:
            ancienne.unlink(missing_ok=True)
    except OSError:
        # Un disque plein ou en lecture seule ne doit pas empêcher le site de se faire.
        return
