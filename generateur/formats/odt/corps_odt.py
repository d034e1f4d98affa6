"""Le corps d’un document : un gabarit de `gabarits/odt/`, rempli ; tout texte y entre échappé."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generateur.formats.bureautique import environnement, sans_illegaux
from generateur.vue.francais import typographie

GABARITS = Path(__file__).parents[2] / "gabarits" / "odt"
_LARGEUR = re.compile(r'"Colonne-(\d+)"')
_PREMIER = re.compile(r'<text:(?:p|h) text:style-name="([^"]*)"')


def rendre(gabarit: str, **donnees: Any) -> str:
    """Rend un gabarit ; chaque texte y est corrigé de ses espaces, puis échappé."""
    return environnement(GABARITS, _fini).get_template(gabarit).render(donnees)


def envelopper(corps: str, page: str = "") -> str:
    """Rend `content.xml` : ce corps, et les seuls styles que les tableaux demandent.

    `page` : la page du modèle où le texte commence, si ce n’est pas la page ordinaire.
    """
    largeurs = sorted({int(largeur) for largeur in _LARGEUR.findall(corps)})
    debut = ""
    if page and (premier := _PREMIER.search(corps)):
        debut = premier[1]
        corps = _PREMIER.sub(lambda p: p[0].replace(f'"{debut}"', '"Debut"'), corps, count=1)
    return rendre("content.xml.j2", corps=Markup(corps), largeurs=largeurs, page=page, debut=debut)


def _fini(valeur: object) -> object:
    """Corrige la typographie de tout texte qui n’est pas déjà un morceau de document."""
    if isinstance(valeur, str) and not isinstance(valeur, Markup):
        return typographie(sans_illegaux(valeur))
    return valeur
