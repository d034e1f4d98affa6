"""Ce que le passé impose au planificateur : des places qui ne bougent plus, un présent.

Le suivi dit ce qui s’est passé ; `noyau/suivi/replanification.py` en tire un acquis ; le
planificateur l’ajoute aux contraintes avant de placer le reste.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.plan.contraintes import Contraintes, suite_apres
from generateur.noyau.plan.dates_d_instance import DateConnue
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.retours import rangs_des_retours


@dataclass(frozen=True)
class Place:
    """La place d’une étape faite ou commencée : elle ne bouge plus.

    `jour` : son premier jour réel. `rang` : celui de sa première semaine. Les trois durées, en
    semaines ouvertes, sont égales si elle est finie.
    """

    jour: date
    rang: int
    mini: int
    ideal: int
    maxi: int


@dataclass(frozen=True)
class Retour:
    """Un retour de ce qui revient : son numéro, sa semaine ; `tenu` : noté, donc ne bouge plus."""

    numero: int
    rang: int
    tenu: bool = False


@dataclass(frozen=True)
class Acquis:
    """Ce qui ne bouge plus, et la première semaine où l’on peut encore placer.

    Par étape : `places`, ce qui est fait ou commencé ; `gardees`, ce que l’on garde où on l’avait
    annoncé ; `reunions`, les dates d’instance que l’on y avait ; `passages`, ce qui s’est passé
    devant une instance ; `reportees`, le jour au plus tôt ; `revenus`, les retours de ce qui
    revient, tels que prévus puis notés ; `numeros`, le plus grand qu’ils aient eu. `note` : le
    dernier jour que dit le suivi.
    """

    libre_des: int
    places: Mapping[str, Place]
    gardees: Mapping[str, Place] = field(default_factory=dict)
    reportees: Mapping[str, date] = field(default_factory=dict)
    revenus: Mapping[str, tuple[Retour, ...]] = field(default_factory=dict)
    numeros: Mapping[str, int] = field(default_factory=dict)
    reunions: Mapping[str, date] = field(default_factory=dict)
    note: date | None = None
    passages: Mapping[str, Seance] = field(default_factory=dict)

    def reunion(
        self, nom: str, connues: list[DateConnue], debut: date, fin: date
    ) -> DateConnue | None:
        """Rend la date d’instance annoncée d’une étape qui n’a pas bougé, si elle tient encore."""
        if nom not in self.places and nom not in self.gardees:
            return None
        annoncee = self.reunions.get(nom)
        return next((c for c in connues if c.jour == annoncee and debut <= c.jour <= fin), None)

    def imposer(self, contraintes: Contraintes) -> Contraintes:
        """Rend les contraintes où ces places sont fixes, et le passé interdit au reste."""
        c = contraintes
        semaines = c.periode.semaines
        fixes, plus_tot, premiers = list(c.fixes), list(c.plus_tot), list(c.premiers)
        mini, ideal, maxi = list(c.mini), list(c.ideal), list(c.maxi)
        for rang, retenue in enumerate(c.etapes):
            nom = retenue.etape.id
            place = self.gardees.get(nom) or self.places.get(nom)
            if place is not None:
                fixes[rang], premiers[rang] = place.rang, place.jour
                mini[rang], ideal[rang], maxi[rang] = place.mini, place.ideal, place.maxi
            plus_tot[rang] = self.libre_des
            au = self.reportees.get(nom)
            if au is not None and nom not in self.places:
                premiere = c.periode.encadrer(au)[1]
                plus_tot[rang] = max(self.libre_des, premiere)
                if premiere < len(semaines):
                    premiers[rang] = next(j for j in semaines[premiere].jours if j >= au)
        acquises = frozenset(c.suite.rangs[nom] for nom in self.places if nom in c.suite.rangs)
        return replace(
            c,
            suite=suite_apres(c.suite, acquises),
            mini=tuple(mini),
            ideal=tuple(ideal),
            maxi=tuple(maxi),
            fixes=tuple(fixes),
            plus_tot=tuple(plus_tot),
            premiers=tuple(premiers),
        )

    def retours(
        self, retenue: EtapeRetenue, libre_des: int, periode: Periode, dernier: int
    ) -> list[tuple[int, int]]:
        """Rend (numéro, rang de semaine) de chaque retour : les passés restent, les autres aussi
        tant que ce qu’ils attendent est fini, sinon la cadence reprend."""
        tous = self.revenus.get(retenue.etape.id, ())
        gardes = [r for r in tous if r.tenu or r.rang < self.libre_des]
        suite = [r for r in tous if r not in gardes]
        if any(retour.rang < libre_des for retour in suite):
            premier = min(max(libre_des, self.libre_des), len(periode.semaines) - 1)
            # Chacun garde son numéro, donc sa place dans les agendas ; un de plus en prend un neuf.
            numeros = sorted(retour.numero for retour in suite)
            neuf = max([self.numeros.get(retenue.etape.id, 0), *(r.numero for r in tous)])
            if retenue.epingle is not None and retenue.epingle < periode.semaines[premier].debut:
                retenue = replace(retenue, epingle=None)
            rangs = rangs_des_retours(retenue, premier, periode, dernier)
            numeros += range(neuf + 1, neuf + 1 + len(rangs))
            suite = [Retour(numero, rang) for numero, rang in zip(numeros, rangs, strict=False)]
        rendus = sorted([*gardes, *suite], key=lambda retour: (retour.numero, retour.rang))
        return [(retour.numero, retour.rang) for retour in rendus]
