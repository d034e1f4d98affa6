"""La tâche d’un ouvrier, sur cette machine ou sur une autre : faire un site, et le rendre.

Un ouvrier qui voit le dépôt et le dossier des sites écrit sur place. Les autres reçoivent le dépôt
en archive, une fois (depot_lointain.py), et rapportent chaque site en octets.
"""

from __future__ import annotations

import io
import shutil
import threading
import uuid
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generateur.academie.entree.entrees import Inscrit
from generateur.academie.lot.depots_recus import DepotsRecus, nom_du_depot
from generateur.academie.lot.empreintes import empreinte_commune, epoque_de_l_edition
from generateur.academie.lot.fabrique import Fabrique, Fait
from generateur.chargement.lectures_retenues import oublier_les_lectures
from generateur.site.demande import DU_SITE, EPOQUE, SANS_DOSSIER, SANS_PDF
from generateur.site.memoire.ce_qui_est_lu import HABILLAGE, PAGES, REGLAGES

DU_DEPOT = (REGLAGES, PAGES, HABILLAGE, "donnees")
VARIABLES = (SANS_DOSSIER, SANS_PDF, *DU_SITE)
"""Ce que l’environnement change à un site : l’ouvrier doit avoir le même que nous."""
AUTRE_VERSION = (
    "cet ouvrier n’a pas la même version du générateur, de Python ou de leurs bibliothèques"
)

SANS_DEPOT = "cet ouvrier n’a pas reçu le dépôt"


@dataclass(frozen=True)
class ConsignesDuLot:
    """Ce que toutes les tâches d’un lot ont en commun.

    `sur_place` : le dossier où écrire, si l’ouvrier le voit ; sinon `depot` nomme le dépôt reçu.
    `environnement` : ce dont un site dépend, et que l’ouvrier ne lit pas dans le sien.
    """

    commune: str
    racine: Path
    sur_place: Path | None
    depot: str = ""
    environnement: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rendu:
    """Ce qu’une tâche rend : le sort du collège, et son site, en dossier ou en octets."""

    fait: Fait
    site: Path | None = None
    archive: bytes = b""


def travailler(consignes: ConsignesDuLot, inscrit: Inscrit) -> Rendu:
    """Fait un site. Un processus n’en fait qu’un à la fois."""
    with _un_a_la_fois:
        racine = consignes.racine if consignes.sur_place else _depots.attendre(consignes.depot)
        if racine is None:
            return Rendu(Fait(inscrit.dossier, panne=SANS_DEPOT))
        fabrique = _fabrique(consignes, racine)
        if fabrique is None:
            return Rendu(Fait(inscrit.dossier, panne=AUTRE_VERSION))
        # Un nom à soi : une tâche reprise ailleurs n’écrit jamais au même endroit.
        ou = consignes.sur_place or racine.parent / "sites"
        cible = ou / f"{inscrit.dossier}-{uuid.uuid4().hex}"
        fait = fabrique.faire(inscrit, cible)
        if fait.fiche is None or consignes.sur_place:
            return Rendu(fait, cible)
        # Un site voyage une fois : le serrer davantage coûterait plus qu’il n’épargne.
        archive = _archiver(cible, [cible], 1)
        shutil.rmtree(cible, ignore_errors=True)
        return Rendu(fait, archive=archive)


def donner_les_consignes(
    racine: Path, environnement: Mapping[str, str], sur_place: Path | None, depot: str = ""
) -> ConsignesDuLot:
    """Rend les consignes d’un lot ; d’`environnement`, n’y reste que ce dont un site dépend."""
    utile = {nom: environnement[nom] for nom in VARIABLES if nom in environnement}
    epoque = epoque_de_l_edition(racine, environnement)
    if epoque:
        utile[EPOQUE] = epoque
    return ConsignesDuLot(empreinte_commune(racine, utile), racine, sur_place, depot, utile)


_un_a_la_fois = threading.Lock()
_depots = DepotsRecus()
_ouverte: tuple[tuple[str, dict[str, str]], Path, Fabrique] | None = None


def _fabrique(consignes: ConsignesDuLot, racine: Path) -> Fabrique | None:
    """Rend la fabrique de ce processus ; rien s’il ne ferait pas les mêmes octets que nous."""
    global _ouverte
    commun = (consignes.commune, consignes.environnement)
    if _ouverte is None or _ouverte[:2] != (commun, racine):
        if _ouverte is not None:
            _ouverte[2].fermer()
        oublier_les_lectures()
        if empreinte_commune(racine, consignes.environnement) != consignes.commune:
            return None
        fabrique = Fabrique(racine, consignes.environnement)
        _ouverte = (commun, racine, fabrique)
    return _ouverte[2]


def meme_version(consignes: ConsignesDuLot) -> bool:
    """Dit si ce processus, qui a reçu ou voit le dépôt, ferait les mêmes octets que nous."""
    racine = consignes.racine if consignes.sur_place else _depots.ou(consignes.depot)
    if racine is None or not racine.is_dir():
        return False
    return empreinte_commune(racine, consignes.environnement) == consignes.commune


def recevoir_le_depot(archive: bytes, chez_lui: Path) -> None:
    """Déplie le dépôt d’un lot dans le dossier de cet ouvrier."""
    _depots.recevoir(archive, chez_lui)


def rendre_le_depot(archive: bytes) -> None:
    """Efface le dépôt d’un lot achevé, et ce qui s’y faisait."""
    global _ouverte
    with _un_a_la_fois:
        if _ouverte is not None and _depots.ou(nom_du_depot(archive)) == _ouverte[1]:
            _ouverte[2].fermer()
            _ouverte = None
        _depots.rendre(archive)


def depot_en_archive(racine: Path) -> bytes:
    """Rend ce qu’un ouvrier doit avoir du dépôt."""
    return _archiver(racine, [racine / nom for nom in DU_DEPOT], zlib.Z_DEFAULT_COMPRESSION)


def _archiver(racine: Path, chemins: Iterable[Path], niveau: int) -> bytes:
    """Rend l’archive de ces fichiers, et de tout ce que ces dossiers contiennent."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED, compresslevel=niveau) as archive:
        for chemin in chemins:
            for fichier in sorted(chemin.rglob("*")) if chemin.is_dir() else [chemin]:
                archive.write(fichier, fichier.relative_to(racine).as_posix())
    return tampon.getvalue()
