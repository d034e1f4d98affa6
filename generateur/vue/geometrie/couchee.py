"""La frise couchée du site, pour un écran large : une étape par rangée, son titre à côté.

Rien à chercher dans une légende : le titre va à droite de ses barres, sinon à gauche, sinon dans un
vide, sinon au-dessus.
"""

from __future__ import annotations

from generateur.vue.frise_dessin import ABREGES
from generateur.vue.geometrie.figures import DEBUT, Dessin, Mesure
from generateur.vue.geometrie.hors_des_temps import CONGES
from generateur.vue.geometrie.places import Barre, a_cote, en_lignes, qui_tient, rangees
from generateur.vue.geometrie.plume import Plume
from generateur.vue.vues import VueBande, VueFeuille
from generateur.vue.vues_des_lignes import VueTemps

COTES: dict[str, float] = {
    # Largeur visée : celle du texte d’une page, pour que les lettres y gardent leur taille.
    "largeur": 690,
    "semaine_min": 12,
    "semaine_max": 30,
    "marge": 12,
    "haut": 40,
    "entete": 26,
    "rang": 24,
    "entre": 6,
    "barre": 17,
    "barre_min": 12,
    "ecart": 6,
    "titre": 12.5,
    "nom": 13,
    "mois_min": 40,
    "legende": 12,
    "ligne": 16,
    "pied": 40,
}
"""Les mesures du dessin : hauteurs d’un nom de temps (`entete`), d’une rangée, d’une barre ; corps
des titres, des noms et de la légende ; un mois plus étroit que `mois_min` n’est pas nommé."""


def couchee(vue: VueFeuille, mesure: Mesure) -> Dessin:
    """Rend la frise couchée, dans l’unité de son SVG."""
    return _Couchee(vue, mesure).dessin()


