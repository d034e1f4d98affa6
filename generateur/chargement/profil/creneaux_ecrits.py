"""Vérifie les créneaux de réunion d’un profil : bien écrits, dans la journée, sans se gêner.

Une heure s’écrit « 13:30 », entre guillemets ou non : notre lecture la garde telle quelle, là où
d’autres en feraient des secondes.
"""

from __future__ import annotations

import re

from generateur.chargement.controles import Controle
from generateur.chargement.lecture import Arbre, Chemin, court
from generateur.chargement.valeurs import DATE_ISO
from generateur.chargement.validation import nom_de_cle

HEURE = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_HEURE_FAMILIERE = re.compile(r"([0-9]{1,2})\s*(?:[h:.]\s*([0-9]{2})?)?(?:min)?", re.IGNORECASE)
AU_PLUS_TOT, AU_PLUS_TARD = "07:00", "20:00"
"""Personne ne se réunit la nuit : le droit à la déconnexion court de 20 h à 7 h."""

CRENEAUX_MAX = 40

_Place = tuple[str, str, str, str, Chemin]
"""De quelle heure à quelle heure, de quel jour à quel jour, et où c’est écrit."""


def controler_creneaux(controle: Controle) -> None:
    """Note toutes les fautes des créneaux."""
    places: dict[str, list[_Place]] = {}
    nombre = 0
    for chemin, creneau in controle.explorer("creneaux", "*"):
        nombre += 1
        if nombre == CRENEAUX_MAX + 1:
            controle.noter(
                chemin,
                "trop-de-creneaux",
                f"plus de {CRENEAUX_MAX} créneaux",
                "gardez ceux où l’on peut vraiment se réunir",
            )
        if not isinstance(creneau, dict):
            continue
        de = lire_l_heure(controle, (*chemin, "de"), creneau.get("de"))
        a = lire_l_heure(controle, (*chemin, "a"), creneau.get("a"))
        du, au = _jour(creneau.get("du")), _jour(creneau.get("au"))
        if du and au and du > au:
            controle.noter(
                (*chemin, "au"),
                "intervalle",
                f"« creneaux.au » ({au}) vient avant « du » ({du})",
                "donnez le premier jour où ce créneau vaut, puis le dernier",
            )
            continue
        if de is None or a is None:
            continue
        if de >= a:
            controle.noter(
                (*chemin, "a"),
                "creneau-a-l-envers",
                f"« creneaux.a » ({a}) ne vient pas après « de » ({de})",
                "donnez l’heure de début, puis celle de fin, le même jour",
            )
        elif de < AU_PLUS_TOT or a > AU_PLUS_TARD:
            controle.noter(
                (*chemin, "de" if de < AU_PLUS_TOT else "a"),
                "creneau-de-nuit",
                f"le créneau de {de} à {a} sort de la journée",
                f"restez entre {AU_PLUS_TOT} et {AU_PLUS_TARD} : on ne réunit personne le soir",
            )
        elif isinstance(creneau.get("jour"), str):
            place = (de, a, du or "0", au or "9", chemin)
            places.setdefault(creneau["jour"], []).append(place)
    for jour, siens in places.items():
        _controler_recouvrements(controle, jour, siens)


def _controler_recouvrements(controle: Controle, jour: str, creneaux: list[_Place]) -> None:
    """Deux créneaux se gênent s’ils se recouvrent, les mêmes semaines."""
    ranges = sorted(creneaux, key=lambda creneau: creneau[:2])
    for rang, (debut, fin, du, au, chemin) in enumerate(ranges):
        for de, a, autre_du, autre_au, avant in ranges[:rang]:
            if debut < a and du <= autre_au and autre_du <= au:
                controle.noter(
                    chemin,
                    "creneaux-qui-se-recouvrent",
                    f"le créneau du {court(jour)}, de {debut} à {fin}, recouvre celui de {de} à "
                    f"{a} (ligne {controle.document.ligne(avant)})",
                    "séparez-les, gardez-en un seul, ou dites quand chacun vaut (« du », « au »)",
                )
                break


def _jour(ecrit: Arbre) -> str | None:
    return ecrit if isinstance(ecrit, str) and DATE_ISO.fullmatch(ecrit) else None


def lire_l_heure(controle: Controle, chemin: Chemin, ecrite: Arbre) -> str | None:
    """Rend l’heure si elle est bien écrite ; sinon dit la faute (sauf de type, déjà dite)."""
    if not isinstance(ecrite, str) or not ecrite:
        return None
    if HEURE.fullmatch(ecrite):
        return ecrite
    controle.noter(
        chemin,
        "heure",
        f"« {nom_de_cle(chemin)} » : « {court(ecrite)} » n’est pas une heure de la forme HH:MM",
        f'écrivez "{_juste(ecrite)}"',
    )
    return None


def _juste(ecrite: str) -> str:
    """Rend l’heure que l’on a sans doute voulue, ou un exemple."""
    trouve = _HEURE_FAMILIERE.fullmatch(ecrite.strip())
    if trouve and int(trouve[1]) < 24 and int(trouve[2] or 0) < 60:
        return f"{int(trouve[1]):02d}:{trouve[2] or '00'}"
    return "13:30"
