"""La recherche d’un collège, page « Configurer » : ce que lisent son gabarit et son script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generateur.chargement.calendriers.annuaire import ANNUAIRE
from generateur.chargement.calendriers.departements import Departement, debut_des_uai
from generateur.chargement.profil.college import LETTRES_UAI
from generateur.noyau.declare.estimation import ENSEIGNANTS_POUR_MILLE
from generateur.site.configurer.formulaire import sans_danger
from generateur.vue.francais import typographie


def champs_de_l_annuaire(
    departements: Mapping[str, Departement], mots: Mapping[str, str]
) -> dict[str, Any]:
    """Rend les champs du gabarit `annuaire`."""
    dits = {cle: typographie(mot) for cle, mot in mots.items()}
    donnees = {
        "mots": dits,
        "departements": {
            debut_des_uai(numero): [numero, connu.nom, connu.academie]
            for numero, connu in departements.items()
        },
        "lettres": LETTRES_UAI,
        "pourMille": ENSEIGNANTS_POUR_MILLE,
        "prefixes": ["Collège ", "Collège privé "],
    }
    return {
        "dits": dits,
        "source": ANNUAIRE.as_posix(),
        "donnees_de_l_annuaire": Markup(
            sans_danger(json.dumps(donnees, sort_keys=True, separators=(",", ":")))
        ),
    }
