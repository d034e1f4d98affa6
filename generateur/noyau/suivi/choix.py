"""Le choix des préoccupations : fait ou à faire ; avant lui, rien n’est retenu."""

from __future__ import annotations

from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.plan.jalons import FeuilleDeRoute


def choix_fait(feuille: FeuilleDeRoute, demarche: Demarche) -> bool:
    """Dit si les préoccupations sont retenues : le profil le dit, ou le choix est noté fait."""
    college = feuille.college
    if college.preoccupations_retenues:
        return True
    etapes = (*demarche.etapes, *college.adaptations.ajouter)
    choix = {etape.id for etape in etapes if etape.charniere == "choix"}
    return any(note.etape in choix and note.etat == "faite" for note in feuille.suivi)
