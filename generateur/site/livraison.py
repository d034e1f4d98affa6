"""Ce qui se dépose à côté des pages : les documents, le livret, et tous en un fichier.

En aperçu (`mkdocs serve`), le livret ne se compose qu’une fois, au démarrage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from generateur.depot.archive_du_site import compresser
from generateur.formats.table import DOSSIER, LIVRET, TOUS, dans_le_site
from generateur.site.commande_du_livret import CommandeDuLivret


class Livraison:
    """Les documents d’un site, attendus une seule fois, quand une page ou la fin les demande."""

    def __init__(
        self,
        attendre: Callable[[], dict[str, bytes]],
        livret: CommandeDuLivret | None,
        edition: date,
        deja: dict[str, bytes],
    ) -> None:
        self.attendre = attendre
        self.deja = deja
        self.livret = livret
        self.edition = edition
        self.faits: dict[str, bytes] | None = None

    def documents(self) -> dict[str, bytes]:
        """Rend tous les documents, livret et archive compris, par chemin dans le site."""
        if self.faits is None:
            faits = self.attendre() | self.deja
            if self.livret is not None:
                livret = dans_le_site(LIVRET)
                archive = en_un_fichier(faits, {livret: self.livret.octets}, self.edition)
                faits |= {livret: self.livret.octets(), TOUS: archive}
            self.faits = faits
        return self.faits


def livrer(fichiers: Iterable[tuple[str, bytes]], dossier: Path) -> None:
    """Écrit ces fichiers, donnés par chemin, dans un dossier, l’un après l’autre."""
    for chemin, octets in fichiers:
        (dossier / chemin).parent.mkdir(parents=True, exist_ok=True)
        (dossier / chemin).write_bytes(octets)


def en_un_fichier(
    documents: dict[str, bytes], a_venir: dict[str, Callable[[], bytes]], edition: date
) -> bytes:
    """Rend l’archive des documents du site, tous sous `documents/`, rangés par chemin.

    `a_venir` : ceux que l’on n’attend qu’à leur tour, ce qui les précède étant déjà compressé.
    """
    travaux = {c: partial(bytes, o) for c, o in documents.items()} | a_venir
    ranges = {
        f"{DOSSIER}/{c.removeprefix(f'{DOSSIER}/')}": travail for c, travail in travaux.items()
    }
    return compresser(((c, travail()) for c, travail in sorted(ranges.items())), edition)
