"""Partage le temps libre : une semaine à la fois à l’étape la moins servie.

La part d’une étape vaut 0 à sa durée minimale, ½ à l’idéale, 1 à la maximale. Personne ne
passe au-dessus de son idéal tant qu’une autre reste en dessous du sien.
"""

from __future__ import annotations

from collections.abc import Sequence

from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.placement import Imposees, Placement, poser


def partager(contraintes: Contraintes, preferences: Imposees) -> Placement:
    """Rend le placement où tout le temps qui se donne est donné.

    Suppose que les durées minimales tiennent avec ces préférences (`relacher`).
    """
    c = contraintes
    durees = list(c.mini)
    pose = poser(c, preferences, durees)
    assert pose is not None, "les durées minimales doivent tenir"
    durees, pose, tout_donne = _donner(c, preferences, durees, pose, _pas(c.mini, c.ideal, 0.0))
    if tout_donne:
        _, pose, _ = _donner(c, preferences, durees, pose, _pas(c.ideal, c.maxi, 0.5))
    return pose


def _pas(depuis: Sequence[int], jusque: Sequence[int], part: float) -> list[int]:
    """Les étapes à servir, dans l’ordre de leur part avant chaque semaine donnée."""
    tous = [
        (part + 0.5 * donnee / (haut - bas), rang)
        for rang, (bas, haut) in enumerate(zip(depuis, jusque, strict=True))
        for donnee in range(haut - bas)
    ]
    return [rang for _, rang in sorted(tous)]


def _donner(
    contraintes: Contraintes,
    preferences: Imposees,
    durees: list[int],
    pose: Placement,
    pas: list[int],
) -> tuple[list[int], Placement, bool]:
    """Donne les semaines dans l’ordre ; une étape qui ne peut plus grandir est laissée.

    Cherche par dichotomie le plus long début de liste qui tient, saute l’étape qui bloque, et
    recommence : le résultat est celui du don une à une, en bien moins d’essais.
    """
    tout_donne = True
    while pas:
        bon, mauvais = 0, len(pas) + 1
        essai = len(pas)
        while bon + 1 < mauvais:
            essayee = poser(contraintes, preferences, _grandies(durees, pas[:essai]))
            if essayee is not None:
                bon, pose = essai, essayee
            else:
                mauvais = essai
            essai = (bon + mauvais) // 2
        durees = _grandies(durees, pas[:bon])
        if bon == len(pas):
            break
        tout_donne = False
        bloquee = pas[bon]
        pas = [rang for rang in pas[bon + 1 :] if rang != bloquee]
    return durees, pose, tout_donne


def _grandies(durees: list[int], rangs: list[int]) -> list[int]:
    grandies = list(durees)
    for rang in rangs:
        grandies[rang] += 1
    return grandies
