"""Les lignes d’un agenda, pliées à 75 octets (RFC 5545, § 3.1).

La bibliothèque sait le faire, signe par signe ; sur les octets, c’est dix fois plus court, et c’est
l’essentiel du temps d’un agenda.
"""

from __future__ import annotations

from collections.abc import Iterable

LARGEUR = 74
"""Octets d’un morceau ; l’espace qui ouvre une suite fait le soixante-quinzième."""
_ECHAPPEMENTS = b"\\^"
"""Un signe échappé reste avec ce qui l’échappe : tous les agendas ne savent pas les recoller."""


def plier(lignes: Iterable[str]) -> bytes:
    """Rend le fichier : chaque ligne pliée, puis sa fin de ligne."""
    return b"".join(_plier(ligne.encode()) + b"\r\n" for ligne in lignes if ligne)


def _plier(ligne: bytes) -> bytes:
    morceaux = []
    debut = 0
    while len(ligne) - debut > LARGEUR:
        fin = debut + LARGEUR
        # Jamais au milieu d’un signe : en UTF-8, la suite d’un signe commence par les bits 10.
        while ligne[fin] & 0xC0 == 0x80:
            fin -= 1
        if ligne[fin - 1] in _ECHAPPEMENTS:
            fin -= 1
        morceaux.append(ligne[debut:fin])
        debut = fin
    morceaux.append(ligne[debut:])
    return b"\r\n ".join(morceaux)
