"""Le choix des préoccupations : fait ou à faire, et ce que les mots en disent.

Avant le choix, rien n’est retenu : un mot qui a sa forme « _avant_le_choix » la prend, dans tous
les documents à la fois.
"""

from __future__ import annotations

from collections.abc import Mapping

from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.plan.jalons import FeuilleDeRoute

AVANT = "_avant_le_choix"


def choix_fait(feuille: FeuilleDeRoute, demarche: Demarche) -> bool:
    """Dit si les préoccupations sont retenues : le profil le dit, ou le choix est noté fait."""
    college = feuille.college
    if college.preoccupations_retenues:
        return True
    etapes = (*demarche.etapes, *college.adaptations.ajouter)
    choix = {etape.id for etape in etapes if etape.choisit}
    return any(note.etape in choix and note.etat == "faite" for note in feuille.suivi)


def mots_du_moment(
    libelles: Mapping[str, Mapping[str, str]], *, fait: bool
) -> dict[str, dict[str, str]]:
    """Rend les mots de chaque document, tels qu’ils se disent avant ou après le choix."""
    return {document: _du_moment(mots, fait) for document, mots in libelles.items()}


def _du_moment(mots: Mapping[str, str], fait: bool) -> dict[str, str]:
    siens = {cle: mot for cle, mot in mots.items() if not cle.endswith(AVANT)}
    if fait:
        return siens
    return {cle: mots.get(f"{cle}{AVANT}", mot) for cle, mot in siens.items()}
