"""Les lignes que l’on ajoute à un suivi : leurs octets, ceux de « noter » et de la page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generateur.chargement.lecture import replier
from generateur.chargement.profil.profils_d_avant import DESORMAIS

CLES = (
    "le", "seance", "instance", "etape", "etat", "date", "au", "de", "a", "note",
    "enseignants_mobilises", "experimentations", "enseignants_experimentateurs",
)  # fmt: skip
"""Celles d’une ligne, dans l’ordre où elles s’écrivent."""
_NU = re.compile(r"[a-z][a-z0-9_-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,8}")
"""Ce qui s’écrit sans guillemets : un identifiant, une date, un nombre."""
_RESERVES = ("true", "false", "null", "yes", "no", "on", "off")
_TIRET = re.compile(rb"^( *)- ", re.MULTILINE)


def composer_la_ligne(champs: Mapping[str, str | None]) -> str:
    """Rend la ligne YAML d’un événement, sur une seule ligne, les champs donnés seulement."""
    ranges = ((cle, champs.get(cle)) for cle in CLES)
    donnes = [f"{cle}: {_ecrire(valeur)}" for cle, valeur in ranges if valeur is not None]
    return "- {" + ", ".join(donnes) + "}"


def avec_le_changement(lignes: Sequence[str], change: Mapping[str, Any] | None) -> list[str]:
    """Rend ces lignes, où la première dit aussi ce que le profil a changé depuis la précédente."""
    if not lignes or not change:
        return list(lignes)
    premiere = lignes[0].removesuffix("}")
    return [f"{premiere}, {DESORMAIS}: {_ecrire_tout(change)}}}", *lignes[1:]]


def avec_ces_lignes(ancien: bytes, lignes: Sequence[str]) -> tuple[bytes, int]:
    """Rend le fichier avec ces lignes à la fin, écrites comme les siennes, et le numéro de la
    première ; rien d’autre n’y change."""
    fin_de_ligne = b"\r\n" if b"\r\n" in ancien else b"\n"
    tirets = _TIRET.findall(ancien)
    nouveau = ancien
    if ancien and not ancien.endswith((b"\n", b"\r")):
        nouveau += fin_de_ligne
    numero = nouveau.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    tiret = tirets[-1] if tirets else b""
    nouveau += b"".join(tiret + ligne.encode() + fin_de_ligne for ligne in lignes)
    return nouveau, numero


def _ecrire_tout(valeur: Any) -> str:
    if isinstance(valeur, Mapping):
        paires = (f"{_ecrire(cle)}: {_ecrire_tout(sienne)}" for cle, sienne in valeur.items())
        return "{" + ", ".join(paires) + "}"
    if isinstance(valeur, (list, tuple)):
        return "[" + ", ".join(map(_ecrire_tout, valeur)) + "]"
    return _ecrire(valeur) if isinstance(valeur, str) else json.dumps(valeur)


def _ecrire(valeur: str) -> str:
    propre = replier(valeur)
    if _NU.fullmatch(propre) and propre not in _RESERVES:
        return propre
    return json.dumps(propre, ensure_ascii=False)
