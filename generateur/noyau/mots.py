"""Dates, nombres et mots en français, tels que les phrases du plan les emploient.

Les espaces insécables suivent l’usage de l’Imprimerie nationale : insécable (U+00A0) entre un
nombre et ce qu’il compte, fine insécable (U+202F) dans les milliers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

FINE = "\u202f"
INSECABLE = "\u00a0"

DEUX_FORMES = " | "
"""Entre le singulier et le pluriel d’un mot de `donnees/demarche/libelles/`."""

_COMPTE = re.compile(r"\{nombre\} (?=\w)")

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

QUELQUES_SEMAINES = (
    "quelques jours", "une semaine", "deux semaines", "trois semaines", "quatre semaines",
)  # fmt: skip

JOURS_RETENUS = 4096
"""Les mêmes jours reviennent dans tous les plans : leurs mots sont retenus, ceux de onze ans."""


@lru_cache(maxsize=JOURS_RETENUS)
def jour(quand: date, avec_annee: bool = True) -> str:
    """Rend « 1er mars 2027 »."""
    numero = "1er" if quand.day == 1 else str(quand.day)
    mois = f"{numero}{INSECABLE}{MOIS[quand.month - 1]}"
    return f"{mois} {quand.year}" if avec_annee else mois


@lru_cache(maxsize=JOURS_RETENUS)
def jour_de_semaine(quand: date, avec_annee: bool = True) -> str:
    """Rend « mardi 16 mars 2027 »."""
    return f"{JOURS[quand.weekday()]} {jour(quand, avec_annee)}"


@lru_cache(maxsize=JOURS_RETENUS)
def intervalle(du: date, au: date, avec_annee: bool = True) -> str:
    """Rend « du 8 au 19 mars 2027 », au plus court."""
    if du == au:
        return f"le {jour(du, avec_annee)}"
    if (du.year, du.month) == (au.year, au.month):
        debut = "1er" if du.day == 1 else str(du.day)
    else:
        debut = jour(du, avec_annee and du.year != au.year)
    return f"du {debut} au {jour(au, avec_annee)}"


def retard(du: date, au: date) -> str:
    """Rend « une semaine », « trois semaines », de la semaine d’un jour à celle d’un autre, plus
    tard ; « quelques jours » si c’est la même."""
    semaines = (au - du + timedelta(days=du.weekday() - au.weekday())).days // 7
    if semaines < len(QUELQUES_SEMAINES):
        return QUELQUES_SEMAINES[semaines]
    return compte(semaines, "semaine")


def au_pluriel(nombre: float) -> bool:
    """Dit si ce nombre veut le pluriel : « 0 séance », « 1,5 semaine », « 2 jours »."""
    return abs(nombre) >= 2


@lru_cache(maxsize=1024)
def compte(nombre: int, mot: str, pluriel: str = "") -> str:
    """Rend « 1 semaine », « 3 semaines »."""
    return f"{entier(nombre)}{INSECABLE}{pluriel or mot + 's' if au_pluriel(nombre) else mot}"


def accorde(mot: str, nombre: float, **champs: object) -> str:
    """Remplit un mot à deux formes, « une page | {nombre} pages », selon le nombre.

    La barre est `DEUX_FORMES` ; sans elle, le mot ne varie pas. Ce que le nombre compte le suit
    d’une espace insécable. La page fait de même : `overrides/assets/javascripts/debut.js`.
    """
    un, _, plusieurs = mot.partition(DEUX_FORMES)
    forme = plusieurs or un if au_pluriel(nombre) else un
    dit = entier(nombre) if isinstance(nombre, int) else str(nombre).replace(".", ",")
    return _COMPTE.sub(f"{{nombre}}{INSECABLE}", forme).format_map({**champs, "nombre": dit})


def entier(nombre: int) -> str:
    """Rend « 12 000 » avec des espaces fines insécables."""
    return f"{nombre:,}".replace(",", FINE)


def enumeration(mots: tuple[str, ...] | list[str]) -> str:
    """Rend « a, b et c »."""
    if len(mots) < 2:
        return "".join(mots)
    return ", ".join(mots[:-1]) + " et " + mots[-1]
