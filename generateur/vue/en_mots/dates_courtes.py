"""Des dates assez courtes pour une marge ou une étiquette, sans année."""

from __future__ import annotations

from datetime import date

from generateur.noyau.mots import INSECABLE, MOIS, intervalle

ABREGES = {
    "janvier": "janv.", "février": "févr.", "avril": "avr.", "juillet": "juil.",
    "septembre": "sept.", "octobre": "oct.", "novembre": "nov.", "décembre": "déc.",
}  # fmt: skip
"""Abréviations de l’Imprimerie nationale ; les autres mois s’écrivent en entier."""


def jour_court(quand: date) -> str:
    """Rend « 14 janv. », « 1er mars »."""
    mois = MOIS[quand.month - 1]
    return f"{_numero(quand)}{INSECABLE}{ABREGES.get(mois, mois)}"


def en_marge(du: date, au: date) -> tuple[str, str]:
    """Rend « 18 janv. » et « – 5 févr. », ou « 4–8 » et « janv. » : on ne coupe qu’entre eux."""
    if du == au:
        return jour_court(du), ""
    if (du.year, du.month) == (au.year, au.month):
        numero, mois = jour_court(au).split(INSECABLE)
        return f"{_numero(du)}–{numero}", mois
    return jour_court(du), f"–{INSECABLE}{jour_court(au)}"


def bref_et_dit(du: date, au: date) -> tuple[str, str]:
    """Rend « 4–8 janv. », et comment le dire à voix haute : « du 4 au 8 janvier »."""
    return " ".join(filter(None, en_marge(du, au))), intervalle(du, au, avec_annee=False)


def _numero(quand: date) -> str:
    return "1er" if quand.day == 1 else str(quand.day)
