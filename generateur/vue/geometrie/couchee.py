"""La frise, pour un écran large : les temps à gauche, les instances au-dessus, puis les étapes.

Rien à chercher dans une légende : chaque barre a son nom à côté d’elle, chaque passage devant une
instance le sien en haut de sa tige, chaque congé le sien dessous.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.en_mots.chemin_des_lignes import rangs_par_ligne
from generateur.vue.geometrie.figures import (
    HAUT_DES_LETTRES,
    MI_CAPITALE,
    MILIEU,
    Dessin,
    Mesure,
)
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.le_long_du_temps import EtapePlacee, LeLongDuTemps, Mesures
from generateur.vue.geometrie.places import Barre, en_lignes, noms_du_mois, qui_tient, rangees
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

LARGEUR = 1180.0
GAUCHE = 166.0
"""La colonne des temps ; le temps qui passe a le reste."""
ETAGE = 16.0
"""D’une étiquette d’instance à celle du dessous."""
TIGE, LOSANGE = 12.0, 6.5
MOIS, PIED, LEGENDE = 25.0, 24.0, 18.0
RANG, BARRE = 19.0, 13.0
ENTRE, BANDE_MIN = 7.0, 44.0
ECART, ENTRE_ETAPES = 6.0, 18.0
NOM, ETIQUETTE, TETE, NOM_DE_CONGE = 14.0, 13.5, 15.0, 13.0
LIGNE = 1.18
"""D’une ligne d’un nom de temps à la suivante, en parts du corps."""
DISQUE = 14.0
X_DISQUE, X_TETE = 22.0, 46.0
MESURES = Mesures(
    gauche=GAUCHE, large=LARGEUR - GAUCHE, nommes=LARGEUR - GAUCHE, etiquette=ETIQUETTE,
    etage=ETAGE, ecart_etiquettes=ETAGE, retrait=-ECART, losange=LOSANGE, barre_min=10,
    ecart=ECART, decimales=1,
)  # fmt: skip


@dataclass(frozen=True)
class _Bande:
    """Un temps, et ses étapes, chacune au rang où elle commence."""

    temps: VueTemps
    tete: tuple[str, ...]
    etapes: tuple[tuple[int, EtapePlacee], ...]
    rangs: int

    @property
    def hauteur(self) -> float:
        """De quoi loger ses rangs, et son nom."""
        tete = len(self.tete) * TETE * LIGNE + 2 * ENTRE
        return max(self.rangs * RANG + 2 * ENTRE, tete, BANDE_MIN)


def couchee(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend la frise, dans l’unité de son SVG."""
    return _Couchee(vue, mesure).dessin()


