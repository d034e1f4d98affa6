"""Remet en français courant un nom saisi en capitales : « CLG JEAN MOULIN ».

Les accents perdus ne s’inventent pas : seuls les mots du métier (collège, privé) retrouvent les
leurs. Un nom qui a déjà des minuscules est laissé tel quel.
"""

from __future__ import annotations

import re

COURANTS = {
    "COLLEGE": "Collège", "CLG": "Collège", "COL": "Collège", "COLLEGES": "collèges",
    "ECOLE": "École", "ECOLES": "écoles", "CITE": "Cité", "RESEAU": "Réseau",
    "PRIVE": "privé", "PRIVEE": "privée", "PRIVES": "privés", "PR": "privé", "STE": "Sainte",
    "ST": "Saint",
}  # fmt: skip
PETITS = frozenset({"de", "du", "des", "et", "en", "sur", "sous", "aux", "au", "lès"})
ARTICLES = frozenset({"LE", "LA", "LES"})
LIES_AU_SUIVANT = frozenset({"SAINT", "SAINTE", "ST", "STE", "NOTRE"})
_ROMAIN = re.compile(r"(?:X{1,3}|X{0,3}(?:I[VX]|V?I{1,3}|VI{0,3}))")
_RANG = re.compile(r"(\d+)(E|ER|EME)")


def nom_de_college(ecrit: str) -> str:
    """Rend « Collège Jean Moulin » pour « CLG JEAN MOULIN »."""
    if not _en_capitales(ecrit):
        return _apostrophes(ecrit)
    mots: list[str] = []
    lie = False
    for mot in _separer(ecrit):
        rendu = _mot(mot, premier=not mots)
        if lie and rendu[:1].isupper():
            mots[-1] += "-" + rendu
        else:
            mots.append(rendu)
        lie = mot in LIES_AU_SUIVANT
    return _elider(mots)


def nom_de_commune(ecrit: str) -> str:
    """Rend « Villeneuve-d’Ascq », « Le Havre », « Paris 15e arrondissement »."""
    if not _en_capitales(ecrit):
        return _apostrophes(ecrit)
    mots = _separer(ecrit)
    if any(mot[0].isdigit() for mot in mots):
        rendus = [_mot(mot, premier=rang == 0) for rang, mot in enumerate(mots)]
        return " ".join("arrondissement" if m == "Arrondissement" else m for m in rendus)
    tete = ""
    if len(mots) > 1 and (mots[0] in ARTICLES or mots[0] == "L"):
        tete = "L’" if mots[0] == "L" else mots[0].capitalize() + " "
        mots = mots[1:]
    rendus = []
    for rang, mot in enumerate(mots):
        bas = mot.lower()
        # À l’intérieur d’un nom de commune, les articles aussi sont en minuscules.
        petit = rang > 0 and (bas in PETITS or mot in ARTICLES or bas in ("d", "l"))
        rendus.append(bas if petit else mot.capitalize())
    return tete + _elider(rendus, "-")


def _en_capitales(texte: str) -> bool:
    return any(c.isalpha() for c in texte) and texte == texte.upper()


def _separer(texte: str) -> list[str]:
    return re.sub(r"['’`]", " ", texte).split()


def _mot(mot: str, *, premier: bool) -> str:
    nu = mot.strip("()")
    if nu != mot:
        return mot.replace(nu, _mot(nu, premier=mot.startswith("("))) if nu else mot
    if mot in COURANTS:
        rendu = COURANTS[mot]
        return rendu[:1].upper() + rendu[1:] if premier else rendu
    if not premier and (mot.lower() in PETITS or mot in ("D", "L")):
        return mot.lower()
    if (len(mot) > 1 and _ROMAIN.fullmatch(mot)) or "." in mot or any(c.isdigit() for c in mot):
        rang = _RANG.fullmatch(mot)
        return rang[1] + rang[2].lower() if rang else mot
    return "-".join(partie.capitalize() for partie in mot.split("-"))


def _elider(mots: list[str], lien: str = " ") -> str:
    """Réunit les mots ; « d » et « l » isolés s’accrochent au suivant."""
    rendu = ""
    for rang, mot in enumerate(mots):
        elide = mot in ("d", "l") and rang + 1 < len(mots)
        rendu += mot + ("’" if elide else lien if rang + 1 < len(mots) else "")
    return rendu


def _apostrophes(texte: str) -> str:
    return re.sub(r"(?<=\w)['`](?=\w)", "’", texte)
