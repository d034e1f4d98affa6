"""Ce que les tests du chargement partagent : la démarche d’essai, et les cas attendus."""

from __future__ import annotations

import shutil
from pathlib import Path

from generateur.chargement.demarche.fichiers_de_la_demarche import GENRES
from generateur.noyau.phrases import CHAMPS

ICI = Path(__file__).parent
CAS = ICI / "cas"
LIBELLES = ICI.parents[1] / "donnees" / "demarche" / "libelles"


def copier_demarche(vers: Path) -> Path:
    """Copie la démarche d’essai dans un dépôt neuf, avec toutes les phrases et tous les mots."""
    dossier = vers / "donnees" / "demarche"
    shutil.copytree(ICI / "demarche_d_essai", dossier)
    shutil.copytree(LIBELLES, dossier / "libelles")
    lignes = [
        f'{code}: "Phrase {" ".join("{" + champ + "}" for champ in sorted(champs))}"\n'
        for code, champs in CHAMPS.items()
    ]
    (dossier / "phrases.yml").write_text("".join(lignes), encoding="utf-8")
    assert {f.stem for f in dossier.glob("*.yml")} == set(GENRES)
    return vers


def attendus(cas: Path) -> list[tuple[int, str]]:
    """Lit les lignes « # ATTENDU: ligne code » d’un cas."""
    lus = []
    for ligne in cas.read_text(encoding="utf-8").splitlines():
        if ligne.startswith("# ATTENDU: "):
            numero, code = ligne.removeprefix("# ATTENDU: ").split()
            lus.append((int(numero), code))
    return sorted(lus)
