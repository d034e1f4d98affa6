"""Tous les rendez-vous de tous les collèges en un agenda (RFC 5545), écrit au fil des fiches.

Les identifiants sont ceux des agendas des collèges : qui suit les deux ne voit rien en double.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from generateur.rendu.agenda import PREMIERE_EDITION
from generateur.rendu.francais import typographie

PRODUIT = "-//Manuel de la démarche//Portail//FR"
LARGEUR = 75
"""Octets d’une ligne d’un agenda, au plus ; la suite commence par une espace."""
_A_PROTEGER = re.compile(r"([\\;,])")


def agenda(fiches: Iterable[Mapping[str, Any]], mots: Mapping[str, str]) -> Iterator[bytes]:
    """Rend l’agenda, morceau par morceau."""
    nom = texte(typographie(mots["agenda"]))
    entete = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUIT}", "CALSCALE:GREGORIAN",
              "METHOD:PUBLISH", f"NAME:{nom}", f"X-WR-CALNAME:{nom}")  # fmt: skip
    yield lignes(entete)
    for fiche in fiches:
        edition = date.fromisoformat(fiche["edition"])
        communes = (
            f"DTSTAMP:{edition:%Y%m%d}T000000Z",
            f"LAST-MODIFIED:{edition:%Y%m%d}T000000Z",
            f"SEQUENCE:{max(0, (edition - PREMIERE_EDITION).days)}",
            "TRANSP:TRANSPARENT",
        )
        for rv in fiche["rendez_vous"]:
            titre = mots["evenement"].format(
                college=fiche["nom"], commune=fiche["commune"], titre=rv["titre"]
            )
            fin = date.fromisoformat(rv["au"]) + timedelta(days=1)
            yield lignes(
                (
                    "BEGIN:VEVENT",
                    f"UID:{texte(rv['uid'])}",
                    *communes,
                    f"SUMMARY:{texte(typographie(titre))}",
                    f"DTSTART;VALUE=DATE:{rv['du'].replace('-', '')}",
                    f"DTEND;VALUE=DATE:{fin:%Y%m%d}",
                    f"STATUS:{'CONFIRMED' if rv['fixe'] else 'TENTATIVE'}",
                    f"DESCRIPTION:{texte(rv['quand'])}",
                    "END:VEVENT",
                )
            )
    yield lignes(("END:VCALENDAR",))


def texte(valeur: str) -> str:
    """Protège un texte : il reste une valeur, sur une ligne."""
    return _A_PROTEGER.sub(r"\\\1", " ".join(valeur.split("\n")).replace("\r", " "))


def lignes(contenus: Iterable[str]) -> bytes:
    """Rend ces lignes, chacune pliée à soixante-quinze octets sans couper un caractère."""
    return b"".join(_plier(contenu.encode()) for contenu in contenus)


def _plier(octets: bytes) -> bytes:
    rendu, reste, place = [], octets, LARGEUR
    while len(reste) > place:
        coupe = place
        while reste[coupe] & 0xC0 == 0x80:
            coupe -= 1
        rendu.append(reste[:coupe])
        reste, place = reste[coupe:], LARGEUR - 1
    rendu.append(reste)
    return b"\r\n ".join(rendu) + b"\r\n"
