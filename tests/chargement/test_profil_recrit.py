"""Une réponse récrite dans un profil : le reste du fichier n’en sait rien."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chargement.lecture import analyser
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.profil_recrit import repondre, sans_remarques

PROFILS = sorted((Path(__file__).resolve().parents[1] / "profils").glob("*.yml"))


def test_seule_la_reponse_change() -> None:
    """La remarque de fin de ligne reste, et toutes les autres lignes."""
    avant = "nom: A\ndebut: 2027-01-04   # un lundi\ntrimestres: 2\n"
    apres = repondre(avant, {"debut": "2027-02-01", "trimestres": "3"})
    assert apres == "nom: A\ndebut: 2027-02-01   # un lundi\ntrimestres: 3\n"


def test_une_reponse_nouvelle_se_met_a_la_fin() -> None:
    """Une clé que le profil n’avait pas, sans toucher à une clé pareille plus profonde."""
    avant = "adaptations:\n  modifier:\n    bilan-de-la-demarche: {debut: 2027-06-14}"
    assert repondre(avant, {"version": "minimale"}) == f"{avant}\nversion: minimale\n"


@pytest.mark.parametrize(
    "profil, reponse",
    [
        ("{nom: A, debut: 2027-01-04}\n", "2027-02-01"),
        ("debut:\n  2027-01-04\n", "2027-02-01"),
        ("debut: 2027-01-04\n", "2027-02-01\nnom: B"),
        ("debut: 2027-01-04\n", "[]"),
        ("debut: 2027-01-04\n", ""),
    ],
)
def test_ce_qui_ne_se_recrit_pas_se_refuse(profil: str, reponse: str) -> None:
    """Un profil sur une ligne, une valeur à la ligne d’après, une réponse qui n’est pas un mot."""
    with pytest.raises(ErreurDonnees) as faute:
        repondre(profil, {"debut": reponse})
    assert faute.value.problemes[0].chemin == ("debut",)


@pytest.mark.parametrize("fichier", PROFILS, ids=lambda f: f.stem)
def test_sans_remarques_un_profil_dit_la_meme_chose(fichier: Path) -> None:
    """Plus court, et rien n’y manque."""
    texte = fichier.read_text("utf-8")
    court = sans_remarques(texte)
    assert len(court) < len(texte) and "# " not in court
    assert analyser(court, "c").arbre == analyser(texte, "c").arbre


def test_un_diese_qui_compte_reste() -> None:
    """Là où ôter une remarque changerait un mot, on n’ôte rien."""
    texte = 'nom: "Collège n #2"\n# remarque\n'
    assert sans_remarques(texte) == texte
