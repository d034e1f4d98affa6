"""Ce que `{{ college.… }}` dit dans une page."""

from __future__ import annotations

from typing import Any

from generateur.noyau.declare.modeles import College
from generateur.vue.en_mots.a_et_de import au_et_du
from generateur.vue.vues import VueFeuille


def college_en_mots(college: College, vue: VueFeuille) -> dict[str, Any]:
    """Rend les données du collège, par nom, en mots."""
    return {
        "nom": college.nom,
        **au_et_du(college.nom),
        "commune": college.commune,
        "academie": college.academie,
        "enseignants": college.effectifs.enseignants,
        "trimestres": college.trimestres,
        "equipement": vue.equipement,
        "referent": vue.referent,
        "service_numerique": vue.service_numerique,
    }
