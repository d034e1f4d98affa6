"""Les adresses d’un dépôt : celles de chaque forge, et celles qui valent pour un site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generateur.chargement.emplacements import PROFIL, FichierDuProfil
from generateur.depot.forge import Forge, adresse_du_site, depot_a_l_adresse, forge
from generateur.depot.sur_la_forge import Depots, chemin_du_profil, depots

GITLAB = Forge("https://forge.exemple.fr/groupe/manuel", "principale")
GITHUB = Forge("https://github.com/college/manuel", "main")
CODEBERG = Forge("https://codeberg.org/college/manuel", "main")


def test_chaque_forge_a_ses_adresses() -> None:
    """Copier ouvre la copie de qui lit ; emporter mène au site en un fichier."""
    assert GITLAB.copier == "https://forge.exemple.fr/groupe/manuel/-/forks/new"
    assert GITHUB.copier == "https://github.com/college/manuel/fork"
    fichier = "/-/jobs/artifacts/principale/download?job=manuel"
    assert GITLAB.emporter == f"https://forge.exemple.fr/groupe/manuel{fichier}"
    assert GITHUB.emporter == "https://github.com/college/manuel/actions/workflows/publication.yml"
    assert CODEBERG.copier == "https://codeberg.org/college/manuel/fork"
    assert CODEBERG.emporter == "https://codeberg.org/college/manuel/actions"


def test_le_crayon_de_forgejo() -> None:
    """Il modifie sous `_edit`, et crée sous `_new`, dans le dossier, sous le nom donné."""
    assert CODEBERG.modifier("docs/index.md").endswith("/college/manuel/_edit/main/docs/index.md")
    creer = urlsplit(CODEBERG.creer("docs/rôles/direction.md", "# Une « page »\n"))
    assert creer.path == "/college/manuel/_new/main/docs/r%C3%B4les"
    assert parse_qs(creer.query) == {"filename": ["direction.md"], "value": ["# Une « page »\n"]}


ACTIONS = {"GITHUB_REPOSITORY": "College/manuel", "GITHUB_REF_NAME": "main"}
WOODPECKER = {"CI_REPO": "college/pages", "CI_REPO_DEFAULT_BRANCH": "site"}


@pytest.mark.parametrize(
    ("environnement", "sorte", "depot", "adresse"),
    [
        (ACTIONS, "github", "https://github.com/College/manuel",
         "https://college.github.io/manuel/"),
        (ACTIONS | {"GITHUB_SERVER_URL": "https://codeberg.org/"}, "forgejo",
         "https://codeberg.org/College/manuel", "https://college.codeberg.page/manuel/"),
        (ACTIONS | {"GITHUB_SERVER_URL": "https://git.exemple.fr", "FORGEJO_ACTIONS": "true"},
         "forgejo", "https://git.exemple.fr/College/manuel", None),
        (ACTIONS | {"GITHUB_SERVER_URL": "https://git.exemple.fr", "GITEA_ACTIONS": "true"},
         "forgejo", "https://git.exemple.fr/College/manuel", None),
        (ACTIONS | {"GITHUB_SERVER_URL": "https://github.exemple.fr"}, "github",
         "https://github.exemple.fr/College/manuel", None),
        (WOODPECKER | {"CI_REPO_URL": "https://codeberg.org/college/pages",
                       "CI_FORGE_TYPE": "forgejo"},
         "forgejo", "https://codeberg.org/college/pages", "https://college.codeberg.page/"),
        (WOODPECKER | {"CI_REPO_URL": "https://git.exemple.fr/college/pages",
                       "CI_FORGE_TYPE": "gitlab"},
         "gitlab", "https://git.exemple.fr/college/pages", None),
        ({"CI_PROJECT_URL": "https://github.fr/a/b", "CI_PAGES_URL": "https://a.exemple.fr/b"},
         "gitlab", "https://github.fr/a/b", "https://a.exemple.fr/b/"),
    ],
)  # fmt: skip
def test_l_integration_continue_dit_sa_forge(
    environnement: dict[str, str], sorte: str, depot: str, adresse: str | None
) -> None:
    """Forgejo se donne pour un GitHub : ni son crayon ni son adresse n’en sont."""
    trouvee = forge(None, environnement)
    assert trouvee is not None and (trouvee.sorte, trouvee.depot) == (sorte, depot)
    assert adresse_du_site(None, environnement) == adresse
    # Un profil qui nomme un dépôt d’ailleurs n’a pas la forge d’ici.
    ailleurs = forge("https://forge.exemple.org/a/b", environnement)
    assert ailleurs is not None and ailleurs.sorte == "gitlab"


@pytest.mark.parametrize(
    ("depot", "sorte"),
    [
        ("https://codeberg.org/a/b", "forgejo"),
        ("https://forgejo.college.exemple.fr/a/b", "forgejo"),
        ("https://gitea.exemple.fr/a/b.git", "forgejo"),
        ("https://pasgithub.com/a/b", "gitlab"),
        ("https://codeberg.org.exemple.fr/a/b", "gitlab"),
        ("https://forge.apps.education.fr/a/b", "gitlab"),
        ("https://www.github.com/a/b", "github"),
    ],
)
def test_une_forge_se_reconnait_a_son_nom(depot: str, sorte: str) -> None:
    """Celle du profil ; un nom qui y ressemble n’est pas le sien."""
    trouvee = forge(depot, {})
    assert trouvee is not None and trouvee.sorte == sorte


@pytest.mark.parametrize(
    ("ecrite", "depot"),
    [
        (" https://forge.exemple.fr/groupe/manuel/ ", "https://forge.exemple.fr/groupe/manuel"),
        ("https://forge.exemple.fr/a/b/manuel.git", "https://forge.exemple.fr/a/b/manuel"),
        ("https://forge.exemple.fr/a/m/-/blob/main/donnees/x.yml", "https://forge.exemple.fr/a/m"),
        ("https://github.com/college/manuel/tree/main/docs", "https://github.com/college/manuel"),
        ("https://codeberg.org/a/m/src/branch/main/docs/index.md", "https://codeberg.org/a/m"),
        ("https://git.exemple.fr/a/m/src/branch/main/docs", "https://git.exemple.fr/a/m"),
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
