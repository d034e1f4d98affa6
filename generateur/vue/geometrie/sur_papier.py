"""La grande frise de la feuille de route imprimée : une rangée par étape, son nom à côté.

Les temps sont nommés dans la marge, les passages devant une instance au-dessus, comme sur le chemin
de la première page. Tout est en millimètres, à la largeur d’une page A4, marge comprise.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.francais import dates_en_bref
from generateur.vue.frise_dessin import etiquettes
from generateur.vue.geometrie.bande import ETAGE, LOSANGE, NOM, STATION, TEXTE, dernier, nommer
from generateur.vue.geometrie.figures import (
    DEBUT,
    FIN,
    HAUT_DES_LETTRES,
    MI_CAPITALE,
    MILIEU,
    PT,
    Dessin,
    Mesure,
)
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.places import (
    Barre,
    a_cote,
    en_lignes,
    noms_du_mois,
    qui_tient,
    rangees,
)
from generateur.vue.geometrie.plume import Plume
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

MARGE, GAUCHE = 38.0, 45.0
"""Où finit la marge, et où commence le texte (gabarits/typst/marge.typ)."""
LARGEUR = GAUCHE + TEXTE
PLACE = 96.0
RANG, RANG_MIN, ENTRE = 6.0, 4.3, 2.4
"""Ce que les rangées se partagent ; la hauteur d’une rangée, et le blanc autour d’un temps."""
EPAISSEUR, BARRE_MIN, ECART = 0.64, 2.2, 1.4
TETE, CHIFFRE = 9.2 * PT, 9.5 * PT
LIGNE = 1.25


@dataclass(frozen=True)
class RangeeEnMarge:
    """Une étape : ses barres, où va son nom ; `dessus` : les rangées qu’il prend au-dessus."""

    barres: tuple[Barre, ...]
    numero: str
    lignes: tuple[str, ...]
    x: float
    ancre: str
    dessus: int


def sur_papier(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend la grande frise."""
    return _SurPapier(vue, mesure).dessin()


