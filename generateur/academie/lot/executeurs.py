"""Où les sites se font : les processus de cette machine, ou un ordonnanceur Dask.

Les deux parlent la même langue, celle de `concurrent.futures` : `lot.py` n’a qu’un chemin.
"""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from generateur.academie.lot.tache import ConsignesDuLot

_MORT_AVEC_LE_PARENT = 1  # PR_SET_PDEATHSIG
GRACE = 1.0
"""Secondes laissées à un ouvrier pour s’en aller de lui-même ; il n’écrit rien que l’on garde."""


class OrdonnanceurAbsent(Exception):
    """Dask n’est pas installé, ou personne ne répond à l’adresse donnée ; le texte dit lequel."""


@contextmanager
def executeur_local(processus: int) -> Iterator[Executor]:
    """Rend des processus de cette machine, qui ne survivent pas au nôtre.

    À la sortie, ceux qui travaillent encore sont arrêtés : rien ne les attend sans fin.
    """
    methode = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    d_avant = set(multiprocessing.active_children())
    executeur = ProcessPoolExecutor(
        processus,
        mp_context=multiprocessing.get_context(methode),
        initializer=_commencer,
        initargs=(os.getpid(),),
    )
    try:
        yield executeur
    finally:
        with sans_interruption():
            executeur.shutdown(wait=False, cancel_futures=True)
            fin = time.monotonic() + GRACE
            for ouvrier in set(multiprocessing.active_children()) - d_avant:
                ouvrier.join(max(0.0, fin - time.monotonic()))
                if ouvrier.is_alive():
                    ouvrier.kill()


@dataclass(frozen=True)
class OuvriersLointains:
    """Les ouvriers d’un ordonnanceur : combien travaillent, et les adresses de ceux mis de côté."""

    executeur: Executor
    nombre: int
    de_cote: tuple[str, ...]


@contextmanager
def executeur_lointain(
    adresse: str, consignes: ConsignesDuLot, depot: bytes = b"", delai: int = 8
) -> Iterator[OuvriersLointains]:
    """Rend ceux des ouvriers de cet ordonnanceur Dask qui ont la même version que nous ; lève
    OrdonnanceurAbsent.

    `depot` : le dépôt en archive, donné une fois à chaque ouvrier, ou rien s’ils le voient.
    """
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ImportError:
        raise OrdonnanceurAbsent(
            "Dask n’est pas installé ici : .venv/bin/pip install -e '.[dask]'"
        ) from None
    _faire_taire_dask()
    lire: Any = get_address_host_port
    try:
        ou = lire(adresse if "://" in adresse else f"tcp://{adresse}")
    except ValueError:
        raise OrdonnanceurAbsent(
            f"« {adresse} » n’est pas l’adresse d’un ordonnanceur Dask, comme tcp://10.0.0.1:8786"
        ) from None
    try:
        # Là où personne n’écoute, Dask insiste jusqu’au bout du délai : une prise le dit aussitôt.
        socket.create_connection(ou, timeout=delai).close()
        faire: Any = Client
        client: Any = faire(adresse, timeout=delai, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise OrdonnanceurAbsent(f"aucun ordonnanceur Dask ne répond à {adresse}") from None
    try:
        if not client.nthreads():
            raise OrdonnanceurAbsent(f"l’ordonnanceur {adresse} n’a aucun ouvrier")
        with _prendre_les_ouvriers(client, consignes, depot, adresse) as lot:
            places = {
                ou: int(dit["resources"].get(lot, 0))
                for ou, dit in client.scheduler_info(n_workers=-1)["workers"].items()
            }
            if not any(places.values()):
                raise OrdonnanceurAbsent(
                    f"aucun ouvrier de {adresse} n’a la même version du générateur, de Python et "
                    "de leurs bibliothèques que cette machine ; installez-y la même copie du dépôt"
                )
            # pure=False : deux tâches égales restent deux tâches, rien n’est tenu pour déjà fait.
            yield OuvriersLointains(
                client.get_executor(pure=False, resources={lot: 1}),
                sum(places.values()),
                tuple(sorted(ou for ou, siennes in places.items() if not siennes)),
            )
    finally:
        with sans_interruption():
            client.close(timeout=delai)


def ouvrier_mort(imprevu: BaseException | None) -> bool:
    """Dit si une tâche n’a rien rendu parce que son ouvrier, d’ici ou d’ailleurs, est mort."""
    # Dask a son mot à lui ; on le reconnaît sans Dask, qui n’est pas toujours installé.
    return isinstance(imprevu, BrokenExecutor) or type(imprevu).__name__ == "KilledWorker"


@contextmanager
def sans_interruption() -> Iterator[None]:
    """Le temps de ranger, un second Ctrl-C ne fait rien : ce qui suit est bref et borné."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    avant = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, avant)


def _faire_taire_dask() -> None:
    """Ses traces en anglais n’apprennent rien : ce qui arrive est dit par le compte rendu."""
    for nom in list(logging.root.manager.loggerDict):
        if nom.partition(".")[0] == "distributed":
            logging.getLogger(nom).setLevel(logging.CRITICAL + 1)


@contextmanager
def _prendre_les_ouvriers(
    client: Any, consignes: ConsignesDuLot, depot: bytes, adresse: str
) -> Iterator[str]:
    """Prend dans le lot les ouvriers de la même version, et ceux qui arriveront ou renaîtront ;
    rend la ressource que ceux-là ont."""
    from generateur.academie.lot.depot_lointain import OuvrierDuLot

    envoi = OuvrierDuLot(consignes, depot)
    # D’une tout autre version, un ouvrier ne sait pas même lire l’envoi : il reste de côté.
    with suppress(Exception):
        client.register_plugin(envoi)
    try:
        yield envoi.name
    finally:
        # L’ordonnanceur n’est peut-être plus là : il n’y a alors plus rien à lui ôter.
        with sans_interruption(), suppress(Exception):
            client.unregister_worker_plugin(envoi.name)


def _commencer(parent: int) -> None:
    """Ctrl-C est pour le processus principal ; si celui-ci meurt, l’ouvrier meurt avec lui."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_MORT_AVEC_LE_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
