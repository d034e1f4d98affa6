"""Le temps qu’une étape laisse, de préférence, après le choix des préoccupations.

On invite d’après ce qui est déjà entendu ; le choix peut tout changer. Le premier atelier vient
donc assez longtemps après lui, et l’invitation dure jusqu’à la veille.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generateur.noyau.adaptation.ordre import ordre_topologique
from generateur.noyau.declare.modeles import Etape

APRES_LE_CHOIX = 3
"""Semaines ouvertes, de préférence, du choix au premier atelier : de quoi confirmer qui vient, ou
changer d’invité (proposition)."""


@dataclass(frozen=True)
class Recul:
    """De préférence, une étape commence au moins tant de semaines après la fin d’une autre.

    `depuis` : le rang de l’autre. `par_la_fin` : c’est sa dernière semaine qui compte, et non sa
    première.
    """

    depuis: int
    semaines: int
    par_la_fin: bool

    def au_plus_tot(self, fins: Sequence[int], duree: int) -> int:
        """Rend la première semaine que ce recul permet à une étape de cette durée."""
        semaine = fins[self.depuis] + self.semaines
        return semaine - duree + 1 if self.par_la_fin else semaine


def reculs_de(
    etapes: Sequence[Etape], attentes: Mapping[str, tuple[str, ...]], *, retenues: bool
) -> tuple[list[Recul | None], dict[str, tuple[str, ...]]]:
    """Rend le recul de chaque étape, et les attentes où chacune se pose après ce dont elle recule.

    `retenues` : les préoccupations le sont déjà, et rien n’est alors à confirmer. Une étape que le
    choix attend n’a pas de recul.
    """
    reculs: list[Recul | None] = [None] * len(etapes)
    completes = dict(attentes)
    choix = next((rang for rang, e in enumerate(etapes) if e.charniere == "choix"), None)
    if choix is None or retenues:
        return reculs, completes
    for rang, etape in enumerate(etapes):
        if etape.charniere not in ("ateliers", "demande"):
            continue
        essai = completes | {etape.id: (*completes[etape.id], etapes[choix].id)}
        if ordre_topologique(essai) is not None:
            completes = essai
            par_la_fin = etape.charniere == "demande"
            reculs[rang] = Recul(choix, APRES_LE_CHOIX - par_la_fin, par_la_fin)
    return reculs, completes
