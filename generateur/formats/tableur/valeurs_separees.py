"""Écrit un CSV qu’un tableur français ouvre d’un double clic, et dont rien ne s’exécute."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

DECLENCHEURS = "=+-@＝＋－＠|%"
"""Ce par quoi un tableur reconnaît une formule ou une commande, même après des espaces."""
_BLANCS = re.compile("[\x00-\x20]+")


def ecrire(rangees: Iterable[Sequence[str]]) -> bytes:
    """Rend le CSV : points-virgules, UTF-8 avec marque, fins de ligne de Windows.

    Une cellule qui commencerait une formule est précédée d’une apostrophe : elle reste du texte.
    """
    sortie = StringIO()
    ecrivain = csv.writer(sortie, delimiter=";", lineterminator="\r\n")
    for rangee in rangees:
        ecrivain.writerow([texte_sur(cellule) for cellule in rangee])
    return ("\ufeff" + sortie.getvalue()).encode()


def texte_sur(texte: str) -> str:
    """Rend le texte d’une cellule, sur une ligne, tel qu’aucun tableur ne le calcule."""
    plat = _BLANCS.sub(" ", texte).strip(" ")
    debut = plat.lstrip("\ufeff \u00a0\u202f")
    return "'" + plat if debut[:1] and debut[0] in DECLENCHEURS else plat
