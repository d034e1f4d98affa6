"""Les deux frises de la feuille de route imprimée : le chemin seul, puis, en grand, ses étapes.

Une ligne, trois stations, un brin de pilotage le long, les mois dessous ; les passages devant une
instance au-dessus, en escalier. Tout est en millimètres, à la largeur du texte d’une page A4.
"""

from __future__ import annotations

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
from generateur.vue.geometrie.places import (
    Barre,
    etager,
    noms_du_mois,
    plus_grand_vide,
    qui_tient,
    ranger,
)
from generateur.vue.geometrie.plume import Plume
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

LARGEUR = 184.0
"""Une page A4, moins ses deux bords de 14 et 12 mm."""
ETAGE = 4.0
"""D’un étage d’étiquettes au suivant."""
BRIN = 3.2
VOIE, ENTRE_VOIES = 5.2, 2.0
BARRE = VOIE - 0.7
BARRE_MIN, BARRE_ETROITE, TRES_ETROITE = 3.5, 6.0, 4.5
"""Trop étroite pour un motif et un numéro, une barre garde le numéro, plus petit s’il le faut."""
NOM, STATION = 7.5 * PT, 8.5 * PT
ETROIT, TRES_PETIT = 6.5 * PT, 5.6 * PT


def sur_papier(vue: VueFeuille, mesure: Mesure, *, detail: bool) -> Dessin:
    """Rend la frise ; `detail` : faux pour la bande de la page 1, vrai pour la grande."""
    return _SurPapier(vue, mesure, detail).dessin()


