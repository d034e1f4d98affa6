"""La démarche déjà chargée, tant qu’aucun de ses fichiers n’a changé d’un octet.

Un même processus la demande à chaque plan. La lire n’est presque rien ; l’analyser et la vérifier,
presque tout. La clé est le texte même : « mkdocs serve » voit donc chaque changement.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generateur.chargement.emplacements import nom_affiche

R = TypeVar("R")
Contenu = tuple[tuple[str, bytes], ...]
BORNE = 2
"""Celle du dépôt, et celle à laquelle on la compare."""

_retenues: dict[Contenu, object] = {}


def si_rien_n_a_change(dossier: Path, charger: Callable[[Path], R]) -> R:
    """Rend ce que `charger` rend de ce dossier, ou l’a déjà rendu des mêmes octets, sous les mêmes
    noms ; une faute se redit à chaque fois."""
    lus = _contenu(dossier)
    if lus not in _retenues:
        rendu = charger(dossier)
        # Un fichier changé ou illisible entre-temps : on ne sait plus ce qui a été chargé.
        if lus is None or _contenu(dossier) != lus:
            return rendu
        while len(_retenues) >= BORNE:
            del _retenues[next(iter(_retenues))]
        _retenues[lus] = rendu
    deja: R = _retenues[lus]  # type: ignore[assignment]
    return deja


def _contenu(dossier: Path) -> Contenu | None:
    """Rend le nom, tel qu’une faute le dirait, et les octets de chaque fichier ; rien d’un dossier
    où l’un ne se lit pas."""
    try:
        return tuple(
            (f"{nom}/{fichier.name}", fichier.read_bytes())
            for ici in (dossier, *(d for d in sorted(dossier.iterdir()) if d.is_dir()))
            for nom in (nom_affiche(ici / "_").rpartition("/")[0],)
            for fichier in sorted(ici.glob("*.yml"))
        )
    except OSError:
        return None
