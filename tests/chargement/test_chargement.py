"""Ce que le chargement rend de données bonnes, et où il situe les fautes des autres."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generateur.chargement.classes_du_noyau import cles_de
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.emplacements import racine
from generateur.chargement.positions import probleme_du_plan
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.college import charger_college
from generateur.noyau.declare.modeles import College, Demarche, Etape, Semaines
from generateur.noyau.erreurs import ErreurDePlan

from .outils import copier_demarche

PROFIL = """\
nom: Collège
  d’essai
commune: Exempleville
uai: 0000000A
academie: Lille
departement: "59"
depot: https://exemple.fr/manuel
effectifs: {enseignants: 42, eleves: 480}
equipement: moyen
ressources:
debut: 2027-01-04
trimestres: 2
equipe_projet:
  - {role: direction, fonction: Principale adjointe}
instances:
  - {id: conseil-pedagogique, dates: [2027-01-19, 2027-03-16]}
preoccupations: [differenciation, oral]
adaptations:
  modifier:
    essais-en-classe:
      semaines: {min: 1, ideal: 2, max: 3}
      debut: 2027-02-01
  ajouter:
    - id: visite
      titre: Visiter
      temps: temps-2
      but: Voir.
      semaines: {min: 1, ideal: 1, max: 2}
      roles: {pilote: [direction]}
      apres: [ateliers]
      heures: {pilote: 1.5, contribue: 1}
      source: 4
"""


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt d’essai, sa démarche et son profil."""
    copier_demarche(tmp_path)
    (tmp_path / "donnees" / "college.yml").write_text(PROFIL, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def demarche(tmp_path_factory: pytest.TempPathFactory) -> Demarche:
    """La démarche d’essai, chargée une fois."""
    return charger_demarche(copier_demarche(tmp_path_factory.mktemp("demarche")))[0]


def test_bon_profil(depot: Path) -> None:
    """Un bon profil donne un collège, ses valeurs dans leur type."""
    college, _ = charger_college(depot / "donnees" / "college.yml", charger_demarche(depot)[0])
    assert college.nom == "Collège d’essai"
    assert date(2027, 1, 4) == college.debut
    assert college.ressources is None
    assert (date(2027, 1, 19), date(2027, 3, 16)) == college.instances[0].dates
    assert Semaines(1, 2, 3) == college.adaptations.modifier["essais-en-classe"].semaines


def test_etape_ajoutee(depot: Path) -> None:
    """Une étape ajoutée est du collège, quoi qu’elle dise de sa source."""
    college, _ = charger_college(depot / "donnees" / "college.yml", charger_demarche(depot)[0])
    (etape,) = college.adaptations.ajouter
    assert (etape.statut, etape.source) == ("college", None)


def test_positions(depot: Path) -> None:
    """Une faute trouvée tard retrouve son fichier et sa ligne, par rang ou par identifiant."""
    demarche, lieux = charger_demarche(depot)
    _, positions = charger_college(depot / "donnees" / "college.yml", demarche)
    assert positions.ligne(("trimestres",)) == 12
    assert positions.ligne(("adaptations", "modifier", "essais-en-classe", "debut")) == 22
    assert positions.ligne(("adaptations", "modifier", "essais-en-classe", "titre")) == 20
    assert positions.ligne(("adaptations", "ajouter", "visite", "apres", "ateliers")) == 30
    assert positions.ligne(("instances", "conseil-pedagogique")) == 16
    assert lieux.lieu(("raisons_d_agir", 0))[0] == "donnees/demarche/raisons-d-agir.yml"
    faute = ErreurDePlan("trop-court", "Trop court", "Retirez", ("trimestres",))
    assert (
        str(probleme_du_plan(faute, positions))
        == "donnees/college.yml:12: Trop court\n    → Retirez"
    )


def test_forme_du_message(depot: Path) -> None:
    """Un message dit fichier, ligne et faute, puis le remède sur sa propre ligne."""
    profil = depot / "donnees" / "college.yml"
    profil.write_text(PROFIL.replace("[differenciation,", "[diferenciation,"), encoding="utf-8")
    with pytest.raises(ErreurDonnees) as levee:
        charger_college(profil, charger_demarche(depot)[0])
    assert str(levee.value) == (
        "donnees/college.yml:17: préoccupation « diferenciation » inconnue\n"
        "    → vouliez-vous dire « differenciation » ? "
        "La liste : donnees/demarche/preoccupations.yml"
    )


def test_fautes_de_tous_les_fichiers(depot: Path) -> None:
    """Les fautes de plusieurs fichiers de la démarche sortent à la fois."""
    dossier = depot / "donnees" / "demarche"
    (dossier / "temps.yml").unlink()
    (dossier / "roles.yml").write_text("a: [", encoding="utf-8")
    (dossier / "ressources.yml").write_text("- {id: ent}\n", encoding="utf-8")
    with pytest.raises(ErreurDonnees) as levee:
        charger_demarche(depot)
    assert {"temps.yml", "roles.yml", "ressources.yml"} == {
        p.fichier.split("/")[-1] for p in levee.value.problemes
    }


def test_racine(depot: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Le dépôt est le plus proche parent qui a `donnees/demarche` ; sinon, une erreur claire."""
    assert depot == racine(depot / "donnees" / "demarche")
    with pytest.raises(ErreurDonnees) as levee:
        racine(tmp_path_factory.mktemp("ailleurs"))
    assert levee.value.problemes[0].code == "depot-introuvable"


def test_vraie_demarche() -> None:
    """La démarche livrée se charge sans faute."""
    demarche, _ = charger_demarche(Path(__file__).parents[2])
    assert 16 <= len(demarche.etapes) <= 18
    assert len(demarche.preoccupations) == 8


LENTEURS = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)
CLES = st.sampled_from(
    [*cles_de(College), *cles_de(Etape), "enseignants", "id", "dates", "modifier", "ajouter",
     "retirer", "min", "du", "au", "x:y"]
)  # fmt: skip
FEUILLES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8),
    st.sampled_from(["oral", "direction", "2027-01-04", "2027-02-30", "https://[x", "0000000A"]),
)  # fmt: skip
ARBRES: st.SearchStrategy[Any] = st.recursive(
    FEUILLES,
    lambda fils: st.one_of(st.lists(fils, max_size=4), st.dictionaries(CLES, fils, max_size=6)),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[*LENTEURS])
@given(arbre=st.dictionaries(CLES, ARBRES, max_size=10))
def test_profil_quelconque(arbre: dict[str, Any], demarche: Demarche, tmp_path: Path) -> None:
    """Quel que soit l’arbre, un profil se charge ou dit ses fautes, sans jamais d’autre erreur."""
    fichier = tmp_path / "profil.yml"
    base = {
        "nom": "Essai", "commune": "Ici", "academie": "Lille", "effectifs": {"enseignants": 3},
        "equipement": "moyen", "debut": "2027-01-04", "trimestres": 2,
    }  # fmt: skip
    fichier.write_text(json.dumps({**base, **arbre}), encoding="utf-8")
    try:
        college, _ = charger_college(fichier, demarche)
    except ErreurDonnees as erreur:
        assert all(p.ligne >= 1 and p.code and p.remede for p in erreur.problemes)
    else:
        assert 1 <= college.effectifs.enseignants <= 500
