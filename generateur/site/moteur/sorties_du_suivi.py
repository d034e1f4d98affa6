"""Comment les notes d’un navigateur rejoignent le suivi du collège : la forge, un courriel."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from generateur.depot.forge import Forge
from generateur.site.moteur.apercu import dits_de
from generateur.vue.en_mots.a_et_de import au_et_du
from generateur.vue.francais import accorde
from generateur.vue.manuel import Manuel

COURRIEL_MAX = 1800
"""Ce que compte au plus l’adresse d’un courriel : au-delà, Windows la coupe."""
REMPLIE_MAX = 6000
"""Ce que compte au plus l’adresse d’un fichier à créer déjà rempli."""


def sorties_du_suivi(
    manuel: Manuel, notes: Sequence[str], suivi: str, ici: Mapping[str, Any]
) -> dict[str, Any]:
    """Rend `courriel`, une adresse « mailto: », et, si le site a une forge : `ouvrir` ou `creer` le
    suivi, `creer_depart`, des adresses.

    `ici["forge"]` : `depot`, `branche`, les chemins `suivi` et `depart` du dépôt, `existe`, vrai si
    le suivi y est déjà.
    """
    rendu: dict[str, Any] = {"courriel": _courriel(manuel, notes)}
    rendu |= {"ouvrir": "", "creer": "", "creer_depart": ""}
    siennes = ici.get("forge")
    if not siennes:
        return rendu
    forge = Forge(siennes["depot"], siennes["branche"], siennes.get("dite", ""))
    if siennes["existe"]:
        rendu["ouvrir"] = forge.modifier(siennes["suivi"])
    else:
        remplie = forge.creer(siennes["suivi"], suivi)
        vide = forge.creer(siennes["suivi"], "")
        rendu["creer"] = remplie if len(remplie) <= REMPLIE_MAX else vide
    rendu["creer_depart"] = forge.creer(siennes["depart"], "")
    return rendu


def _courriel(manuel: Manuel, notes: Sequence[str]) -> str:
    """Rend un courriel court ; les notes qui n’y tiendraient pas sont dans le fichier joint."""
    dits = dits_de(manuel.vue.mots["noter"])
    nom = manuel.vue.college.nom
    college = {"college": nom, **au_et_du(nom)}
    objet = dits["courriel_objet"].format_map(college)
    tete = [dits["courriel_bonjour"], "", dits["courriel_voici"].format_map(college)]
    for gardees in range(len(notes), -1, -1):
        reste = len(notes) - gardees
        autres = [accorde(dits["courriel_autres"], reste)] if reste else []
        siennes = [f"- {note}" for note in (*notes[:gardees], *autres)]
        corps = "\r\n".join([*tete, *siennes, "", dits["courriel_joint"]])
        # Une espace ordinaire : une insécable triple de longueur dans une adresse.
        simple = re.sub(r"[\u00a0\u202f]", " ", corps)
        adresse = f"mailto:?subject={quote(objet, safe='')}&body={quote(simple, safe='/:=')}"
        if len(adresse) <= COURRIEL_MAX:
            break
    return adresse
