"""Les fautes dans les données, prêtes à être montrées à qui les a écrites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Probleme:
    """Une faute dans une donnée.

    `fichier` : chemin relatif au dépôt. `ligne` : à partir de 1. `code` : stable, pour les
    tests et les outils. `message` : ce qui ne va pas. `remede` : ce qu’il faut écrire.
    `chemin` : la clé en cause dans ce fichier, rangs des listes compris, là où on la connaît ;
    c’est par elle que le formulaire de la page « Configurer » retrouve la question.
    """

    fichier: str
    ligne: int
    code: str
    message: str
    remede: str
    chemin: tuple[str | int, ...] = field(default=(), compare=False)

    @property
    def cle(self) -> str:
        """Rend le chemin en un mot : `indisponibilites.0.au` ; vide s’il n’y en a pas."""
        return ".".join(map(str, self.chemin))

    def __str__(self) -> str:
        return f"{self.fichier}:{self.ligne}: {self.message}\n    → {self.remede}"


class ErreurDonnees(Exception):
    """Les données ne permettent pas de construire ; porte tous les `problemes`, triés."""

    def __init__(self, problemes: Iterable[Probleme]) -> None:
        self.problemes = tuple(sorted(set(problemes)))
        super().__init__(str(self))

    def __str__(self) -> str:
        return "\n".join(str(probleme) for probleme in self.problemes)