class _Couchee(LeLongDuTemps):
    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        super().__init__(vue, mesure, MESURES)
        self.etats = {ligne.id: ligne.etat for ligne in vue.lignes}
        self.rangs = rangs_par_ligne(vue)
        self.siens = self.passages()
        hauts = self.haut_des_passages(self.siens)
        self.y_mois = hauts + (TIGE + LOSANGE if hauts else 4)
        self.y_bandes = self.y_mois + MOIS
        self.bandes = [self._bande(temps, bandes) for temps, _, bandes in self.frise.temps]
        self.bas = self.y_bandes + sum(bande.hauteur for bande in self.bandes)

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        self.poser_les_passages(self.siens, self.y_mois - LOSANGE, tige="tige", creux=3)
        y = self.y_bandes
        for bande in self.bandes:
            self._tete(bande, y)
            haut = y + (bande.hauteur - bande.rangs * RANG) / 2
            for rang, etape in bande.etapes:
                self._poser(bande.temps, etape, haut + rang * RANG)
            y += bande.hauteur
        return self.fini(LARGEUR, self._pied(), repere=(self.y_mois, self.bas))

    # --- Les rangs, avant de rien poser : deux étapes qui ne se touchent pas en partagent un -----

    def _bande(self, temps: VueTemps, bandes: tuple[VueBande, ...]) -> _Bande:
        rangs: list[list[Barre]] = []
        posees = []
        for siennes in rangees(temps, bandes):
            etape = self.etape(siennes, siennes[0].titre, NOM)
            du, au = etape.etendue
            libre = next(
                rang
                for rang in range(len(rangs) + 1)
                if all(
                    au + ENTRE_ETAPES <= debut or fin + ENTRE_ETAPES <= du
                    for pris in rangs[rang : rang + etape.rangs]
                    for debut, fin in pris
                )
            )
            for rang in range(libre, libre + etape.rangs):
                rangs[rang:rang] = [[]] if rang == len(rangs) else []
                rangs[rang].append((du, au))
            posees.append((libre, etape))
        tete = en_lignes(temps.titre, GAUCHE - X_TETE - ECART, TETE, self.plume.mesure, True)
        return _Bande(temps, tuple(tete), tuple(posees), len(rangs))

    # --- Ce que l’on pose ------------------------------------------------------------------------

    def _fond(self) -> None:
        """Une bande sur deux, les vacances, les mois, et les deux traits du cadre."""
        y = self.y_bandes
        for rang, bande in enumerate(self.bandes):
            if rang % 2 == 0:
                self.plume.rectangle(0, y, LARGEUR, bande.hauteur, "paire")
            y += bande.hauteur
        haut = self.bas - self.y_mois
        for _, x, large in self.colonnes(self.frise.conges):
            self.plume.rectangle(x, self.y_mois, large, haut, "conge", motif=CONGES)
        for mois, x, large in self.colonnes(self.frise.mois):
            self.plume.trait(x, self.y_mois, 0, haut, "mois")
            nom = qui_tient(noms_du_mois(mois), large - 2 * ECART, TETE * 1.1, self.plume.mesure)
            if nom:
                y = self.y_mois + MOIS - 7
                self.plume.texte(x + ECART, y, TETE, "nom-mois", gras=nom)
        for y in (self.y_bandes, self.bas):
            self.plume.trait(0, y, LARGEUR, 0, "borne")

    def _tete(self, bande: _Bande, y: float) -> None:
        """À gauche : le disque d’un temps, ou le brin du pilotage, et son nom."""
        milieu = y + bande.hauteur / 2
        if bande.temps.id == PILOTAGE:
            self.plume.trait(X_DISQUE - 13, milieu, 26, 0, "brin")
        else:
            self.plume.signe(X_DISQUE, milieu, DISQUE, "disque")
            y_numero = milieu + MI_CAPITALE * (TETE + 1)
            self.plume.texte(
                X_DISQUE, y_numero, TETE + 1, "numero", gras=bande.temps.numero, ancre=MILIEU
            )
        haut = milieu - (len(bande.tete) - 1) / 2 * TETE * LIGNE + MI_CAPITALE * TETE
        for rang, ligne in enumerate(bande.tete):
            self.plume.texte(X_TETE, haut + rang * TETE * LIGNE, TETE, "nom-temps", gras=ligne)

    def _poser(self, temps: VueTemps, etape: EtapePlacee, y: float) -> None:
        y_barre = y + etape.a_part * RANG + (RANG - BARRE) / 2
        for bande, (debut, fin) in zip(etape.bandes, etape.barres, strict=True):
            etat, x = self.etats[bande.id], GAUCHE + debut
            self.plume.rectangle(
                x,
                y_barre,
                fin - debut,
                BARRE,
                "barre",
                motif=temps.id,
                etat=etat,
                rangs=self.rangs[bande.id],
            )
            if etat == "faite":
                self.plume.signe(x + 6, y_barre + BARRE / 2, 3.5, "coche")
            elif etat == "commencee":
                self.plume.signe(x, y_barre + BARRE, min(BARRE - 1, fin - debut), "coin")
        rangs = tuple(sorted({rang for bande in etape.bandes for rang in self.rangs[bande.id]}))
        for rang, ligne in enumerate(etape.lignes):
            y_nom = y + rang * RANG + RANG / 2 + MI_CAPITALE * NOM
            self.plume.texte(
                GAUCHE + etape.x, y_nom, NOM, "titre", ligne, ancre=etape.ancre, rangs=rangs
            )

    def _pied(self) -> float:
        """Pose les noms des vacances, puis, s’il y a un suivi, ce que disent ses signes."""
        y = self.bas + 5 + HAUT_DES_LETTRES * NOM_DE_CONGE
        for nom, x in self.noms_des_conges(NOM_DE_CONGE, 2 * ECART):
            self.plume.texte(x, y, NOM_DE_CONGE, "nom-de-conge", nom)
        if not any(self.etats.values()):
            return self.bas + PIED
        legende = self.vue.mots["suivi"]["legende_frise"]
        lignes = en_lignes(legende, LARGEUR - ECART, NOM_DE_CONGE, self.plume.mesure)
        for rang, ligne in enumerate(lignes):
            y = self.bas + PIED + (rang + 1) * LEGENDE - 6
            self.plume.texte(0, y, NOM_DE_CONGE, "legende", ligne)
        return self.bas + PIED + len(lignes) * LEGENDE
