"""Ce qu’une pratique demande, en une phrase."""

from __future__ import annotations

from collections.abc import Mapping

from generateur.noyau.declare.modeles import Pratique
from generateur.vue.francais import enchainer


def besoins(
    pratique: Pratique,
    ressources: Mapping[str, str],
    mots: Mapping[str, str],
    niveaux: Mapping[str, str],
) -> str:
    """Rend ce qu’elle demande ; `ressources` : leurs titres, `niveaux` : ceux de l’équipement.

    « Faible » est le moindre équipement : il ne se dit pas.
    """
    dits = [ressources[nom] for nom in pratique.ressources]
    if pratique.une_de:
        dits.append(f" {mots['ou']} ".join(ressources[nom] for nom in pratique.une_de))
    if pratique.equipement != "faible":
        dits.insert(0, mots["equipement_des"].format(niveaux[pratique.equipement]))
    return enchainer(dits) or mots["rien_que_du_papier"]
