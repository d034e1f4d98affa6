"""Ce qu’une construction retient pour la suivante : les pages remplies, et les documents.

Deux mémoires, deux clés (cles.py). Les pages sont retenues appel par appel : une page dont le texte
change se remplit sans refaire le plan, tant qu’elle ne demande rien de neuf. Ce qui est retenu est
du JSON : rien ne s’y exécute. Un fichier absent, abîmé ou d’une autre clé, et tout se refait.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from generateur.depot.forge import Forge
from generateur.formats.table import Papier
from generateur.site.memoire.fichiers_retenus import ecrire_d_un_coup
from generateur.site.pages.blocs import BlocAPeser
from generateur.site.pages.morceaux_de_page import remplir_de_memoire

GARDEES = 4
"""Préparations gardées : de quoi passer d’un profil à l’autre sans encombrer le dossier."""

AppelsRemplis = dict[str, dict[str, str]]
"""Ce que chaque appel d’une page a rendu : par chemin de page, puis par appel."""

DANS_LA_PHRASE = ("college.", "dates(")
"""Les appels que le profil change, et qui ne rendent pas un bloc."""


@dataclass(frozen=True)
class Preparation:
    """Tout ce que le site doit au collège, en textes.

    `adresse`, `forge` : où le site se publie, où ses pages se modifient ; `appels` : ce que chaque
    appel a rendu ; `pages` : le Markdown rempli ; `blocs` : les blocs HTML mis de côté
    (pages/blocs.py), dont `a_peser` ceux qui disent des poids, `du_manuel` ceux que le profil ne
    change guère ; `habillage` : ce que lisent les gabarits (pages/habillage.py) ; `couverture` :
    celle du livret (livret_pages.py) ; `mots_des_documents` : ceux de leur poids ; `programme` :
    l’empreinte du programme ;
    `moteur` : les scripts, par chemin dans le site, d’où la page refait le plan ; `ecrits` : ceux
    qui lui donnent le formulaire, et ce que le collège a écrit ; `documents` : octets par chemin
    dans le site, s’ils sont déjà faits.
    """

    titre: str
    description: str
    adresse: str | None
    forge: Forge | None
    papier: Papier
    nav: list[Any]
    appels: AppelsRemplis
    pages: dict[str, str]
    generees: dict[str, str]
    blocs: dict[str, str]
    a_peser: dict[str, BlocAPeser]
    du_manuel: list[str]
    habillage: dict[str, Any]
    couverture: dict[str, Any]
    mots_des_documents: dict[str, str]
    moteur: dict[str, str]
    ecrits: dict[str, str]
    programme: str
    documents: dict[str, bytes]

    def est_du_profil(self, chemin: str) -> bool:
        """Dit si le profil ajoute cette page, ou met un de ses mots dans une phrase d’elle."""
        appels = self.appels.get(chemin, {})
        return chemin in self.generees or any(a.strip().startswith(DANS_LA_PHRASE) for a in appels)


def relire_les_pages(dossier: Path, cle: str, sources: Mapping[str, str]) -> Preparation | None:
    """Rend la préparation retenue sous cette clé, ses pages remplies de ces textes ; rien si l’une
    demande ce qui n’a pas été retenu."""
    try:
        arbre = json.loads((dossier / f"{cle}.json").read_text(encoding="utf-8"))
        depot = arbre.pop("forge")
        retenue = Preparation(
            **arbre, pages={}, documents={}, forge=Forge(**depot) if depot else None
        )
        papier = Papier(retenue.papier)
        textes = {**sources, **retenue.generees}
        pages = {
            chemin: remplir_de_memoire(texte, retenue.appels[chemin])
            for chemin, texte in textes.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return replace(retenue, papier=papier, pages=pages)


def retenir_les_pages(dossier: Path, cle: str, preparation: Preparation) -> None:
    """Garde la préparation, sans le texte des pages ni les documents."""
    arbre = asdict(replace(preparation, documents={}, pages={}))
    del arbre["documents"], arbre["pages"]
    ecrire_d_un_coup(dossier / f"{cle}.json", json.dumps(arbre).encode(), GARDEES)


def relire_les_documents(dossier: Path, cle: str) -> dict[str, bytes] | None:
    """Rend les documents retenus sous cette clé."""
    try:
        arbre = json.loads((dossier / f"{cle}.json").read_text(encoding="utf-8"))
        return {c: base64.b64decode(texte, validate=True) for c, texte in arbre.items()}
    except (OSError, ValueError, TypeError, AttributeError, binascii.Error):
        return None


def retenir_les_documents(dossier: Path, cle: str, documents: Mapping[str, bytes]) -> None:
    """Garde les documents."""
    arbre = {chemin: base64.b64encode(o).decode() for chemin, o in sorted(documents.items())}
    ecrire_d_un_coup(dossier / f"{cle}.json", json.dumps(arbre).encode(), GARDEES)
