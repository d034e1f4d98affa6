"""Les motifs qui ne sont pas d’un temps ; ce qu’ils dessinent : `gabarits/motifs.json`."""

from __future__ import annotations

CONGES = "conges"
PILOTAGE = "pilotage"
