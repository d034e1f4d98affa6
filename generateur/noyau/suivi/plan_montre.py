"""Le plan d’un présent, tel qu’il se montre : chaque ligne dit où elle en est, et pourquoi."""

from __future__ import annotations

from dataclasses import replace

from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.suivi.arret import arreter
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.raisons_du_suivi import (
    dire_l_avancement,
    ecarts,
    mises_de_cote,
    oubliees,
)


def telle_qu_elle_se_montre(
    initiale: FeuilleDeRoute, present: Present, suivi: Suivi, cadre: Cadre
) -> FeuilleDeRoute:
    """Rend le plan de ce présent, tel qu’il se montre."""
    if present.jour is None and not present.seances.tenues:
        feuille = replace(present.feuille, suivi=suivi)
    else:
        feuille = _raconter(initiale, present, suivi, cadre)
    return arreter(feuille, present, cadre)


def _raconter(
    initiale: FeuilleDeRoute, present: Present, suivi: Suivi, cadre: Cadre
) -> FeuilleDeRoute:
    """Rend le dernier plan, où chaque ligne dit son avancement et ce qui l’a déplacée."""
    phrases, feuille = cadre.demarche.phrases, present.feuille
    jour = present.jour or max((e.le for e in suivi), default=cadre.periode.debut)
    connues = {jalon.id for jalon in initiale.jalons}
    autres = tuple(jalon for jalon in feuille.abandonnees if jalon.id not in connues)
    annonce = replace(initiale, jalons=(*initiale.jalons, *autres))
    # Ce que le profil n’a plus n’a pas été abandonné : le profil dit pourquoi.
    dits = {nom: e for nom, e in present.etats.items() if nom not in cadre.hors_du_profil}
    feuille = replace(
        feuille,
        suivi=suivi,
        # Un retour que la cadence n’a plus à placer s’efface ; le reste s’annule et se dit.
        abandonnees=tuple(
            jalon
            for jalon in feuille.abandonnees
            if jalon.avancement is not None or jalon.etape in present.ecartees
        ),
        avertissements=(
            *mises_de_cote(present.ecartees, cadre, feuille),
            *feuille.avertissements,
            *ecarts(annonce, cadre.adaptation, dits, phrases),
            *(a for a in initiale.avertissements if a.etape in cadre.hors_du_profil),
            *oubliees(cadre.adaptation, present.etats, phrases),
        ),
    )
    return dire_l_avancement(initiale, feuille, cadre.adaptation, present, jour, cadre.demarche)
