"""Met un site construit en un fichier compressé, à déplier sur un intranet ou un disque partagé.

Le même site donne les mêmes octets : entrées triées, dates et droits fixés.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib import resources
from itertools import chain
from pathlib import Path

from generateur.chargement.emplacements import COMPAGNONS, PROFIL, a_cote, nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.depot.noms_portables import faute_du_nom, noms_confondus

DOSSIER = "manuel"
PREMIER_JOUR_DU_ZIP = date(1980, 1, 1)
"""Le format ZIP ne connaît rien d’avant."""
ACCUEIL = ("OUVRIR-LE-MANUEL.html", "LISEZ-MOI.txt")


class SiteAbsent(Exception):
    """Le dossier donné n’est pas un site construit."""


def archiver(
    site: Path,
    edition: date,
    joints: Mapping[str, bytes] | None = None,
    sauf: Path | None = None,
) -> bytes:
    """Rend le fichier ZIP ; lève SiteAbsent s’il n’y a pas de page d’accueil dans `site`,
    ErreurDonnees si un nom ne se déplierait pas partout.

    `joints` : des fichiers à mettre à côté du manuel, par nom ; `sauf` : un fichier à laisser,
    l’archive elle-même si elle s’écrit dans le site.
    """
    if not (site / "index.html").is_file():
        raise SiteAbsent(str(site))
    laisse = sauf and sauf.resolve()
    fichiers = [f for f in sorted(site.rglob("*")) if f.is_file() and f.resolve() != laisse]
    _verifier_les_noms(site, fichiers)
    return compresser(chain(_entrees(site, fichiers), (joints or {}).items()), edition)


def textes_du_college(profil: Path) -> dict[str, bytes]:
    """Rend ce profil et ce qui est à côté de lui, sous les noms qu’ils ont dans un dépôt : déposés
    sur « Configurer », ils en rouvrent le plan. Rien, si le profil n’est pas là."""
    if not profil.is_file():
        return {}
    fichiers = {PROFIL.name: profil}
    for nom in COMPAGNONS:
        compagnon = a_cote(profil, nom)
        fichiers[nom + compagnon.suffix] = compagnon
    return {nom: fichier.read_bytes() for nom, fichier in fichiers.items() if fichier.is_file()}


def _verifier_les_noms(site: Path, fichiers: list[Path]) -> None:
    noms = {fichier.relative_to(site).as_posix(): fichier for fichier in fichiers}
    problemes = [
        Probleme(nom_affiche(fichier), 1, "nom-de-fichier", *faute)
        for nom, fichier in noms.items()
        if (faute := faute_du_nom(nom))
    ]
    for avant, apres in noms_confondus(noms):
        dit = f"Windows et macOS confondent ce nom avec « {avant} »"
        remede = "renommez l’un des deux dans docs/, puis refaites le site"
        problemes.append(Probleme(nom_affiche(site / apres), 1, "nom-de-fichier", dit, remede))
    if problemes:
        raise ErreurDonnees(problemes)


def compresser(fichiers: Iterable[tuple[str, bytes]], edition: date) -> bytes:
    """Rend le fichier ZIP de ces (chemin, octets), dans cet ordre, tous datés de l’édition."""
    tampon = io.BytesIO()
    quand = max(edition, PREMIER_JOUR_DU_ZIP)
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for chemin, octets in fichiers:
            _ajouter(archive, chemin, octets, quand)
    return tampon.getvalue()


def _entrees(site: Path, fichiers: list[Path]) -> Iterator[tuple[str, bytes]]:
    modeles = resources.files("generateur").joinpath("gabarits/archive")
    for nom in ACCUEIL:
        texte = modeles.joinpath(nom).read_text(encoding="utf-8")
        # Le Bloc-notes de Windows reconnaît l’UTF-8 à cette marque et ces fins de ligne.
        codage = "utf-8-sig" if nom.endswith(".txt") else "utf-8"
        yield nom, texte.replace("\n", "\r\n").encode(codage)
    for fichier in fichiers:
        yield f"{DOSSIER}/{fichier.relative_to(site).as_posix()}", fichier.read_bytes()


def _ajouter(archive: zipfile.ZipFile, nom: str, octets: bytes, quand: date) -> None:
    entree = zipfile.ZipInfo(nom, (quand.year, quand.month, quand.day, 0, 0, 0))
    entree.compress_type = zipfile.ZIP_DEFLATED
    entree.external_attr = 0o644 << 16
    entree.create_system = 3
    archive.writestr(entree, octets)
