"""La frise en SVG, couchée, pour un écran large (debout pour un téléphone : frise_debout.py).

Une étape par rangée, son titre à côté de sa barre : rien à chercher dans une légende. Les couleurs
viennent de la feuille de style par des classes ; ce que dit une couleur, un numéro et un motif le
disent aussi.
"""

from __future__ import annotations

from typing import Any

from .frise_dessin import dessin, numeros
from .gabarits import environnement
from .vues import VueBande, VueFeuille, VueTemps

SEMAINE = 26
"""Largeur d’une semaine de la frise couchée, en unités du dessin."""
MARGE = 12
HAUT = 40
RANG = 24
ENTETE = 26
"""Hauteur du nom d’un temps, au-dessus de ses rangées."""
LETTRE = 6.6
"""Largeur moyenne d’une lettre du dessin, pour savoir de quel côté le titre tient."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend la frise comme un fichier SVG à elle seule."""
    return frise_svg(vue, seule=True).encode("utf-8")


def frise_svg(vue: VueFeuille, seule: bool = False) -> str:
    """Rend la frise couchée ; `seule` : avec ses propres couleurs, hors d’une page."""
    frise = vue.frise
    largeur = 2 * MARGE + frise.largeur * SEMAINE
    voies: list[dict[str, Any]] = []
    y = HAUT
    for temps, _, bandes in frise.temps:
        haut = y
        y += ENTETE
        rangees = []
        for rangee in _rangees(temps, bandes):
            rangees.append(_rangee(rangee, y, largeur) | {"numero": numeros(vue)[rangee[0].id]})
            y += RANG
        y += 6
        voies.append({"temps": temps, "y": haut, "rangees": rangees})
    return (
        environnement()
        .get_template("site/frise.svg.j2")
        .render(
            vue=vue,
            mots=vue.mots["site"],
            description=dessin(vue, numeros(vue))["alt"],
            voies=voies,
            hauteur=y + 40,
            largeur=largeur,
            mois=[(m, _x(m.debut), (m.fin - m.debut) * SEMAINE) for m in frise.mois],
            conges=[(c, _x(c.debut), (c.fin - c.debut) * SEMAINE) for c in frise.conges],
            reperes=[(r, _x((r.debut + r.fin) / 2)) for r in frise.reperes],
            bas=y,
            haut=HAUT,
            seule=seule,
            lundi=frise.lundi.isoformat(),
            jour=round(SEMAINE / 7, 4),
            origine=MARGE,
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


def _x(semaine: float) -> float:
    return round(MARGE + semaine * SEMAINE, 1)


def _rangees(temps: VueTemps, bandes: tuple[VueBande, ...]) -> list[list[VueBande]]:
    """Une rangée par étape ; les retours d’une étape qui revient partagent la sienne."""
    etapes = {ligne.id: ligne.etape for ligne in temps.lignes}
    rendues: dict[str, list[VueBande]] = {}
    for bande in bandes:
        rendues.setdefault(etapes[bande.id], []).append(bande)
    return list(rendues.values())


def _rangee(bandes: list[VueBande], y: float, largeur: float) -> dict[str, Any]:
    titre = bandes[0].titre
    debut, fin = _x(bandes[0].debut), _x(bandes[-1].fin)
    place = len(titre) * LETTRE + 34
    if fin + place <= largeur or largeur - fin >= debut:
        x, ancre = fin + 6, "start"
    else:
        x, ancre = debut - 6, "end"
    return {
        "y": y,
        "titre": titre,
        "x": round(x, 1),
        "ancre": ancre,
        "barres": [
            (_x(b.debut), round(max((b.fin - b.debut) * SEMAINE - 3, 12), 1)) for b in bandes
        ],
    }
