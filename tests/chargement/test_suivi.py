"""Le suivi : chaque faute à sa ligne, et le plan qui dément ce qui est noté."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.discretion import avertir
from generateur.chargement.emplacements import a_cote
from generateur.chargement.lecture import Arbre, lire
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.suivi_ecrit import charger_suivi
from generateur.depot.edition import manuel_du_profil
from generateur.formats.donnees_json import rendre
from generateur.noyau.declare.modeles import Demarche

from .outils import CAS, attendus, copier_demarche

RACINE = Path(__file__).resolve().parents[2]
SUIVIS = sorted((CAS / "suivi").glob("*.yml"))


@pytest.fixture(scope="module")
def donnees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Demarche, Arbre]:
    """La démarche d’essai et un collège de 42 enseignants."""
    dossier = tmp_path_factory.mktemp("depot")
    demarche = charger_demarche(copier_demarche(dossier))[0]
    profil = dossier / "college.yml"
    profil.write_text(
        "nom: Collège\ncommune: Ville\nacademie: Lille\neffectifs: {enseignants: 42}\n"
        "equipement: moyen\ndebut: 2027-01-04\ntrimestres: 2\n",
        encoding="utf-8",
    )
    return demarche, lire(profil).arbre


@pytest.mark.parametrize("cas", SUIVIS, ids=lambda cas: cas.stem)
def test_suivi_fautif(cas: Path, donnees: tuple[Demarche, Arbre]) -> None:
    """Un suivi fautif dit exactement ses fautes, chacune à sa ligne."""
    with pytest.raises(ErreurDonnees) as levee:
        charger_suivi(cas, *donnees)
    obtenus = sorted((p.ligne, p.code) for p in levee.value.problemes)
    assert attendus(cas) == obtenus, str(levee.value)
    assert all(p.remede for p in levee.value.problemes)


def test_un_suivi_absent_ou_vide_ne_dit_rien(
    tmp_path: Path, donnees: tuple[Demarche, Arbre]
) -> None:
    """Pas de fichier, un fichier vide, un fichier de commentaires : aucun événement."""
    fichier = tmp_path / "suivi.yml"
    assert charger_suivi(fichier, *donnees)[0] == ()
    for texte in ("", "# rien encore\n"):
        fichier.write_text(texte, encoding="utf-8")
        assert charger_suivi(fichier, *donnees)[0] == ()


def test_le_suivi_est_a_cote_de_son_profil() -> None:
    """`suivi.yml` pour `college.yml`, `rural.suivi.yml` pour `rural.yml`."""
    assert a_cote(Path("donnees/college.yml"), "suivi") == Path("donnees/suivi.yml")
    assert a_cote(Path("x/rural.yml"), "suivi") == Path("x/rural.suivi.yml")


@pytest.mark.parametrize(
    ("ligne", "code", "mots"),
    [
        ("{le: 2026-12-15, etape: equipe-projet, etat: faite}", "hors-du-plan", "vérifiez l’année"),
        ("{le: 2030-12-15, etape: equipe-projet, etat: faite}", "hors-du-plan", "après la fin"),
        (
            "{le: 2027-02-03, etape: second-essai, etat: abandonnee}",
            "etape-absente",
            "feuille de route",
        ),
        (
            "{le: 2027-02-03, etape: equipe-projet, etat: reportee, au: 2027-09-06}",
            "hors-du-plan",
            "après la fin",
        ),
        (
            "{le: 2027-02-03, etape: annonce-aux-collegues, etat: commencee}",
            "deja-faite",
            "l’une des deux",
        ),
        (
            "{le: 2027-01-15, etape: point-de-l-equipe-projet-99, etat: faite}",
            "etape-absente",
            "99",
        ),
        ("{le: 2027-01-20, enseignants_mobilises: 60}", "hors-bornes", "le nombre d’enseignants"),
        (
            "{le: 2027-02-03, instance: conseil-pedagogique, date: 2027-02-11, au: 2027-02-13}",
            "jour-ferme",
            "jour de classe",
        ),
    ],
)
def test_ce_que_le_plan_dement_se_dit_sans_rien_refuser(
    tmp_path: Path, ligne: str, code: str, mots: str
) -> None:
    """Le plan se fait, et ce qu’il dément se dit, à la ligne de l’événement, avec un remède."""
    profil = tmp_path / "essai.yml"
    profil.write_bytes((RACINE / "tests/profils/demonstration.yml").read_bytes())
    (tmp_path / "essai.suivi.yml").write_text(
        "# Notre suivi\n- {le: 2027-01-15, etape: annonce-aux-collegues, etat: faite}\n"
        f"- {ligne}\n",
        encoding="utf-8",
    )
    manuel = manuel_du_profil(profil, RACINE, os.environ)
    [probleme] = manuel.desaccords
    assert (probleme.ligne, probleme.code) == (3, code)
    assert probleme.fichier.endswith("essai.suivi.yml")
    assert mots in probleme.message + probleme.remede
    assert any("ligne 3" in a.texte for a in manuel.feuille.avertissements)


def test_une_etape_faite_que_le_profil_n_a_plus_reste(tmp_path: Path) -> None:
    """Version minimale en cours d’année : ce qui s’est fait reste, aux mêmes dates, et se dit."""
    profil = tmp_path / "essai.yml"
    texte = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte, encoding="utf-8")
    complet = manuel_du_profil(profil, RACINE, os.environ)
    minimales = {e.id for e in complet.demarche.etapes if e.minimale}
    jalon = next(j for j in complet.feuille.jalons if j.id == j.etape and j.id not in minimales)
    (tmp_path / "essai.suivi.yml").write_text(
        f"- {{le: {jalon.fin}, etape: {jalon.id}, etat: faite}}\n", encoding="utf-8"
    )
    (tmp_path / "essai.depart.json").write_bytes(rendre(complet.initiale, complet.demarche))
    profil.write_text(texte.replace("version: complete", "version: minimale"), encoding="utf-8")
    manuel = manuel_du_profil(profil, RACINE, os.environ)
    [reste] = [j for j in manuel.feuille.jalons if j.id == jalon.id]
    assert (reste.debut, reste.fin) == (jalon.debut, jalon.fin)
    assert [p.code for p in manuel.desaccords] == ["etape-retiree"]


def test_l_edition_sans_depot_suit_le_suivi(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sans commit ni date donnée, l’édition est la plus récente donnée : ici, du suivi."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "donnees").symlink_to(RACINE / "donnees")
    profil = tmp_path / "essai.yml"
    profil.write_bytes((RACINE / "tests/profils/demonstration.yml").read_bytes())
    avant = manuel_du_profil(profil, tmp_path, os.environ).vue.edition
    (tmp_path / "essai.suivi.yml").write_text(
        "- {le: 2027-03-10, enseignants_mobilises: 12}\n", encoding="utf-8"
    )
    construction = manuel_du_profil(profil, tmp_path, os.environ)
    assert avant.isoformat() < construction.vue.edition.isoformat() == "2027-03-10"
    assert construction.feuille.jalons == construction.initiale.jalons


def test_une_note_qui_nomme_quelqu_un_avertit() -> None:
    """Une civilité suivie d’un nom, un courriel : on prévient, sans refuser."""
    notes = '- {note: "Vu avec Mme Martin"}\n- {note: "M. le principal est d’accord"}\n'
    [probleme] = avertir([("suivi.yml", notes)])
    assert (probleme.ligne, probleme.code) == (1, "nom")
