"""Ce qui ne vaut que pour certains : un secteur, une académie, un département ; et la Corse."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.academie.entree.compte_rendu_de_lecture import compte_rendu
from generateur.academie.entree.entrees import Inscrit, lire_l_entree
from generateur.chaine import construire
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.texte import Ecrit
from tests.site.conftest import copier_le_depot

from .outils import RACINE, tableau

CORSE = "Collège du Golfe;Ajaccio;6200001G;Corse;400;;Public"
LIMOGES = "Collège du Lac;Guéret;0230002C;Limoges;300;;Privé"


@pytest.fixture(scope="module")
def reglable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Un dépôt dont l’académie change les réglages."""
    return copier_le_depot(tmp_path_factory.mktemp("reglages") / "depot")


def _regler(depot: Path, plus: str) -> None:
    livres = (RACINE / "donnees" / "academie.yml").read_text(encoding="utf-8")
    (depot / "donnees" / "academie.yml").write_text(livres + plus, encoding="utf-8")


def _profil(inscrit: Inscrit) -> dict[str, object]:
    arbre = lire(Ecrit("college.yml", inscrit.texte)).arbre
    assert isinstance(arbre, dict)
    return arbre


def test_du_plus_general_au_plus_propre(reglable: Path, tmp_path: Path) -> None:
    """Le département passe avant l’académie, qui passe avant le secteur, qui passe avant tous."""
    liste = tableau(tmp_path / "l.csv", CORSE, LIMOGES)
    _regler(
        reglable,
        "\nprives: {version: minimale, referent: R}\n"
        "par_academie:\n  Académie de CORSE: {debut: 2027-02-01, referent: ERUN}\n"
        "  Limoges: {referent: RRUPN}\n"
        'par_departement:\n  "2A": {debut: 2027-03-01}\n  Creuse: {equipement: faible}\n',
    )
    corse, limoges = map(_profil, lire_l_entree(liste, reglable).inscrits)
    assert (corse["debut"], corse["referent"], corse["equipement"]) == (
        "2027-03-01", "ERUN", "moyen",
    )  # fmt: skip
    assert "instances" in corse and "version" not in corse
    assert (limoges["referent"], limoges["equipement"]) == ("RRUPN", "faible")
    assert limoges["version"] == "minimale" and "instances" not in limoges


def test_des_reglages_qui_ne_sont_de_personne_se_disent(reglable: Path, tmp_path: Path) -> None:
    """Une académie, un département ou une clé qui n’existe pas : chacun à sa ligne, d’un coup."""
    liste = tableau(tmp_path / "l.csv", LIMOGES)
    _regler(
        reglable,
        "\npar_academie:\n  Limojes: {debut: 2027-02-01}\n  Lyon: {nom: X}\n"
        "  Corse: {trimestres: 3}\n  corse: {trimestres: 2}\n"
        'par_departement:\n  Creuze: {trimestres: 2}\n  "23": 4\nprives: [1]\n',
    )
    with pytest.raises(ErreurDonnees) as levee:
        lire_l_entree(liste, reglable)
    dit = str(levee.value)
    for attendu in (
        "académie « Limojes » inconnue", "Limoges", "clé « nom » inconnue",
        "département « Creuze » inconnu", "Creuse", "un groupe de clés est attendu",
        "« corse » est déjà réglé plus haut",
    ):  # fmt: skip
        assert attendu in dit
    assert len(levee.value.problemes) == 6


def test_la_corse_a_un_plan_et_dit_ce_qui_est_a_confirmer(reglable: Path, tmp_path: Path) -> None:
    """La rentrée 2026 n’est pas connue : des fins sont supposées, dites, et cèdent aux vôtres."""
    _regler(reglable, "")
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]
    liste = tableau(tmp_path / "l.csv", CORSE, LIMOGES)
    entree = lire_l_entree(liste, reglable)
    corse, limoges = entree.inscrits
    assert corse.fins_a_confirmer == ("2026-12-04", "2027-03-26") and not limoges.fins_a_confirmer
    dit = compte_rendu(entree, mots).replace("\N{NBSP}", " ")
    assert "4 décembre 2026 et 26 mars 2027, pour 1 collège." in dit and "L. 521-1" in dit
    profil = tmp_path / "college.yml"
    profil.write_text(corse.texte, encoding="utf-8")
    plan = construire(profil, reglable).feuille
    assert plan.periode.fin.isoformat() == "2027-07-02"
    assert any("Calendrier 2026-2027 (Corse)" in a.texte for a in plan.avertissements)
    assert any(
        "Fins de trimestre supposées, 4 décembre 2026 et 26 mars 2027"
        in a.texte.replace("\N{NBSP}", " ")
        for a in plan.avertissements
    )
    _regler(reglable, "\npar_academie:\n  Corse: {fins_de_trimestre: [2026-11-27, 2027-03-12]}\n")
    entree = lire_l_entree(liste, reglable)
    assert "2026-11-27" in entree.inscrits[0].texte and not entree.inscrits[0].fins_a_confirmer
    assert "supposées" not in compte_rendu(entree, mots)


def test_un_calendrier_absent_se_dit_des_la_lecture(reglable: Path, tmp_path: Path) -> None:
    """Outre-mer : ce qui manque et le remède, une fois par académie ; les autres se font."""
    _regler(reglable, "")
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]
    liste = tableau(
        tmp_path / "l.csv",
        "Général de Gaulle;Le Moule;9710015P;Guadeloupe;601;;Public",
        "Bebel;Sainte-Rose;9710023Y;Guadeloupe;539;;Public",
        "Auxence Contout;Cayenne;9730020J;Guyane;923;;Public",
        "M Tsangamouji;M Tsangamouji;9760167C;Mayotte;669;;Public",
    )
    entree = lire_l_entree(liste, reglable)
    assert [inscrit.dossier for inscrit in entree.inscrits] == ["9760167c"]
    dit = compte_rendu(entree, mots)
    assert dit.count("l’académie Guadeloupe a le sien") == 1 and "l.csv:2, 3" in dit
    assert dit.count("--zone guadeloupe") == dit.count("--zone guyane") == 1
