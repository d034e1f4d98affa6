"""La période d’un plan : ses semaines ouvertes, ses trimestres, ce qui les interrompt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date as Jour
from functools import cached_property


@dataclass(frozen=True)
class Semaine:
    """Une semaine ouverte : son rang dans la période, et ses jours ouverts dans la période."""

    rang: int
    jours: tuple[Jour, ...]

    @property
    def debut(self) -> Jour:
        """Premier jour ouvert."""
        return self.jours[0]

    @property
    def fin(self) -> Jour:
        """Dernier jour ouvert."""
        return self.jours[-1]


@dataclass(frozen=True)
class Trimestre:
    """Un trimestre de la période : du lundi de sa première semaine à la veille du suivant."""

    debut: Jour
    fin: Jour


@dataclass(frozen=True)
class Conge:
    """Des vacances, bornes incluses : premier et dernier jour sans classe."""

    nom: str
    du: Jour
    au: Jour


@dataclass(frozen=True)
class Periode:
    """La période du plan : ses semaines ouvertes et ce qui les interrompt.

    `coupures[i]` : des vacances séparent la semaine i de la suivante ; `etes[i]` : c’est l’été.
    `fins_d_annee` : rangs des deux dernières semaines ouvertes de chaque année scolaire.
    `veilles` : jours ouverts après lesquels commencent des vacances.
    `conges` : vacances qui touchent la période, dans l’ordre.
    `rentrees` : rangs des premières semaines ouvertes d’une année scolaire.
    """

    debut: Jour
    fin: Jour
    semaines: tuple[Semaine, ...]
    trimestres: tuple[Trimestre, ...]
    coupures: tuple[bool, ...]
    etes: tuple[bool, ...]
    fins_d_annee: frozenset[int]
    veilles: frozenset[Jour]
    conges: tuple[Conge, ...] = ()
    rentrees: frozenset[int] = frozenset()

    def encadrer(self, jour: Jour) -> tuple[int, int]:
        """Rend les rangs de la dernière semaine qui commence au plus tard ce jour (-1 : aucune),
        et de la première qui finit au plus tôt ce jour-là (leur nombre : aucune)."""
        return bisect_right(self._debuts, jour) - 1, bisect_left(self._fins, jour)

    def semaines_touchees(self, du: Jour, au: Jour) -> tuple[Semaine, ...]:
        """Rend les semaines ouvertes qui ont un jour ouvert entre ces deux-là, ou les entourent."""
        return self.semaines[bisect_left(self._fins, du) : bisect_right(self._debuts, au)]

    @cached_property
    def parts(self) -> tuple[tuple[Jour, Jour], ...]:
        """Les bornes des trimestres, telles que le plan les partage : rien n’en sort, et le premier
        prend la fin de celui d’avant, si le plan y commence sans qu’il compte."""
        return tuple(
            (self.debut if rang == 0 else trimestre.debut, min(trimestre.fin, self.fin))
            for rang, trimestre in enumerate(self.trimestres)
        )

    @cached_property
    def _debuts(self) -> tuple[Jour, ...]:
        return tuple(semaine.debut for semaine in self.semaines)

    @cached_property
    def _fins(self) -> tuple[Jour, ...]:
        return tuple(semaine.fin for semaine in self.semaines)
