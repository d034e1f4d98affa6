"""Les colonnes d’un tableau du livret qui se partagent la largeur de la page.

Des colonnes sans largeur prennent chacune celle de son plus long texte tenu sur une ligne ; si le
tout déborde, celles qui dépassent leur part se partagent ce que les autres laissent, les plus
longues un peu plus que les autres. Typst, lui, partagerait également, et composerait pour le savoir
chaque cellule une fois de plus : on lui dit la part de chacune, il ne mesure que les courtes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from generateur.formats.mesure_du_texte import mesurer

PAGE = 147.0
"""Ce que les marges laissent au texte d’une page, en millimètres (`pose-du-livret.typ`)."""
RETRAIT_DU_REPLI = 3.0
ADOUCI = 0.5
"""Dix fois plus longue, une colonne n’a que trois fois la part d’une autre."""
_CORPS = 9.5 * 0.92 * 25.4 / 72
_MARGES = 2 * 1.6
_CASE = 3.4 + 1.2
_APPEL_DE_NOTE = "00"
_CHASSE_FIXE = 0.602
_TONS = {"": 1.0, "petit": 0.86, "grand": 1.12, "fort": 1.2}
_TAILLES = {"petit": 0.86, "code": 0.92, "haut": 0.6, "bas": 0.6}


def partager_la_largeur(blocs: Sequence[dict[str, Any]], place: float = PAGE) -> None:
    """Dit à chaque tableau de ces blocs la part de chaque colonne : `parts`, 0 si elle tient.

    Un tableau dont la place ou les textes ne sont pas connus n’en a pas.
    """
    for bloc in blocs:
        if bloc["t"] == "repli":
            partager_la_largeur(bloc["c"], place - RETRAIT_DU_REPLI)
        elif bloc["t"] == "tableau":
            parts = colonnes_qui_partagent(bloc, place)
            if parts is not None:
                bloc["parts"] = parts


def colonnes_qui_partagent(tableau: dict[str, Any], place: float) -> list[float] | None:
    """Rend, par colonne, sa part de ce que les autres laissent de `place` millimètres, ou 0.

    Rien si le tableau tient autre chose que des paragraphes, ou une cellule sur plusieurs rangées.
    """
    naturelles = [0.0] * tableau["n"]
    for rang in (*tableau["tetes"], *tableau["rangs"]):
        debut = 0
        for cellule in rang:
            large = _de_la_cellule(cellule)
            fin = debut + cellule["colonnes"]
            if large is None or fin > len(naturelles):
                return None
            if cellule["colonnes"] == 1:
                # Sur plusieurs colonnes, un total passe à la ligne s’il le faut.
                naturelles[debut] = max(naturelles[debut], large)
            debut = fin
    part = _part(naturelles, place)
    partagent = [colonne for colonne, large in enumerate(naturelles) if large > part]
    return [
        round(large**ADOUCI, 2) if colonne in partagent else 0
        for colonne, large in enumerate(naturelles)
    ]


def _part(naturelles: list[float], place: float) -> float:
    """Rend la largeur au-delà de laquelle une colonne partage ; l’infini si tout tient."""
    if sum(naturelles) <= place:
        return math.inf
    trop_larges = naturelles
    while True:
        laisse = place - sum(n for n in naturelles if n not in trop_larges)
        part = laisse / len(trop_larges)
        restent = [n for n in trop_larges if n > part]
        if len(restent) == len(trop_larges):
            return part
        trop_larges = restent


def _de_la_cellule(cellule: dict[str, Any]) -> float | None:
    if cellule["rangees"] > 1 or any(bloc["t"] not in ("par", "ancre") for bloc in cellule["c"]):
        return None
    lignes = [0.0]
    for bloc in cellule["c"]:
        if bloc["t"] == "par":
            ton = bloc.get("ton", "")
            lignes.append(0.0)
            _poser(bloc["c"], _CORPS * _TONS[ton], cellule["tete"] or ton == "fort", lignes)
    return max(lignes) + _MARGES


def _poser(fil: Sequence[Any], corps: float, gras: bool, lignes: list[float]) -> None:
    """Allonge la dernière des `lignes` de ces morceaux, et en ouvre une à chaque retour."""
    for morceau in fil:
        if isinstance(morceau, str):
            lignes[-1] += mesurer(morceau, corps, gras)
            continue
        genre = morceau["t"]
        if genre == "retour":
            lignes.append(0.0)
        elif genre == "case":
            lignes[-1] += _CASE
        elif genre == "code":
            lignes[-1] += len(_texte(morceau["c"])) * corps * _TAILLES["code"] * _CHASSE_FIXE
        elif "c" in morceau:
            # L’italique n’est pas dans la table : le gras, plus large, en tient lieu.
            gras_ici = gras or genre in ("gras", "italique")
            _poser(morceau["c"], corps * _TAILLES.get(genre, 1), gras_ici, lignes)
            if morceau.get("note"):
                lignes[-1] += mesurer(_APPEL_DE_NOTE, corps * _TAILLES["haut"], gras)


def _texte(fil: Sequence[Any]) -> str:
    return "".join(m if isinstance(m, str) else _texte(m.get("c", ())) for m in fil)
