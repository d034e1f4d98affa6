"""Remplit les appels « {{ … }} » d’une page, hors du code, et seulement ceux-là.

`{%`, `{#` et les attributs de Markdown restent ce qu’ils sont partout dans MkDocs. Une expression
est évaluée une fois, dans un bac à sable ; ce qu’elle rend n’est jamais relu.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.site.pages.echappement import md

# Un bloc de code clôturé, un code en ligne, ou un appel : le premier venu l’emporte.
_MORCEAUX = re.compile(
    r"(?P<bloc>^(?P<cloture>[ ]{0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=cloture)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?P<marque>`+)(?!`).+?(?<!`)(?P=marque)(?!`))"
    r"|(?P<appel>\{\{(?P<expression>.*?)\}\})",
    re.MULTILINE | re.DOTALL,
)
_APPEL_SIMPLE = re.compile(r'(?P<nom>[a-z_]+)\((?:"(?P<mot>[^"\\]*)")?\)')
_ENVIRONNEMENT = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


def remplir(texte: str, noms: Mapping[str, Any], fichier: str) -> str:
    """Rend le Markdown avec ses appels remplis.

    Lève ErreurDonnees, avec tous les appels fautifs du fichier et leur ligne.
    """
    problemes: list[Probleme] = []
    rendus: list[str] = []
    for ligne, morceau in _morceaux(texte):
        if not ligne:
            rendus.append(morceau)
            continue
        try:
            rendus.append(_evaluer(morceau.strip(), noms))
        except (TemplateError, SecurityError, TypeError, ValueError, LookupError) as erreur:
            problemes.append(_probleme(fichier, ligne, morceau, erreur, noms))
    if problemes:
        raise ErreurDonnees(problemes)
    return "".join(rendus)


@lru_cache(maxsize=256)
def _morceaux(texte: str) -> tuple[tuple[int, str], ...]:
    """Coupe une page : (0, texte laissé tel quel) ou (ligne, expression d’un appel)."""
    morceaux: list[tuple[int, str]] = []
    depuis = 0
    for trouve in _MORCEAUX.finditer(texte):
        if trouve["appel"] is not None:
            ligne = texte.count("\n", 0, trouve.start()) + 1
            morceaux += [(0, texte[depuis : trouve.start()]), (ligne, trouve["expression"])]
            depuis = trouve.end()
    return (*morceaux, (0, texte[depuis:]))


def _evaluer(expression: str, noms: Mapping[str, Any]) -> str:
    simple = _APPEL_SIMPLE.fullmatch(expression)
    # Presque tous les appels sont « nom() » ou « nom("mot") » : inutile de compiler un gabarit.
    if simple is not None and callable(noms.get(simple["nom"])):
        arguments = [simple["mot"]] if simple["mot"] is not None else []
        return str(noms[simple["nom"]](*arguments))
    valeur = _compiler(expression)(**noms)
    if isinstance(valeur, Markup):
        return str(valeur)
    return md(valeur)


@lru_cache(maxsize=256)
def _compiler(expression: str) -> Callable[..., Any]:
    compilee: Callable[..., Any] = _ENVIRONNEMENT.compile_expression(
        expression, undefined_to_none=False
    )
    return compilee


def _probleme(
    fichier: str, ligne: int, expression: str, erreur: Exception, noms: Mapping[str, Any]
) -> Probleme:
    mots = re.findall(r"[^\W\d]\w*", expression)
    inconnu = next((mot for mot in mots if mot not in noms), None)
    if isinstance(erreur, InconnuIci):
        remede = f"{suggestion(proche(erreur.ecrit, erreur.connus))}La liste : "
        remede += ", ".join(sorted(erreur.connus))
        message = f"{erreur.sorte} « {erreur.ecrit} » inconnue"
    elif inconnu == (mots[0] if mots else None) and inconnu is not None:
        message = f"« {inconnu} » n’est pas un nom connu dans « {{{{{expression}}}}} »"
        remede = f"{suggestion(proche(inconnu, noms))}La liste : {', '.join(sorted(noms))}"
    else:
        message = f"« {{{{{expression}}}}} » ne peut pas être rempli"
        remede = "relisez l’appel : son nom, ses guillemets, ses parenthèses"
    return Probleme(fichier, ligne, "appel-fautif", message, remede)


class InconnuIci(LookupError):
    """Un identifiant qui n’existe pas, avec ceux qui existent."""

    def __init__(self, sorte: str, ecrit: str, connus: list[str]) -> None:
        super().__init__(ecrit)
        self.sorte = sorte
        self.ecrit = ecrit
        self.connus = connus
