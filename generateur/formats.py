"""Les formats d’une feuille de route : à chaque nom, son écrivain, chargé seulement s’il sert."""

from __future__ import annotations

from generateur.chaine import Construction
from generateur.voisins import essayer

FORMATS = ("json", "md", "svg", "pdf", "ics", "ods", "synthese")
VARIANTES = "variantes.js"
"""Les plans voisins, pour la page seule : ce n’est pas un format que l’on demande."""


def ecrire_le_format(construction: Construction, nom: str) -> bytes:
    """Rend la feuille de route dans le format `nom`, un de FORMATS, ou la table de VARIANTES."""
    # Importés ici : Typst ou icalendar n’ont pas à se charger pour une page de texte.
    if nom == "json":
        from generateur.rendu import donnees_json

        return donnees_json.rendre(construction.feuille)
    if nom == VARIANTES:
        from generateur.rendu import variantes

        return variantes.rendre(construction, essayer(construction))
    vue = construction.vue
    if nom == "pdf":
        from generateur.rendu import pdf

        return pdf.rendre(vue)
    if nom == "synthese":
        from generateur.rendu import pdf

        return pdf.rendre_la_synthese(vue)
    if nom == "ics":
        from generateur.rendu import agenda

        return agenda.rendre(vue)
    if nom == "ods":
        from generateur.rendu import tableur

        return tableur.rendre(vue)
    if nom == "svg":
        from generateur.rendu import frise

        return frise.rendre(vue)
    from generateur.rendu import texte

    return texte.rendre(vue)
