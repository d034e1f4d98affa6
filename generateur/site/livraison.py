"""Ce qui se dépose à côté des pages : les documents, le livret, et tous en un fichier.

Le livret attend que les pages soient rendues. Un second processus le compose pendant que MkDocs
les habille, et il est retenu sous l’empreinte de tout ce dont il est fait : des pages inchangées ne
le refont pas. En aperçu (`mkdocs serve`), il ne se compose qu’une fois, au démarrage.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path

from generateur.depot.archive_du_site import compresser
from generateur.formats.documents import DOSSIER
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import VARIANTES
from generateur.site.ouvrier import Envoyer, Ouvrier

GARDES = 4
IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})


class Livret:
    """Un livret commandé à la création, et rendu quand on le demande.

    `sur_place` : sans second processus. Celui d’un lot a déjà servi à Typst, qui a ses propres
    fils : le dédoubler le bloquerait.
    """

    def __init__(
        self,
        cle: str,
        couverture: Couverture,
        chapitres: list[Chapitre],
        docs: Path,
        adresse: str | None,
        cache: Path,
        *,
        sur_place: bool,
    ) -> None:
        self.ou = cache / "livrets" / f"{_empreinte(cle, couverture, chapitres, docs, adresse)}.pdf"
        self.faire = partial(_composer, couverture, chapitres, docs, adresse)
        self.retenu = _relire(self.ou)
        a_faire = self.retenu is None and not sur_place
        self.ouvrier = Ouvrier(partial(_travailler, self.faire)) if a_faire else None

    def octets(self) -> bytes:
        """Attend et rend le livret."""
        if self.retenu is None:
            rendu = self.ouvrier.recevoir() if self.ouvrier else None
            self.retenu = rendu if isinstance(rendu, bytes) else self.faire()
            _retenir(self.ou, self.retenu)
        return self.retenu

    def abandonner(self) -> None:
        """Renonce au livret en cours."""
        if self.ouvrier is not None:
            self.ouvrier.abandonner()


def en_un_fichier(documents: dict[str, bytes], edition: date) -> bytes:
    """Rend l’archive des documents du site, tous sous `documents/`, rangés par chemin."""
    ranges = {
        f"{DOSSIER}/{chemin.removeprefix(f'{DOSSIER}/')}": octets
        for chemin, octets in documents.items()
        if chemin != VARIANTES
    }
    return compresser(sorted(ranges.items()), edition)


def _composer(
    couverture: Couverture, chapitres: list[Chapitre], docs: Path, adresse: str | None
) -> bytes:
    from generateur.formats.papier.livret import reliure

    def fichier(chemin: str) -> bytes | None:
        try:
            return (docs / chemin).read_bytes()
        except OSError:
            return None

    return reliure.rendre(couverture, chapitres, fichier, adresse)


def _travailler(faire: partial[bytes], envoyer: Envoyer) -> None:
    envoyer(faire())


def _empreinte(
    cle: str,
    couverture: Couverture,
    chapitres: list[Chapitre],
    docs: Path,
    adresse: str | None,
) -> str:
    somme = hashlib.sha256()
    textes = [cle, adresse, asdict(couverture), [asdict(chapitre) for chapitre in chapitres]]
    somme.update(json.dumps(textes, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    for image in _images(docs):
        somme.update(f"\0{image.relative_to(docs).as_posix()}\0".encode())
        somme.update(image.read_bytes())
    return somme.hexdigest()


def _images(docs: Path) -> Iterator[Path]:
    return iter(sorted(f for f in docs.rglob("*") if f.suffix.lower() in IMAGES and f.is_file()))


def _relire(ou: Path) -> bytes | None:
    try:
        octets = ou.read_bytes()
    except OSError:
        return None
    # Un fichier abîmé se refait.
    return octets if octets.startswith(b"%PDF") and octets.rstrip().endswith(b"%%EOF") else None


def _retenir(ou: Path, octets: bytes) -> None:
    try:
        ou.parent.mkdir(parents=True, exist_ok=True)
        provisoire = ou.with_suffix(f".{os.getpid()}")
        provisoire.write_bytes(octets)
        os.replace(provisoire, ou)
        gardes = sorted(ou.parent.glob("*.pdf"), key=lambda f: f.stat().st_mtime_ns)
        for ancien in gardes[:-GARDES]:
            ancien.unlink(missing_ok=True)
    except OSError:
        # Un disque plein ou en lecture seule ne doit pas empêcher le site de se faire.
        return
