"""Le suivi d’une année, sans revivre à chaque événement ceux qui le précèdent.

Le plan d’après un événement ne dépend que de celui d’avant, de l’événement et du cadre de l’année :
tant que les trois sont les mêmes, au même rang, ce qu’il a donné est repris. Au premier qui ne
l’est plus, la suite se revit.
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


@dataclass(frozen=True)
class Vecu:
    """Un événement déjà vécu : d’où l’on partait, et où l’on en était après."""

    avant: Present
    evenement: Evenement
    ligne: str | None
    cadre: Cadre
    apres: Present

    def convient(
        self, present: Present, evenement: Evenement, ligne: str | None, cadre: Cadre
    ) -> bool:
        """Dit si c’est le même, parti du même présent dans le même cadre."""
        if (self.evenement, self.ligne) != (evenement, ligne):
            return False
        return (self.avant is present or self.avant == present) and _meme(self.cadre, cadre)


@dataclass
class Rejeu:
    """Ce qu’une année a déjà donné, événement par événement."""

    vecus: list[Vecu] = field(default_factory=list)
    rang: int = 0

    @contextmanager
    def en_cours(self, rejouee: bool) -> Iterator[None]:
        """Fait reprendre ce qui est connu ; `rejouee` : non, tout se revit."""
        if rejouee:
            yield
            return
        replanification._vivre = self._vivre
        self.rang = 0
        try:
            yield
        finally:
            replanification._vivre = VIVRE

    def _vivre(
        self, present: Present, evenement: Evenement, ligne: str | None, cadre: Cadre
    ) -> Present:
        rang, self.rang = self.rang, self.rang + 1
        connu = rang < len(self.vecus)
        if not (connu and self.vecus[rang].convient(present, evenement, ligne, cadre)):
            apres = VIVRE(present, evenement, ligne, cadre)
            self.vecus[rang:] = [Vecu(present, evenement, ligne, cadre, apres)]
        return self.vecus[rang].apres


def _meme(avant: Cadre, cadre: Cadre) -> bool:
    if avant is cadre:
        return True
    ici, la = avant.est_ouvert, cadre.est_ouvert
    if not isinstance(ici, partial) or not isinstance(la, partial):
        return False
    return (ici.func, ici.args) == (la.func, la.args) and avant == replace(
        cadre, est_ouvert=avant.est_ouvert
    )
