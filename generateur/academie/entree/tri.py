"""Ce qui, dans les fichiers nationaux, n’est pas un collège ouvert : et pourquoi."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generateur.chargement.mots_proches import sans_accents

_COLLEGE = re.compile(r"(college|colleges|clg|col)\b")
_NOMME_COLLEGE = re.compile(r"\b(college|clg)\b")
_ANNEXE = re.compile(r"\bannexe\b")
_FERMES = re.compile(r"ferme|\bclos|supprime")
_NOTE = re.compile(r"((sous-)?total|ensemble|somme|moyenne|source|note|champ|lecture|nb)\b")
OUVERT, A_FERMER = "ouvert", "a-fermer"


def est_un_type_de_college(ecrit: str) -> bool:
    """Reconnaît « Collège », « COLLEGES », « CLG », « Collège privé »."""
    return _COLLEGE.match(sans_accents(ecrit)) is not None


def est_une_annexe(cases: Mapping[str, str]) -> bool:
    """Dit si cette ligne parle d’une annexe, qui n’est pas un collège à elle seule."""
    dits = (cases.get(colonne, "") for colonne in ("nom", "type", "nature"))
    return any(_ANNEXE.search(sans_accents(dit)) for dit in dits)


def est_une_note(cases: Mapping[str, str]) -> bool:
    """Dit si cette ligne n’est celle d’aucun établissement : un total, une source, une remarque."""
    if cases.get("commune") or any(signe.isdigit() for signe in cases.get("uai", "")):
        return False
    nom = sans_accents(cases.get("nom", ""))
    return not nom or _NOTE.match(nom) is not None


def motif_d_ecart(cases: Mapping[str, str], que_des_colleges: bool) -> str:
    """Rend pourquoi cet établissement n’est pas un collège ouvert, ou rien s’il en est un.

    Le motif est la fin d’une clé des libellés « ecarte_… ». `que_des_colleges` : les tableaux où il
    paraît n’ont pas d’autres établissements.
    """
    genre, nature = cases.get("type", ""), sans_accents(cases.get("nature", ""))
    etat = forme_de_l_etat(cases.get("etat", ""))
    if nature.startswith("section"):
        return "section"
    if genre and not est_un_type_de_college(genre):
        return "autre_type"
    if not genre and not que_des_colleges:
        if nature and not _COLLEGE.match(nature):
            return "autre_type"
        if not nature and not _NOMME_COLLEGE.search(sans_accents(cases.get("nom", ""))):
            return "type_inconnu"
    return "" if etat in (OUVERT, A_FERMER) else etat.replace("-", "_")


def forme_de_l_etat(ecrit: str) -> str:
    """Rend « ouvert », « a-fermer » (il l’est encore), « a-ouvrir » ou « ferme »."""
    nu = sans_accents(ecrit.strip())
    if nu.startswith("a-"):
        return A_FERMER if _FERMES.search(nu) else "a-ouvrir"
    return "ferme" if _FERMES.search(nu) else OUVERT
