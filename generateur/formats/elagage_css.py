"""D’une feuille de style, ne garde que ce que des pages peuvent employer.

Une règle s’en va si chacun de ses sélecteurs demande une classe ou un élément que rien n’écrit, ou
une écriture de droite à gauche ; une variable, si rien de ce qui reste ne la lit. Dans le doute, on
garde. La feuille est celle de Material, déjà minimale : une suite de règles et de blocs, sans
commentaire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_CHAINE = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|url\((?:[^)\"'\\]|\\.)*\)"
_MORCEAU = re.compile(rf"(?:{_CHAINE}|[^{{}};\"'])+|[{{}};]", re.DOTALL)
_CLASSE = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ELEMENT = re.compile(r"(?<![\w.#:\[\"'=-])([a-z][a-z0-9]*)(?![\w(=-])")
_SAUF = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]")
_VARIABLE = re.compile(rf"(--[\w-]+):(?:{_CHAINE}|[^;}}\"'])*;?")
_LUE = re.compile(r"var\((--[\w-]+)")
_ENTIERES = ("@font-face", "@keyframes", "@page", "@-webkit-keyframes", "@property")
DE_DROITE_A_GAUCHE = "[dir=rtl]"
_DES_CLASSES = re.compile(r'class="([^"]*)"')
_BALISE = re.compile(r"<([a-z][a-z0-9]*)")
_MOT = re.compile(r"[\w-]+")
TOUJOURS = frozenset({"html", "body", "from", "to"})


@dataclass(frozen=True)
class Employes:
    """Ce que les pages, les scripts et les gabarits écrivent : des classes, et des éléments."""

    classes: frozenset[str]
    elements: frozenset[str]

    def __or__(self, autres: Employes) -> Employes:
        return Employes(self.classes | autres.classes, self.elements | autres.elements)

    def acceptent(self, selecteur: str) -> bool:
        """Dit si quelque chose peut répondre à ce sélecteur."""
        if DE_DROITE_A_GAUCHE in selecteur:
            return False
        nu = _SAUF.sub("", selecteur)
        if not self.classes.issuperset(_CLASSE.findall(nu)):
            return False
        return (self.elements | TOUJOURS).issuperset(_ELEMENT.findall(nu))


def employes(pages: Iterable[str], scripts: Iterable[str]) -> Employes:
    """Rend ce que ces pages et ces scripts emploient ; d’un script, chaque mot en est peut-être."""
    classes: set[str] = set()
    elements: set[str] = set()
    for page in pages:
        classes.update(*map(str.split, _DES_CLASSES.findall(page)))
        elements.update(_BALISE.findall(page))
    for script in scripts:
        mots = _MOT.findall(script)
        classes.update(mots)
        elements.update(mots)
    return Employes(frozenset(classes), frozenset(elements))


@lru_cache(maxsize=8)
def elaguer(feuille: str, employes: Employes, avec: str = "") -> str:
    """Rend la feuille élaguée ; `avec` : celle qui la suit, et lit ses variables."""
    morceaux = [m for m in _MORCEAU.findall(feuille) if m.strip()]
    rendue = "".join(_bloc(iter(morceaux), employes))
    # Une variable qu’une autre lit n’est inutile que si l’autre l’est.
    while True:
        lues = {*_LUE.findall(rendue), *_LUE.findall(avec)}
        moins = _VARIABLE.sub(lambda v, lues=lues: v[0] if v[1] in lues else "", rendue)  # type: ignore[misc]
        if moins == rendue:
            return re.sub(r"[^{}]+\{\}", "", rendue)
        rendue = moins


def _bloc(morceaux: Iterator[str], employes: Employes, *, entier: bool = False) -> Iterable[str]:
    """Rend ce qui reste jusqu’à l’accolade qui ferme ; `entier` : tout."""
    tete = ""
    for morceau in morceaux:
        if morceau == "}":
            break
        if morceau == ";":
            yield tete + ";"
            tete = ""
        elif morceau != "{":
            tete = morceau
        elif tete.startswith("@"):
            dedans = "".join(_bloc(morceaux, employes, entier=entier or tete.startswith(_ENTIERES)))
            if dedans:
                yield f"{tete}{{{dedans}}}"
            tete = ""
        else:
            garde = tete if entier else ",".join(filter(employes.acceptent, _separer(tete)))
            dedans = "".join(_bloc(morceaux, employes, entier=True))
            if garde and dedans:
                yield f"{garde}{{{dedans}}}"
            tete = ""
    if tete:
        yield tete


def _separer(selecteurs: str) -> Iterator[str]:
    """Sépare des sélecteurs à leurs virgules, hors des parenthèses et des crochets."""
    debut = profondeur = 0
    for rang, signe in enumerate(selecteurs):
        profondeur += (signe in "([") - (signe in ")]")
        if signe == "," and not profondeur:
            yield selecteurs[debut:rang]
            debut = rang + 1
    yield selecteurs[debut:]


def serrer(feuille: str) -> str:
    """Rend la même feuille sans ses commentaires ni ses retraits."""
    sans = re.sub(r"/\*.*?\*/", "", feuille, flags=re.DOTALL)
    sans = re.sub(r"\s*\n\s*", "\n", sans)
    sans = re.sub(r"(?<=[{};,])\n|\n(?=[{}])", "", sans)
    return re.sub(r" ?([{}]) ?", r"\1", sans).replace("\n", " ").replace(";}", "}").strip() + "\n"