class _Couchee:
    """Le dessin en train de se faire : ce qui est derrière, puis les rangées, puis le pied."""

    def __init__(self, vue: VueFeuille, mesure: Mesure) -> None:
        self.vue, self.frise = vue, vue.frise
        self.mesure = mesure
        self.numeros = vue.numeros
        self.etats = {ligne.id: ligne.etat for ligne in vue.lignes}
        self.fond, self.rangees = Plume(mesure, 1), Plume(mesure, 1)
        self.marge = COTES["marge"]
        semaine = COTES["largeur"] / self.frise.largeur
        semaine = min(max(semaine, COTES["semaine_min"]), COTES["semaine_max"])
        self.semaine = round(semaine, 2)
        self.bout = round(self.marge + self.frise.largeur * self.semaine)
        # Un plan court, un titre très long : le dessin s’élargit plutôt que de couper un nom.
        noms = [self._large_du_temps(temps) for temps, _, _ in self.frise.temps]
        titres = [
            self._large_du_titre(bande) for _, _, bandes in self.frise.temps for bande in bandes
        ]
        large = max([self.bout - self.marge, *noms, *titres])
        self.largeur = round(large + 2 * self.marge)

    def dessin(self) -> Dessin:
        """Rend le dessin entier."""
        y = COTES["haut"]
        for temps, _, bandes in self.frise.temps:
            y = self._temps(temps, bandes, y)
        self._fond(y)
        hauteur = self._pied(y)
        return Dessin(
            largeur=self.largeur,
            hauteur=hauteur,
            figures=(*self.fond.figures, *self.rangees.figures),
            lundi=self.frise.lundi,
            jour=round(self.semaine / 7, 4),
            origine=self.marge,
            bout=self.bout,
            repere=(26, y),
        )

    def _x(self, semaines: float) -> float:
        return round(self.marge + semaines * self.semaine, 1)

    def _large(self, bande: VueBande, au_moins: float = 0) -> float:
        return round(max((bande.fin - bande.debut) * self.semaine, au_moins), 1)

    def _fond(self, bas: float) -> None:
        """Les vacances et les mois, derrière tout."""
        haut = COTES["haut"] - 10
        for conge in self.frise.conges:
            x, large = self._x(conge.debut), self._large(conge)
            self.fond.rectangle(
                x, haut, large, bas - haut, "conge", motif=CONGES, titre=conge.titre
            )
        for mois in self.frise.mois:
            x, large = self._x(mois.debut), self._large(mois)
            self.fond.trait(x, 8, 0, bas - 8, "mois")
            noms = (mois.titre, ABREGES.get(mois.titre, mois.titre))
            nom = qui_tient(noms, large - 8, COTES["nom"], self.mesure)
            if nom and large > COTES["mois_min"]:
                self.fond.texte(x + 5, 21, COTES["nom"], "nom-mois", nom)

    def _temps(self, temps: VueTemps, bandes: tuple[VueBande, ...], y: float) -> float:
        """Pose le nom d’un temps et ses rangées ; rend où elles finissent."""
        nom = f"{temps.court} · {temps.titre}"
        self.rangees.texte(self.marge, y + 17, COTES["nom"], "nom-temps", gras=nom)
        y += COTES["entete"]
        for rangee in rangees(temps, bandes):
            y = self._rangee(temps, rangee, y)
        return y + COTES["entre"]

    def _rangee(self, temps: VueTemps, rangee: list[VueBande], y: float) -> float:
        larges = [self._large(bande, COTES["barre_min"]) for bande in rangee]
        barres: list[Barre] = [
            (self._x(bande.debut), self._x(bande.debut) + large)
            for bande, large in zip(rangee, larges, strict=True)
        ]
        place = self._large_du_titre(rangee[0])
        trouve = a_cote(barres, place, self.largeur - self.marge, COTES["ecart"])
        y_titre = y
        if trouve is None:
            # Sans place à côté de ses barres, le titre prend la rangée du dessus.
            trouve = max(min(barres[0][0], self.largeur - self.marge - place), 0), DEBUT
            y += COTES["rang"]
        for bande, (x, _), large in zip(rangee, barres, larges, strict=True):
            etat = self.etats[bande.id]
            self.rangees.rectangle(x, y, large, COTES["barre"], "barre", motif=temps.id, etat=etat)
            if etat == "faite":
                self.rangees.signe(x + 7, y + 9, 4, "coche")
            elif etat == "commencee":
                self.rangees.signe(x, y + COTES["barre"], 13, "coin")
        self.rangees.texte(
            trouve[0],
            y_titre + 13,
            COTES["titre"],
            "titre",
            rangee[0].titre,
            gras=self.numeros[rangee[0].id],
            ancre=trouve[1],
        )
        return y + COTES["rang"]

    def _pied(self, bas: float) -> float:
        """Pose le trait du bas, les passages devant une instance et la légende."""
        pied = self.rangees
        pied.trait(self.marge, bas, self.bout - self.marge, 0, "mois")
        for repere in self.frise.reperes:
            milieu = self._x((repere.debut + repere.fin) / 2)
            pied.signe(milieu, bas + 7, 6, "repere-point", titre=repere.titre)
        legende = self.vue.mots["site"]["frise_legende"]
        if any(self.etats.values()):
            legende += " " + self.vue.mots["suivi"]["legende_frise"]
        y = bas + 30
        place = self.largeur - 2 * self.marge
        lignes = en_lignes(legende, place, COTES["legende"], self.mesure)
        for rang, ligne in enumerate(lignes):
            pied.texte(self.marge, y + rang * COTES["ligne"], COTES["legende"], "legende", ligne)
        return bas + COTES["pied"] + (len(lignes) - 1) * COTES["ligne"]

    def _large_du_titre(self, bande: VueBande) -> float:
        return self.rangees.large(bande.titre, COTES["titre"], self.numeros[bande.id])

    def _large_du_temps(self, temps: VueTemps) -> float:
        return self.rangees.large("", COTES["nom"], f"{temps.court} · {temps.titre}")
