"""Les adresses d’un dépôt : celles de chaque forge, et celles qui valent pour un site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generateur.chargement.emplacements import PROFIL, FichierDuProfil
from generateur.depot.forge import Forge, depot_a_l_adresse
from generateur.depot.sur_la_forge import Depots, chemin_du_profil, depots

GITLAB = Forge("https://forge.exemple.fr/groupe/manuel", "principale")
GITHUB = Forge("https://github.com/college/manuel", "main")


def test_chaque_forge_a_ses_adresses() -> None:
    """Copier ouvre la copie de qui lit ; emporter mène au site en un fichier."""
    assert GITLAB.copier == "https://forge.exemple.fr/groupe/manuel/-/forks/new"
    assert GITHUB.copier == "https://github.com/college/manuel/fork"
    fichier = "/-/jobs/artifacts/principale/download?job=manuel"
    assert GITLAB.emporter == f"https://forge.exemple.fr/groupe/manuel{fichier}"
    assert GITHUB.emporter == "https://github.com/college/manuel/actions/workflows/publication.yml"


@pytest.mark.parametrize(
    ("ecrite", "depot"),
    [
        (" https://forge.exemple.fr/groupe/manuel/ ", "https://forge.exemple.fr/groupe/manuel"),
        ("https://forge.exemple.fr/a/b/manuel.git", "https://forge.exemple.fr/a/b/manuel"),
        ("https://forge.exemple.fr/a/m/-/blob/main/donnees/x.yml", "https://forge.exemple.fr/a/m"),
        ("https://github.com/college/manuel/tree/main/docs", "https://github.com/college/manuel"),
        ("https://github.com/college", None),
        ("https://forge.exemple.fr/", None),
        ("javascript:alert(1)//a/b", None),
        ("https://nom:secret@forge.exemple.fr/a/b", None),
        ("https://[forge/a/b", None),
        ("", None),
    ],
)
def test_un_depot_se_reconnait_a_une_de_ses_pages(ecrite: str, depot: str | None) -> None:
    """L’adresse copiée de la barre du navigateur suffit ; le reste n’est pas un dépôt."""
    trouve = depot_a_l_adresse(ecrite)
    assert (trouve.depot if trouve else None) == depot


def test_le_suivi_se_cree_puis_se_modifie(tmp_path: Path) -> None:
    """Pas encore commencé, il s’ouvre en « nouveau fichier », de quoi commencer écrit ; ensuite,
    tel qu’il est, sous l’extension qu’il a."""
    (tmp_path / "donnees").mkdir()
    creer = urlsplit(depots(GITLAB, None, PROFIL.as_posix(), tmp_path).noter)
    assert creer.path == "/groupe/manuel/-/new/principale"
    champs = parse_qs(creer.query)
    assert champs["file_name"] == ["donnees/suivi.yml"]
    assert all(ligne.startswith("#") for ligne in champs["content"][0].splitlines())
    (tmp_path / "donnees" / "suivi.yaml").touch()
    noter = depots(GITLAB, None, PROFIL.as_posix(), tmp_path).noter
    assert noter == GITLAB.modifier("donnees/suivi.yaml")


def test_l_exemple_ne_se_modifie_pas(tmp_path: Path) -> None:
    """D’un profil qui n’est à personne, ou que le dépôt n’a pas, rien n’est à modifier : on copie
    le dépôt d’origine, sinon celui du site."""
    assert depots(GITLAB, GITHUB, "", tmp_path) == Depots(GITLAB, GITHUB)
    assert depots(GITLAB, None, "", tmp_path).adresses()["copier"] == GITLAB.copier
    assert not any(depots(None, None, "donnees/college.yml", tmp_path).adresses().values())


@pytest.mark.parametrize(
    ("fichier", "depot", "chemin"),
    [
        (FichierDuProfil("donnees/exemples/rural.yml", True), None, "donnees/exemples/rural.yml"),
        (FichierDuProfil("college.yml", False), None, ""),
        (FichierDuProfil("college.yml", False), GITLAB.depot, "donnees/college.yml"),
    ],
)
def test_un_profil_venu_d_ailleurs(
    fichier: FichierDuProfil, depot: str | None, chemin: str
) -> None:
    """Dans un lot, un profil fait d’une ligne n’est pas celui que le dépôt garde à sa place."""
    assert chemin_du_profil(fichier, depot) == chemin
