"""La place d’un site : où le neuf s’écrit, et comment il prend celle de l’ancien.

Un dossier voisin, puis deux noms échangés : d’un coup. Où l’on ne peut rien écrire à côté de lui
(copie en lecture seule, dont seul le dossier du site est un autre disque), le neuf se fait dans le
dossier temporaire, entier, puis se recopie à sa place.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

EN_COURS = ".en-cours"


def place_du_neuf(cible: Path) -> Path:
    """Rend le dossier, fait, où écrire le site qui prendra la place de `cible` ; lève OSError."""
    voisin = Path(str(cible) + EN_COURS)
    try:
        voisin.mkdir(parents=True, exist_ok=True)
        if not os.access(voisin, os.W_OK | os.X_OK):
            raise PermissionError(13, "", str(voisin))
    except OSError:
        if not (cible.is_dir() and os.access(cible, os.W_OK | os.X_OK)):
            raise
        # Un dossier dedans : lui a les droits de tous nos dossiers.
        ailleurs = Path(tempfile.mkdtemp(prefix="manuel-")) / "site"
        ailleurs.mkdir()
        return ailleurs
    return voisin


def mettre_en_place(site: Path, neuf: Path) -> bool:
    """Met le dossier neuf à la place du site ; dit s’il y en avait un ; lève OSError."""
    remplace = site.is_dir() and any(site.iterdir())
    if _voisin(site, neuf) and not os.path.ismount(site):
        _echanger(site, neuf)
    else:
        _recopier(site, neuf)
        oter(site, neuf)
    return remplace


def oter(site: Path, neuf: Path) -> None:
    """Ôte un dossier neuf qui n’est pas allé à sa place."""
    shutil.rmtree(neuf if _voisin(site, neuf) else neuf.parent, ignore_errors=True)


def _voisin(site: Path, neuf: Path) -> bool:
    return neuf == Path(str(site) + EN_COURS)


def _echanger(site: Path, neuf: Path) -> None:
    ancien = site.with_name(site.name + ".ancien")
    shutil.rmtree(ancien, ignore_errors=True)
    if site.exists():
        site.rename(ancien)
    try:
        neuf.rename(site)
    except OSError:
        if ancien.exists():
            ancien.rename(site)
        raise
    shutil.rmtree(ancien, ignore_errors=True)


def _recopier(site: Path, neuf: Path) -> None:
    faits = {f.relative_to(neuf) for f in neuf.rglob("*")}
    for fait in sorted(faits):
        if (neuf / fait).is_dir():
            (site / fait).mkdir(exist_ok=True)
        else:
            # Le contenu seul : ce dossier peut être à un autre, avec ses droits à lui.
            shutil.copyfile(neuf / fait, site / fait)
    # Ce que le neuf n’a plus s’en va ensuite : à tout instant, chaque page est là.
    for reste in sorted(site.rglob("*"), reverse=True):
        if reste.relative_to(site) not in faits:
            reste.rmdir() if reste.is_dir() and not reste.is_symlink() else reste.unlink()
