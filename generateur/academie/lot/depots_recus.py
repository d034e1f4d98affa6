"""Les dépôts qu’un ouvrier lointain a reçus : dépliés dans le dossier de son Dask, puis effacés.

Deux lots peuvent donner le même dépôt au même ouvrier : le dernier qui le retire l’efface.
"""

from __future__ import annotations

import io
import shutil
import threading
import time
import zipfile
from hashlib import sha256
from pathlib import Path

ATTENTE = 30
"""Secondes au bout desquelles un ouvrier n’attend plus le dépôt."""


class DepotsRecus:
    """Les dépôts de ce processus, par nom : où ils sont, et combien de lots s’en servent."""

    def __init__(self) -> None:
        self._verrou = threading.Lock()
        self._lieux: dict[str, Path] = {}
        self._lots: dict[str, int] = {}

    def recevoir(self, archive: bytes, chez_lui: Path) -> None:
        """Déplie un dépôt sous `chez_lui`, le dossier de l’ouvrier, s’il ne l’a pas déjà."""
        nom = nom_du_depot(archive)
        with self._verrou:
            self._lots[nom] = self._lots.get(nom, 0) + 1
            if nom not in self._lieux:
                racine = chez_lui / f"academie-{nom}" / "depot"
                deplier(archive, racine)
                self._lieux[nom] = racine

    def rendre(self, archive: bytes) -> None:
        """Oublie un dépôt dont un lot n’a plus besoin, et l’efface si nul autre ne s’en sert."""
        nom = nom_du_depot(archive)
        with self._verrou:
            self._lots[nom] = self._lots.get(nom, 1) - 1
            if not self._lots[nom] and nom in self._lieux:
                shutil.rmtree(self._lieux.pop(nom).parent, ignore_errors=True)

    def ou(self, nom: str) -> Path | None:
        """Rend où ce dépôt est déplié, s’il l’est."""
        return self._lieux.get(nom)

    def attendre(self, nom: str) -> Path | None:
        """Rend où ce dépôt est déplié ; un ouvrier qui vient de naître l’attend un peu."""
        fin = time.monotonic() + ATTENTE
        while (racine := self.ou(nom)) is None and time.monotonic() < fin:
            time.sleep(0.05)
        return racine


def nom_du_depot(archive: bytes) -> str:
    """Rend le nom sous lequel un ouvrier garde ce dépôt : son empreinte."""
    return sha256(archive).hexdigest()[:16]


def deplier(archive: bytes, cible: Path) -> None:
    """Écrit dans `cible` un dépôt, ou un site, rapporté en octets."""
    with zipfile.ZipFile(io.BytesIO(archive)) as contenu:
        contenu.extractall(cible)
