"""Dates, durées et nombres en français, avec leurs espaces insécables.

Les règles typographiques suivies sont celles de l’Imprimerie nationale : espace fine
insécable (U+202F) avant « ; ! ? » et dans les milliers, insécable (U+00A0) avant « : »,
à l’intérieur des guillemets et entre un nombre et ce qu’il compte.
"""

from __future__ import annotations

import re
from datetime import date

FINE = "\u202f"
INSECABLE = "\u00a0"

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
ORDINAUX = ("premier", "deuxième", "troisième")


def jour(quand: date, avec_annee: bool = True) -> str:
    """Rend « 1er mars 2027 »."""
    numero = "1er" if quand.day == 1 else str(quand.day)
    mois = f"{numero}{INSECABLE}{MOIS[quand.month - 1]}"
    return f"{mois} {quand.year}" if avec_annee else mois


def jour_de_semaine(quand: date, avec_annee: bool = True) -> str:
    """Rend « mardi 16 mars 2027 »."""
    return f"{JOURS[quand.weekday()]} {jour(quand, avec_annee)}"


def intervalle(du: date, au: date, avec_annee: bool = True) -> str:
    """Rend « du 8 au 19 mars 2027 », au plus court."""
    if du == au:
        return f"le {jour(du, avec_annee)}"
    if (du.year, du.month) == (au.year, au.month):
        debut = "1er" if du.day == 1 else str(du.day)
    else:
        debut = jour(du, avec_annee and du.year != au.year)
    return f"du {debut} au {jour(au, avec_annee)}"


def mois_et_annee(quand: date) -> str:
    """Rend « mars 2027 »."""
    return f"{MOIS[quand.month - 1]} {quand.year}"


def compte(nombre: int, mot: str, pluriel: str = "") -> str:
    """Rend « 1 semaine », « 3 semaines »."""
    return f"{entier(nombre)}{INSECABLE}{mot if nombre < 2 else pluriel or mot + 's'}"


def entier(nombre: int) -> str:
    """Rend « 12 000 » avec des espaces fines insécables."""
    return f"{nombre:,}".replace(",", FINE)


def heures(nombre: float) -> str:
    """Rend « 1 h 30 », « 45 min », « 12 h »."""
    minutes = round(nombre * 60)
    pleines, reste = divmod(minutes, 60)
    if not pleines:
        return f"{reste}{INSECABLE}min"
    suite = f"{INSECABLE}{reste:02d}" if reste else ""
    return f"{entier(pleines)}{INSECABLE}h{suite}"


def enumeration(mots: tuple[str, ...] | list[str]) -> str:
    """Rend « a, b et c »."""
    if len(mots) < 2:
        return "".join(mots)
    return ", ".join(mots[:-1]) + " et " + mots[-1]


def majuscule(texte: str) -> str:
    """Met une majuscule à la première lettre, et laisse le reste."""
    return texte[:1].upper() + texte[1:]


def typographie(texte: str) -> str:
    """Pose les espaces insécables d’un texte français saisi au clavier, et l’apostrophe courbe.

    Les adresses web et les heures « 12:30 » restent telles quelles.
    """
    texte = re.sub(r"(?<=\w)'(?=\w)", "’", texte)
    texte = re.sub(r"[ \u00a0\u202f]*([;!?])(?=\s|$|[»)\u00a0\u202f])", FINE + r"\1", texte)
    texte = re.sub(r"[ \u00a0\u202f]+:(?=\s|$)", INSECABLE + ":", texte)
    texte = re.sub(r"«[ \u00a0\u202f]*", "«" + INSECABLE, texte)
    texte = re.sub(r"[ \u00a0\u202f]*»", INSECABLE + "»", texte)
    texte = re.sub(r"(?<=\d) (?=\d{3}\b)", FINE, texte)
    return re.sub(r"(?<=\d) (?=(?:%|€|h\b|min\b|semaines?\b|enseignants?\b|élèves?\b))", INSECABLE, texte)
