"""Un travail fait par un second processus, qui rend ses résultats un à un par un tuyau.

Par le même tuyau, on peut lui donner de quoi travailler à mesure qu’on l’a.

Là où le système ne sait pas dédoubler le nôtre, ou si ce processus meurt, `recevoir` ne rend rien :
à qui a commandé le travail de le faire sur place. Ne jamais dédoubler un processus où Typst a déjà
servi : il a ses propres fils, que le second n’aurait pas, et qu’il attendrait sans fin.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection


class Ouvrier:
    """Le second processus ; il commence à la création."""

    def __init__(self, travail: Callable[[Connection], None]) -> None:
        self.tuyau: Connection | None = None
        self.processus = 0
        if hasattr(os, "fork"):
            self.tuyau, le_sien = Pipe()
            self.processus = os.fork()
            if not self.processus:
                self.tuyau.close()
                _travailler(travail, le_sien)
            le_sien.close()

    def envoyer(self, quoi: object) -> None:
        """Donne au second processus de quoi travailler ; rien s’il n’est plus là."""
        if self.tuyau is not None:
            try:
                self.tuyau.send(quoi)
            except OSError:
                self._finir()

    def recevoir(self) -> object:
        """Attend et rend le résultat suivant, ou rien s’il n’y a pas de second processus."""
        if self.tuyau is None:
            return None
        try:
            rendu: object = self.tuyau.recv()
        except (EOFError, OSError):
            self._finir()
            return None
        return rendu

    def abandonner(self) -> None:
        """Renonce à ce qui reste du travail, et au processus."""
        if self.tuyau is not None:
            os.kill(self.processus, signal.SIGTERM)
            self._finir()

    def _finir(self) -> None:
        assert self.tuyau is not None
        self.tuyau.close()
        self.tuyau = None
        os.waitpid(self.processus, 0)


def _travailler(travail: Callable[[Connection], None], tuyau: Connection) -> None:
    """Travaille, puis finit ce processus-ci sans rien défaire de ce qui est à l’autre."""
    # Un processus d’une seconde n’a pas de mémoire à ramasser.
    gc.disable()
    try:
        travail(tuyau)
    except (EOFError, OSError):
        # On n’attend plus ce travail.
        pass
    finally:
        os._exit(0)
