"""Les fichiers que l’on a posés, par leur empreinte : ce qui manque ou a été abîmé se voit.

La taille et la date disent d’abord que rien n’a bougé, comme git le fait ; l’empreinte n’est relue
que si elles diffèrent : un dossier recopié n’est pas un dossier abîmé.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


class FichiersConnus:
    """Ce que l’on sait des fichiers de chaque dossier posé ; `ici` : où on l’écrit."""

    def __init__(self, ici: Path) -> None:
        self.ici = ici
        self._partages: dict[tuple[int, ...], str] = {}

    def retenir(self, nom: str, dossier: Path) -> None:
        """Retient les fichiers de ce dossier tels qu’ils sont."""
        self._ecrire(nom, {ou: self._connaitre(fichier) for ou, fichier in _fichiers(dossier)})

    def oublier(self, nom: str) -> None:
        """Oublie ce dossier."""
        self._place(nom).unlink(missing_ok=True)

    def abimes(self, nom: str, dossier: Path) -> list[str]:
        """Rend les fichiers qui manquent ou ne sont plus ceux que l’on a posés, dans l’ordre.

        Un dossier dont on ne sait rien est entier ; ce que l’on y a ajouté n’est pas un dommage.
        """
        connus = self._lire(nom)
        vus = dict(_fichiers(dossier))
        perdus, rafraichis = [], False
        for ou, (empreinte, taille, date) in connus.items():
            fichier = vus.get(ou)
            etat = fichier.stat() if fichier is not None else None
            if fichier is None or etat is None or etat.st_size != taille:
                perdus.append(ou)
            elif etat.st_mtime_ns != date:
                neuf = self._connaitre(fichier)
                if neuf[0] != empreinte:
                    perdus.append(ou)
                else:
                    connus[ou], rafraichis = neuf, True
        if rafraichis:
            self._ecrire(nom, connus)
        return sorted(perdus)

    def _connaitre(self, fichier: Path) -> tuple[str, int, int]:
        etat = fichier.stat()
        # Un numéro sert de nouveau, dès que le fichier qui l’avait n’a plus aucun nom.
        cle = (etat.st_dev, etat.st_ino, etat.st_size, etat.st_mtime_ns)
        if etat.st_nlink == 1 or cle not in self._partages:
            somme = blake2b(fichier.read_bytes(), digest_size=16).hexdigest()
            self._partages[cle] = somme
        return self._partages[cle], etat.st_size, etat.st_mtime_ns

    def _place(self, nom: str) -> Path:
        return self.ici / f"{nom}.json"

    def _lire(self, nom: str) -> dict[str, tuple[str, int, int]]:
        try:
            lus = json.loads(self._place(nom).read_text(encoding="utf-8"))
            return {ou: (str(e), int(t), int(d)) for ou, (e, t, d) in lus.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _ecrire(self, nom: str, connus: dict[str, tuple[str, int, int]]) -> None:
        self.ici.mkdir(parents=True, exist_ok=True)
        provisoire = self.ici / f".{nom}.en-cours"
        provisoire.write_text(json.dumps(connus, separators=(",", ":")), encoding="utf-8")
        os.replace(provisoire, self._place(nom))


def _fichiers(dossier: Path) -> Iterator[tuple[str, Path]]:
    """Rend les fichiers d’un dossier, par leur chemin depuis lui."""
    for ou, _, noms in os.walk(dossier):
        base = Path(ou)
        for nom in noms:
            fichier = base / nom
            yield fichier.relative_to(dossier).as_posix(), fichier
