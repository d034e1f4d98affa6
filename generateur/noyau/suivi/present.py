"""Où l’on en est après quelques événements : le plan annoncé alors, et ce qui n’y bouge plus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.periodes import Periode, Semaine
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.plan.acquis import Place
from generateur.noyau.plan.creneaux import SeancesTenues
from generateur.noyau.plan.jalons import FeuilleDeRoute, Seance


@dataclass(frozen=True)
class Cadre:
    """Ce qui ne change pas d’un événement à l’autre.

    `adaptation` : toutes les étapes, celles que le profil n’a plus et qui sont faites comprises ;
    `debuts_prevus` : par ligne, tel qu’annoncé au départ ; `reunions_a_fixer` : les étapes d’une
    semaine dont le passage devant une instance y restait à dater ; `hors_du_profil` :
    ces étapes-là.
    """

    adaptation: Adaptation
    demarche: Demarche
    periode: Periode
    zone: str
    est_ouvert: Callable[[date], bool]
    debuts_prevus: Mapping[str, date]
    reunions_a_fixer: frozenset[str] = frozenset()
    hors_du_profil: frozenset[str] = frozenset()

    @property
    def bout(self) -> date:
        """Le dernier jour ouvert de la période."""
        return self.periode.semaines[-1].fin

    @property
    def fin(self) -> date:
        """Le dernier jour du plan, d’une semaine ouverte ou non."""
        return max(self.periode.fin, self.bout)

    def dedans(self, jour: date) -> bool:
        """Dit si ce jour est de la période du plan."""
        return self.periode.debut <= jour <= self.fin

    def borner(self, jour: date) -> date:
        """Rend ce jour, ou la borne de la période qu’il dépasse."""
        return min(max(jour, self.periode.debut), self.bout)

    def semaine_de(self, jour: date) -> Semaine:
        """La semaine ouverte de ce jour, ou la dernière d’avant, ou la première."""
        rang = self.periode.encadrer(jour)[0]
        return self.periode.semaines[max(rang, 0)]

    def rang_au_plus_tot(self, jour: date) -> int:
        """Le rang de la semaine ouverte de ce jour ou de la suivante ; leur nombre s’il n’y en a
        pas."""
        return self.periode.encadrer(jour)[1]

    def rang_de_reprise(self, jour: date) -> int:
        """Le même rang, ou celui de la dernière semaine s’il n’y en a plus."""
        return min(self.rang_au_plus_tot(jour), len(self.periode.semaines) - 1)

    def jour_ouvert(self, jour: date) -> date:
        """Ce jour s’il est ouvert, sinon le premier d’après, ou le dernier du plan."""
        rang = self.rang_au_plus_tot(jour)
        if rang == len(self.periode.semaines):
            return self.bout
        return next(j for j in self.periode.semaines[rang].jours if j >= jour)


@dataclass(frozen=True)
class Present:
    """Où l’on en est.

    `feuille` : le plan tel qu’annoncé, séances comprises. Par ligne : `etats`, le dernier état
    noté ; `places` et `passages`, ce qui est fait et ne bouge plus ; `seances`, celles tenues,
    fixées ou annulées. `ajoutes` : par étape qui revient, les numéros et jours de ce qui s’est tenu
    en plus. `jour` : le dernier jour noté qui parle de l’avancement ; `vu` : le dernier tout court.
    `arret` : le jour où l’on s’est arrêté, et ce qu’on en a noté ; `pauses` : les arrêts finis, du
    jour de l’un à celui de sa reprise. `entamees` : par étape, sa première séance notée tenue.
    `fige` : le dernier jour noté quand le profil a changé : rien ne se redessine avant ;
    `quittees` : ce qu’il n’a plus alors, et que rien ne disait abandonné.
    """

    feuille: FeuilleDeRoute
    college: College
    etats: Mapping[str, Avancement] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    passages: Mapping[str, Seance] = field(default_factory=dict)
    seances: SeancesTenues = field(default_factory=SeancesTenues)
    ajoutes: Mapping[str, tuple[tuple[int, date], ...]] = field(default_factory=dict)
    ecartees: frozenset[str] = frozenset()
    epingles_perdues: frozenset[str] = frozenset()
    rouvertes: frozenset[str] = frozenset()
    jour: date | None = None
    vu: date | None = None
    arret: tuple[date, str] | None = None
    pauses: tuple[tuple[date, date], ...] = ()
    entamees: Mapping[str, date] = field(default_factory=dict)
    fige: date | None = None
    quittees: frozenset[str] = frozenset()