class _SurPapier:
    def __init__(self, vue: VueFeuille, mesure: Mesure, detail: bool) -> None:
        self.vue, self.frise, self.detail = vue, vue.frise, detail
        self.plume = Plume(mesure, 3)
        self.unite = LARGEUR / self.frise.largeur
        self.reperes = etiquettes(vue)
        nommes = [r for r in self.reperes if r.nomme or detail]
        larges = [self.plume.large(r.date, NOM, r.court) for r in nommes]
        self.etages = list(
            zip(
                nommes,
                etager(
                    [
                        (r.debut * self.unite, large)
                        for r, large in zip(nommes, larges, strict=True)
                    ],
                    LARGEUR,
                    ecart=2.5,
                    retrait=0.6,
                ),
                strict=True,
            )
        )
        self.y_chemin = max((e + 1 for _, (_, e) in self.etages), default=0) * ETAGE + 3.5
        self.h_chemin = 9.0 if detail else 7.5
        self.y_brin = self.y_chemin + self.h_chemin + 1
        self.voies = {temps.id: self._voies(bandes) for temps, _, bandes in self.frise.temps}
        self.y_voies = self.y_brin + BRIN
        self.y_mois = self.y_voies + 1.5
        if detail:
            self.y_voies += 3
            self.y_mois += 3 + sum(
                (max(voies, default=0) + 1) * VOIE + ENTRE_VOIES for voies in self.voies.values()
            )

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        self._fond()
        self._chemin()
        self._brin()
        self._passages()
        if self.detail:
            y = self.y_voies
            for temps, _, bandes in self.frise.temps:
                y = self._bande(temps, bandes, y)
        return Dessin(
            largeur=LARGEUR,
            hauteur=self.plume.arrondir(self.y_mois + 4.5),
            figures=tuple(self.plume.figures),
            lundi=self.frise.lundi,
            jour=self.unite / 7,
            origine=0,
            bout=LARGEUR,
        )

    def _voies(self, bandes: tuple[VueBande, ...]) -> list[int]:
        return ranger(((b.debut, b.fin) for b in bandes), BARRE_MIN / self.unite)

    def _fond(self) -> None:
        """Les vacances et les mois, derrière tout ; le nom d’un mois, s’il tient."""
        haut = self.y_chemin - 1.5
        for conge in self.frise.conges:
            x, large = conge.debut * self.unite, (conge.fin - conge.debut) * self.unite
            self.plume.rectangle(x, haut, large, self.y_mois - haut, "conge", motif=CONGES)
        for mois in self.frise.mois:
            x, large = mois.debut * self.unite, (mois.fin - mois.debut) * self.unite
            self.plume.trait(x, haut, 0, self.y_mois - haut + 3.5, "mois")
            nom = qui_tient(noms_du_mois(mois), large - 1.2, NOM, self.plume.mesure)
            if nom:
                self.plume.texte(x + 1, self.y_mois + 3.2, NOM, "mois", nom)
        self.plume.trait(0, self.y_mois, LARGEUR, 0, "bas")

    def _chemin(self) -> None:
        """La ligne, et les trois temps posés dessus ; leur nom, entier, court ou en chiffre."""
        milieu = self.y_chemin + self.h_chemin / 2
        self.plume.trait(0, milieu, LARGEUR, 0, "chemin")
        for temps, etendue, _ in self.frise.temps:
            if temps.id == PILOTAGE:
                continue
            x, large = etendue.debut * self.unite, (etendue.fin - etendue.debut) * self.unite
            self.plume.rectangle(x, self.y_chemin, large, self.h_chemin, "station", motif=temps.id)
            chiffre = temps.id.rpartition("-")[2]
            noms = ((temps.court, f"· {temps.titre}"), (temps.court, ""), (chiffre, ""))
            self._nom(noms, x + large / 2, milieu, large - 3, STATION, "nom-de-station")

    def _nom(
        self,
        noms: tuple[tuple[str, str], ...],
        x: float,
        y: float,
        place: float,
        corps: float,
        role: str,
    ) -> None:
        """Pose le premier de ces noms qui tient, centré ; sinon, aucun."""
        for gras, texte in noms:
            if self.plume.large(texte, corps, gras) <= place:
                self.plume.texte(
                    x,
                    y + MI_CAPITALE * corps,
                    corps,
                    role,
                    texte,
                    gras=gras,
                    ancre=MILIEU,
                    fond="page",
                )
                return

    def _brin(self) -> None:
        """Le pilotage : un brin tout du long, un rond par étape."""
        y = self.y_brin + BRIN / 2
        for temps, etendue, bandes in self.frise.temps:
            if temps.id != PILOTAGE:
                continue
            x, large = etendue.debut * self.unite, (etendue.fin - etendue.debut) * self.unite
            self.plume.trait(x, y, large, 0, "brin")
            for bande in bandes:
                self.plume.signe((bande.debut + bande.fin) / 2 * self.unite, y, 0.9, "rond")
            if not self.detail:
                self._nom_de_rang(temps, [self._barre(b) for b in bandes], y)

    def _passages(self) -> None:
        """Les repères : tous les traits, puis les étiquettes par-dessus, puis les losanges."""
        for repere, (_, etage) in self.etages:
            y = etage * ETAGE + 3
            self.plume.trait(repere.debut * self.unite, y, 0, self.y_chemin - y, "repere")
        for repere, (x, etage) in self.etages:
            self._etiquette(repere, x, etage * ETAGE + HAUT_DES_LETTRES * NOM)
        for repere in self.reperes:
            x, y = repere.debut * self.unite, self.y_chemin - 0.4
            self.plume.signe(x, y, 1.5, "losange", plein=repere.fixe)

    def _etiquette(self, repere: Etiquette, x: float, y: float) -> None:
        self.plume.texte(x, y, NOM, "etiquette", repere.date, gras=repere.court, fond="page")

    def _bande(self, temps: VueTemps, bandes: tuple[VueBande, ...], y: float) -> float:
        """Pose les étapes d’un temps, numérotées, voie par voie ; rend où elles finissent."""
        noms = self.vue.numeros
        voies = self.voies[temps.id]
        en_haut = [self._barre(b) for b, voie in zip(bandes, voies, strict=True) if voie == 0]
        self._nom_de_rang(temps, en_haut, y + BARRE / 2)
        for bande, voie in zip(bandes, voies, strict=True):
            debut, fin = self._barre(bande)
            large, haut = fin - debut, y + voie * VOIE
            etroite = large < BARRE_ETROITE
            self.plume.rectangle(
                debut, haut, large, BARRE, "barre", motif="" if etroite else temps.id
            )
            corps = NOM
            if etroite:
                corps = TRES_PETIT if large < TRES_ETROITE else ETROIT
            self.plume.texte(
                debut + large / 2,
                haut + BARRE / 2 + MI_CAPITALE * corps,
                corps,
                "numero",
                gras=noms[bande.id],
                ancre=MILIEU,
                fond="" if etroite else "page",
            )
        return y + (max(voies, default=0) + 1) * VOIE + ENTRE_VOIES

    def _barre(self, bande: VueBande) -> Barre:
        large = max((bande.fin - bande.debut) * self.unite, BARRE_MIN)
        debut = min(bande.debut * self.unite, LARGEUR - large)
        return debut, debut + large

    def _nom_de_rang(self, temps: VueTemps, barres: list[Barre], y: float) -> None:
        """Pose le nom d’un temps dans le plus grand vide de son rang."""
        milieu, vide = plus_grand_vide(barres, LARGEUR)
        noms = ((temps.court, f"· {temps.titre}"), (temps.court, ""))
        self._nom(noms, milieu, y, vide - 4, NOM, "nom-de-rang")
