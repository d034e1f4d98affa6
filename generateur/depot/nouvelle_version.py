"""Recevoir une nouvelle version sans git : reprendre, dans son dossier, ce qui est au collège.

L’ancien dossier n’est que lu : rien ne peut s’y perdre. Est au collège, dans `donnees/`, tout
fichier posé à la racine (profil, recueil, suivi, départ, modèle de lettre) sauf ceux d’`A_TOUS` ;
dans DOSSIERS, tout fichier que la nouvelle version n’a pas. De RELUS, rien n’est repris. Un fichier
commun qui diffère reste celui de la nouvelle version et se dit : sans git, on ne sait pas qui,
d’elle ou de l’équipe, l’a changé.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

A_TOUS = frozenset({"academies.yml", "departements.yml"})
DOSSIERS = ("docs", "overrides", "donnees/calendriers")
RELUS = ("donnees/demarche", "generateur/gabarits")
"""Ce que la nouvelle version apporte en entier : ce qui y diffère se dit, rien n’y est copié."""
SIENS = frozenset({".yml", ".yaml", ".json", ".odt"})
"""Les fichiers de la racine de `donnees/` qui sont au collège."""
FICHIERS = ("mkdocs.yml",)


class RepriseImpossible(Exception):
    """L’ancien dossier n’est pas celui d’un autre manuel ; le texte dit pourquoi."""


@dataclass(frozen=True)
class Reprise:
    """Chemins relatifs au manuel : ce qui a été repris, ce qui diffère et n’a pas été touché.

    `gardes` : sous quel nom reste un fichier du dossier neuf que le vôtre a remplacé.
    """

    repris: tuple[str, ...]
    gardes: tuple[str, ...]
    differents: tuple[str, ...]


def reprendre(ancien: Path, neuf: Path) -> Reprise:
    """Copie de `ancien` vers `neuf` ce qui est au collège. Lève RepriseImpossible, OSError."""
    if not (ancien / "donnees" / "college.yml").is_file():
        raise RepriseImpossible(f"« {ancien} » n’a pas de donnees/college.yml")
    if ancien.resolve() == neuf.resolve():
        raise RepriseImpossible("l’ancien dossier et le neuf sont le même")
    repris: list[str] = []
    gardes: list[str] = []
    differents: list[str] = []
    for fichier in sorted((ancien / "donnees").iterdir()):
        nom = f"donnees/{fichier.name}"
        if fichier.suffix.lower() not in SIENS or fichier.name in A_TOUS or not _copiable(fichier):
            continue
        cible = neuf / nom
        if cible.exists():
            if _memes(fichier, cible):
                continue
            garde = _place_libre(cible)
            os.replace(cible, garde)
            gardes.append(garde.relative_to(neuf).as_posix())
        _copier(fichier, cible)
        repris.append(nom)
    for nom in _communs(ancien):
        cible = neuf / nom
        if not cible.exists():
            _copier(ancien / nom, cible)
            repris.append(nom)
        elif not _memes(ancien / nom, cible):
            differents.append(nom)
    for dossier in RELUS:
        for fichier in sorted((ancien / dossier).rglob("*")):
            nom = fichier.relative_to(ancien).as_posix()
            if _copiable(fichier) and not ((neuf / nom).is_file() and _memes(fichier, neuf / nom)):
                differents.append(nom)
    return Reprise(tuple(repris), tuple(gardes), tuple(differents))


def _communs(ancien: Path) -> Iterator[str]:
    for dossier in DOSSIERS:
        for fichier in sorted((ancien / dossier).rglob("*")):
            if _copiable(fichier):
                yield fichier.relative_to(ancien).as_posix()
    for nom in (f"donnees/{nom}" for nom in sorted(A_TOUS)):
        if (ancien / nom).is_file():
            yield nom
    yield from (nom for nom in FICHIERS if (ancien / nom).is_file())


def _copiable(fichier: Path) -> bool:
    """Un vrai fichier, ni caché ni un lien vers autre chose."""
    return fichier.is_file() and not fichier.is_symlink() and not fichier.name.startswith(".")


def _memes(un: Path, autre: Path) -> bool:
    return un.read_bytes().replace(b"\r\n", b"\n") == autre.read_bytes().replace(b"\r\n", b"\n")


def _place_libre(cible: Path) -> Path:
    noms = (cible.with_name(f"{cible.name}.remplace{n if n > 1 else ''}") for n in count(1))
    return next(nom for nom in noms if not nom.exists())


def _copier(fichier: Path, cible: Path) -> None:
    cible.parent.mkdir(parents=True, exist_ok=True)
    provisoire = cible.with_name(cible.name + ".en-cours")
    shutil.copyfile(fichier, provisoire)
    os.replace(provisoire, cible)
