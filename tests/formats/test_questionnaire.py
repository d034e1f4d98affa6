"""Le questionnaire : ses questions, et le CSV que l’on copie dans un outil de sondage."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO

import pytest

from generateur.formats.odt.textes_a_modifier import documents
from generateur.formats.tableur.valeurs_separees import ecrire, texte_sur
from generateur.vue.questionnaire import questionnaire

from .documents_odt import demarche, dossier, vue_du_college, vue_du_profil
from .modele import college


def test_les_questions() -> None:
    """Trois questions libres, puis les huit préoccupations du catalogue, trois au plus."""
    demande = questionnaire(vue_du_profil("rural"), demarche())
    assert [q.genre for q in demande.questions] == ["libre", "libre", "libre", "choix"]
    choix = demande.questions[-1]
    assert [c.id for c in choix.choix] == [p.id for p in demarche().preoccupations]
    assert len(choix.choix) == 8 and choix.au_plus == 3
    assert "18 au 29\xa0janvier 2027" in demande.sous_titre


def test_rien_ne_dit_qui_repond() -> None:
    """Aucune question sur la discipline, l’ancienneté, l’élève par son nom ; rien d’outillé."""
    demande = questionnaire(vue_du_profil("urbain"), demarche())
    for question in demande.questions[:3]:
        assert not re.search(r"votre|discipline|ancienneté|numérique|ordinateur", question.texte)
    assert "volontaire" in demande.anonyme and "rien n’est signé" in demande.anonyme


def test_sans_recueil_au_plan() -> None:
    """Un recueil retiré du plan laisse un questionnaire sans date."""
    sans = replace(vue_du_profil("rural"), etapes=())
    assert questionnaire(sans, demarche()).sous_titre == (
        "Questionnaire de recueil des préoccupations"
    )


def test_csv_relu() -> None:
    """Une rangée par question, une par case ; les choix sont les titres et ids du catalogue."""
    octets = dossier("rural")["questionnaire.csv"]
    assert octets.startswith(b"\xef\xbb\xbf") and octets.count(b"\r\n") == 13
    rangees = list(csv.reader(StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rangees[0] == ["Question", "Type", "Texte", "Aide", "Réponses au plus"]
    assert [r[1] for r in rangees[1:4]] == ["réponse libre"] * 3
    assert rangees[4][1] == "cases à cocher" and rangees[4][4] == "3"
    cases = [r for r in rangees if r[1] == "case"]
    assert [c[3] for c in cases] == [p.id for p in demarche().preoccupations]
    titres = [p.titre.replace("'", "’") for p in demarche().preoccupations]
    assert [c[2] for c in cases] == titres


@pytest.mark.parametrize(
    "texte, sur",
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("\u00a0+33 1", "'\u00a0+33 1"),
        ("-2", "'-2"),
        ("@SOMME(A1)", "'@SOMME(A1)"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'=1"),
        ("deux\r\nlignes", "deux lignes"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_rien_ne_se_calcule(texte: str, sur: str) -> None:
    """Une cellule qui commencerait une formule reste du texte, sur une seule ligne."""
    assert texte_sur(texte) == sur


def test_csv_hostile() -> None:
    """Un titre de préoccupation en formule, avec guillemets et séparateurs, se relit en texte."""
    premiere, *autres = demarche().preoccupations
    piege = replace(premiere, titre='=HYPERLINK("x";"y")')
    autre = replace(demarche(), preoccupations=(piege, *autres))
    octets = documents(vue_du_college(college(preoccupations=())), autre)["questionnaire.csv"]
    cellules = [
        cellule
        for rangee in csv.reader(StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=";")
        for cellule in rangee
    ]
    assert '\'=HYPERLINK("x";"y")' in cellules
    assert not any(cellule[:1] in "=+-@" for cellule in cellules if cellule)
    assert ecrire([["a;b", 'c"d']]) == '\ufeff"a;b";"c""d"\r\n'.encode()
