"""Ce que le dépôt tient pour sa source, et qu’aucune sortie ne doit remplacer."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generateur.chargement.emplacements import racine
from generateur.chargement.problemes import ErreurDonnees

DOSSIERS = ("docs", "donnees", "overrides", "generateur", "tests", ".git", ".github", ".ci")
EXTENSIONS = frozenset({".yml", ".yaml", ".toml", ".py", ".cfg", ".ini"})
A_LA_RACINE = frozenset(
    {"makefile", "licence", "readme.md", "changelog.md", "contributing.md", "requirements.txt",
     "requirements-tests.txt", ".gitignore", ".gitattributes"}
)  # fmt: skip


def est_une_source(cible: Path, lus: Iterable[Path] = ()) -> bool:
    """Dit si ce fichier est là, et sert : le dépôt en est fait, ou la commande l’a lu (`lus`)."""
    if not os.path.lexists(cible):
        return False
    if any(_le_meme(cible, lu) for lu in lus):
        return True
    # Un lien compte pour lui-même et pour ce qu’il montre.
    return any(
        _est_du_depot(Path(chemin)) for chemin in {os.path.abspath(cible), os.path.realpath(cible)}
    )


def est_dans_une_source(dossier: Path, depot: Path) -> bool:
    """Dit si ce dossier est l’un de ceux dont le dépôt est fait, ou est dedans."""
    return _dossier_source(Path(os.path.realpath(dossier)), depot)


def _est_du_depot(cible: Path) -> bool:
    try:
        depot = racine(cible.parent)
    except ErreurDonnees:
        return False
    if cible.parent == depot:
        nom = cible.name.lower()
        return nom in A_LA_RACINE or cible.suffix.lower() in EXTENSIONS
    return _dossier_source(cible.parent, depot) or cible.suffix.lower() in EXTENSIONS


def _dossier_source(dossier: Path, depot: Path) -> bool:
    """Compare les dossiers eux-mêmes : « DOCS » est « docs » là où le disque le veut."""
    return any(
        _le_meme(parent, depot / nom) for parent in (dossier, *dossier.parents) for nom in DOSSIERS
    )


def _le_meme(un: Path, autre: Path) -> bool:
    try:
        return os.path.samefile(un, autre)
    except OSError:
        return False
