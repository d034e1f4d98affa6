"""Cas 17 et 18 des rapports : une sortie n’écrase pas une source, un nom va dans un ZIP partout."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generateur.chargement.problemes import ErreurDonnees
from generateur.commandes.principale import generateur
from generateur.depot.archive_du_site import archiver
from generateur.depot.noms_portables import COPIE_D_EDITEUR, faute_du_nom, noms_confondus
from generateur.depot.sources_du_depot import est_dans_une_source, est_une_source

RACINE = Path(__file__).resolve().parents[2]


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un dépôt, un profil à côté, des liens : tout ce qu’une commande pourrait écraser."""
    shutil.copytree(RACINE / "donnees", tmp_path / "donnees")
    (tmp_path / "docs").mkdir()
    (tmp_path / "a").mkdir()
    for nom in ("docs/index.md", "mkdocs.yml", "README.md", "feuille.md", "pages.pdf"):
        (tmp_path / nom).write_text("écrit\n", "utf-8")
    shutil.copy(RACINE / "tests" / "profils" / "rural.yml", tmp_path / "a" / "moi.yml")
    (tmp_path / "lien.md").symlink_to("donnees/college.yml")
    os.link(tmp_path / "donnees" / "college.yml", tmp_path / "dur.md")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _photo(depot: Path) -> dict[Path, bytes]:
    return {f: f.read_bytes() for f in depot.rglob("*") if f.is_file()}


@pytest.mark.parametrize(
    "sortie",
    ["donnees/college.yml", "docs/index.md", "docs/../donnees/academies.yml", "mkdocs.yml",
     "README.md", "lien.md", "dur.md", "a/moi.yml", "donnees/demarche/etapes.yml"],
)  # fmt: skip
@pytest.mark.parametrize("commande", ["feuille-de-route", "archive"])
def test_une_sortie_n_ecrase_pas_une_source(commande: str, sortie: str, depot: Path) -> None:
    """Refusée avant tout calcul, octet pour octet comme avant, avec ce qu’il faut changer."""
    avant = _photo(depot)
    mots = [] if commande == "archive" or sortie != "dur.md" else ["donnees/college.yml"]
    if commande == "archive" and sortie == "dur.md":
        pytest.skip("l’archive ne lit pas le profil")
    lance = CliRunner().invoke(generateur, [commande, *mots, "--sortie", sortie])
    assert lance.exit_code == 2 and "rien n’est écrit" in lance.stderr
    assert "→ donnez un autre nom" in lance.stderr
    assert _photo(depot) == avant


def test_une_sortie_ordinaire_s_ecrit_et_se_refait(depot: Path) -> None:
    """Une feuille déjà là n’est pas une source, même à la racine ; une page neuve non plus."""
    for sortie in ("feuille.md", "feuille.md", "docs/feuille.md", "a/feuille.json"):
        lance = CliRunner().invoke(generateur, ["feuille-de-route", "--sortie", sortie])
        assert lance.exit_code == 0, lance.stderr
        assert (depot / sortie).read_text("utf-8") != "écrit\n"


def test_un_dossier_pour_sortie_ne_laisse_rien(depot: Path) -> None:
    """Le refus dit que c’est un dossier, et n’écrit rien à côté."""
    avant = _photo(depot)
    lance = CliRunner().invoke(generateur, ["feuille-de-route", "--sortie", "donnees"])
    assert lance.exit_code == 2 and "dossier" in lance.stderr
    assert _photo(depot) == avant


@pytest.mark.parametrize("dossier", ["donnees", "docs", "donnees/exemples"])
def test_un_dossier_de_papier_n_entre_pas_dans_les_sources(dossier: str, depot: Path) -> None:
    """`dossier` n’écrit ni dans les données ni à la racine des pages."""
    avant = _photo(depot)
    lance = CliRunner().invoke(generateur, ["dossier", "--sortie", dossier])
    assert lance.exit_code == 2 and "rien n’est écrit" in lance.stderr
    assert _photo(depot) == avant


def test_ce_qui_est_une_source(depot: Path) -> None:
    """D’un autre dépôt aussi ; pas un fichier d’ailleurs, ni celui qui n’est pas encore là."""
    assert est_une_source(depot / "donnees" / "college.yml")
    assert not est_une_source(depot / "donnees" / "neuf.yml")
    assert not est_une_source(depot / "pages.pdf")
    assert est_une_source(depot / "pages.pdf", [depot / "a" / ".." / "pages.pdf"])
    assert est_dans_une_source(depot / "docs" / "x" / "..", depot)
    assert not est_dans_une_source(depot / "site", depot)


