"""Les noms de fichiers que prennent Windows, macOS et Linux, et ceux qu’un seul d’entre eux prend.

Un dépôt se copie d’une machine à l’autre, un manuel se déplie d’un fichier ZIP : un nom que l’une
refuse, ou deux noms qu’elle confond, et un fichier s’y perd sans un mot.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

LONGUEUR_MAX = 160
"""Signes d’un chemin : Windows en prend 260, où entre aussi le dossier où l’on déplie."""
_RESERVES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I
)
_REFUSES = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
COPIE_D_EDITEUR = re.compile(
    r".*~|#.*#|~\$.*|.*\.(?:bak|orig|rej|sw[opx]|tmp|old)|Thumbs\.db|desktop\.ini", re.I
)
"""Ce que les éditeurs et les systèmes laissent derrière eux."""

Faute = tuple[str, str]
"""Ce qui ne va pas, et le remède."""


def faute_du_nom(chemin: str) -> Faute | None:
    """Rend ce qui, dans ce chemin, ne convient pas partout."""
    for partie in PurePosixPath(chemin).parts:
        if trouve := _REFUSES.search(partie):
            signe = trouve.group()
            cite = f"le signe « {signe} »" if signe.isprintable() else "un signe illisible"
            return f"Windows refuse {cite} dans un nom de fichier", _renommer(partie)
        if partie != partie.rstrip(". ") or partie != partie.lstrip(" "):
            return "ce nom commence ou finit par un point ou une espace", _renommer(partie)
        if _RESERVES.fullmatch(partie):
            return f"« {partie} » est un nom que Windows se réserve", _renommer(f"page-{partie}")
    if len(chemin) > LONGUEUR_MAX:
        return (
            f"ce chemin a {len(chemin)} signes : Windows n’ouvrira pas le fichier une fois déplié",
            f"raccourcissez-le : {LONGUEUR_MAX} signes au plus",
        )
    return None


def noms_confondus(chemins: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rend les couples de fichiers ou de dossiers que Windows ou macOS prend pour un seul."""
    vus: dict[str, str] = {}
    for chemin in sorted(chemins):
        parties = PurePosixPath(chemin).parts
        for rang in range(1, len(parties) + 1):
            ici = "/".join(parties[:rang])
            forme = unicodedata.normalize("NFC", unicodedata.normalize("NFC", ici).casefold())
            if vus.setdefault(forme, ici) != ici:
                yield vus[forme], ici
                break


def _renommer(partie: str) -> str:
    propre = re.sub(r"[^\w.() -]+", "-", partie).strip(" .-") or "page.md"
    propre = re.sub(r"[ -]*-[ -]*", "-", propre).replace("-.", ".")
    return f"renommez-le, par exemple « {propre} »"
