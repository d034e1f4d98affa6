"""La frise que lit `gabarits/typst/frise.typ` : figures, motifs, équivalent en mots."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.motifs import MOTIFS, TRAMES
from generateur.vue.frise_dessin import description
from generateur.vue.geometrie.bande import bande
from generateur.vue.geometrie.figures import Dessin
from generateur.vue.geometrie.murale import murale
from generateur.vue.geometrie.sur_papier import sur_papier
from generateur.vue.vues import VueFeuille


def chemin_de_la_feuille(vue: VueFeuille) -> dict[str, Any]:
    """Rend le chemin de la première page."""
    return _arbre(vue, bande(vue, mesurer))


def frise_de_la_feuille(vue: VueFeuille) -> dict[str, Any]:
    """Rend la grande frise de la feuille de route, étape par étape."""
    return _arbre(vue, sur_papier(vue, mesurer))


def frise_de_l_affiche(vue: VueFeuille, mots: dict[str, str], hauteur: float) -> dict[str, Any]:
    """Rend celle de l’affiche, haute de `hauteur` millimètres."""
    return _arbre(vue, murale(vue, mesurer, mots, hauteur))


def _arbre(vue: VueFeuille, dessin: Dessin) -> dict[str, Any]:
    return {
        **dessin.en_arbre(),
        "alt": description(vue),
        "motifs": {nom: asdict(motif) for nom, motif in MOTIFS.items()},
        "trames": {nom: asdict(trame) for nom, trame in TRAMES.items()},
    }
