"""Bâtit un site dont des pages de l’équipe sont abîmées : ce qui est refusé l’est à sa page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.outils.brouiller import brouiller
from tests.outils.mauvaises_entrees import RACINE, Reponse

DELAI = 600
CITEE = re.compile(r"^(?:\S+ +-  )?docs/chez-nous/([^\n]+?\.md):[0-9]+: \S[^\n]*\n    → ", re.M)
PAGES = (
    "# Notre charte\n\nOui, {{ college.nom }}.\n\n- un\n- deux\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "---\ntitle: Le titre\nmots_cherches: [x, y]\n---\n\n# Réunion\n\n"
    "Date : 12 mars\n\n![dessin](x.png)\n\n## Suite\n",
    "Date: 12 mars 2027\nLieu: CDI\n\n# Compte rendu\n\n"
    "```python\nprint(1)\n```\n\n> Cité\n\n1. un\n    1. deux\n",
    "# Étape\n\n{{ deroule('recueil-des-preoccupations') }}\n\n"
    "!!! note \"Attention\"\n    Texte {{ titre('essais-en-classe') }}\n",
    "# Tableau\n\n<div markdown>\n**a** <b>c</b>\n</div>\n\n"
    "[lien](../index.md) <https://exemple.fr>\n\n??? x\n    y\n",
)


class LotDePages:
    """Un dépôt entier, et ses pages abîmées, `nombre` à la fois."""

    nombre = 20

    def __init__(self, depot: Path) -> None:
        self.depot = depot
        for nom in ("docs", "donnees", "overrides"):
            shutil.copytree(RACINE / nom, depot / nom)
        shutil.copy(RACINE / "mkdocs.yml", depot)
        self.chez_nous = depot / "docs" / "chez-nous"

    def essayer(self, graine: int) -> Reponse:
        """Bâtit le site de pages abîmées, sans celles qu’il refuse ; rend ce qui n’allait pas."""
        hasard = Random(f"pages {graine}")
        for ancienne in self.chez_nous.iterdir():
            ancienne.unlink()
        pages = {
            f"p{rang}.md": brouiller(hasard.choice(PAGES), hasard, PAGES)
            for rang in range(self.nombre)
        }
        for nom, octets in pages.items():
            (self.chez_nous / nom).write_bytes(octets)
        reponse = Reponse(0, "")
        for _ in range(self.nombre):
            code, dit = self._batir()
            reponse.dit += dit
            if code == 0:
                break
            citees = {nom for nom in CITEE.findall(dit) if (self.chez_nous / nom).exists()}
            if "Traceback" in dit or not citees:
                reponse.fautes.append(self._coupable(dit))
                break
            reponse.code += len(citees)
            for nom in citees:
                (self.chez_nous / nom).unlink()
        for nom in pages:
            faite = self.depot / "site" / "chez-nous" / nom.replace(".md", ".html")
            if not reponse.fautes and (self.chez_nous / nom).exists() and not faite.exists():
                reponse.fautes.append(f"la page {nom} n’est ni refusée ni dans le site")
        return reponse

    def _batir(self) -> tuple[int, str]:
        propre = {
            cle: mot for cle, mot in os.environ.items() if not cle.startswith(("CI", "GITHUB_"))
        }
        try:
            fait = subprocess.run(
                [str(Path(sys.executable).with_name("mkdocs")), "build"], cwd=self.depot, text=True,
                env=propre | {"MANUEL_SANS_MOTEUR": "1", "SOURCE_DATE_EPOCH": "1795000000"},
                capture_output=True, check=False, timeout=DELAI, errors="replace",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return -1, f"bloquée plus de {DELAI} s"
        return fait.returncode, fait.stdout + fait.stderr

    def _coupable(self, dit: str) -> str:
        """Cherche la page qui, seule, fait la même faute."""
        gardees = {page: page.read_bytes() for page in sorted(self.chez_nous.iterdir())}
        for page in gardees:
            page.unlink()
        for page, octets in gardees.items():
            page.write_bytes(octets)
            code, sien = self._batir()
            if code and ("Traceback" in sien or not CITEE.search(sien)):
                return f"{page.name} : {sien[-600:]}\n{octets[:400]!r}"
            page.unlink()
        return f"les pages ensemble : {dit[-600:]}"
