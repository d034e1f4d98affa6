"""Pose les étapes au plus tôt dans les semaines, en tenant les contraintes et les préférences.

Un `Chantier` rassemble, pour un collège, des tables indexées par étape (rang dans les données)
et par semaine (rang dans la période). `poser` est la seule boucle chaude : elle est appelée
pour chaque semaine que le partage essaie de donner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from generateur.noyau.adaptation.ordre import avec_l_ordre_des_temps, ordre_topologique
from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode

# Des moins coûteuses à perdre aux plus coûteuses : on renonce d’abord à la première.
PREFERENCES = {
    "pas-a-la-rentree": 1,
    "deux-a-la-fois": 2,
    "pas-coupee-par-les-vacances": 3,
    "pas-en-fin-d-annee": 5,
    "pas-a-cheval-sur-l-ete": 8,
}

RENONCEMENTS = sorted(
    (
        frozenset(combinaison)
        for taille in range(1, len(PREFERENCES) + 1)
        for combinaison in combinations(PREFERENCES, taille)
    ),
    key=lambda noms: (sum(PREFERENCES[nom] for nom in noms), sorted(noms)),
)

SIMULTANEES = 2
"""Au plus deux étapes des temps 1 à 3 à la fois pour qui les anime (proposition)."""


@dataclass(frozen=True)
class Fenetre:
    """Une date d’instance : l’étape commence au plus tard en `debut_max`, finit au plus tôt en
    `fin_min` (rangs de semaines)."""

    debut_max: int
    fin_min: int


@dataclass
class Chantier:
    """Les étapes qui ne reviennent pas, leurs durées bornées, et les semaines de la période."""

    periode: Periode
    etapes: tuple[EtapeRetenue, ...]
    instances_actives: frozenset[str]
    epingles: list[int | None] = field(init=False)
    fenetres: list[Fenetre | None] = field(init=False)
    fixes: list[int | None] = field(init=False)
    plus_tot: list[int] = field(init=False)
    premiers: list[date | None] = field(init=False)

    def __post_init__(self) -> None:
        etapes = self.etapes
        self.rangs = {retenue.etape.id: rang for rang, retenue in enumerate(etapes)}
        complets = avec_l_ordre_des_temps(
            [retenue.etape for retenue in etapes],
            {r.etape.id: tuple(a for a in r.apres if a in self.rangs) for r in etapes},
        )
        self.avant = [[self.rangs[nom] for nom in complets[r.etape.id]] for r in etapes]
        ordre = ordre_topologique(complets)
        assert ordre is not None, "l’adaptation a déjà écarté les boucles"
        self.ordre = [self.rangs[nom] for nom in ordre]
        self.mini = [r.etape.semaines.min for r in etapes]
        self.ideal = [r.etape.semaines.ideal for r in etapes]
        self.maxi = [r.etape.semaines.max for r in etapes]
        self.epingles = [None] * len(etapes)
        self.fenetres = [None] * len(etapes)
        # Ce que le suivi impose (acquis.py) : une place qui ne bouge plus, une semaine au plus tôt.
        self.fixes = [None] * len(etapes)
        self.plus_tot = [0] * len(etapes)
        self.premiers = [r.epingle for r in etapes]
        self._tables_des_semaines()
        self.tables_des_etapes()
        self.imposer()

    def _tables_des_semaines(self) -> None:
        periode = self.periode
        self.n = len(periode.semaines)
        self.bout_ete = _bouts(self.n, periode.etes)
        self.bout_coupe = _bouts(self.n, periode.coupures)
        self.bout_fin_d_annee = _avant_prochaine(self.n, periode.fins_d_annee)
        # Une étape qui finit au plus tard là n’a rien à contourner, quelle qu’elle soit : le cas
        # ordinaire, que `poser` reconnaît d’une comparaison.
        self.calme = list(map(min, self.bout_ete, self.bout_coupe, self.bout_fin_d_annee))
        for rentree in periode.rentrees:
            self.calme[rentree] = -1

    def tables_des_etapes(self) -> None:
        """Refait les tables qui dépendent de l’ordre des étapes."""
        etapes = [retenue.etape for retenue in self.etapes]
        temps = [etape.temps for etape in etapes]
        self.seances = [etape.nombre is not None for etape in etapes]
        self.au_temps_3 = [nom == "temps-3" for nom in temps]
        # Une réunion d’instance ou une séance, qui ne peut se glisser ailleurs si elle est seule.
        self.reunit = [
            etape.nombre is not None
            or (etape.instance is not None and etape.instance.id in self.instances_actives)
            for etape in etapes
        ]
        self.ouvre_un_temps = [
            nom != "pilotage" and not any(temps[avant] == nom for avant in self.avant[rang])
            for rang, nom in enumerate(temps)
        ]
        self.animees = [frozenset(etape.roles.pilote) for etape in etapes]
        # Seules deux étapes que rien n’ordonne peuvent tomber ensemble ; chacune ne regarde que
        # celles posées avant elle.
        ancetres: list[set[int]] = [set() for _ in etapes]
        self.rivales: list[list[int]] = [[] for _ in etapes]
        for place, rang in enumerate(self.ordre):
            for avant in self.avant[rang]:
                ancetres[rang] |= ancetres[avant] | {avant}
            if temps[rang] != "pilotage":
                self.rivales[rang] = [
                    autre
                    for autre in self.ordre[:place]
                    if temps[autre] != "pilotage"
                    and autre not in ancetres[rang]
                    and self.animees[rang] & self.animees[autre]
                ]

    def imposer(self, sauf: frozenset[str] = frozenset()) -> None:
        """Impose à toutes les étapes toutes les préférences, sauf celles nommées."""
        self.imposees = {nom: [nom not in sauf] * len(self.etapes) for nom in PREFERENCES}

    def poser(self, durees: list[int]) -> list[int] | None:
        """Rend le rang de la première semaine de chaque étape, au plus tôt ; rien si cela déborde.

        `durees` : semaines ouvertes par étape.
        """
        debuts = [0] * len(durees)
        fins = [0] * len(durees)
        n, calme, fixes, epingles, fenetres = (
            self.n, self.calme, self.fixes, self.epingles, self.fenetres
        )  # fmt: skip
        for rang in self.ordre:
            duree = durees[rang]
            fixe = fixes[rang]
            if fixe is not None:
                if not self._fixe_tient(rang, fixe, duree):
                    return None
                debuts[rang], fins[rang] = fixe, fixe + duree - 1
                continue
            debut = self.plus_tot[rang]
            for avant in self.avant[rang]:
                if fins[avant] >= debut:
                    debut = fins[avant] + 1
            epingle = epingles[rang]
            if epingle is not None:
                if debut > epingle:
                    return None
                debut = epingle
            fenetre = fenetres[rang]
            dernier = n - duree
            if fenetre is not None:
                vise = fenetre.fin_min - duree + 1
                if epingle is None:
                    debut = max(debut, vise)
                if debut < vise:
                    return None
                dernier = min(dernier, fenetre.debut_max)
            if epingle is None:
                seule = not self.rivales[rang]
                while debut <= dernier and not (seule and debut + duree - 1 <= calme[debut]):
                    suivant = self.apres_obstacle(rang, debut, duree, debuts, fins)
                    if suivant == debut:
                        break
                    debut = suivant
            if debut > dernier:
                return None
            debuts[rang] = debut
            fins[rang] = debut + duree - 1
        return debuts

    def _fixe_tient(self, rang: int, debut: int, duree: int) -> bool:
        fenetre = self.fenetres[rang]
        if debut + duree > self.n:
            return False
        return fenetre is None or (
            debut <= fenetre.debut_max and debut + duree - 1 >= fenetre.fin_min
        )

    def premier_jour(self, rang: int, debut: int) -> date:
        """Rend le premier jour de l’étape : celui qu’on lui impose dans sa semaine, s’il y en a."""
        semaine = self.periode.semaines[debut]
        impose = self.premiers[rang]
        return impose if impose is not None and impose in semaine.jours else semaine.debut

    def apres_obstacle(
        self, rang: int, debut: int, duree: int, debuts: list[int], fins: list[int]
    ) -> int:
        """Rend `debut` s’il convient, sinon le prochain début à essayer."""
        fin = debut + duree - 1
        imposees = self.imposees
        if fin > self.bout_ete[debut] and imposees["pas-a-cheval-sur-l-ete"][rang]:
            return self.bout_ete[debut] + 1
        if (
            fin > self.bout_coupe[debut]
            and (duree <= 2 or self.seances[rang])
            and imposees["pas-coupee-par-les-vacances"][rang]
        ):
            return self.bout_coupe[debut] + 1
        if (
            self.au_temps_3[rang]
            and fin > self.bout_fin_d_annee[debut]
            and imposees["pas-en-fin-d-annee"][rang]
        ):
            return max(self.bout_fin_d_annee[debut], debut) + 1
        if (
            debut in self.periode.rentrees
            and (self.ouvre_un_temps[rang] or (duree == 1 and self.reunit[rang]))
            and imposees["pas-a-la-rentree"][rang]
        ):
            return debut + 1
        if len(self.rivales[rang]) >= SIMULTANEES and imposees["deux-a-la-fois"][rang]:
            if self.trop_a_la_fois(rang, debut, fin, debuts, fins) is not None:
                return debut + 1
        return debut

    def trop_a_la_fois(
        self, rang: int, debut: int, fin: int, debuts: list[int], fins: list[int]
    ) -> str | None:
        """Rend un rôle qui animerait plus de deux étapes à la fois, parmi celles déjà posées."""
        voisines = [
            autre for autre in self.rivales[rang] if debuts[autre] <= fin and fins[autre] >= debut
        ]
        if len(voisines) < SIMULTANEES:
            return None
        for role in sorted(self.animees[rang]):
            siennes = [autre for autre in voisines if role in self.animees[autre]]
            for semaine in range(debut, fin + 1):
                ensemble = sum(debuts[a] <= semaine <= fins[a] for a in siennes)
                if ensemble >= SIMULTANEES:
                    return role
        return None

    def relacher(self) -> bool:
        """Renonce au moins de préférences possible pour que les durées minimales tiennent.

        Rend faux si elles ne tiennent pas même sans aucune préférence.
        """
        self.imposer()
        if self.poser(self.mini) is not None:
            return True
        for sauf in RENONCEMENTS:
            self.imposer(sauf)
            if self.poser(self.mini) is not None:
                self._reprendre(sauf)
                return True
        return False

    def tient_sans_preference(self) -> bool:
        """Dit si les durées minimales tiennent, préférences mises à part."""
        gardees = self.imposees
        self.imposer(frozenset(PREFERENCES))
        possible = self.poser(self.mini) is not None
        self.imposees = gardees
        return possible

    def _reprendre(self, abandonnees: frozenset[str]) -> None:
        """Reprend, étape par étape, ce à quoi il n’était pas nécessaire de renoncer."""
        for nom in sorted(abandonnees, key=lambda nom: -PREFERENCES[nom]):
            imposees = self.imposees[nom]
            for rang in self.ordre:
                imposees[rang] = True
                if self.poser(self.mini) is None:
                    imposees[rang] = False


def _bouts(n: int, separations: tuple[bool, ...]) -> list[int]:
    """Pour chaque semaine, la dernière que rien ne sépare d’elle."""
    bouts = [n - 1] * n
    for rang in range(n - 2, -1, -1):
        bouts[rang] = rang if separations[rang] else bouts[rang + 1]
    return bouts


def _avant_prochaine(n: int, rangs: frozenset[int]) -> list[int]:
    """Pour chaque semaine, la dernière avant la prochaine de `rangs` (elle comprise : rang - 1)."""
    bouts = [n - 1] * n
    prochain = n - 1
    for rang in range(n - 1, -1, -1):
        if rang in rangs:
            prochain = rang - 1
        elif rang + 1 in rangs:
            prochain = rang
        bouts[rang] = prochain
    return bouts
