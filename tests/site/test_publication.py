"""Ce que l’on télécharge d’une forge s’ouvre en dépliant une fois, sur le bon fichier.

Les commandes des deux intégrations continues sont lancées telles qu’elles y sont écrites, à partir
du site construit ; ce que la forge compresse ensuite d’elle-même l’est ici de la même façon.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from .conftest import RACINE

OUVRIR, LISEZ_MOI = "OUVRIR-LE-MANUEL.html", "LISEZ-MOI.txt"


@pytest.fixture
def poste(tmp_path: Path, sites: dict[str, Path]) -> Path:
    """Un poste d’intégration continue, après « make site »."""
    ici = tmp_path / "depot"
    (ici / ".venv").mkdir(parents=True)
    (ici / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (ici / "donnees").mkdir()
    (ici / "donnees" / "demarche").symlink_to(RACINE / "donnees" / "demarche")
    shutil.copytree(sites["rural"], ici / "site")
    return ici


def _lancer(poste: Path, commandes: list[str]) -> None:
    for commande in commandes:
        subprocess.run(["bash", "-euc", commande], cwd=poste, check=True, capture_output=True)


def _apres_le_site(commandes: list[str]) -> list[str]:
    return commandes[commandes.index("make site") + 1 :]


def _compresser(poste: Path, chemins: list[str], depuis: str, sortie: Path) -> list[str]:
    """Compresse ces fichiers et ces dossiers comme le fait une forge ; rend les noms du haut."""
    with zipfile.ZipFile(sortie, "w") as archive:
        for chemin in chemins:
            entier = poste / chemin
            fichiers = sorted(entier.rglob("*")) if entier.is_dir() else [entier]
            for fichier in fichiers:
                archive.write(fichier, fichier.relative_to(poste / depuis))
        return sorted({nom.split("/")[0] for nom in archive.namelist()})


def _etapes_de_github() -> list[dict[str, Any]]:
    texte = (RACINE / ".github" / "workflows" / "publication.yml").read_text("utf-8")
    return list(yaml.safe_load(texte)["jobs"]["construire"]["steps"])


def _taches_de_gitlab() -> dict[str, Any]:
    return dict(yaml.safe_load((RACINE / ".gitlab-ci.yml").read_text("utf-8")))


def test_sur_github(poste: Path, tmp_path: Path, fenetre: Page) -> None:
    """L’objet « manuel » est un dossier, et non un ZIP de plus ; le site publié est le même."""
    etapes = _etapes_de_github()
    _lancer(poste, _apres_le_site([e["run"] for e in etapes if "run" in e]))
    deposes = {e["uses"].split("@")[0]: e["with"] for e in etapes if "uses" in e}
    manuel = deposes["actions/upload-artifact"]
    assert manuel["name"] == "manuel" and (poste / manuel["path"]).is_dir()
    sortie = tmp_path / "manuel.zip"
    # GitHub donne au ZIP le contenu du dossier, sans son nom.
    noms = _compresser(poste, [manuel["path"]], manuel["path"], sortie)
    assert noms == [LISEZ_MOI, OUVRIR, "manuel"]
    _s_ouvre(sortie, tmp_path / "déplié", fenetre)
    assert deposes["actions/upload-pages-artifact"]["path"] == "site"


def test_sur_gitlab(poste: Path, tmp_path: Path, fenetre: Page) -> None:
    """La tâche « manuel » ne garde que lui ; « pages » en publie le site, et lui seul."""
    taches = _taches_de_gitlab()
    manuel, pages = taches["manuel"], taches["pages"]
    _lancer(poste, _apres_le_site(manuel["script"]))
    chemins = manuel["artifacts"]["paths"]
    sortie = tmp_path / "manuel.zip"
    noms = _compresser(poste, chemins, "", sortie)
    assert noms == [LISEZ_MOI, OUVRIR, "manuel"]
    _s_ouvre(sortie, tmp_path / "déplié", fenetre)
    # La tâche « pages » ne reçoit que ce que « manuel » a gardé.
    recu = tmp_path / "recu"
    with zipfile.ZipFile(sortie) as archive:
        archive.extractall(recu)
    assert pages["needs"] == ["manuel"] and pages["variables"] == {"GIT_STRATEGY": "none"}
    _lancer(recu, pages["script"])
    assert pages["artifacts"]["paths"] == ["public"]
    publie = {f.relative_to(recu / "public") for f in (recu / "public").rglob("*")}
    assert publie == {f.relative_to(poste / "site") for f in (poste / "site").rglob("*")}
    assert pages["rules"] == manuel["rules"]


@pytest.mark.parametrize("forge", ["github", "gitlab"])
def test_une_annee_cassee_ne_defait_pas_le_site_publie(poste: Path, forge: str) -> None:
    """Un profil d’une année sans calendrier arrête tout à sa vérification, avant tout dépôt de
    fichiers ; ce qui publie attend que tout ait réussi, sans exception."""
    for nom in ("calendriers", "academies.yml", "departements.yml"):
        (poste / "donnees" / nom).symlink_to(RACINE / "donnees" / nom)
    profil = (RACINE / "tests" / "profils" / "rural.yml").read_text("utf-8")
    profil = re.sub(r"(?m)^debut: .*", "debut: 2041-01-07", profil)
    (poste / "donnees" / "college.yml").write_text(profil, "utf-8")
    if forge == "github":
        travaux = yaml.safe_load((RACINE / ".github/workflows/publication.yml").read_text("utf-8"))
        etapes = _etapes_de_github()
        commandes = [e["run"] for e in etapes if "run" in e]
        avant = etapes[: next(r for r, e in enumerate(etapes) if "upload" in e.get("uses", ""))]
        assert [e["run"] for e in avant if "run" in e] == commandes[:3]
        publier = travaux["jobs"]["publier"]
        assert publier["needs"] == "construire" and "if" not in publier
        assert not any("continue-on-error" in e or "if" in e for e in avant)
    else:
        taches = _taches_de_gitlab()
        commandes = taches["manuel"]["script"]
        assert taches["pages"]["needs"] == ["manuel"]
        for tache in (taches["manuel"], taches["pages"]):
            assert not {"allow_failure", "when", "after_script"} & set(tache)
    assert commandes[1] == ".venv/bin/generateur verifier" and commandes[2] == "make site"
    refus = subprocess.run(
        ["bash", "-euc", commandes[1]], cwd=poste, capture_output=True, text=True, check=False
    )
    assert refus.returncode == 1 and "2041" in refus.stderr


def _s_ouvre(archive: Path, dossier: Path, page: Page) -> None:
    """Dépliée une fois, l’archive a son fichier à ouvrir en haut, et il mène à l’accueil."""
    with zipfile.ZipFile(archive) as lue:
        lue.extractall(dossier)
    page.goto((dossier / OUVRIR).as_uri())
    page.wait_for_url("**/manuel/index.html")
    assert "manuel.zip" not in {f.name for f in dossier.rglob("*")}


def test_ouvert_sans_etre_deplie(tmp_path: Path, fenetre: Page) -> None:
    """Windows montre le contenu d’un ZIP sans le déplier : le fichier s’ouvre seul, et le dit."""
    seul = shutil.copy(RACINE / "generateur/gabarits/archive" / OUVRIR, tmp_path)
    fenetre.goto(Path(seul).as_uri())
    fenetre.wait_for_timeout(200)
    assert "n’a pas été déplié" in fenetre.inner_text("body")
