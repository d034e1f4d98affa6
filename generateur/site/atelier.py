"""Prépare le site et ses documents dans un second processus, pendant que MkDocs se met en route.

Le processus rend d’abord la préparation (pages remplies, menu), puis les documents, qui ne
dépendent pas des pages. S’il n’y en a pas, tout se fait ici, au moment où l’on en a besoin.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generateur.site.ouvrier import Envoyer, Ouvrier
from generateur.site.preparations import Preparation

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel


class FauteDesDonnees(Exception):
    """Les données ne permettent pas de préparer le site ; le texte dit toutes les fautes."""


@dataclass(frozen=True)
class Commande:
    """Ce qu’il faut pour préparer un site."""

    racine: Path
    profil: Path
    docs: Path
    nav: list[Any]
    environnement: Mapping[str, str]


class Atelier:
    """Un travail commandé à la création, rendu en deux fois : la préparation, les documents."""

    def __init__(self, commande: Commande) -> None:
        self.commande = commande
        self.reste: Callable[[], dict[str, bytes]] | None = None
        self.ouvrier = Ouvrier(partial(_travailler, commande))

    def preparation(self) -> Preparation:
        """Attend et rend la préparation ; lève FauteDesDonnees."""
        rendu = self.ouvrier.recevoir()
        if isinstance(rendu, str):
            raise FauteDesDonnees(rendu)
        if isinstance(rendu, Preparation):
            return rendu
        preparation, self.reste = _preparer(self.commande)
        return preparation

    def documents(self) -> dict[str, bytes]:
        """Attend et rend les documents, par chemin dans le site ; après la préparation."""
        rendu = None if self.reste is not None else self.ouvrier.recevoir()
        if isinstance(rendu, dict):
            return rendu
        if self.reste is None:
            _, self.reste = _preparer(self.commande)
        return self.reste()

    def abandonner(self) -> None:
        """Renonce au travail en cours."""
        self.ouvrier.abandonner()


def _preparer(commande: Commande) -> tuple[Preparation, Callable[[], dict[str, bytes]]]:
    # Chargés seulement quand il faut tout refaire : la moitié du temps d’un démarrage.
    from generateur.chargement.modele_odt import charger_modele
    from generateur.chargement.problemes import ErreurDonnees
    from generateur.site.preparation import preparer

    try:
        prepare = preparer(
            commande.racine, commande.profil, commande.docs, commande.nav, commande.environnement
        )
        modele = charger_modele(commande.racine)
    except ErreurDonnees as erreur:
        raise FauteDesDonnees(str(erreur)) from None

    return prepare.preparation, partial(
        documents_du_site, prepare.manuel, commande.environnement, modele
    )


def documents_du_site(
    manuel: Manuel, environnement: Mapping[str, str], modele: bytes | None = None
) -> dict[str, bytes]:
    """Rend les documents qui accompagnent les pages, par chemin dans le site."""
    from generateur.depot.forge import adresse_du_site
    from generateur.formats import table
    from generateur.formats.documents import dans_le_site, etendue
    from generateur.formats.dossier_de_reunion import documents

    adresse = adresse_du_site(manuel.college.adresse, environnement)
    if etendue(environnement).dossier:
        faits = documents(manuel, adresse, modele)
    else:
        faits = table.de_la_feuille_de_route(manuel, adresse)
    rendus = {dans_le_site(chemin): octets for chemin, octets in faits.items()}
    return rendus | {table.VARIANTES: table.ecrire_les_variantes(manuel)}


def _travailler(commande: Commande, envoyer: Envoyer) -> None:
    try:
        preparation, documents = _preparer(commande)
    except FauteDesDonnees as faute:
        envoyer(str(faute))
        return
    envoyer(preparation)
    envoyer(documents())
