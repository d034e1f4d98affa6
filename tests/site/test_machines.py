"""Le site se fait sur la machine que l’on a : `gh-deploy`, réglages hérités, ProperDocs, dépôt que
l’on ne peut qu’y lire, fins de ligne de Windows ; ou bien elle dit en français ce qui manque."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.outils.souche import lancer

from .conftest import RACINE

VIF = {"MANUEL_SANS_PDF": "1", "MANUEL_SANS_MOTEUR": "1", "SOURCE_DATE_EPOCH": "1795000000"}
LIEN_MORT = "# Une page\n\n[ici](nulle-part.md)\n"


def git(dossier: Path, *mots: str) -> str:
    """Lance git dans ce dossier ; rend ce qu’il a écrit."""
    return subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@exemple.fr", *mots],
        cwd=dossier, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def ailleurs(**de_plus: str) -> dict[str, str]:
    """Rend l’environnement, sans rien de la forge où tournent les essais, ni papier ni moteur."""
    propre = {c: v for c, v in os.environ.items() if not c.startswith(("CI", "GITHUB_", "COLLEGE"))}
    return propre | VIF | de_plus


def mkdocs(dossier: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    """Lance `mkdocs` dans ce dossier."""
    return lancer("mkdocs", *mots, dossier=dossier, environnement=ailleurs())


def arbre(dossier: Path) -> dict[str, bytes]:
    """Rend les octets de chaque fichier, par chemin."""
    fichiers = (f for f in dossier.rglob("*") if f.is_file() and ".git" not in f.parts)
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in fichiers}


def test_gh_deploy_publie_le_site(depot: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Il publie `site/`, s’ajoute à ce qu’un autre a publié entre-temps, et dit ce qui manque avant
    de construire."""
    ici = tmp_path_factory.mktemp("forge")
    dit = mkdocs(depot, "gh-deploy")
    assert dit.returncode == 1 and "n’est pas un dépôt git" in dit.stderr
    git(depot, "init", "-q")
    git(depot, "config", "user.name", "a")
    git(depot, "config", "user.email", "a@exemple.fr")
    dit = mkdocs(depot, "gh-deploy")
    assert dit.returncode == 1 and "git remote add origin" in dit.stderr
    assert not (depot / "site").exists()
    git(ici, "init", "-q", "--bare", "nu.git")
    git(depot, "remote", "add", "origin", str(ici / "nu.git"))
    dit = mkdocs(depot, "gh-deploy")
    assert dit.returncode == 0 and "C’est parti" in dit.stderr, dit.stderr
    git(ici, "clone", "-q", "-b", "gh-pages", "nu.git", "publie")
    publie = arbre(ici / "publie")
    assert publie.pop(".nojekyll") == b"" and publie == arbre(depot / "site")
    # Un collègue publie de son poste : la copie d’ici ne l’a pas encore lu.
    git(ici / "publie", "commit", "-q", "--allow-empty", "-m", "Du poste voisin")
    git(ici / "publie", "push", "-q")
    assert mkdocs(depot, "gh-deploy").returncode == 0
    assert "Du poste voisin" in git(ici / "nu.git", "log", "gh-pages", "--format=%s")
    git(depot, "remote", "set-url", "origin", str(ici / "parti.git"))
    dit = mkdocs(depot, "gh-deploy")
    assert dit.returncode == 1 and "ne répond pas" in dit.stderr
    assert "Traceback" not in dit.stderr and arbre(depot / "site")


def test_des_reglages_qui_heritent_d_un_autre_dossier(depot: Path) -> None:
    """`INHERIT`, d’à côté ou d’ailleurs : le dépôt est celui des pages, le site est le même."""
    assert mkdocs(depot, "build", "--strict").returncode == 0
    attendu = arbre(depot / "site")
    a_part = depot / "classeur" / "web"
    a_part.mkdir(parents=True)
    (depot / "prive.yml").write_text("INHERIT: mkdocs.yml\nsite_dir: prive\n", "utf-8")
    (a_part / "mkdocs.yml").write_text(
        "INHERIT: ../../mkdocs.yml\ndocs_dir: ../../docs\ntheme: {custom_dir: ../../overrides}\n",
        "utf-8",
    )
    for ou, mots in ((depot, ["-f", "prive.yml"]), (a_part, [])):
        dit = mkdocs(ou, "build", "--strict", *mots)
        assert dit.returncode == 0, dit.stderr
    assert arbre(depot / "prive") == attendu == arbre(a_part / "site")


