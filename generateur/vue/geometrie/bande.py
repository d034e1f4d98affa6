"""Le chemin de la première page : une ligne, trois stations, le pilotage dessous, et les passages
devant une instance au-dessus. Ses mois sont ceux du tableau des heures, qu’il surmonte.

Tout est en millimètres.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.en_mots.dates_courtes import ABREGES
from generateur.vue.francais import majuscule
from generateur.vue.frise_dessin import Etiquette, etiquettes
from generateur.vue.geometrie.figures import (
    HAUT_DES_LETTRES,
    MI_CAPITALE,
    MILIEU,
    PT,
    Dessin,
    Mesure,
)
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.places import etager
from generateur.vue.geometrie.plume import Plume
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


def nommer(
    reperes: tuple[Etiquette, ...], unite: float, plume: Plume
) -> tuple[list[tuple[Etiquette, str]], list[tuple[float, int]]]:
    """Nomme les passages, en entier, ou en court s’il faut trop d’étages ; sinon, les principaux.

    Rend chacun avec son nom, et la place de ce nom : son abscisse et son étage.
    """
    choix = (
        [(r, r.titre) for r in reperes],
        [(r, r.court) for r in reperes],
        [(r, r.court) for r in reperes if r.nomme],
    )
    for nommes in choix:
        larges = [(r.debut * unite, plume.large(r.date, NOM, nom)) for r, nom in nommes]
        places = etager(larges, TEXTE, ecart=2.5, retrait=0.6)
        if all(etage < ETAGES_AU_PLUS for _, etage in places):
            break
    return nommes, places


class _Bande:
    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        self.vue, self.frise = vue, vue.frise
        self.plume = Plume(mesure, 3)
        self.bout = dernier(vue)
        self.unite = MOIS / self.bout
        self.reperes = etiquettes(vue)
        self.nommes, self.places = nommer(self.reperes, self.unite, self.plume)
        hauts = max((etage + 1 for _, etage in self.places), default=0)
        self.y_losange = hauts * ETAGE + 3
        self.y_chemin = self.y_losange + 5.6
        self.y_brin = self.y_chemin + 6
        self.y_mois = self.y_brin + 2.4

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        self._chemin()
        self._passages()
        return Dessin(
            largeur=TEXTE,
            hauteur=self.plume.arrondir(self.y_mois),
            figures=tuple(self.plume.figures),
            lundi=self.frise.lundi,
            jour=self.unite / 7,
            origine=0,
            bout=MOIS,
        )

    def _fond(self) -> None:
        """Les vacances et les mois, derrière tout."""
        haut = self.y_losange - 2.4
        for conge in self.frise.conges:
            x, large = conge.debut * self.unite, min(conge.fin, self.bout) * self.unite
            large -= x
            if large > 0:
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
            x, large = etendue.debut * self.unite, (etendue.fin - etendue.debut) * self.unite
            self.plume.trait(x, y, large, 0, temps.id)
        for temps, etendue, _ in self.frise.temps:
            if temps.id != PILOTAGE:
                x = max(etendue.debut * self.unite, STATION)
                self.plume.signe(x, self.y_chemin, STATION, "station")
                y = self.y_chemin + MI_CAPITALE * CHIFFRE
                self.plume.texte(x, y, CHIFFRE, "station", gras=temps.numero, ancre=MILIEU)

    def _passages(self) -> None:
        """Les traits d’abord, puis les noms par-dessus, puis les losanges."""
        for (repere, _), (_, etage) in zip(self.nommes, self.places, strict=True):
            y = etage * ETAGE + 3
            self.plume.trait(repere.debut * self.unite, y, 0, self.y_losange - y, "repere")
        for (repere, nom), (x, etage) in zip(self.nommes, self.places, strict=True):
            y = etage * ETAGE + HAUT_DES_LETTRES * NOM
            self.plume.texte(x, y, NOM, "etiquette", repere.date, gras=nom, fond="page")
        for repere in self.reperes:
            x = repere.debut * self.unite
            self.plume.signe(x, self.y_losange, LOSANGE, "losange", plein=repere.fixe)
