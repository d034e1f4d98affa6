"""Le nombre d’enseignants d’un collège dont on ne sait que celui des élèves."""

from __future__ import annotations

ENSEIGNANTS_POUR_MILLE = 77
"""Enseignants pour mille élèves en collège : France Stratégie, 2016."""


def enseignants_estimes(eleves: int) -> int:
    """Rend leur nombre estimé, un au moins ; en entiers, arrondi au plus proche, 0,5 monte."""
    return max(1, (eleves * ENSEIGNANTS_POUR_MILLE + 500) // 1000)
