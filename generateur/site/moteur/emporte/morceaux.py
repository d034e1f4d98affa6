"""Le moteur coupé en scripts : d’un fichier ouvert par double clic, une page ne lit rien d’autre.

Chaque script donne un morceau : de quelle pièce, son rang, et une tranche, en base 64, de la pièce
compressée. L’ouvrier les remet bout à bout en les décompressant, à mesure qu’ils arrivent.
"""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme

TAILLE = 384 * 1024
"""Octets compressés d’un morceau : 512 ko écrits, que la page avale sans se figer."""
PREPAREES = {
    "colle": "colle.js.gz",
    "python": "python.wasm.gz",
    "bibliotheques": "bibliotheques.zip.gz",
}
"""Les pièces de `overrides/assets/moteur/`, dans l’ordre où il les faut."""
DU_MANUEL = {"mkdocs": "mkdocs.paquet.gz"}
"""La pièce préparée qui ne sert qu’au manuel entier : MkDocs et le thème, en un paquet."""
DANS_LE_SITE = "assets/moteur"
"""Où un site seul a son moteur ; un lot n’en a qu’un, à côté du portail."""
A_JOINDRE = ".txt"
"""Ce qui accompagne toujours les scripts : les licences."""
_SYSTEME = 9
"""Dans l’en-tête de gzip, le rang de l’octet qui dit d’où il vient."""
MANUEL = "manuel"
"""La pièce qui vient du dépôt : nos sources et nos données."""


@dataclass(frozen=True)
class Piece:
    """Une pièce compressée : ses octets, ou le fichier où ils sont, dont on ne lit qu’un morceau à
    la fois."""

    nom: str
    contenu: bytes | Path

    @property
    def empreinte(self) -> str:
        """Distingue cette pièce d’une autre du même nom, qu’un navigateur aurait gardée.

        gzip finit par la somme et la longueur du contenu : elles ne dépendent pas de qui compresse.
        """
        return self._tranche(self.taille - 8, 8).hex()

    @property
    def taille(self) -> int:
        """Rend son nombre d’octets."""
        if isinstance(self.contenu, bytes):
            return len(self.contenu)
        return self.contenu.stat().st_size

    @property
    def morceaux(self) -> int:
        """Rend en combien de scripts elle est coupée."""
        return -(-self.taille // TAILLE)

    def scripts(self) -> Iterator[tuple[str, bytes]]:
        """Rend chaque script : son nom de fichier, et ses octets."""
        for rang in range(self.morceaux):
            tranche = base64.b64encode(self._tranche(rang * TAILLE, TAILLE))
            debut = f'manuelMorceau("{self.nom}",{rang},"'.encode()
            yield f"{self.nom}-{rang}.js", debut + tranche + b'");\n'

    def _tranche(self, debut: int, combien: int) -> bytes:
        if isinstance(self.contenu, bytes):
            return self.contenu[debut : debut + combien]
        with self.contenu.open("rb") as fichier:
            fichier.seek(debut)
            return fichier.read(combien)


def pieces_preparees(
    habillage: Path, preparees: Mapping[str, str] = PREPAREES
) -> tuple[Piece, ...]:
    """Rend ces pièces que « make moteur » a faites ; lève ErreurDonnees s’il en manque une."""
    moteur = habillage / DANS_LE_SITE
    absentes = [moteur / nom for nom in preparees.values() if not (moteur / nom).is_file()]
    if absentes:
        raise ErreurDonnees([_absente(fichier) for fichier in absentes])
    return tuple(Piece(nom, moteur / fichier) for nom, fichier in preparees.items())


def _absente(fichier: Path) -> Probleme:
    return Probleme(
        nom_affiche(fichier),
        1,
        "entree-manquante",
        "il manque ce fichier, qui calcule la feuille de route dans la page",
        "reprenez-le du dépôt d’origine",
    )


def piece_du_manuel(emporte: bytes) -> Piece:
    """Rend la pièce qui porte nos sources et nos données."""
    return Piece(MANUEL, comprimer(emporte))


def comprimer(octets: bytes) -> bytes:
    """Rend ces octets en gzip, les mêmes partout : sans date, ni le système que Python y écrit."""
    comprimes = gzip.compress(octets, 6, mtime=0)
    return comprimes[:_SYSTEME] + b"\xff" + comprimes[_SYSTEME + 1 :]
