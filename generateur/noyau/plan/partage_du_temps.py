"""Partage le temps libre : une semaine à la fois à l’étape la moins servie.

La part d’une étape vaut 0 à sa durée minimale, ½ à l’idéale, 1 à la maximale. Personne ne
passe au-dessus de son idéal tant qu’une autre reste en dessous du sien.
"""

from __future__ import annotations

from generateur.noyau.plan.placement import Chantier


def partager(chantier: Chantier) -> tuple[list[int], list[int]]:
    """Rend les durées et les débuts (rangs de semaines), par étape.

    Suppose que les durées minimales tiennent (`Chantier.relacher`).
    """
    durees = list(chantier.mini)
    debuts = chantier.poser(durees)
    assert debuts is not None, "les durées minimales doivent tenir"
    durees, debuts, tout_donne = _donner(
        chantier, durees, debuts, _pas(chantier.mini, chantier.ideal, 0.0)
    )
    if tout_donne:
        durees, debuts, _ = _donner(
            chantier, durees, debuts, _pas(chantier.ideal, chantier.maxi, 0.5)
        )
    return durees, debuts


def _pas(depuis: list[int], jusque: list[int], part: float) -> list[int]:
    """Les étapes à servir, dans l’ordre de leur part avant chaque semaine donnée."""
    tous = [
        (part + 0.5 * donnee / (haut - bas), rang)
        for rang, (bas, haut) in enumerate(zip(depuis, jusque, strict=True))
        for donnee in range(haut - bas)
    ]
    return [rang for _, rang in sorted(tous)]


def _donner(
    chantier: Chantier, durees: list[int], debuts: list[int], pas: list[int]
) -> tuple[list[int], list[int], bool]:
    """Donne les semaines dans l’ordre ; une étape qui ne peut plus grandir est laissée.

    Cherche par dichotomie le plus long début de liste qui tient, saute l’étape qui bloque, et
    recommence : le résultat est celui du don une à une, en bien moins d’essais.
    """
    tout_donne = True
    while pas:
        bon, mauvais = 0, len(pas) + 1
        essai = len(pas)
        while bon + 1 < mauvais:
            posees = chantier.poser(_grandies(durees, pas[:essai]))
            if posees is not None:
                bon, debuts = essai, posees
            else:
                mauvais = essai
            essai = (bon + mauvais) // 2
        durees = _grandies(durees, pas[:bon])
        if bon == len(pas):
            break
        tout_donne = False
        bloquee = pas[bon]
        pas = [rang for rang in pas[bon + 1 :] if rang != bloquee]
    return durees, debuts, tout_donne


def _grandies(durees: list[int], rangs: list[int]) -> list[int]:
    grandies = list(durees)
    for rang in rangs:
        grandies[rang] += 1
    return grandies
