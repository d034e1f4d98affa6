"""La frise debout, pour un téléphone : les semaines descendent, les titres sont à droite."""

from __future__ import annotations

from typing import Any

from generateur.formats.gabarits import environnement
from generateur.vue.francais import majuscule
from generateur.vue.frise_dessin import ABREGES, dessin, numeros, ranger
from generateur.vue.vues import VueBande, VueFeuille, VueTemps

SEMAINE = 24
"""Hauteur d’une semaine, en unités du dessin."""
LARGEUR = 360
HAUT = 12
MARGE = 46
COLONNE = 24
LIGNE = 16
LETTRES = 34
"""Lettres par ligne d’un titre, à côté de deux colonnes de barres."""


def frise_debout_svg(vue: VueFeuille) -> str:
    """Rend la frise debout du plan."""
    frise = vue.frise
    noms = numeros(vue)
    etats = {ligne.id: ligne.etat for ligne in vue.lignes}
    places, colonnes = _places(vue)
    x_titres = MARGE + colonnes * COLONNE + 8
    lettres = LETTRES - max(colonnes - 2, 0) * COLONNE // 7
    barres: list[dict[str, Any]] = []
    titres: list[dict[str, Any]] = []
    libre = 0.0
    for colonne, temps, bande in places:
        y = HAUT + bande.debut * SEMAINE
        numero = noms[bande.id]
        deja = any(barre["numero"] == numero for barre in barres)
        barres.append(
            {
                "temps": temps.id,
                "x": MARGE + colonne * COLONNE,
                "y": round(y, 1),
                "hauteur": round(max((bande.fin - bande.debut) * SEMAINE - 2, 16), 1),
                "numero": numero,
                "etat": etats[bande.id],
            }
        )
        if deja:
            continue
        lignes = deux_lignes(f"{numero} {bande.titre}", max(lettres, 16))
        haut = max(y + 12, libre)
        libre = haut + len(lignes) * LIGNE + 3
        titres.append({"y": round(haut, 1), "lignes": lignes})
    bas = HAUT + frise.largeur * SEMAINE
    return (
        environnement()
        .get_template("site/frise_debout.svg.j2")
        .render(
            mots=vue.mots["site"],
            description=dessin(vue, noms)["alt"],
            barres=barres,
            titres=titres,
            x_titres=x_titres,
            ligne=LIGNE,
            largeur=LARGEUR,
            hauteur=round(max(bas, libre) + 8),
            mois=[
                (
                    majuscule(ABREGES.get(m.titre, m.titre)),
                    round(HAUT + m.debut * SEMAINE, 1),
                    m.fin - m.debut > 1,
                )
                for m in frise.mois
            ],
            conges=[
                (
                    c.titre,
                    round(HAUT + c.debut * SEMAINE, 1),
                    round((c.fin - c.debut) * SEMAINE, 1),
                )
                for c in frise.conges
            ],
            haut=HAUT,
            lundi=frise.lundi.isoformat(),
            jour=round(SEMAINE / 7, 4),
        )
    )


def deux_lignes(texte: str, lettres: int) -> list[str]:
    """Coupe entre les mots, en deux lignes au plus ; « … » remplace ce qui n’y tient pas."""
    lignes: list[str] = []
    for entier in texte.split(" "):
        mot = entier if len(entier) <= lettres else entier[: lettres - 1] + "…"
        if lignes and len(lignes[-1]) + 1 + len(mot) <= lettres:
            lignes[-1] += " " + mot
        else:
            lignes.append(mot)
    if len(lignes) <= 2:
        return lignes
    while len(lignes[1]) + 2 > lettres and " " in lignes[1]:
        lignes[1] = lignes[1].rsplit(" ", 1)[0]
    return [lignes[0], lignes[1] + " …"]


def _places(vue: VueFeuille) -> tuple[list[tuple[int, VueTemps, VueBande]], int]:
    """Rend (colonne, temps, bande) par ordre de début, et le nombre de colonnes.

    Le pilotage a les premières colonnes ; les trois temps, qui se suivent, partagent les autres.
    """
    pilotage = [(t, b) for t, _, bandes in vue.frise.temps for b in bandes if t.id == "pilotage"]
    temps = [(t, b) for t, _, bandes in vue.frise.temps for b in bandes if t.id != "pilotage"]
    rendues: list[tuple[int, VueTemps, VueBande]] = []
    premiere = 0
    for groupe in (pilotage, temps):
        rangs = ranger(tuple(bande for _, bande in groupe))
        rendues += [
            (premiere + rang, t, bande) for (t, bande), rang in zip(groupe, rangs, strict=True)
        ]
        premiere += max(rangs, default=-1) + 1
    return sorted(rendues, key=lambda place: (place[2].debut, place[0])), premiere
