"""Ce que le collège note de ce qui se passe : une ligne par événement (suivi.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Etat = Literal["commencee", "faite", "reportee", "abandonnee"]


@dataclass(frozen=True)
class Evenement:
    """Une ligne du suivi : l’état d’une étape (ou d’un jalon) un jour donné, ou des nombres."""

    le: date
    etape: str | None = None
    etat: Etat | None = None
    au: date | None = None
    note: str | None = None
    enseignants_mobilises: int | None = None
    experimentations: int | None = None
    enseignants_experimentateurs: int | None = None


Suivi = tuple[Evenement, ...]


@dataclass(frozen=True)
class Avancement:
    """Où en est une ligne : son dernier état, depuis quand, et ce qu’on en a noté.

    `commencee` : le jour où elle a commencé, s’il est noté ; `au` : le jour d’un report.
    """

    etat: Etat
    le: date
    commencee: date | None = None
    au: date | None = None
    note: str | None = None
