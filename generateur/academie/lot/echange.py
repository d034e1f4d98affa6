"""Met un site tout fait à la place de l’ancien, d’un coup : jamais rien à moitié."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_ICI = -100  # AT_FDCWD : un chemin relatif part du dossier courant
_ECHANGER = 2  # RENAME_EXCHANGE


def mettre_en_place(neuf: Path, place: Path, ecarte: Path) -> None:
    """Pose `neuf` à `place` ; ce qui y était passe dans `ecarte`, puis s’efface.

    Sous Linux, les deux s’échangent en un seul geste. Ailleurs, il y en a deux : si l’on est
    interrompu entre les deux, `reprendre` remet l’ancien. Un fichier qui n’a pas changé garde sa
    date : une publication ne copie que les autres.
    """
    if not place.exists():
        neuf.rename(place)
        return
    _garder_les_dates(neuf, place)
    shutil.rmtree(ecarte, ignore_errors=True)
    ecarte.parent.mkdir(parents=True, exist_ok=True)
    if _echanger(neuf, place):
        shutil.rmtree(neuf, ignore_errors=True)
        return
    place.rename(ecarte)
    neuf.rename(place)
    shutil.rmtree(ecarte, ignore_errors=True)


def reprendre(ecartes: Path, sortie: Path) -> None:
    """Remet un ancien site dont la place est restée vide, et efface les autres."""
    for ancien in sorted(ecartes.iterdir()) if ecartes.is_dir() else ():
        if not (sortie / ancien.name).exists():
            ancien.rename(sortie / ancien.name)
        else:
            shutil.rmtree(ancien, ignore_errors=True)


def _garder_les_dates(neuf: Path, place: Path) -> None:
    """Redonne sa date à chaque fichier qui a les octets de l’ancien ; un fichier que d’autres sites
    partagent a déjà la leur."""
    for ou, _, noms in os.walk(neuf):
        for nom in noms:
            fichier = Path(ou, nom)
            ancien = place / fichier.relative_to(neuf)
            try:
                avant, apres = ancien.stat(), fichier.stat()
                meme = apres.st_nlink == 1 and avant.st_size == apres.st_size
                if meme and ancien.read_bytes() == fichier.read_bytes():
                    os.utime(fichier, ns=(avant.st_atime_ns, avant.st_mtime_ns))
            except OSError:
                continue


def _echanger(un: Path, autre: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(renameat2(_ICI, os.fsencode(un), _ICI, os.fsencode(autre), _ECHANGER) == 0)
