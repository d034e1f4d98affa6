"""Ce que le passé impose au planificateur : des places qui ne bougent plus, un présent.

Le suivi dit ce qui s’est passé ; `noyau/suivi/replanification.py` en tire un acquis ; le
planificateur le pose dans son chantier avant de placer le reste.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generateur.noyau.adaptation.ordre import ordre_topologique
from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.plan.dates_d_instance import DateConnue
from generateur.noyau.plan.placement import Chantier
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
    annoncé ; `reunions`, les dates d’instance que l’on y avait ; `reportees`, le jour au plus tôt ;
    `revenus`, les retours de ce qui revient, tels que prévus puis notés.
    """

    libre_des: int
    places: Mapping[str, Place]
    gardees: Mapping[str, Place] = field(default_factory=dict)
    reportees: Mapping[str, date] = field(default_factory=dict)
    revenus: Mapping[str, tuple[Retour, ...]] = field(default_factory=dict)
    reunions: Mapping[str, date] = field(default_factory=dict)

    def reunion(
        self, nom: str, connues: list[DateConnue], debut: date, fin: date
    ) -> DateConnue | None:
        """Rend la date d’instance annoncée d’une étape qui n’a pas bougé, si elle tient encore."""
        if nom not in self.places and nom not in self.gardees:
            return None
        annoncee = self.reunions.get(nom)
        return next((c for c in connues if c.jour == annoncee and debut <= c.jour <= fin), None)

    def imposer(self, chantier: Chantier) -> None:
        """Fixe les places, interdit le passé au reste, et refait l’ordre."""
        semaines = chantier.periode.semaines
        for rang, retenue in enumerate(chantier.etapes):
            nom = retenue.etape.id
            place = self.gardees.get(nom) or self.places.get(nom)
            if place is not None:
                chantier.fixes[rang] = place.rang
                chantier.premiers[rang] = place.jour
                chantier.mini[rang] = place.mini
                chantier.ideal[rang] = place.ideal
                chantier.maxi[rang] = place.maxi
            chantier.plus_tot[rang] = self.libre_des
            au = self.reportees.get(nom)
            if au is not None and nom not in self.places:
                semaine = next(s for s in semaines if s.fin >= au)
                chantier.plus_tot[rang] = max(self.libre_des, semaine.rang)
                chantier.premiers[rang] = next(jour for jour in semaine.jours if jour >= au)
        self._refaire_l_ordre(chantier)

    def _refaire_l_ordre(self, chantier: Chantier) -> None:
        """Ce qui est fixe n’attend rien ; le reste attend aussi, par-delà ce qui est fixe, ce qui
        aurait dû le précéder et n’est pas encore fini."""
        acquis = {
            rang for rang, retenue in enumerate(chantier.etapes) if retenue.etape.id in self.places
        }
        anciens = chantier.avant

        def en_suspens(rang: int) -> list[int]:
            trouves: list[int] = []
            for avant in anciens[rang]:
                trouves += [avant, *(en_suspens(avant) if avant in acquis else ())]
            return trouves

        chantier.avant = [
            [] if rang in acquis else list(dict.fromkeys(en_suspens(rang)))
            for rang in range(len(chantier.etapes))
        ]
        noms = [retenue.etape.id for retenue in chantier.etapes]
        ordre = ordre_topologique(
            {nom: tuple(noms[a] for a in chantier.avant[rang]) for rang, nom in enumerate(noms)}
        )
        assert ordre is not None, "ôter des attentes ne peut pas faire tourner en rond"
        rangs = [chantier.rangs[nom] for nom in ordre]
        # Ce qui est fixe d’abord : le reste se pose en le voyant.
        chantier.ordre = [r for r in rangs if r in acquis] + [r for r in rangs if r not in acquis]
        chantier.tables_des_etapes()

    def retours(
        self, retenue: EtapeRetenue, libre_des: int, periode: Periode
    ) -> list[tuple[int, int]]:
        """Rend (numéro, rang de semaine) de chaque retour : les passés restent, les autres aussi
        tant que ce qu’ils attendent est fini, sinon la cadence reprend."""
        tous = self.revenus.get(retenue.etape.id, ())
        gardes = [r for r in tous if r.tenu or r.rang < self.libre_des]
        suite = [r for r in tous if r not in gardes]
        if any(retour.rang < libre_des for retour in suite):
            premier = max(libre_des, self.libre_des)
            numero = max((retour.numero for retour in tous if retour not in suite), default=0)
            suite = [
                Retour(numero + place, rang)
                for place, rang in enumerate(rangs_des_retours(retenue, premier, periode), 1)
            ]
        rendus = sorted([*gardes, *suite], key=lambda retour: (retour.numero, retour.rang))
        return [(retour.numero, retour.rang) for retour in rendus]
