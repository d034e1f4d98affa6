"""Remplit les appels « {{ … }} » d’une page, hors du code, et seulement ceux-là.

`{%`, `{#` et les attributs de Markdown restent ce qu’ils sont partout dans MkDocs. Une expression
est évaluée une fois, dans un bac à sable ; ce qu’elle rend n’est jamais relu.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.site.pages.bac_a_sable import (
    AppelRefuse,
    InconnuIci,
    appeler,
    evaluer,
    mesurer,
    relire,
)
from generateur.site.pages.echappement import md
from generateur.site.pages.morceaux_de_page import morceaux_de

_APPEL_SIMPLE = re.compile(r'(?P<nom>[a-z_]+)\((?:"(?P<mot>[^"\\]*)")?\)')


def remplir(
    texte: str, noms: Mapping[str, Any], fichier: str, remplis: dict[str, str] | None = None
) -> str:
    """Rend le Markdown avec ses appels remplis ; `remplis` reçoit ce que chacun a rendu.

    Lève ErreurDonnees, avec tous les appels fautifs du fichier et leur ligne.
    """
    problemes: list[Probleme] = []
    cause: Exception | None = None
    rendus: list[str] = []
    for ligne, morceau in morceaux_de(texte):
        if not ligne:
            rendus.append(morceau)
            continue
        try:
            rendus.append(_remplir(morceau, noms))
            if remplis is not None:
                remplis[morceau] = rendus[-1]
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
        # Tout le reste, quel qu’il soit : une page ne doit jamais rendre une trace de Python.
        except Exception as erreur:
            cause = erreur
            problemes.append(_probleme(fichier, ligne, morceau, erreur))
    if problemes:
        raise ErreurDonnees(problemes) from cause
    return "".join(rendus)


def _remplir(expression: str, noms: Mapping[str, Any]) -> str:
    simple = _APPEL_SIMPLE.fullmatch(expression.strip())
    # Presque tous les appels sont « nom() » ou « nom("mot") » : inutile de les faire lire à Jinja.
    if simple is not None and callable(noms.get(simple["nom"])):
        mots = () if simple["mot"] is None else (simple["mot"],)
        valeur = mesurer(appeler(noms[simple["nom"]], *mots))
    else:
        valeur = evaluer(expression, noms)
    return str(valeur) if isinstance(valeur, Markup) else md(valeur)


def _probleme(fichier: str, ligne: int, expression: str, erreur: Exception) -> Probleme:
    cite = f"« {{{{{court(expression)}}}}} » ne peut pas être rempli"
    if isinstance(erreur, InconnuIci):
        message = erreur.sorte.inconnue(erreur.ecrit)
        remede = f"{suggestion(proche(erreur.ecrit, erreur.connus))}"
        remede += f"La liste : {', '.join(erreur.connus)}"
    elif isinstance(erreur, AppelRefuse):
        message, remede = f"{cite} : {erreur.message}", erreur.remede
    else:
        message, remede = cite, "relisez l’appel : son nom, ses guillemets, ses parenthèses"
    return Probleme(fichier, ligne + _decalage(expression, erreur), "appel-fautif", message, remede)


def _decalage(expression: str, erreur: Exception) -> int:
    """Rend de combien de lignes la faute est sous le début de l’appel."""
    dite = getattr(erreur, "ligne", 0)
    if not dite and isinstance(erreur, InconnuIci):
        dite = _ligne_du_mot(expression, erreur.ecrit)
    marge = expression[: len(expression) - len(expression.lstrip())]
    return dite - 1 if dite else marge.count("\n")


def _ligne_du_mot(expression: str, mot: str) -> int:
    try:
        return relire(expression).lignes.get(mot, 0)
    except AppelRefuse:
        return 0
