"""Tous les rendez-vous de tous les collèges en un agenda (RFC 5545), écrit au fil des fiches.

Les identifiants sont ceux des agendas des collèges : qui suit les deux ne voit rien en double.
Les jours et les heures aussi : sans date connue, un jour de la semaine proposée, provisoire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from generateur.formats.agenda.fuseau_ics import fuseau_ics
from generateur.formats.agenda.pliage_ics import plier
from generateur.formats.agenda.rendez_vous_ics import rang_d_edition
from generateur.noyau.calendrier.fuseaux import FUSEAUX
from generateur.vue.francais import typographie

PRODUIT = "-//Manuel de la démarche//Portail//FR"
_A_PROTEGER = re.compile(r"([\\;,])")


def agenda(fiches: Iterable[Mapping[str, Any]], mots: Mapping[str, str]) -> Iterator[bytes]:
    """Rend l’agenda, morceau par morceau."""
    nom = texte(typographie(mots["agenda"]))
    entete = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUIT}", "CALSCALE:GREGORIAN",
              "METHOD:PUBLISH", f"NAME:{nom}", f"X-WR-CALNAME:{nom}")  # fmt: skip
    yield lignes(entete)
    dits: set[str] = set()
    for fiche in fiches:
        edition = datetime.fromisoformat(fiche["edition"])
        edition = edition if edition.tzinfo else edition.replace(tzinfo=UTC)
        communes = (
            f"DTSTAMP:{edition:%Y%m%dT%H%M%SZ}",
            f"LAST-MODIFIED:{edition:%Y%m%dT%H%M%SZ}",
            f"SEQUENCE:{rang_d_edition(edition)}",
            fiche["organisateur"],
            "TRANSP:TRANSPARENT",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        )
        fuseau = fiche["fuseau"]
        if fuseau not in dits and any(rv["heures"] for rv in fiche["rendez_vous"]):
            dits.add(fuseau)
            yield fuseau_ics(FUSEAUX[fuseau]).to_ical()
        for rv in fiche["rendez_vous"]:
            titre = mots["evenement"].format(
                college=fiche["nom"], commune=fiche["commune"], titre=rv["titre"]
            )
            yield lignes(
                (
                    "BEGIN:VEVENT",
                    f"UID:{texte(rv['uid'])}",
                    *communes,
                    f"SUMMARY:{texte(typographie(titre))}",
                    *_dates(rv, fuseau),
                    f"STATUS:{'CONFIRMED' if rv['fixe'] else 'TENTATIVE'}",
                    f"DESCRIPTION:{texte(rv['quand'])}",
                    "END:VEVENT",
                )
            )
    yield lignes(("END:VCALENDAR",))


def _dates(rv: Mapping[str, Any], fuseau: str) -> tuple[str, str]:
    """Rend le début et la fin, celle-ci exclue pour un événement à la journée (RFC 5545)."""
    du = date.fromisoformat(rv["du"])
    if rv["heures"]:
        de, a = (heure.replace(":", "") for heure in rv["heures"])
        return f"DTSTART;TZID={fuseau}:{du:%Y%m%d}T{de}00", f"DTEND;TZID={fuseau}:{du:%Y%m%d}T{a}00"
    fin = du + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{du:%Y%m%d}", f"DTEND;VALUE=DATE:{fin:%Y%m%d}"


def texte(valeur: str) -> str:
    """Protège un texte : il reste une valeur, sur une ligne."""
    return _A_PROTEGER.sub(r"\\\1", " ".join(valeur.split("\n")).replace("\r", " "))


def lignes(contenus: Iterable[str]) -> bytes:
    """Rend ces lignes, chacune pliée sans couper un caractère."""
    return b"".join(plier(contenu.encode()) for contenu in contenus)
