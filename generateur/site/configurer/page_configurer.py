"""La page « Configurer » : le formulaire, le même pour tous, puis le profil de ce collège.

Le formulaire ne dépend que du manuel : d’un collège à l’autre d’un lot, il n’est écrit qu’une fois.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from generateur.chargement.profil.college import ANNEES
from generateur.noyau.declare.modeles import Demarche
from generateur.site.configurer.formulaire import Materiel, catalogues, en_json, sans_danger
from generateur.vue.francais import typographie

NOM, PROFIL = "\x02nom\x02", "\x02profil\x02"
"""À la place de ce qui est au collège : des signes qu’aucune donnée ne peut contenir."""

_derniere: tuple[tuple[object, ...], str] = ((), "")


def page_configurer(
    materiel: Materiel, demarche: Demarche, chemin: str, nom: str, ecrire: Callable[..., str]
) -> str:
    """Rend le HTML du formulaire, rempli ; `ecrire` rend celui d’un gabarit.

    `chemin` : celui de la page, dont dépendent les liens ; `nom` : celui du collège.
    """
    global _derniere
    cle = (materiel.formulaire, materiel.calendriers, materiel.modele, demarche, chemin)
    gardee, page = _derniere
    if len(gardee) != len(cle) or any(a is not b for a, b in zip(gardee, cle, strict=True)):
        page = _formulaire(materiel, demarche, ecrire)
        _derniere = (cle, page)
    rempli = page.replace(NOM, str(escape(nom)))
    return rempli.replace(json.dumps(PROFIL), sans_danger(json.dumps(materiel.profil)))


def _formulaire(materiel: Materiel, demarche: Demarche, ecrire: Callable[..., str]) -> str:
    mots = {cle: typographie(mot) for cle, mot in demarche.libelles["configurer"].items()}
    options = catalogues(materiel, demarche, mots)
    champs: dict[str, Any] = {
        "nom": NOM,
        "mots_du_formulaire": mots,
        "parties": materiel.formulaire.parties,
        "options": options,
        "annees": ANNEES,
        "donnees": Markup(en_json(materiel, options, mots, PROFIL)),
        "typo": typographie,
    }
    return ecrire("configurer", **champs)
