"""Ce que la page doit savoir du moteur : où sont ses scripts, l’édition du site, les mots."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generateur.site.configurer.formulaire import sans_danger
from generateur.site.moteur.emporte.morceaux import Piece
from generateur.vue.francais import typographie

SECONDES = 60
"""Le temps laissé au moteur pour démarrer."""
OUVRIER = "assets/javascripts/moteur-ouvrier.js"
FABRIQUE = "assets/javascripts/moteur-manuel.js"


@dataclass(frozen=True)
class MoteurDuSite:
    """`preparees`, `manuel` : les pièces ; `dossier` : où elles sont, depuis la racine du site.

    Sans pièce ni dossier, ce site ne sait pas refaire le plan, et le dit.
    """

    preparees: tuple[Piece, ...] = ()
    manuel: Piece | None = None
    dossier: str = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Rend toutes les pièces, dans l’ordre où la page les demande."""
        return (*self.preparees, self.manuel) if self.manuel else ()

    def pour_la_page(
        self, lien: Callable[[str], str], edition: str, mots: Mapping[str, str]
    ) -> Markup:
        """Rend, en JSON sûr dans une balise script, ce que lit `moteur.js` ; `lien` rend l’adresse
        d’un fichier du site depuis la page."""
        accueil = posixpath.dirname(lien("index.html")) or "."
        donnees: dict[str, Any] = {
            "dossier": posixpath.normpath(f"{accueil}/{self.dossier}") + "/"
            if self.dossier
            else "",
            "edition": edition,
            "manuel": lien(FABRIQUE),
            "mots": {cle: typographie(mot) for cle, mot in sorted(mots.items())},
            "ouvrier": lien(OUVRIER),
            "pieces": [[p.nom, p.morceaux, p.empreinte] for p in self.pieces],
            "secondes": SECONDES,
        }
        return Markup(sans_danger(json.dumps(donnees, ensure_ascii=False, sort_keys=True)))
