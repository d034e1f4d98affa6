"""Chaque fichier de `cas/` porte la ligne et le code de ce qu’il doit provoquer."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.college import charger_college
from generateur.noyau.declare.modeles import Demarche

from .outils import CAS, attendus, copier_demarche

PROFILS = sorted((CAS / "profil").glob("*.yml"))
DEMARCHES = sorted((CAS / "demarche").glob("*.yml"))
ANGLAIS = re.compile(r"\b(input|should|expected|found|while|valid|mapping|token|field)\b", re.I)


@pytest.fixture(scope="module")
def demarche(tmp_path_factory: pytest.TempPathFactory) -> Demarche:
    """La démarche d’essai, chargée une fois."""
    return charger_demarche(copier_demarche(tmp_path_factory.mktemp("depot")))[0]


@pytest.mark.parametrize("cas", PROFILS, ids=lambda cas: cas.stem)
def test_profil_fautif(cas: Path, demarche: Demarche) -> None:
    """Un profil fautif dit exactement ses fautes, chacune à sa ligne, en français."""
    with pytest.raises(ErreurDonnees) as levee:
        charger_college(cas, demarche)
    obtenus = sorted((p.ligne, p.code) for p in levee.value.problemes)
    assert attendus(cas) == obtenus, str(levee.value)
    _verifier_le_francais(levee.value)


@pytest.mark.parametrize("cas", DEMARCHES, ids=lambda cas: cas.stem)
def test_demarche_fautive(cas: Path, tmp_path: Path) -> None:
    """Une démarche fautive dit exactement ses fautes, dans le bon fichier."""
    depot = copier_demarche(tmp_path)
    nom = cas.stem.split("--")[0].replace(".", "/")
    shutil.copy(cas, depot / "donnees" / "demarche" / f"{nom}.yml")
    with pytest.raises(ErreurDonnees) as levee:
        charger_demarche(depot)
    obtenus = sorted((p.ligne, p.code) for p in levee.value.problemes)
    assert attendus(cas) == obtenus, str(levee.value)
    assert {f"donnees/demarche/{nom}.yml"} == {p.fichier for p in levee.value.problemes}
    _verifier_le_francais(levee.value)


def _verifier_le_francais(erreur: ErreurDonnees) -> None:
    for probleme in erreur.problemes:
        assert probleme.remede
        assert not ANGLAIS.search(probleme.message + probleme.remede), str(probleme)
        assert "\n" not in probleme.message + probleme.remede
        assert len(probleme.message) < 400
