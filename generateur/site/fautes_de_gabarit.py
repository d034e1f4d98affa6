"""Une faute dans un gabarit d’`overrides/`, dite comme celle d’une donnée : fichier, ligne, remède.

Jinja garde, dans la trace d’une panne, la ligne du gabarit ; ses phrases connues se disent par
celles de `donnees/demarche/libelles/site.yml` (clés `journal_gabarit…`).
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_page

_PHRASES = tuple(
    (cle, re.compile(motif))
    for cle, motif in (
        ("balise", r"Encountered unknown tag '(?P<mot>.*?)'"),
        ("filtre", r"No (?:filter|test) named '(?P<mot>.*?)'"),
        ("ouvert", r"Unexpected end of template|Missing end of|unexpected end of"),
        ("nom", r"'(?P<mot>[^']*)' is undefined|has no attribute '(?P<autre>[^']*)'"),
    )
)


def faute_de_gabarit(
    erreur: Exception, habillage: Path, mots: Mapping[str, str]
) -> ErreurDonnees | None:
    """Rend cette panne en français si elle vient d’un gabarit de ce dossier ; sinon rien."""
    if isinstance(erreur, UnicodeDecodeError):
        return _mal_enregistre(habillage)
    lieu = _lieu(erreur, habillage)
    if lieu is None or not mots:
        return None
    message, remede = mots[_cle(erreur)], mots["journal_gabarit_remede"]
    dit = message.format(mot=_mot(erreur))
    return ErreurDonnees([Probleme(nom_affiche(lieu[0]), lieu[1], "gabarit", dit, remede)])


def _mal_enregistre(habillage: Path) -> ErreurDonnees | None:
    try:
        for fichier in sorted(habillage.rglob("*.html")):
            lire_page(fichier)
    except ErreurDonnees as faute:
        return faute
    return None


def _lieu(erreur: Exception, habillage: Path) -> tuple[Path, int] | None:
    """Rend le gabarit de l’équipe où la panne s’est produite, au plus près, et sa ligne."""
    lieux = [(ou.filename, ou.lineno or 1) for ou in traceback.extract_tb(erreur.__traceback__)]
    if isinstance(erreur, TemplateSyntaxError) and erreur.filename:
        lieux.append((erreur.filename, erreur.lineno))
    for nom, ligne in reversed(lieux):
        fichier = Path(nom)
        if fichier.is_relative_to(habillage) and fichier.suffix != ".py":
            return fichier, ligne
    return None


def _cle(erreur: Exception) -> str:
    if isinstance(erreur, TemplateNotFound):
        return "journal_gabarit_absent"
    trouve = _reconnaitre(erreur)
    if trouve is not None:
        return f"journal_gabarit_{trouve[0]}"
    return (
        "journal_gabarit" if isinstance(erreur, TemplateSyntaxError) else "journal_gabarit_calcul"
    )


def _mot(erreur: Exception) -> str:
    if isinstance(erreur, TemplateNotFound):
        return str(erreur.name)
    trouve = _reconnaitre(erreur)
    return next((mot for mot in trouve[1].groups() if mot), "") if trouve else ""


def _reconnaitre(erreur: Exception) -> tuple[str, re.Match[str]] | None:
    if isinstance(erreur, TemplateError):
        for cle, motif in _PHRASES:
            trouve = motif.search(erreur.message or "")
            if trouve is not None:
                return cle, trouve
    return None
