"""Ce qu’un lot demande à chaque ouvrier Dask, dès qu’il arrive : recevoir le dépôt, et dire s’il
ferait les mêmes octets que nous.

Le dépôt se déplie une fois dans le dossier que Dask donne à chaque ouvrier, et qu’il efface avec
lui, au lieu de voyager avec chaque collège. Un ouvrier de la même version se donne alors une
ressource au nom du lot, que chaque tâche demande : un autre est mis de côté, il ne reçoit rien
(decisions/0178). Une extension de Dask, et non une donnée répandue : un ouvrier qui meurt et renaît
l’a encore. Ce module seul importe Dask à son chargement ; on ne l’ouvre que si l’on s’en sert.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from distributed.core import Status
from distributed.diagnostics.plugin import WorkerPlugin

from generateur.academie.lot.tache import (
    ConsignesDuLot,
    meme_version,
    recevoir_le_depot,
    rendre_le_depot,
)


class OuvrierDuLot(WorkerPlugin):
    """Prépare un ouvrier, dès qu’il arrive. Chaque lot a la sienne, qu’il retire."""

    def __init__(self, consignes: ConsignesDuLot, depot: bytes) -> None:
        self.consignes = consignes
        self.depot = depot
        self.name = f"generateur-academie-{uuid.uuid4().hex}"

    async def setup(self, worker: Any) -> None:
        """Appelé par Dask dans le processus de l’ouvrier : le prend dans le lot, ou le laisse."""
        if self.depot:
            recevoir_le_depot(self.depot, Path(worker.local_directory))
        if meme_version(self.consignes):
            await worker.set_resources(**{self.name: worker.state.nthreads})
            # La ressource vient après l’ouvrier : les tâches que nul ne pouvait faire, quand il est
            # le seul à renaître, ne sont reprises que s’il redit qu’il est prêt.
            worker.status = Status.paused
            worker.status = Status.running

    def teardown(self, worker: Any) -> None:
        """Efface ce que le lot a laissé, quand il retire son envoi ou que l’ouvrier s’en va."""
        if self.depot:
            rendre_le_depot(self.depot)
