"""Le livret, commandé à un second processus dès que MkDocs commence ses pages.

Il se charge, lit chaque page sitôt rendue, et compose dès qu’il sait tout, pendant que MkDocs
habille les siennes. Ce qui est composé est retenu sous une clé qui dit tout ce dont le livret est
fait : des pages inchangées ne le refont pas.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.site.memoire.cles import empreinte, fichiers_de
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup
from generateur.site.ouvrier import Ouvrier

if TYPE_CHECKING:
    from generateur.formats.papier.livret.arbre_html import Noeud

GARDES = 4
IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})


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


class CommandeDuLivret:
    """Un livret : ses pages se donnent à mesure, son contenu une fois, ses octets se demandent.

    `sur_place` : sans second processus, là où Typst a déjà servi (ouvrier.py).
    """

    def __init__(self, cache: Path, *, sur_place: bool) -> None:
        self.cache = cache
        self.ouvrier = None if sur_place else Ouvrier(_travailler)
        self.contenu: ContenuDuLivret | None = None
        self.ou: Path
        self.retenu: bytes | None = None

    def lire(self, html: str) -> None:
        """Donne une page rendue, à lire sans attendre les autres."""
        if self.ouvrier is not None:
            self.ouvrier.envoyer(html)

    def composer(self, contenu: ContenuDuLivret) -> None:
        """Donne tout ce dont le livret est fait : il se compose, s’il n’est pas déjà retenu."""
        self.contenu = contenu
        self.ou = self.cache / "livrets" / f"{contenu.cle()}.pdf"
        self.retenu = _relire(self.ou, b"%PDF", b"%%EOF")
        if self.retenu is not None:
            self.abandonner()
        elif self.ouvrier is not None:
            self.ouvrier.envoyer(contenu)

    def octets(self) -> bytes:
        """Attend et rend le livret ; après `composer`."""
        assert self.contenu is not None
        if self.retenu is None:
            rendu = self.ouvrier.recevoir() if self.ouvrier else None
            self.retenu = rendu if isinstance(rendu, bytes) else _composer(self.contenu, {})
            ecrire_d_un_coup(self.ou, self.retenu, GARDES)
        return self.retenu

    def abandonner(self) -> None:
        """Renonce au livret en cours."""
        if self.ouvrier is not None:
            self.ouvrier.abandonner()


def _travailler(tuyau: Connection) -> None:
    """Lit chaque page reçue ; le contenu reçu, compose et rend le livret."""
    from generateur.formats.papier.livret import reliure  # noqa: F401 : chargée avant de servir
    from generateur.formats.papier.livret.arbre_html import lire
    from generateur.formats.papier.typographe import compositeur

    compositeur()
    lues: dict[str, Noeud] = {}
    recu: object = tuyau.recv()
    while isinstance(recu, str):
        lues[recu] = lire(recu)
        recu = tuyau.recv()
    if isinstance(recu, ContenuDuLivret):
        tuyau.send(_composer(recu, lues))


def _composer(contenu: ContenuDuLivret, lues: dict[str, Noeud]) -> bytes:
    from generateur.formats.papier.livret import reliure

    fichier = partial(_octets_de, contenu.docs)
    return reliure.rendre(contenu.couverture, contenu.chapitres, fichier, contenu.adresse, lues)


def _octets_de(docs: Path, chemin: str) -> bytes | None:
    return _octets(docs / chemin)


def _octets(fichier: Path) -> bytes | None:
    try:
        return fichier.read_bytes()
    except OSError:
        return None


def _relire(ou: Path, debut: bytes, fin: bytes) -> bytes | None:
    octets = _octets(ou) or b""
    # Un fichier abîmé se refait.
    return octets if octets.startswith(debut) and octets.rstrip().endswith(fin) else None
