"""Le chemin de l’accueil : les trois temps sur leurs mois, à l’écran et sur le papier.

« Aujourd’hui » n’est connu que du navigateur : ici, on ne fait que poser l’échelle.
"""

from __future__ import annotations

from generateur.formats.gabarits import environnement
from generateur.formats.motifs import MOTIFS, TRAMES
from generateur.vue.francais import majuscule
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
