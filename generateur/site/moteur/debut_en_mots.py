"""Ce qu’est le jour où l’on commence : un jour de classe, ou celui d’avant le premier."""

from __future__ import annotations

from collections.abc import Mapping

from generateur.noyau.mots import jour_de_semaine
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.vue.francais import typographie


def debut_en_mots(texte: str, options: Mapping[str, str]) -> str:
    """Rend « lundi 4 janvier 2027, jour de classe (zone B) » ; lève ErreurDonnees sans plan."""
    manuel = manuel_des_textes(texte, options)
    debut, premier = manuel.declare.debut, manuel.initiale.periode.debut
    phrase = "debut_en_classe" if premier == debut else "debut_sans_classe"
    dits = {
        "jour": jour_de_semaine(debut),
        "zone": manuel.vue.zone_en_mots,
        "premier": jour_de_semaine(premier),
    }
    return typographie(manuel.vue.mots["configurer"][phrase].format_map(dits))
