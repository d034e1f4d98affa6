"""Où les sites se font : les processus de cette machine, ou un ordonnanceur Dask.

Les deux parlent la même langue, celle de `concurrent.futures` : `lot.py` n’a qu’un chemin.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

_MORT_AVEC_LE_PARENT = 1  # PR_SET_PDEATHSIG


class OrdonnanceurAbsent(Exception):
    """Dask n’est pas installé, ou personne ne répond à l’adresse donnée ; le texte dit lequel."""


@contextmanager
def executeur_local(processus: int) -> Iterator[Executor]:
    """Rend des processus de cette machine, qui ne survivent pas au nôtre."""
    methode = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    executeur = ProcessPoolExecutor(
        processus,
        mp_context=multiprocessing.get_context(methode),
        initializer=_commencer,
        initargs=(os.getpid(),),
    )
    try:
        yield executeur
    finally:
        executeur.shutdown(wait=True, cancel_futures=True)


@contextmanager
def executeur_lointain(adresse: str, delai: int = 8) -> Iterator[tuple[Executor, int]]:
    """Rend les ouvriers de cet ordonnanceur Dask, et leur nombre ; lève OrdonnanceurAbsent."""
    try:
        from distributed import Client
    except ImportError:
        raise OrdonnanceurAbsent(
            "Dask n’est pas installé ici : .venv/bin/pip install -e '.[dask]'"
        ) from None
    try:
        faire: Any = Client
        client: Any = faire(adresse, timeout=delai, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise OrdonnanceurAbsent(f"aucun ordonnanceur Dask ne répond à {adresse}") from None
    try:
        ouvriers = sum(client.nthreads().values())
        if not ouvriers:
            raise OrdonnanceurAbsent(f"l’ordonnanceur {adresse} n’a aucun ouvrier")
        # pure=False : deux tâches égales restent deux tâches, rien n’est tenu pour déjà fait.
        yield client.get_executor(pure=False), ouvriers
    finally:
        client.close()


def _commencer(parent: int) -> None:
    """Ctrl-C est pour le processus principal ; si celui-ci meurt, l’ouvrier meurt avec lui."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_MORT_AVEC_LE_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
