"""Ajoute une ligne au suivi, sans toucher à ce qui y est déjà.

La ligne est d’abord écrite dans un fichier à part, relu comme le sera le vrai : ce que la
validation refuserait n’entre pas. Un plan devenu impossible n’est pas une faute de la ligne, qui
dit ce qui s’est passé : elle est gardée, et le refus est rendu.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import replier
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.noyau.plan.refus import SUIVI_TROP_COURT

T = TypeVar("T")

_NU = re.compile(r"[a-z][a-z0-9_-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,8}")
"""Ce qui s’écrit sans guillemets : un identifiant, une date, un nombre."""
_RESERVES = ("true", "false", "null", "yes", "no", "on", "off")
_TIRET = re.compile(rb"^( *)- ", re.MULTILINE)
IMPOSSIBLES = frozenset({SUIVI_TROP_COURT, "epingle-impossible"})
"""Refus qui tiennent à ce qui s’est passé, non à la façon de le noter."""


class LigneRefusee(Exception):
    """La nouvelle ligne est en faute ; porte ses `problemes`."""

    def __init__(self, problemes: list[Probleme]) -> None:
        self.problemes = problemes
        super().__init__("\n".join(map(str, problemes)))


def composer_la_ligne(champs: Mapping[str, str | None]) -> str:
    """Rend la ligne YAML d’un événement, sur une seule ligne, les champs donnés seulement."""
    donnes = [f"{cle}: {_ecrire(valeur)}" for cle, valeur in champs.items() if valeur is not None]
    return "- {" + ", ".join(donnes) + "}"


def ajouter(suivi: Path, ligne: str, relire: Callable[[Path], T]) -> T | ErreurDonnees:
    """Ajoute la ligne au fichier et rend ce que `relire` en a fait.

    Rend l’ErreurDonnees si la ligne est juste mais que le plan n’est plus possible. Lève
    LigneRefusee si la ligne est en faute, ErreurDonnees si autre chose l’est, OSError si le
    fichier ne s’écrit pas.
    """
    ancien = suivi.read_bytes() if suivi.exists() else b""
    fin_de_ligne = b"\r\n" if b"\r\n" in ancien else b"\n"
    tirets = _TIRET.findall(ancien)
    nouveau = ancien
    if ancien and not ancien.endswith((b"\n", b"\r")):
        nouveau += fin_de_ligne
    numero = nouveau.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    nouveau += (tirets[-1] if tirets else b"") + ligne.encode() + fin_de_ligne
    provisoire = suivi.with_name(suivi.name + ".en-cours")
    provisoire.write_bytes(nouveau)
    try:
        try:
            rendu: T | ErreurDonnees = relire(provisoire)
        except ErreurDonnees as erreur:
            rendu = _juger(erreur, provisoire, suivi, numero)
        os.replace(provisoire, suivi)
    finally:
        provisoire.unlink(missing_ok=True)
    return rendu


def _juger(erreur: ErreurDonnees, provisoire: Path, suivi: Path, numero: int) -> ErreurDonnees:
    """Rend l’erreur, à ses vrais fichiers, si elle ne tient pas à la ligne ; sinon la lève."""
    lu, vrai = nom_affiche(provisoire), nom_affiche(suivi)
    problemes = [
        Probleme(vrai if p.fichier == lu else p.fichier, p.ligne, p.code, p.message, p.remede)
        for p in erreur.problemes
    ]
    if all(probleme.code in IMPOSSIBLES for probleme in problemes):
        return ErreurDonnees(problemes)
    anciens = [p for p in problemes if p.fichier != vrai or p.ligne != numero]
    if anciens:
        raise ErreurDonnees(anciens)
    raise LigneRefusee(problemes)


def _ecrire(valeur: str) -> str:
    propre = replier(valeur)
    if _NU.fullmatch(propre) and propre not in _RESERVES:
        return propre
    return json.dumps(propre, ensure_ascii=False)
