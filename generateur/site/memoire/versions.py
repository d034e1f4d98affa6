"""Les versions de Python et des bibliothèques dont un site dépend, pour les clés de ce que l’on
retient."""

from __future__ import annotations

import os
import platform
import sys
from functools import cache

BIBLIOTHEQUES = frozenset(
    {"icalendar", "jinja2", "jours_feries_france", "markdown", "markupsafe", "mkdocs",
     "mkdocs_material", "pygments", "pymdown_extensions", "pyyaml", "segno", "typst", "tzdata"}
)  # fmt: skip


@cache
def versions_installees() -> str:
    """Rend la version de Python et celle de chaque bibliothèque, en un texte.

    Le nom d’un dossier « .dist-info » dit l’une et l’autre : une lecture de dossier suffit, où
    interroger chaque bibliothèque ouvrirait un fichier par nom.
    """
    trouvees: dict[str, str] = {}
    for dossier in sys.path:
        try:
            noms = os.listdir(dossier or ".")
        except OSError:
            continue
        for nom in noms:
            bibliotheque, _, version = nom.removesuffix(".dist-info").partition("-")
            bibliotheque = bibliotheque.lower().replace(".", "_")
            if nom.endswith(".dist-info") and bibliotheque in BIBLIOTHEQUES:
                trouvees.setdefault(bibliotheque, version)
    return " ".join([platform.python_version(), *(f"{n}-{v}" for n, v in sorted(trouvees.items()))])
