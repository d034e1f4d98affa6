"""Du recueil aux ateliers : thèmes, parts, groupes, pratiques, personnes à inviter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.ateliers import partager_au_plus_fort_reste, themes_du
from generateur.noyau.adaptation.pratiques import pratique_possible
from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.declare.modeles import (
    Adaptations,
    College,
    Effectifs,
    Modification,
    Nombre,
    Objectif,
)
from generateur.noyau.declare.recueil import Recueil, Voix, avec_le_recueil

from ..formats.modele import college

DEMARCHE = charger_demarche(Path(__file__).resolve().parents[2] / "donnees" / "demarche")[0]
ATELIERS = "ateliers-de-demonstration"
DEMANDE = "demande-d-enseignants-exterieurs"


def recueil(**voix: int) -> Recueil:
    """Un recueil de 24 réponses."""
    classees = sorted(voix.items(), key=lambda couple: -couple[1])
    return Recueil(24, tuple(Voix(nom.replace("_", "-"), n) for nom, n in classees))


def un_college(**suite: object) -> College:
    """Le collège des essais, sans préoccupation à lui."""
    ordinaire = {"preoccupations": (), "ressources": ("ent", "videoprojecteur", "classe-mobile")}
    return college(**{**ordinaire, **suite})


def retenue(nom: str, du_college: College, dit: Recueil | None) -> EtapeRetenue:
    """L’étape de ce nom, telle que le collège la mènera."""
    adaptation = adapter(DEMARCHE, du_college, dit)
    return next(r for r in adaptation.retenues if r.etape.id == nom)


def themes(etape: EtapeRetenue) -> dict[str, int]:
    """Combien d’ateliers par thème."""
    noms = [atelier.theme for atelier in etape.ateliers]
    return {nom: noms.count(nom) for nom in dict.fromkeys(noms)}


@given(st.integers(0, 60), st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_le_partage_est_juste(nombre: int, poids: list[int]) -> None:
    """Tout est partagé, chaque part à moins d’une de sa proportion, et plus de voix n’en donne
    jamais moins."""
    parts = partager_au_plus_fort_reste(nombre, poids)
    if not any(poids):
        assert not any(parts)
        return
    assert sum(parts) == nombre
    for part, p in zip(parts, poids, strict=True):
        assert abs(part - nombre * p / sum(poids)) < 1
    rangees = list(zip(poids, parts, strict=True))
    assert all(
        plus >= moins for (beaucoup, plus) in rangees for (peu, moins) in rangees if beaucoup > peu
    )


def test_les_ateliers_suivent_les_voix() -> None:
    """12, 7 et 5 voix, quatre ateliers : deux, un et un ; la raison dit le classement."""
    etape = retenue(ATELIERS, un_college(), recueil(oral=12, differenciation=7, autonomie=5))
    assert themes(etape) == {"oral": 2, "differenciation": 1, "autonomie": 1}
    fondements = {r.donnee or r.regle for r in etape.raisons}
    assert {"recueil.classement", "plus-fort-reste"} <= fondements
    (dite,) = [r.texte for r in etape.raisons if r.donnee == "recueil.classement"]
    assert "24\xa0collègues" in dite and "(12)" in dite


def test_trois_preoccupations_au_plus() -> None:
    """Le classement en donne trois ; le reste attend."""
    dit = recueil(oral=9, autonomie=8, memorisation=7, lecture_ecriture=6)
    assert avec_le_recueil(un_college(), dit).preoccupations == (
        "oral",
        "autonomie",
        "memorisation",
    )


def test_le_profil_l_emporte() -> None:
    """Les préoccupations du profil sont le choix du collège ; les voix les départagent."""
    choisi = un_college(preoccupations=("autonomie", "oral"))
    etape = retenue(ATELIERS, choisi, recueil(oral=12, differenciation=7, autonomie=3))
    assert themes(etape) == {"autonomie": 1, "oral": 3}
    assert "preoccupations" in {r.donnee for r in etape.raisons}
    assert "recueil.classement" not in {r.donnee for r in etape.raisons}


def test_une_preoccupation_choisie_a_son_atelier() -> None:
    """Ce que le collège a retenu a un atelier, même si peu l’ont coché."""
    dit = recueil(oral=20, autonomie=2, memorisation=1)
    choisi = un_college(preoccupations=("oral", "autonomie", "memorisation", "differenciation"))
    attendus = {"oral": 1, "autonomie": 1, "memorisation": 1, "differenciation": 1}
    assert themes(retenue(ATELIERS, choisi, dit)) == attendus
    du_recueil = {"oral": 2, "autonomie": 1, "memorisation": 1}
    assert themes(retenue(ATELIERS, un_college(), dit)) == du_recueil


def test_une_condition_sur_les_preoccupations_nomme_sa_donnee() -> None:
    """Une règle ou une étape qui vise une préoccupation s’applique d’après le classement."""
    etape = retenue("preparation-des-essais", un_college(), recueil(oral=12))
    assert any(r.regle == "oral-un-endroit-pour-s-enregistrer" for r in etape.raisons)


def test_sans_recueil_les_parts_sont_egales() -> None:
    """Sans voix, chaque préoccupation du profil a sa part, les premières d’abord."""
    noms = ("autonomie", "oral", "memorisation")
    choisi = un_college(preoccupations=noms, projet_etablissement=())
    etape = retenue(ATELIERS, choisi, None)
    assert themes(etape) == {"autonomie": 2, "oral": 1, "memorisation": 1}
    assert retenue(ATELIERS, un_college(), None).ateliers == ()


def test_ce_que_sert_le_projet_d_etablissement_n_a_jamais_moins_d_ateliers() -> None:
    """Sans voix, la préoccupation d’un objectif passe devant ; avec des voix, les voix décident."""
    noms = ("autonomie", "oral", "memorisation")
    projet = (Objectif("Faire parler chaque élève", ("oral",)),)
    choisi = un_college(preoccupations=noms, projet_etablissement=projet)
    etape = retenue(ATELIERS, choisi, None)
    assert themes(etape) == {"autonomie": 1, "oral": 2, "memorisation": 1}
    (dite,) = [r.texte for r in etape.raisons if "d'abord ce que sert votre projet" in r.texte]
    # Ce qu’il sert vient aussi le premier dans le texte, et au premier atelier.
    assert dite.partition(" : ")[2].startswith("L'oral (2), ")
    assert etape.ateliers[0].theme == "oral"
    assert themes_du(choisi, recueil(autonomie=10, oral=1)).noms == noms
    dites = retenue(ATELIERS, choisi, recueil(autonomie=10, oral=1, memorisation=1))
    assert themes(dites)["autonomie"] == max(themes(dites).values()) > themes(dites)["oral"]


@pytest.mark.parametrize("enseignants", [1, 11, 12, 13, 42, 59, 60, 71, 120])
def test_douze_au_plus_par_groupe(enseignants: int) -> None:
    """Avec un recueil, aucun groupe ne dépasse douze, quelle que soit la taille du collège."""
    grand = un_college(effectifs=Effectifs(enseignants))
    etape = retenue(ATELIERS, grand, recueil(oral=12))
    assert etape.nombre is not None and len(etape.ateliers) == etape.nombre
    assert -(-enseignants // etape.nombre) <= 12
    assert all(atelier.places <= 12 for atelier in etape.ateliers)


def test_le_nombre_voulu_par_le_college_reste() -> None:
    """Si le collège fixe lui-même son nombre de séances, on n’y touche pas."""
    voulu = Adaptations(modifier={ATELIERS: Modification(nombre=Nombre(20, "enseignants"))})
    etape = retenue(ATELIERS, un_college(adaptations=voulu), recueil(oral=12))
    assert etape.nombre == 3


def test_les_pratiques_sont_possibles_ici() -> None:
    """On ne montre que ce que le matériel du collège permet, chacune à son tour."""
    le_college = un_college(effectifs=Effectifs(40))
    etape = retenue(ATELIERS, le_college, recueil(differenciation=12))
    pratiques = {p.id: p for e in DEMARCHE.preoccupations for p in e.pratiques}
    montrees = [atelier.pratique for atelier in etape.ateliers]
    assert len(set(montrees)) > 1
    for nom in montrees:
        assert nom is not None and pratique_possible(pratiques[nom], le_college)


def test_qui_inviter_est_dit_dans_la_demande() -> None:
    """L’étape où l’on écrit à l’académie a une ligne par thème, et la même chose en données."""
    etape = retenue(DEMANDE, un_college(), recueil(oral=12, differenciation=7, autonomie=5))
    assert [(d.theme, d.ateliers) for d in etape.demandes] == [
        ("oral", 2),
        ("differenciation", 1),
        ("autonomie", 1),
    ]
    dites = etape.preparer[-3:]
    assert "L'oral" in dites[0] and "2\u00a0ateliers" in dites[0]
    assert all("Possible chez vous : « " in ligne and ligne.count("«") <= 3 for ligne in dites)


def test_un_theme_sans_atelier_est_dit() -> None:
    """Un seul atelier voulu pour trois préoccupations : les autres ne sont pas oubliées."""
    un_seul = Modification(nombre=Nombre(12, "enseignants"))
    petit = un_college(
        effectifs=Effectifs(9), adaptations=Adaptations(modifier={ATELIERS: un_seul})
    )
    adaptation = adapter(DEMARCHE, petit, recueil(oral=5, autonomie=3, memorisation=1))
    (dit,) = [a.texte for a in adaptation.avertissements if "pas d'atelier pour" in a.texte]
    assert "L'autonomie et Retenir" in dit


def test_chaque_preoccupation_a_son_atelier() -> None:
    """Neuf collègues et trois préoccupations : trois ateliers, et la raison le dit."""
    trois = un_college(effectifs=Effectifs(9), preoccupations=("oral", "autonomie", "memorisation"))
    sienne = retenue(ATELIERS, trois, None)
    assert [a.theme for a in sienne.ateliers] == ["oral", "autonomie", "memorisation"]
    assert any("une par préoccupation" in r.texte for r in sienne.raisons)
    assert any("à parts égales" in r.texte for r in sienne.raisons)


def test_sans_recueil_le_nombre_ne_change_pas() -> None:
    """La règle des grandes équipes garde ses quinze places tant que personne n’a été entendu."""
    grand = un_college(effectifs=Effectifs(75))
    assert retenue(ATELIERS, grand, None).nombre == 5
    assert retenue(ATELIERS, replace(grand), recueil(oral=3)).nombre == 7
