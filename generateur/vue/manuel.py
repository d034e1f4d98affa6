"""Le manuel d’un collège : tout ce que son profil donne, et la vue que les écrivains en lisent."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from generateur.chaine import Construction
from generateur.vue.composition import composer
from generateur.vue.vues import VueFeuille


@dataclass(frozen=True)
class Manuel(Construction):
    """Une construction, et sa `vue` à une édition."""

    vue: VueFeuille


def mettre_en_vue(construction: Construction, edition: date) -> Manuel:
    """Compose la vue de ce plan ; `edition` est la date de l’édition, donnée par l’appelant."""
    titre = construction.calendrier.titre
    vue = composer(construction.feuille, construction.demarche, edition, titre)
    vue = replace(vue, courriel_academie=construction.courriel_academie)
    declare = {champ.name: getattr(construction, champ.name) for champ in fields(Construction)}
    return Manuel(**declare, vue=vue)
