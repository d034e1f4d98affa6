"""Les académies : leurs noms, comme on les écrit, leur zone, leur territoire."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.lecture import lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.validation import valider

ACADEMIES = Path("donnees/academies.yml")
_ARTICLES = re.compile(r"^(academie-)?(de-la-|de-l-|des-|du-|de-|d-)?(la-|le-|les-|l-)?")


@dataclass(frozen=True)
class Academie:
    """Une académie : sa zone, ses autres noms, ses exceptions.

    `zone` : le nom du fichier de calendrier, qu’il soit là ou non. `territoire` : celui de ses
    jours fériés, s’il n’est pas celui de la zone ; `departements` : celui de tel département.
    `site` : où paraît le texte officiel de son calendrier, là où elle a le sien.
    """

    nom: str
    zone: str
    autres_noms: tuple[str, ...] = ()
    territoire: str | None = None
    departements: dict[str, str] = field(default_factory=dict)
    site: str = ""


@une_fois
def lire_les_academies(fichier: Path) -> tuple[Academie, ...]:
    """Rend les académies ; lève ErreurDonnees si le fichier est fautif."""
    academies, problemes = valider(lire(fichier, ANALYSEUR_VIF), tuple[Academie, ...])
    if academies is None:
        raise ErreurDonnees(problemes)
    return academies


def academie_nommee(ecrit: str, academies: tuple[Academie, ...]) -> Academie | None:
    """Rend l’académie de ce nom, comme qu’on l’écrive ; rien si ce n’en est pas une."""
    voulu = forme(ecrit)
    return next(
        (a for a in academies if voulu in {forme(nom) for nom in (a.nom, *a.autres_noms)}), None
    )


def a_son_calendrier(academie: Academie, academies: tuple[Academie, ...]) -> bool:
    """Dit si cette académie est seule à suivre ses vacances : ni A, ni B, ni C."""
    return sum(autre.zone == academie.zone for autre in academies) == 1


@lru_cache(maxsize=1024)
def forme(nom: str) -> str:
    """Le nom sans casse, accents, articles ni « Académie de »."""
    nu = re.sub(r"[^a-z0-9]+", "-", sans_accents(nom)).strip("-")
    return _ARTICLES.sub("", nu) or nu
