"""Ce que des tableurs et des fichiers nationaux font d’une ligne : lue juste, ou refusée avec sa
raison ; jamais perdue sans un mot."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from generateur.academie.entree.classeurs import lire_les_lignes
from generateur.academie.entree.compte_rendu_de_lecture import compte_rendu
from generateur.academie.entree.entrees import Entree, lire_l_entree
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees

from .outils import RACINE

TITRES = (
    "UAI;Nom de l'établissement;Nom de la commune;Académie;Code du département;Secteur;Effectifs"
)
BON = "0951234A;COLLEGE ALPHA;CERGY;VERSAILLES;095;public;412"
AUTRE = "0781111J;COLLEGE BETA;POISSY;VERSAILLES;078;public;300"


def _lire(fichier: Path, *lignes: str) -> Entree:
    fichier.write_text("\n".join((TITRES, *lignes)) + "\n", encoding="utf-8")
    return lire_l_entree(fichier, RACINE)


@pytest.mark.parametrize(
    ("ligne", "attendus"),
    [
        (BON.lower(), ('uai: "0951234A"',)),
        (BON.replace("0951234A", "095 1234 A"), ('uai: "0951234A"',)),
        (BON.replace("0951234A", "951234A"), ('uai: "0951234A"',)),
        (BON.replace("412", "412,0"), ("eleves: 412", "enseignants: 32")),
        (BON.replace("412", "1 012"), ("eleves: 1012",)),
        (BON.replace(";VERSAILLES;", ";;"), ('academie: "Versailles"', 'departement: "95"')),
        (BON.replace(";VERSAILLES;095;", ";;;"), ('academie: "Versailles"',)),
        (BON.replace(";public;", ";PU;"), ("conseil-administration",)),
        (BON.replace("COLLEGE ALPHA", '"COLLEGE "LE" PARC"'), ('nom: "Collège Le Parc"',)),
    ],
)  # fmt: skip
def test_elle_se_lit_juste(tmp_path: Path, ligne: str, attendus: tuple[str, ...]) -> None:
    """Casse, espaces, zéro perdu, décimales, académie absente, guillemets de trop."""
    (inscrit,) = _lire(tmp_path / "l.csv", ligne).inscrits
    for attendu in attendus:
        assert attendu in inscrit.texte
    assert inscrit.dossier == "0951234a"


@pytest.mark.parametrize(
    ("ligne", "raison"),
    [
        (BON.replace("0951234A", "0951234B"), "la lettre serait A"),
        (BON.replace("0951234A", "95123"), "UAI « 95123 » mal formé"),
        (BON.replace("VERSAILLES", "VERSAILE"), "vouliez-vous dire « Versailles »"),
        *((BON.replace("412", vide), "ni le nombre d’enseignants ni celui des élèves")
          for vide in ("NC", "n.d.", "s", "ns", "-", "0", "0,0", "")),
        (BON.replace("412", "<5"), "devrait être un nombre entier, pas « <5 »"),
        (BON.replace("412", "-3"), "devrait être un nombre entier, pas « -3 »"),
    ],
)  # fmt: skip
def test_elle_est_refusee_avec_sa_raison(tmp_path: Path, ligne: str, raison: str) -> None:
    """Dès la lecture, à sa ligne ; les autres se font."""
    entree = _lire(tmp_path / "l.csv", ligne, AUTRE)
    (refuse,) = entree.refuses
    assert raison in str(refuse.problemes[0]) and refuse.problemes[0].ligne == 2
    assert [inscrit.dossier for inscrit in entree.inscrits] == ["0781111j"]


def test_un_total_une_source_ne_sont_d_aucun_college(tmp_path: Path) -> None:
    """Mis de côté, avec leur raison ; des titres répétés ne sont pas une ligne."""
    notes = (";TOTAL;;;;;712", "Total;;;;;;712", ";;;;;Total général;712", "Source : DEPP;;;;;;")
    entree = _lire(tmp_path / "l.csv", BON, TITRES, AUTRE, *notes)
    assert len(entree.inscrits) == 2 and not entree.refuses
    assert [ecartee.motif for ecartee in entree.ecartees] == ["note"] * 4


def test_une_academie_d_ailleurs_se_dit(tmp_path: Path) -> None:
    """Le département ou l’UAI d’une autre académie étonne, sans rien empêcher ; les fautes, dans
    un lot, ne se disent qu’à la fin."""
    entree = _lire(
        tmp_path / "l.csv", BON.replace(";095;", ";059;"),
        AUTRE.replace("0781111J", "0590001F"), BON.replace("0951234A", "0951234B"),
    )  # fmt: skip
    assert len(entree.inscrits) == 2
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]
    dit = compte_rendu(entree, mots).replace("\N{NBSP}", " ")
    assert "le département 59 (Nord) est de l’académie « Lille », et la ligne dit" in dit
    assert "l’UAI 0590001F, du département 59 (Nord)" in dit
    assert "la lettre serait A" in dit
    assert "la lettre serait A" not in compte_rendu(entree, mots, fautes=False)


def test_un_guillemet_ouvert_n_avale_pas_des_colleges(tmp_path: Path) -> None:
    """La ligne où il s’ouvre, au lieu d’un collège étrange et de deux autres perdus."""
    with pytest.raises(ErreurDonnees, match=r":2: un guillemet ouvert ici n’est pas refermé"):
        _lire(tmp_path / "l.csv", BON.replace("COLLEGE", '"COLLEGE'), AUTRE, AUTRE)


def test_sans_academie_ni_lieu_elle_manque(tmp_path: Path) -> None:
    """Elle manque au profil, et n’y est pas vide : « ôtez la ligne » enverrait ôter le collège."""
    seule = BON.replace("0951234A", "").replace(";VERSAILLES;095;", ";;;")
    (inscrit,) = _lire(tmp_path / "l.csv", seule).inscrits
    assert "academie" not in inscrit.texte


def test_un_texte_de_plusieurs_lignes_n_est_pas_un_guillemet_ouvert(tmp_path: Path) -> None:
    """Des virgules dans une remarque, d’un tableau à virgules ; deux guillemets seuls, l’un sous
    l’autre, avalent, eux, une rangée."""
    tableau = tmp_path / "l.csv"
    remarque = "Bonjour,\nle lundi, le jeudi, ou plus tard"
    tableau.write_text(f'a,b,c\n1,"{remarque}",3\n4,5,6\n', encoding="utf-8")
    assert [cases for _, cases in lire_les_lignes(tableau)][1:] == [
        ["1", remarque, "3"],
        ["4", "5", "6"],
    ]
    tableau.write_text('a;b;c;d\n1;"2;3;4\n5;"6;7;8\n', encoding="utf-8")
    with pytest.raises(ErreurDonnees, match=r":2: un guillemet ouvert"):
        list(lire_les_lignes(tableau))


def test_la_feuille_des_colleges_n_est_pas_toujours_la_premiere(tmp_path: Path) -> None:
    """« Lisez-moi » d’abord, des cases fusionnées ; deux feuilles de collèges : on demande."""
    classeur = Workbook()
    lisez_moi = classeur.active
    assert lisez_moi is not None
    lisez_moi["A1"] = "Source : DEPP"
    for nom, ligne in (("95", BON), ("78", AUTRE)):
        feuille = classeur.create_sheet(nom)
        feuille.append(["Effectifs des collèges, rentrée 2025"])
        feuille.merge_cells("A1:G1")
        feuille.append(TITRES.split(";"))
        feuille.append(ligne.split(";"))
        feuille.append(["0951235B", "COLLEGE GAMMA", "CERGY", None, "095", "public", 250])
        feuille.merge_cells("D3:D4")
        classeur.save(tmp_path / f"{nom}.xlsx")
    entree = lire_l_entree(tmp_path / "95.xlsx", RACINE)
    assert [inscrit.dossier for inscrit in entree.inscrits] == ["0951234a", "0951235b"]
    with pytest.raises(ErreurDonnees, match="plusieurs feuilles de collèges : « 95 », « 78 »"):
        lire_l_entree(tmp_path / "78.xlsx", RACINE)
