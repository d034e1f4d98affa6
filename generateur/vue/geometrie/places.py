"""Où mettre ce qu’une frise dit : les règles que tous les dessins partagent.

Les abscisses sont dans l’unité du dessin ; une barre y est un couple (début, fin).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generateur.vue.en_mots.dates_courtes import ABREGES
from generateur.vue.francais import majuscule
from generateur.vue.geometrie.figures import DEBUT, FIN, Mesure
from generateur.vue.vues import VueBande
from generateur.vue.vues_des_lignes import VueTemps

Barre = tuple[float, float]


def rangees(temps: VueTemps, bandes: tuple[VueBande, ...]) -> list[list[VueBande]]:
    """Une rangée par étape ; les retours d’une étape qui revient partagent la sienne."""
    etapes = {ligne.id: ligne.etape for ligne in temps.lignes}
    rendues: dict[str, list[VueBande]] = {}
    for bande in bandes:
        rendues.setdefault(etapes[bande.id], []).append(bande)
    return list(rendues.values())


def ranger(barres: Iterable[Barre], au_moins: float = 0) -> list[int]:
    """Range chaque barre dans la première voie libre ; `au_moins` : la place de la plus courte."""
    fins: list[float] = []
    rangs = []
    for debut, fin in barres:
        voie = next((v for v, prise in enumerate(fins) if prise <= debut), len(fins))
        fins[voie : voie + 1] = [max(fin, debut + au_moins)]
        rangs.append(voie)
    return rangs


def a_cote(
    barres: Sequence[Barre], place: float, largeur: float, ecart: float
) -> tuple[float, str] | None:
    """À droite des barres, sinon à gauche, sinon dans un vide entre deux, sinon nulle part.

    Rend l’abscisse d’un texte de `place` de large et son ancre ; `ecart` : le blanc à garder.
    """
    debut, fin = min(barres)[0], max(fin for _, fin in barres)
    if fin + ecart + place <= largeur:
        return fin + ecart, DEBUT
    if debut - ecart - place >= 0:
        return debut - ecart, FIN
    for (_, avant), (apres, _) in pairwise(sorted(barres)):
        if apres - avant >= place + 2 * ecart:
            return avant + ecart, DEBUT
    return None


def etager(
    reperes: Sequence[tuple[float, float]], largeur: float, ecart: float, retrait: float
) -> list[tuple[float, int]]:
    """Range des étiquettes en escalier : chacune part de son trait, et passe sous celles d’avant
    qu’elle croiserait, pour qu’aucun trait ne traverse un nom. Près du bord droit, une étiquette
    s’écrit à gauche de son trait, et l’escalier descend dans l’autre sens.

    `reperes` : (abscisse du trait, largeur de l’étiquette) ; `retrait` : de combien elle déborde de
    son trait. Rend, dans le même ordre, l’abscisse et l’étage de chacune, 0 en haut.
    """

    # Une étiquette à gauche de son trait en passerait sur d’autres : les leurs y vont aussi.
    a_gauche: list[int] = []
    borne = largeur
    for rang in sorted(range(len(reperes)), key=lambda r: -reperes[r][0]):
        trait, large = reperes[rang]
        deborde = trait - retrait + large > largeur
        if deborde or (trait + retrait > borne and trait + retrait >= large):
            a_gauche.append(rang)
            borne = min(borne, trait + retrait - large - ecart)
    ordre = [r for r in range(len(reperes)) if r not in a_gauche]
    ordre += a_gauche
    poses: dict[int, tuple[float, int, float]] = {}
    for rang in ordre:
        trait, large = reperes[rang]
        x = trait + retrait - large if rang in a_gauche else trait - retrait
        x = max(min(x, largeur - large), 0.0)
        croises = (
            etage
            for debut, etage, fin in poses.values()
            if debut < x + large + ecart and x < fin + ecart
        )
        poses[rang] = (x, max(croises, default=-1) + 1, x + large)
    return [poses[rang][:2] for rang in range(len(reperes))]


def qui_tient(textes: Iterable[str], place: float, corps: float, mesure: Mesure) -> str:
    """Rend le premier de ces textes qui tient dans `place`, ou rien."""
    return next((t for t in textes if mesure(t, corps, False) <= place), "")


def noms_du_mois(mois: VueBande) -> tuple[str, str]:
    """Rend « Janvier » et « Janv. »."""
    return majuscule(mois.titre), majuscule(ABREGES.get(mois.titre, mois.titre))


def en_lignes(
    texte: str, place: float, corps: float, mesure: Mesure, gras: bool = False
) -> list[str]:
    """Coupe entre les mots ce qui ne tient pas dans `place` ; un mot trop long est coupé aussi."""
    lignes: list[str] = []
    for entier in texte.split(" "):
        for rang, mot in enumerate(_morceaux(entier, place, corps, mesure, gras)):
            suite = f"{lignes[-1]} {mot}" if lignes and not rang else mot
            if lignes and not rang and mesure(suite, corps, gras) <= place:
                lignes[-1] = suite
            else:
                lignes.append(mot)
    return lignes


def _morceaux(mot: str, place: float, corps: float, mesure: Mesure, gras: bool) -> list[str]:
    if mesure(mot, corps, gras) <= place:
        return [mot]
    morceaux = [""]
    for signe in mot:
        if morceaux[-1] and mesure(morceaux[-1] + signe, corps, gras) > place:
            morceaux.append("")
        morceaux[-1] += signe
    return morceaux
