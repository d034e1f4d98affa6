"""Lit `mkdocs.yml` par MkDocs, et dit en français, à sa ligne, ce que MkDocs en refuse."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from yaml import MarkedYAMLError

from generateur.chargement.emplacements import racine
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_page
from generateur.site.memoire.ce_qui_est_lu import REGLAGES

_JOURNAL = logging.getLogger("mkdocs.config")


def lire_les_reglages(depot: Path) -> MkDocsConfig:
    """Rend les réglages du dépôt ; lève ErreurDonnees, avec tout ce que MkDocs en refuse."""
    fichier = depot.absolute() / REGLAGES
    texte = lire_page(fichier)
    config = MkDocsConfig(config_file_path=str(fichier))
    try:
        with fichier.open("rb") as flux:
            config.load_file(flux)
    except ConfigurationError as erreur:
        raise _illisible(erreur.__context__) from None
    fautes, doutes = config.validate()
    for cle, _ in doutes:
        lieu = f"{REGLAGES}:{_ligne(texte, cle)}"
        _JOURNAL.warning("%s: réglage « %s » inconnu de MkDocs, ou périmé", lieu, cle)
    if fautes:
        raise ErreurDonnees(
            Probleme(
                REGLAGES,
                _ligne(texte, cle),
                "reglage",
                f"MkDocs refuse le réglage « {cle} »",
                "comparez-le à celui du manuel tel qu’il vous a été livré",
            )
            for cle, _ in fautes
        )
    return config


def racine_du_site(config: MkDocsConfig) -> Path:
    """Rend le dépôt de ce site : celui de ses réglages, sinon, s’ils en héritent d’ailleurs, celui
    de ses pages ou de son habillage ; lève ErreurDonnees."""
    fichier = Path(config.config_file_path or REGLAGES).resolve()
    return racine(fichier.parent, Path(config.docs_dir), Path(config.theme.custom_dir or "."))


def _illisible(cause: BaseException | None) -> ErreurDonnees:
    marque = cause.problem_mark if isinstance(cause, MarkedYAMLError) else None
    return ErreurDonnees(
        [
            Probleme(
                REGLAGES,
                marque.line + 1 if marque else 1,
                "reglages-illisibles",
                "ce fichier ne se lit pas",
                "relisez cette ligne et celle d’avant : retraits, deux-points, crochets",
            )
        ]
    )


def _ligne(texte: str, cle: str) -> int:
    """Rend la ligne de ce réglage ; 1 s’il n’y est pas."""
    trouve = re.search(rf"^{re.escape(cle)}\s*:", texte, re.MULTILINE)
    return texte.count("\n", 0, trouve.start()) + 1 if trouve else 1
