"""Les versions de tout ce qui est installé, pour les clés de ce que l’on retient."""

from __future__ import annotations

import os
import sys
from functools import cache


@cache
def versions_installees() -> str:
    """Rend la version de Python et celle de chaque bibliothèque installée, en un texte.

    Le nom d’un dossier « .dist-info » dit l’une et l’autre : une lecture de dossier suffit, où
    interroger chaque bibliothèque ouvrirait un fichier par nom.
    """
    noms: set[str] = set()
    for dossier in sys.path:
        try:
            noms.update(nom for nom in os.listdir(dossier or ".") if nom.endswith(".dist-info"))
        except OSError:
            continue
    return "\n".join([sys.version, *sorted(noms)])
