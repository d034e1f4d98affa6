"""Ne rien refaire quand rien n’a changé : ni ce qui est lu, ni le site qui en a été fait.

La clé dit tout ce que `mkdocs build` lit : configuration, gabarits, pages, images, données,
programme, versions, environnement, et s’il se tait. Le site est le nôtre si chaque fichier a la
taille et l’heure qu’il avait en fin de construction, et s’il n’y en a pas d’autre. Une construction
où MkDocs a averti de quelque chose n’est pas retenue : la suivante le redira.
"""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generateur.site.memoire.ce_qui_est_lu import REGLAGES, tout_est_lu
from generateur.site.memoire.cles import ClesDuSite, contenus_de, empreinte
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup

SITE = "site.json"
_JOURNAL = logging.getLogger(MkDocsConfig.__module__.partition(".")[0])
"""Celui de MkDocs, ou de ProperDocs qui en tient lieu."""


class Avertissements(logging.Handler):
    """Retient si MkDocs a averti de quelque chose pendant cette construction."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.dits = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Compte un avertissement de plus."""
        self.dits += 1

    def ecouter(self) -> None:
        """Commence à écouter, une seule fois."""
        _JOURNAL.removeHandler(self)
        _JOURNAL.addHandler(self)

    def oublier(self) -> None:
        """N’écoute plus."""
        _JOURNAL.removeHandler(self)


def cle_du_site(config: MkDocsConfig, cles: ClesDuSite, racine: Path) -> str:
    """Rend la clé de tout ce dont ce site dépend ; rien si une extension, de MkDocs ou de Markdown,
    ou un crochet peut lire ce que nous ne savons pas."""
    if not tout_est_lu(config):
        return ""
    lus = [REGLAGES, Path(config.docs_dir)]
    if config.theme.custom_dir:
        lus.append(Path(config.theme.custom_dir))
    return empreinte(
        cles.pages,
        {cle: str(valeur) for cle, valeur in config.items() if cle not in ("plugins", "theme")},
        [config.theme.dirs, sorted(config.theme.static_templates), dict(config.theme)],
        _JOURNAL.getEffectiveLevel(),
        *contenus_de(racine, map(str, lus)),
    )


def deja_fait(cache: Path, cle: str, site: Path) -> str:
    """Rend de quoi le dire si le site de cette clé est là, tel qu’il a été fait ; sinon rien."""
    try:
        retenu = json.loads((cache / SITE).read_text(encoding="utf-8"))
        pareil = retenu["cle"] == cle and retenu["fichiers"] == _etat(site)
        dit = str(retenu["dit"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return dit if cle and pareil else ""


def retenir_le_site(cache: Path, cle: str, site: Path, dit: str) -> None:
    """Garde l’état du site qui vient d’être fait, et la phrase qui dira qu’il n’a pas changé."""
    if cle:
        arbre = {"cle": cle, "fichiers": _etat(site), "dit": dit}
        ecrire_d_un_coup(cache / SITE, json.dumps(arbre).encode())


def _etat(site: Path) -> dict[str, Any]:
    """Rend la taille et l’heure de chaque fichier, par chemin."""
    etat: dict[str, Any] = {}
    a_voir = [str(site)]
    while a_voir:
        try:
            with os.scandir(a_voir.pop()) as entrees:
                for entree in entrees:
                    if entree.is_dir(follow_symlinks=False):
                        a_voir.append(entree.path)
                    else:
                        lu = entree.stat(follow_symlinks=False)
                        etat[os.path.relpath(entree.path, site)] = [lu.st_size, lu.st_mtime_ns]
        except OSError:
            return {}
    return etat
