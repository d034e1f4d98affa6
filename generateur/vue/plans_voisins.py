"""Les plans voisins d’un collège, que ceux d’un lot qui leur ressemblent partagent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generateur.chaine import Construction, plan_du_college
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.memoire_bornee import MemoireBornee
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.declare.modeles import College, Demarche, Version
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.autres_debuts import Variante, sans_visage, variantes
from generateur.noyau.plan.jalons import FeuilleDeRoute

GROUPES = 32
"""Groupes de plans voisins retenus : trois par collège, presque toujours ceux du précédent."""


def essayer(construction: Construction) -> tuple[Variante, ...]:
    """Rend les plans voisins : d’autres débuts, l’autre nombre de trimestres, l’autre version.

    Aucun dès que le suivi dit quelque chose : on ne choisit plus le début de ce qui a commencé.
    """
    c = construction
    if c.feuille.suivi:
        return ()

    partages = _du_lot(c.racine)
    groupes: dict[tuple[int, Version], tuple[Adaptation, Voisins]] = {}

    def faire(college: College) -> FeuilleDeRoute:
        college = replace(college, preoccupations=c.declare.preoccupations)
        # Le début ne change rien à l’adaptation : seize débuts partagent la même.
        cle = (college.trimestres, college.version)
        if cle not in groupes:
            adaptation = adapter(c.demarche, college, c.feuille.recueil)
            voisins = partages.de(c.demarche, c.calendrier, adaptation, sans_visage(college))
            groupes[cle] = adaptation, voisins
        adaptation, voisins = groupes[cle]
        feuille = voisins.au(college.debut)
        dits = (*adaptation.avertissements, *feuille.avertissements)
        return replace(feuille, avertissements=dits)

    return variantes(c.feuille, c.calendrier, faire)


class Voisins:
    """Les plans d’un même travail pour un même collège sans visage, par début, faits une fois."""

    def __init__(
        self, demarche: Demarche, calendrier: Calendrier, muette: Adaptation, college: College
    ) -> None:
        self.demarche = demarche
        self.calendrier = calendrier
        self.muette = muette
        self.college = college
        self.plans: dict[date, FeuilleDeRoute | ErreurDuPlan] = {}

    def au(self, debut: date) -> FeuilleDeRoute:
        """Rend le plan de ce début, sans ses raisons ; lève ErreurDuPlan s’il ne peut pas être."""
        if debut not in self.plans:
            self.plans[debut] = self._faire(debut)
        rendu = self.plans[debut]
        if isinstance(rendu, ErreurDuPlan):
            raise rendu
        return rendu

    def _faire(self, debut: date) -> FeuilleDeRoute | ErreurDuPlan:
        college = replace(self.college, debut=debut)
        try:
            feuille = plan_du_college(self.demarche, self.calendrier, self.muette, college)
        except ErreurDuPlan as refus:
            return refus
        return replace(feuille, jalons=tuple(replace(j, raisons=()) for j in feuille.jalons))


class PlansVoisins:
    """Les groupes d’un lot, ou d’un collège seul ; deux collèges pareils partagent le leur."""

    def __init__(self) -> None:
        self.groupes: MemoireBornee[Any, Voisins] = MemoireBornee(GROUPES)

    def de(
        self, demarche: Demarche, calendrier: Calendrier, adaptation: Adaptation, college: College
    ) -> Voisins:
        """Rend le groupe de ce collège sans visage."""
        muette = Adaptation(tuple(retenue.muette() for retenue in adaptation.retenues))
        cle = (calendrier, muette.retenues, repr(replace(college, debut=date.min)))
        retenu = self.groupes.relire(cle)
        # La démarche, lue une fois pour tous, est trop longue à comparer.
        if retenu is None or retenu.demarche is not demarche:
            retenu = self.groupes.retenir(cle, Voisins(demarche, calendrier, muette, college))
        return retenu


@une_fois
def _du_lot(racine: Path) -> PlansVoisins:
    """Rend les plans voisins des collèges de ce dépôt ; hors d’un lot, de neufs à chaque fois."""
    return PlansVoisins()
