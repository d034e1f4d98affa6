"""Où tombe chaque chose le long du temps : ce que toutes les frises partagent.

Une frise dit ses mesures (où elle commence, sa largeur, jusqu’où elle va) ; colonnes des mois,
vacances, barres, noms des étapes, étiquettes des passages et leurs tiges se placent ici, d’une
seule façon. Elle ne garde que ce qui est d’elle : ce qu’elle montre, ses hauteurs, son ordre.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generateur.vue.frise_dessin import Etiquette, etiquettes
from generateur.vue.geometrie.figures import DEBUT, HAUT_DES_LETTRES, Dessin, Mesure
from generateur.vue.geometrie.places import Barre, a_cote, en_lignes, etager
from generateur.vue.geometrie.plume import Plume
from generateur.vue.vues import VueBande, VueFeuille

MI_JOUR = 1 / 14
"""Le milieu d’un jour, en semaines : une semaine en compte sept."""


@dataclass(frozen=True)
class Mesures:
    """Ce qu’une frise a de largeurs et de corps, dans son unité.

    `gauche`, `large` : où commence le temps qui passe, et ce qu’il prend ; `nommes` : ce que les
    étiquettes et les noms peuvent prendre depuis `gauche`. `etage` : d’une étiquette à celle du
    dessous ; `ecart_etiquettes`, `retrait` : voir `places.etager` ; `barre_min` : la plus courte
    des barres ; `ecart` : de la barre à son nom.
    """

    gauche: float
    large: float
    nommes: float = 0
    etiquette: float = 0
    etage: float = 0
    ecart_etiquettes: float = 0
    retrait: float = 0
    losange: float = 0
    barre_min: float = 0
    ecart: float = 0
    decimales: int = 3


@dataclass(frozen=True)
class PassageNomme:
    """L’étiquette d’un passage : ce qu’on en dit, sa tige, où son nom commence, et à quel étage."""

    repere: Etiquette
    nom: str
    tige: float
    x: float
    etage: int


@dataclass(frozen=True)
class EtapePlacee:
    """Une étape : ses barres, et où va son nom ; `a_part` : les rangs qu’il prend à lui seul."""

    bandes: tuple[VueBande, ...]
    barres: tuple[Barre, ...]
    gras: str
    lignes: tuple[str, ...]
    x: float
    ancre: str
    large: float
    a_part: int

    @property
    def rangs(self) -> int:
        """Le nombre de rangs qu’elle prend."""
        return 1 + self.a_part

    @property
    def etendue(self) -> Barre:
        """Ce qu’elle prend en largeur, son nom compris."""
        du = self.x if self.ancre == DEBUT else self.x - self.large
        debuts, fins = zip(*self.barres, strict=True)
        return min(du, *debuts), max(du + self.large, *fins)


class LeLongDuTemps:
    """Les places d’une frise, et la plume qui y pose ses figures.

    `bout` : la dernière semaine montrée ; ce qui la passe s’y arrête.
    """

    def __init__(
        self, vue: VueFeuille, mesure: Mesure, m: Mesures, bout: float | None = None
    ) -> None:
        self.vue, self.frise, self.m = vue, vue.frise, m
        self.plume = Plume(mesure, m.decimales)
        self.bout = float(vue.frise.largeur) if bout is None else bout
        self.unite = m.large / max(self.bout, 1)
        self.reperes = etiquettes(vue)

    # --- Le long du temps ------------------------------------------------------------------------

    def x(self, semaine: float) -> float:
        """Rend l’abscisse d’une semaine, comptée depuis le premier lundi."""
        return self.m.gauche + semaine * self.unite

    def colonnes(self, bandes: Iterable[VueBande]) -> Iterator[tuple[VueBande, float, float]]:
        """Rend chaque mois, ou chaque congé, son bord gauche et ce qu’on en voit."""
        for bande in bandes:
            large = (min(bande.fin, self.bout) - bande.debut) * self.unite
            if large > 0:
                yield bande, self.x(bande.debut), large

    def barre(self, bande: VueBande) -> Barre:
        """Rend où une barre commence et finit, depuis `gauche` ; la plus courte se voit encore."""
        large = max((bande.fin - bande.debut) * self.unite, self.m.barre_min)
        debut = min(bande.debut * self.unite, self.m.large - large)
        return debut, debut + large

    def etape(
        self, bandes: Sequence[VueBande], titre: str, corps: float, gras: str = ""
    ) -> EtapePlacee:
        """Rend une étape, son nom à côté de ses barres, sinon seul sur un rang, ou plusieurs."""
        barres = tuple(self.barre(bande) for bande in bandes)
        place = self.plume.large(titre, corps, gras)
        trouve = a_cote(barres, place, self.m.large, self.m.ecart)
        if trouve is not None:
            return EtapePlacee(
                tuple(bandes), barres, gras, (titre,), *trouve, large=place, a_part=0
            )
        # Plus long que toute la frise, un titre passe à la ligne dans sa largeur.
        reste = self.m.large - (self.plume.large(" ", corps, gras) if gras else 0)
        lignes: tuple[str, ...] = (titre,)
        if place > self.m.large:
            lignes = tuple(en_lignes(titre, reste, corps, self.plume.mesure))
            place = self.m.large - reste + max(self.plume.large(li, corps) for li in lignes)
        x = max(min(barres[0][0], self.m.large - place), 0.0)
        return EtapePlacee(tuple(bandes), barres, gras, lignes, x, DEBUT, place, len(lignes))

    # --- Les passages devant une instance, au-dessus ----------------------------------------------

    def passages(self, etages_au_plus: int = 0) -> list[PassageNomme]:
        """Rend les étiquettes en escalier ; s’il y faut trop d’étages, les noms courts, puis ceux
        des principaux passages seulement."""
        tous = self.reperes
        essais = [[(r, r.titre) for r in tous]]
        if etages_au_plus:
            essais += [[(r, r.court) for r in tous], [(r, r.court) for r in tous if r.nomme]]
        for nommes in essais:
            tiges = [(r.debut + MI_JOUR) * self.unite for r, _ in nommes]
            larges = [self.plume.large(r.date, self.m.etiquette, nom) for r, nom in nommes]
            places = etager(
                [*zip(tiges, larges, strict=True)], self.m.nommes,
                ecart=self.m.ecart_etiquettes, retrait=self.m.retrait,
            )  # fmt: skip
            if all(etage < etages_au_plus for _, etage in places):
                break
        return [
            PassageNomme(repere, nom, tige, *place)
            for (repere, nom), tige, place in zip(nommes, tiges, places, strict=True)
        ]

    def haut_des_passages(self, passages: Sequence[PassageNomme]) -> float:
        """Rend la hauteur que prennent ces étiquettes."""
        return max((p.etage + 1 for p in passages), default=0) * self.m.etage

    def poser_les_passages(
        self, passages: Sequence[PassageNomme], pied: float, *, tige: str, creux: float = 0,
        fond: str = "", pied_des_losanges: float | None = None,
    ) -> None:  # fmt: skip
        """Pose les tiges, puis les noms, puis les losanges : pleins si la date est connue.

        `creux` : de combien une tige commence sous le haut de son étage."""
        m, gauche = self.m, self.m.gauche
        for p in passages:
            y = p.etage * m.etage + creux
            self.plume.trait(gauche + p.tige, y, 0, pied - y, tige)
        for p in passages:
            y = p.etage * m.etage + HAUT_DES_LETTRES * m.etiquette
            self.plume.texte(
                gauche + p.x, y, m.etiquette, "etiquette", p.repere.date, gras=p.nom, fond=fond
            )
        y = pied if pied_des_losanges is None else pied_des_losanges
        for repere in self.reperes:
            x = self.x(repere.debut + MI_JOUR)
            self.plume.signe(x, y, m.losange, "losange", plein=repere.fixe)

    # --- Les vacances, dessous -----------------------------------------------------------------

    def noms_des_conges(self, corps: float, ecart: float) -> Iterator[tuple[str, float]]:
        """Rend le nom des vacances et où il commence, s’il ne touche pas celui d’avant."""
        libre = 0.0
        for conge in self.frise.conges:
            large = self.plume.large(conge.titre, corps)
            milieu = (conge.debut + conge.fin) / 2 * self.unite
            x = max(min(milieu - large / 2, self.m.large - large), 0.0)
            if x >= libre and large <= self.m.large:
                yield conge.titre, self.m.gauche + x
                libre = x + large + ecart

    def fini(self, largeur: float, hauteur: float, repere: tuple[float, float] = (0, 0)) -> Dessin:
        """Rend le dessin, et l’échelle de ses jours."""
        return Dessin(
            largeur=largeur,
            hauteur=self.plume.arrondir(hauteur),
            figures=tuple(self.plume.figures),
            lundi=self.frise.lundi,
            jour=round(self.unite / 7, 4),
            origine=self.m.gauche,
            bout=self.m.gauche + self.m.large,
            repere=repere,
        )
