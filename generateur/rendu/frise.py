"""La frise et le schéma en SVG : traits, motifs et textes, lisibles en gris, clairs ou sombres.

Les couleurs viennent de la feuille de style par des classes ; ce que dit une couleur, un numéro
et un motif le disent aussi.
"""

from __future__ import annotations

from .frise_dessin import dessin, numeros, ranger
from .gabarits import environnement
from .vues import VueFeuille

SEMAINE = 26
"""Largeur d’une semaine, en unités du dessin."""
MARGE = 92
HAUT = 44
RANG = 22


def rendre(vue: VueFeuille) -> bytes:
    """Rend la frise comme un fichier SVG à elle seule."""
    return frise_svg(vue, seule=True).encode("utf-8")


def frise_svg(vue: VueFeuille, seule: bool = False) -> str:
    """Rend la frise du plan ; `seule` : avec ses propres couleurs, hors d’une page."""
    frise = vue.frise
    noms = numeros(vue)
    voies = []
    y = HAUT
    for temps, etendue, bandes in frise.temps:
        rangs = ranger(bandes)
        hauteur = (max(rangs, default=0) + 1) * RANG + 10
        voies.append(
            {
                "temps": temps,
                "y": y,
                "hauteur": hauteur,
                "etendue": etendue,
                "barres": [
                    {
                        "x": MARGE + bande.debut * SEMAINE,
                        "largeur": max((bande.fin - bande.debut) * SEMAINE - 3, 14),
                        "y": y + 5 + rang * RANG,
                        "numero": noms[bande.id],
                        "titre": bande.titre,
                        "quand": next(x.quand for x in temps.lignes if x.id == bande.id),
                    }
                    for bande, rang in zip(bandes, rangs, strict=True)
                ],
            }
        )
        y += hauteur
    return (
        environnement()
        .get_template("site/frise.svg.j2")
        .render(
            vue=vue,
            mots=vue.mots["site"],
            description=dessin(vue, noms)["alt"],
            voies=voies,
            hauteur=y + 30,
            largeur=MARGE + frise.largeur * SEMAINE + 8,
            mois=[(m, MARGE + m.debut * SEMAINE, (m.fin - m.debut) * SEMAINE) for m in frise.mois],
            conges=[
                (c, MARGE + c.debut * SEMAINE, (c.fin - c.debut) * SEMAINE) for c in frise.conges
            ],
            reperes=[(r, MARGE + (r.debut + r.fin) / 2 * SEMAINE) for r in frise.reperes],
            bas=y,
            haut=HAUT,
            seule=seule,
        )
    )


def schema_svg(vue: VueFeuille) -> str:
    """Rend le dessin des trois temps, qui se suivent, et du pilotage qui court tout du long."""
    stations = [temps for temps in vue.temps if temps.id != "pilotage"]
    pilotage = next((temps for temps in vue.temps if temps.id == "pilotage"), None)
    return (
        environnement()
        .get_template("site/schema.svg.j2")
        .render(vue=vue, mots=vue.mots["site"], stations=stations, pilotage=pilotage)
    )
