"""La frise de l’affiche : le même chemin, en grand, puis une rangée par étape des trois temps.

Le pilotage n’y a pas de rangée : ses réunions n’appellent pas tous ceux qui la lisent.

Elle se lit à deux mètres. Tout est en millimètres ; à gauche, une colonne nomme ce qui est en face.
Les rangées se partagent la hauteur qu’on lui donne.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.francais import dates_en_bref, en_deux, majuscule
from generateur.vue.geometrie.figures import MI_CAPITALE, MILIEU, PT, Dessin, Mesure
from generateur.vue.geometrie.hors_des_temps import CONGES, PILOTAGE
from generateur.vue.geometrie.le_long_du_temps import EtapePlacee, LeLongDuTemps, Mesures
from generateur.vue.geometrie.places import en_lignes, noms_du_mois, rangees
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

LARGEUR = 392.0
"""Une page A3 couchée, moins ses deux marges de 14 mm."""
GAUCHE = 62.0
LARGE = LARGEUR - GAUCHE
ETAGE = 7.2
CHEMIN, MOIS, CONGE = 17.0, 10.0, 7.0
RANGEE_MAX, RANGEE_MIN = 11.0, 1.5
ENTRE = 3.0
DISQUE, PETIT_DISQUE = 6.2, 4.4
CAPITALE = 0.67
"""Hauteur d’une capitale, en parts du corps."""
LIGNE = 1.1
"""D’une ligne d’un nom à la suivante, en parts du corps."""
ETIQUETTE, CONGE_NOM, EN_FACE = 15 * PT, 13 * PT, 15 * PT
NOMS_DE_MOIS = (17 * PT, 15 * PT)
NOMS_DE_STATION = tuple(corps * PT for corps in (26, 23, 20, 18, 16, 14, 13))
NOM_DE_RANGEE = 18 * PT
MESURES = Mesures(
    gauche=GAUCHE, large=LARGE, nommes=LARGE, etiquette=ETIQUETTE, etage=ETAGE, ecart_etiquettes=4,
    retrait=0.6, losange=2.85, barre_min=3, ecart=2.5,
)  # fmt: skip


@dataclass(frozen=True)
class Bande:
    """Un temps et ses rangées."""

    temps: VueTemps
    etapes: tuple[EtapePlacee, ...]

    @property
    def rangs(self) -> int:
        """Le nombre de rangs qu’elle prend."""
        return sum(etape.rangs for etape in self.etapes)

    def hauteur(self, rang: float) -> float:
        """Sa hauteur, pour des rangs de cette hauteur : celle de trois d’entre eux au moins."""
        return max(self.rangs * rang + ENTRE, min(25.0, 3.2 * rang))


def murale(vue: VueFeuille, mesure: Mesure, mots: dict[str, str], hauteur: float) -> Dessin:
    """Rend la frise de l’affiche, haute de `hauteur` millimètres.

    `mots` : « chemin » et « conseils », qui se lisent en face du chemin et des passages.
    """
    return _Murale(vue, mesure, mots, hauteur).dessin()


class _Murale(LeLongDuTemps):
    def __init__(
        self, vue: VueFeuille, mesure: Mesure, mots: dict[str, str], hauteur: float
    ) -> None:
        super().__init__(vue, mesure, MESURES)
        self.mots, self.hauteur = mots, hauteur
        self.dates = {ligne.id: dates_en_bref(ligne.debut, ligne.fin) for ligne in vue.lignes}
        self.siens = self.passages()
        self.y_chemin = self.haut_des_passages(self.siens) + 5
        self.y_mois = self.y_chemin + CHEMIN + 2
        self.y_bandes = self.y_mois + MOIS
        self.rang, self.bandes = self._partager(hauteur - self.y_bandes - CONGE)
        prise = sum(bande.hauteur(self.rang) for bande in self.bandes)
        libre = max(0.0, hauteur - self.y_bandes - CONGE - prise)
        self.jeu = libre / max(1, len(self.bandes))
        self.y_fin = self.y_bandes + prise + self.jeu * len(self.bandes)

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        self._chemin()
        self._passages()
        self._conges()
        y = self.y_bandes
        for rang, bande in enumerate(self.bandes):
            fond = "paire" if rang % 2 == 0 else "page"
            hauteur = bande.hauteur(self.rang) + self.jeu
            self._en_face_de_la_bande(bande.temps, y, hauteur)
            self._rangees(bande, y + (hauteur - bande.rangs * self.rang) / 2, fond)
            y += hauteur
        return self.fini(LARGEUR, max(self.hauteur, self.y_fin + CONGE))

    # --- Les rangées, d’abord en largeur, pour savoir combien il en faut -----------------------

    def _partager(self, place: float) -> tuple[float, list[Bande]]:
        """Rend la plus grande hauteur de rang où tout tient dans `place`, et les bandes ainsi."""
        rang = RANGEE_MAX
        while True:
            bandes = [
                Bande(
                    temps,
                    tuple(self._etape(siennes, _corps(rang)) for siennes in rangees(temps, bandes)),
                )
                for temps, _, bandes in self.frise.temps
                if temps.id != PILOTAGE
            ]
            if sum(b.hauteur(rang) for b in bandes) <= place or rang <= RANGEE_MIN:
                return rang, bandes
            rang *= 0.97

    def _etape(self, bandes: list[VueBande], corps: float) -> EtapePlacee:
        titre = f"{bandes[0].titre}, {self.dates[bandes[0].id]}"
        return self.etape(bandes, titre, corps, self.vue.numeros[bandes[0].id])

    # --- Ce que l’on pose ----------------------------------------------------------------------

    def _fond(self) -> None:
        """Une bande sur deux, puis les vacances et les mois par-dessus."""
        y = self.y_bandes
        for rang, bande in enumerate(self.bandes):
            hauteur = bande.hauteur(self.rang) + self.jeu
            if rang % 2 == 0:
                self.plume.rectangle(0, y, LARGEUR, hauteur, "paire")
            y += hauteur
        haut = self.y_chemin - 2
        for _, x, large in self.colonnes(self.frise.conges):
            self.plume.rectangle(x, haut, large, self.y_fin - haut, "conge", motif=CONGES)
        for mois, x, large in self.colonnes(self.frise.mois):
            self.plume.trait(x, self.y_mois, 0, self.y_fin - self.y_mois, "mois")
            essais = ((nom, corps) for corps in NOMS_DE_MOIS for nom in noms_du_mois(mois))
            for nom, corps in essais:
                if self.plume.large("", corps, nom) <= large - 2:
                    y = self.y_mois + 1.6 + CAPITALE * corps
                    self.plume.texte(x + 1.2, y, corps, "mois", gras=nom, fond="page")
                    break
        for y in (self.y_bandes, self.y_fin):
            self.plume.trait(0, y, LARGEUR, 0, "borne")

    def _chemin(self) -> None:
        """La ligne et ses trois stations : un disque, et le nom au plus grand corps qui tient."""
        milieu = self.y_chemin + CHEMIN / 2
        self.plume.trait(GAUCHE, milieu, LARGE, 0, "chemin")
        for temps, etendue, _ in self.frise.temps:
            if temps.id == PILOTAGE:
                continue
            x = self.x(etendue.debut)
            large = (etendue.fin - etendue.debut) * self.unite
            self.plume.rectangle(x, self.y_chemin, large, CHEMIN, "station")
            disque, chiffre, a_cote = DISQUE, 23 * PT, 17.0
            corps, lignes = self._nom_de_station(temps, large - a_cote - 1.5)
            if corps < NOMS_DE_STATION[5] or lignes in ([], [temps.court]):
                # Un temps court : tout se serre, plutôt que de perdre son nom.
                disque, chiffre, a_cote = PETIT_DISQUE, 16 * PT, 11.0
                corps, lignes = self._nom_de_station(temps, large - a_cote - 1)
            self._disque(temps, x + disque + 1.8, milieu, disque, chiffre)
            self._pose(lignes, x + a_cote, milieu, corps, "station", gras=True)
        self._en_face(self.mots["chemin"], self.y_chemin, CHEMIN, "en-face")

    def _nom_de_station(self, temps: VueTemps, place: float) -> tuple[float, list[str]]:
        """Rend le nom d’un temps et son corps : entier, sur une ligne ou deux, sinon court."""
        for corps in NOMS_DE_STATION:
            mots = temps.titre.split(" ")
            if max(self.plume.large("", corps, mot) for mot in mots) > place:
                continue
            lignes = en_lignes(temps.titre, place, corps, self.plume.mesure, True)
            if _hauteur(lignes, corps) <= CHEMIN - 5:
                return corps, lignes
        tient = self.plume.large("", EN_FACE, temps.court) <= place
        return EN_FACE, [temps.court] if tient else []

    def _passages(self) -> None:
        """Les passages devant une instance : les traits, les étiquettes, puis les losanges."""
        if self.siens:
            self._en_face(self.mots["conseils"], 0, self.y_chemin - 2, "discret")
        self.poser_les_passages(
            self.siens, self.y_chemin, tige="repere", creux=6, fond="page",
            pied_des_losanges=self.y_chemin - 1,
        )  # fmt: skip

    def _conges(self) -> None:
        """Le nom des vacances, sous leurs hachures."""
        y = self.y_fin + 1.5 + CAPITALE * CONGE_NOM
        for nom, x in self.noms_des_conges(CONGE_NOM, 3):
            self.plume.texte(x, y, CONGE_NOM, "conge", nom)

    def _en_face_de_la_bande(self, temps: VueTemps, y: float, hauteur: float) -> None:
        """À gauche d’une bande : le temps, dans son disque, et ses dates."""
        petit = hauteur < 20
        x, milieu = 3.0, y + hauteur / 2
        self._disque(temps, x + PETIT_DISQUE, milieu, PETIT_DISQUE, 16 * PT)
        x += 11.3
        place = GAUCHE - 1 - x
        grand, moindre = (13 * PT, 11 * PT) if petit else (17 * PT, 13 * PT)
        titre = en_lignes(temps.titre, place, grand, self.plume.mesure, True)
        quand = majuscule(temps.quand)
        blocs = en_deux(quand)
        if any(self.plume.mesure(bloc, moindre, False) > place for bloc in blocs.split(" ")):
            # « Du 29 septembre 2027 » ne tient pas d’un bloc : il se coupe entre ses mots.
            blocs = quand
        dates = en_lignes(blocs, place, moindre, self.plume.mesure)
        ecart = moindre * LIGNE - moindre * CAPITALE
        haut_titre, haut_dates = _hauteur(titre, grand), _hauteur(dates, moindre)
        haut = milieu - (haut_titre + ecart + haut_dates) / 2
        self._pose(titre, x, haut + haut_titre / 2, grand, "temps", gras=True)
        y_dates = haut + haut_titre + ecart + haut_dates / 2
        self._pose(dates, x, y_dates, moindre, "discret")

    def _rangees(self, bande: Bande, y: float, fond: str) -> None:
        """Les étapes d’un temps : leurs barres, et leur nom à côté ou dessous."""
        rang, corps = self.rang, _corps(self.rang)
        for etape in bande.etapes:
            for debut, fin in etape.barres:
                self.plume.rectangle(
                    GAUCHE + debut,
                    y + rang * 0.14,
                    fin - debut,
                    rang * 0.72,
                    "barre",
                    motif=bande.temps.id,
                )
            y_nom = y + (rang if etape.a_part else 0) + rang / 2 + MI_CAPITALE * corps
            x = GAUCHE + etape.x
            for numero, ligne in enumerate(etape.lignes):
                self.plume.texte(
                    x,
                    y_nom + numero * rang,
                    corps,
                    "titre",
                    ligne,
                    gras="" if numero else etape.gras,
                    ancre=etape.ancre,
                    fond=fond,
                )
            y += rang * etape.rangs

    def _disque(self, temps: VueTemps, x: float, y: float, rayon: float, corps: float) -> None:
        self.plume.signe(x, y, rayon, "disque" if rayon > PETIT_DISQUE else "petit-disque")
        chiffre = temps.id.rpartition("-")[2]
        self.plume.texte(x, y + MI_CAPITALE * corps, corps, "disque", gras=chiffre, ancre=MILIEU)

    def _en_face(self, mot: str, y: float, hauteur: float, role: str) -> None:
        lignes = en_lignes(mot, GAUCHE - 8, EN_FACE, self.plume.mesure)
        self._pose(lignes, 3, y + hauteur / 2, EN_FACE, role)

    def _pose(
        self,
        lignes: list[str],
        x: float,
        milieu: float,
        corps: float,
        role: str,
        *,
        gras: bool = False,
    ) -> None:
        """Pose des lignes l’une sous l’autre, le tout à mi-hauteur de `milieu`."""
        y = milieu - _hauteur(lignes, corps) / 2 + CAPITALE * corps
        for rang, ligne in enumerate(lignes):
            maigre, grasse = ("", ligne) if gras else (ligne, "")
            self.plume.texte(x, y + rang * LIGNE * corps, corps, role, maigre, gras=grasse)


def _corps(rang: float) -> float:
    return min(NOM_DE_RANGEE, rang * 0.7)


def _hauteur(lignes: list[str], corps: float) -> float:
    """La hauteur de ces lignes, du haut d’une capitale au pied de la dernière."""
    return (CAPITALE + LIGNE * (len(lignes) - 1)) * corps
