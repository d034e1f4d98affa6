"""Ce que l’on demande à une construction : tout ce qu’elle ne trouve pas dans les données.

L’environnement n’est lu qu’ici et dans les commandes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generateur.chargement.emplacements import PROFIL, FichierDuProfil
from generateur.depot.forge import D_ENVIRONNEMENT
from generateur.formats.table import Papier
from generateur.site.moteur.emporte.morceaux import DANS_LE_SITE

SANS_PDF = "MANUEL_SANS_PDF"
SANS_DOSSIER = "MANUEL_SANS_DOSSIER"
SANS_MOTEUR = "MANUEL_SANS_MOTEUR"
"""Les variables d’environnement qui laissent de côté tout PDF, le dossier seul (decisions/0072), ou
ce qui refait le plan dans la page (decisions/0129)."""
NON_INDEXE = "MANUEL_NON_INDEXE"
"""Demande aux moteurs de recherche de ne pas retenir le site."""
EPOQUE = "SOURCE_DATE_EPOCH"
DU_SITE = (EPOQUE, NON_INDEXE, *D_ENVIRONNEMENT)
"""Les variables qui changent un site : sa date d’édition, s’il se cherche du dehors, et où il se
publie (depot/)."""


@dataclass(frozen=True)
class DemandeDeSite:
    """Un site à préparer.

    `environnement` : les variables de DU_SITE qui sont là ; `programme` : l’empreinte du
    programme (cles.py), si on la sait déjà ; `fichier` : le nom à donner au profil, si `profil`
    n’en est qu’une copie ; `origine` : l’adresse du dépôt d’origine, celui que l’on copie ;
    `moteur` : le dossier de ce qui refait le plan dans la page, depuis le site ; vide : nulle part.
    `portail` : de même, la page qui réunit les sites d’un lot.
    """

    racine: Path
    profil: Path
    docs: Path
    nav: list[Any]
    papier: Papier = Papier.ENTIER
    environnement: Mapping[str, str] = field(default_factory=dict)
    programme: str = ""
    fichier: FichierDuProfil | None = None
    origine: str = ""
    moteur: str = DANS_LE_SITE
    portail: str = ""


def demander(
    racine: Path,
    docs: Path,
    nav: list[Any],
    environnement: Mapping[str, str],
    *,
    sans_pdf: bool = False,
    origine: str = "",
) -> DemandeDeSite:
    """Rend la demande d’une construction lancée dans cet environnement."""
    return DemandeDeSite(
        racine=racine,
        profil=Path(environnement.get("COLLEGE") or racine / PROFIL),
        docs=docs,
        nav=nav,
        papier=papier_demande(environnement, sans_pdf=sans_pdf),
        environnement=du_site(environnement),
        origine=origine,
        moteur="" if _vaut(environnement, SANS_MOTEUR) else DANS_LE_SITE,
    )


def papier_demande(environnement: Mapping[str, str], *, sans_pdf: bool = False) -> Papier:
    """Rend ce que cet environnement demande de papier ; « 0 » y vaut rien."""
    if sans_pdf or _vaut(environnement, SANS_PDF):
        return Papier.AUCUN
    if _vaut(environnement, SANS_DOSSIER):
        return Papier.FEUILLE
    return Papier.ENTIER


def est_non_indexe(environnement: Mapping[str, str]) -> bool:
    """Dit si cet environnement demande que le site ne se cherche pas du dehors."""
    return _vaut(environnement, NON_INDEXE)


def _vaut(environnement: Mapping[str, str], nom: str) -> bool:
    return environnement.get(nom, "") not in ("", "0")


def du_site(environnement: Mapping[str, str]) -> dict[str, str]:
    """Rend ce qui, de cet environnement, change un site."""
    return {nom: environnement[nom] for nom in DU_SITE if environnement.get(nom)}
