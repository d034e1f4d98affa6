"""L’adaptation : étapes écartées, règles, nombre de séances, pratiques à montrer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.modeles import (
    Adaptations,
    Bornes,
    College,
    Condition,
    Demarche,
    Effectifs,
    Etape,
    InstanceActive,
    Modification,
    Nombre,
    PassageEnInstance,
    Pratique,
    Preoccupation,
    Regle,
    Roles,
    Semaines,
)
from generateur.noyau.erreurs import ErreurDePlan

CAS = yaml.safe_load(
    (Path(__file__).parents[1] / "cas" / "adaptation.yml").read_text(encoding="utf-8")
)


def etape(nom: str, temps: str, apres: tuple[str, ...] = (), **champs: Any) -> Etape:
    """Une étape d’essai, animée par la direction, de 1 à 4 semaines."""
    champs.setdefault("semaines", Semaines(1, 2, 4))
    return Etape(
        id=nom,
        titre=nom,
        temps=temps,  # type: ignore[arg-type]
        but="Un but.",
        roles=Roles(("direction",)),
        apres=apres,
        statut="proposition",
        **champs,
    )


ETAPES = (
    etape("recueil", "temps-1", minimale=True),
    etape("partage", "temps-2", ("recueil",), si=Condition(equipement=("faible",))),
    etape("ateliers", "temps-2", ("partage",), nombre=Nombre(12, "enseignants"), minimale=True),
    etape("visites", "temps-2", ("recueil",), si=Condition(enseignants=Bornes(min=12))),
    etape("essais", "temps-3", ("ateliers",), semaines=Semaines(2, 4, 6), minimale=True),
    etape("second", "temps-3", ("essais",), si=Condition(trimestres=(3,))),
    etape("bilan", "pilotage", ("second",), minimale=True),
    etape(
        "suite",
        "pilotage",
        ("bilan",),
        si=Condition(instances=("conseil-administration",)),
        instance=PassageEnInstance("conseil-administration", "arbitrage"),
        minimale=True,
    ),
)
REGLES = (
    Regle(
        "petit-college",
        "recueil",
        "À {enseignants}, une table ronde suffit.",
        si=Condition(enseignants=Bornes(max=12)),
        semaines=Semaines(1, 1, 2),
        statut="proposition",
    ),
    Regle(
        "faible-essais",
        "essais",
        "Le matériel circule.",
        si=Condition(equipement=("faible",)),
        sauf=Condition(ressources=("classe-mobile",)),
        semaines=Semaines(2, 5, 6),
        statut="proposition",
    ),
)


def pratique(nom: str, equipement: str, **champs: Any) -> Pratique:
    """Une pratique d’essai."""
    return Pratique(nom, nom, "Texte.", equipement, "Écueil.", statut="proposition", **champs)  # type: ignore[arg-type]


PREOCCUPATIONS = (
    Preoccupation(
        "oral",
        "L’oral",
        "L’oral",
        "Constat.",
        (
            pratique("papier", "faible"),
            pratique("micro", "faible", ressources=("audio",)),
            pratique("tablettes", "moyen", une_de=("classe-mobile", "salle-informatique")),
            pratique("partout", "eleve"),
        ),
        statut="proposition",
    ),
)
DEMARCHE = Demarche((), ETAPES, (), (), (), (), (), (), PREOCCUPATIONS, (), REGLES)


def college(**champs: Any) -> College:
    """Un collège d’essai : 42 enseignants, équipement moyen, deux trimestres."""
    modifier = {
        nom: Modification(semaines=Semaines(*semaines))
        for nom, semaines in champs.get("modifier", {}).items()
    }
    return College(
        nom="Collège",
        commune="Commune",
        academie="Lille",
        effectifs=Effectifs(champs.get("enseignants", 42)),
        equipement=champs.get("equipement", "moyen"),
        debut=date(2027, 1, 4),
        trimestres=champs.get("trimestres", 2),
        ressources=tuple(champs.get("ressources", ())),
        version=champs.get("version", "complete"),
        instances=tuple(InstanceActive(nom) for nom in champs.get("instances", ())),
        preoccupations=tuple(champs.get("preoccupations", ())),
        adaptations=Adaptations(retirer=tuple(champs.get("retirer", ())), modifier=modifier),
    )


@pytest.mark.parametrize("cas", CAS, ids=[cas["nom"] for cas in CAS])
def test_cas(cas: dict[str, Any]) -> None:
    """Chaque cas du fichier donne ce qu’il annonce."""
    adaptation = adapter(DEMARCHE, college(**cas["college"]))
    retenues = {r.etape.id: r for r in adaptation.retenues}
    for nom, attendu in cas["attendu"].items():
        assert (nom in retenues) == attendu.get("presente", True)
        if "seances" in attendu:
            assert retenues[nom].nombre == attendu["seances"]
        if "semaines" in attendu:
            duree = retenues[nom].etape.semaines
            assert [duree.min, duree.ideal, duree.max] == attendu["semaines"]
    dits = {(a.raison or a.texte).split()[0] for a in adaptation.avertissements}
    assert set(cas.get("avertit", ())) <= dits


def test_les_suivantes_heritent() -> None:
    """Les suivantes d’une étape écartée suivent celles qu’elle suivait."""
    retenues = {r.etape.id: r for r in adapter(DEMARCHE, college()).retenues}
    assert retenues["ateliers"].apres == ("recueil",)
    assert retenues["bilan"].apres == ("essais",)


def test_un_temps_vide_est_refuse() -> None:
    """Un temps sans étape est refusé, au chemin des étapes retirées."""
    with pytest.raises(ErreurDePlan) as prise:
        adapter(DEMARCHE, college(retirer=["recueil"]))
    assert prise.value.code == "temps-vide"
    assert prise.value.chemin == ("adaptations", "retirer")


def montrees(adaptation: Adaptation) -> list[str]:
    """Les pratiques que les ateliers montrent."""
    ateliers = next(r for r in adaptation.retenues if r.etape.id == "ateliers")
    return [pratique.id for pratique in ateliers.pratiques]


def test_une_pratique_ne_se_montre_que_si_ses_ressources_sont_la() -> None:
    """Une pratique demande son niveau, toutes ses ressources, une de ses options ; celle qui se
    sert du matériel déclaré vient d’abord, le papier ensuite."""
    oral = {"preoccupations": ["oral"]}
    assert montrees(adapter(DEMARCHE, college(**oral))) == ["papier"]
    assert montrees(adapter(DEMARCHE, college(**oral, ressources=["audio"]))) == [
        "micro",
        "papier",
    ]
    assert montrees(adapter(DEMARCHE, college(**oral, ressources=["classe-mobile"]))) == [
        "tablettes",
        "papier",
    ]
    assert montrees(
        adapter(DEMARCHE, college(**oral, equipement="faible", ressources=["classe-mobile"]))
    ) == ["papier"]


@pytest.mark.parametrize(
    ("ajoutee", "cle"),
    [
        (etape("en-rond", "temps-1", ("essais",)), "apres"),
        (etape("en-rond", "temps-3", avant=("recueil",)), "avant"),
        (etape("en-rond", "temps-1", pendant="ateliers"), "pendant"),
        (etape("en-rond", "temps-3", pendant="ateliers"), "pendant"),
        (etape("en-rond", "pilotage", ("bilan",), pendant="essais"), "apres"),
    ],
    ids=["apres", "avant", "pendant-plus-tard", "pendant-plus-tot", "pendant-et-apres-la-suite"],
)
def test_une_etape_ajoutee_en_rond_est_dite_a_sa_ligne(ajoutee: Etape, cle: str) -> None:
    """Une étape ajoutée qui ferait tourner en rond est refusée à sa place dans le profil."""
    profil = College(**{**vars(college()), "adaptations": Adaptations(ajouter=(ajoutee,))})
    with pytest.raises(ErreurDePlan) as prise:
        adapter(DEMARCHE, profil)
    assert prise.value.code == "cycle"
    assert prise.value.chemin == ("adaptations", "ajouter", 0, cle)


def test_une_regle_dit_ce_qu_elle_change_ici() -> None:
    """La phrase d’une règle se lit sur la ligne, avec l’effectif du collège."""
    retenues = {r.etape.id: r for r in adapter(DEMARCHE, college(enseignants=8)).retenues}
    assert retenues["recueil"].ici == ("À 8\xa0enseignants, une table ronde suffit.",)
    assert any(raison.regle == "petit-college" for raison in retenues["recueil"].raisons)
