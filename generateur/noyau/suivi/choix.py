"""Le recueil et le choix des préoccupations : faits, ou à faire ; avant lui, rien n’est retenu."""

from __future__ import annotations

from generateur.noyau.declare.modeles import Charniere, Demarche
from generateur.noyau.plan.jalons import FeuilleDeRoute


def choix_fait(feuille: FeuilleDeRoute, demarche: Demarche) -> bool:
    """Dit si les préoccupations sont retenues : le profil le dit, ou le choix est noté fait."""
    if feuille.college.preoccupations_retenues:
        return True
    return _notee_faite("choix", feuille, demarche)


def recueil_fait(feuille: FeuilleDeRoute, demarche: Demarche) -> bool:
    """Dit si les enseignants ont parlé : leur recueil est là, ou noté fait, ou l’on a choisi."""
    if feuille.recueil is not None or choix_fait(feuille, demarche):
        return True
    return _notee_faite("recueil", feuille, demarche)


def _notee_faite(charniere: Charniere, feuille: FeuilleDeRoute, demarche: Demarche) -> bool:
    etapes = (*demarche.etapes, *feuille.college.adaptations.ajouter)
    siennes = {etape.id for etape in etapes if etape.charniere == charniere}
    return any(
        note.d_une_etape and note.etape in siennes and note.etat == "faite"
        for note in feuille.suivi
    )
