"""Ce que les pages disent du dépôt : où il se copie, et où se modifie chacun de ses fichiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from generateur.chargement.emplacements import PROFIL, FichierDuProfil, a_cote
from generateur.depot.forge import Forge


@dataclass(frozen=True)
class Depots:
    """Le dépôt de ce site, celui que l’on copie pour avoir le sien, et ce qui s’y modifie.

    `modifier_le_profil` : où changer le profil de ce site ; `noter` : où écrire son suivi, créé
    s’il n’y est pas ; `suivi` : de quoi y mener (`depot`, `branche`, `dite`, les chemins
    `suivi` et `depart`, `existe`). Vides là où ce profil n’est pas, dans un dépôt connu, celui
    d’un collège.
    """

    sien: Forge | None = None
    origine: Forge | None = None
    modifier_le_profil: str = ""
    noter: str = ""
    suivi: Mapping[str, Any] | None = None

    def adresses(self) -> dict[str, str]:
        """Rend les adresses, par le nom que les pages leur donnent ; vide, elle est inconnue."""
        sien, origine = self.sien, self.origine
        return {
            "origine": origine.depot if origine else "",
            "copier": origine.copier if origine else "",
            "manuel": sien.emporter if sien else "",
            "profil": self.modifier_le_profil,
            "suivi": self.noter,
        }


def depots(sien: Forge | None, origine: Forge | None, profil: str, racine: Path) -> Depots:
    """Rend ce qui se dit des dépôts ; sans dépôt d’origine connu, c’est le sien que l’on copie.

    `profil` : son chemin dans le dépôt, dont `racine` est une copie ; vide s’il n’y est pas, ou
    s’il n’est celui d’aucun collège.
    """
    if sien is None or not profil:
        return Depots(sien, origine or sien)
    suivi, depart = (a_cote(racine / profil, nom) for nom in ("suivi", "depart"))
    chemin = suivi.relative_to(racine).as_posix()
    ou = {
        "depot": sien.depot,
        "branche": sien.branche,
        "dite": sien.dite,
        "suivi": chemin,
        "depart": depart.relative_to(racine).as_posix(),
        "existe": suivi.is_file(),
    }
    noter = sien.modifier(chemin) if ou["existe"] else sien.creer(chemin, _modele_du_suivi())
    return Depots(sien, origine or sien, sien.modifier(profil), noter, ou)


def chemin_du_profil(fichier: FichierDuProfil, depot_declare: str | None) -> str:
    """Rend le chemin du profil dans le dépôt du site, vide s’il n’y est pas.

    Venu d’ailleurs, il n’y est, à la place ordinaire, que si lui-même nomme ce dépôt : sinon, ce
    qu’on trouverait là serait le profil d’un autre.
    """
    if fichier.dans_le_depot:
        return fichier.nom
    return PROFIL.as_posix() if depot_declare else ""


def _modele_du_suivi() -> str:
    return resources.files("generateur").joinpath("gabarits/suivi.yml").read_text("utf-8")
