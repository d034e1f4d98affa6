"""Profil, recueil et suivi lus ensemble : leurs fautes à la fois, de fichiers ou de textes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chaine import construire, construire_des_ecrits
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
CAS = RACINE / "tests" / "chargement" / "cas" / "profil"
BON = """\
nom: Collège d’essai
commune: Exempleville
academie: Lille
effectifs: {enseignants: 42}
equipement: moyen
debut: 2027-01-04
trimestres: 2
"""
INSTANCES = """\
instances:
  - {id: conseil-pedagogique, dates: [2027-01-19, 2027-02-27]}
  - {id: conseil-de-classe, dates: [2027-01-20]}
"""
RECUEIL = "reponses: 24\nclassement:\n  - {id: oral, voix: 30}\n"
SUIVI = (
    "- {le: 2027-02-03, etape: inventee, etat: faite}\n- {le: 2027-02-04, experimentations: -1}\n"
)


def dites(problemes: tuple[Probleme, ...]) -> list[tuple[str, int, str, str]]:
    """Rend le fichier, la ligne, le code et la clé de chaque faute."""
    return [(p.fichier, p.ligne, p.code, p.cle) for p in problemes]


def verifier_texte(
    texte: str, racine: Path, nom: str = "college.yml", **autres: str
) -> tuple[Probleme, ...]:
    """Rend toutes les fautes d’un profil en texte, plan compris ; aucune s’il est bon."""
    try:
        construire_des_ecrits(ecrits_des_textes(texte, nom=nom, **autres), racine)
    except ErreurDonnees as erreur:
        return erreur.problemes
    return ()


FAUTES_D_A_COTE = [
    ("recueil.yml", 3, "trop-de-voix", "classement.0.voix"),
    ("suivi.yml", 1, "reference-inconnue", "0.etape"),
    ("suivi.yml", 2, "hors-bornes", "1.experimentations"),
]


def test_toutes_les_fautes_des_trois_fichiers_sortent_ensemble() -> None:
    """Une référence inconnue, un jour fermé, trop de voix, une étape inventée : d’un coup."""
    trouves = verifier_texte(BON + INSTANCES, RACINE, recueil=RECUEIL, suivi=SUIVI)
    assert dites(trouves) == [
        ("college.yml", 9, "jour-ferme", "instances.0.dates.1"),
        ("college.yml", 10, "reference-inconnue", "instances.1.id"),
        *FAUTES_D_A_COTE,
    ]


def test_une_cle_qui_manque_ne_cache_pas_un_jour_ferme() -> None:
    """Un profil incomplet et mal formé dit quand même ses réunions d’un jour fermé."""
    texte = BON.replace("commune: Exempleville\n", "").replace("42", "oui") + INSTANCES
    trouves = verifier_texte(texte.replace("conseil-de-classe", "[]"), RACINE)
    assert dites(trouves) == [
        ("college.yml", 1, "cle-manquante", "commune"),
        ("college.yml", 3, "type", "effectifs.enseignants"),
        ("college.yml", 8, "jour-ferme", "instances.0.dates.1"),
        ("college.yml", 9, "type", "instances.1.id"),
    ]


def test_sans_academie_sure_aucun_jour_n_est_juge() -> None:
    """Les jours ouverts seraient ceux d’un autre : la faute de l’académie suffit."""
    trouves = verifier_texte(BON.replace("Lille", "[Lille]") + INSTANCES, RACINE)
    assert [p.code for p in trouves] == ["type", "reference-inconnue"]


def test_une_zone_mal_ecrite_ne_se_dit_qu_une_fois() -> None:
    """Elle est aussi inconnue, ce qui n’apprendrait rien."""
    trouves = verifier_texte(BON + 'zone: "../A"\n', RACINE)
    assert dites(trouves) == [("college.yml", 8, "zone", "zone")]


def test_un_profil_illisible_laisse_juger_le_reste() -> None:
    """Du suivi, seul ce qui ne dépend pas du profil : une étape peut y avoir été ajoutée."""
    trouves = verifier_texte("nom: 'x\n", RACINE, recueil=RECUEIL, suivi=SUIVI)
    assert dites(trouves) == [
        ("college.yml", 1, "guillemet", ""),
        FAUTES_D_A_COTE[0],
        FAUTES_D_A_COTE[2],
    ]


def test_une_etape_ajoutee_par_un_profil_fautif_peut_etre_notee() -> None:
    """Le suivi se juge sur le profil tel qu’il est écrit."""
    ajout = "adaptations:\n  ajouter:\n    - {id: inventee, titre: Inventer}\n"
    trouves = verifier_texte(BON + ajout, RACINE, suivi=SUIVI)
    assert {p.code for p in trouves} == {"cle-manquante", "hors-bornes"}


@pytest.mark.parametrize(
    "texte", ["", "x", '""', "[]", "nom: 1e400\n", "instances: 3\n", "? [a]\n: b\n"]
)
def test_n_importe_quel_texte_est_refuse_sans_trace(texte: str) -> None:
    """Vide, sans clé, d’une autre forme : des fautes, jamais autre chose."""
    assert verifier_texte(texte, RACINE, recueil=texte, suivi=texte)


@pytest.mark.parametrize("cas", sorted(CAS.glob("*.yml")), ids=lambda cas: cas.stem)
def test_un_texte_dit_les_fautes_de_son_fichier(cas: Path) -> None:
    """Mot pour mot, sous le nom qu’on lui donne."""
    with pytest.raises(ErreurDonnees) as levee:
        construire(cas, RACINE)
    try:
        texte = cas.read_bytes().decode()
    except UnicodeDecodeError:
        pytest.skip("ce fichier n’est pas un texte")
    nom = levee.value.problemes[0].fichier
    assert verifier_texte(texte, RACINE, nom=nom) == levee.value.problemes


@pytest.mark.parametrize("nom", ["demonstration", "rural", "reunion"])
def test_un_texte_fait_le_plan_de_son_fichier(nom: str) -> None:
    """Le profil et ce qui est à côté, en textes, donnent la même feuille de route."""
    profil = PROFILS / f"{nom}.yml"
    textes = [
        f.read_text("utf-8") if f.exists() else ""
        for f in (profil, *(profil.with_suffix(f".{c}.yml") for c in ("recueil", "suivi")))
    ]
    du_texte = construire_des_ecrits(ecrits_des_textes(*textes), RACINE)
    assert du_texte.feuille == construire(profil, RACINE).feuille


def test_un_calendrier_en_texte_vaut_le_fichier_de_sa_zone() -> None:
    """Une zone que le dépôt n’a pas se lit dans le texte, ses fautes sous le nom de son fichier."""
    texte = (RACINE / "donnees/calendriers/B.yml").read_text("utf-8")
    profil = BON + "zone: ailleurs\n"
    assert verifier_texte(profil, RACINE)[0].code == "zone-inconnue"
    assert verifier_texte(profil, RACINE, calendrier=texte.replace("\n", "\r\n")) == ()
    [faute] = verifier_texte(profil, RACINE, calendrier="titre: x\x07\n")
    assert (faute.fichier, faute.code) == (
        "donnees/calendriers/ailleurs.yml",
        "caractere-invisible",
    )
