"""Ce que les sites d’un lot ont de même n’est écrit qu’une fois, d’une passe à l’autre.

Chaque fichier de leurs `assets/`, `donnees/` et `images/`, et de la part de l’index de la recherche
qui va par dossier, a un nom dans un magasin, celui de son empreinte ; chaque site s’y lie
(decisions/0177). Sur un disque qui ne lie pas les fichiers, chacun garde les siens.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

DE_MEMES_OCTETS = ("assets", "donnees", "images", "search/parties")


class FichiersPartages:
    """Le magasin d’un dossier de sites ; `ici` : où il est."""

    def __init__(self, ici: Path) -> None:
        self.ici = ici
        self._connus: dict[tuple[int, ...], str] = {}
        self._sains: dict[str, tuple[int, int]] = {}

    def lier(self, site: Path) -> None:
        """Remplace chaque fichier commun de ce site par celui du magasin, ou l’y met ; sa date
        demeure celle du premier."""
        with suppress(OSError):
            self.ici.mkdir(parents=True, exist_ok=True)
            for commun in DE_MEMES_OCTETS:
                for dossier, _, noms in os.walk(site / commun):
                    for nom in noms:
                        self._lier(Path(dossier, nom))

    def poser(self, fichier: Path, ou: Path) -> None:
        """Met à cette place un fichier commun venu d’ailleurs : un lien au magasin s’il l’a déjà,
        sinon une copie ; lève OSError."""
        modele = self.ici / self._somme(fichier)
        with suppress(OSError):
            if self._est_sain(modele, modele.name):
                os.link(modele, ou)
                return
        shutil.copy2(fichier, ou)

    def oublier_l_inutile(self) -> None:
        """Ôte du magasin ce qui n’est plus dans aucun site."""
        with suppress(OSError):
            for fichier in self.ici.iterdir():
                if fichier.stat().st_nlink == 1:
                    fichier.unlink()

    def _lier(self, fichier: Path) -> None:
        somme = self._somme(fichier)
        modele = self.ici / somme
        if not self._est_sain(modele, somme):
            modele.unlink(missing_ok=True)
            os.link(fichier, modele)
        elif not modele.samefile(fichier):
            provisoire = fichier.with_name(f".{fichier.name}.lien")
            os.link(modele, provisoire)
            os.replace(provisoire, fichier)

    def _somme(self, fichier: Path) -> str:
        etat = fichier.stat()
        # Un numéro sert de nouveau, dès que le fichier qui l’avait n’a plus aucun nom.
        cle = (etat.st_dev, etat.st_ino, etat.st_size, etat.st_mtime_ns)
        somme = self._connus.get(cle)
        if somme is None:
            somme = _empreinte(fichier)
            if etat.st_nlink > 1:
                self._connus[cle] = somme
        return somme

    def _est_sain(self, modele: Path, somme: str) -> bool:
        """Dit s’il a le contenu de son nom : abîmé dans un site, un fichier l’est partout."""
        try:
            etat = modele.stat()
        except FileNotFoundError:
            return False
        vu = (etat.st_ino, etat.st_mtime_ns)
        if self._sains.get(somme) != vu and _empreinte(modele) == somme:
            self._sains[somme] = vu
        return self._sains.get(somme) == vu


def _empreinte(fichier: Path) -> str:
    return blake2b(fichier.read_bytes(), digest_size=16).hexdigest()
