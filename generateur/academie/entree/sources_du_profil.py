"""Ce dont un profil se compose : ce que l’académie dit pour tous, une ligne, un profil écrit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.chargement.lecture import Chemin, DocumentLu, lire
from generateur.chargement.problemes import ErreurDonnees


@dataclass(frozen=True)
class Source:
    """Un arbre de profil et le lieu de chacune de ses clés."""

    arbre: dict[str, Any]
    document: DocumentLu | None
    lieu: Lieu

    def situer(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de cette clé."""
        if self.document is None:
            return self.lieu
        return self.document.fichier, self.document.ligne(chemin)


def lire_la_source(fichier: Path) -> Source:
    """Lit le profil qu’un collège a écrit ; lève ErreurDonnees."""
    document = lire(fichier)
    if not isinstance(document.arbre, dict):
        probleme = document.probleme(
            (), "type", "ce fichier n’est pas un profil", "comparez-le à un profil d’exemple"
        )
        raise ErreurDonnees([probleme])
    return Source(document.arbre, document, (document.fichier, 1))


def fondre(sources: list[Source]) -> tuple[dict[str, Any], dict[Chemin, Source]]:
    """Met les sources l’une sur l’autre, la dernière au-dessus ; `effectifs` se complètent."""
    arbre: dict[str, Any] = {}
    origines: dict[Chemin, Source] = {}
    for source in sources:
        for cle, valeur in source.arbre.items():
            if valeur is None and cle in arbre:
                continue
            dessous = arbre.get(cle)
            if cle == "effectifs" and isinstance(valeur, dict) and isinstance(dessous, dict):
                arbre[cle] = {**dessous, **valeur}
                origines |= {(cle, sous): source for sous in valeur}
            else:
                arbre[cle] = dict(valeur) if isinstance(valeur, dict) else valeur
                origines[cle,] = source
    return arbre, origines
