"""Le moteur d’un dépôt : le même pour tous les sites que l’on en fait."""

from __future__ import annotations

from pathlib import Path

from generateur.chargement.calendriers.calendriers_connus import (
    CalendriersConnus,
    charger_les_calendriers,
)
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.emplacements import REPERE
from generateur.chargement.positions import Positions
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.emporte.manuel_emporte import emporter
from generateur.site.moteur.emporte.morceaux import (
    A_JOINDRE,
    DANS_LE_SITE,
    Piece,
    piece_du_manuel,
    pieces_preparees,
)
from generateur.site.moteur.emporte.page_du_moteur import MoteurDuSite
from generateur.site.moteur.emporte.pieces_du_manuel import scripts_du_manuel


def fichiers_du_moteur(racine: Path) -> dict[str, bytes]:
    """Rend tout le moteur d’un dépôt, par nom de fichier : ses scripts, ses licences.

    Lève ErreurDonnees si une donnée est fautive, ou si une pièce manque.
    """
    depot = MoteurDuDepot(racine, charger_les_calendriers(racine))
    moteur = depot.pour_un_site(*charger_demarche(racine / REPERE), DANS_LE_SITE)
    scripts = {nom: octets for piece in moteur.pieces for nom, octets in piece.scripts()}
    scripts |= scripts_du_manuel(racine, depot.habillage)
    licences = sorted((depot.habillage / DANS_LE_SITE).glob(f"*{A_JOINDRE}"))
    return scripts | {fichier.name: fichier.read_bytes() for fichier in licences}


class MoteurDuDepot:
    """De quoi donner son moteur à chaque site ; retient la pièce d’une démarche à la fois.

    Lève ErreurDonnees si une pièce préparée manque.
    """

    def __init__(self, racine: Path, calendriers: CalendriersConnus) -> None:
        self.racine = racine
        self.calendriers = calendriers
        self.habillage = racine / "overrides"
        self.preparees = pieces_preparees(self.habillage)
        self.derniere: tuple[Demarche, Piece] | None = None

    def pour_un_site(self, demarche: Demarche, positions: Positions, dossier: str) -> MoteurDuSite:
        """Rend le moteur d’un site de cette démarche, qui le trouve dans `dossier`."""
        if self.derniere is None or self.derniere[0] is not demarche:
            academies, zones = self.calendriers.academies, self.calendriers.zones
            emporte = emporter(self.racine, (demarche, positions), academies, zones)
            self.derniere = (demarche, piece_du_manuel(emporte))
        return MoteurDuSite(self.preparees, self.derniere[1], dossier)
