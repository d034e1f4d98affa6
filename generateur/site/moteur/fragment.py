"""Le profil dans une adresse : « #profil= », puis la base64url de son texte en gzip."""

from __future__ import annotations

import zlib
from binascii import b2a_base64

GZIP = 31
"""Le format de zlib que les navigateurs déplient (DecompressionStream), sans date."""


def en_fragment(texte: str) -> str:
    """Rend ce qui suit « # » dans l’adresse de « Configurer », qui s’ouvre alors sur ce profil."""
    faiseur = zlib.compressobj(9, wbits=GZIP)
    octets = faiseur.compress(texte.encode()) + faiseur.flush()
    ecrit = b2a_base64(octets, newline=False).decode("ascii")
    return "profil=" + ecrit.rstrip("=").replace("+", "-").replace("/", "_")