@pytest.mark.parametrize(
    "nom",
    ["Quoi ?.md", "12:30.md", "a*b.png", "a|b", "<b>.md", 'a"b.md', "a\\b.md", "CON", "con.md",
     "a/aux.tableau.md", "Nul.txt", "COM1.pdf", "lpt9", "com¹.md", "CONOUT$", "fin.", "fin ",
     "Chapter 1: Introduction.md", "Screencast 11:13:28 AM.webm", "a./b.md", " debut.md",
     "a\nb.md", "a\x07.md", "caf\udce9.md", "x" * 161],
)  # fmt: skip
def test_un_nom_que_windows_refuse(nom: str) -> None:
    """Réservé, interdit, fini par un point ou une espace, trop long : dit, avec un remède."""
    faute = faute_du_nom(nom)
    assert faute is not None and faute[1]


@pytest.mark.parametrize(
    "nom", ["conseil.md", "Été & co.md", "l’an 2027.md", "note #2.md", "a%20b.md", "com10.md",
            "console/nulle.md", ".htaccess", "é" * 100]
)  # fmt: skip
def test_un_nom_qui_convient_partout(nom: str) -> None:
    """Accents, espaces, apostrophes et dièses ont leur place."""
    assert faute_du_nom(nom) is None


def test_des_noms_qu_un_disque_confond() -> None:
    """La casse, les accents composés ou non, et les dossiers aussi."""
    noms = [
        "Note.md",
        "note.md",
        "\u00e9t\u00e9.md",
        "e\u0301te\u0301.md",
        "A/b.md",
        "a/c.md",
        "STRASSE",
        "straße",
    ]
    confondus = {frozenset(couple) for couple in noms_confondus(noms)}
    assert confondus == {
        frozenset({"Note.md", "note.md"}),
        frozenset({"\u00e9t\u00e9.md", "e\u0301te\u0301.md"}),
        frozenset({"A", "a"}),
        frozenset({"STRASSE", "straße"}),
    }
    assert list(noms_confondus(["ahr/Mahony/M.h", "ahr/mahony/m.h"])) == [
        ("ahr/Mahony", "ahr/mahony")
    ]
    assert list(noms_confondus(["README.md", "Readme.md"])) == [("README.md", "Readme.md")]
    assert not list(noms_confondus(["a/b.md", "a/c.md", "b.md"]))


def test_les_copies_d_editeurs() -> None:
    """Celles que laissent Emacs, Vim, Word ; pas une page."""
    for nom in ("page.md~", "#page.md#", "~$page.docx", "page.md.bak", ".page.swp", "Thumbs.db"):
        assert COPIE_D_EDITEUR.fullmatch(nom), nom
    for nom in ("page.md", "note #2.md", "bak.md", "sommaire.md"):
        assert not COPIE_D_EDITEUR.fullmatch(nom), nom


def test_l_archive_ne_se_contient_pas(tmp_path: Path) -> None:
    """Écrite deux fois dans le site, elle a le même poids, et ne se contient pas."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>", "utf-8")
    tailles = []
    for _ in range(3):
        octets = archiver(site, date(2026, 12, 1), sauf=site / "manuel.zip")
        (site / "manuel.zip").write_bytes(octets)
        tailles.append(len(octets))
    assert len(set(tailles)) == 1
    noms = zipfile.ZipFile(io.BytesIO(octets)).namelist()
    assert "manuel/index.html" in noms and not [nom for nom in noms if nom.endswith(".zip")]


@pytest.mark.parametrize(
    ("noms", "dit"),
    [
        (["con.html"], "se réserve"),
        (["a:b.html"], "« : »"),
        (["Note.html", "note.html"], "confondent"),
    ],
)
def test_l_archive_refuse_un_nom_qui_s_y_perdrait(
    noms: list[str], dit: str, tmp_path: Path
) -> None:
    """Le fichier est nommé ; l’archive n’est pas écrite."""
    for nom in ("index.html", *noms):
        (tmp_path / nom).write_text("x", "utf-8")
    with pytest.raises(ErreurDonnees) as refuse:
        archiver(tmp_path, date(2026, 12, 1))
    assert dit in str(refuse.value)
