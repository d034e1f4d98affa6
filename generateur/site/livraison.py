"""Ce qui se dépose à côté des pages : les documents, le livret, et tous en un fichier.

Le livret attend que les pages soient rendues. Un second processus le compose pendant que MkDocs
les habille, et il est retenu sous une clé qui dit tout ce dont il est fait : des pages inchangées
ne le refont pas. En aperçu (`mkdocs serve`), il ne se compose qu’une fois, au démarrage.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generateur.depot.archive_du_site import compresser
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import DOSSIER, LIVRET, TOUS, VARIANTES, dans_le_site
from generateur.site.memoire.cles import empreinte, fichiers_de
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup
from generateur.site.ouvrier import Envoyer, Ouvrier

GARDES = 4
IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})


class LivretCommande:
    """Un livret commandé à la création, et rendu quand on le demande.

    `sur_place` : sans second processus, là où Typst a déjà servi (ouvrier.py).
    """

    def __init__(self, contenu: ContenuDuLivret, cache: Path, *, sur_place: bool) -> None:
        self.ou = cache / "livrets" / f"{contenu.cle()}.pdf"
        self.faire = partial(_composer, contenu)
        self.retenu = _relire(self.ou, b"%PDF", b"%%EOF")
        a_faire = self.retenu is None and not sur_place
        self.ouvrier = Ouvrier(partial(_travailler, self.faire)) if a_faire else None

    def octets(self) -> bytes:
        """Attend et rend le livret."""
        if self.retenu is None:
            rendu = self.ouvrier.recevoir() if self.ouvrier else None
            self.retenu = rendu if isinstance(rendu, bytes) else self.faire()
            ecrire_d_un_coup(self.ou, self.retenu, GARDES)
        return self.retenu

    def abandonner(self) -> None:
        """Renonce au livret en cours."""
        if self.ouvrier is not None:
            self.ouvrier.abandonner()


@dataclass(frozen=True)
class ContenuDuLivret:
    """Tout ce dont le livret est fait ; `programme` : l’empreinte de ce qui le compose."""

    programme: str
    couverture: Couverture
    chapitres: list[Chapitre]
    docs: Path
    adresse: str | None

    def cle(self) -> str:
        """Rend la clé sous laquelle il se retient."""
        images = [f for f in fichiers_de(self.docs) if f.suffix.lower() in IMAGES]
        return empreinte(
            self.programme,
            self.adresse,
            asdict(self.couverture),
            [asdict(chapitre) for chapitre in self.chapitres],
            *(morceau for f in images for morceau in (str(f.relative_to(self.docs)), _octets(f))),
        )


class Livraison:
    """Les documents d’un site, attendus une seule fois, quand une page ou la fin les demande."""

    def __init__(
        self,
        attendre: Callable[[], dict[str, bytes]],
        livret: LivretCommande | None,
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

    def abandonner(self) -> None:
        """Renonce à ce qui n’est pas encore fait."""
        if self.livret is not None:
            self.livret.abandonner()


def livrer(documents: dict[str, bytes], dossier: Path) -> None:
    """Écrit les documents d’un site, donnés par chemin, dans son dossier."""
    for chemin, octets in documents.items():
        (dossier / chemin).parent.mkdir(parents=True, exist_ok=True)
        (dossier / chemin).write_bytes(octets)


def en_un_fichier(
    documents: dict[str, bytes], a_venir: dict[str, Callable[[], bytes]], edition: date
) -> bytes:
    """Rend l’archive des documents du site, tous sous `documents/`, rangés par chemin.

    `a_venir` : ceux que l’on n’attend qu’à leur tour, ce qui les précède étant déjà compressé.
    """
    travaux = {c: partial(bytes, o) for c, o in documents.items() if c != VARIANTES} | a_venir
    ranges = {
        f"{DOSSIER}/{c.removeprefix(f'{DOSSIER}/')}": travail for c, travail in travaux.items()
    }
    return compresser(((c, travail()) for c, travail in sorted(ranges.items())), edition)


def _composer(contenu: ContenuDuLivret) -> bytes:
    from generateur.formats.papier.livret import reliure

    def fichier(chemin: str) -> bytes | None:
        return _octets(contenu.docs / chemin)

    return reliure.rendre(contenu.couverture, contenu.chapitres, fichier, contenu.adresse)


def _travailler(faire: partial[bytes], envoyer: Envoyer) -> None:
    envoyer(faire())


def _octets(fichier: Path) -> bytes | None:
    try:
        return fichier.read_bytes()
    except OSError:
        return None


def _relire(ou: Path, debut: bytes, fin: bytes) -> bytes | None:
    octets = _octets(ou) or b""
    # Un fichier abîmé se refait.
    return octets if octets.startswith(debut) and octets.rstrip().endswith(fin) else None
