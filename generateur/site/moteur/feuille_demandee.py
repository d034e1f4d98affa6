"""La feuille de route d’un profil, dans un format : les octets de `generateur feuille-de-route`."""

from __future__ import annotations

from generateur.formats.table import ecrire_le_format
from generateur.site.moteur.manuel_des_textes import Options, manuel_des_textes

TEXTES = ("json", "md", "svg", "ics")
BINAIRES = ("ods",)
"""Les formats que la page sait faire : tous, sauf ceux que Typst compose."""


def feuille_de_route(profil: str, format_: str, options: Options) -> str | bytes:
    """Rend la feuille de route : un texte, dont les octets UTF-8 sont ceux du fichier, ou des
    octets ; lève ErreurDonnees, avec toutes les fautes du profil et de ce qui lui est joint."""
    octets = ecrire_le_format(manuel_des_textes(profil, options), format_)
    return octets.decode() if format_ in TEXTES else octets
