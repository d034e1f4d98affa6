"""Relit chaque PDF des quatre profils avec `outloud`, s’il est installé ; sinon, dit comment.

    .venv/bin/python tests/mesures/oreille.py [CHEMIN_DE_OUTLOUD]

`outloud` pèse 400 Mo : il a son propre environnement, hors des dépendances des essais
(`python3 -m venv .venv-oreille && .venv-oreille/bin/pip install outloud`). Les alertes connues pour
fausses, et pourquoi, sont dans generateur/decisions/0032 ; tout le reste se montre.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

RACINE = Path(__file__).resolve().parents[2]
PROFILS = ("demonstration", "rural", "urbain", "reunion")
OUTLOUD = RACINE / ".venv-oreille" / "bin" / "outloud"
FAUSSES = {
    ("affiche.pdf", "ORD-001"),
    ("feuille-de-route.pdf", "ORD-001"),
    ("feuille-de-route.pdf", "PAG-001"),
    ("feuille-de-route.pdf", "TBL-014"),
    ("livret.pdf", "ORD-001"),
    ("livret.pdf", "PAG-001"),
    ("livret.pdf", "LNK-010"),
}
"""Document et règle : voir decisions/0032."""
TETE_DE_PAGE = 795
"""Hauteur, en points, au-dessus de laquelle une page du livret n’a que sa tête."""


def documents_de(profil: str, cible: Path) -> list[Path]:
    """Construit le site d’un profil dans `cible`, et rend ses PDF."""
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(RACINE / nom, cible / nom)
    shutil.copy(RACINE / "mkdocs.yml", cible)
    subprocess.run(
        [str(Path(sys.executable).with_name("mkdocs")), "build", "-q"],
        cwd=cible,
        env={**os.environ, "COLLEGE": str(RACINE / "tests" / "profils" / f"{profil}.yml")},
        check=True,
    )
    return sorted((cible / "site").rglob("*.pdf"))


def relire(outloud: Path, fichiers: list[Path], rapport: Path) -> Counter[tuple[str, str, str]]:
    """Compte les alertes : (document, gravité, règle)."""
    subprocess.run(
        [str(outloud), "--json", str(rapport), "--fail-on", "never", "-q", *map(str, fichiers)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    trouvees: Counter[tuple[str, str, str]] = Counter()
    for resultat in json.loads(rapport.read_text(encoding="utf-8"))["results"]:
        for alerte in resultat["findings"]:
            document = Path(resultat["path"]).name
            if alerte["severity"] != "info" and not _est_une_tete(document, alerte):
                trouvees[document, alerte["severity"], alerte["rule"]] += 1
    return trouvees


def _est_une_tete(document: str, alerte: dict[str, Any]) -> bool:
    """La tête de page du livret répète un titre : PDF/UA la veut hors de la lecture."""
    return (
        document == "livret.pdf"
        and alerte["rule"] == "TAG-002"
        and all(cadre["y0"] > TETE_DE_PAGE for cadre in alerte["boxes"])
    )


def main(outloud: Path) -> int:
    """Imprime le compte de chaque profil ; rend 1 s’il reste une alerte inconnue."""
    if not outloud.is_file():
        print(f"outloud n’est pas là ({outloud}) : rien n’est relu.")
        return 0
    reste = 0
    for profil in PROFILS:
        with tempfile.TemporaryDirectory() as dossier:
            depot = Path(dossier) / "depot"
            depot.mkdir()
            fichiers = documents_de(profil, depot)
            trouvees = relire(outloud, fichiers, Path(dossier) / "rapport.json")
        inconnues = {a: n for a, n in trouvees.items() if (a[0], a[2]) not in FAUSSES}
        fausses = sum(trouvees.values()) - sum(inconnues.values())
        print(f"{profil} : {len(fichiers)} PDF, {len(inconnues)} alerte(s), {fausses} fausse(s)")
        for (document, gravite, regle), nombre in sorted(inconnues.items()):
            print(f"  {document} : {gravite} {regle} ({nombre})")
        reste += len(inconnues)
    return 1 if reste else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUTLOUD))
