"""Relève ce qu’un plan n’a pas pu ménager : les préférences qui rendent un plan crédible.

Aucune ne fait refuser un plan ; chacune qui n’est pas tenue est dite, étape par étape.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import Etape
from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.placement import Placement, trop_a_la_fois
from generateur.noyau.plan.retours import mal_place


@dataclass(frozen=True)
class Manquement:
    """Une préférence non tenue pour une étape ; `champs` complète la phrase."""

    preference: str
    etape: str
    champs: tuple[tuple[str, str], ...] = ()
    jour: date | None = None


def manquements(
    contraintes: Contraintes, pose: Placement, passages: Mapping[int, Seance]
) -> Iterator[Manquement]:
    """Rend, étape par étape dans l’ordre des données, ce qui n’a pas pu être ménagé.

    `passages` : par rang d’étape, son passage devant une instance.
    """
    semainier, suite = contraintes.semainier, contraintes.suite
    for rang, retenue in enumerate(contraintes.etapes):
        nom = retenue.etape.id
        debut, fin = pose.debuts[rang], pose.fins[rang]
        if fin > semainier.bout_ete[debut]:
            yield Manquement("pas-a-cheval-sur-l-ete", nom)
        elif fin > semainier.bout_coupe[debut] and (pose.duree(rang) <= 2 or suite.seances[rang]):
            yield Manquement("pas-coupee-par-les-vacances", nom)
        if suite.au_temps_3[rang] and fin > semainier.bout_fin_d_annee[debut]:
            yield Manquement("pas-en-fin-d-annee", nom)
        if retenue.etape.pendant in suite.rangs and suite.pendant[rang] is None:
            yield Manquement("pendant", nom)
        recul = suite.reculs[rang]
        # L’invitation, elle, peut finir avant : ses raisons disent alors de confirmer.
        if recul and not recul.par_la_fin and debut < recul.au_plus_tot(pose.fins, fin - debut + 1):
            yield Manquement("apres-le-choix", nom)
        tenue = passages.get(rang)
        if _a_la_rentree(contraintes, pose, rang, tenue):
            yield Manquement("pas-a-la-rentree", nom)
        if tenue is not None and tenue.date in contraintes.periode.veilles:
            yield Manquement("veille-de-vacances", nom, jour=tenue.date)
        role = trop_a_la_fois(contraintes, rang, debut, fin, pose.debuts, pose.fins)
        if role is not None:
            yield Manquement("deux-a-la-fois", nom, (("role", role),))


def _a_la_rentree(
    contraintes: Contraintes, pose: Placement, rang: int, tenue: Seance | None
) -> bool:
    rentrees, suite = contraintes.periode.rentrees, contraintes.suite
    if pose.debuts[rang] in rentrees and (
        suite.ouvre_un_temps[rang] or (pose.duree(rang) == 1 and suite.seances[rang])
    ):
        return True
    jour = (tenue.date or tenue.semaine) if tenue else None
    semaines = contraintes.periode.semaines
    return jour is not None and any(jour in semaines[rentree].jours for rentree in rentrees)


def retours_mal_places(etape: Etape, rangs: list[int], periode: Periode) -> Iterator[Manquement]:
    """Rend un manquement si un retour tombe aux bords de la période ou à la rentrée."""
    if any(mal_place(rang, etape.semaines.ideal, periode) for rang in rangs):
        yield Manquement("point-aux-bords", etape.id)
