"""La feuille de route à imprimer depuis la page : celle d’un site sans PDF (formats/papier)."""

from __future__ import annotations

from collections.abc import Mapping

from generateur.formats.papier.feuillets import feuille_a_imprimer
from generateur.site.moteur.manuel_des_textes import manuel_des_textes


def papier(texte: str, options: Mapping[str, str]) -> dict[str, str]:
    """Rend `html`, la feuille de route à imprimer, et `titre`, le nom du document.

    Lève ErreurDonnees si ce profil n’a pas de plan.
    """
    titre, html = feuille_a_imprimer(manuel_des_textes(texte, options).vue)
    return {"html": html, "titre": titre}