class _SurPapier:
    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        self.vue, self.frise = vue, vue.frise
        self.plume = Plume(mesure, 3)
        self.bout = dernier(vue)
        self.unite = TEXTE / self.bout
        self.reperes = etiquettes(vue)
        self.nommes, self.places = nommer(self.reperes, self.unite, self.plume)
        hauts = max((etage + 1 for _, etage in self.places), default=0)
        self.y_losange = hauts * ETAGE + 3
        self.y_mois = self.y_losange + 2.6
        self.y_bandes = self.y_mois + 5.2
        self.bandes = [
            (temps, [self._rangee(rangee) for rangee in rangees(temps, bandes)])
            for temps, _, bandes in self.frise.temps
        ]
        rangs = sum(1 + r.dessus for _, siennes in self.bandes for r in siennes)
        self.rang = max(RANG_MIN, min(RANG, PLACE / max(1, rangs)))
        self.y_fin = self.y_bandes + sum(self._hauteur(*bande) for bande in self.bandes)

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        y = self.y_bandes
        for temps, siennes in self.bandes:
            self._tete(temps, y)
            haut = y + ENTRE / 2
            for rangee in siennes:
                haut = self._poser(temps, rangee, haut)
            y += self._hauteur(temps, siennes)
            self.plume.trait(GAUCHE, y, TEXTE, 0, "bas")
        self._passages()
        return Dessin(
            largeur=LARGEUR,
            hauteur=self.plume.arrondir(self.y_fin + 0.5),
            figures=tuple(self.plume.figures),
            lundi=self.frise.lundi,
            jour=self.unite / 7,
            origine=GAUCHE,
            bout=LARGEUR,
        )

    def _rangee(self, rangee: list[VueBande]) -> RangeeEnMarge:
        barres = tuple(self._barre(bande) for bande in rangee)
        numero, titre = self.vue.numeros[rangee[0].id], rangee[0].titre
        place = self.plume.large(titre, NOM, numero)
        trouve = a_cote(barres, place, TEXTE, ECART)
        if trouve is not None:
            return RangeeEnMarge(barres, numero, (titre,), *trouve, dessus=0)
        if place <= TEXTE:
            x = max(min(barres[0][0], TEXTE - place), 0.0)
            return RangeeEnMarge(barres, numero, (titre,), x, DEBUT, dessus=1)
        # Plus long que toute la frise, un titre passe à la ligne dans sa largeur.
        reste = TEXTE - self.plume.large(" ", NOM, numero)
        lignes = tuple(en_lignes(titre, reste, NOM, self.plume.mesure))
        return RangeeEnMarge(barres, numero, lignes, 0.0, DEBUT, dessus=len(lignes))

    def _barre(self, bande: VueBande) -> Barre:
        large = max((bande.fin - bande.debut) * self.unite, BARRE_MIN)
        debut = min(bande.debut * self.unite, TEXTE - large)
        return debut, debut + large

    def _hauteur(self, temps: VueTemps, siennes: list[RangeeEnMarge]) -> float:
        """La hauteur d’un temps : ses rangées, ou ce que la marge en dit."""
        rangs = sum(1 + rangee.dessus for rangee in siennes)
        lignes = len(self._titre(temps)) + 1
        return ENTRE + max(rangs * self.rang, lignes * LIGNE * TETE + 1)

    def _titre(self, temps: VueTemps) -> list[str]:
        place = MARGE - (0 if temps.id == PILOTAGE else 2 * STATION + 1.6)
        return en_lignes(temps.titre, place, TETE, self.plume.mesure, True)

    def _fond(self) -> None:
        """Les vacances et les mois, derrière tout ; le nom d’un mois, s’il tient."""
        haut = self.y_mois - 4.6
        for conge in self.frise.conges:
            x, fin = conge.debut * self.unite, min(conge.fin, self.bout) * self.unite
            if fin > x:
                hauteur = self.y_fin - haut
                self.plume.rectangle(GAUCHE + x, haut, fin - x, hauteur, "conge", motif=CONGES)
        for mois in self.frise.mois:
            x, fin = mois.debut * self.unite, min(mois.fin, self.bout) * self.unite
            if fin <= x:
                continue
            self.plume.trait(GAUCHE + x, haut, 0, self.y_fin - haut, "mois")
            nom = qui_tient(noms_du_mois(mois), fin - x - 1.6, NOM, self.plume.mesure)
            if nom:
                y = self.y_mois + 3.4
                self.plume.texte(GAUCHE + x + 1, y, NOM, "mois", gras=nom, fond="page")
        self.plume.trait(LARGEUR, haut, 0, self.y_fin - haut, "mois")
        self.plume.trait(GAUCHE, self.y_bandes, TEXTE, 0, "bas")

    def _tete(self, temps: VueTemps, y: float) -> None:
        """Dans la marge : la station d’un temps, son nom et ses dates."""
        x, haut = MARGE, y + ENTRE / 2 + HAUT_DES_LETTRES * TETE
        if temps.id != PILOTAGE:
            milieu = y + ENTRE / 2 + STATION
            self.plume.signe(MARGE - STATION, milieu, STATION, "station")
            chiffre = milieu + MI_CAPITALE * CHIFFRE
            self.plume.texte(
                MARGE - STATION, chiffre, CHIFFRE, "station", gras=temps.numero, ancre=MILIEU
            )
            x -= 2 * STATION + 1.6
        for ligne in self._titre(temps):
            self.plume.texte(x, haut, TETE, "tete", gras=ligne, ancre=FIN)
            haut += LIGNE * TETE
        dates = dates_en_bref(temps.debut, temps.fin)
        self.plume.texte(x, haut, NOM, "discret", dates, ancre=FIN)

    def _poser(self, temps: VueTemps, rangee: RangeeEnMarge, y: float) -> float:
        """Les barres d’une étape, et son nom à côté, ou au-dessus ; rend où elle finit."""
        y_nom = y + self.rang / 2 + MI_CAPITALE * NOM
        y += self.rang * rangee.dessus
        haut = self.rang * (1 - EPAISSEUR) / 2
        for debut, fin in rangee.barres:
            large, epaisseur = fin - debut, self.rang * EPAISSEUR
            self.plume.rectangle(
                GAUCHE + debut, y + haut, large, epaisseur, "barre", motif=temps.id
            )
        for rang, ligne in enumerate(rangee.lignes):
            self.plume.texte(
                GAUCHE + rangee.x, y_nom + rang * self.rang, NOM, "numero", ligne,
                gras="" if rang else rangee.numero, ancre=rangee.ancre, fond="page",
            )  # fmt: skip
        return y + self.rang

    def _passages(self) -> None:
        """Les traits d’abord, puis les noms par-dessus, puis les losanges."""
        for (repere, _), (_, etage) in zip(self.nommes, self.places, strict=True):
            y = etage * ETAGE + 3
            x = GAUCHE + repere.debut * self.unite
            self.plume.trait(x, y, 0, self.y_losange - y, "repere")
        for (repere, nom), (x, etage) in zip(self.nommes, self.places, strict=True):
            y = etage * ETAGE + HAUT_DES_LETTRES * NOM
            self.plume.texte(GAUCHE + x, y, NOM, "etiquette", repere.date, gras=nom, fond="page")
        for repere in self.reperes:
            x = GAUCHE + repere.debut * self.unite
            self.plume.signe(x, self.y_losange, LOSANGE, "losange", plein=repere.fixe)
