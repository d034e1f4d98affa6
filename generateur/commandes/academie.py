"""`generateur academie` : un site pour chaque collège d’une liste, et leur portail."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generateur.chargement.depot import racine

from .communs import CHEMIN, fautes_montrees
from .usage import Commande

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from generateur.academie.etat import Etat
    from generateur.academie.lot import Bilan, Lot


@click.command(cls=Commande)
@click.argument("entree", type=CHEMIN)
@click.option("--sortie", type=CHEMIN, default=Path("sites"), help="Le dossier des sites.")
@click.option("--academie", "nom", help="Ne garder que les collèges de cette académie.")
@click.option(
    "--profils", type=CHEMIN, help="Les profils que des collèges ont écrits, un fichier par UAI."
)
@click.option(
    "--processus",
    type=click.IntRange(1, 256),
    metavar="NOMBRE",
    help="Combien de processus ; sans cette option, un par cœur.",
)
@click.option("--ordonnanceur", help="L’adresse d’un ordonnanceur Dask, pour d’autres machines.")
@click.option(
    "--disque-partage",
    is_flag=True,
    help="Avec --ordonnanceur : ses ouvriers voient ce dépôt et le dossier des sites.",
)
@click.option(
    "--dossier", is_flag=True, help="Joindre à chaque site tout le dossier de papier et le livret."
)
@click.option("--tout-refaire", is_flag=True, help="Refaire aussi ce qui n’a pas changé.")
def academie(
    entree: Path,
    sortie: Path,
    nom: str | None,
    profils: Path | None,
    processus: int | None,
    ordonnanceur: str | None,
    disque_partage: bool,
    dossier: bool,
    tout_refaire: bool,
) -> None:
    """Fait le site de chaque collège d’ENTREE (dossier de profils, CSV ou ODS), et leur portail."""
    from generateur.academie.chantier import chantier
    from generateur.academie.empreintes import empreinte_commune, epoque_de_l_edition
    from generateur.academie.entrees import lire_l_entree
    from generateur.academie.etat import DejaEnCours, Etat
    from generateur.academie.executeurs import OrdonnanceurAbsent
    from generateur.academie.lot import Lot
    from generateur.chargement.demarche import charger_demarche
    from generateur.rendu.documents import SANS_DOSSIER

    # Les processus en héritent ; les ouvriers lointains le reçoivent avec le chantier.
    os.environ.pop(SANS_DOSSIER, None)
    if not dossier:
        os.environ[SANS_DOSSIER] = "1"
    if not entree.exists():
        _mal_employee(f"{entree} n’existe pas.")
    with fautes_montrees():
        depot = racine(Path.cwd())
        mots = charger_demarche(depot / "donnees" / "demarche")[0].libelles
        lue = lire_l_entree(entree, depot, nom, profils)
    etat = Etat(sortie.absolute())
    try:
        etat.ouvrir()
    except DejaEnCours:
        _mal_employee(f"une autre exécution travaille déjà dans {sortie}.")
    except OSError as erreur:
        _mal_employee(f"impossible d’écrire dans {sortie} : {erreur.strerror}.")
    sur_place = etat.en_cours if not ordonnanceur or disque_partage else None
    lot = Lot(
        lue,
        etat,
        chantier(depot, empreinte_commune(depot), sur_place, epoque_de_l_edition(depot)),
    )
    try:
        code = _mener(lot, mots, ordonnanceur, processus or os.cpu_count() or 1, tout_refaire)
    except OrdonnanceurAbsent as absent:
        _mal_employee(f"{absent}.")
    finally:
        etat.fermer()
    sys.exit(code)


def _mener(
    lot: Lot,
    mots: dict[str, dict[str, str]],
    ordonnanceur: str | None,
    processus: int,
    tout_refaire: bool,
) -> int:
    from generateur.academie.portail import publier

    debut = time.monotonic()
    siens = mots["academie"]
    a_faire = lot.a_faire(tout_refaire)
    with _executeur(ordonnanceur, processus, bool(a_faire)) as (ouvrir, ouvriers):
        try:
            with _barre(len(a_faire), siens["barre"]) as avancer:
                for dossier in lot.mener(a_faire, ouvrir, ouvriers):
                    avancer(dossier)
        except KeyboardInterrupt:
            lot.abandonner(a_faire)
            _rendre_compte(lot.bilan, lot.etat, siens, debut)
            click.echo(siens["interrompu"], err=True)
            return 130
    try:
        portail = publier(lot.entree, lot.etat, mots)
        click.echo(siens["portail"].format(chemin=portail))
    except OSError as erreur:
        lot.bilan.arret = lot.bilan.arret or f"portail impossible à écrire, {erreur.strerror}"
    _rendre_compte(lot.bilan, lot.etat, siens, debut)
    return 0 if lot.bilan.tout_va and not lot.bilan.arret else 1


def _rendre_compte(bilan: Bilan, etat: Etat, mots: dict[str, str], debut: float) -> None:
    from generateur.academie import rapport

    duree = mots["duree"].format(duree=_duree(time.monotonic() - debut))
    click.echo(f"{rapport.resume(bilan, mots).rstrip('.')} {duree}.")
    suite = rapport.details(bilan, mots, rapport.MOTIFS_MONTRES)
    if suite:
        click.echo(suite, err=True)
    try:
        rapport.ecrire(bilan, etat.sortie, mots)
    except OSError as erreur:
        click.echo(f"Impossible d’écrire {rapport.TEXTE} : {erreur.strerror}.", err=True)


@contextmanager
def _executeur(ordonnanceur: str | None, processus: int, utile: bool) -> Iterator[tuple[Any, int]]:
    """Rend de quoi ouvrir un exécuteur, et le nombre d’ouvriers."""
    from generateur.academie.executeurs import executeur_local, executeur_lointain

    if ordonnanceur and utile:
        with executeur_lointain(ordonnanceur) as (lointain, ouvriers):
            ouvrir: partial[AbstractContextManager[Executor]] = partial(nullcontext, lointain)
            yield ouvrir, ouvriers
    else:
        yield partial(executeur_local, processus), processus


@contextmanager
def _barre(total: int, titre: str) -> Iterator[Any]:
    """Une barre et le temps qui reste, sur un terminal seulement."""
    if not total or not sys.stderr.isatty():
        yield lambda dossier: None
        return
    with click.progressbar(length=total, label=titre, file=sys.stderr, show_pos=True) as barre:
        yield lambda dossier: barre.update(1)


def _duree(secondes: float) -> str:
    if secondes < 60:
        return f"{secondes:.1f}".replace(".", ",") + " s"
    minutes, reste = divmod(round(secondes), 60)
    return f"{minutes} min {reste:02d} s"


def _mal_employee(message: str) -> None:
    click.echo(f"Erreur : {message}", err=True)
    sys.exit(2)
