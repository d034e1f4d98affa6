"""Écrit les documents d’un collège (PDF, agenda, tableur) pendant que le site se fait.

Ils ne dépendent que de la construction, jamais des pages : un autre processus s’en charge, là où
le système sait dédoubler le nôtre. S’il manque, ou s’il échoue, ils se font ici, à la fin.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
from pathlib import Path

from generateur.chaine import Construction
from generateur.formats import ecrire_le_format

SUFFIXES = ("pdf", "ics", "ods")


class Documents:
    """Les documents d’une construction, commandés à la création, rendus par `livrer`."""

    def __init__(self, construction: Construction) -> None:
        self.construction = construction
        self.provisoire = Path(tempfile.mkdtemp(prefix="documents-"))
        self.ouvrier: multiprocessing.process.BaseProcess | None = None
        if hasattr(os, "fork"):
            contexte = multiprocessing.get_context("fork")
            self.ouvrier = contexte.Process(
                target=ecrire, args=(construction, self.provisoire), daemon=True
            )
            self.ouvrier.start()

    def livrer(self) -> dict[str, bytes]:
        """Attend les documents et les rend, par suffixe."""
        if self.ouvrier is not None:
            self.ouvrier.join()
        if self.ouvrier is None or self.ouvrier.exitcode != 0:
            ecrire(self.construction, self.provisoire)
        rendus = {suffixe: (self.provisoire / suffixe).read_bytes() for suffixe in SUFFIXES}
        self.abandonner()
        return rendus

    def abandonner(self) -> None:
        """Renonce aux documents et n’en laisse rien."""
        if self.ouvrier is not None and self.ouvrier.is_alive():
            self.ouvrier.terminate()
            self.ouvrier.join()
        shutil.rmtree(self.provisoire, ignore_errors=True)


def ecrire(construction: Construction, dossier: Path) -> None:
    """Écrit tous les documents dans ce dossier, un fichier par suffixe."""
    for suffixe in SUFFIXES:
        (dossier / suffixe).write_bytes(ecrire_le_format(construction, suffixe))
