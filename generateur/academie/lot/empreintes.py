"""L’empreinte de chaque site : si rien de ce dont il dépend n’a changé, il n’y a rien à refaire."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

from generateur.academie.entree.entrees import Inscrit
from generateur.chargement.modele_odt import MODELE
from generateur.depot.edition import date_d_edition
from generateur.depot.forge import adresse_du_site, forge
from generateur.site.demande import papier_demande
from generateur.site.memoire.versions import versions_installees

DOSSIERS = ("docs", "overrides", "donnees/demarche", "donnees/calendriers")
FICHIERS = ("mkdocs.yml", "donnees/academies.yml", MODELE.as_posix())


def empreinte_commune(racine: Path, environnement: Mapping[str, str]) -> str:
    """Rend l’empreinte de ce que tous les sites partagent : pages, démarche, gabarits, versions."""
    somme = hashlib.sha256()
    dits = (
        epoque_de_l_edition(racine, environnement),
        str(forge(None, environnement)),
        str(adresse_du_site(None, environnement)),
        papier_demande(environnement),
    )
    somme.update(json.dumps([dits, versions_installees()]).encode())
    programme = Path(__file__).parents[2]
    for nom in DOSSIERS:
        _ajouter(somme, racine / nom, racine)
    _ajouter(somme, programme, programme)
    for nom in FICHIERS:
        _ajouter(somme, racine / nom, racine)
    return somme.hexdigest()


def epoque_de_l_edition(racine: Path, environnement: Mapping[str, str]) -> str:
    """Rend la date de l’édition, comme SOURCE_DATE_EPOCH ; rien si on ne la sait pas."""
    edition = date_d_edition(racine, [date.min], environnement)
    if edition == date.min:
        return ""
    return str(int(datetime.combine(edition, time(), tzinfo=UTC).timestamp()))


def empreinte_du_site(commune: str, inscrit: Inscrit) -> str:
    """Rend l’empreinte d’un site : la commune, le profil complet et ce qui l’accompagne."""
    somme = hashlib.sha256(commune.encode())
    somme.update(
        f"\0{inscrit.dossier}\0{inscrit.fichier}\0{inscrit.texte}".encode("utf-8", "surrogatepass")
    )
    for genre, (_, octets) in sorted(inscrit.annexes.items()):
        somme.update(f"\0{genre}\0{len(octets)}\0".encode())
        somme.update(octets)
    return somme.hexdigest()


def _ajouter(somme: hashlib._Hash, chemin: Path, base: Path) -> None:
    for fichier in _fichiers(chemin):
        octets = fichier.read_bytes()
        nom = fichier.relative_to(base).as_posix()
        somme.update(f"\0{nom}\0{len(octets)}\0".encode())
        somme.update(octets)


def _fichiers(chemin: Path) -> Iterator[Path]:
    if chemin.is_file():
        yield chemin
    for dossier, sous, noms in os.walk(chemin):
        sous[:] = sorted(nom for nom in sous if nom != "__pycache__")
        for nom in sorted(noms):
            yield Path(dossier, nom)
