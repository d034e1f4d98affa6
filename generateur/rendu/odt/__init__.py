"""Les documents que l’on modifie (ODT), remplis pour un collège et écrits dans un seul modèle.

Le modèle est un vrai fichier ODT ; celui du dépôt (`donnees/modele.odt`) passe avant le nôtre.
"""

from __future__ import annotations

from .dossier import documents, titres

__all__ = ["documents", "titres"]
