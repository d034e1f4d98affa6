"""Ce que les pages disent du dépôt : où il se copie, et où se modifie chacun de ses fichiers."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from generateur.chargement.emplacements import PROFIL, FichierDuProfil, a_cote
from generateur.depot.forge import Forge


@dataclass(frozen=True)
class Depots:
    """Le dépôt de ce site, celui que l’on copie pour avoir le sien, et ce qui s’y modifie.

    `modifier_le_profil` : où changer le profil de ce site ; `noter` : où écrire son suivi, créé
    s’il n’y est pas. Vides là où ce profil n’est pas, dans un dépôt connu, celui d’un collège.
    """

    sien: Forge | None = None
    origine: Forge | None = None
    modifier_le_profil: str = ""
    noter: str = ""

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
    return Depots(sien, origine or sien, sien.modifier(profil), _noter(sien, profil, racine))


def chemin_du_profil(fichier: FichierDuProfil, depot_declare: str | None) -> str:
    """Rend le chemin du profil dans le dépôt du site, vide s’il n’y est pas.

    Venu d’ailleurs, il n’y est, à la place ordinaire, que si lui-même nomme ce dépôt : sinon, ce
    qu’on trouverait là serait le profil d’un autre.
    """
    if fichier.dans_le_depot:
        return fichier.nom
    return PROFIL.as_posix() if depot_declare else ""


def _noter(sien: Forge, profil: str, racine: Path) -> str:
    suivi = a_cote(racine / profil, "suivi")
    chemin = suivi.relative_to(racine).as_posix()
    if suivi.is_file():
        return sien.modifier(chemin)
    modele = resources.files("generateur").joinpath("gabarits/suivi.yml")
    return sien.creer(chemin, modele.read_text(encoding="utf-8"))
