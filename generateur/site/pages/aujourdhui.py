"""Ce que lit le script de l’accueil pour dire où l’on en est : lui seul sait quel jour on est."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from generateur.noyau.calendrier.periodes import Conge
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.francais import jour, typographie
from generateur.vue.vues import VueFeuille


def donnees_du_jour(
    vue: VueFeuille, reprises: Iterable[tuple[Conge, date]], lien: Callable[[str], str]
) -> str:
    """Rend, en JSON sûr dans une balise script, ce que le script de l’accueil lit.

    `reprises` : les congés du plan, et le jour où l’on en revient ; `lien` donne l’adresse d’une
    page depuis l’accueil.
    """
    feuille = lien("feuille-de-route.md")
    mots = mots_retenus(tuple(vue.mots["site"].items()), typographie)
    faites = {ligne.id for ligne in vue.lignes if ligne.etat == "faite"}
    donnees: dict[str, Any] = {
        "debut": vue.premier_jour.isoformat(),
        "fin": vue.fin.isoformat(),
        "debutMots": jour(vue.premier_jour),
        "finMots": jour(vue.fin),
        "etapes": [
            {
                "temps": ligne.temps,
                "court": ligne.temps_court,
                "titre": ligne.titre,
                "du": ligne.debut.isoformat(),
                "au": ligne.fin.isoformat(),
                "quand": ligne.quand,
                "lien": lien(f"etapes/{ligne.etape}.md"),
                **({"fait": True} if ligne.etat == "faite" else {}),
            }
            for ligne in vue.au_fil_des_jours
        ],
        "rendezVous": [
            {
                "jour": rv.jour.isoformat(),
                "quand": rv.quand,
                "titre": rv.quoi,
                "lien": f"{feuille}#{rv.ligne}",
            }
            for rv in vue.rendez_vous
            if rv.ligne not in faites
        ],
        "conges": [
            {
                "nom": typographie(conge.nom),
                "du": conge.du.isoformat(),
                "au": conge.au.isoformat(),
                "reprise": reprise.isoformat(),
                "repriseMots": jour(reprise),
            }
            for conge, reprise in reprises
        ],
        "mots": {c: m for c, m in mots.items() if c.startswith("jour_")},
    }
    texte = json.dumps(donnees, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # Dans une balise script, seuls « < » et « & » pourraient être pris pour autre chose.
    return texte.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
