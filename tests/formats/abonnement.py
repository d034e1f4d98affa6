"""Un abonné de l’agenda : un vrai serveur CalDAV (Radicale), un vrai client (vdirsyncer), khal."""

from __future__ import annotations

import base64
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from icalendar import Calendar

OUTILS = Path(sys.executable).parent
QUI = "college:essai"

VDIRSYNCER = """
[general]
status_path = "{dossier}/etat/"

[pair abonnement]
a = "publie"
b = "serveur"
collections = null
conflict_resolution = "a wins"

[pair poche]
a = "serveur"
b = "dossier"
collections = null

[storage publie]
type = "singlefile"
path = "{publie}/feuille-de-route.ics"
read_only = true

[storage serveur]
type = "caldav"
url = "{serveur}"
username = "college"
password = "essai"

[storage dossier]
type = "filesystem"
path = "{dossier}/poche/"
fileext = ".ics"
"""

KHAL = """
[calendars]
[[feuille]]
path = {dossier}/poche/
readonly = True
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {dossier}/khal.db
"""


@dataclass(frozen=True)
class Abonne:
    """Un agenda abonné : le dossier publié, celui de l’abonné, l’adresse du serveur."""

    publie: Path
    dossier: Path
    serveur: str

    def synchroniser(self) -> None:
        """Relit l’agenda publié, et porte ce qui a changé jusque dans la poche."""
        if not (self.dossier / "etat").exists():
            self.lancer("vdirsyncer", "discover")
        for paire in ("abonnement", "poche"):
            self.lancer("vdirsyncer", "sync", paire)

    def lancer(self, outil: str, *mots: str) -> str:
        """Lance un vrai outil, chez l’abonné et nulle part ailleurs."""
        chez_lui = {"HOME": str(self.dossier), "XDG_CONFIG_HOME": str(self.dossier)}
        resultat = subprocess.run(
            [str(OUTILS / outil), "-c", str(self.dossier / outil), *mots],
            env=os.environ | chez_lui | {"TZ": "Europe/Paris"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert resultat.returncode == 0, resultat.stdout + resultat.stderr
        return resultat.stdout

    def lu(self) -> dict[str, tuple[date, str]]:
        """Ce que khal montre : par identifiant, le premier jour et l’état ; rien deux fois."""
        lus: dict[str, tuple[date, str]] = {}
        sortie = self.lancer(
            "khal", "list", "--once", "--day-format", "", "--format",
            "{uid}|{start-date}|{status}", "2026-08-01", "700d",
        )  # fmt: skip
        for ligne in sortie.splitlines():
            uid, jour, statut = ligne.split("|")
            assert uid not in lus, f"en double : {uid}"
            lus[uid] = (date.fromisoformat(jour), statut.strip())
        return lus

    def sur_le_serveur(self) -> int:
        """Combien d’événements le serveur garde."""
        demande = urllib.request.Request(self.serveur, method="PROPFIND", headers=_entetes())
        with urllib.request.urlopen(demande) as reponse:
            return reponse.read().decode().count(".ics</href>")


def _entetes() -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(QUI.encode()).decode(), "Depth": "1"}


@contextmanager
def un_abonne(ici: Path) -> Iterator[Abonne]:
    """Radicale sur cette machine, un dossier publié, un abonné tout neuf."""
    publie, dossier = ici / "publie", ici / "abonne"
    publie.mkdir()
    (dossier / "poche").mkdir(parents=True)
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    radicale = subprocess.Popen(
        [
            sys.executable, "-m", "radicale", "--config", "", "--server-hosts",
            f"127.0.0.1:{port}", "--auth-type", "none", "--storage-filesystem-folder",
            str(ici / "radicale"), "--logging-level", "error",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    serveur = f"http://127.0.0.1:{port}/college/feuille/"
    try:
        _attendre(serveur)
        champs = {"dossier": dossier, "publie": publie, "serveur": serveur}
        (dossier / "vdirsyncer").write_text(VDIRSYNCER.format_map(champs), encoding="utf-8")
        (dossier / "khal").write_text(KHAL.format_map(champs), encoding="utf-8")
        yield Abonne(publie, dossier, serveur)
    finally:
        radicale.terminate()
        radicale.wait()


def _attendre(serveur: str) -> None:
    """Crée l’agenda dès que le serveur répond."""
    creer = urllib.request.Request(serveur, method="MKCALENDAR", headers=_entetes())
    for _ in range(200):
        try:
            urllib.request.urlopen(creer).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("Radicale ne répond pas")


def annonce(calendrier: Calendar) -> dict[str, tuple[date, str]]:
    """Ce que l’agenda annonce, par identifiant."""
    return {
        str(e["UID"]): (_jour(e["DTSTART"].dt), str(e["STATUS"])) for e in calendrier.walk("VEVENT")
    }


def _jour(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
