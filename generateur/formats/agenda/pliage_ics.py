"""Un agenda en octets : ses lignes, pliées à 75 octets (RFC 5545, § 3.1).

La bibliothèque sait le faire, signe par signe ; sur les octets, c’est dix fois plus court, et
c’était l’essentiel du temps d’un agenda.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from icalendar import Component

LARGEUR = 74
"""Octets d’un morceau ; l’espace qui ouvre une suite fait le soixante-quinzième."""
_ECHAPPEMENTS = b"\\^"
"""Un signe échappé reste avec ce qui l’échappe : tous les agendas ne savent pas les recoller."""


def ecrire(agenda: Component) -> bytes:
    """Rend le fichier : chaque propriété sur une ligne, pliée."""
    return b"".join(map(plier, lignes(agenda)))


def lignes(composant: Component) -> Iterator[bytes]:
    """Rend les lignes d’un agenda ou d’un événement, entières."""
    return (_ligne(nom, valeur) for nom, valeur in composant.property_items())


def _ligne(nom: str, valeur: Any) -> bytes:
    """Rend « NOM;PARAMÈTRES:valeur » ; le début et la fin d’un composant sont déjà en octets."""
    ecrite = valeur if isinstance(valeur, bytes) else valeur.to_ical()
    octets = ecrite.encode() if isinstance(ecrite, str) else ecrite
    parametres = getattr(valeur, "params", None)
    reglages = parametres.to_ical() if parametres else b""
    return b"%s%s%s:%s" % (nom.encode(), b";" if reglages else b"", reglages, octets)


def plier(ligne: bytes) -> bytes:
    """Rend la ligne en morceaux, sans couper un signe ni un échappement, et sa fin de ligne."""
    morceaux = []
    debut = 0
    while len(ligne) - debut > LARGEUR:
        fin = debut + LARGEUR
        # En UTF-8, la suite d’un signe commence par les bits 10.
        while ligne[fin] & 0xC0 == 0x80:
            fin -= 1
        if ligne[fin - 1] in _ECHAPPEMENTS:
            fin -= 1
        morceaux.append(ligne[debut:fin])
        debut = fin
    morceaux.append(ligne[debut:])
    return b"\r\n ".join(morceaux) + b"\r\n"
