"""La frise en SVG, couchée, pour un écran large (debout pour un téléphone : frise_debout.py).

Une étape par rangée, son titre à côté de sa barre : rien à chercher dans une légende. Les couleurs
viennent de la feuille de style par des classes ; ce que dit une couleur, un numéro et un motif le
disent aussi.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from generateur.formats.gabarits import environnement
from generateur.vue.frise_dessin import ABREGES, dessin, numeros
from generateur.vue.vues import VueBande, VueFeuille, VueTemps

LARGEUR = 690
"""Largeur visée : celle du texte d’une page, pour que les lettres y gardent leur taille."""
SEMAINE_MIN, SEMAINE_MAX = 12, 30
MARGE = 12
HAUT = 40
RANG = 24
ENTETE = 26
"""Hauteur du nom d’un temps, au-dessus de ses rangées."""
LETTRE = 6.3
"""Largeur moyenne d’une lettre du dessin, pour savoir de quel côté le titre tient."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend la frise comme un fichier SVG à elle seule."""
    return frise_svg(vue, seule=True).encode("utf-8")


def frise_svg(vue: VueFeuille, seule: bool = False) -> str:
    """Rend la frise couchée ; `seule` : avec ses propres couleurs, hors d’une page."""
    frise = vue.frise
    noms = numeros(vue)
    etats = {ligne.id: ligne.etat for ligne in vue.lignes}
    semaine = round(min(max(LARGEUR / frise.largeur, SEMAINE_MIN), SEMAINE_MAX), 2)
    largeur = round(2 * MARGE + frise.largeur * semaine)

    def x(rang: float) -> float:
        return round(MARGE + rang * semaine, 1)

    def etendue(bande: VueBande, au_moins: float = 0) -> tuple[float, float]:
        large = (bande.fin - bande.debut) * semaine
        return x(bande.debut), round(max(large, au_moins), 1)

    voies: list[dict[str, Any]] = []
    y = HAUT
    for temps, _, bandes in frise.temps:
        haut = y
        y += ENTETE
        rangees = []
        for rangee in _rangees(temps, bandes):
            barres = [etendue(b, 12) for b in rangee]
            marques = [etats[b.id] for b in rangee]
            numero, titre = noms[rangee[0].id], rangee[0].titre
            place = _place_du_titre(barres, (len(numero) + 1 + len(titre)) * LETTRE, largeur)
            # Sans place à côté de ses barres, le titre prend la rangée du dessus.
            haut_du_titre = y
            y += 0 if place else RANG
            x_titre, ancre = place or (barres[0][0], "start")
            rangees.append(
                {"y": y, "titre": titre, "numero": numero}
                | {"barres": [(*barre, etat) for barre, etat in zip(barres, marques, strict=True)]}
                | {"x": x_titre, "y_titre": haut_du_titre, "ancre": ancre}
            )
            y += RANG
        y += 6
        voies.append({"temps": temps, "y": haut, "rangees": rangees})
    return (
        environnement()
        .get_template("site/frise.svg.j2")
        .render(
            vue=vue,
            mots=vue.mots["site"],
            legende_du_suivi=vue.mots["suivi"]["legende_frise"] if any(etats.values()) else "",
            description=dessin(vue, noms)["alt"],
            voies=voies,
            hauteur=y + 40,
            largeur=largeur,
            mois=[(_nom(m.titre, etendue(m)[1]), *etendue(m)) for m in frise.mois],
            conges=[(c, *etendue(c)) for c in frise.conges],
            reperes=[(r, x((r.debut + r.fin) / 2)) for r in frise.reperes],
            bas=y,
            haut=HAUT,
            seule=seule,
            lundi=frise.lundi.isoformat(),
            jour=round(semaine / 7, 4),
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


def _rangees(temps: VueTemps, bandes: tuple[VueBande, ...]) -> list[list[VueBande]]:
    """Une rangée par étape ; les retours d’une étape qui revient partagent la sienne."""
    etapes = {ligne.id: ligne.etape for ligne in temps.lignes}
    rendues: dict[str, list[VueBande]] = {}
    for bande in bandes:
        rendues.setdefault(etapes[bande.id], []).append(bande)
    return list(rendues.values())


def _nom(mois: str, large: float) -> str:
    return ABREGES.get(mois, mois) if large < (len(mois) + 1) * LETTRE else mois


def _place_du_titre(
    barres: list[tuple[float, float]], place: float, largeur: float
) -> tuple[float, str] | None:
    """À droite des barres, sinon à gauche, sinon dans un vide entre deux, sinon nulle part."""
    debut, fin = barres[0][0], sum(barres[-1])
    if fin + 6 + place <= largeur:
        return round(fin + 6, 1), "start"
    if debut - 6 - place >= 0:
        return round(debut - 6, 1), "end"
    for avant, (suivante, _) in pairwise(barres):
        if suivante - sum(avant) >= place + 12:
            return round(sum(avant) + 6, 1), "start"
    return None
