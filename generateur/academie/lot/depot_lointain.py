"""Le dépôt, donné une fois à chaque ouvrier Dask au lieu de voyager avec chaque collège.

Il se déplie dans le dossier que Dask donne à chaque ouvrier, et qu’il efface avec lui. Une
extension de Dask, et non une donnée répandue : un ouvrier qui meurt et renaît la reçoit encore. Ce
module seul importe Dask à son chargement ; on ne l’ouvre que si l’on s’en sert.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from distributed.diagnostics.plugin import WorkerPlugin

from generateur.academie.lot.tache import recevoir_le_depot, rendre_le_depot


class DepotLointain(WorkerPlugin):
    """Déplie le dépôt chez un ouvrier, dès qu’il arrive. Chaque lot a son envoi, qu’il retire."""

    def __init__(self, depot: bytes) -> None:
        self.depot = depot
        self.name = f"generateur-academie-{uuid.uuid4().hex}"

    def setup(self, worker: Any) -> None:
        """Reçoit le dépôt ; appelé par Dask dans le processus de l’ouvrier."""
        recevoir_le_depot(self.depot, Path(worker.local_directory))

    def teardown(self, worker: Any) -> None:
        """Efface ce que le lot a laissé, quand il retire son envoi ou que l’ouvrier s’en va."""
        rendre_le_depot(self.depot)
