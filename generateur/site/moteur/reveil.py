"""Dans la page, au réveil : les données arrivent déjà lues, l’édition est celle du site."""

from __future__ import annotations

import os
import pickle
import sys
import zoneinfo
from importlib import import_module
from pathlib import Path

from generateur.chargement.emplacements import REPERE
from generateur.chargement.lectures_retenues import (
    apprendre,
    oublier_les_lectures,
    retenir_les_lectures,
)
from generateur.site.moteur.bord_de_la_page import dater

HEURES = "heures"
"""Dans ce que la page emporte : les fichiers des fuseaux horaires."""
ECRIVAINS = (
    "generateur.formats.donnees_json",
    "generateur.formats.texte_markdown",
    "generateur.formats.svg.frise",
    "generateur.formats.tableur.classeur",
    "generateur.formats.agenda.rendez_vous_ics",
)
"""Ceux que `formats/table.py` ne charge qu’à leur tour."""
DONNEES = "donnees.pickle"
"""Dans ce que la page emporte : une suite de (module, fonction, chemin dans le dépôt, rendu)."""


def reveiller(depot: str, edition: str) -> None:
    """Fait de `depot` le dépôt où l’on est, et apprend ce que la construction en avait lu."""
    os.chdir(depot)
    zoneinfo.reset_tzpath([os.path.join(depot, HEURES)])
    # Ce dossier désigne un dépôt ; ce qu’il contenait est déjà lu.
    REPERE.mkdir(exist_ok=True)
    dater(edition)
    apprendre_les_donnees(Path(depot))


def apprendre_les_donnees(depot: Path) -> None:
    """Oublie toute lecture, puis apprend celles que `depot` apporte ; rien, s’il n’en a pas."""
    oublier_les_lectures()
    retenir_les_lectures()
    donnees = depot / DONNEES
    apprises = pickle.loads(donnees.read_bytes()) if donnees.is_file() else ()
    for module, nom, chemin, rendu in apprises:
        apprendre(getattr(import_module(module), nom), (depot / chemin,), rendu)


def attiser() -> bool:
    """Charge un écrivain de plus, icalendar surtout ; dit s’il en reste."""
    absents = [ecrivain for ecrivain in ECRIVAINS if ecrivain not in sys.modules]
    if absents:
        import_module(absents[0])
    return len(absents) > 1


def etendre(dossier: str) -> None:
    """Ajoute les modules de ce dossier à ceux que l’on peut importer.

    Un paquet déjà là, dont il n’apporte que des modules de plus, les y cherche aussi.
    """
    sys.path.append(dossier)
    for module in sorted(Path(dossier).rglob("*.pyc")):
        ou = module.parents[1] if module.name == "__init__.pyc" else module.parent
        if ou == Path(dossier) or (ou / "__init__.pyc").exists():
            continue
        ici = import_module(".".join(ou.relative_to(dossier).parts)).__path__
        if str(ou) not in ici:
            ici.append(str(ou))
