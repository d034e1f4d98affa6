"""Ce que les collèges d’un lot partagent n’est lu qu’une fois.

Hors d’un lot, rien n’est retenu : « mkdocs serve » doit voir chaque changement. Dans un lot, les
données communes ne changent pas en route : leur empreinte est prise avant. Dans la page Configurer
(site/moteur/), elles arrivent déjà lues.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_lectures: dict[Any, Any] | None = None


def retenir_les_lectures() -> None:
    """À partir d’ici, dans ce processus, chaque fichier commun n’est lu qu’une fois."""
    global _lectures
    if _lectures is None:
        _lectures = {}


def oublier_les_lectures() -> None:
    """Revient à la lecture de chaque fichier à chaque fois."""
    global _lectures
    _lectures = None


def apprendre(fonction: Callable[..., Any], arguments: tuple[Any, ...], rendu: Any) -> None:
    """Retient d’avance ce que `fonction`, l’une de celles de `une_fois`, rendrait de ces arguments.

    Hors d’un lot, rien : le fichier sera relu.
    """
    if _lectures is not None:
        _lectures[vars(fonction)["__wrapped__"], arguments] = rendu


def une_fois(fonction: Callable[P, R]) -> Callable[P, R]:
    """Dans un lot, retient ce que rend `fonction`, par ses arguments ; jamais une exception."""

    @wraps(fonction)
    def appeler(*args: P.args, **kwargs: P.kwargs) -> R:
        if _lectures is None or kwargs:
            return fonction(*args, **kwargs)
        cle = (fonction, args)
        if cle not in _lectures:
            _lectures[cle] = fonction(*args, **kwargs)
        rendu: R = _lectures[cle]
        return rendu

    return appeler
