"""Un travail fait par un second processus, qui rend ses résultats un à un par un tuyau.

Là où le système ne sait pas dédoubler le nôtre, ou si ce processus meurt, `recevoir` ne rend rien :
à qui a commandé le travail de le faire sur place.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection

Envoyer = Callable[[object], None]


class Ouvrier:
    """Le second processus ; il commence à la création."""

    def __init__(self, travail: Callable[[Envoyer], None]) -> None:
        self.recu: Connection | None = None
        self.processus: multiprocessing.process.BaseProcess | None = None
        if hasattr(os, "fork"):
            contexte = multiprocessing.get_context("fork")
            self.recu, envoi = contexte.Pipe(duplex=False)
            self.processus = contexte.Process(
                target=_travailler, args=(travail, envoi), daemon=True
            )
            self.processus.start()
            envoi.close()

    def recevoir(self) -> object:
        """Attend et rend le résultat suivant, ou rien s’il n’y a pas de second processus."""
        if self.recu is None:
            return None
        try:
            rendu: object = self.recu.recv()
        except EOFError:
            self.recu = None
            return None
        return rendu

    def abandonner(self) -> None:
        """Renonce au travail en cours."""
        if self.processus is not None and self.processus.is_alive():
            self.processus.terminate()
            self.processus.join()


def _travailler(travail: Callable[[Envoyer], None], envoi: Connection) -> None:
    # Un processus d’une seconde n’a pas de mémoire à ramasser.
    gc.disable()
    travail(envoi.send)
