"""Le département d’un collège : son numéro, d’après le profil ou l’UAI, et son nom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.calendriers.academies import forme
from generateur.chargement.lecture import lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.validation import valider
from generateur.noyau.declare.modeles import College

DEPARTEMENTS = Path("donnees", "departements.yml")
_DES_UAI = {"620": "2A", "720": "2B", "983": "988", "984": "987"}
"""Les débuts d’UAI qui ne sont pas le numéro du département ou de la collectivité."""
_ABREGES = {
    "hte": "haute", "htes": "hautes", "ht": "haut", "hts": "hauts", "st": "saint",
    "ste": "sainte", "terr": "territoire",
}  # fmt: skip
"""Ce que les fichiers nationaux abrègent : « ALPES-DE-HTE-PROVENCE »."""
_NUMERO = re.compile(r"0*([0-9]{1,3}|2[AB])([.,]0)?")


@dataclass(frozen=True)
class Departement:
    """Un département ou une collectivité d’outre-mer ; `numero` : « 01 », « 2A », « 974 »."""

    numero: str
    nom: str
    academie: str


@une_fois
def departements_connus(racine: Path) -> dict[str, Departement]:
    """Rend les départements par numéro ; lève ErreurDonnees si le fichier est fautif."""
    lus, problemes = valider(lire(racine / DEPARTEMENTS, ANALYSEUR_VIF), tuple[Departement, ...])
    if lus is None:
        raise ErreurDonnees(problemes)
    return {departement.numero: departement for departement in lus}


def lire_les_departements(racine: Path) -> dict[str, str]:
    """Rend les noms par numéro ; lève ErreurDonnees si le fichier est fautif."""
    return {numero: connu.nom for numero, connu in departements_connus(racine).items()}


def numero(ecrit: str, noms: Mapping[str, str]) -> str | None:
    """Rend « 01 » pour « 001 » ou « Ain », « 2A » pour « 02a » ; rien si ce n’en est pas un."""
    trouve = _NUMERO.fullmatch(ecrit.upper())
    if trouve and trouve[1].strip("0"):
        return trouve[1].lstrip("0").zfill(2)
    voulu = _en_entier(ecrit)
    return next((numero for numero, nom in noms.items() if forme(nom) == voulu), None)


def _en_entier(nom: str) -> str:
    """Rend la forme de ce nom, ses abréviations écrites en entier."""
    return "-".join(_ABREGES.get(mot, mot) for mot in forme(nom).split("-"))


def departement(college: College) -> str:
    """Rend le numéro du département du collège, ou rien si ni son profil ni son UAI ne le dit."""
    if college.departement:
        return numero(college.departement, {}) or college.departement
    return departement_de_l_uai(college.uai or "")


def debut_des_uai(numero: str) -> str:
    """Rend les trois premiers chiffres des UAI d’un département : « 620 » pour « 2A »."""
    propres = {sien: debut for debut, sien in _DES_UAI.items()}
    return propres.get(numero) or numero.zfill(3)


def departement_de_l_uai(uai: str) -> str:
    """Rend le département que disent les trois premiers chiffres d’un UAI, ou rien."""
    tete = uai[:3]
    if tete in _DES_UAI:
        return _DES_UAI[tete]
    # Un UAI qui commence par 000 est inventé.
    return "" if tete in ("", "000") else tete.lstrip("0").zfill(2)
