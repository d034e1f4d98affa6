"""Le chemin de l’accueil : les trois temps sur leurs mois, et de quoi dire où l’on en est.

« Aujourd’hui » n’est connu que du navigateur : ici, on ne fait que poser l’échelle et les données
dont son petit script a besoin.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from generateur.formats.gabarits import environnement
from generateur.formats.motifs import MOTIFS, TRAMES
from generateur.noyau.calendrier.periodes import Conge
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.francais import jour, majuscule, typographie
from generateur.vue.frise_dessin import ABREGES
from generateur.vue.geometrie.hors_des_temps import PILOTAGE
from generateur.vue.vues import VueFeuille

LARGEUR = 900
BORD = 30
MOIS_SERRES = 7
"""Au-delà, un mois sur deux est nommé sur un petit écran."""


def chemin_svg(vue: VueFeuille) -> str:
    """Rend le dessin : une ligne, trois stations, le fil du pilotage, les mois et les vacances."""
    frise = vue.frise
    pas = (LARGEUR - 2 * BORD) / max(frise.largeur, 1)

    def x(semaine: float) -> float:
        return round(BORD + semaine * pas, 1)

    return (
        environnement()
        .get_template("site/chemin.svg.j2")
        .render(
            vue=vue,
            motifs=MOTIFS,
            trames=TRAMES,
            mots=vue.mots["site"],
            lundi=frise.lundi.isoformat(),
            pas=round(pas / 7, 4),
            origine=BORD,
            serre=len(frise.mois) > MOIS_SERRES,
            largeur=LARGEUR,
            bout=x(frise.largeur),
            temps=[
                (t, x(etendue.debut), x(etendue.fin))
                for t, etendue, _ in frise.temps
                if t.id != PILOTAGE
            ],
            mois=[
                (majuscule(ABREGES.get(m.titre, m.titre)), x(m.debut), (m.fin - m.debut) * pas > 38)
                for m in frise.mois
            ],
            conges=[(c.titre, x(c.debut), round((c.fin - c.debut) * pas, 1)) for c in frise.conges],
            reperes=[(r.titre, x((r.debut + r.fin) / 2)) for r in frise.reperes],
        )
    )


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
