"""Les cas de vrais fichiers et de fils publics ont leur essai ; le hasard en tire d’autres."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generateur.chargement.lecture import lire
from tests.outils.mauvaises_entrees import Atelier

ICI = Path(__file__).parent
GENRES = ("profil", "recueil", "suivi", "depart", "calendrier", "zone", "enquete", "academie")


def test_chaque_cas_a_son_essai() -> None:
    """Aucun des essais nommés n’a disparu ; chaque genre en a au moins trois."""
    textes = [fichier.read_text("utf-8") for fichier in ICI.rglob("test_*.py")]
    ecrits = {nom for texte in textes for nom in re.findall(r"def (test_\w+)", texte)}
    genres = lire(ICI / "cas" / "fichiers-et-rapports.yml").arbre
    for genre, cas in genres.items():
        assert len(cas) >= 3, genre
        for un in cas:
            assert set(un) - {"faux-en-silence"} == {"cas", "juste", "essai"}
            assert un["essai"] in ecrits, un["cas"]


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Atelier:
    """Un dépôt d’essai, d’où l’on revient."""
    ici = Path.cwd()
    try:
        return Atelier(tmp_path_factory.mktemp("atelier"))
    finally:
        os.chdir(ici)


@pytest.mark.parametrize("genre", GENRES)
def test_un_echantillon_d_entrees_abimees(
    genre: str, atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cinq entrées de chaque genre : ni trace, ni perte, un refus à sa ligne."""
    monkeypatch.chdir(atelier.depot)
    for graine in range(5):
        reponse = atelier.essayer(genre, graine)
        assert not reponse.fautes, (genre, graine, reponse.fautes)
