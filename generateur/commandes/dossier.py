"""`generateur dossier` : tout ce que l’on emporte en réunion, dans un dossier."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from generateur.chargement.modele_odt import charger_modele
from generateur.chargement.motifs_de_refus import motif
from generateur.commandes.communs import CHEMIN, fautes_montrees, lire_le_manuel, profil_et_depot
from generateur.commandes.usage import Commande
from generateur.depot.forge import adresse_du_site

A_RETOUCHER = frozenset({".odt", ".ods", ".csv"})
"""Les formats que l’on modifie : une version retouchée ne se remplace pas, elle se range à côté."""


@click.command(cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
@click.option("--sortie", type=CHEMIN, required=True, help="Le dossier où écrire les documents.")
def dossier(profil: Path | None, sortie: Path) -> None:
    """Écrit les documents du PROFIL à emporter en réunion (le livret se fait avec le site).

    Sans PROFIL : donnees/college.yml.
    """
    from generateur.formats.dossier_de_reunion import documents

    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        _verifier_la_sortie(sortie, depot)
        manuel = lire_le_manuel(fichier, depot)
        modele = charger_modele(depot)
    adresse = adresse_du_site(manuel.college.adresse, os.environ)
    faits = documents(manuel, adresse, modele)
    try:
        gardes = ecrire_le_dossier(sortie, faits)
    except OSError as erreur:
        click.echo(f"Impossible d’écrire dans {sortie} : {motif(erreur)}.", err=True)
        sys.exit(2)
    click.echo(f"{len(faits)} documents dans {sortie}")
    for garde in gardes:
        click.echo(f"- votre version d’avant est gardée : {garde}")


def _verifier_la_sortie(sortie: Path, depot: Path) -> None:
    """Dans docs/, les documents se publient avec le manuel ; ailleurs dans nos sources, non."""
    from generateur.depot.sources_du_depot import est_dans_une_source

    docs = (depot / "docs").resolve()
    entiere = sortie.resolve()
    if docs not in entiere.parents and est_dans_une_source(sortie, depot):
        click.echo(f"{sortie} est un dossier dont le manuel est fait : rien n’est écrit.", err=True)
        click.echo("    → donnez un autre dossier avec --sortie", err=True)
        sys.exit(2)


def ecrire_le_dossier(sortie: Path, documents: Mapping[str, bytes]) -> list[Path]:
    """Écrit tout à part, puis met chaque document à sa place d’un coup.

    Rien de ce qui était là ne se perd : un échec ne laisse pas de document à moitié écrit, un
    fichier d’un autre nom reste, et un document à retoucher qui a changé est gardé à côté du
    neuf. Rend les chemins gardés ainsi. Lève OSError.
    """
    sortie.mkdir(parents=True, exist_ok=True)
    provisoire = Path(tempfile.mkdtemp(prefix=".en-cours-", dir=sortie))
    gardes: list[Path] = []
    try:
        for chemin, octets in documents.items():
            ecrit = provisoire / chemin
            ecrit.parent.mkdir(parents=True, exist_ok=True)
            ecrit.write_bytes(octets)
        for chemin, octets in documents.items():
            place = sortie / chemin
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.suffix in A_RETOUCHER and place.is_file() and place.read_bytes() != octets:
                garde = _nom_libre(place)
                os.replace(place, garde)
                gardes.append(garde)
            os.replace(provisoire / chemin, place)
    finally:
        shutil.rmtree(provisoire, ignore_errors=True)
    return gardes


def _nom_libre(place: Path) -> Path:
    rang = 1
    while True:
        suite = "ancien" if rang == 1 else f"ancien {rang}"
        libre = place.with_name(f"{place.stem} ({suite}){place.suffix}")
        if not libre.exists():
            return libre
        rang += 1
