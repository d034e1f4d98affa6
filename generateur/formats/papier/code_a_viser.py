"""Le code à viser avec un téléphone, qui mène au manuel publié, et son adresse en clair."""

from __future__ import annotations

LONGUEUR = 250
"""Signes d’une adresse au-delà desquels un code deviendrait trop fin pour un téléphone."""


def code(adresse: str | None) -> str:
    """Rend le code, en SVG, avec la marge blanche qu’un téléphone demande ; rien sans adresse, ou
    d’une adresse trop longue."""
    if not adresse or len(adresse) > LONGUEUR:
        return ""
    # Long à charger, et sans objet tant que le manuel n’est pas publié.
    import segno

    svg: str = segno.make_qr(adresse, error="m").svg_inline(dark="#000", light="#fff", border=3)
    return svg


def a_recopier(adresse: str | None) -> str:
    """Rend la même adresse en clair, telle qu’on la recopie ; rien sans adresse."""
    return (adresse or "").split("://", 1)[-1].rstrip("/")
