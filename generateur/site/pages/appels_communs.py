"""Ce que tous les appels d’une page ont sous la main : la vue, les mots, les blocs, les liens."""

from __future__ import annotations

from copy import copy
from typing import Any, Self

from markupsafe import Markup

from generateur.chargement.controles import ETAPE, PREOCCUPATION, ROLE
from generateur.site.autour_des_pages import AutourDesPages, moteur_de_la_page
from generateur.site.pages.bac_a_sable import InconnuIci
from generateur.site.pages.blocs import MARQUE, BlocAPeser, BlocsMisDeCote
from generateur.site.pages.blocs_retenus import Mots, ecrire, mots_retenus
from generateur.site.pages.liens import relier
from generateur.vue.francais import typographie
from generateur.vue.manuel import Manuel
from generateur.vue.vues_des_lignes import VueEtape


class AppelsCommuns:
    """De quoi remplir une page ; `chemin` est celui de son Markdown dans docs/.

    `pour` rend ceux d’une autre page.
    """

    def __init__(
        self, manuel: Manuel, chemin: str, blocs: BlocsMisDeCote, autour: AutourDesPages
    ) -> None:
        self.blocs = blocs
        self.autour = autour
        self.manuel = manuel
        self.chemin = chemin
        self.vue = manuel.vue
        self.demarche = manuel.demarche
        self.college_declare = manuel.college
        self.mots = self._dits("site")

    def pour(self, chemin: str) -> Self:
        """Rend les mêmes, pour une autre page : seuls les liens changent."""
        autre = copy(self)
        autre.chemin = chemin
        return autre

    def _etape(self, identifiant: str) -> VueEtape:
        etape = self.vue.etape(identifiant)
        if etape is None:
            raise InconnuIci(ETAPE, identifiant, [etape.id for etape in self.vue.etapes])
        return etape

    def _dits(self, sorte: str) -> Mots:
        return mots_retenus(tuple(self.vue.mots[sorte].items()), typographie)

    def _rendre(self, gabarit: str, **champs: Any) -> Markup:
        return self._mettre_de_cote(self._ecrire(gabarit, **champs))

    def _ecrire(self, gabarit: str, **champs: Any) -> str:
        return ecrire(gabarit, self.chemin, {"mots": self.mots, **champs})

    def _moteur(self) -> Markup:
        """Rend ce que lit moteur.js, pour les pages qui refont le plan (site/moteur.html.j2)."""
        return moteur_de_la_page(self.manuel, self.autour, self.chemin, self.lien)

    def _mettre_de_cote(self, html: str, a_peser: BlocAPeser | None = None) -> Markup:
        return Markup(f"\n\n{self.blocs.mettre_de_cote(html, a_peser)}\n\n")

    def _du_manuel(self, bloc: Markup) -> Markup:
        """Le même bloc, que le profil ne change presque jamais."""
        self.blocs.du_manuel.update(MARQUE.findall(bloc))
        return bloc

    def _a_peser(self, gabarit: str, **champs: Any) -> Markup:
        """Un bloc rempli sans poids ni pages, puis avec (site/pages/documents_peses.py)."""
        bloc = self._ecrire(gabarit, poids={}, pages={}, **champs)
        return self._mettre_de_cote(
            bloc, {"gabarit": gabarit, "chemin": self.chemin, "champs": champs}
        )

    def lien(self, cible: str) -> str:
        """Rend l’adresse relative d’une page (donnée par son Markdown) ou d’un fichier du site."""
        return relier(self.chemin, cible)

    def _preoccupation(self, identifiant: str) -> Any:
        for preoccupation in self.demarche.preoccupations:
            if preoccupation.id == identifiant:
                return preoccupation
        connus = [p.id for p in self.demarche.preoccupations]
        raise InconnuIci(PREOCCUPATION, identifiant, connus)

    def _role(self, identifiant: str) -> Any:
        for role in self.vue.roles:
            if role.id == identifiant:
                return role
        raise InconnuIci(ROLE, identifiant, [role.id for role in self.vue.roles])
