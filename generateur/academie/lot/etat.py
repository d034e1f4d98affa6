"""Ce que le dossier des sites sait de lui-même, dans `.academie/` : empreintes et fiches.

Une fiche n’est écrite qu’une fois son site en place, et effacée juste avant qu’on y touche : si
l’on est interrompu entre les deux, ce site se refait, rien de plus.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from generateur.academie.lot.echange import mettre_en_place, reprendre
from generateur.academie.lot.fichiers_connus import FichiersConnus
from generateur.academie.lot.fichiers_partages import FichiersPartages

ICI = ".academie"
SITE = "index.html"
PORTAIL = "portail"
DE_PAPIER = "documents"
DU_LOT = frozenset({PORTAIL, "moteur"})
"""Les dossiers d’un lot qui ne sont pas des sites."""


class DejaEnCours(Exception):
    """Une autre exécution travaille dans ce dossier."""


class DejaPris(Exception):
    """Ce dossier contient déjà autre chose que des sites faits ici."""


class DossierEtranger(Exception):
    """À la place d’un site, il y a un dossier qui n’en est pas un."""


class Etat:
    """L’état d’un dossier de sites ; `avant` : la fiche d’alors de ceux que l’on vient de refaire,
    vide s’ils sont nouveaux."""

    def __init__(self, sortie: Path) -> None:
        self.sortie = sortie
        self.ici = sortie / ICI
        self.fiches = self.ici / "fiches"
        self.en_cours = self.ici / "en-cours"
        self.ecartes = self.ici / "ecartes"
        self.pannes = self.ici / "pannes"
        self.fichiers = FichiersConnus(self.ici / "fichiers")
        self.partages = FichiersPartages(self.ici / "communs")
        self.avant: dict[str, dict[str, Any]] = {}
        self._verrou: int | None = None

    def ouvrir(self) -> None:
        """Prépare le dossier, et efface ce qu’une exécution interrompue a laissé.

        Lève DejaPris si le dossier sert à autre chose, DejaEnCours si une autre exécution s’en
        sert, OSError s’il ne peut être écrit.
        """
        if not self.ici.is_dir() and self.sortie.is_dir() and not _est_a_nous(self.sortie):
            raise DejaPris(str(self.sortie))
        self.fiches.mkdir(parents=True, exist_ok=True)
        self._verrouiller()
        reprendre(self.ecartes, self.sortie)
        shutil.rmtree(self.en_cours, ignore_errors=True)
        self.en_cours.mkdir(exist_ok=True)
        shutil.rmtree(self.pannes, ignore_errors=True)
        for fiche in self.fiches.glob("*.json"):
            if not (self.sortie / fiche.stem).is_dir():
                fiche.unlink()

    def fermer(self) -> None:
        """Efface le travail en cours."""
        shutil.rmtree(self.en_cours, ignore_errors=True)
        self.partages.oublier_l_inutile()
        if self._verrou is not None:
            _rendre(self._verrou)
            os.close(self._verrou)
            self._verrou = None

    def fiche(self, dossier: str) -> dict[str, Any] | None:
        """Rend la fiche d’un site en place, avec son empreinte sous « cle »."""
        try:
            fiche = json.loads((self.fiches / f"{dossier}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        entiere = isinstance(fiche, dict) and isinstance(fiche.get("rendez_vous"), list)
        return fiche if entiere and os.path.isfile(self.sortie / dossier / SITE) else None

    def retenir_le_commun(self, empreinte: str) -> bool:
        """Retient l’empreinte de ce que tous les sites partagent ; dit si le lot d’avant en avait
        une autre."""
        marque = self.ici / "empreinte-commune"
        avant = marque.read_text("ascii", "replace") if marque.is_file() else ""
        ecrire_d_un_coup(marque, empreinte.encode())
        return avant not in ("", empreinte)

    def a_des_dossiers(self) -> bool:
        """Dit si des sites ont été faits avec tout leur dossier de papier."""
        return any((self.sortie / dossier / DE_PAPIER).is_dir() for dossier in self.connus())

    def connus(self) -> list[str]:
        """Rend les sites qui étaient là à l’ouverture, ou que l’on a posés depuis."""
        return sorted(f.stem for f in self.fiches.glob("*.json"))

    def installer(self, dossier: str, neuf: Path, fiche: dict[str, Any]) -> None:
        """Met le site neuf en place, puis écrit sa fiche ; lève DossierEtranger, OSError."""
        place = self.sortie / dossier
        fichier = self.fiches / f"{dossier}.json"
        if place.exists() and not fichier.exists() and not _est_un_site(place):
            raise DossierEtranger(str(place))
        self.avant[dossier] = self.fiche(dossier) or {}
        fichier.unlink(missing_ok=True)
        self.fichiers.oublier(dossier)
        self.partages.lier(neuf)
        mettre_en_place(neuf, place, self.ecartes / dossier)
        self.fichiers.retenir(dossier, place)
        ecrire_d_un_coup(fichier, json.dumps(fiche, ensure_ascii=False).encode())

    def retenir_la_panne(self, dossier: str, recit: str) -> str:
        """Garde le récit d’une panne, pour qui saura y remédier ; rend le nom de son fichier."""
        self.pannes.mkdir(exist_ok=True)
        (self.pannes / f"{dossier}.txt").write_text(recit, "utf-8", "backslashreplace")
        return f"{ICI}/{self.pannes.name}/{dossier}.txt"

    def _verrouiller(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows : sans verrou, une seule exécution à la fois est l’usage
            return
        verrou = os.open(self.ici / "verrou", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(verrou, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(verrou)
            raise DejaEnCours(str(self.sortie)) from None
        self._verrou = verrou


def _rendre(verrou: int) -> None:
    """Rend le verrou pour de bon : les ouvriers en ont hérité, le fermer ne suffirait pas."""
    import fcntl

    fcntl.flock(verrou, fcntl.LOCK_UN)


def ecrire_d_un_coup(fichier: Path, octets: bytes) -> None:
    """Écrit à côté, puis remplace : on ne voit jamais un fichier à moitié écrit.

    Un fichier qui a déjà ces octets garde sa date : le publier ne le recopie pas.
    """
    with suppress(OSError):
        if fichier.read_bytes() == octets:
            return
    provisoire = fichier.with_name(f".{fichier.name}.en-cours")
    try:
        provisoire.write_bytes(octets)
        os.replace(provisoire, fichier)
    except OSError:
        provisoire.unlink(missing_ok=True)
        raise


def _est_a_nous(sortie: Path) -> bool:
    """Dit si ce dossier est vide, ou celui d’un lot dont la mémoire (`.academie/`) s’est perdue.

    On le reconnaît à son portail ; tout ce qui s’y trouve d’autre doit être un site, ou l’un des
    fichiers du lot.
    """
    presents = [place for place in sortie.iterdir() if not place.name.startswith(".")]
    if not presents:
        return True
    return (sortie / PORTAIL / "donnees" / "colleges.js").is_file() and all(
        place.is_file() or place.name in DU_LOT or _est_un_site(place) for place in presents
    )


def _est_un_site(place: Path) -> bool:
    if not place.is_dir():
        return False
    return (place / SITE).is_file() or not any(place.iterdir())
