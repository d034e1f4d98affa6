"""Relit tout ce que le manuel écrit par les vérificateurs de chaque format : 0 faute, ou 1.

    make validateurs

odfvalidator (ODF 1.3) pour les ODS et les ODT, vnu (W3C) pour les pages, veraPDF (PDF/UA-1) pour
les PDF, ical4j sans indulgence pour les agendas. Relus : le site de chaque profil des essais, avec
ses papiers ; le portail qui les réunit ; une démarche suivie ; un site sans PDF.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
JARS = RACINE / "tests" / "outils" / "validateurs" / "jars"
LIRE_AGENDAS = JARS.with_name("LireAgendas.java")
BIN = Path(sys.executable).parent
INCONNU_DE_VNU = "Property “paint-order” doesn't exist"
"""Elle est de SVG 2 et de CSS, les navigateurs la connaissent ; lui, pas encore."""
SUIVI = """\
- {le: 2027-01-15, etape: equipe-projet, etat: faite}
- {le: 2027-02-05, etape: recueil-des-preoccupations, etat: faite, note: Beaucoup de réponses.}
- {le: 2027-02-06, etape: etat-des-lieux-du-materiel, etat: abandonnee}
"""


def java(*mots: str) -> str:
    """Lance Java ; rend ce qu’il a écrit, fautes comprises."""
    return subprocess.run(
        ["java", *mots], capture_output=True, text=True, check=False, cwd=JARS.parent
    ).stdout


def fautes_odf(fichiers: list[str]) -> Iterator[str]:
    """Rend les erreurs et les avertissements d’odfvalidator."""
    dit = java("-jar", str(JARS / "odfvalidator.jar"), "-c", "-w", *fichiers)
    yield from (ligne for ligne in dit.splitlines() if "Error:" in ligne or "Warning:" in ligne)


def fautes_des_pages(fichiers: list[str]) -> Iterator[str]:
    """Rend les erreurs et les avertissements de vnu ; ses remarques d’usage n’en sont pas."""
    mots = ["-jar", str(JARS / "vnu.jar"), "--stdout", "--format", "json", *fichiers]
    for dit in json.loads(java(*mots))["messages"]:
        if INCONNU_DE_VNU in dit["message"]:
            continue
        if dit["type"] == "error" or dit.get("subType") == "warning":
            yield f"{dit['url']}:{dit.get('lastLine')} : {dit['message']}"


def fautes_des_pdf(fichiers: list[str]) -> Iterator[str]:
    """Rend les PDF que veraPDF ne trouve pas conformes à PDF/UA-1."""
    mots = ["-cp", str(JARS / "verapdf.jar"), "org.verapdf.apps.GreenfieldCliWrapper"]
    lus = java(*mots, "-f", "ua1", "--format", "text", *fichiers).splitlines()
    yield from (ligne for ligne in lus if not ligne.startswith("PASS "))
    if len(lus) != len(fichiers):
        yield f"veraPDF n’a lu que {len(lus)} PDF sur {len(fichiers)}"


def fautes_des_agendas(fichiers: list[str]) -> Iterator[str]:
    """Rend ce qu’ical4j refuse ou ce dont il doute."""
    yield from java("-cp", str(JARS / "agendas" / "*"), str(LIRE_AGENDAS), *fichiers).splitlines()


VERIFICATEURS: tuple[tuple[str, tuple[str, ...], Callable[[list[str]], Iterator[str]]], ...] = (
    ("odfvalidator", (".ods", ".odt"), fautes_odf),
    ("vnu", (".html",), fautes_des_pages),
    ("veraPDF", (".pdf",), fautes_des_pdf),
    ("ical4j", (".ics",), fautes_des_agendas),
)
FAUTIFS = {
    ".html": "<!doctype html><title>Faux</title><p><textarea wrap=off></textarea>",
    ".ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
    "UID:1\r\nDTSTART:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
}
"""De quoi savoir qu’un vérificateur qui ne dit rien a bien lu."""


def ecrire_tout(ou: Path) -> None:
    """Écrit sous ce dossier tout ce que le manuel sait écrire."""
    profils = ou / "profils"
    shutil.copytree(RACINE / "tests" / "profils", profils)
    _lancer("generateur", "academie", str(profils), "--dossier", "--sortie", str(ou / "lot"))
    suivi = ou / "suivi" / "college.yml"
    suivi.parent.mkdir()
    shutil.copy(profils / "demonstration.yml", suivi)
    suivi.with_name("suivi.yml").write_text(SUIVI, "utf-8")
    _lancer("mkdocs", "build", "--strict", "-d", str(ou / "suivi" / "site"), COLLEGE=str(suivi))
    sans_pdf = {"COLLEGE": str(profils / "rural.yml"), "MANUEL_SANS_PDF": "1"}
    _lancer("mkdocs", "build", "--strict", "-d", str(ou / "sans-pdf"), **sans_pdf)


def _lancer(programme: str, *mots: str, **environnement: str) -> None:
    subprocess.run(
        [str(BIN / programme), *mots], cwd=RACINE, env=os.environ | environnement, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip


def valider(ou: Path) -> int:
    """Relit ce dossier ; dit les comptes et les fautes, et rend leur nombre."""
    total = 0
    for nom, sortes, fautes_de in VERIFICATEURS:
        fichiers = sorted(str(f) for f in ou.rglob("*") if f.suffix in sortes)
        fautes = sorted(set(fautes_de(fichiers)))
        comptes = Counter(Path(f).suffix[1:].upper() for f in fichiers)
        lus = ", ".join(f"{nombre} {sorte}" for sorte, nombre in sorted(comptes.items()))
        print(f"{nom:14} {lus:20} {len(fautes)} faute(s)")
        for faute in fautes[:20]:
            print(f"    {faute.replace(str(ou), '')}")
        total += len(fautes)
    return total


def main() -> int:
    """Vérifie les vérificateurs, puis tout ce que le manuel écrit."""
    with tempfile.TemporaryDirectory() as dossier:
        for sorte, texte in FAUTIFS.items():
            faux = Path(dossier) / f"faux{sorte}"
            faux.write_bytes(texte.encode())
            [fautes_de] = [f for _, sortes, f in VERIFICATEURS if sorte in sortes]
            assert list(fautes_de([str(faux)])), f"un {sorte} fautif est passé : rien n’est vérifié"
            faux.unlink()
        ecrire_tout(Path(dossier))
        return int(valider(Path(dossier)) > 0)


if __name__ == "__main__":
    sys.exit(main())