def proper(depot: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    """Lance ProperDocs, qui tient lieu de MkDocs."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "properdocs", *mots, "-f", "mkdocs.yml"],
        cwd=depot, env=ailleurs(), capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_un_apercu_dont_l_adresse_est_prise(depot: Path) -> None:
    """Un autre aperçu tourne déjà : une phrase, et non une page de Python."""
    with socket.create_server(("127.0.0.1", 0)) as prise:
        adresse = f"127.0.0.1:{prise.getsockname()[1]}"
        dit = mkdocs(depot, "serve", "-a", adresse)
    assert dit.returncode == 1 and f"{adresse}\xa0: un autre programme" in dit.stderr
    assert "mkdocs serve -a" in dit.stderr and "Traceback" not in dit.stderr


def test_properdocs_fait_le_meme_site(depot: Path) -> None:
    """Octet pour octet, en français ; un avertissement y garde aussi le site d’avant."""
    assert mkdocs(depot, "build", "--strict", "-d", "celui-de-mkdocs").returncode == 0
    dit = proper(depot, "build", "--strict")
    assert dit.returncode == 0 and "Le site est construit" in dit.stderr, dit.stderr
    avant = arbre(depot / "site")
    assert avant == arbre(depot / "celui-de-mkdocs")
    # Windows ne sait ni dédoubler un processus, ni poser ces verrous : le site est le même.
    sans = "import os, sys; del os.fork; sys.modules['fcntl'] = None\n"
    (depot / "sitecustomize.py").write_text(sans, "utf-8")
    dit = subprocess.run(
        [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict", "-d", "sans-fork"],
        cwd=depot, env=ailleurs(PYTHONPATH=str(depot)), capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert dit.returncode == 0, dit.stderr
    assert avant == arbre(depot / "sans-fork")
    (depot / "docs" / "chez-nous" / "page.md").write_text(LIEN_MORT, "utf-8")
    for _ in range(2):
        dit = proper(depot, "build", "--strict")
        assert dit.returncode == 1 and "docs/chez-nous/page.md:3" in dit.stderr
        assert arbre(depot / "site") == avant


def en_lecteur(depot: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    """Lance `mkdocs` comme quelqu’un que les droits des fichiers arrêtent, même root."""
    bride = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    return subprocess.run(
        [*bride, str(Path(sys.executable).with_name("mkdocs")), *mots],
        cwd=depot, env=ailleurs(), capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def en_lecture_seule(depot: Path) -> Path:
    """Un dépôt où l’on ne peut que lire, sauf dans deux dossiers."""
    for nom in ("site", "ouvert"):
        (depot / nom).mkdir()
    depot.chmod(0o555)
    return depot


def test_un_depot_en_lecture_seule(en_lecture_seule: Path) -> None:
    """Rien n’y est retenu ; le site se fait ailleurs, ou à sa place si elle, du moins, s’écrit ;
    sinon le refus est une phrase."""
    depot, temporaires = en_lecture_seule, Path(os.environ["TMPDIR"])
    dit = en_lecteur(depot, "build", "--strict", "-d", "ouvert/site")
    assert dit.returncode == 0, dit.stderr
    attendu = arbre(depot / "ouvert" / "site")
    (depot / "site" / "vieille-page.html").write_text("", "utf-8")
    dit = en_lecteur(depot, "build", "--strict")
    assert dit.returncode == 0, dit.stderr
    assert arbre(depot / "site") == attendu and not list(temporaires.glob("manuel-*"))
    shutil.rmtree(depot / "site" / "search")
    (depot / "site").chmod(0o555)
    reste = arbre(depot / "site")
    dit = en_lecteur(depot, "build", "--strict")
    assert dit.returncode == 1 and "Impossible d’écrire" in dit.stderr
    assert "accès refusé" in dit.stderr and "mkdocs build -d" in dit.stderr
    assert "Traceback" not in dit.stderr and arbre(depot / "site") == reste
    assert not (depot / ".cache").exists()


def test_un_disque_plein_garde_le_site_d_avant(depot: Path) -> None:
    """Le système refuse d’écrire plus (ici, des fichiers de plus de 100 ko) : une phrase."""
    (depot / "site").mkdir()
    (depot / "site" / "index.html").write_text("Celui d’avant", "utf-8")
    avant = arbre(depot / "site")
    borne = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
    borne += "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    borne += "from mkdocs.__main__ import cli; cli(['build'])"
    dit = subprocess.run(
        [sys.executable, "-c", borne],
        cwd=depot, env=ailleurs(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert dit.returncode == 1 and "plus de place sur le disque" in dit.stderr
    assert "Traceback" not in dit.stderr and arbre(depot / "site") == avant
    assert not (depot / "site.en-cours").exists()


def test_la_console_de_windows(depot: Path) -> None:
    """Ce que MkDocs y dit du manuel s’écrit au plus près de chaque signe."""
    encodage = "cp850"
    (depot / "docs" / "chez-nous" / "page.md").write_text(LIEN_MORT, "utf-8")
    dit = subprocess.run(
        [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict"],
        cwd=depot, env=ailleurs(PYTHONIOENCODING=encodage), capture_output=True,
        check=False,
    )  # fmt: skip
    ecrit = dit.stderr.decode(encodage)
    assert dit.returncode == 1 and "-> corrigez-le, ou ôtez-le." in ecrit
    assert "Logging error" not in ecrit and "Traceback" not in ecrit


def test_les_fins_de_ligne_de_windows(tmp_path: Path) -> None:
    """Un poste qui les convertit (autocrlf) reçoit les nôtres : scripts, pages, habillage ; un
    export d’enquête garde les siennes, et une police ses octets."""
    ici, la_bas = tmp_path / "ici", tmp_path / "la-bas"
    enquete = "tests/chargement/cas/recueil/google-forms.csv"
    polices = list((RACINE / "overrides" / "assets" / "fonts").glob("*.woff2"))
    assert polices
    temoins = (
        ".gitattributes", "tests/outils/environnement.sh", "mkdocs.yml", "docs/index.md", enquete,
        "overrides/assets/javascripts/manuel.js", "donnees/college.yml",
        *(f"overrides/assets/fonts/{police.name}" for police in polices),
    )  # fmt: skip
    for temoin in temoins:
        (ici / temoin).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(RACINE / temoin, ici / temoin)
    git(ici, "init", "-q")
    git(ici, "-c", "core.autocrlf=true", "add", ".")
    git(ici, "commit", "-qm", "Tout")
    git(tmp_path, "-c", "core.autocrlf=true", "clone", "-q", str(ici), str(la_bas))
    assert arbre(la_bas) == {temoin: (RACINE / temoin).read_bytes() for temoin in temoins}
    assert b"\r\n" in (la_bas / enquete).read_bytes()
