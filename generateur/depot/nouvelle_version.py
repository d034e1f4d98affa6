"""Recevoir une nouvelle version sans git : reprendre, dans son dossier, ce qui est au collège.

L’ancien dossier n’est que lu : rien ne peut s’y perdre. Est au collège, dans `donnees/`, tout
fichier posé à la racine (profil, recueil, suivi, départ, modèle de lettre) sauf ceux d’`A_TOUS` ;
dans DOSSIERS, tout fichier que la nouvelle version n’a pas. De RELUS, rien n’est repris. Un fichier
commun qui diffère reste celui de la nouvelle version et se dit. Qui l’a changé ? Le programme
apporte l’empreinte de tout ce qui a été livré un jour (LIVREES) : ce qui y est n’a pas été touché
par l’équipe, ce qui n’y est pas est d’elle (decisions/0169).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from itertools import count
from pathlib import Path

A_TOUS = frozenset({"academies.yml", "departements.yml"})
DOSSIERS = ("docs", "overrides", "donnees/calendriers")
RELUS = ("donnees/demarche", "generateur/gabarits")
"""Ce que la nouvelle version apporte en entier : ce qui y diffère se dit, rien n’y est copié."""
SIENS = frozenset({".yml", ".yaml", ".json", ".odt"})
"""Les fichiers de la racine de `donnees/` qui sont au collège."""
FICHIERS = ("mkdocs.yml",)
LIVREES = Path("generateur/depot/versions_livrees.txt")
"""Une empreinte par ligne, que « make versions » refait de toute l’histoire du dépôt."""


CHIFFRES = 10


class RepriseImpossible(Exception):
    """L’ancien dossier n’est pas celui d’un autre manuel ; le texte dit pourquoi."""


@dataclass(frozen=True)
class Reprise:
    """Chemins relatifs au manuel : ce qui a été repris, et ce qui ne l’a pas été.

    `gardes` : sous quel nom reste un fichier du dossier neuf que le vôtre a remplacé. `a_refaire` :
    ce que l’équipe a changé, ou ajouté là où rien ne se reprend. `renouveles` et `retires` : ce que
    la nouvelle version seule a changé, ou n’a plus.
    """

    repris: tuple[str, ...]
    gardes: tuple[str, ...]
    a_refaire: tuple[str, ...]
    renouveles: tuple[str, ...]
    retires: tuple[str, ...]


def reprendre(ancien: Path, neuf: Path) -> Reprise:
    """Copie de `ancien` vers `neuf` ce qui est au collège. Lève RepriseImpossible, OSError."""
    if not (ancien / "donnees" / "college.yml").is_file():
        raise RepriseImpossible(f"« {ancien} » n’a pas de donnees/college.yml")
    if ancien.resolve() == neuf.resolve():
        raise RepriseImpossible("l’ancien dossier et le neuf sont le même")
    repris: list[str] = []
    gardes: list[str] = []
    a_refaire: list[str] = []
    renouveles: list[str] = []
    retires: list[str] = []
    livrees = _livrees(ancien) | _livrees(neuf)
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
        livre = not livrees.isdisjoint(empreintes((ancien / nom).read_bytes()))
        if cible.exists():
            if not _memes(ancien / nom, cible):
                (renouveles if livre else a_refaire).append(nom)
        elif livre:
            retires.append(nom)
        else:
            _copier(ancien / nom, cible)
            repris.append(nom)
    for dossier in RELUS:
        for fichier in sorted((ancien / dossier).rglob("*")):
            nom = fichier.relative_to(ancien).as_posix()
            if not _copiable(fichier):
                continue
            if livrees.isdisjoint(empreintes(fichier.read_bytes())):
                a_refaire += [nom] * (not _pareil(fichier, neuf / nom))
            elif not (neuf / nom).is_file():
                retires.append(nom)
            else:
                renouveles += [nom] * (not _memes(fichier, neuf / nom))
    return Reprise(*map(tuple, (repris, gardes, a_refaire, renouveles, retires)))


def empreintes(octets: bytes) -> frozenset[str]:
    """Rend le début de ce dont git nomme ce contenu, tel quel et aux fins de ligne du dépôt."""
    return frozenset(
        sha1(b"blob %d\0" % len(forme) + forme, usedforsecurity=False).hexdigest()[:CHIFFRES]
        for forme in (octets, octets.replace(b"\r\n", b"\n"))
    )


def _livrees(dossier: Path) -> frozenset[str]:
    """Rend ce que cette version sait avoir été livré ; rien si elle ne le sait pas encore."""
    liste = dossier / LIVREES
    texte = liste.read_text("ascii", "ignore") if liste.is_file() else ""
    return frozenset(re.findall(rf"^[0-9a-f]{{{CHIFFRES}}}$", texte, re.MULTILINE))


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


def _pareil(un: Path, autre: Path) -> bool:
    return autre.is_file() and _memes(un, autre)


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
