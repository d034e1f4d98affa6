"""Ce qu’une série de sites garde de l’un à l’autre ; chaque mémoire a sa clé et sa borne."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.structure.files import File, Files

from generateur.site.pages.markdown_retenu import MarkdownRetenu
from generateur.site.pages.parties_retenues import PartiesRetenues
from generateur.site.theme_elague import ThemeElague


@dataclass(frozen=True)
class AcquisDeSerie:
    """Le Markdown rendu, les parties communes des pages, les fichiers que tous les sites ont (rien
    hors d’une série)."""

    fichiers: FichiersCommuns | None = None
    markdown: MarkdownRetenu = field(default_factory=MarkdownRetenu)
    parties: PartiesRetenues = field(default_factory=PartiesRetenues)


class FichiersCommuns:
    """Les fichiers qui ne sont pas des pages : copiés une fois dans `dossier`, puis liés.

    Jamais liés au dépôt lui-même : changer un site publié n’y doit rien changer.
    """

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier

    def servir(self, files: Files) -> None:
        """Fait poser par un lien ce que MkDocs copierait."""
        for fichier in files:
            if not fichier.is_documentation_page():
                vars(fichier)["copy_file"] = partial(self._poser, fichier)

    def _poser(self, fichier: File, dirty: bool = False) -> None:
        if fichier._content is not None or fichier.abs_src_path is None:
            # Fait en mémoire, pour ce site peut-être : ce n’est pas un fichier que tous ont.
            File.copy_file(fichier, dirty)
            return
        commun = self.dossier / fichier.dest_uri
        if not commun.exists():
            copie = File(fichier.src_uri, fichier.src_dir, str(self.dossier), False)
            copie.copy_file()
        cible = fichier.abs_dest_path
        os.makedirs(os.path.dirname(cible), exist_ok=True)
        try:
            os.link(commun, cible)
        except OSError:
            # Un disque qui ne sait pas lier, ou un fichier déjà là.
            File.copy_file(fichier, dirty)


class ThemeRetenu(ThemeElague):
    """Le thème d’un dépôt qui ne change pas en route : listé, et ses gabarits compilés, une fois.

    À ne donner qu’à une série où rien d’autre que nous ne se sert de son environnement.
    """

    _env: Environment | None = None
    _liste: list[str] | None = None

    def get_env(self) -> Environment:
        """Rend toujours le même environnement."""
        if self._env is None:
            self._env = super().get_env()
            # Un attribut de cet environnement seul : MkDocs en filtre la liste à chaque site.
            vars(self._env)["list_templates"] = self._lister
        return self._env

    def _lister(self, **filtre: Any) -> list[str]:
        if self._liste is None:
            self._liste = Environment.list_templates(self.get_env(), **filtre)
        return self._liste
