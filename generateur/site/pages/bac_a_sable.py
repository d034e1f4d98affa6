"""Ce qu’un appel « {{ … }} » peut demander, et rien d’autre.

Une page demande un titre, une date, un nom qu’elle met en capitales. Elle n’a que faire d’une
boucle, d’une méthode ou d’une puissance : un appel est relu avant d’être évalué, et ce qui n’est
pas nommé ici est refusé. Il ne reste rien qui grandisse : un appel a une longueur, un nombre une
borne, un texte une taille ; le temps est donc borné lui aussi, sans montre.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generateur.chargement.controles import Sorte
from generateur.chargement.texte import INDESIRABLES

LONGUEUR = 1000
"""Ce que compte au plus un appel, en caractères."""

TAILLE = 100_000
"""Ce qu’un appel rend au plus, en caractères ; un bloc mis de côté n’y compte que sa marque."""

NOMBRE = 10**12
"""Le plus grand nombre qu’un calcul rencontre."""

CHIFFRES = range(11)
"""Ce qu’un arrondi garde de chiffres : au-delà, un calcul n’a plus de borne."""

NOM = Sorte("nom", False, "")
DONNEE = Sorte("donnée du collège", True, "")
FILTRE = Sorte("filtre", False, "")
EPREUVE = Sorte("épreuve", True, "")

_PERMIS = (
    *(nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Getattr, nodes.Getitem),
    *(nodes.Call, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not),
    *(nodes.Compare, nodes.Operand, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div),
    *(nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos),
)


class AppelRefuse(Exception):
    """Un appel qui ne peut pas être rempli : ce qui ne va pas, le remède, la ligne dans l’appel."""

    def __init__(self, message: str, remede: str, ligne: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.remede = remede
        self.ligne = ligne


class InconnuIci(LookupError):
    """Un identifiant qui n’existe pas, sa sorte, et ceux qui existent."""

    def __init__(self, sorte: Sorte, ecrit: str, connus: Iterable[str], ligne: int = 0) -> None:
        super().__init__(ecrit)
        self.sorte = sorte
        self.ecrit = ecrit
        self.connus = sorted(connus)
        self.ligne = ligne


@dataclass(frozen=True)
class Appel:
    """Un appel relu : de quoi l’évaluer, et la ligne de chaque mot qui s’y lit."""

    evaluer: Callable[..., Any]
    noms: tuple[tuple[str, int, bool], ...]
    """Chaque nom, sa ligne dans l’appel (à partir de 1), s’il y est suivi de parenthèses."""
    lignes: Mapping[str, int]
    assemble: bool


def appeler(fonction: Callable[..., Any], *ecrits: Any) -> Any:
    """Appelle une de nos fonctions ; lève AppelRefuse si ce qu’on lui donne ne convient pas."""
    if not all(isinstance(ecrit, str) for ecrit in ecrits):
        raise _mal_appelee(fonction)
    try:
        return fonction(*ecrits)
    except TypeError:
        try:
            inspect.signature(fonction).bind(*ecrits)
        except TypeError as erreur:
            raise _mal_appelee(fonction) from erreur
        raise


def _mal_appelee(fonction: Callable[..., Any]) -> AppelRefuse:
    nom, attendus = fonction.__name__, inspect.signature(fonction).parameters
    ecrits = ", ".join(f'"{attendu}"' for attendu in attendus)
    return AppelRefuse(
        f"« {nom} » n’attend pas ce qu’on lui donne", f"écrivez {{{{ {nom}({ecrits}) }}}}"
    )


def evaluer(expression: str, noms: Mapping[str, Any]) -> str | Markup:
    """Rend ce que donne l’appel : un texte, à échapper, ou du Markdown déjà sûr.

    Lève AppelRefuse, InconnuIci, ou ce qu’une de nos fonctions lève.
    """
    appel = relire(expression)
    for nom, ligne, appele in appel.noms:
        if nom not in noms:
            raise InconnuIci(NOM, nom, noms, ligne)
        if callable(noms[nom]) and not appele:
            raise AppelRefuse(f"« {nom} » est ici sans parenthèses", f"écrivez {nom}(…)", ligne)
        if appele and not callable(noms[nom]):
            raise AppelRefuse(f"« {nom} » ne s’appelle pas", "ôtez les parenthèses", ligne)
    return mesurer(appel.evaluer(**noms), appel.assemble)


def mesurer(valeur: Any, assemble: bool = False) -> str | Markup:
    """Rend la valeur d’un appel, en texte ; lève AppelRefuse si elle ne peut pas entrer dans une
    page."""
    if isinstance(valeur, Markup) and assemble:
        raise AppelRefuse("un bloc ne se colle pas à un texte", "écrivez deux appels à la suite")
    if isinstance(valeur, bool) or not isinstance(valeur, str | int | float):
        raise AppelRefuse("ce n’est pas un texte", "demandez un nom, un nombre, ou l’un des deux")
    texte = valeur if isinstance(valeur, str) else str(valeur)
    _borne(len(texte))
    # Ni sur un disque, ni dans une page : l’un s’écrirait mal, l’autre passerait pour une marque.
    if not isinstance(texte, Markup) and INDESIRABLES.search(texte):
        raise AppelRefuse("un caractère qui ne s’écrit pas", "ôtez-le, avec sa barre oblique")
    return texte


@lru_cache(maxsize=256)
def relire(expression: str) -> Appel:
    """Rend l’appel, prêt à évaluer, s’il ne demande que ce qui est permis ; sinon AppelRefuse."""
    if len(expression) > LONGUEUR:
        raise AppelRefuse(
            f"appel de {len(expression)} caractères", f"{LONGUEUR} au plus : coupez-le en plusieurs"
        )
    try:
        lecteur = Parser(_BAC, expression, state="variable")
        lu = lecteur.parse_expression()
        if not lecteur.stream.eos:
            raise TemplateSyntaxError("", lecteur.stream.current.lineno)
        morceaux = list(_tous(lu))
        for morceau in morceaux:
            _controler(morceau)
        evaluation: Callable[..., Any] = _BAC.compile_expression(expression, False)
    except TemplateSyntaxError as erreur:
        raise _illisible(erreur.lineno) from erreur
    # Trop de parenthèses l’une dans l’autre : le lecteur de Jinja, puis celui de Python.
    except (RecursionError, MemoryError, SyntaxError) as erreur:
        raise _illisible(1) from erreur
    appeles = {id(x.node) for x in morceaux if isinstance(x, nodes.Call)}
    lus = [x for x in morceaux if isinstance(x, nodes.Name)]
    return Appel(
        evaluation,
        tuple((x.name, x.lineno, id(x) in appeles) for x in lus),
        {mot: x.lineno for x in reversed(morceaux) for mot in _mots(x)},
        any(isinstance(x, nodes.Concat) for x in morceaux),
    )


def _illisible(ligne: int) -> AppelRefuse:
    return AppelRefuse(
        "il ne se lit pas", "relisez l’appel : ses guillemets, ses parenthèses", ligne
    )


def _tous(noeud: nodes.Node) -> Iterator[nodes.Node]:
    yield noeud
    for fils in noeud.iter_child_nodes():
        yield from _tous(fils)


def _mots(noeud: nodes.Node) -> tuple[str, ...]:
    if isinstance(noeud, nodes.Const):
        return (str(noeud.value),)
    return (noeud.attr,) if isinstance(noeud, nodes.Getattr) else ()


def _controler(noeud: nodes.Node) -> None:
    """Lève AppelRefuse ou InconnuIci si ce morceau d’un appel n’est pas permis."""
    ligne = noeud.lineno
    if not isinstance(noeud, _PERMIS):
        raise _interdit("écrire cela n’est", ligne)
    if isinstance(noeud, nodes.Const) and _demesure(noeud.value):
        raise _trop_grand(ligne)
    if isinstance(noeud, nodes.Call | nodes.Filter | nodes.Test):
        if noeud.kwargs or noeud.dyn_args or noeud.dyn_kwargs:
            raise _interdit("« = » et « * » entre parenthèses ne sont", ligne)
    if isinstance(noeud, nodes.Call) and not isinstance(noeud.node, nodes.Name):
        raise _interdit("appeler autre chose qu’un des noms connus n’est", ligne)
    if isinstance(noeud, nodes.Filter) and noeud.name not in _BAC.filters:
        raise InconnuIci(FILTRE, noeud.name, _BAC.filters, ligne)
    if isinstance(noeud, nodes.Test) and noeud.name not in _BAC.tests:
        raise InconnuIci(EPREUVE, noeud.name, _BAC.tests, ligne)


def _interdit(quoi: str, ligne: int = 0) -> AppelRefuse:
    permis = ", ".join(sorted(_BAC.filters))
    return AppelRefuse(
        f"{quoi} pas permis dans une page",
        f"demandez un des noms connus, comparez-le, ou passez-le par un filtre : {permis}",
        ligne,
    )


def _trop_grand(ligne: int = 0) -> AppelRefuse:
    return AppelRefuse("un nombre démesuré", "restez en deçà de mille milliards", ligne)


def _demesure(valeur: object) -> bool:
    return isinstance(valeur, int | float) and not -NOMBRE <= valeur <= NOMBRE


def _texte(valeur: object) -> str:
    """Rend le texte d’un nom ou d’un nombre ; un bloc ne se retouche pas."""
    if isinstance(valeur, Markup) or not isinstance(valeur, str | int | float):
        raise AppelRefuse("ce filtre veut un texte", "donnez-lui un nom, ou un nombre")
    return str(valeur)


def _borne(taille: int) -> None:
    if taille > TAILLE:
        raise AppelRefuse(f"plus de {TAILLE} caractères", "demandez moins à la fois")


def _remplacer(valeur: object, avant: object, apres: object) -> str:
    texte, ote, mis = _texte(valeur), _texte(avant), _texte(apres)
    _borne(len(texte) + texte.count(ote) * len(mis))
    return texte.replace(ote, mis)


def _arrondir(valeur: object, chiffres: object = 0) -> int | float:
    if not isinstance(valeur, int | float):
        raise AppelRefuse("« round » veut un nombre", "ne lui donnez pas de texte")
    if not isinstance(chiffres, int) or chiffres not in CHIFFRES:
        raise AppelRefuse(
            "« round » ne garde pas tant de chiffres", f"demandez-en de 0 à {CHIFFRES[-1]}"
        )
    return round(valeur, chiffres) if chiffres else round(valeur)


def _joindre(valeurs: object, entre: object = "") -> str:
    if not isinstance(valeurs, list | tuple):
        raise AppelRefuse("« join » veut une liste", "écrivez-la entre crochets")
    textes, lien = [_texte(valeur) for valeur in valeurs], _texte(entre)
    _borne(sum(map(len, textes)) + len(textes) * len(lien))
    return lien.join(textes)


class _BacASable(ImmutableSandboxedEnvironment):
    """Un bac à sable d’où rien ne s’atteint que les noms donnés à la page et leurs données."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Rend une donnée par son nom ; jamais un attribut ni une méthode de Python."""
        if not isinstance(obj, Mapping):
            raise _interdit(f"« .{attribute} » n’est")
        if attribute not in obj:
            raise InconnuIci(DONNEE, attribute, obj)
        return obj[attribute]

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Rend une donnée par son nom, ou l’élément d’une liste par son rang."""
        if isinstance(obj, Mapping):
            return self.getattr(obj, str(argument))
        if isinstance(obj, list | tuple) and isinstance(argument, int):
            return obj[argument]
        raise _interdit("« […] » n’est")

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Appelle une fonction donnée à la page : `relire` a refusé tout le reste."""
        return appeler(__obj, *args)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calcule sur des nombres, sans laisser grandir ; « + » met aussi deux textes bout à
        bout."""
        deux_textes = type(left) is str and type(right) is str
        if operator == "+" and deux_textes:
            _borne(len(left) + len(right))
        elif not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise _interdit(f"« {operator} » ailleurs qu’entre deux nombres n’est")
        valeur = super().call_binop(context, operator, left, right)
        if _demesure(valeur):
            raise _trop_grand()
        return valeur


def _bac() -> _BacASable:
    bac = _BacASable(undefined=StrictUndefined, autoescape=True)
    bac.globals.clear()
    bac.filters = {
        "capitalize": lambda valeur: _texte(valeur).capitalize(),
        "default": lambda valeur, sinon="": valeur or sinon,
        "join": _joindre,
        "length": lambda valeur: len(_texte(valeur)),
        "lower": lambda valeur: _texte(valeur).lower(),
        "replace": _remplacer,
        "round": _arrondir,
        "title": lambda valeur: _texte(valeur).title(),
        "trim": lambda valeur: _texte(valeur).strip(),
        "upper": lambda valeur: _texte(valeur).upper(),
    }
    bac.tests = {nom: bac.tests[nom] for nom in ("even", "odd", "none", "number", "string")}
    return bac


_BAC = _bac()
