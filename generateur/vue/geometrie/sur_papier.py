"""La grande frise de la feuille de route imprimée : une rangée par étape, son nom à côté.

Les temps sont nommés dans la marge, les passages devant une instance au-dessus, comme sur le chemin
de la première page. Tout est en millimètres, à la largeur d’une page A4, marge comprise.
"""

from __future__ import annotations

from generateur.vue.francais import dates_en_bref
from generateur.vue.geometrie.bande import (
    ETAGE,
    ETAGES_AU_PLUS,
    LOSANGE,
    NOM,
    STATION,
    TEXTE,
    dernier,
)
from generateur.vue.geometrie.figures import (
    FIN,
    HAUT_DES_LETTRES,
    MI_CAPITALE,
    MILIEU,
    PT,
    Dessin,
    Mesure,
)
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.le_long_du_temps import EtapePlacee, LeLongDuTemps, Mesures
from generateur.vue.geometrie.places import en_lignes, noms_du_mois, qui_tient, rangees
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

MARGE, GAUCHE = 38.0, 45.0
"""Où finit la marge, et où commence le texte (gabarits/typst/marge.typ)."""
LARGEUR = GAUCHE + TEXTE
PLACE = 96.0
RANG, RANG_MIN, ENTRE = 6.0, 4.3, 2.4
"""Ce que les rangées se partagent ; la hauteur d’une rangée, et le blanc autour d’un temps."""
EPAISSEUR = 0.64
TETE, CHIFFRE = 9.2 * PT, 9.5 * PT
LIGNE = 1.25
MESURES = Mesures(
    gauche=GAUCHE, large=TEXTE, nommes=TEXTE, etiquette=NOM, etage=ETAGE, ecart_etiquettes=2.5,
    retrait=0.6, losange=LOSANGE, barre_min=2.2, ecart=1.4,
)  # fmt: skip


def sur_papier(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend la grande frise."""
    return _SurPapier(vue, mesure).dessin()


class _SurPapier(LeLongDuTemps):
    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        super().__init__(vue, mesure, MESURES, dernier(vue))
        self.siens = self.passages(ETAGES_AU_PLUS)
        self.y_losange = self.haut_des_passages(self.siens) + 3
        self.y_mois = self.y_losange + 2.6
        self.y_bandes = self.y_mois + 5.2
        self.bandes = [
            (temps, [self._etape(siennes) for siennes in rangees(temps, bandes)])
            for temps, _, bandes in self.frise.temps
        ]
        rangs = sum(etape.rangs for _, siennes in self.bandes for etape in siennes)
        self.rang = max(RANG_MIN, min(RANG, PLACE / max(1, rangs)))
        self.y_fin = self.y_bandes + sum(self._hauteur(*bande) for bande in self.bandes)

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        y = self.y_bandes
        for temps, siennes in self.bandes:
            self._tete(temps, y)
            haut = y + ENTRE / 2
            for etape in siennes:
                haut = self._poser(temps, etape, haut)
            y += self._hauteur(temps, siennes)
            self.plume.trait(GAUCHE, y, TEXTE, 0, "bas")
        self.poser_les_passages(self.siens, self.y_losange, tige="repere", creux=3, fond="page")
        return self.fini(LARGEUR, self.y_fin + 0.5)

    def _etape(self, bandes: list[VueBande]) -> EtapePlacee:
        return self.etape(bandes, bandes[0].titre, NOM, self.vue.numeros[bandes[0].id])

    def _hauteur(self, temps: VueTemps, siennes: list[EtapePlacee]) -> float:
        """La hauteur d’un temps : ses rangées, ou ce que la marge en dit."""
        rangs = sum(etape.rangs for etape in siennes)
        lignes = len(self._titre(temps)) + 1
        return ENTRE + max(rangs * self.rang, lignes * LIGNE * TETE + 1)

    def _titre(self, temps: VueTemps) -> list[str]:
        place = MARGE - (0 if temps.id == PILOTAGE else 2 * STATION + 1.6)
        return en_lignes(temps.titre, place, TETE, self.plume.mesure, True)

    def _fond(self) -> None:
        """Les vacances et les mois, derrière tout ; le nom d’un mois, s’il tient."""
        haut = self.y_mois - 4.6
        for _, x, large in self.colonnes(self.frise.conges):
            self.plume.rectangle(x, haut, large, self.y_fin - haut, "conge", motif=CONGES)
        for mois, x, large in self.colonnes(self.frise.mois):
            self.plume.trait(x, haut, 0, self.y_fin - haut, "mois")
            nom = qui_tient(noms_du_mois(mois), large - 1.6, NOM, self.plume.mesure)
            if nom:
                self.plume.texte(x + 1, self.y_mois + 3.4, NOM, "mois", gras=nom, fond="page")
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

    def _poser(self, temps: VueTemps, etape: EtapePlacee, y: float) -> float:
        """Les barres d’une étape, et son nom à côté, ou au-dessus ; rend où elle finit."""
        y_nom = y + self.rang / 2 + MI_CAPITALE * NOM
        y += self.rang * etape.a_part
        haut = self.rang * (1 - EPAISSEUR) / 2
        for debut, fin in etape.barres:
            large, epaisseur = fin - debut, self.rang * EPAISSEUR
            self.plume.rectangle(
                GAUCHE + debut, y + haut, large, epaisseur, "barre", motif=temps.id
            )
        for rang, ligne in enumerate(etape.lignes):
            self.plume.texte(
                GAUCHE + etape.x, y_nom + rang * self.rang, NOM, "numero", ligne,
                gras="" if rang else etape.gras, ancre=etape.ancre, fond="page",
            )  # fmt: skip
        return y + self.rang
