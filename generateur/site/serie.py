"""Construit des sites l’un après l’autre, dans un même processus, par MkDocs tel qu’il est.

Chaque site passe par `mkdocs build` : ce que l’on garde de l’un à l’autre a sa propre clé, et ne
change pas un octet (decisions/0075). Les réglages du dépôt ne se relisent pas ; mais une autre
extension, ou un crochet, peut en garder quelque chose : ils sont alors neufs pour chaque site.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig

from generateur.site.memoire.acquis_de_serie import AcquisDeSerie, FichiersCommuns, ThemeRetenu
from generateur.site.memoire.ce_qui_est_lu import rien_que_nous, tout_est_commun
from generateur.site.memoire.preparations import Preparation
from generateur.site.plugin import ManuelPlugin
from generateur.site.reglages import lire_les_reglages


class Serie:
    """Des sites du dépôt `racine` ; `atelier` : un dossier, sur le disque des sites, où garder les
    fichiers qu’ils ont en commun ; sans lui, chacun a les siens.

    `avertissements` : ceux de MkDocs, une fois chacun.
    """

    def __init__(self, racine: Path, atelier: Path | None = None) -> None:
        self.racine = racine
        communs = FichiersCommuns(atelier / "communs") if atelier is not None else None
        self.acquis = AcquisDeSerie(communs)
        self.avertissements = _ecouter_mkdocs()
        self.retenus: MkDocsConfig | None = None

    def menu(self) -> list[Any]:
        """Rend le menu déclaré dans mkdocs.yml."""
        return list(self._reglages().nav or [])

    def origine(self) -> str:
        """Rend l’adresse du dépôt d’origine déclarée dans mkdocs.yml ; vide s’il n’y en a pas."""
        return str(self._reglages().repo_url or "")

    def sans_pdf(self) -> bool:
        """Dit si mkdocs.yml demande des sites sans PDF."""
        return bool(_manuel(self._reglages()).config.sans_pdf)

    def docs(self) -> Path:
        """Rend le dossier des pages déclaré dans mkdocs.yml."""
        return Path(self._reglages().docs_dir)

    def tout_est_commun(self) -> bool:
        """Dit qu’un site n’a changé que si son profil, ou ce que tous partagent, a changé."""
        return tout_est_commun(self._reglages(), self.racine)

    def batir(
        self, preparation: Preparation, cible: Path, a_chaque_page: Callable[[], None] | None = None
    ) -> None:
        """Écrit dans `cible` le site que `mkdocs build` ferait de cette préparation.

        `a_chaque_page` : appelée quand une page de plus va s’habiller.
        """
        config = self._reglages()
        config.site_dir = str(cible)
        manuel = _manuel(config)
        manuel.imposee = preparation
        manuel.acquis = self.acquis
        manuel.a_chaque_page = a_chaque_page
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build.build(config)
        finally:
            config.plugins.on_shutdown()

    def _reglages(self) -> MkDocsConfig:
        """Rend les réglages d’un site de plus : une construction change les siens."""
        if self.retenus is not None:
            return copy(self.retenus)
        config = lire_les_reglages(self.racine)
        if rien_que_nous(config):
            config.theme = ThemeRetenu(config.theme)
            self.retenus = config
        else:
            self.acquis = AcquisDeSerie(self.acquis.fichiers, self.acquis.markdown)
        return copy(config)


def _manuel(config: MkDocsConfig) -> ManuelPlugin:
    manuel = config.plugins["manuel"]
    assert isinstance(manuel, ManuelPlugin)
    return manuel


def _ecouter_mkdocs() -> list[str]:
    """Fait taire MkDocs, et rend la liste où ses avertissements se rangent, sans redite."""
    recus: list[str] = []

    class Ecoute(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if message not in recus:
                recus.append(message)

    journal = logging.getLogger("mkdocs")
    journal.handlers = [Ecoute(logging.WARNING)]
    journal.setLevel(logging.WARNING)
    journal.propagate = False
    return recus
