"""Ce que l’on change au profil d’un collège, au hasard, au milieu de son année."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import yaml

Arbre = dict[str, Any]


def retouche(profil: str, dernier: str, hasard: random.Random) -> Arbre:
    """Rend l’arbre de ce profil, retouché ; `dernier` : le dernier jour noté, s’il y en a un."""
    arbre = yaml.load(profil, yaml.SafeLoader)
    arbre = json.loads(json.dumps(arbre, default=str))
    hasard.choice(RETOUCHES)(arbre, dernier, hasard)
    return dict(arbre)


def _minimale(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    arbre["version"] = "minimale"


def _retirer(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    parties = ("regards-croises", "visites-entre-classes", "essais-en-classe", "mise-en-commun-des-"
               "essais", "etat-des-lieux-du-materiel", "point-de-l-equipe-projet")  # fmt: skip
    arbre.setdefault("adaptations", {})["retirer"] = [hasard.choice(parties)]


def _remettre(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    arbre.get("adaptations", {}).pop("retirer", None)
    arbre["version"] = "complete"


def _sans_instance(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    if arbre.get("instances"):
        arbre["instances"].pop(hasard.randrange(len(arbre["instances"])))


def _effectif(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    arbre["effectifs"]["enseignants"] = hasard.randint(5, 80)


def _trimestres(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    arbre["trimestres"] = 5 - arbre["trimestres"]


def _indisponible(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    """Une semaine réservée, passée ou à venir : le passé ne la voit pas."""
    du = date.fromisoformat(arbre["debut"]) + timedelta(hasard.randint(20, 200))
    arbre.setdefault("indisponibilites", []).append(
        {"du": du.isoformat(), "au": (du + timedelta(4)).isoformat(), "motif": "Épreuves"}
    )


def _plus_tard(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    debut = date.fromisoformat(arbre["debut"]) + timedelta(hasard.randint(1, 40))
    arbre["debut"] = debut.isoformat()


def _creneaux(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    """Change de créneau comme le manuel le dit : l’ancien vaut jusqu’à un jour, le neuf ensuite."""
    jour = hasard.choice(("lundi", "mardi", "jeudi", "vendredi"))
    neuf = {"jour": jour, "de": "16:30", "a": "17:45"}
    if dernier:
        neuf["du"] = (date.fromisoformat(dernier) + timedelta(1)).isoformat()
        for ancien in arbre.get("creneaux", ()):
            ancien.setdefault("au", dernier)
    arbre["creneaux"] = [*arbre.get("creneaux", ()), neuf]


def _autres_creneaux(arbre: Arbre, dernier: str, hasard: random.Random) -> None:
    """Les remplace tous, sans dire depuis quand."""
    jour = hasard.choice(("lundi", "mardi", "jeudi", "vendredi"))
    arbre["creneaux"] = [{"jour": jour, "de": "12:30", "a": "13:30"}]


RETOUCHES: tuple[Callable[[Arbre, str, random.Random], None], ...] = (
    _minimale, _retirer, _remettre, _sans_instance, _effectif, _trimestres, _indisponible,
    _plus_tard, _creneaux, _autres_creneaux,
)  # fmt: skip
