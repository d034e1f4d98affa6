"""Les scripts qui ne servent qu’au manuel entier, et celui qui les nomme (decisions/0128).

La page ne sait rien d’eux tant qu’on ne lui demande pas de manuel : le sommaire lui dit alors
quelles pièces charger de plus. Ainsi une page ne change pas chaque fois qu’une autre change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generateur.site.memoire.ce_qui_est_lu import COMMUNS
from generateur.site.memoire.cles import cle_du_programme, contenus_de, empreinte
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup
from generateur.site.moteur.emporte.depot_emporte import emporter_le_depot
from generateur.site.moteur.emporte.morceaux import DU_MANUEL, Piece, comprimer, pieces_preparees

DEPOT = "depot"
SOMMAIRE = "sommaire"
GARDES = 2


def scripts_du_manuel(
    racine: Path, habillage: Path, cache: Path | None = None, programme: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Rend chaque script, nom et octets ; lève ErreurDonnees s’il en manque une pièce.

    `cache` : le dossier où garder le dépôt compressé ; `programme` : l’empreinte du programme.
    """
    pieces = (*pieces_preparees(habillage, DU_MANUEL), _depot(racine, cache, programme))
    for piece in pieces:
        yield from piece.scripts()
    sommaire = json.dumps([[p.nom, p.morceaux, p.empreinte] for p in pieces])
    yield f"{SOMMAIRE}-0.js", f'manuelMorceau("{SOMMAIRE}",0,{sommaire});\n'.encode()


def _depot(racine: Path, cache: Path | None, programme: str) -> Piece:
    if cache is None:
        return Piece(DEPOT, _compresse(racine))
    cle = empreinte(programme or cle_du_programme(), *contenus_de(racine, COMMUNS))
    retenu = cache / "depots" / f"{cle}.gz"
    if not retenu.is_file():
        ecrire_d_un_coup(retenu, octets := _compresse(racine), GARDES)
        return Piece(DEPOT, octets)
    return Piece(DEPOT, retenu)


def _compresse(racine: Path) -> bytes:
    return comprimer(emporter_le_depot(racine))
