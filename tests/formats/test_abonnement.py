"""L’agenda suivi par abonnement : un vrai serveur CalDAV, un vrai client, trois éditions de suite.

vdirsyncer suit le fichier publié, événement par événement d’après leurs identifiants ; il le porte
sur Radicale, puis de Radicale dans un dossier que khal lit. Après chaque édition, khal doit montrer
exactement ce que l’agenda annonce : rien en double, rien qui traîne.
"""

from __future__ import annotations

import base64
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from generateur.depot.edition import manuel_du_profil
from generateur.formats.agenda import rendez_vous_ics as agenda

RACINE = Path(__file__).resolve().parents[2]
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


@pytest.fixture
def abonne(tmp_path: Path) -> Iterator[Abonne]:
    """Radicale sur cette machine, un dossier publié, un abonné tout neuf."""
    publie, dossier = tmp_path / "publie", tmp_path / "abonne"
    publie.mkdir()
    (dossier / "poche").mkdir(parents=True)
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    radicale = subprocess.Popen(
        [
            sys.executable, "-m", "radicale", "--config", "", "--server-hosts",
            f"127.0.0.1:{port}", "--auth-type", "none", "--storage-filesystem-folder",
            str(tmp_path / "radicale"), "--logging-level", "error",
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


def publier(abonne: Abonne, profil: Path, edition: date, patch: pytest.MonkeyPatch) -> Calendar:
    """Écrit l’agenda de cette édition là où on le publie."""
    patch.setenv("SOURCE_DATE_EPOCH", str((edition - date(1970, 1, 1)) // timedelta(seconds=1)))
    octets = agenda.rendre(manuel_du_profil(profil, RACINE, os.environ).vue)
    (abonne.publie / "feuille-de-route.ics").write_bytes(octets)
    return Calendar.from_ical(octets)  # type: ignore[return-value]


def annonce(calendrier: Calendar) -> dict[str, tuple[date, str]]:
    """Ce que l’agenda annonce, par identifiant."""
    return {str(e["UID"]): (e["DTSTART"].dt, str(e["STATUS"])) for e in calendrier.walk("VEVENT")}


def test_trois_editions_suivies_par_abonnement(
    abonne: Abonne, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Le premier plan ; une étape déplacée ; une étape abandonnée et une retirée du profil."""
    profil = tmp_path / "essai.yml"
    texte = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte, encoding="utf-8")
    suivi = tmp_path / "essai.suivi.yml"
    vus, rangs = [], []
    notes = (
        "",
        "- {le: 2027-01-12, etape: annonce-aux-collegues, etat: reportee, au: 2027-01-25}\n",
        "- {le: 2027-01-12, etape: annonce-aux-collegues, etat: reportee, au: 2027-01-25}\n"
        "- {le: 2027-01-29, etape: etat-des-lieux-du-materiel, etat: abandonnee}\n",
    )
    for rang, note in enumerate(notes):
        suivi.write_text(note, encoding="utf-8")
        if rang == 2:
            retrait = "\nadaptations: {retirer: [regards-croises]}\n"
            profil.write_text(texte + retrait, encoding="utf-8")
        calendrier = publier(abonne, profil, date(2026, 12, 1 + rang), monkeypatch)
        abonne.synchroniser()
        assert abonne.lu() == annonce(calendrier)
        assert abonne.sur_le_serveur() == len(annonce(calendrier))
        vus.append(annonce(calendrier))
        rangs.append({int(e["SEQUENCE"]) for e in calendrier.walk("VEVENT")})
    avant, deplace, fin = vus
    [annonce_uid] = [uid for uid in avant if uid.startswith("annonce-aux-collegues.2")]
    assert deplace[annonce_uid][0] > avant[annonce_uid][0]
    # L’équipe se réunit plus tard : son dernier point n’a plus de place avant le bilan.
    perdus = set(avant) - set(deplace)
    assert set(deplace) < set(avant) and len(perdus) == 1
    assert min(perdus).startswith("point-de-l-equipe-projet-4.")
    [abandonnee] = [uid for uid in avant if uid.startswith("etat-des-lieux-du-materiel.")]
    assert [uid for uid, (_, statut) in fin.items() if statut == "CANCELLED"] == [abandonnee]
    [retiree] = [uid for uid in avant if uid.startswith("regards-croises.")]
    assert retiree not in fin and set(fin) < set(avant)
    assert [len(r) for r in rangs] == [1, 1, 1] and max(rangs[0]) < min(rangs[1]) < min(rangs[2])
