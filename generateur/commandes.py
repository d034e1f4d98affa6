"""La ligne de commande : lire les arguments, appeler une fonction, écrire le résultat.

Codes de sortie : 0 fait, 1 les données sont en faute, 2 la commande est mal employée.
Les résultats vont sur la sortie standard, le reste sur la sortie d’erreur.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib import resources
from pathlib import Path

import click

from generateur.chaine import PROFIL, construire
from generateur.chargement.depot import nom_affiche, racine
from generateur.chargement.discretion import avertir_fichiers
from generateur.chargement.erreurs import ErreurDonnees
from generateur.formats import FORMATS, ecrire_le_format
from generateur.usage import Groupe

CHEMIN = click.Path(path_type=Path)


@click.group(cls=Groupe, context_settings={"help_option_names": ["-h", "--help"]})
def generateur() -> None:
    """Fait le manuel et la feuille de route d’un collège à partir de ses données."""


def _profil(profil: Path | None) -> tuple[Path, Path]:
    depot = racine(Path.cwd())
    return profil if profil is not None else depot / PROFIL, depot


@generateur.command()
@click.argument("profil", type=CHEMIN, required=False)
def verifier(profil: Path | None) -> None:
    """Relit les données et le PROFIL, et montre toutes les fautes."""
    try:
        fichier, depot = _profil(profil)
        construction = construire(fichier, depot)
    except ErreurDonnees as erreur:
        _montrer(erreur)
    for probleme in avertir_fichiers([fichier, *sorted((depot / "docs").rglob("*.md"))]):
        click.echo(f"attention : {probleme}", err=True)
    vue = construction.vue
    resume = construction.demarche.libelles["verifier"]
    click.echo(
        resume["resume"].format_map(
            {
                "fichier": nom_affiche(fichier),
                "college": vue.titre,
                "etapes": len(construction.feuille.retenues),
                "semaines": vue.semaines_ouvertes,
                "quand": vue.quand,
                "zone": vue.zone,
            }
        )
    )
    for ecart in (*vue.ecartees, *vue.avertissements):
        click.echo(f"- {ecart.texte}")


@generateur.command("feuille-de-route")
@click.argument("profil", type=CHEMIN, required=False)
@click.option(
    "--format",
    "format_voulu",
    type=click.Choice(FORMATS),
    default="md",
    show_default="md",
    help="Le format voulu.",
)
@click.option(
    "--sortie", type=CHEMIN, default=Path("-"), help="Le fichier à écrire ; « - » : l’écran."
)
def feuille_de_route(profil: Path | None, format_voulu: str, sortie: Path) -> None:
    """Écrit la feuille de route du PROFIL."""
    try:
        fichier, depot = _profil(profil)
        contenu = ecrire_le_format(construire(fichier, depot), format_voulu)
    except ErreurDonnees as erreur:
        _montrer(erreur)
    _ecrire(sortie, contenu)


@generateur.command()
@click.option("--sortie", type=CHEMIN, required=True, help="Le fichier à créer.")
def nouveau(sortie: Path) -> None:
    """Écrit un profil modèle, commenté, à remplir."""
    modele = resources.files("generateur").joinpath("gabarits/college.yml").read_bytes()
    if sortie != Path("-") and sortie.exists():
        click.echo(f"{sortie} existe déjà : choisissez un autre nom.", err=True)
        sys.exit(1)
    _ecrire(sortie, modele)


@generateur.command()
@click.argument("fichier", type=CHEMIN)
@click.option("--zone", help="La zone à retenir, si le fichier en a plusieurs.")
def calendrier(fichier: Path, zone: str | None) -> None:
    """Lit un calendrier scolaire officiel (CSV, JSON ou ICS) et complète donnees/calendriers/."""
    from generateur.chargement.calendrier_national import importer

    try:
        depot = racine(Path.cwd())
        click.echo(importer(fichier, zone, depot / "donnees" / "calendriers"))
    except ErreurDonnees as erreur:
        _montrer(erreur)


@generateur.command()
@click.argument("site", type=CHEMIN, required=False)
@click.option("--sortie", type=CHEMIN, default=Path("manuel.zip"), help="Le fichier à écrire.")
def archive(site: Path | None, sortie: Path) -> None:
    """Met le SITE construit en un fichier ZIP, qui s’ouvre par double clic une fois déplié."""
    from generateur.archive import SiteAbsent, archiver
    from generateur.edition import date_d_edition

    try:
        depot = racine(Path.cwd())
        _ecrire(sortie, archiver(site or depot / "site", date_d_edition(depot, [date.min])))
    except ErreurDonnees as erreur:
        _montrer(erreur)
    except SiteAbsent as absent:
        message = f"Pas de site dans {absent} : construisez-le d’abord, avec « make site »."
        click.echo(message, err=True)
        sys.exit(1)


def _montrer(erreur: ErreurDonnees) -> None:
    click.echo(str(erreur), err=True)
    sys.exit(1)


def _ecrire(sortie: Path, contenu: bytes) -> None:
    """Écrit d’un coup : un échec ne laisse pas un fichier à moitié fait ni ne perd l’ancien."""
    if sortie == Path("-"):
        sys.stdout.buffer.write(contenu)
        return
    provisoire = sortie.with_name(sortie.name + ".en-cours")
    try:
        provisoire.write_bytes(contenu)
        os.replace(provisoire, sortie)
    except OSError as erreur:
        motif = "dossier absent" if not sortie.parent.is_dir() else erreur.strerror
        click.echo(f"Impossible d’écrire {sortie} : {motif}.", err=True)
        sys.exit(2)
