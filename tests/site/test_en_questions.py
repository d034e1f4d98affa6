"""Une faute se dit, dans la page, par la question posée : ni clé, ni fichier, ni commande."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import charger_college
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.demandes_de_la_page import repondre
from generateur.site.moteur.en_questions import EnQuestions, en_questions
from generateur.site.moteur.questions_en_mots import questions_en_mots
from tests.chargement.outils import CAS

from .conftest import RACINE

BRUT = re.compile(
    r"«\s[a-z]+[._][a-z_.]+\s»|«\s[a-z_]+: |\b[a-z]+_[a-z_]+\b|donnees/|\.yml|generateur [a-z]"
    r"|guillemets|\btrue\b|\bfalse\b|AAAA|(?<![\w/-])\d{4}-\d\d-\d\d|clés possibles"
)
"""Ce qui ne se lit que dans un fichier."""
DU_FICHIER = {"cle-inconnue", "deux-points", "signe-trompeur", "diese"}
"""Un fichier mal écrit n’a pas de question : on y cite ce qui s’y lit."""


@pytest.fixture(scope="module")
def demarche() -> Demarche:
    """Celle que l’on livre, dont la page a les questions."""
    return charger_demarche(RACINE)[0]


@pytest.fixture(scope="module")
def questions(demarche: Demarche) -> EnQuestions:
    """De quoi dire une faute, comme la page."""
    return en_questions(demarche)


def _fautes(demarche: Demarche) -> Iterator[Probleme]:
    for cas in sorted((CAS / "profil").glob("*.yml")):
        with pytest.raises(ErreurDonnees) as levee:
            charger_college(cas, demarche)
        yield from levee.value.problemes


def test_aucune_faute_ne_parle_en_cles(demarche: Demarche, questions: EnQuestions) -> None:
    """Chaque cas de profil fautif, tel que la page le dirait."""
    vues, fautives = 0, []
    for probleme in _fautes(demarche):
        if not probleme.chemin or probleme.code in DU_FICHIER:
            continue
        vues += 1
        message, remede = questions.dire(probleme)
        ecrit = " ".join(str(pas) for pas in (message, "→", remede))
        if BRUT.search(re.sub(r"« https?://[^»]*»|« file:[^»]*»", "", ecrit)):
            fautives.append(f"{probleme.cle} | {ecrit}")
    assert vues > 80
    assert fautives == []


@pytest.mark.parametrize(
    "chemin, code, message, remede, dit",
    [
        (
            ("indisponibilites", 0, "au"),
            "intervalle",
            "« indisponibilites.au » (2027-05-24) vient avant « du » (2027-05-28)",
            "donnez le premier jour",
            "« Jours à laisser libres, dernier jour » (24 mai 2027) vient avant "
            "« Jours à laisser libres, premier jour » (28 mai 2027)",
        ),
        (
            ("trimestres",),
            "trop-court",
            "la période n’a que 8 semaines",
            "choisissez « version: minimale » ; retirez par exemple visites-entre-classes ; ou "
            "commencez plus tôt",
            "choisissez « Quelles étapes : L’essentiel seulement » ; retirez par exemple "
            "« Visiter la classe d’un collègue » ; ou commencez plus tôt",
        ),
        (
            ("debut",),
            "hors-calendrier",
            "calendrier inconnu : l’année 2040-2041",
            "changez « debut », ou complétez la zone : « generateur calendrier FICHIER » lit",
            "changez « Quel jour commencez-vous »",
        ),
        (
            ("debut",),
            "debut-ferme",
            "« debut » : le dimanche 3 janvier 2027 (2027-01-03), le collège est fermé",
            "x",
            "« Quel jour commencez-vous » : le dimanche 3 janvier 2027, le collège est fermé",
        ),
    ],
)
def test_elle_dit_la_question(
    questions: EnQuestions,
    chemin: tuple[str | int, ...],
    code: str,
    message: str,
    remede: str,
    dit: str,
) -> None:
    """Le titre de la question, celui de l’étape, le jour en lettres ; rien à taper ailleurs."""
    rendu = questions.dire(Probleme("college.yml", 1, code, message, remede, chemin))
    assert dit in [ecrit.replace("\u00a0", " ").replace("\u202f", " ") for ecrit in rendu]


def test_chaque_question_a_un_titre_qui_se_cite(questions: EnQuestions) -> None:
    """Ni point d’interrogation, ni deux-points : la faute les mettrait au milieu d’une phrase."""
    titres = {cle: question.titre for cle, question in questions_en_mots(RACINE).items()}
    assert {"debut", "creneaux.au", "effectifs.enseignants"} <= titres.keys()
    assert [cle for cle, titre in titres.items() if not titre or titre[-1] in "?:. "] == []


@pytest.mark.parametrize("cas", sorted((CAS / "suivi").glob("*.yml")), ids=lambda cas: cas.stem)
def test_un_suivi_fautif_se_dit_sans_ses_cles(cas: Path) -> None:
    """Un suivi que l’on dépose : chaque faute, avec les mots de « Noter »."""
    nature, dite = _feuille({"suivi": cas.read_text("utf-8")})
    assert nature == "faute" and "Votre suivi, ligne" in dite
    if cas.stem != "cle-inconnue":
        assert not re.search(rf"{BRUT.pattern}| \| |«\s(?:le|au|etat|etape|note|a|de)\s»", dite)


@pytest.mark.parametrize("texte", ["- &a x\n", "- !t x\n", "{", "- a: b: c\n", "--- a\n--- b\n"])
@pytest.mark.parametrize("ou", ["", "suivi", "recueil"])
def test_un_fichier_abime_se_dit_sans_yaml(texte: str, ou: str) -> None:
    """Ni YAML, ni ancre, ni nom interne : la ligne, et que faire."""
    nature, dite = _feuille({ou: texte}) if ou else _feuille({}, texte)
    assert nature == "faute" and "ne se lit pas" in dite and "à qui s’occupe du site" in dite
    assert not re.search(r"YAML|\.yml|ncre|tiquette|→", dite)


def _feuille(options: dict[str, str], profil: str = "") -> tuple[str, str]:
    profil = profil or (RACINE / "tests/profils/demonstration.yml").read_text("utf-8")
    nature, rendu = repondre("papier", json.dumps([profil, options]))
    return nature, str(rendu)
