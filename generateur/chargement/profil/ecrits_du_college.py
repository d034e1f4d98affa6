"""Tout ce qu’un collège a écrit, lu ensemble : profil, recueil, suivi ; leurs fautes à la fois."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generateur.chargement.emplacements import a_cote
from generateur.chargement.lecture import DocumentLu, lire
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import examiner_le_profil, pour_ses_dates
from generateur.chargement.profil.plan_ecrit import REMEDE_DU_DEPART, lire_le_plan
from generateur.chargement.profil.profils_d_avant import (
    ProfilsDAvant,
    lire_les_profils_d_avant,
)
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.chargement.profil.suivi_ecrit import charger_suivi
from generateur.chargement.texte import Ecrit, Source
from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.declare.recueil import Recueil
from generateur.noyau.plan.comparaison import Annonce


@dataclass(frozen=True)
class EcritsDuCollege:
    """Où lire ce qu’un collège a écrit : des fichiers, ou leurs textes.

    `calendrier` : le texte d’un calendrier, lu comme s’il était le fichier de sa zone.
    """

    profil: Source
    recueil: Source | None = None
    suivi: Source | None = None
    depart: Source | None = None
    calendrier: str = ""


@dataclass(frozen=True)
class EcritsLus:
    """Ce qui en est lu. S’il y a des `problemes`, le reste n’est bon qu’à en chercher d’autres.

    `college` : sans ses clés fautives, s’il se lit ; rien sinon. `avant` : les profils de l’année.
    """

    college: College | None
    positions: Positions
    recueil: Recueil | None
    suivi: Suivi
    positions_du_suivi: Positions | None
    depart: Annonce | None = None
    avant: ProfilsDAvant = field(default_factory=ProfilsDAvant)
    problemes: tuple[Probleme, ...] = ()


def ecrits_a_cote(profil: Path, suivi: Path | None = None) -> EcritsDuCollege:
    """Rend ce qui est à côté de ce profil ; `suivi` : à lire au lieu du sien."""
    recueil, depart = a_cote(profil, "recueil"), a_cote(profil, "depart")
    return EcritsDuCollege(
        profil,
        recueil if recueil.exists() else None,
        suivi or a_cote(profil, "suivi"),
        depart if depart.exists() else None,
    )


def ecrits_des_textes(
    profil: str,
    recueil: str = "",
    suivi: str = "",
    calendrier: str = "",
    nom: str = "college.yml",
    depart: str = "",
) -> EcritsDuCollege:
    """Rend les mêmes, en textes : rien n’est cherché sur le disque ; vide, il n’y en a pas.

    `nom` : celui sous lequel les fautes du profil se disent.
    """
    return EcritsDuCollege(
        Ecrit(nom, profil),
        Ecrit("recueil.yml", recueil) if recueil else None,
        Ecrit("suivi.yml", suivi) if suivi else None,
        Ecrit("depart.json", depart) if depart else None,
        calendrier,
    )


def lire_les_ecrits(ecrits: EcritsDuCollege, demarche: Demarche) -> EcritsLus:
    """Lit tout, et garde toutes les fautes de tous."""
    problemes: list[Probleme] = []
    college, document = None, None
    try:
        document = lire(ecrits.profil)
        college, trouves = examiner_le_profil(document, demarche)
        problemes += trouves
        if college is None:
            college = pour_ses_dates(document, trouves)
    except ErreurDonnees as erreur:
        problemes += erreur.problemes
    recueil = None
    try:
        recueil = lire_le_recueil(ecrits.recueil, demarche) if ecrits.recueil else None
    except ErreurDonnees as erreur:
        problemes += erreur.problemes
    depart = None
    try:
        depart = lire_le_plan(ecrits.depart, REMEDE_DU_DEPART) if ecrits.depart else None
    except ErreurDonnees as erreur:
        problemes += erreur.problemes
    suivi: Suivi = ()
    du_suivi = None
    try:
        suivi, du_suivi = charger_suivi(ecrits.suivi, demarche, document and document.arbre, depart)
    except ErreurDonnees as erreur:
        problemes += erreur.problemes
    positions = Positions({"": document or DocumentLu("", {})})
    avant = ProfilsDAvant()
    if college is not None and not problemes:
        avant, trouves = lire_les_profils_d_avant(depart, du_suivi, college, recueil, demarche)
        problemes += trouves
    return EcritsLus(college, positions, recueil, suivi, du_suivi, depart, avant, tuple(problemes))
