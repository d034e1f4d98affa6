"""Ce que l’ensemble des collèges donne en comptes : tailles, débuts, heures, demandes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import median_low
from typing import Any

from generateur.chargement.mots_proches import sans_accents
from generateur.vue.francais import (
    accorde,
    compte,
    jour,
    lundi_de,
    majuscule,
    mois_et_annee,
    typographie,
)
from generateur.vue.francais import heures as en_heures

TRANCHES = ((20, "tranche_20"), (35, "tranche_35"), (50, "tranche_50"))
TOUS = ""
"""Tous les thèmes ensemble, là où l’on compte par thème."""


@dataclass
class Chiffres:
    """Les comptes, fiche après fiche."""

    colleges: int = 0
    enseignants: int = 0
    eleves: int = 0
    estimes: int = 0
    heures: float = 0
    academies: Counter[str] = field(default_factory=Counter)
    tailles: Counter[str] = field(default_factory=Counter)
    debuts: Counter[str] = field(default_factory=Counter)
    zones: Counter[str] = field(default_factory=Counter)
    versions: Counter[str] = field(default_factory=Counter)
    equipements: Counter[str] = field(default_factory=Counter)
    par_fonction: dict[str, list[float]] = field(default_factory=dict)
    demandes: Counter[tuple[str, str]] = field(default_factory=Counter)
    seances: Counter[str] = field(default_factory=Counter)
    attendent: Counter[str] = field(default_factory=Counter)
    plusieurs_themes: bool = False

    def compter(self, fiche: Mapping[str, Any], sans_theme: str) -> None:
        """Ajoute un collège."""
        self.colleges += 1
        self.enseignants += fiche["enseignants"]
        self.eleves += fiche["eleves"] or 0
        self.estimes += bool(fiche["estimes"])
        self.heures += fiche["heures_du_college"]
        self.academies[fiche["academie"]] += 1
        self.tailles[tranche(fiche["enseignants"])] += 1
        self.debuts[lundi_de(date.fromisoformat(fiche["debut"])).isoformat()] += 1
        self.zones[fiche["zone"]] += 1
        self.versions[fiche["version"]] += 1
        self.equipements[fiche["equipement"]] += 1
        for fonction, heures in fiche["heures"].items():
            self.par_fonction.setdefault(fonction, []).append(heures)
        # Un collège compte une fois par thème et par semaine, quel que soit son nombre de séances.
        semaines: set[tuple[str, str]] = set()
        for demande in fiche["demandes"]:
            themes = demande["themes"] or [sans_theme]
            self.plusieurs_themes |= len(themes) > 1
            for theme in (*themes, TOUS):
                self.seances[theme] += demande["seances"]
                semaines.update((theme, semaine) for semaine in demande["semaines"])
        self.demandes.update(semaines)
        self.attendent.update({theme for theme, _ in semaines})

    def en_mots(self, mots: Mapping[str, str]) -> dict[str, Any]:
        """Rend ce que la page « En chiffres » montre : des tables de (nom, nombre de collèges)."""
        ordre = [cle for _, cle in TRANCHES] + ["tranche_plus"]
        return {
            "somme": typographie(
                mots["somme_enseignants"].format(
                    enseignants=compte(self.enseignants, "enseignant"),
                    eleves=compte(self.eleves, "élève"),
                )
            ),
            "estimes": typographie(
                mots["tailles_note"].format(colleges=compte(self.estimes, "collège"))
            )
            if self.estimes
            else "",
            "tables": [
                ("tailles", "enseignants", [(mots[c], self.tailles[c]) for c in ordre]),
                (
                    "debuts",
                    "semaine",
                    [(jour(date.fromisoformat(cle)), n) for cle, n in sorted(self.debuts.items())],
                ),
                ("zones", "zone", _ranger(self.zones)),
                (
                    "versions",
                    "version",
                    [(mots[f"version_{c}"], n) for c, n in sorted(self.versions.items())],
                ),
                ("equipements", "equipement", _ranger(self.equipements)),
            ],
            "heures": typographie(mots["heures_note"].format(heures=en_heures(self.heures))),
            "fonctions": [
                (fonction, *map(en_heures, (min(h), median_low(h), max(h))))
                for fonction, h in self.par_fonction.items()
            ],
        }


def _ranger(comptes: Counter[str]) -> list[tuple[str, int]]:
    return sorted(comptes.items(), key=lambda paire: sans_accents(paire[0]))


def tranche(enseignants: int) -> str:
    """Rend la clé du mot qui dit cette taille d’équipe."""
    return next((cle for borne, cle in TRANCHES if enseignants <= borne), "tranche_plus")


def nom_du_mois(cle: str) -> str:
    """Rend « Janvier 2027 » pour « 2027-01 »."""
    return majuscule(mois_et_annee(date.fromisoformat(f"{cle}-01")))


def combien(mots: Mapping[str, str], nombre: int) -> str:
    """Rend « 1 collège », « 6 812 collèges »."""
    return typographie(accorde(mots["des_colleges"], nombre))
