"""Ce qui est imposé à un placement : les semaines, les étapes et leur ordre, durées et places.

Rien n’y change : un début imposé, une date d’instance ou ce qui s’est déjà passé donnent de
nouvelles contraintes. Tout y est rangé par étape (rang dans les données) ou par semaine (rang dans
la période).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generateur.noyau.adaptation.ordre import (
    avec_l_ordre_des_temps,
    avec_les_contenants,
    ordre_topologique,
)
from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College, Etape
from generateur.noyau.plan.reculs import Recul, reculs_de

SIMULTANEES = 2
"""Au plus deux étapes des temps 1 à 3 à la fois pour qui les anime (proposition)."""


@dataclass(frozen=True)
class Fenetre:
    """Une date d’instance : l’étape commence au plus tard en `debut_max`, finit au plus tôt en
    `fin_min` (rangs de semaines)."""

    debut_max: int
    fin_min: int

    @property
    def etendue(self) -> int:
        """Semaines qu’il faut pour contenir la date et, le cas échéant, l’envoi."""
        return self.fin_min - self.debut_max + 1


@dataclass(frozen=True)
class Semainier:
    """Pour chaque semaine, la dernière que rien n’en sépare : ni l’été, ni des vacances, ni la fin
    d’une année scolaire.

    `calme` : une étape qui finit au plus tard là n’a rien à contourner, quelle qu’elle soit.
    """

    periode: Periode
    bout_ete: Sequence[int]
    bout_coupe: Sequence[int]
    bout_fin_d_annee: Sequence[int]
    calme: Sequence[int]


@dataclass(frozen=True)
class Suite:
    """Les étapes qui ne reviennent pas, et qui attend qui.

    `avant` : ce que chacune attend. `ordre` : celui où on les pose. `pendant` : celle dans la durée
    de laquelle elle se tient tout entière. `reculs` : ce qu’elle laisse de préférence après une
    autre. `seances` : elle se tient en séances. `reunit` : une réunion d’instance ou une séance,
    qui ne peut se glisser ailleurs si elle est seule. `animees` : les rôles qui la mènent.
    `rivales` : posées avant elle, que rien n’ordonne et qu’un même rôle mène, s’il y en a assez
    pour faire trop à la fois.
    """

    etapes: tuple[EtapeRetenue, ...]
    rangs: dict[str, int]
    avant: Sequence[Sequence[int]]
    ordre: Sequence[int]
    pendant: Sequence[int | None]
    reculs: Sequence[Recul | None]
    seances: Sequence[bool]
    au_temps_3: Sequence[bool]
    reunit: Sequence[bool]
    animees: Sequence[frozenset[str]]
    ouvre_un_temps: Sequence[bool]
    rivales: Sequence[Sequence[int]]


@dataclass(frozen=True)
class Contraintes:
    """Tout ce qu’un placement doit tenir ; les préférences viennent à part (placement.py).

    `mini`, `ideal`, `maxi` : durées, en semaines ouvertes. `epingles` : la semaine d’un début
    imposé par le collège. `fenetres` : celle d’une date d’instance. Ce que le suivi impose :
    `fixes`, une place qui ne bouge plus, et `plus_tot`, une semaine au plus tôt. `premiers` : le
    premier jour qu’on veut dans la première semaine.
    """

    semainier: Semainier
    suite: Suite
    mini: tuple[int, ...]
    ideal: tuple[int, ...]
    maxi: tuple[int, ...]
    epingles: tuple[int | None, ...]
    fenetres: tuple[Fenetre | None, ...]
    fixes: tuple[int | None, ...]
    plus_tot: tuple[int, ...]
    premiers: tuple[date | None, ...]

    @property
    def periode(self) -> Periode:
        """La période du plan."""
        return self.semainier.periode

    @property
    def etapes(self) -> tuple[EtapeRetenue, ...]:
        """Les étapes qui ne reviennent pas, dans l’ordre des données."""
        return self.suite.etapes

    def epinglees(self, rang: int, semaine: int) -> Contraintes:
        """Rend les mêmes, où cette étape commence cette semaine, celle qui la contient ouverte."""
        epinglees = replace(self, epingles=_poses(self.epingles, rang, semaine))
        contenant = self.suite.pendant[rang]
        if contenant is None:
            return epinglees
        return epinglees.tenant(contenant, Fenetre(semaine, semaine + self.mini[rang] - 1))

    def tenant(self, rang: int, fenetre: Fenetre) -> Contraintes:
        """Rend les mêmes, où cette étape contient cette date (elle dure au moins ce qu’il faut)."""
        deja = self.fenetres[rang]
        if deja is not None:
            fenetre = Fenetre(
                min(deja.debut_max, fenetre.debut_max), max(deja.fin_min, fenetre.fin_min)
            )
        mini = max(self.mini[rang], fenetre.etendue)
        return replace(
            self,
            fenetres=_poses(self.fenetres, rang, fenetre),
            mini=_poses(self.mini, rang, mini),
            ideal=_poses(self.ideal, rang, max(self.ideal[rang], mini)),
        )

    def premier_jour(self, rang: int, debut: int) -> date:
        """Rend le premier jour de l’étape : celui qu’on lui impose dans sa semaine, s’il y en a."""
        semaine = self.periode.semaines[debut]
        impose = self.premiers[rang]
        return impose if impose is not None and impose in semaine.jours else semaine.debut


def contraintes_de(adaptation: Adaptation, college: College, periode: Periode) -> Contraintes:
    """Rend ce que les étapes retenues imposent, avant toute date et tout suivi."""
    etapes = tuple(r for r in adaptation.retenues if r.etape.cadence is None)
    aucune = (None,) * len(etapes)
    suite = _suite(etapes, college)
    mini = [r.etape.semaines.min for r in etapes]
    for rang, contenant in enumerate(suite.pendant):
        if contenant is not None:
            mini[contenant] = max(mini[contenant], mini[rang])
    return Contraintes(
        semainier=_semainier(periode),
        suite=suite,
        mini=tuple(mini),
        ideal=tuple(max(r.etape.semaines.ideal, m) for r, m in zip(etapes, mini, strict=True)),
        maxi=tuple(r.etape.semaines.max for r in etapes),
        epingles=aucune,
        fenetres=aucune,
        fixes=aucune,
        plus_tot=(0,) * len(etapes),
        premiers=tuple(r.epingle for r in etapes),
    )


def suite_apres(suite: Suite, acquises: frozenset[int]) -> Suite:
    """Rend la suite où celles-ci, faites ou commencées, n’attendent plus rien.

    Le reste attend aussi, par-delà elles, ce qui aurait dû les précéder et n’est pas encore fini.
    Ce qui devait se tenir pendant l’une d’elles se place où il peut.
    """

    def en_suspens(rang: int) -> list[int]:
        trouves: list[int] = []
        for avant in suite.avant[rang]:
            trouves += [avant, *(en_suspens(avant) if avant in acquises else ())]
        return trouves

    avant = [
        [] if rang in acquises else list(dict.fromkeys(en_suspens(rang)))
        for rang in range(len(suite.etapes))
    ]
    noms = [retenue.etape.id for retenue in suite.etapes]
    pendant = [
        None if rang in acquises or contenant in acquises else contenant
        for rang, contenant in enumerate(suite.pendant)
    ]
    attentes = {nom: tuple(noms[a] for a in avant[rang]) for rang, nom in enumerate(noms)}
    contenants = {noms[r]: noms[c] for r, c in enumerate(pendant) if c is not None}
    reculs, completes = reculs_de(
        [retenue.etape for retenue in suite.etapes],
        avec_les_contenants(attentes, contenants),
        retenues=not any(suite.reculs),
    )
    noms_en_ordre = ordre_topologique(completes)
    assert noms_en_ordre is not None, "ôter des attentes ne peut pas faire tourner en rond"
    rangs = [suite.rangs[nom] for nom in noms_en_ordre]
    # Ce qui est fixe d’abord : le reste se pose en le voyant.
    ordre = [r for r in rangs if r in acquises] + [r for r in rangs if r not in acquises]
    return replace(
        suite,
        avant=avant,
        ordre=ordre,
        pendant=pendant,
        reculs=reculs,
        ouvre_un_temps=_ouvre_un_temps(suite.etapes, avant),
        rivales=_rivales(suite.etapes, avant, ordre, suite.animees),
    )


def _semainier(periode: Periode) -> Semainier:
    n = len(periode.semaines)
    bout_ete = _bouts(n, periode.etes)
    bout_coupe = _bouts(n, periode.coupures)
    bout_fin_d_annee = _avant_prochaine(n, periode.fins_d_annee)
    calme = list(map(min, bout_ete, bout_coupe, bout_fin_d_annee))
    for rentree in periode.rentrees:
        calme[rentree] = -1
    return Semainier(periode, bout_ete, bout_coupe, bout_fin_d_annee, calme)


def _suite(retenues: tuple[EtapeRetenue, ...], college: College) -> Suite:
    etapes = [retenue.etape for retenue in retenues]
    rangs = {etape.id: rang for rang, etape in enumerate(etapes)}
    complets = avec_l_ordre_des_temps(
        etapes, {r.etape.id: tuple(a for a in r.apres if a in rangs) for r in retenues}
    )
    contenants = {e.id: e.pendant for e in etapes if e.pendant}
    reculs, attentes = reculs_de(
        etapes,
        avec_les_contenants(complets, contenants),
        retenues=bool(college.preoccupations_retenues),
    )
    noms_en_ordre = ordre_topologique(attentes)
    assert noms_en_ordre is not None, "l’adaptation a déjà écarté les boucles"
    avant = [[rangs[nom] for nom in complets[etape.id]] for etape in etapes]
    ordre = [rangs[nom] for nom in noms_en_ordre]
    animees = [frozenset(etape.roles.pilote) for etape in etapes]
    return Suite(
        etapes=retenues,
        rangs=rangs,
        avant=avant,
        ordre=ordre,
        pendant=[_contenant(etape, etapes, rangs) for etape in etapes],
        reculs=reculs,
        seances=[etape.nombre is not None for etape in etapes],
        au_temps_3=[etape.temps == "temps-3" for etape in etapes],
        reunit=[
            etape.nombre is not None
            or (etape.instance is not None and etape.instance.id in college.instances_actives)
            for etape in etapes
        ],
        animees=animees,
        ouvre_un_temps=_ouvre_un_temps(retenues, avant),
        rivales=_rivales(retenues, avant, ordre, animees),
    )


def _contenant(etape: Etape, etapes: Sequence[Etape], rangs: Mapping[str, int]) -> int | None:
    """Rend le rang de l’étape qui la contient, si elle est retenue et assez longue pour cela."""
    rang = rangs.get(etape.pendant or "")
    if rang is None or etapes[rang].semaines.max < etape.semaines.min:
        return None
    return rang


def _ouvre_un_temps(
    retenues: tuple[EtapeRetenue, ...], avant: Sequence[Sequence[int]]
) -> list[bool]:
    temps = [retenue.etape.temps for retenue in retenues]
    return [
        nom != "pilotage" and not any(temps[autre] == nom for autre in avant[rang])
        for rang, nom in enumerate(temps)
    ]


def _rivales(
    retenues: tuple[EtapeRetenue, ...],
    avant: Sequence[Sequence[int]],
    ordre: Sequence[int],
    animees: Sequence[frozenset[str]],
) -> list[list[int]]:
    """Seules deux étapes que rien n’ordonne peuvent tomber ensemble ; chacune ne regarde que
    celles posées avant elle."""
    a_compter = [retenue.etape.temps != "pilotage" for retenue in retenues]
    ancetres: list[set[int]] = [set() for _ in retenues]
    rivales: list[list[int]] = [[] for _ in retenues]
    for place, rang in enumerate(ordre):
        for attendue in avant[rang]:
            ancetres[rang] |= ancetres[attendue] | {attendue}
        if a_compter[rang]:
            siennes = [
                autre
                for autre in ordre[:place]
                if a_compter[autre]
                and autre not in ancetres[rang]
                and animees[rang] & animees[autre]
            ]
            rivales[rang] = siennes if len(siennes) >= SIMULTANEES else []
    return rivales


T = TypeVar("T")


def _poses(valeurs: tuple[T, ...], rang: int, valeur: T) -> tuple[T, ...]:
    return (*valeurs[:rang], valeur, *valeurs[rang + 1 :])


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
