"""Les pratiques montrées : celles du matériel du collège d’abord, le papier en dernier recours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.pratiques import (
    PAR_PREOCCUPATION,
    pratique_possible,
    pratiques_a_montrer,
    ressources_employees,
)
from generateur.noyau.declare.modeles import NIVEAUX, College, Effectifs, Pratique

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
TOUTES = tuple(ressource.id for ressource in DEMARCHE.ressources)
THEMES = tuple(preoccupation.id for preoccupation in DEMARCHE.preoccupations)
COLLEGE = College(
    nom="C", commune="E", academie="Lille", effectifs=Effectifs(40), equipement="moyen",
    debut=date(2027, 1, 4), trimestres=2, preoccupations=THEMES,
)  # fmt: skip


@pytest.mark.parametrize("niveau", NIVEAUX)
@pytest.mark.parametrize("ressources", [(), *((une,) for une in TOUTES), TOUTES])
def test_la_premiere_se_sert_du_materiel(niveau: str, ressources: tuple[str, ...]) -> None:
    """Dès qu’une pratique possible se sert d’une ressource déclarée, la première montrée aussi."""
    le_college = replace(COLLEGE, equipement=niveau, ressources=ressources)
    montrees = pratiques_a_montrer(DEMARCHE, le_college)
    for preoccupation in DEMARCHE.preoccupations:
        possibles = [p for p in preoccupation.pratiques if pratique_possible(p, le_college)]
        siennes = [m for m in montrees if m.preoccupation == preoccupation.id]
        assert len(siennes) == min(len(possibles), PAR_PREOCCUPATION)
        employees = {p.id: ressources_employees(p, le_college) for p in possibles}
        assert all(m.ressources == employees[m.id] for m in siennes)
        assert all(set(m.ressources) <= set(ressources) for m in siennes)
        if any(employees.values()):
            assert siennes[0].ressources
        avec = [bool(m.ressources) for m in siennes]
        assert avec == sorted(avec, reverse=True)


def test_la_plus_particuliere_d_abord() -> None:
    """Une webradio passe avant un enregistreur, un parcours Éléa avant l’ENT seul."""
    la_reunion = ("ent", "videoprojecteur", "classe-mobile", "audio", "webradio", "cdi", "elea")
    montrees = pratiques_a_montrer(DEMARCHE, replace(COLLEGE, ressources=la_reunion))
    premieres = {m.preoccupation: m.id for m in reversed(montrees)}
    assert premieres["oral"] == "radio-de-classe"
    assert premieres["memorisation"] == "revision-elea"
    assert premieres["differenciation"] == "parcours-elea"


@pytest.mark.parametrize(
    "ressources, premiere", [(("classe-mobile", "audio", "cdi"), True), (("audio", "cdi"), False)]
)
def test_d_abord_celle_que_les_donnees_y_mettent(
    ressources: tuple[str, ...], premiere: bool
) -> None:
    """Une tablette pour travailler comme les autres passe avant ce qui est plus rare."""
    avec = replace(COLLEGE, ressources=ressources, preoccupations=("besoins-particuliers",))
    assert (pratiques_a_montrer(DEMARCHE, avec)[0].id == "tablettes-en-ulis") is premiere


def test_sans_rien_le_papier() -> None:
    """Un collège qui n’a rien déclaré voit des pratiques, et aucune ne demande d’écran."""
    montrees = pratiques_a_montrer(DEMARCHE, replace(COLLEGE, equipement="faible"))
    assert {m.preoccupation for m in montrees} >= set(THEMES) - {"oral"}
    assert not any(m.ressources for m in montrees)


@pytest.mark.parametrize(
    "preoccupation, ressources, pratique",
    [
        ("memorisation", ("classe-mobile",), "cartes-anki"),
        ("lecture-ecriture", ("videoprojecteur",), "recit-a-peu-de-postes"),
        ("lecture-ecriture", ("classe-mobile",), "recit-a-peu-de-postes"),
    ],
)
def test_peu_de_materiel_n_est_pas_rien(
    preoccupation: str, ressources: tuple[str, ...], pratique: str
) -> None:
    """Un équipement faible, une seule ressource : elle sert."""
    pauvre = replace(
        COLLEGE, equipement="faible", ressources=ressources, preoccupations=(preoccupation,)
    )
    assert pratiques_a_montrer(DEMARCHE, pauvre)[0].id == pratique


@pytest.mark.parametrize("ressources, dit", [(("cdi",), True), (("videoprojecteur",), False)])
def test_un_theme_tout_en_papier_se_dit(ressources: tuple[str, ...], dit: bool) -> None:
    """Du matériel déclaré dont aucune pratique montrée ne se sert : on en avertit."""
    pauvre = replace(
        COLLEGE, equipement="faible", ressources=ressources, preoccupations=("lecture-ecriture",)
    )
    textes = [a.texte for a in adapter(DEMARCHE, pauvre).avertissements]
    assert any("ne se sert du matériel" in texte for texte in textes) is dit


def test_au_choix_une_seule_suffit() -> None:
    """Parmi celles dont une suffit, c’est la première que le collège a qui est nommée."""
    pratique = Pratique(
        "p", "P", "t", "faible", "e", une_de=("classe-mobile", "salle-informatique"),
        statut="proposition",
    )  # fmt: skip
    avec = replace(COLLEGE, ressources=("salle-informatique",))
    assert ressources_employees(pratique, avec) == ("salle-informatique",)
    assert ressources_employees(pratique, replace(COLLEGE, ressources=())) == ()
