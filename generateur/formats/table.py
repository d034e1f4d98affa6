"""Les formats d’une feuille de route : à chaque nom, son écrivain, chargé seulement s’il sert."""

from __future__ import annotations

from generateur.chaine import Construction
from generateur.formats.plans_voisins import essayer

FORMATS = ("json", "md", "svg", "pdf", "ics", "ods", "synthese")
VARIANTES = "variantes.js"
"""Les plans voisins, pour la page seule : ce n’est pas un format que l’on demande."""


def ecrire_le_format(construction: Construction, nom: str) -> bytes:
    """Rend la feuille de route dans le format `nom`, un de FORMATS, ou la table de VARIANTES."""
    # Importés ici : Typst ou icalendar n’ont pas à se charger pour une page de texte.
    if nom == "json":
        from generateur.formats import donnees_json

        return donnees_json.rendre(construction.feuille, construction.demarche)
    if nom == VARIANTES:
        from generateur.formats import variantes

        return variantes.rendre(construction, essayer(construction))
    vue = construction.vue
    if nom == "pdf":
        from generateur.formats.papier import feuille_imprimee

        return feuille_imprimee.rendre(vue)
    if nom == "synthese":
        from generateur.formats.papier import feuille_imprimee

        return feuille_imprimee.rendre_la_synthese(vue)
    if nom == "ics":
        from generateur.formats.agenda import rendez_vous_ics

        return rendez_vous_ics.rendre(vue)
    if nom == "ods":
        from generateur.formats.tableur import classeur

        return classeur.rendre(vue)
    if nom == "svg":
        from generateur.formats.svg import frise

        return frise.rendre(vue)
    from generateur.formats import texte_markdown

    return texte_markdown.rendre(vue)
