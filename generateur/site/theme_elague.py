"""Le thème tel que MkDocs le parcourt : celui du site, sans ses dossiers cachés.

Pour savoir ce qu’il doit copier, MkDocs fait à chaque construction la liste de tous les fichiers du
thème, puis en ôte ceux dont un dossier commence par un point. Material y range 14 000 icônes. Ici,
ces dossiers ne sont pas ouverts : la liste est la même (decisions/0070).
"""

from __future__ import annotations

import os

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class ThemeElague(Theme):
    """Le même thème, dont les dossiers cachés ne sont pas parcourus ; ils restent lisibles."""

    def __init__(self, theme: Theme) -> None:
        # Ni nouvelle lecture de sa configuration, ni perte d’un réglage.
        vars(self).update(vars(theme))

    def get_env(self) -> Environment:
        """Rend l’environnement de MkDocs ; seule la liste de ses fichiers est plus courte."""
        env = super().get_env()
        env.loader = _SansDossiersCaches(self.dirs)
        return env


class _SansDossiersCaches(FileSystemLoader):
    def list_templates(self) -> list[str]:
        trouves: set[str] = set()
        for racine in self.searchpath:
            for dossier, sous, noms in os.walk(racine, followlinks=self.followlinks):
                sous[:] = [nom for nom in sous if not nom.startswith(".")]
                relatif = os.path.relpath(dossier, racine).replace(os.sep, "/")
                base = "" if relatif == "." else f"{relatif}/"
                trouves.update(base + nom for nom in noms)
        return sorted(trouves)
