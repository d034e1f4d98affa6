"""Un travail fait par un second processus, qui rend ses résultats un à un par un tuyau.

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

Envoyer = Callable[[object], None]


class Ouvrier:
    """Le second processus ; il commence à la création."""

    def __init__(self, travail: Callable[[Envoyer], None]) -> None:
        self.recu: Connection | None = None
        self.processus = 0
        if hasattr(os, "fork"):
            self.recu, envoi = Pipe(duplex=False)
            self.processus = os.fork()
            if not self.processus:
                self.recu.close()
                _travailler(travail, envoi)
            envoi.close()

    def recevoir(self) -> object:
        """Attend et rend le résultat suivant, ou rien s’il n’y a pas de second processus."""
        if self.recu is None:
            return None
        try:
            rendu: object = self.recu.recv()
        except EOFError:
            self._finir()
            return None
        return rendu

    def abandonner(self) -> None:
        """Renonce à ce qui reste du travail, et au processus."""
        if self.recu is not None:
            os.kill(self.processus, signal.SIGTERM)
            self._finir()

    def _finir(self) -> None:
        assert self.recu is not None
        self.recu.close()
        self.recu = None
        os.waitpid(self.processus, 0)


def _travailler(travail: Callable[[Envoyer], None], envoi: Connection) -> None:
    """Travaille, puis finit ce processus-ci sans rien défaire de ce qui est à l’autre."""
    # Un processus d’une seconde n’a pas de mémoire à ramasser.
    gc.disable()
    try:
        travail(envoi.send)
    except BrokenPipeError:
        # On n’attend plus ce travail.
        pass
    finally:
        os._exit(0)
