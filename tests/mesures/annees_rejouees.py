"""Le suivi d’une année, sans revivre à chaque événement ceux qui le précèdent.

Le plan d’après un événement ne dépend que de celui d’avant, de l’événement et du cadre de l’année :
tant que les trois sont les mêmes, ce qu’il a donné est repris. Un cadre qui change revit tout.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial

from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.suivi import replanification
from generateur.noyau.suivi.present import Cadre, Present

VIVRE = replanification._vivre  # la vraie, que le rejeu appelle ou reprend


@dataclass
class Rejeu:
    """Ce qu’une année a déjà donné, événement par événement."""

    cadre: Cadre | None = None
    vu: Cadre | None = None
    depart: Present | None = None
    suites: dict[tuple[int, Evenement, str | None], Present] = field(default_factory=dict)
    repris: int = 0
    vecus: int = 0

    @contextmanager
    def en_cours(self, rejouee: bool) -> Iterator[None]:
        """Fait reprendre ce qui est connu ; `rejouee` : non, tout se revit."""
        if rejouee:
            yield
            return
        replanification._vivre = self._vivre
        try:
            yield
        finally:
            replanification._vivre = VIVRE

    def _vivre(
        self, present: Present, evenement: Evenement, ligne: str | None, cadre: Cadre
    ) -> Present:
        if cadre is not self.vu:
            # Le premier événement d’un rejeu : le même départ, le même cadre, ou l’on revit tout.
            if not (self.depart == present and _meme(self.cadre, cadre)):
                self.suites, self.depart = {}, present
            self.cadre = self.vu = cadre
            assert self.depart is not None
            present = self.depart
        cle = (id(present), evenement, ligne)
        if cle not in self.suites:
            self.suites[cle] = VIVRE(present, evenement, ligne, cadre)
            self.vecus += 1
        else:
            self.repris += 1
        return self.suites[cle]


def _meme(avant: Cadre | None, cadre: Cadre) -> bool:
    if avant is None:
        return False
    ici, la = avant.est_ouvert, cadre.est_ouvert
    if not isinstance(ici, partial) or not isinstance(la, partial):
        return False
    return (ici.func, ici.args) == (la.func, la.args) and avant == replace(
        cadre, est_ouvert=avant.est_ouvert
    )
