"""La frise debout du site, pour un téléphone : les semaines descendent, titres à droite."""

from __future__ import annotations

from generateur.vue.geometrie.figures import MILIEU, Dessin, Mesure
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.places import deux_lignes, noms_du_mois, ranger
from generateur.vue.geometrie.plume import Plume
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

COTES: dict[str, float] = {
    "semaine": 24,
    "largeur": 360,
    "haut": 12,
    "marge": 46,
    "colonne": 24,
    "barre": 20,
    "barre_min": 16,
    "numero": 10,
    "titre": 14,
    "ligne": 16,
    "nom": 13,
    # Large de « 1.1 Recueillir » : en deçà, le dessin s’élargit pour ses titres.
    "titre_min": 130,
}
"""Les mesures du dessin : hauteur d’une semaine ; `marge` : la place des mois, à gauche ; largeurs
d’une colonne et d’une barre ; corps des numéros, des titres et des mois."""


def debout(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend la frise debout, dans l’unité de son SVG."""
    frise = vue.frise
    semaine, haut = COTES["semaine"], COTES["haut"]
    places, colonnes = _places(vue)
    x_titres = COTES["marge"] + colonnes * COTES["colonne"] + 8
    largeur = max(COTES["largeur"], x_titres + COTES["titre_min"])
    plume, titres = Plume(mesure, 1), Plume(mesure, 1)
    for conge in frise.conges:
        y, hauteur = haut + conge.debut * semaine, (conge.fin - conge.debut) * semaine
        plume.rectangle(0, y, x_titres - 6, hauteur, "conge", motif=CONGES, titre=conge.titre)
    for mois in frise.mois:
        y = plume.arrondir(haut + mois.debut * semaine)
        plume.trait(0, y, x_titres - 6, 0, "mois")
        if mois.fin - mois.debut > 1:
            plume.texte(0, y + 16, COTES["nom"], "nom-mois", noms_du_mois(mois)[1])
    bas = _barres(vue, places, plume)
    libre = _titres(vue, places, titres, x_titres, largeur - x_titres)
    return Dessin(
        largeur=largeur,
        hauteur=round(max(haut + frise.largeur * semaine, bas, libre) + 8),
        figures=(*plume.figures, *titres.figures),
        lundi=frise.lundi,
        jour=round(semaine / 7, 4),
        origine=haut,
        bout=round(haut + frise.largeur * semaine),
        repere=(0, x_titres - 6),
    )


Place = tuple[int, VueTemps, VueBande]
"""La colonne d’une barre, son temps et son étendue."""


def _places(vue: VueFeuille) -> tuple[list[Place], int]:
    """Rend les barres par ordre de début, et le nombre de colonnes.

    Le pilotage a les premières colonnes ; les trois temps, qui se suivent, partagent les autres.
    """
    pilotage = [(t, b) for t, _, bandes in vue.frise.temps for b in bandes if t.id == PILOTAGE]
    temps = [(t, b) for t, _, bandes in vue.frise.temps for b in bandes if t.id != PILOTAGE]
    au_moins = (COTES["barre_min"] + 2) / COTES["semaine"]
    rendues: list[Place] = []
    premiere = 0
    for groupe in (pilotage, temps):
        rangs = ranger(((bande.debut, bande.fin) for _, bande in groupe), au_moins)
        rendues += [
            (premiere + rang, t, bande) for (t, bande), rang in zip(groupe, rangs, strict=True)
        ]
        premiere += max(rangs, default=-1) + 1
    return sorted(rendues, key=lambda place: (place[2].debut, place[0])), premiere


def _barres(vue: VueFeuille, places: list[Place], plume: Plume) -> float:
    """Pose chaque barre et son numéro ; rend où finit la plus basse."""
    noms = vue.numeros
    etats = {ligne.id: ligne.etat for ligne in vue.lignes}
    bas = 0.0
    for colonne, temps, bande in places:
        x = COTES["marge"] + colonne * COTES["colonne"]
        y = plume.arrondir(COTES["haut"] + bande.debut * COTES["semaine"])
        duree = (bande.fin - bande.debut) * COTES["semaine"] - 2
        hauteur = plume.arrondir(max(duree, COTES["barre_min"]))
        etat = etats[bande.id]
        plume.rectangle(x, y, COTES["barre"], hauteur, "barre", motif=temps.id, etat=etat)
        if etat == "faite":
            plume.signe(x + 16, y + hauteur - 6, 3, "coche")
        elif etat == "commencee":
            plume.signe(x + COTES["barre"], y + hauteur, -10, "coin")
        milieu = x + COTES["barre"] / 2
        numero = noms[bande.id]
        plume.texte(milieu, y + 12, COTES["numero"], "dans-la-barre", gras=numero, ancre=MILIEU)
        bas = max(bas, y + hauteur)
    return bas


def _titres(vue: VueFeuille, places: list[Place], plume: Plume, x: float, place: float) -> float:
    """Pose le titre de chaque étape, une fois, sous celui d’avant ; rend où finit le dernier."""
    noms = vue.numeros
    dits: set[str] = set()
    libre = 0.0
    for _, _, bande in places:
        numero = noms[bande.id]
        if numero in dits:
            continue
        dits.add(numero)
        lignes = deux_lignes(f"{numero} {bande.titre}", place, COTES["titre"], plume.mesure)
        y = max(COTES["haut"] + bande.debut * COTES["semaine"] + 12, libre)
        for rang, ligne in enumerate(lignes):
            plume.texte(x, y + rang * COTES["ligne"], COTES["titre"], "titre", ligne)
        libre = y + len(lignes) * COTES["ligne"] + 3
    return libre
