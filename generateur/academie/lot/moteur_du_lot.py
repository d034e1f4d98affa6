"""Ce qui refait un plan dans une page : une seule fois pour un lot, à côté du portail."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from generateur.academie.lot.echange import mettre_en_place
from generateur.academie.lot.etat import Etat, ecrire_d_un_coup
from generateur.chargement.problemes import ErreurDonnees
from generateur.site.moteur.emporte.moteur_du_depot import fichiers_du_moteur

DOSSIER = "moteur"
DEPUIS_UN_SITE = f"../{DOSSIER}"
"""Où un site du lot le trouve, depuis sa racine."""
MARQUE_DU_MOTEUR = "empreinte-du-moteur"


def publier_le_moteur(etat: Etat, racine: Path) -> None:
    """Écrit le moteur du dépôt `racine`, s’il n’est pas déjà là ; lève OSError.

    Une faute des données communes n’y touche pas : chaque site l’a dite.
    """
    try:
        fichiers = fichiers_du_moteur(racine)
    except ErreurDonnees:
        return
    somme = sha256()
    for nom, octets in fichiers.items():
        somme.update(f"\0{nom}\0".encode() + octets)
    marque, place = etat.ici / MARQUE_DU_MOTEUR, etat.sortie / DOSSIER
    if _lire(marque) == somme.hexdigest() and place.is_dir():
        return
    marque.unlink(missing_ok=True)
    neuf = etat.en_cours / DOSSIER
    shutil.rmtree(neuf, ignore_errors=True)
    neuf.mkdir(parents=True)
    for nom, octets in fichiers.items():
        (neuf / nom).write_bytes(octets)
    mettre_en_place(neuf, place, etat.ecartes / DOSSIER)
    ecrire_d_un_coup(marque, somme.hexdigest().encode())


def _lire(fichier: Path) -> str:
    return fichier.read_text("ascii") if fichier.is_file() else ""
