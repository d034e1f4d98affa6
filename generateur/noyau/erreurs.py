"""Les fautes du domaine.

ErreurDuPlan
├── ErreurCalendrier   une année ou une zone sans calendrier, un trimestre impossible
└── ErreurDePlan       une feuille de route impossible (temps trop court, cycle, épingle…)

Le noyau ignore les fichiers : il nomme le `chemin` de la donnée fautive dans le profil
(par exemple `("adaptations", "modifier", "essais-en-classe", "debut")`) et l’adaptateur en
tire le fichier et la ligne.
"""

from __future__ import annotations

Chemin = tuple[str | int, ...]


class ErreurDuPlan(Exception):
    """Le plan ne peut pas être fait ; dit ce qui ne va pas, comment y remédier, et où."""

    def __init__(self, code: str, message: str, remede: str, chemin: Chemin = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remede = remede
        self.chemin = chemin


class ErreurCalendrier(ErreurDuPlan):
    """Le calendrier scolaire ne permet pas de répondre."""


class ErreurDePlan(ErreurDuPlan):
    """Les étapes ne tiennent pas dans la période, ou se contredisent."""
