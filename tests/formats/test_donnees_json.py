"""Le JSON : le contrat que d’autres programmes lisent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generateur.formats import donnees_json

from .modele import college, demarche, feuille
from .outils import HOSTILES, college_hostile, empreinte, empreinte_ailleurs

CLES_D_UN_JALON = [
    "id", "etape", "temps", "titre", "debut", "fin", "semaines", "date", "roles", "instance",
    "garder", "nombre", "heures", "raisons",
]  # fmt: skip


def rendu(**suite: Any) -> dict[str, Any]:
    """Relit le JSON du collège des essais."""
    relu: dict[str, Any] = json.loads(donnees_json.rendre(feuille(college(**suite)), demarche()))
    return relu


def test_cles_et_ordre_du_contrat() -> None:
    """Les clés sont celles du contrat, dans son ordre."""
    donnees = rendu()
    assert list(donnees) == [
        "college",
        "zone",
        "periode",
        "jalons",
        "avertissements",
        "temps_a_prevoir",
        "preoccupations",
    ]
    assert list(donnees["periode"]) == ["debut", "fin", "semaines_ouvertes", "trimestres"]
    for trimestre in donnees["periode"]["trimestres"]:
        assert list(trimestre) == ["debut", "fin"]
    for jalon in donnees["jalons"]:
        cles = list(jalon)
        assert cles[: len(CLES_D_UN_JALON)] == CLES_D_UN_JALON
        assert cles[len(CLES_D_UN_JALON)] in ("source", "statut")
        assert cles[len(CLES_D_UN_JALON) + 1 :] == [
            "preparer",
            "ici",
            "pratiques",
            "ateliers",
            "demandes",
            "seances",
        ]
        assert list(jalon["roles"]) == ["pilote", "contribue", "informe"]
    for avertissement in donnees["avertissements"]:
        assert list(avertissement) == ["etape", "texte"]


def test_une_instance_datee_ou_sa_semaine() -> None:
    """Une instance a sa date, ou un jour de la semaine proposée, jamais les deux."""
    instances = [j["instance"] for j in rendu()["jalons"] if j["instance"]]
    assert {bool(i["date"]) for i in instances} == {True, False}
    for instance in instances:
        assert list(instance) == ["id", "pour", "date", "semaine", "envoi"]
        assert (instance["date"] is None) != (instance["semaine"] is None)
        if instance["id"] == "conseil-administration" and instance["date"]:
            assert instance["envoi"] < instance["date"]


def test_une_raison_un_fondement() -> None:
    """Chaque raison dit sur quoi elle porte et nomme un seul fondement."""
    raisons = [r for j in rendu()["jalons"] for r in j["raisons"]]
    assert {r["sur"] for r in raisons} == {"pourquoi", "quand", "combien"}
    for raison in raisons:
        assert list(raison)[:2] == ["sur", "texte"]
        assert len(raison) == 3
        assert list(raison)[2] in ("regle", "donnee", "enseignement", "source")


def test_identifiants_uniques() -> None:
    """Les retours d’une étape ont chacun leur identifiant."""
    jalons = rendu()["jalons"]
    ids = [j["id"] for j in jalons]
    assert len(ids) == len(set(ids))
    assert "point-de-l-equipe-projet-3" in ids
    assert {j["etape"] for j in jalons if j["id"].startswith("point-")} == {
        "point-de-l-equipe-projet"
    }


def test_source_ou_statut() -> None:
    """Une ligne vient du texte de la démarche, ou elle est une proposition."""
    par_etape = {j["etape"]: j for j in rendu()["jalons"]}
    assert par_etape["recueil-des-preoccupations"]["source"] == 4
    assert "statut" not in par_etape["recueil-des-preoccupations"]
    assert par_etape["equipe-projet"]["statut"] == "proposition"


def test_profil_tel_que_declare() -> None:
    """Le profil s’y lit tel qu’il a été déclaré, dates comprises ; ce qu’il tait n’y est pas."""
    profil = rendu(departement=None)["college"]
    assert profil["effectifs"] == {"enseignants": 42, "eleves": 480}
    assert profil["instances"][0] == {"id": "conseil-pedagogique", "dates": ["2027-02-02"]}
    assert profil["debut"] == "2027-01-04"
    assert "departement" not in profil


def test_nombres_sans_decimale_inutile() -> None:
    """Deux heures s’écrivent 2, une heure et demie 1.5."""
    heures = [h for j in rendu()["jalons"] for h in j["heures"].values()]
    assert heures and all(not float(h).is_integer() or isinstance(h, int) for h in heures)


def test_texte_hostile_intact() -> None:
    """Un texte hostile sort tel qu’il est entré, et le JSON reste du JSON."""
    donnees = json.loads(donnees_json.rendre(feuille(college_hostile()), demarche()))
    objectifs = [o["objectif"] for o in donnees["college"]["projet_etablissement"]]
    assert objectifs == list(HOSTILES)


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et sous un autre hasard des tables."""
    premier = donnees_json.rendre(feuille(), demarche())
    assert premier.endswith(b"}\n")
    assert empreinte(premier) == empreinte_ailleurs(
        "donnees_json", tmp_path, "feuille(), modele.demarche"
    )


def test_une_preoccupation_entendue_puis_retenue() -> None:
    """Elle n’est retenue qu’une fois le choix noté fait, ou si le profil le dit."""
    entendue = rendu(preoccupations=("oral",))["preoccupations"]
    assert [(p["id"], p["etat"]) for p in entendue] == [("oral", "entendue")]
    retenue = rendu(preoccupations=("oral",), preoccupations_retenues=True)["preoccupations"]
    assert [p["etat"] for p in retenue] == ["retenue"]
    assert all(list(p) == ["id", "etat", "ateliers"] for p in (*entendue, *retenue))


def test_le_temps_a_prevoir_est_une_fourchette() -> None:
    """Tous les rôles, dans leur ordre ; personne deux fois ; le total est la somme des siens."""
    temps = rendu()["temps_a_prevoir"]
    roles = {r.id: r for r in demarche().roles}
    assert [t["role"] for t in temps["roles"]] == list(roles)
    for sien in temps["roles"]:
        moins, plus = sien["heures"]
        assert 0 <= moins <= plus and moins * 4 % 1 == plus * 4 % 1 == 0
    for rang in (0, 1):
        siens = [t for t in temps["roles"] if roles[t["role"]].dans_le_college]
        assert temps["total"][rang] == sum(t["personnes"] * t["heures"][rang] for t in siens)
