"""Où est le dépôt, et comment nommer ses fichiers à qui les modifie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.problemes import ErreurDonnees, Probleme

COMPAGNONS = ("recueil", "suivi", "depart")
"""Ce qui peut se trouver à côté d’un profil, et compte comme lui."""
EXTENSIONS = (".yml", ".yaml", ".YML", ".YAML")
"""Celles d’un profil et de ses compagnons ; la première est celle que l’on écrit."""
PROFIL = Path("donnees/college.yml")
REPERE = Path("donnees", "demarche")


@dataclass(frozen=True)
class FichierDuProfil:
    """Comment nommer un profil à qui le modifie : son chemin dans le dépôt, sinon son seul nom."""

    nom: str
    dans_le_depot: bool

    @property
    def a_modifier(self) -> str:
        """Rend son chemin dans le dépôt ; venu d’ailleurs, celui du profil d’un dépôt."""
        return self.nom if self.dans_le_depot else PROFIL.as_posix()


def racine(depuis: Path, *sinon: Path) -> Path:
    """Rend le plus proche parent de `depuis` (lui compris) qui a `donnees/demarche` ; à défaut,
    celui du premier de ces autres dossiers qui en a un."""
    trouvees = (_chercher(lieu) for lieu in (depuis, *sinon))
    trouvee = next((depot for depot in trouvees if depot is not None), None)
    if trouvee is None:
        raise ErreurDonnees(
            [
                Probleme(
                    _texte(depuis),
                    1,
                    "depot-introuvable",
                    f"ni ce dossier ni ses parents ne contiennent « {REPERE.as_posix()} »",
                    "placez-vous dans le dossier du manuel, celui qui contient « donnees »",
                )
            ]
        )
    return trouvee


def nom_affiche(chemin: Path) -> str:
    """Rend le chemin tel qu’on le montre : relatif au dépôt s’il y est, sinon tel qu’il est."""
    absolu = Path(os.path.abspath(chemin))
    depot = _chercher(absolu.parent)
    if depot is None:
        return _texte(chemin)
    return _texte(absolu.relative_to(depot))


def situer_le_profil(profil: Path, racine: Path) -> FichierDuProfil:
    """Dit où est ce profil, vu du dépôt `racine`."""
    entier, depot = profil.resolve(), racine.resolve()
    if entier.is_relative_to(depot):
        return FichierDuProfil(entier.relative_to(depot).as_posix(), True)
    return FichierDuProfil(entier.name, False)


def a_cote(profil: Path, nom: str) -> Path:
    """Rend le fichier `nom` d’un profil, posé à côté de lui ; celui à écrire s’il n’y est pas.

    Pour `suivi` : `suivi.yml` si le profil est `college.yml`, `rural.suivi.yml` si `rural.yml`, ou
    ce même nom avec une autre des extensions du YAML ; `depart`, écrit par nous, est en JSON.
    """
    base = profil.with_name(nom if profil.stem == "college" else f"{profil.stem}.{nom}")
    extensions = (".json",) if nom == "depart" else EXTENSIONS
    possibles = [base.with_name(base.name + extension) for extension in extensions]
    return next((fichier for fichier in possibles if os.path.isfile(fichier)), possibles[0])


def est_du_yaml(fichier: Path) -> bool:
    """Dit si l’extension de ce fichier est l’une de celles du YAML, dans une casse ou l’autre."""
    return fichier.suffix.lower() in EXTENSIONS


def est_un_compagnon(fichier: Path) -> bool:
    """Dit si ce fichier YAML porte le nom d’un compagnon : `suivi.yml`, `rural.suivi.yml`."""
    return fichier.stem.rpartition(".")[2] in COMPAGNONS


def _chercher(depuis: Path) -> Path | None:
    dossier = Path(os.path.abspath(depuis))
    for candidat in (dossier, *dossier.parents):
        # `os.path.isdir` dit faux là où `Path.is_dir` lèverait (nom trop long, accès refusé).
        if os.path.isdir(candidat / REPERE):
            return candidat
    return None


def _texte(chemin: Path) -> str:
    # Un nom de fichier peut n’être pas de l’Unicode, ou contenir une fin de ligne.
    lisible = chemin.as_posix().encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in lisible)
