"""Faire sienne une page calculée, et savoir ce qui y a changé depuis."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generateur.site.pages.adoption import marque_de, page_a_adopter, remarquer

from ..site.conftest import copier_le_depot
from .test_commandes import generateur

AJOUT = """
adaptations:
  ajouter:
    - id: cafe-du-mardi
      titre: Un café le mardi
      temps: temps-2
      but: Se parler. Sans ordre du jour.
      semaines: {min: 1, ideal: 1, max: 2}
      roles: {pilote: [direction]}
"""


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Le dépôt d’un collège, avec une étape à lui et aucune page adoptée."""
    depot = copier_le_depot(tmp_path / "manuel")
    shutil.rmtree(depot / "docs" / "roles", ignore_errors=True)
    profil = depot / "donnees" / "college.yml"
    profil.write_text(profil.read_text("utf-8") + AJOUT, encoding="utf-8")
    return depot


def test_la_liste_dit_ce_que_sont_les_pages(depot: Path) -> None:
    """`--liste` : un chemin par ligne, avec ce qu’il est, et ce qui est déjà adopté."""
    code, sortie, _ = generateur("adopter", "--liste", dossier=depot)
    lignes = sortie.splitlines()
    assert code == 0 and len(lignes) == 7
    assert lignes[0] == "roles/direction.md  la page de la fonction «\u00a0Direction\u00a0»"
    assert lignes[-1].startswith("etapes/cafe-du-mardi.md  la fiche de votre étape")
    assert generateur("adopter", "roles/direction.md", dossier=depot)[0] == 0
    _, sortie, _ = generateur("adopter", "--liste", dossier=depot)
    assert "déjà à vous" in sortie.splitlines()[0]


@pytest.mark.parametrize(
    "mots, code, dit",
    [
        (["roles/direktion"], 1, "Vouliez-vous dire roles/direction.md"),
        (["../../etc/passwd"], 1, "n’est pas une page calculée"),
        (["index.md"], 1, "n’est pas une page calculée"),
        ([], 2, "il manque : « CHEMIN »"),
        (["--liste", "roles/direction.md"], 2, "mal placé"),
        (["roles/direction.md", "--vu"], 1, "n’existe pas encore"),
    ],
)
def test_un_mauvais_appel_se_dit(depot: Path, mots: list[str], code: int, dit: str) -> None:
    """Chemin inconnu, oublié ou déplacé : dit en français, rien d’écrit."""
    rendu, sortie, erreur = generateur("adopter", *mots, dossier=depot)
    assert rendu == code and not sortie
    assert dit in erreur.replace("\u202f", " ").replace("\u00a0", " ")
    assert not (depot / "docs" / "roles").exists()


def test_verifier_montre_ce_qui_a_change_dans_le_modele(depot: Path) -> None:
    """Le modèle change : nommé, avec la différence, sans faire échouer ; puis noté comme vu."""
    assert generateur("adopter", "etapes/cafe-du-mardi.md", dossier=depot)[0] == 0
    assert "modèle" not in generateur("verifier", dossier=depot)[2]
    fiche = depot / "docs" / "etapes" / "cafe-du-mardi.md"
    fiche.write_text(fiche.read_text("utf-8").replace("## Le déroulé", "## Vingt minutes"), "utf-8")
    mots = depot / "donnees" / "demarche" / "libelles" / "site.yml"
    texte = mots.read_text("utf-8")
    mots.write_text(
        texte.replace("titre_preparer: À préparer", "titre_preparer: Avant"), encoding="utf-8"
    )
    code, sortie, erreur = generateur("verifier", dossier=depot)
    assert code == 0 and "semaines de classe" in sortie
    lignes = [ligne.strip() for ligne in erreur.splitlines()]
    assert any("docs/etapes/cafe-du-mardi.md" in ligne for ligne in lignes)
    assert "-## À préparer" in lignes and "+## Avant" in lignes
    # Ce que l’équipe a changé chez elle n’est pas un changement du modèle.
    assert not any("Vingt minutes" in ligne for ligne in lignes)
    conseil = next(ligne for ligne in lignes if ligne.startswith("modele: "))
    ancienne = marque_de(fiche.read_text("utf-8"))
    a_la_main = fiche.read_text("utf-8").replace(f"modele: {ancienne}", conseil)
    assert generateur("adopter", "etapes/cafe-du-mardi.md", "--vu", dossier=depot)[0] == 0
    assert fiche.read_text("utf-8") == a_la_main
    assert "modèle" not in generateur("verifier", dossier=depot)[2]
    assert "Vingt minutes" in fiche.read_text("utf-8")


def test_une_marque_abimee_ou_sans_page_se_dit(depot: Path) -> None:
    """Une marque illisible, une étape ôtée : un avertissement, jamais une panne."""
    assert generateur("adopter", "etapes/cafe-du-mardi.md", dossier=depot)[0] == 0
    fiche = depot / "docs" / "etapes" / "cafe-du-mardi.md"
    texte = fiche.read_text("utf-8")
    fiche.write_text(texte.replace("modele: ", "modele: xx"), encoding="utf-8")
    code, _, erreur = generateur("verifier", dossier=depot)
    assert code == 0 and "ne se lit plus" in erreur
    fiche.write_text(texte, encoding="utf-8")
    profil = depot / "donnees" / "college.yml"
    profil.write_text(profil.read_text("utf-8").replace(AJOUT, ""), encoding="utf-8")
    code, _, erreur = generateur("verifier", dossier=depot)
    assert code == 0 and "n’existe plus" in erreur


@pytest.mark.parametrize(
    "texte",
    [
        "---\ntitle: À nous\nmodele: abc=\n---\n\n# Titre\n",
        "---\r\nmodele: abc=\r\ntitle: x\r\n---\r\n\r\n# Titre\r\n",
        "---\ntitle: x\n---\n\n# Titre\nmodele: dans le texte\n",
        "# Sans en-tête\n\n---\n\nmodele: dans le texte\n\n---\n",
    ],
)
def test_la_marque_ne_change_que_sa_ligne(texte: str) -> None:
    """Noter le modèle comme vu garde l’en-tête de l’équipe, ses fins de ligne et tout le texte."""
    rendu = remarquer(texte, "# {{ x }}\n")
    assert marque_de(rendu) == marque_de(page_a_adopter("# {{ x }}\n"))
    gardees = [x for x in texte.splitlines(keepends=True) if not x.startswith("modele: abc=")]
    assert [x for x in rendu.splitlines(keepends=True) if x in gardees][-len(gardees) :] == gardees


def test_verifier_dit_une_page_qui_n_est_pas_du_texte(depot: Path) -> None:
    """Ce que la construction refuserait, « verifier » le refuse, à sa ligne."""
    (depot / "docs").mkdir(exist_ok=True)
    (depot / "docs" / "latin.md").write_bytes("# Ici\n\n# Été\n".encode("latin-1"))
    code, _, erreur = generateur("verifier", dossier=depot)
    assert code == 1 and "docs/latin.md:3: le fichier n’est pas en UTF-8" in erreur
