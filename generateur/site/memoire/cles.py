"""Les clés de ce que l’on retient : chacune dit tout ce dont la chose dépend, et rien de plus.

Une chose faite, une clé : les documents dépendent des données et du programme ; les appels d’une
page, en plus, des noms des pages et du menu ; le livret, des pages rendues et de leurs images ; le
site entier, de tout.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generateur.chargement.emplacements import COMPAGNONS, a_cote
from generateur.depot.edition import instant_d_edition
from generateur.site.demande import DemandeDeSite
from generateur.site.memoire.ce_qui_est_lu import DONNEES
from generateur.site.memoire.versions import versions_installees


@dataclass(frozen=True)
class ClesDuSite:
    """`programme` : le code, les gabarits et les versions ; `documents` : avec les données ;
    `pages` : avec les noms des pages et le menu, sans leur texte."""

    programme: str
    documents: str
    pages: str


def cles_du_site(demande: DemandeDeSite) -> ClesDuSite:
    """Rend les clés de ce qui se fait pour cette demande."""
    racine = demande.racine
    programme = demande.programme or cle_du_programme()
    documents = empreinte(
        programme,
        str(instant_d_edition(racine, [date.min], demande.environnement)),
        demande.papier,
        demande.environnement,
        str(demande.profil),
        *_contenus(racine, [demande.profil, *(a_cote(demande.profil, n) for n in COMPAGNONS)]),
        *contenus_de(racine, DONNEES),
    )
    noms = [f.relative_to(demande.docs).as_posix() for f in fichiers_de(demande.docs)]
    return ClesDuSite(
        programme,
        documents,
        empreinte(documents, noms, demande.nav, demande.origine, demande.moteur),
    )


def cle_du_programme() -> str:
    """Rend l’empreinte du programme, de ses gabarits et de toutes les versions installées."""
    dossier = Path(__file__).parents[2]
    return empreinte(versions_installees(), *_contenus(dossier, fichiers_de(dossier)))


def empreinte(*parties: Any) -> str:
    """Rend l’empreinte de ces parties : des octets, ou ce que JSON sait écrire."""
    somme = hashlib.sha256()
    for partie in parties:
        octets = partie if isinstance(partie, bytes) else _en_octets(partie)
        somme.update(b"%d:" % len(octets))
        somme.update(octets)
    return somme.hexdigest()


def fichiers_de(dossier: Path) -> list[Path]:
    """Rend les fichiers d’un dossier, dans un ordre constant, sans ce que Python compile."""
    trouves = []
    for ou, sous, noms in os.walk(dossier):
        sous[:] = [nom for nom in sous if nom != "__pycache__"]
        trouves += [Path(ou, nom) for nom in noms]
    return sorted(trouves)


def contenus_de(racine: Path, dossiers: Iterable[str]) -> Iterator[Any]:
    """Rend le nom et les octets de chaque fichier de ces dossiers, ou fichiers, de `racine`."""
    for nom in dossiers:
        chemin = racine / nom
        yield from _contenus(racine, [chemin] if chemin.is_file() else fichiers_de(chemin))


def _contenus(racine: Path, fichiers: Iterable[Path]) -> Iterator[Any]:
    for fichier in fichiers:
        yield os.path.relpath(fichier, racine).replace(os.sep, "/")
        try:
            yield fichier.read_bytes()
        except OSError:
            yield None


def _en_octets(partie: Any) -> bytes:
    return json.dumps(partie, sort_keys=True, default=str).encode()
