"""Prépare le site et ses documents dans un second processus, pendant que MkDocs se met en route.

Le processus rend d’abord la préparation (pages remplies, menu), puis les documents (PDF, agenda,
tableur), qui ne dépendent pas des pages. Là où le système ne sait pas dédoubler le nôtre, ou si ce
processus meurt, tout se fait ici, au moment où l’on en a besoin.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .memoire import Preparation

if TYPE_CHECKING:
    from generateur.chaine import Construction

SUFFIXES = ("pdf", "ics", "ods")


class FauteDesDonnees(Exception):
    """Les données ne permettent pas de préparer le site ; le texte dit toutes les fautes."""


@dataclass(frozen=True)
class Commande:
    """Ce qu’il faut pour préparer un site."""

    racine: Path
    profil: Path
    docs: Path
    nav: list[Any]


class Atelier:
    """Un travail commandé à la création, rendu en deux fois : la préparation, les documents."""

    def __init__(self, commande: Commande) -> None:
        self.commande = commande
        self.recu: Connection | None = None
        self.ouvrier: multiprocessing.process.BaseProcess | None = None
        self.reste: Callable[[], dict[str, bytes]] | None = None
        if hasattr(os, "fork"):
            contexte = multiprocessing.get_context("fork")
            self.recu, envoi = contexte.Pipe(duplex=False)
            self.ouvrier = contexte.Process(target=_travailler, args=(commande, envoi), daemon=True)
            self.ouvrier.start()
            envoi.close()

    def preparation(self) -> Preparation:
        """Attend et rend la préparation ; lève FauteDesDonnees."""
        rendu = self._recevoir()
        if isinstance(rendu, str):
            raise FauteDesDonnees(rendu)
        if isinstance(rendu, Preparation):
            return rendu
        preparation, self.reste = _preparer(self.commande)
        return preparation

    def documents(self) -> dict[str, bytes]:
        """Attend et rend les documents, par suffixe. À demander après la préparation."""
        rendu = None if self.reste is not None else self._recevoir()
        if isinstance(rendu, dict):
            return rendu
        if self.reste is None:
            _, self.reste = _preparer(self.commande)
        return self.reste()

    def abandonner(self) -> None:
        """Renonce au travail en cours."""
        if self.ouvrier is not None and self.ouvrier.is_alive():
            self.ouvrier.terminate()
            self.ouvrier.join()

    def _recevoir(self) -> object:
        """Rend ce que le processus envoie, ou rien s’il n’y en a pas ou s’il est mort."""
        if self.recu is None:
            return None
        try:
            rendu: object = self.recu.recv()
        except EOFError:
            self.recu = None
            return None
        return rendu


def _preparer(commande: Commande) -> tuple[Preparation, Callable[[], dict[str, bytes]]]:
    # Chargés seulement quand il faut tout refaire : la moitié du temps d’un démarrage.
    from generateur.chargement.erreurs import ErreurDonnees
    from generateur.preparation import preparer

    try:
        prepare = preparer(commande.racine, commande.profil, commande.docs, commande.nav)
    except ErreurDonnees as erreur:
        raise FauteDesDonnees(str(erreur)) from None

    return prepare.preparation, partial(documents_du_site, prepare.construction)


def documents_du_site(construction: Construction) -> dict[str, bytes]:
    """Rend les documents qui accompagnent les pages, par suffixe."""
    from generateur.formats import ecrire_le_format

    return {suffixe: ecrire_le_format(construction, suffixe) for suffixe in SUFFIXES}


def _travailler(commande: Commande, envoi: Connection) -> None:
    # Un processus d’une seconde n’a pas de mémoire à ramasser.
    gc.disable()
    try:
        preparation, documents = _preparer(commande)
    except FauteDesDonnees as faute:
        envoi.send(str(faute))
        return
    envoi.send(preparation)
    envoi.send(documents())
