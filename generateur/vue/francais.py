"""Dates, durées et nombres en français, avec leurs espaces insécables.

Les règles typographiques suivies sont celles de l’Imprimerie nationale : espace fine
insécable (U+202F) avant « ; ! ? » et dans les milliers, insécable (U+00A0) avant « : »,
à l’intérieur des guillemets et entre un nombre et ce qu’il compte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from generateur.noyau.mots import (
    FINE,
    INSECABLE,
    MOIS,
    accorde,
    compte,
    entier,
    enumeration,
    intervalle,
    jour,
    jour_de_semaine,
)
from generateur.vue.en_mots.dates_courtes import bref_et_dit

__all__ = [
    "FINE", "INSECABLE", "MOIS", "accorde", "compte", "dates_en_bref", "enchainer", "entier",
    "enumeration", "heures", "intervalle", "jour", "jour_de_semaine", "lundi_de", "majuscule",
    "minuscule", "mois_et_annee", "typographie",
]  # fmt: skip


@lru_cache(maxsize=1024)
def dates_en_bref(du: date, au: date) -> str:
    """Rend « 11–15 janv. », « 18 janv. – 5 févr. », « 8 mars »."""
    return bref_et_dit(du, au)[0]


def mois_et_annee(quand: date) -> str:
    """Rend « mars 2027 »."""
    return f"{MOIS[quand.month - 1]} {quand.year}"


def lundi_de(quand: date) -> date:
    """Rend le lundi de ce jour : « semaine du » le nomme, même s’il est férié."""
    return quand - timedelta(days=quand.weekday())


@lru_cache(maxsize=1024)
def heures(nombre: float) -> str:
    """Rend « 1 h 30 », « 45 min », « 12 h »."""
    minutes = round(nombre * 60)
    pleines, reste = divmod(minutes, 60)
    if not pleines:
        return f"{reste}{INSECABLE}min"
    suite = f"{INSECABLE}{reste:02d}" if reste else ""
    return f"{entier(pleines)}{INSECABLE}h{suite}"


def enchainer(textes: Iterable[str], signe: str = " ; ") -> str:
    """Met des phrases bout à bout, « un ; deux » ; une majuscule d’acronyme (« ENT ») reste."""
    return typographie(signe.join(minuscule(t) for x in textes if (t := x.rstrip(" ."))))


def minuscule(texte: str) -> str:
    """Ôte la majuscule du début, sauf à un acronyme : « l’annoncer », mais « ENT »."""
    apres = texte[2:3] if texte[1:2] in ("’", "'") else texte[1:2]
    return texte[:1].lower() + texte[1:] if apres.islower() else texte


def en_phrase(textes: Iterable[str], signe: str = " ; ") -> str:
    """Met des textes bout à bout, le premier seul gardant sa majuscule."""
    return majuscule(enchainer(textes, signe))


def majuscule(texte: str) -> str:
    """Met une majuscule à la première lettre, et laisse le reste."""
    return texte[:1].upper() + texte[1:]


def en_deux(intervalle: str) -> str:
    """Laisse passer à la ligne avant « au », et nulle part ailleurs."""
    insecable = intervalle.replace(" ", INSECABLE)
    return insecable.replace(f"{INSECABLE}au{INSECABLE}", f" au{INSECABLE}")


@lru_cache(maxsize=8192)
def typographie(texte: str) -> str:
    """Pose les espaces insécables d’un texte français saisi au clavier, et l’apostrophe courbe.

    Les adresses web et les heures « 12:30 » restent telles quelles.
    """
    texte = re.sub(r"(?<=\w)'(?=\w)", "’", texte)
    texte = re.sub(r"[ \u00a0\u202f]*([;!?])(?=\s|$|[»)\u00a0\u202f])", FINE + r"\1", texte)
    texte = re.sub(r"[ \u00a0\u202f]+:(?=\s|$)", INSECABLE + ":", texte)
    texte = re.sub(r"«[ \u00a0\u202f]*", "«" + INSECABLE, texte)
    texte = re.sub(r"[ \u00a0\u202f]*»", INSECABLE + "»", texte)
    # Un à trois chiffres, puis des groupes de trois : « 12 000 », pas « mars 2027 120 élèves ».
    texte = re.sub(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)", lambda n: n[0].replace(" ", FINE), texte)
    comptes = r"h|min|semaines?|séances?|enseignants?|élèves?|personnes?"
    return re.sub(rf"(?<=\d) (?=%|€|(?:{comptes})\b)", INSECABLE, texte)
