"""Une mémoire qui oublie : au-delà de sa taille, ce qui n’a pas servi depuis le plus longtemps."""

from __future__ import annotations

from typing import Generic, TypeVar

C = TypeVar("C")
V = TypeVar("V")


class MemoireBornee(Generic[C, V]):
    """Au plus `taille` entrées ; relire une entrée la rajeunit."""

    def __init__(self, taille: int) -> None:
        self.taille = taille
        self._entrees: dict[C, V] = {}

    def __len__(self) -> int:
        return len(self._entrees)

    def relire(self, cle: C) -> V | None:
        """Rend l’entrée si elle y est encore."""
        if cle not in self._entrees:
            return None
        valeur = self._entrees.pop(cle)
        self._entrees[cle] = valeur
        return valeur

    def retenir(self, cle: C, valeur: V) -> V:
        """Range l’entrée, la rend, et oublie la plus ancienne s’il le faut."""
        self._entrees[cle] = valeur
        if len(self._entrees) > self.taille:
            self._entrees.pop(next(iter(self._entrees)))
        return valeur

    def tout(self) -> list[V]:
        """Rend les entrées gardées."""
        return list(self._entrees.values())
