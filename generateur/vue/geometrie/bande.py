"""Le chemin de la première page : une ligne, trois stations, le pilotage dessous, et les passages
devant une instance au-dessus. Ses mois sont ceux du tableau des heures, qu’il surmonte.

Tout est en millimètres.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.en_mots.dates_courtes import ABREGES
from generateur.vue.francais import majuscule
from generateur.vue.geometrie.figures import (
    MI_CAPITALE,
    MILIEU,
    PT,
    Dessin,
    Mesure,
)
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.le_long_du_temps import LeLongDuTemps, Mesures
from generateur.vue.vues import VueFeuille

TEXTE, TOTAL = 147.0, 33.0
"""La colonne du texte, et ce que le total des heures y prend à droite des mois
(gabarits/typst/marge.typ)."""
MOIS = TEXTE - TOTAL
COLONNE_MIN = 10.2
"""La place de « 12 h 15 » : un mois plus étroit se joint à son voisin."""
NOM, CHIFFRE = 8 * PT, 9.5 * PT
ETAGE, ETAGES_AU_PLUS = 3.7, 5
STATION, LOSANGE = 2.9, 1.55
MESURES = Mesures(
    gauche=0, large=MOIS, nommes=TEXTE, etiquette=NOM, etage=ETAGE, ecart_etiquettes=2.5,
    retrait=0.6, losange=LOSANGE,
)  # fmt: skip


@dataclass(frozen=True)
class Colonne:
    """Un mois, ou deux quand l’un est trop court pour une colonne ; `mois` : « 2027-01 »…"""

    nom: str
    largeur: float
    mois: tuple[str, ...]


def bande(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend le chemin, large comme la colonne du texte."""
    return _Bande(vue, mesure).dessin()


def colonnes(vue: VueFeuille) -> tuple[Colonne, ...]:
    """Rend les colonnes des mois, à l’échelle du chemin : elles se suivent d’un bord à l’autre."""
    bout = dernier(vue)
    unite = MOIS / bout
    groupes: list[list[tuple[str, str, float]]] = []
    for mois in vue.frise.mois:
        large = (min(mois.fin, bout) - mois.debut) * unite
        if large <= 0:
            break
        seul = [(mois.id, mois.titre, large)]
        etroit = groupes and min(large, sum(x[2] for x in groupes[-1])) < COLONNE_MIN
        if etroit:
            groupes[-1] += seul
        else:
            groupes.append(seul)
    return tuple(
        Colonne(
            _nom([titre for _, titre, _ in groupe], sum(x[2] for x in groupe)),
            round(sum(x[2] for x in groupe), 3),
            tuple(x[0] for x in groupe),
        )
        for groupe in groupes
    )


def dernier(vue: VueFeuille) -> float:
    """Rend où finit la dernière étape, en semaines ; la période peut se fermer bien après."""
    return min(float(vue.frise.largeur), ((vue.dernier_jour - vue.frise.lundi).days + 3) / 7)


def _nom(titres: list[str], large: float) -> str:
    """Rend « Janvier », « Janv. » si la place manque, « Juin, juil. » pour deux mois."""
    if len(titres) == 1 and large > 2 * COLONNE_MIN - 5:
        return majuscule(titres[0])
    return majuscule(", ".join(ABREGES.get(titre, titre) for titre in titres))


class _Bande(LeLongDuTemps):
    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        super().__init__(vue, mesure, MESURES, dernier(vue))
        self.siens = self.passages(ETAGES_AU_PLUS)
        self.y_losange = self.haut_des_passages(self.siens) + 3
        self.y_chemin = self.y_losange + 5.6
        self.y_brin = self.y_chemin + 6
        self.y_mois = self.y_brin + 2.4

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        self._chemin()
        self.poser_les_passages(self.siens, self.y_losange, tige="repere", creux=3, fond="page")
        return self.fini(TEXTE, self.y_mois)

    def _fond(self) -> None:
        """Les vacances et les mois, derrière tout."""
        haut = self.y_losange - 2.4
        for _, x, large in self.colonnes(self.frise.conges):
            self.plume.rectangle(x, haut, large, self.y_mois - haut, "conge", motif=CONGES)
        bords = [0.0]
        for colonne in colonnes(self.vue):
            bords.append(bords[-1] + colonne.largeur)
        for x in bords:
            self.plume.trait(x, haut, 0, self.y_mois - haut, "mois")

    def _chemin(self) -> None:
        """Chaque temps a son trait, d’où il commence à où il finit, et sa station."""
        for temps, etendue, _ in self.frise.temps:
            y = self.y_brin if temps.id == PILOTAGE else self.y_chemin
            large = (etendue.fin - etendue.debut) * self.unite
            self.plume.trait(self.x(etendue.debut), y, large, 0, temps.id)
        for temps, etendue, _ in self.frise.temps:
            if temps.id != PILOTAGE:
                x = max(self.x(etendue.debut), STATION)
                self.plume.signe(x, self.y_chemin, STATION, "station")
                y = self.y_chemin + MI_CAPITALE * CHIFFRE
                self.plume.texte(x, y, CHIFFRE, "station", gras=temps.numero, ancre=MILIEU)
