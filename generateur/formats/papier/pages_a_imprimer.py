"""L’affiche et le questionnaire en pages, que le navigateur imprime là où il n’y a pas de PDF.

Les mêmes textes et la même frise que ceux du PDF. Ce que Typst cherche en mesurant (le plus grand
corps qui tient) se calcule ici d’après les largeurs de la police : une page n’a rien à exécuter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from typing import Any

from generateur.formats.feuille_de_style import jetons
from generateur.formats.gabarits import environnement
from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.papier.affiche import textes_et_frise
from generateur.formats.papier.code_a_viser import a_recopier
from generateur.formats.papier.impression import partout
from generateur.formats.papier.questionnaire_pdf import textes_du_questionnaire
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import typographie
from generateur.vue.geometrie.figures import BAS_DES_LETTRES, HAUT_DES_LETTRES, PT
from generateur.vue.geometrie.murale import LARGEUR
from generateur.vue.vues import VueFeuille

FRISE = 140.0
"""Ce que l’en-tête et le pied laissent à la frise, en millimètres ; longs, ils la rapetissent."""
NOMS = (44, 38, 32, 27, 23, 20)
DATES = (40, 37, 34, 31, 28, 25, 23, 20)
CHOIX = (11, 10.5, 10, 9.5, 9, 8.5, 8)
"""Les corps, en points, du plus grand au plus petit."""
A_DROITE_DU_NOM = 108
"""Ce que la commune et la période prennent à droite du nom, en millimètres."""
ECART, RETRAIT = 5, 6
"""Entre deux dates, et entre le bord d’une date et son texte, en millimètres."""
UTILE, HAUT = 176.0, 264.0
"""La feuille du questionnaire sans ses marges, en millimètres."""
OU_ECRIRE, A_LA_FIN = 60.0, 22.0
"""Au dos : ce que prend une réponse libre, et le mot de la fin."""
LIGNE, PETIT, CASE = 1.25, 0.86, 6.0
"""D’une ligne à l’autre et un petit texte, en parts du corps ; une case, en millimètres."""


def affiche_en_page(vue: VueFeuille, adresse: str | None = None) -> bytes:
    """Rend l’affiche, une page A3 couchée ; `adresse` s’y lit en clair, sans code à viser."""
    d = partout(textes_et_frise(vue, adresse, FRISE), typographie)
    dates = d["dates"]
    large = (LARGEUR - ECART * (len(dates) - 1)) / max(1, len(dates)) - RETRAIT
    lignes = [ligne for date in dates for ligne in date["quand"]]
    return page_a_imprimer(
        "affiche_a_imprimer",
        d=d,
        adresse=a_recopier(adresse),
        corps_du_nom=_le_plus_grand(NOMS, _tiennent([d["college"]], LARGEUR - A_DROITE_DU_NOM)),
        corps_des_dates=_le_plus_grand(DATES, _tiennent(lignes, large)),
        haut=HAUT_DES_LETTRES,
        bas=BAS_DES_LETTRES,
    )


def questionnaire_en_page(vue: VueFeuille, demarche: Demarche) -> bytes:
    """Rend le questionnaire, une feuille A4 recto verso."""
    d = partout(textes_du_questionnaire(vue, demarche), typographie)
    libres = [q for q in d["verso"] if not q["choix"]]
    place = HAUT - A_LA_FIN - OU_ECRIRE * len(libres)
    choix = [c for q in d["verso"] for c in q["choix"]]
    corps = _le_plus_grand(CHOIX, lambda corps: _hauteur_des_choix(choix, corps) <= place)
    a_l_ecran = typographie(vue.mots["questionnaire"]["a_l_ecran"])
    champs = {"d": d, "corps_des_choix": corps, "a_l_ecran": a_l_ecran}
    return page_a_imprimer("questionnaire_a_imprimer", **champs)


def page_a_imprimer(gabarit: str, *, profond: bool = False, **champs: Any) -> bytes:
    """Rend cette page, à elle seule ; `profond` : elle est dans un dossier de `documents/`."""
    champs |= {"profond": profond, "couleurs": jetons()["couleurs"]}
    rendu = environnement().get_template(f"site/{gabarit}.html.j2").render(champs)
    return ("\n".join(li.strip() for li in rendu.splitlines() if li.strip()) + "\n").encode()


def _le_plus_grand(tailles: tuple[float, ...], tient: Callable[[float], bool]) -> float:
    """Rend le plus grand des corps où cela tient ; sinon le plus petit : rien n’est coupé."""
    return next((corps for corps in tailles if tient(corps)), tailles[-1])


def _tiennent(lignes: Iterable[str], large: float) -> Callable[[float], bool]:
    textes = list(lignes)
    return lambda corps: all(mesurer(texte, corps * PT, True) <= large for texte in textes)


def _hauteur_des_choix(choix: list[dict[str, str]], corps: float) -> float:
    """Rend la hauteur, en millimètres, de la question et de ses choix ; une ligne de trop vaut
    mieux qu’une de moins."""
    lignes = 3.0
    for c in choix:
        titre = mesurer(c["titre"], corps * PT, True)
        constat = mesurer(c["constat"], corps * PETIT * PT)
        lignes += ceil(titre / (UTILE - CASE)) + PETIT * ceil(1.05 * constat / (UTILE - CASE)) + 0.5
    return lignes * LIGNE * corps * PT
