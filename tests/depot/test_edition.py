"""L’édition est celle du dernier commit, quel que soit le compte qui la demande."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generateur.depot.edition import ecarter_l_epoque_illisible, instant_d_edition

COMMIT = datetime(2026, 11, 30, 8, 15, 42, tzinfo=UTC)
DONNEE = date(2027, 7, 2)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un dépôt git d’un seul commit, daté."""
    for nom in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(nom, COMMIT.isoformat())
    (tmp_path / "college.yml").write_text("nom: Essai\n", "utf-8")
    for mots in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b.fr",
                 "commit", "-qm", "Premier"]):  # fmt: skip
        subprocess.run(["git", "-C", str(tmp_path), *mots], check=True)
    return tmp_path


def test_le_clone_d_un_autre_compte_se_lit_comme_le_sien(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """« Dubious ownership » (conteneur, partage, autre session) : l’édition n’y recule pas."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    refus = subprocess.run(["git", "-C", str(clone), "log"], capture_output=True, check=False)
    assert b"dubious ownership" in refus.stderr
    assert instant_d_edition(clone, [DONNEE], {}) == COMMIT


def test_d_un_dossier_relatif(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Le dépôt se nomme aussi à partir du dossier courant."""
    monkeypatch.chdir(clone.parent)
    assert instant_d_edition(Path(clone.name), [DONNEE], {}) == COMMIT


def test_l_arbre_de_travail_d_un_autre_clone(clone: Path) -> None:
    """« git worktree » : `.git` y est un fichier, qui dit où est le dépôt."""
    annexe = clone.with_name("annexe")
    mots = ["worktree", "add", "-q", str(annexe), "HEAD", "--detach"]
    subprocess.run(["git", "-C", str(clone), *mots], check=True)
    assert (annexe / ".git").is_file()
    assert instant_d_edition(annexe, [DONNEE], {}) == COMMIT


def test_sans_git_c_est_la_plus_recente_donnee(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Un ZIP déplié, ou une machine sans git : la donnée la plus récente, et une seconde par
    ligne du suivi ; jamais l’horloge."""
    attendu = datetime(2027, 7, 2, 0, 0, 3, tzinfo=UTC)
    monkeypatch.setenv("PATH", "")
    assert instant_d_edition(clone, [date(2026, 1, 1), DONNEE], {}, 3) == attendu
    deplie = clone.with_name("deplie")
    deplie.mkdir()
    assert instant_d_edition(deplie, [DONNEE], {}, 3) == attendu


@pytest.mark.parametrize("epoque", ["abc", "-5", "1795000000.5", "253402300800000", "²"])
def test_une_epoque_illisible_se_dit_et_s_ecarte(clone: Path, epoque: str) -> None:
    """Pas un nombre, négatif, d’une année sans nom : on le dit, et MkDocs ne la lira pas non plus ;
    l’édition est celle du dernier commit."""
    environnement = {"SOURCE_DATE_EPOCH": epoque}
    dit = ecarter_l_epoque_illisible(environnement)
    assert f"« {epoque} »" in dit and "secondes depuis 1970" in dit and "1795000000" in dit
    assert environnement == {}
    assert instant_d_edition(clone, [DONNEE], environnement) == COMMIT


def test_une_epoque_lisible_ou_absente_ne_dit_rien() -> None:
    """Zéro et les secondes d’aujourd’hui restent ; vide, elle n’est pas donnée."""
    for epoque in ("0", "1795000000"):
        environnement = {"SOURCE_DATE_EPOCH": epoque}
        assert ecarter_l_epoque_illisible(environnement) == ""
        assert environnement
    assert ecarter_l_epoque_illisible({"SOURCE_DATE_EPOCH": ""}) == ""
    assert ecarter_l_epoque_illisible({}) == ""
