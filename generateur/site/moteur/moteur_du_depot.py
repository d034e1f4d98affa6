"""Le moteur d’un dépôt : le même pour tous les sites que l’on en fait."""

from __future__ import annotations

from pathlib import Path

from generateur.chargement.calendriers.calendriers_connus import CalendriersConnus
from generateur.chargement.positions import Positions
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.manuel_emporte import emporter
from generateur.site.moteur.morceaux import Piece, piece_du_manuel, pieces_preparees
from generateur.site.moteur.page_du_moteur import MoteurDuSite


class MoteurDuDepot:
    """De quoi donner son moteur à chaque site ; retient la pièce d’une démarche à la fois.

    Lève ErreurDonnees si une pièce préparée manque.
    """

    def __init__(self, racine: Path, calendriers: CalendriersConnus) -> None:
        self.racine = racine
        self.calendriers = calendriers
        self.preparees = pieces_preparees(racine / "overrides")
        self.derniere: tuple[Demarche, Piece] | None = None

    def pour_un_site(self, demarche: Demarche, positions: Positions, dossier: str) -> MoteurDuSite:
        """Rend le moteur d’un site de cette démarche, qui le trouve dans `dossier`."""
        if self.derniere is None or self.derniere[0] is not demarche:
            academies, zones = self.calendriers.academies, self.calendriers.zones
            emporte = emporter(self.racine, (demarche, positions), academies, zones)
            self.derniere = (demarche, piece_du_manuel(emporte))
        return MoteurDuSite(self.preparees, self.derniere[1], dossier)
