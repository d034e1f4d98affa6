"""Prépare le site et ses documents dans d’autres processus, pendant que MkDocs se met en route.

Le second processus charge et planifie, puis en dédouble un troisième, qui écrit les documents
pendant que lui remplit les pages. S’il n’y en a pas, tout se fait ici, quand on en a besoin.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, TypeVar

from generateur.site.demande import DemandeDeSite
from generateur.site.memoire.preparations import Preparation
from generateur.site.ouvrier import Ouvrier

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel

T = TypeVar("T")


class FauteDesDonnees(Exception):
    """Les données ne permettent pas de préparer le site ; le texte dit toutes les fautes."""


class AtelierDuSite:
    """Un travail commandé à la création, rendu en deux fois : la préparation, les documents.

    `avec_documents` : faux quand on les a déjà.
    """

    def __init__(self, demande: DemandeDeSite, *, avec_documents: bool) -> None:
        self.demande = demande
        self.manuel: Manuel | None = None
        self.ouvrier = Ouvrier(partial(_travailler, demande, avec_documents))

    def preparation(self) -> Preparation:
        """Attend et rend la préparation ; lève FauteDesDonnees."""
        rendu = self.ouvrier.recevoir()
        if isinstance(rendu, str):
            raise FauteDesDonnees(rendu)
        if isinstance(rendu, Preparation):
            return rendu
        from generateur.site.preparation import preparer

        self.manuel = _planifier(self.demande)
        return sans_faute(partial(preparer, self.demande, self.manuel))

    def documents(self) -> dict[str, bytes]:
        """Attend et rend les documents, par chemin dans le site ; après la préparation."""
        rendu = self.ouvrier.recevoir() if self.manuel is None else None
        if isinstance(rendu, dict):
            return rendu
        return documents_du_site(self.demande, self.manuel or _planifier(self.demande))

    def abandonner(self) -> None:
        """Renonce au travail en cours."""
        self.ouvrier.abandonner()


def documents_du_site(demande: DemandeDeSite, manuel: Manuel) -> dict[str, bytes]:
    """Rend les documents qui accompagnent les pages, par chemin dans le site.

    Lève ErreurDonnees si le modèle des textes à modifier est fautif.
    """
    from generateur.depot.forge import adresse_du_site
    from generateur.formats import table

    adresse = adresse_du_site(manuel.college.adresse, demande.environnement)
    if demande.papier is table.Papier.FEUILLE:
        faits = table.la_feuille_de_route(manuel, adresse)
    else:
        from generateur.chargement.modele_odt import charger_modele
        from generateur.formats.dossier_de_reunion import documents

        faits = documents(manuel, adresse, charger_modele(demande.racine), demande.papier)
    faits = {table.dans_le_site(chemin): octets for chemin, octets in faits.items()}
    if demande.papier is table.Papier.AUCUN:
        from generateur.site.livraison import en_un_fichier

        # Sans livret à attendre, l’archive se fait tout de suite.
        faits[table.TOUS] = en_un_fichier(faits, {}, manuel.vue.edition)
    return faits


def _travailler(demande: DemandeDeSite, avec_documents: bool, tuyau: Connection) -> None:
    documents: Ouvrier | None = None
    try:
        manuel = _planifier(demande)
        if avec_documents:
            documents = Ouvrier(partial(_ecrire_les_documents, demande, manuel))
        from generateur.site.preparation import preparer

        tuyau.send(sans_faute(partial(preparer, demande, manuel)))
    except FauteDesDonnees as faute:
        if documents is not None:
            documents.abandonner()
        tuyau.send(str(faute))
        return
    if documents is not None:
        tuyau.send(documents.recevoir())


def _ecrire_les_documents(demande: DemandeDeSite, manuel: Manuel, tuyau: Connection) -> None:
    tuyau.send(documents_du_site(demande, manuel))


def _planifier(demande: DemandeDeSite) -> Manuel:
    # Chargé seulement quand il faut tout refaire : la moitié du temps d’un démarrage.
    from generateur.chargement.modele_odt import charger_modele
    from generateur.formats.table import Papier
    from generateur.site.preparation import planifier_le_site

    def planifier() -> Manuel:
        manuel = planifier_le_site(demande)
        if demande.papier is not Papier.FEUILLE:
            charger_modele(demande.racine)
        return manuel

    return sans_faute(planifier)


def sans_faute(travail: Callable[[], T]) -> T:
    """Rend ce que rend ce travail ; lève FauteDesDonnees là où il lève ErreurDonnees."""
    from generateur.chargement.problemes import ErreurDonnees

    try:
        return travail()
    except ErreurDonnees as erreur:
        raise FauteDesDonnees(str(erreur)) from None
