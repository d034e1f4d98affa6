"""Les vacances que l’on tape, page « Configurer » : ce que lisent leur gabarit et leur script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generateur.chargement.calendriers.calendriers_connus import CalendriersConnus
from generateur.chargement.calendriers.zones import ZoneLue
from generateur.noyau.mots import JOURS, MOIS
from generateur.site.configurer.formulaire import sans_danger
from generateur.vue.francais import typographie


def champs_des_vacances(calendriers: CalendriersConnus, mots: Mapping[str, str]) -> dict[str, Any]:
    """Rend les champs du gabarit `vacances` : les mots, et ce que l’on sait de chaque académie."""
    dits = {cle: typographie(mot) for cle, mot in mots.items()}
    donnees = {
        "mots": dits,
        "jours": JOURS,
        "mois": MOIS,
        "academies": [
            {
                "noms": [academie.nom, *academie.autres_noms],
                "zone": academie.zone,
                "site": academie.site or dits["site_de_l_academie"],
            }
            for academie in calendriers.academies
        ],
        "zones": {nom: _annees(zone) for nom, zone in calendriers.zones.items()},
    }
    ecrites = json.dumps(donnees, sort_keys=True, separators=(",", ":"))
    return {"dits": dits, "donnees_des_vacances": Markup(sans_danger(ecrites))}


def _annees(zone: ZoneLue) -> list[dict[str, Any]]:
    """Rend les années d’une zone ; les dates entières de celle dont il manque la rentrée."""
    return [
        {
            "nom": nom,
            "rentree": str(annee.rentree) if annee.rentree else "",
            "debut": str(annee.vacances[0].du) if annee.vacances else str(annee.ete),
            "ete": str(annee.ete),
        }
        | (
            {}
            if annee.rentree
            else {"vacances": [[c.nom, str(c.du), str(c.au)] for c in annee.vacances]}
        )
        for nom, annee in sorted(zone.annees.items())
    ]
