"""Ce dont un profil se compose : ce que l’académie dit pour tous, une ligne, un profil écrit."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import Chemin, DocumentLu, court, lire
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.courriel_academie import CLE as COURRIEL
from generateur.chargement.profil.courriel_academie import controler_le_courriel
from generateur.noyau.declare.modeles import College

PUBLICS = "publics"
_DE_L_ACADEMIE = (PUBLICS, COURRIEL)
_DEPARTEMENT_EN_TROP = {"nom", "commune", "uai", "fictif"}


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


def lire_les_defauts(fichier: Path) -> tuple[Source, Source]:
    """Rend ce que l’académie dit pour tous, et ce qu’elle ajoute pour les collèges publics.

    Son adresse n’est d’aucun profil : elle n’y entre pas. Lève ErreurDonnees si une clé n’est pas
    celle d’un profil.
    """
    if not fichier.is_file():
        vide = Source({}, None, (nom_affiche(fichier), 1))
        return vide, vide
    document = lire(fichier)
    arbre = document.arbre
    cles = {champ.name for champ in dataclasses.fields(College)} - _DEPARTEMENT_EN_TROP
    problemes = controler_le_courriel(document)
    if not isinstance(arbre, dict):
        probleme = document.probleme((), "type", "un groupe de clés est attendu", "« cle: valeur »")
        raise ErreurDonnees([probleme])
    publics = arbre.get(PUBLICS) or {}
    groupes = [((), arbre), ((PUBLICS,), publics if isinstance(publics, dict) else {})]
    for base, groupe in groupes:
        for cle in groupe:
            if cle not in cles and (base or cle not in _DE_L_ACADEMIE):
                remede = suggestion(proche(cle, cles)) + "les clés possibles : "
                problemes.append(
                    document.probleme(
                        (*base, cle),
                        "cle-inconnue",
                        f"clé « {court(cle)} » inconnue",
                        remede + ", ".join(sorted(cles)),
                    )
                )
    if problemes:
        raise ErreurDonnees(problemes)
    communs = {cle: valeur for cle, valeur in arbre.items() if cle not in _DE_L_ACADEMIE}
    return (
        Source(communs, document, (document.fichier, 1)),
        _Sous(groupes[1][1], document, (document.fichier, 1)),
    )


class _Sous(Source):
    """Ce qui est sous « publics »."""

    def situer(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de cette clé, sous « publics »."""
        return super().situer((PUBLICS, *chemin))


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
