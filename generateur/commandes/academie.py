"""`generateur academie` : un site pour chaque collège d’une liste, et leur portail."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generateur.chargement.emplacements import racine
from generateur.chargement.motifs_de_refus import motif
from generateur.commandes.communs import CHEMIN, fautes_montrees
from generateur.commandes.ecran_du_lot import (
    barre,
    mal_employee,
    papier_du_lot,
    verifier_la_sortie,
    verifier_les_options,
)
from generateur.commandes.ecran_du_lot import duree as en_duree
from generateur.commandes.usage import Commande

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from generateur.academie.entree.entrees import Entree
    from generateur.academie.lot.deroulement import Bilan, LotDeColleges
    from generateur.academie.lot.etat import Etat
    from generateur.academie.lot.parts import PartDuLot
    from generateur.academie.reponses.offres import Offre


@click.command(cls=Commande)
@click.argument("entrees", metavar="ENTREE…", type=CHEMIN, nargs=-1, required=True)
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
    "--dossier/--sans-dossier",
    default=None,
    help="Joindre à chaque site tout son papier, et le livret ; sans rien dire, comme avant.",
)
@click.option(
    "--offres", type=CHEMIN, help="Ce que vos formateurs proposent : un tableau, une ligne chacun."
)
@click.option(
    "--lire-seulement", is_flag=True, help="Dire ce qui est compris de l’entrée, sans rien faire."
)
@click.option(
    "--part", metavar="K/N", help="Ne faire que cette part, par exemple 3/8 : une machine chacune."
)
@click.option(
    "--reunir", is_flag=True, help="ENTREE : les dossiers de ces parts ; les réunir en un portail."
)
@click.option("--tout-refaire", is_flag=True, help="Refaire aussi ce qui n’a pas changé.")
def academie(
    entrees: tuple[Path, ...],
    sortie: Path,
    nom: str | None,
    profils: Path | None,
    processus: int | None,
    ordonnanceur: str | None,
    disque_partage: bool,
    dossier: bool | None,
    offres: Path | None,
    lire_seulement: bool,
    part: str | None,
    reunir: bool,
    tout_refaire: bool,
) -> None:
    """Fait le site de chaque collège d’ENTREE, et leur portail.

    ENTREE : un dossier de profils, ou un ou plusieurs tableaux (CSV, ODS ou XLSX) que leurs UAI
    réunissent : l’annuaire national et le fichier des effectifs, par exemple.
    """
    debut = time.monotonic()
    signal.signal(signal.SIGTERM, _interrompre)
    if not reunir:
        verifier_les_options(entrees, profils, ordonnanceur, disque_partage)
    la_part = _part_demandee(part)
    try:
        if reunir:
            sys.exit(_reunir(entrees, sortie.absolute(), offres, debut))
        sys.exit(
            _mener(
                entrees, sortie.absolute(), nom, profils, processus or os.cpu_count() or 1,
                _Lointain(ordonnanceur, disque_partage), offres, lire_seulement, la_part,
                tout_refaire, debut, dossier,
            )
        )  # fmt: skip
    except KeyboardInterrupt:
        # Avant ou après les sites : il n’y a rien à ranger que ce qui l’a été en chemin.
        click.echo("Interrompu.", err=True)
        sys.exit(130)


def _mener(
    entrees: tuple[Path, ...],
    sortie: Path,
    nom: str | None,
    profils: Path | None,
    processus: int,
    lointain: _Lointain,
    offres: Path | None,
    lire_seulement: bool,
    part: PartDuLot,
    tout_refaire: bool,
    debut: float,
    dossier: bool | None,
) -> int:
    """Lit l’entrée, ouvre le dossier des sites, fait le lot ; rend le code de sortie."""
    from generateur.academie.entree.compte_rendu_de_lecture import TEXTE as LECTURE
    from generateur.academie.entree.compte_rendu_de_lecture import compte_rendu
    from generateur.academie.entree.entrees import lire_l_entree
    from generateur.academie.lot.depots_recus import nom_du_depot
    from generateur.academie.lot.deroulement import LotDeColleges
    from generateur.academie.lot.etat import ecrire_d_un_coup
    from generateur.academie.lot.executeurs import OrdonnanceurAbsent
    from generateur.academie.lot.parts import retenir_la_part
    from generateur.academie.lot.tache import depot_en_archive, donner_les_consignes

    with fautes_montrees():
        depot = racine(Path.cwd())
        verifier_la_sortie(sortie, depot)
        mots, proposees = _mots_et_offres(depot, offres)
        lue = part.garder(lire_l_entree(entrees, depot, nom, profils))
    etat = _ouvrir(sortie)
    try:
        siens = mots["academie"]
        lecture = compte_rendu(lue, siens, fautes=lire_seulement)
        ecrire_d_un_coup(etat.sortie / LECTURE, (lecture + "\n").encode())
        if lue.listes or lire_seulement:
            click.echo(lecture, err=not lire_seulement)
        if lire_seulement:
            return _s_arreter_la(lue, etat, siens)
        sur_place = etat.en_cours if lointain.ecrit_sur_place else None
        lointain.depot = b"" if sur_place else depot_en_archive(depot)
        nom_envoye = nom_du_depot(lointain.depot)
        environnement = papier_du_lot(dossier, etat, siens)
        consignes = donner_les_consignes(depot, environnement, sur_place, nom_envoye)
        lot = LotDeColleges(lue, etat, consignes)
        retenir_la_part(lue, part, etat)
        return _faire(lot, mots, lointain, processus, proposees, tout_refaire, debut)
    except OrdonnanceurAbsent as absent:
        mal_employee(f"{absent}.")
    finally:
        etat.fermer()


def _ouvrir(sortie: Path) -> Etat:
    """Rend le dossier des sites, prêt ; s’il ne peut l’être, le dit et s’arrête."""
    from generateur.academie.lot.etat import DejaEnCours, DejaPris, Etat

    etat = Etat(sortie)
    try:
        etat.ouvrir()
    except DejaPris:
        mal_employee(
            f"{sortie} contient déjà autre chose que des sites faits ici ; donnez avec --sortie un "
            "dossier vide, ou nouveau."
        )
    except DejaEnCours:
        mal_employee(f"une autre exécution travaille déjà dans {sortie}.")
    except OSError as erreur:
        mal_employee(f"impossible d’écrire dans {sortie} : {motif(erreur)}.")
    return etat


def _faire(
    lot: LotDeColleges,
    mots: dict[str, dict[str, str]],
    lointain: _Lointain,
    processus: int,
    offres: Sequence[Offre],
    tout_refaire: bool,
    debut: float,
) -> int:
    siens = mots["academie"]
    a_faire = lot.a_faire(tout_refaire)
    try:
        with (
            _executeur(lot, siens, lointain, processus, bool(a_faire)) as (ouvrir, ouvriers),
            barre(len(a_faire), siens["barre"]) as avancer,
            closing(lot.mener(a_faire, ouvrir, ouvriers)) as sorts,
        ):
            for dossier in sorts:
                avancer(dossier)
    except KeyboardInterrupt:
        # Ce qui reste est bref : un second Ctrl-C ne doit pas en priver.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        lot.abandonner(a_faire)
        _rendre_compte(lot.bilan, lot.etat, siens, debut)
        click.echo(siens["interrompu"], err=True)
        return 130
    racine_du_lot = lot.consignes.racine
    return _achever(lot.a_montrer(), lot.bilan, lot.etat, mots, racine_du_lot, offres, debut)


def _achever(
    montres: Entree,
    bilan: Bilan,
    etat: Etat,
    mots: dict[str, dict[str, str]],
    depot: Path,
    offres: Sequence[Offre],
    debut: float,
) -> int:
    """Écrit le moteur, le portail et le compte rendu ; rend le code de sortie."""
    from generateur.academie.lot.moteur_du_lot import publier_le_moteur
    from generateur.academie.portail.pages_du_portail import publier
    from generateur.academie.reponses.carte import dessiner_la_carte
    from generateur.academie.reponses.page_de_synthese import resumer
    from generateur.academie.reponses.publication import colleges_faits, ecrire_les_liens, repondre
    from generateur.site.demande import est_non_indexe
    from generateur.vue.francais import typographie

    siens = mots["academie"]
    if not any(etat.fiche(inscrit.dossier) for inscrit in montres.inscrits):
        click.echo(typographie(siens["aucun_site"]), err=True)
    else:
        try:
            publier_le_moteur(etat, depot)
            colleges = colleges_faits(montres, etat)
            reponses = repondre(colleges, etat, bilan.de_trop, offres, mots["portail"])
            cache = est_non_indexe(os.environ)
            carte = dessiner_la_carte(colleges)
            une_page = resumer(colleges, reponses, mots["portail"])
            portail = publier(
                montres, etat, mots, depot, reponses,
                carte=carte, synthese=une_page, non_indexe=cache,
            )  # fmt: skip
            ecrire_les_liens(reponses[-1], etat.sortie, mots["portail"])
            click.echo(siens["portail"].format(chemin=portail))
        except OSError as erreur:
            bilan.arret = bilan.arret or f"portail impossible à écrire, {motif(erreur)}"
    _rendre_compte(bilan, etat, siens, debut)
    return 0 if bilan.tout_va and not bilan.arret else 1


def _reunir(dossiers: tuple[Path, ...], sortie: Path, offres: Path | None, debut: float) -> int:
    """Réunit les parts d’un lot en un dossier de sites et un portail ; rend le code de sortie."""
    from generateur.academie.lot.deroulement import bilan_de_la_lecture
    from generateur.academie.lot.parts import reunir_les_parts

    with fautes_montrees():
        depot = racine(Path.cwd())
        verifier_la_sortie(sortie, depot)
        mots, proposees = _mots_et_offres(depot, offres)
    etat = _ouvrir(sortie)
    try:
        with fautes_montrees():
            entree, manquent = reunir_les_parts(dossiers, etat)
        bilan = bilan_de_la_lecture(entree, etat)
        faits = [dossier for dossier in bilan.a_faire if etat.fiche(dossier) is not None]
        bilan.pas_faits = [dossier for dossier in bilan.a_faire if dossier not in faits]
        bilan.faits, bilan.a_faire = faits, []
        if manquent:
            bilan.arret = mots["academie"]["parts_manquantes"].format(parts=", ".join(manquent))
        return _achever(entree, bilan, etat, mots, depot, proposees, debut)
    except OSError as erreur:
        mal_employee(f"impossible d’écrire dans {sortie} : {motif(erreur)}.")
    finally:
        etat.fermer()


def _mots_et_offres(
    depot: Path, offres: Path | None
) -> tuple[dict[str, dict[str, str]], Sequence[Offre]]:
    """Rend les libellés du dépôt, et ce que les formateurs proposent ; lève ErreurDonnees."""
    from generateur.academie.reponses.offres import lire_les_offres
    from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche

    demarche = charger_demarche(depot / "donnees" / "demarche")[0]
    themes = {sujet.id: sujet.titre for sujet in demarche.preoccupations}
    return demarche.libelles, lire_les_offres(offres, themes) if offres is not None else ()


def _part_demandee(ecrite: str | None) -> PartDuLot:
    from generateur.academie.lot.parts import PartDuLot, lire_la_part

    try:
        return lire_la_part(ecrite) if ecrite is not None else PartDuLot()
    except ValueError:
        mal_employee(f"--part attend une part, comme 3/8 ; pas « {ecrite} ».")


@dataclass
class _Lointain:
    """Ce qui concerne d’autres machines ; `depot` : son archive, si leurs ouvriers l’attendent."""

    ordonnanceur: str | None
    disque_partage: bool
    depot: bytes = b""

    @property
    def ecrit_sur_place(self) -> bool:
        return not self.ordonnanceur or self.disque_partage


def _s_arreter_la(lue: Entree, etat: Etat, mots: dict[str, str]) -> int:
    """Écrit le tableau de ce qui serait fait, ligne par ligne ; rend le code de sortie."""
    from generateur.academie.lot import rapport
    from generateur.academie.lot.deroulement import bilan_de_la_lecture

    rapport.ecrire(bilan_de_la_lecture(lue, etat), etat.sortie, mots)
    click.echo(mots["lecture_seulement"], err=True)
    return 1 if lue.refuses else 0


def _rendre_compte(bilan: Bilan, etat: Etat, mots: dict[str, str], debut: float) -> None:
    from generateur.academie.lot import rapport

    duree = mots["duree"].format(duree=en_duree(time.monotonic() - debut))
    click.echo(f"{rapport.resume(bilan, mots).rstrip('.')} {duree}.")
    suite = rapport.details(bilan, mots, rapport.MOTIFS_MONTRES)
    if suite:
        click.echo(suite, err=True)
    try:
        rapport.ecrire(bilan, etat.sortie, mots)
    except OSError as erreur:
        click.echo(f"Impossible d’écrire {rapport.TEXTE} : {motif(erreur)}.", err=True)
    else:
        if bilan.echecs:
            chemin = etat.sortie / rapport.TABLEAU
            click.echo(mots["dans_le_compte_rendu"].format(chemin=chemin), err=True)


@contextmanager
def _executeur(
    lot: LotDeColleges, mots: dict[str, str], lointain: _Lointain, processus: int, utile: bool
) -> Iterator[tuple[Any, int]]:
    """Rend de quoi ouvrir un exécuteur, et le nombre d’ouvriers ; dit ceux qui n’en sont pas."""
    from generateur.academie.lot.executeurs import executeur_local, executeur_lointain

    if lointain.ordonnanceur and utile:
        adresse, consignes = lointain.ordonnanceur, lot.consignes
        with executeur_lointain(adresse, consignes, lointain.depot) as la_bas:
            for ouvrier in la_bas.de_cote:
                click.echo(mots["ouvrier_de_cote"].format(ouvrier=ouvrier), err=True)
            ouvrir: partial[AbstractContextManager[Executor]] = partial(
                nullcontext, la_bas.executeur
            )
            yield ouvrir, la_bas.nombre
    else:
        yield partial(executeur_local, processus), processus


def _interrompre(_numero: int, _cadre: object) -> NoReturn:
    """Un arrêt demandé par la machine se range et se dit comme un Ctrl-C."""
    raise KeyboardInterrupt
