"""Ce que tableur et textes partagent : une archive OpenDocument aux octets toujours les mêmes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generateur.formats.gabarits import bytecode

INSTANT = (1980, 1, 2, 0, 0, 0)
"""Toujours la même, pour des octets stables. Le validateur d’OASIS croit voir un champ de trop dans
une archive du 1er janvier 1980, première date qu’un zip sache porter : d’où le 2."""
ILLEGAUX = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Ce que XML 1.0 ne sait pas porter, même échappé."""


def sans_illegaux(texte: str) -> str:
    """Ôte d’un texte les signes qu’un fichier XML ne peut pas porter."""
    return ILLEGAUX.sub("", texte)


@cache
def environnement(gabarits: Path, finir: Callable[[Any], Any] | None = None) -> Environment:
    """Rend de quoi remplir les gabarits de ce dossier : tout y est échappé, rien n’y manque.

    `finir` : ce que l’on fait de chaque valeur avant de l’échapper.
    """
    return Environment(
        loader=FileSystemLoader(gabarits),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finir,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=bytecode(),
    )


def archiver(mimetype: str, membres: Mapping[str, bytes]) -> bytes:
    """Rend l’archive de ces membres, dans cet ordre ; mêmes membres, mêmes octets."""
    contenu = BytesIO()
    with zipfile.ZipFile(contenu, "w") as archive:
        # Le type vient en premier et sans compression : c’est à lui qu’on reconnaît le format.
        archive.writestr(membre("mimetype", zipfile.ZIP_STORED), mimetype)
        for nom, octets in membres.items():
            archive.writestr(membre(nom, zipfile.ZIP_DEFLATED), octets)
    return contenu.getvalue()


def membre(nom: str, compression: int) -> zipfile.ZipInfo:
    """Rend l’en-tête d’un membre d’archive, le même quels que soient le jour et le système."""
    entete = zipfile.ZipInfo(nom, INSTANT)
    entete.compress_type = compression
    # Sans quoi l’archive dirait sur quel système elle a été faite.
    entete.create_system = 3
    entete.external_attr = 0o644 << 16
    return entete
