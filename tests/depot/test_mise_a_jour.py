"""Un collège reçoit une nouvelle version : par git, et sans git. Rien de ce qui est à lui ne bouge.

Deux versions d’un dépôt d’origine et une vraie bifurcation, dont le propre programme travaille.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generateur.depot.nouvelle_version import LIVREES, empreintes

from ..site.conftest import RACINE, SANS_DOSSIER, construire_le_site, copier_le_depot
from ..site.equipes import ecrire

TOUT = (".gitignore", "Makefile", "pyproject.toml", "requirements.txt")
A_NOUS = ("donnees/college.yml", "donnees/recueil.yml", "donnees/suivi.yml",
          "docs/chez-nous/charte.md", "docs/roles/direction.md")  # fmt: skip
FICHE = "docs/etapes/recueil-des-preoccupations.md"
PROFIL = """
adaptations:
  retirer: [visites-entre-classes]
  ajouter:
    - id: cafe-du-mardi
      titre: Un café le mardi
      temps: temps-2
      but: Se parler. Sans ordre du jour.
      semaines: {min: 1, ideal: 1, max: 2}
      apres: [ateliers-de-demonstration]
      roles: {pilote: [enseignants-volontaires], contribue: [enseignants]}
"""
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Essai",
    "GIT_AUTHOR_EMAIL": "essai@exemple.invalid",
    "GIT_COMMITTER_NAME": "Essai",
    "GIT_COMMITTER_EMAIL": "essai@exemple.invalid",
}


def lancer(dossier: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    """Lance une commande dans ce dossier, avec le programme de ce dossier."""
    return subprocess.run(
        mots,
        cwd=dossier,
        env=os.environ | GIT | {"PYTHONPATH": str(dossier), "SOURCE_DATE_EPOCH": "1801440000"},
        capture_output=True,
        text=True,
        check=False,
    )


def git(dossier: Path, *mots: str) -> str:
    """Lance git, qui doit réussir."""
    rendu = lancer(dossier, "git", *mots)
    assert rendu.returncode == 0, rendu.stdout + rendu.stderr
    return rendu.stdout


def generateur(dossier: Path, *mots: str) -> subprocess.CompletedProcess[str]:
    """Lance la commande avec le programme de ce dossier, et non celui des essais."""
    appel = "from generateur.commandes.principale import generateur; generateur()"
    rendu = lancer(dossier, sys.executable, "-c", appel, *mots)
    assert "Traceback" not in rendu.stderr, rendu.stderr
    return rendu


def premiere_version(dossier: Path) -> Path:
    """Le dépôt d’origine, tel qu’un collège le copie."""
    copier_le_depot(dossier)
    shutil.rmtree(dossier / "docs" / "roles", ignore_errors=True)
    shutil.copytree(
        RACINE / "generateur", dossier / "generateur", ignore=shutil.ignore_patterns("__pycache__")
    )
    for nom in TOUT:
        shutil.copy(RACINE / nom, dossier)
    (dossier / "docs" / "chez-nous" / ".gitkeep").touch()
    return dossier


def deuxieme_version(dossier: Path) -> None:
    """L’origine change données, gabarits, styles, pages, menu et modèle ; jamais le profil."""
    donnees = dossier / "donnees" / "demarche"
    ecrire(donnees / "etapes.yml", "titre: Faire le bilan\n", "titre: Faire le bilan ensemble\n")
    ecrire(
        donnees / "libelles" / "site.yml",
        "Ce qui a été laissé de côté, et pourquoi",
        "Et pourquoi donc ?",
    )
    gabarits = dossier / "generateur" / "gabarits"
    ecrire(
        gabarits / "site" / "frise.html.j2",
        '<figure class="frise">',
        '<figure class="frise neuve">',
    )
    ecrire(gabarits / "pages" / "role.md", "{{ role(", "Cette page est neuve.\n\n{{ role(")
    feuille = dossier / "overrides" / "assets" / "stylesheets" / "manuel" / "30-texte.css"
    feuille.write_text(feuille.read_text("utf-8") + ".neuve { margin: 0; }\n", encoding="utf-8")
    fiche = dossier / FICHE
    fiche.write_text(fiche.read_text("utf-8") + "\nUn conseil de plus.\n", encoding="utf-8")
    (dossier / "docs" / "commencer" / "neuve.md").write_text("# Une page neuve\n", "utf-8")
    ecrire(
        dossier / "mkdocs.yml",
        "      - commencer/college-pilote.md",
        "      - commencer/college-pilote.md\n      - commencer/neuve.md",
    )


def chez_nous(dossier: Path) -> dict[str, bytes]:
    """Le collège fait sien le manuel ; rend ce qui est à lui."""
    profil = dossier / "donnees" / "college.yml"
    ecrire(profil, "nom: Collège de démonstration", "nom: Collège de la Côte")
    profil.write_text(profil.read_text("utf-8") + PROFIL, encoding="utf-8")
    (dossier / "donnees" / "recueil.yml").write_text(
        "reponses: 24\nclassement:\n- {id: oral, voix: 12}\nautres: []\n", encoding="utf-8"
    )
    (dossier / "donnees" / "suivi.yml").write_text(
        "- {le: 2027-01-08, etape: equipe-projet, etat: faite}\n", encoding="utf-8"
    )
    (dossier / "docs" / "chez-nous").mkdir(exist_ok=True)
    (dossier / "docs" / "chez-nous" / "charte.md").write_text("# Charte\n", encoding="utf-8")
    assert generateur(dossier, "adopter", "roles/direction.md").returncode == 0
    adoptee = dossier / "docs" / "roles" / "direction.md"
    adoptee.write_text(adoptee.read_text("utf-8") + "\nLa direction, ici.\n", encoding="utf-8")
    return {nom: (dossier / nom).read_bytes() for nom in A_NOUS}


def verifier_la_nouvelle(dossier: Path, a_nous: dict[str, bytes]) -> None:
    """Ce qui est au collège n’a pas bougé, le modèle changé est montré, et le site se fait."""
    assert {nom: (dossier / nom).read_bytes() for nom in A_NOUS} == a_nous
    verifie = generateur(dossier, "verifier")
    assert verifie.returncode == 0, verifie.stderr
    assert "docs/roles/direction.md" in verifie.stderr
    lignes = [ligne.strip() for ligne in verifie.stderr.splitlines()]
    assert "+Cette page est neuve." in lignes and "La direction, ici." not in verifie.stderr
    propre = {"PYTHONPATH": str(dossier), "SOURCE_DATE_EPOCH": "1801440000"}
    resultat = construire_le_site(dossier, **propre, **SANS_DOSSIER)
    assert resultat.returncode == 0, resultat.stderr
    site = dossier / "site"
    feuille = (site / "feuille-de-route.html").read_text("utf-8")
    assert (
        "Faire le bilan ensemble" in feuille
        and "frise neuve" in feuille
        and "Et pourquoi donc" in feuille
    )
    assert "visites-entre-classes" not in feuille and "cafe-du-mardi" in feuille
    assert (site / "commencer" / "neuve.html").is_file()
    assert "Chez nous" in feuille and "Collège de la Côte" in feuille
    assert "La direction, ici" in (site / "roles" / "direction.html").read_text("utf-8")
    assert "page est neuve" in (site / "roles" / "academie.html").read_text("utf-8")
    assert ".neuve" in (site / "assets" / "stylesheets" / "manuel.css").read_text("utf-8")


def test_une_bifurcation_recoit_la_nouvelle_version(tmp_path: Path) -> None:
    """Profil changé, page adoptée, page ajoutée, étape ôtée et ajoutée, texte repris : la fusion
    n’a aucun conflit, les deux changements d’une même page se gardent, et tout se vérifie."""
    origine = premiere_version(tmp_path / "origine")
    git(origine, "init", "-q", "-b", "main")
    git(origine, "add", "-A")
    git(origine, "commit", "-qm", "Version 1")
    git(tmp_path, "clone", "-q", str(origine), "fork")
    fork = tmp_path / "fork"
    a_nous = chez_nous(fork)
    fiche = (fork / FICHE).read_text("utf-8")
    titre = fiche.splitlines()[0]
    ecrire(fork / FICHE, titre, f"{titre}\n\nChez nous, en salle des professeurs.")
    assert generateur(fork, "verifier").returncode == 0
    git(fork, "add", "-A")
    git(fork, "commit", "-qm", "Chez nous")
    deuxieme_version(origine)
    git(origine, "commit", "-qam", "Version 2")
    git(origine, "add", "-A")
    git(origine, "commit", "-qm", "Version 2, suite")
    assert "donnees/college.yml" not in git(origine, "diff", "--name-only", "HEAD~2")
    git(fork, "pull", "-q", "--no-rebase", "--no-edit")
    assert git(fork, "status", "--porcelain") == ""
    verifier_la_nouvelle(fork, a_nous)
    fiche = (fork / FICHE).read_text("utf-8")
    assert "en salle des professeurs" in fiche and "Un conseil de plus." in fiche


def test_sans_git_un_dossier_neuf_reprend_l_ancien(tmp_path: Path) -> None:
    """Le dossier de la nouvelle version reprend ce qui est au collège ; l’ancien reste intact ; ce
    que l’équipe avait changé d’une page commune se dit."""
    ancien = premiere_version(tmp_path / "ancien")
    a_nous = chez_nous(ancien)
    fiche = ancien / FICHE
    fiche.write_text(fiche.read_text("utf-8") + "\nÀ notre façon.\n", encoding="utf-8")
    (ancien / "docs" / "chez-nous" / "lien.md").symlink_to("/etc/hostname")
    # Ce qui est à tous, même à la racine de donnees/, reste celui de la nouvelle version.
    (ancien / "donnees" / "departements.yml").write_text("- {numero: '0'}", encoding="utf-8")
    neuf = premiere_version(tmp_path / "neuf")
    livrees = {e for f in neuf.rglob("*.*") if f.is_file() for e in empreintes(f.read_bytes())}
    (neuf / LIVREES).write_text("\n".join(sorted(livrees)), encoding="ascii")
    deuxieme_version(neuf)
    (neuf / "docs" / "commencer" / "college-pilote.md").rename(neuf / "docs" / "pilote.md")
    communs = (neuf / "donnees" / "departements.yml").read_bytes()
    exemple = (neuf / "donnees" / "college.yml").read_bytes()
    avant = {f: f.read_bytes() for f in ancien.rglob("*") if f.is_file() and "__py" not in str(f)}
    rendu = generateur(neuf, "reprendre", str(ancien))
    assert rendu.returncode == 0, rendu.stderr
    for nom in A_NOUS:
        assert f"- {nom}" in rendu.stdout
    a_refaire, _, autres = rendu.stdout.partition("Changés par vous")[2].partition("seule,")
    assert f"- {FICHE}" in a_refaire and "- donnees/departements.yml" in a_refaire
    assert "- mkdocs.yml" not in a_refaire and "etapes.yml" not in a_refaire
    renouveles, _, retires = autres.partition("Retirés")
    assert "- mkdocs.yml" in renouveles and "- donnees/demarche/etapes.yml" in renouveles
    assert "- docs/commencer/college-pilote.md" in retires
    (neuf / "docs" / "pilote.md").rename(neuf / "docs" / "commencer" / "college-pilote.md")
    assert "À notre façon" not in (neuf / FICHE).read_text("utf-8")
    assert (neuf / "donnees" / "departements.yml").read_bytes() == communs
    assert (neuf / "donnees" / "college.yml.remplace").read_bytes() == exemple
    assert not (neuf / "docs" / "chez-nous" / "lien.md").exists()
    assert avant == {
        f: f.read_bytes() for f in ancien.rglob("*") if f.is_file() and "__py" not in str(f)
    }
    verifier_la_nouvelle(neuf, a_nous)
    a_la_main(ancien, deuxieme := premiere_version(tmp_path / "a-la-main"))
    for nom in A_NOUS:
        assert (deuxieme / nom).read_bytes() == a_nous[nom]
    assert (deuxieme / FICHE).read_bytes() == (RACINE / FICHE).read_bytes()
    # Une seconde fois : rien à reprendre ; et un profil changé depuis ne se perd pas.
    assert "Repris" not in generateur(neuf, "reprendre", str(ancien)).stdout
    profil = neuf / "donnees" / "college.yml"
    ecrire(profil, "Collège de la Côte", "Collège des Dunes")
    assert generateur(neuf, "reprendre", str(ancien)).returncode == 0
    garde = neuf / "donnees" / "college.yml.remplace2"
    assert "Collège des Dunes" in garde.read_text("utf-8")


def a_la_main(ancien: Path, neuf: Path) -> None:
    """Ce que dit la page « Adapter ce manuel » à qui copie lui-même : docs sans rien remplacer."""
    for fichier in (ancien / "docs").rglob("*"):
        cible = neuf / fichier.relative_to(ancien)
        if fichier.is_file() and not cible.exists():
            cible.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(fichier, cible)
    for nom in ("college.yml", "recueil.yml", "suivi.yml"):
        shutil.copy(ancien / "donnees" / nom, neuf / "donnees" / nom)


@pytest.mark.parametrize("quoi", ["vide", "lui-meme", "absent"])
def test_un_mauvais_ancien_dossier_se_dit(tmp_path: Path, quoi: str) -> None:
    """Un dossier qui n’est pas un manuel, le même dossier, un dossier absent : 1, rien d’écrit."""
    neuf = tmp_path / "neuf"
    (neuf / "donnees" / "demarche").mkdir(parents=True)
    (neuf / "donnees" / "college.yml").write_text("nom: x\n", encoding="utf-8")
    (tmp_path / "vide").mkdir()
    cibles = {"vide": tmp_path / "vide", "lui-meme": neuf, "absent": tmp_path / "absent"}
    appel = "from generateur.commandes.principale import generateur; generateur()"
    rendu = subprocess.run(
        [sys.executable, "-c", appel, "reprendre", str(cibles[quoi])],
        cwd=neuf,
        capture_output=True,
        text=True,
        check=False,
    )
    assert rendu.returncode == 1 and "Rien n’a été repris" in rendu.stderr and not rendu.stdout
    assert [f.name for f in neuf.rglob("*") if f.is_file()] == ["college.yml"]
