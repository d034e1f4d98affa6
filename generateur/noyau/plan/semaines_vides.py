"""Les semaines ouvertes vides entre deux étapes : où elles sont, si un plan en ouvre d’autres."""

from __future__ import annotations

from generateur.noyau.plan.placement import Placement

TROU = 3
"""Semaines vides de suite que du temps de plus que l’idéal ne doit pas ouvrir (proposition)."""

GRAND_TROU = 4
"""Semaines vides de suite qu’une date d’instance ne doit pas ouvrir (proposition)."""


def trous(pose: Placement) -> list[tuple[int, int]]:
    """Rend chaque suite de semaines vides : le rang de la première, et combien."""
    rendus = []
    libre_des: int | None = None
    for debut, fin in sorted(zip(pose.debuts, pose.fins, strict=True)):
        if libre_des is not None and debut > libre_des:
            rendus.append((libre_des, debut - libre_des))
        libre_des = max(libre_des or 0, fin + 1)
    return rendus


def sans_trou_de_plus(avant: Placement, apres: Placement, longueur: int) -> bool:
    """Dit si le second n’ouvre ni n’agrandit aucun trou d’au moins `longueur` semaines."""
    anciens = sorted((n for _, n in trous(avant) if n >= longueur), reverse=True)
    nouveaux = sorted((n for _, n in trous(apres) if n >= longueur), reverse=True)
    return len(nouveaux) <= len(anciens) and all(
        n <= a for n, a in zip(nouveaux, anciens, strict=False)
    )
