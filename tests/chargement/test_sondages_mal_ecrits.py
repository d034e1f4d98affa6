"""Ce qu’une case d’enquête peut porter, et ce que les vieux outils en font."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations
from generateur.commandes.principale import generateur

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
TITRES = {p.id: p.titre for p in DEMARCHE.preoccupations}
CATALOGUE = CatalogueDePreoccupations(DEMARCHE.preoccupations)


def lire(
    dossier: Path, contenu: str | bytes
) -> tuple[Result, dict[str, int], int, tuple[str, ...]]:
    """Lance la commande sur cette enquête : le résultat, les voix, les réponses, les libres."""
    profil = Path(shutil.copy(RACINE / "tests" / "profils" / "rural.yml", dossier / "college.yml"))
    fichier = dossier / "enquete.csv"
    fichier.write_bytes(contenu.encode() if isinstance(contenu, str) else contenu)
    lance = CliRunner().invoke(
        generateur, ["preoccupations", str(fichier), "--profil", str(profil)]
    )
    assert lance.exit_code == 0, lance.output
    lu = lire_le_recueil(profil.with_name("recueil.yml"), DEMARCHE)
    return lance, {v.id: v.voix for v in lu.classement}, lu.reponses, lu.autres


@pytest.mark.parametrize(
    ("case", "attendu"),
    [
        ("Besoins particuliers, Lire, écrire", ["besoins-particuliers", "lecture-ecriture"]),
        (f"{TITRES['oral']}, Les classes à 30", ["oral", "Les classes à 30"]),
        (f"{TITRES['lecture-ecriture']}, La salle", ["lecture-ecriture", "La salle"]),
        (f"La salle, {TITRES['lecture-ecriture']}", ["La salle", "lecture-ecriture"]),
        (f"{TITRES['evaluation-retours']} / L'oral", ["evaluation-retours", "oral"]),
        (f"{TITRES['oral']} {TITRES['lecture-ecriture']}", ["oral", "lecture-ecriture"]),
        ("attention-engagement oral", ["attention-engagement", "oral"]),
        ("1. L'oral\n2. Évaluer", ["oral", "evaluation-retours"]),
        ("• L'oral • Retenir", ["oral", "memorisation"]),
        ("L'oral et Retenir", ["oral", "memorisation"]),
        (
            f"{TITRES['oral']}, Évaluer et L'attention",
            ["oral", "evaluation-retours", "attention-engagement"],
        ),
        ("L'oral et le bruit", ["L'oral et le bruit"]),
        ("L'oral - Retenir", ["oral", "memorisation"]),
        ("Evaluer|Retenir;L'oral", ["evaluation-retours", "memorisation", "oral"]),
        ("L'oral (surtout en langues)", ["oral", "(surtout en langues)"]),
        ("Faire retenir dans la duree", ["memorisation"]),
        ("Faire retenir dans la durrée", ["memorisation"]),
        ("Ne pas faire retenir dans la durée", ["Ne pas faire retenir dans la durée"]),
        (
            "Faire progresser des élèves très semblables dans une même classe",
            ["Faire progresser des élèves très semblables dans une même classe"],
        ),
        ("je ne veux pas de L'oral", ["je ne veux pas de L'oral"]),
    ],
)
def test_une_case(case: str, attendu: list[str]) -> None:
    """Les titres exacts d’abord, quoi qui les sépare ; ce qui les suit est gardé."""
    assert [lue.id or lue.texte for lue in CATALOGUE.lire(case)] == attendu


def test_une_colonne_nue_garde_ses_virgules(tmp_path: Path) -> None:
    """Sans guillemets, une virgule dans une réponse n’en fait pas un tableau de deux colonnes."""
    lignes = "Lire, écrire\nLire, écrire\nL'oral, Retenir\n"
    for texte in ("Préoccupation\n" + lignes, "L'oral\n" + lignes, "Préoccupation\n" + lignes * 9):
        _, voix, reponses, autres = lire(tmp_path, texte)
        assert reponses == texte.count("\n") - texte.startswith("Pré")
        assert voix["lecture-ecriture"] == 2 * texte.count(lignes)
        assert voix["memorisation"] == texte.count(lignes)
        assert autres == ()
        (tmp_path / "recueil.yml").unlink()


@pytest.mark.parametrize("encodage", ["mac_roman", "cp850", "cp1252"])
def test_les_anciens_encodages(encodage: str, tmp_path: Path) -> None:
    """Un vieil encodage est lu, et dit s’il n’est pas courant."""
    texte = f"Préoccupation;Âge\n{TITRES['evaluation-retours']};à\nLes élèves gênés;é\n"
    lance, voix, reponses, autres = lire(tmp_path, texte.encode(encodage))
    assert (voix, reponses, autres) == ({"evaluation-retours": 1}, 2, ("Les élèves gênés",))
    assert ("ancien encodage" in lance.stderr) is (encodage != "cp1252")


def test_entites_et_accents_doubles(tmp_path: Path) -> None:
    """Ce qu’une page web ou un double encodage a abîmé est remis, et dit."""
    texte = "Pr&eacute;occupation;X\n&Eacute;valuer;1\nL&#39;oral;2\nBruit &amp; portes;2\n"
    lance, voix, _, autres = lire(tmp_path, texte)
    assert (voix, autres) == ({"oral": 1, "evaluation-retours": 1}, ("Bruit & portes",))
    assert "&eacute;" in lance.stderr
    (tmp_path / "recueil.yml").unlink()
    texte = "Préoccupation;X\nDifférencier;é\n"
    lance, voix, _, _ = lire(tmp_path, texte.encode().decode("cp1252").encode())
    assert voix == {"differenciation": 1}
    assert "réparés" in lance.stderr


def test_une_ligne_sep_entre_guillemets(tmp_path: Path) -> None:
    """La ligne pour Excel n’est pas un titre, même entre guillemets."""
    _, voix, reponses, autres = lire(tmp_path, '"sep=;"\nPréoccupation;X\nL\'oral;1\n')
    assert (voix, reponses, autres) == ({"oral": 1}, 1, ())
