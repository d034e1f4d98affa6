"""Le tableau de suivi rempli par l’équipe, enregistré par LibreOffice, revient dans le suivi."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from odfdo import Cell, Document

from tests.formats.documents_odt import libreoffice

from .test_commandes import PROFILS, generateur

ROUTE, RENDEZ_VOUS = "Feuille de route", "Rendez-vous"
TITRES = {ROUTE: "Étape", RENDEZ_VOUS: "Rendez-vous"}
CA = "conseil-administration"
CRENEAUX = """
creneaux:
  - {jour: mercredi, de: "13:30", a: "15:30"}
  - {jour: jeudi, de: "13:30", a: "15:30"}
"""


@pytest.fixture
def profil(tmp_path: Path) -> Path:
    """Un collège, qui a des créneaux : ses séances ont leur jour."""
    texte = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    fichier = tmp_path / "essai.yml"
    fichier.write_text(texte + CRENEAUX, encoding="utf-8")
    return fichier


def remplir(profil: Path, cases: dict[tuple[str, str], dict[str, Any]]) -> Path:
    """Rend le tableau de ce profil, rempli puis enregistré par LibreOffice.

    `cases` : par feuille et repère, ce que l’on écrit dans chaque colonne.
    """
    vierge = profil.with_name("tableau.ods")
    code, _, erreur = generateur(
        "feuille-de-route", str(profil), "--format", "ods", "--sortie", str(vierge)
    )
    assert code == 0, erreur
    classeur = Document(vierge)
    for table in classeur.body.tables:
        if table.name not in TITRES:
            continue
        titres = [str(titre) for titre in table.get_row_values(0)]
        for rang in range(1, table.height):
            repere = str(table.get_value((len(titres) - 1, rang)))
            for titre, valeur in cases.get((table.name, repere), {}).items():
                table.set_cell((titres.index(titre), rang), Cell(valeur))
    rempli = profil.parent / "rempli"
    rempli.mkdir(exist_ok=True)
    classeur.save(rempli / "rempli.ods")
    libreoffice("ods", rempli, profil.parent / "rendu", profil.parent / "libreoffice")
    return profil.parent / "rendu" / "rempli.ods"


def reperes(profil: Path, feuille: str) -> list[str]:
    """Rend les repères d’une feuille du tableau vierge."""
    vierge = profil.with_name("vierge.ods")
    generateur("feuille-de-route", str(profil), "--format", "ods", "--sortie", str(vierge))
    [table] = [t for t in Document(vierge).body.tables if t.name == feuille]
    return [str(table.get_row_values(rang)[-1] or "") for rang in range(1, table.height)]


def noter(profil: Path, tableau: Path, le: str = "2027-03-31") -> tuple[int, str, str]:
    """Lance « noter --tableau »."""
    return generateur("noter", "--tableau", str(tableau), "--le", le, "--profil", str(profil))


def test_le_tableau_rempli_revient_ligne_par_ligne(profil: Path) -> None:
    """États, jours et notes deviennent des lignes ; repris tel quel, il n’ajoute rien ; et le
    tableau d’après dit ce qui est noté."""
    seances = [r for r in reperes(profil, RENDEZ_VOUS) if r.startswith("ateliers")]
    tenue, annulee, deplacee = [r for r in seances if len(r.split()) == 3][:3]
    cases: dict[tuple[str, str], dict[str, Any]] = {
        (ROUTE, "equipe-projet"): {"État": "fait"},
        (ROUTE, "annonce-aux-collegues"): {
            "État": "Faite",
            "Fait, commencé ou reporté le": date(2027, 1, 13),
            "Notes": "Trois collègues\xa0hésitent",
        },
        (ROUTE, "recueil-des-preoccupations"): {"État": "en cours"},
        (ROUTE, "regards-croises"): {"État": "abandonné", "Notes": "=1+1"},
        (ROUTE, "bilan-de-la-demarche"): {
            "État": "reporté",
            "Fait, commencé ou reporté le": "21/06/2027",
        },
        (RENDEZ_VOUS, tenue): {"État": "fait"},
        (RENDEZ_VOUS, annulee): {"État": "annulé"},
        (RENDEZ_VOUS, deplacee): {
            "État": "reporté",
            "Fait, commencé ou reporté le": date(2027, 4, 14),
        },
        (RENDEZ_VOUS, f"suite-au-conseil-d-administration {CA} 2027-06-29"): {
            "Date": date(2027, 7, 1)
        },
    }
    tableau = remplir(profil, cases)
    code, _, erreur = noter(profil, tableau)
    assert code == 0, erreur
    suivi = profil.with_name("essai.suivi.yml")
    lues = yaml.load(suivi.read_text(encoding="utf-8"), yaml.BaseLoader)
    par_chose = {(ligne.get("etape", CA), ligne.get("seance")): ligne for ligne in lues}
    assert len(par_chose) == len(lues) == len(cases)
    assert par_chose["annonce-aux-collegues", None] == {
        "le": "2027-01-13",
        "etape": "annonce-aux-collegues",
        "etat": "faite",
        "note": "Trois collègues\xa0hésitent",
    }
    assert par_chose["regards-croises", None]["note"] == "=1+1"
    assert par_chose["bilan-de-la-demarche", None]["au"] == "2027-06-21"
    assert [ligne["le"] for ligne in lues] == sorted(ligne["le"] for ligne in lues)
    assert (par_chose[CA, None]["date"], par_chose[CA, None]["au"]) == ("2027-06-29", "2027-07-01")
    etape, jour, _ = tenue.split()
    assert par_chose[etape, jour]["etat"] == "faite"
    assert par_chose[etape, annulee.split()[1]]["etat"] == "annulee"
    assert par_chose[etape, deplacee.split()[1]]["au"] == "2027-04-14"
    assert profil.with_name("essai.depart.json").exists()
    octets = suivi.read_bytes()
    code, _, erreur = noter(profil, tableau)
    assert (code, suivi.read_bytes()) == (1, octets) and "ne note rien" in erreur
    code, _, erreur = noter(profil, remplir(profil, {}))
    assert (code, suivi.read_bytes()) == (1, octets) and "laissé de côté" not in erreur


def test_ce_qui_est_illisible_se_dit_en_entier_et_rien_ne_s_ecrit(profil: Path) -> None:
    """Un mot inconnu, un jour impossible, un jour hors du plan, une note trop longue, un report
    sans jour, deux dires contraires : tous dits, chacun à sa rangée ; rien n’est écrit."""
    reunion = next(r for r in reperes(profil, RENDEZ_VOUS) if r == "regards-croises")
    le = "Fait, commencé ou reporté le"
    code, sortie, erreur = noter(
        profil,
        remplir(
            profil,
            {
                (ROUTE, reunion): {"État": "fait"},
                (RENDEZ_VOUS, reunion): {"État": "abandonné"},
                (ROUTE, "annonce-aux-collegues"): {"État": "presque"},
                (ROUTE, "recueil-des-preoccupations"): {"État": "fait", le: "31/02/2027"},
                (ROUTE, "choix-des-preoccupations"): {"État": "fait", le: date(2030, 2, 1)},
                (ROUTE, "essais-en-classe"): {"État": "reporté"},
                (ROUTE, "bilan-de-la-demarche"): {"État": "fait", "Notes": "x" * 400},
            },
        ),
    )
    assert code == 1 and not sortie
    for attendu in (
        "est dite autrement",
        "« presque » n’est pas un état",
        "« 31/02/2027 » n’est pas un jour",
        "le 2030-02-01 n’est pas de la période",
        "« reporté », mais pas à quel jour",
        "cette note a 400 caractères",
    ):
        assert attendu in erreur
    assert erreur.count("    → ") == 6 and "rempli.ods:" in erreur
    assert not profil.with_name("essai.suivi.yml").exists()
    assert not profil.with_name("essai.depart.json").exists()


@pytest.mark.parametrize(
    ("octets", "attendu"),
    [
        (b"", "n’est pas un classeur ODS"),
        (b"PK\x03\x04 tronque", "n’est pas un classeur ODS"),
        ("Étape;État\nBilan;fait\n".encode(), "n’est pas un classeur ODS"),
    ],
)
def test_un_fichier_qui_n_est_pas_un_tableau(profil: Path, octets: bytes, attendu: str) -> None:
    """Vide, tronqué, un CSV : dit, avec le moyen d’en faire un tableau."""
    fichier = profil.with_name("autre.ods")
    fichier.write_bytes(octets)
    code, _, erreur = noter(profil, fichier)
    assert code == 1 and attendu in erreur and "LibreOffice" in erreur


def test_un_tableau_retouche_par_l_equipe(profil: Path) -> None:
    """Sans la colonne cachée, une étape se reconnaît à son titre ; une rangée de l’équipe est
    nommée et laissée ; sans « État », le tableau est refusé."""
    vierge = profil.with_name("tableau.ods")
    generateur("feuille-de-route", str(profil), "--format", "ods", "--sortie", str(vierge))
    classeur = Document(vierge)
    [table] = [t for t in classeur.body.tables if t.name == ROUTE]
    titres = [str(titre) for titre in table.get_row_values(0)]
    table.set_cell((len(titres) - 1, 0), Cell("Salle"))
    etat, etape = titres.index("État"), titres.index("Étape")
    for rang in range(1, table.height):
        table.set_cell((len(titres) - 1, rang), Cell(""))
    table.set_cell((etat, 1), Cell("fait"))
    table.set_cell((etape, table.height), Cell("Acheter des câbles"))
    table.set_cell((etat, table.height - 1), Cell("fait"))
    classeur.save(vierge)
    code, sortie, erreur = noter(profil, vierge)
    assert code == 0, erreur
    assert "equipe-projet" in sortie and "« Acheter des câbles » n’est pas une ligne" in erreur
    table.set_cell((etat, 0), Cell("Où on en est"))
    classeur.save(vierge)
    code, _, erreur = noter(profil, vierge)
    assert code == 1 and "« Étape » et « État »" in erreur


def test_une_seance_portee_un_jour_ferme_nomme_sa_rangee(profil: Path) -> None:
    """Ce que « noter » refuse d’un tableau se dit à sa rangée ; et une étape faite sans jour finit
    avec la séance qu’on lui a reportée."""
    vierge = profil.with_name("tableau.ods")
    generateur("feuille-de-route", str(profil), "--format", "ods", "--sortie", str(vierge))
    classeur = Document(vierge)
    route, rendez_vous = (
        next(t for t in classeur.body.tables if t.name == nom) for nom in (ROUTE, RENDEZ_VOUS)
    )
    atelier = "ateliers-de-demonstration"

    def ecrire(table: Any, repere: str, **cases: Any) -> int:
        titres = [str(titre) for titre in table.get_row_values(0)]
        rangs = range(1, table.height)
        rang = next(r for r in rangs if str(table.get_row_values(r)[-1] or "").startswith(repere))
        for titre, valeur in cases.items():
            colonne = next(n for n, ecrit in enumerate(titres) if ecrit.startswith(titre))
            table.set_cell((colonne, rang), Cell(valeur))
        return rang + 1

    ecrire(route, atelier, État="fait")
    rangee = ecrire(rendez_vous, atelier, État="reporté", Fait=date(2027, 4, 24))
    classeur.save(vierge)
    code, _, erreur = noter(profil, vierge, "2027-04-30")
    assert (
        code == 1 and f"feuille « {RENDEZ_VOUS} », ligne {rangee} : le 24\u00a0avril 2027" in erreur
    )
    ecrire(rendez_vous, atelier, Fait=date(2027, 4, 16))
    classeur.save(vierge)
    code, sortie, erreur = noter(profil, vierge, "2027-04-30")
    assert code == 0, erreur
    assert f"{{le: 2027-04-16, etape: {atelier}, etat: faite}}" in sortie


def test_de_deux_seances_d_un_jour_celle_deja_notee_ne_se_renote_pas(profil: Path) -> None:
    """Notée sans heure, c’est la première de ce jour : le tableau n’ajoute que l’autre."""
    deux = profil.read_text(encoding="utf-8").replace('jeudi, de: "13:30"', 'mercredi, de: "16:00"')
    profil.write_text(deux.replace('"16:00", a: "15:30"', '"16:00", a: "18:00"'), encoding="utf-8")
    atelier, vierge = "ateliers-de-demonstration", profil.with_name("tableau.ods")
    ecrits = [r.split() for r in reperes(profil, RENDEZ_VOUS) if r.startswith(atelier)]
    jour = next(r[1] for r in ecrits if sum(autre[1] == r[1] for autre in ecrits) == 2)
    args = ("--seance", jour, atelier, "faite", "--le", jour, "--profil", str(profil))
    assert generateur("noter", *args)[0] == 0
    generateur("feuille-de-route", str(profil), "--format", "ods", "--sortie", str(vierge))
    classeur = Document(vierge)
    [table] = [t for t in classeur.body.tables if t.name == RENDEZ_VOUS]
    etat = [str(titre) for titre in table.get_row_values(0)].index("État")
    for rang in range(1, table.height):
        if str(table.get_row_values(rang)[-1] or "").startswith(f"{atelier} {jour}"):
            table.set_cell((etat, rang), Cell("fait"))
    classeur.save(vierge)
    assert noter(profil, vierge)[0] == 0
    lignes = profil.with_name("essai.suivi.yml").read_text(encoding="utf-8").splitlines()
    assert len(lignes) == 2 and f'seance: "{jour} 16:00"' in lignes[1], lignes
