"""Remplit les gabarits du site ; un bloc des mêmes champs ne se remplit qu’une fois.

D’un collège à l’autre d’un lot, presque tous les blocs sont les mêmes. Un gabarit est une fonction
de ses champs : ce qu’il lit d’autre entrerait ici dans la clé.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from generateur.formats.gabarits import environnement
from generateur.noyau.declare import modeles
from generateur.site.pages.liens import relier

RETENUS = 1024
"""Une centaine de blocs par collège, dont cinq à dix nouveaux."""

Champs = dict[str, Any]

DE_LA_DEMARCHE = (
    modeles.Enseignement,
    modeles.Etape,
    modeles.Point,
    modeles.Pratique,
    modeles.Preoccupation,
    modeles.RaisonDAgir,
    modeles.Role,
)
"""Ce qu’un lot lit une fois pour tous : se compare par identité, bien plus vite que par valeur."""


class Mots(dict[str, str]):
    """Des libellés qui ne changent plus, comparés eux aussi par identité."""


_PAR_IDENTITE = frozenset({Mots, *DE_LA_DEMARCHE})
_NOMBRES = frozenset({bool, int, float})


@lru_cache(maxsize=32)
def mots_retenus(paires: tuple[tuple[str, str], ...], dire: Callable[[str], str]) -> Mots:
    """Rend les libellés, chacun dit par `dire` ; les mêmes donnent le même objet."""
    return Mots((cle, dire(mot)) for cle, mot in paires)


def ecrire(gabarit: str, chemin: str, champs: Champs) -> str:
    """Rend le gabarit rempli, sans lignes vides ; `chemin` : la page, dont partent les liens.

    Avec la vue entière, il dépend de tout : il se refait à chaque fois.
    """
    if "vue" in champs:
        return _ecrire(gabarit, chemin, champs)
    try:
        return _ecrire_une_fois(gabarit, chemin, _Cle(champs))
    except _NonRetenu:
        return _ecrire(gabarit, chemin, champs)


class _NonRetenu(Exception):
    """Un champ n’a pas d’empreinte : le bloc se refait à chaque fois."""


class _Cle:
    """Des champs, comparés par leur valeur ; lève _NonRetenu si l’un d’eux n’a pas d’empreinte."""

    def __init__(self, champs: Champs) -> None:
        self.champs = champs
        self.figes = tuple((nom, _figer(valeur)) for nom, valeur in champs.items())
        try:
            self.empreinte = hash(self.figes)
        except TypeError:
            raise _NonRetenu from None

    def __hash__(self) -> int:
        return self.empreinte

    def __eq__(self, autre: object) -> bool:
        return isinstance(autre, _Cle) and self.figes == autre.figes


class _Identique:
    """Un objet comparé par identité ; il vit autant que la clé : son adresse ne ressert pas."""

    def __init__(self, objet: object) -> None:
        self.objet = objet

    def __hash__(self) -> int:
        return id(self.objet)

    def __eq__(self, autre: object) -> bool:
        return isinstance(autre, _Identique) and self.objet is autre.objet


def _figer(valeur: Any) -> Any:
    """Rend la valeur sous une forme qui a une empreinte ; 1, 1.0 et True y restent différents."""
    sorte = type(valeur)
    if sorte is str:
        return valeur
    if sorte is tuple or sorte is list:
        return (sorte, *map(_figer, valeur))
    if sorte in _PAR_IDENTITE:
        return _Identique(valeur)
    if sorte in _NOMBRES:
        return (sorte, valeur)
    if sorte is Markup:
        # Égal à un texte de mêmes signes, il s’écrit pourtant sans être échappé.
        return (Markup, str(valeur))
    if isinstance(valeur, Mapping):
        return (dict, *((_figer(cle), _figer(sienne)) for cle, sienne in valeur.items()))
    return valeur


@lru_cache(maxsize=RETENUS)
def _ecrire_une_fois(gabarit: str, chemin: str, cle: _Cle) -> str:
    return _ecrire(gabarit, chemin, cle.champs)


def _ecrire(gabarit: str, chemin: str, champs: Champs) -> str:
    def lien(cible: str) -> str:
        return relier(chemin, cible)

    rendu = environnement().get_template(f"site/{gabarit}.html.j2").render(lien=lien, **champs)
    return "\n".join(ligne.strip() for ligne in rendu.splitlines() if ligne.strip())
