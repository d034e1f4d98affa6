"""Un manuel enregistré que l’on dépose, un an après : le profil, et ce qui est à côté de lui.

Rien n’en est écrit nulle part : de l’archive, on ne lit que les textes que l’on cherche, où qu’ils
soient, et les noms des autres ne servent à rien.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from generateur.chargement.texte import TAILLE_MAX
from generateur.site.moteur.bord_de_la_page import DEPOSE

EXTENSIONS = (".yml", ".yaml")
PROFILS = tuple(f"college{extension}" for extension in EXTENSIONS)
COMPAGNONS = ("depart.json", *(f"{n}{e}" for n in ("recueil", "suivi") for e in EXTENSIONS))
SOMMAIRE_MAX = 2 * 1024 * 1024
"""Octets du sommaire d’une archive : celui d’un manuel en fait vingt mille."""
FIN, FIN_DU_ZIP = 65_557, b"PK\x05\x06"
"""Où finit une archive : ce que l’on en relit, et la marque que l’on y cherche."""
_ZONE = re.compile(r"^zone: *[\"']?([\w-]+)", re.MULTILINE)

Reponse = dict[str, Any]


class _Refus(Exception):
    """Pourquoi cette archive n’a pas été lue : la fin de la clé de ses mots, et quel fichier."""

    def __init__(self, pourquoi: str, quoi: str = "") -> None:
        self.dit = {"refus": pourquoi, "quoi": quoi}


def manuel_depose(archive: str = DEPOSE) -> Reponse:
    """Rend `textes`, par nom de fichier, le profil d’abord ; ou bien `refus`, et `quoi`, le fichier
    en cause : ce que disent les mots « zip_… » de la page.

    `archive` : où l’ouvrier l’a posée.
    """
    try:
        return {"textes": _textes(archive)}
    except _Refus as refus:
        return refus.dit
    # NotImplementedError est aussi une RuntimeError : une façon de compresser que l’on n’a pas.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return {"refus": "abime", "quoi": ""}


def _textes(archive: str) -> dict[str, str]:
    if _taille_du_sommaire(archive) > SOMMAIRE_MAX:
        raise _Refus("sans_profil")
    with zipfile.ZipFile(archive) as lue:
        entrees = [e for e in lue.infolist() if _est_a_lire(e)]
        profil = _profil(entrees)
        textes = {_nom(profil): _texte(lue, profil)}
        zone = _ZONE.search(textes[_nom(profil)])
        voulus = {*COMPAGNONS, *(f"{zone[1].lower()}{e}" for e in EXTENSIONS if zone)}
        for entree in entrees:
            nom = _nom(entree)
            if nom not in voulus or _chemin(entree).parent != _chemin(profil).parent:
                continue
            if nom in textes:
                raise _Refus("en_double", nom)
            textes[nom] = _texte(lue, entree)
        return textes


def _taille_du_sommaire(archive: str) -> int:
    """Rend ce que dit la fin du fichier : lire un sommaire immense coûterait toute la mémoire."""
    with open(archive, "rb") as fichier:
        longueur = fichier.seek(0, 2)
        fichier.seek(max(0, longueur - FIN))
        fin = fichier.read()
    marque = fin.rfind(FIN_DU_ZIP)
    return int.from_bytes(fin[marque + 12 : marque + 16], "little") if marque >= 0 else 0


def _profil(entrees: Iterable[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """Rend le profil le moins enfoui : un manuel déplié puis compressé l’a dans un dossier."""
    profils = [e for e in entrees if _nom(e) in PROFILS]
    if not profils:
        raise _Refus("sans_profil")
    haut = min(len(_chemin(e).parts) for e in profils)
    hauts = [e for e in profils if len(_chemin(e).parts) == haut]
    if len(hauts) > 1:
        raise _Refus("en_double", _nom(hauts[0]))
    return hauts[0]


def _texte(lue: zipfile.ZipFile, entree: zipfile.ZipInfo) -> str:
    if entree.flag_bits & 1:
        raise _Refus("chiffre")
    if entree.file_size > TAILLE_MAX:
        raise _Refus("gros_dedans", _nom(entree))
    try:
        return lue.read(entree).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Refus("illisible", _nom(entree)) from None


def _est_a_lire(entree: zipfile.ZipInfo) -> bool:
    """Ni dossier, ni ce que macOS range à côté, ni un chemin qui sort de l’archive."""
    parties = _chemin(entree).parts
    piege = not parties or ".." in parties or parties[0] in ("/", "//") or ":" in parties[0]
    return not (entree.is_dir() or piege or parties[0] == "__MACOSX")


def _chemin(entree: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(entree.filename.replace("\\", "/"))


def _nom(entree: zipfile.ZipInfo) -> str:
    return _chemin(entree).name.lower()
