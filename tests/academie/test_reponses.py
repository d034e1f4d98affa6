"""Les questions de l’académie ont leur réponse : des valeurs justes, sans bâtir de site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generateur.academie.entree.entrees import Inscrit
from generateur.academie.portail.page_des_reponses import montrer
from generateur.academie.reponses.carte import dessiner_la_carte
from generateur.academie.reponses.offres import kilometres, lire_les_offres, placer
from generateur.academie.reponses.publication import ecrire_les_liens
from generateur.academie.reponses.tableaux import (
    CollegeDuLot,
    avancement,
    heures,
    liens,
    lieux,
    mouvements,
    places,
    seances,
)
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees

from .outils import RACINE

DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
MOTS = DEMARCHE.libelles["portail"]
THEMES = {sujet.id: sujet.titre for sujet in DEMARCHE.preoccupations}
ORAL, AUTONOMIE = THEMES["oral"], THEMES["autonomie"]
LIMOGES = {"latitude": "45.83", "longitude": "1,26"}
BRIVE = {"latitude": "45.16", "longitude": "1.53"}
EN_TETE = "qui;themes;semaines;nombre;uai;distance_km\n"


def demande(theme: str, seances: int, *lundis: str) -> dict[str, Any]:
    """Une demande d’un collège."""
    return {"etape": "Ateliers", "quand": f"dès le {lundis[0]}", "semaines": list(lundis),
            "seances": seances, "themes": [theme] if theme else []}  # fmt: skip


def college(uai: str, *demandes: dict[str, Any], **plus: Any) -> CollegeDuLot:
    """Un collège qui a son site."""
    cases = plus.pop("cases", {})
    fiche = {
        "dossier": uai.lower(), "uai": uai, "nom": f"Collège {uai[-2:]}", "commune": "Ville",
        "departement": uai[1:3], "demandes": list(demandes), "rendez_vous": [], "adresse": "",
        "heures_demandees": {},
        "suivi": {"au": "", "faites": 0, "total": 16, "en_retard": 0, "arret": False},
    } | plus  # fmt: skip
    return CollegeDuLot(Inscrit(uai.lower(), "", "", (), cases=cases), fiche)


def offres(dossier: Path, *lignes: str) -> Path:
    """Écrit un fichier d’offres."""
    (dossier / "offres.csv").write_text(EN_TETE + "\n".join(lignes) + "\n", encoding="utf-8")
    return dossier / "offres.csv"


def test_chaque_seance_trouve_une_place_si_elle_existe(tmp_path: Path) -> None:
    """Une formatrice que deux collèges veulent va là où personne d’autre ne peut aller."""
    lus = [
        college("0870117E", demande(ORAL, 2, "2027-03-22", "2027-03-29"), cases=LIMOGES),
        college("0870118F", demande(AUTONOMIE, 1, "2027-03-22"), cases=LIMOGES),
        college("0190002Z", demande(ORAL, 1, "2027-04-05"), cases=BRIVE),
    ]
    fichier = offres(
        tmp_path,
        "Formatrice A;;22/03/2027;1;0870117E;10",
        "Formateur B;oral;22/03/2027 au 02/04/2027;5;0870117E;10,5",
        "Formatrice C;oral, autonomie;;1;0190002Z;20",
    )
    lues = lire_les_offres(fichier, THEMES)
    assert lues[1].semaines == {"2027-03-22", "2027-03-29"}
    trouves = placer([(c.fiche, c.inscrit.cases) for c in lus], lues)
    assert [p.par for p in trouves] == [
        {"Formateur B": 2},
        {"Formatrice A": 1},
        {"Formatrice C": 1},
    ]
    assert sum(int(r[4]) for r in seances(lus, trouves, MOTS).rangees) == 0
    assert [r[-2] for r in places(lus, trouves).rangees] == [
        "Formateur B", "Formatrice A", "Formatrice C",
    ]  # fmt: skip
    sans = placer([(c.fiche, c.inscrit.cases) for c in lus], ())
    assert [r[2:5] for r in seances(lus, sans, MOTS).rangees] == [
        ("2", "0", "2"), ("1", "0", "1"), ("1", "0", "1"),
    ]  # fmt: skip
    assert 77 < kilometres((45.83, 1.26), (45.16, 1.53)) < 78


def test_les_fautes_des_offres_se_disent_ensemble(tmp_path: Path) -> None:
    """Chacune à sa ligne, avec de quoi la réparer."""
    fichier = offres(
        tmp_path, "A;orral;;deux;;", ";oral;;1;087;", "B;;le mois de mars;1;;loin", "C;;;1;;",
    )  # fmt: skip
    with pytest.raises(ErreurDonnees) as refus:
        lire_les_offres(fichier, THEMES)
    assert [(p.ligne, p.code) for p in refus.value.problemes] == [
        (2, "nombre"), (2, "theme-inconnu"), (3, "case-vide"), (3, "uai"), (4, "distance"),
        (4, "semaines"),
    ]  # fmt: skip
    assert "oral" in refus.value.problemes[1].remede


def test_qui_tarde_ou_n_a_pas_repondu_se_voit() -> None:
    """Les retards d’abord ; un plan par défaut n’est pas une réponse."""
    suivi = {"au": "2027-03-12", "faites": 4, "total": 16, "en_retard": 2, "arret": False}
    rangees = avancement([college("0870117E"), college("0870118F", suivi=suivi)], MOTS).rangees
    assert [r[0] for r in rangees] == ["0870118F", "0870117E"]
    dites = [tuple(case.replace("\u00a0", " ") for case in r[4:]) for r in rangees]
    assert dites[0] == ("plan par défaut", "12 mars 2027", "4 / 16", "2")
    assert dites[1][1] == "rien de noté"
    garde = college("0870119G")
    fautif = replace(garde, inscrit=replace(garde.inscrit, en_faute=True, a_renvoye=True))
    assert "en faute, site d’avant gardé" in avancement([fautif], MOTS).rangees[0]


def test_les_heures_les_lieux_et_les_liens() -> None:
    """Sommés par mois et par fonction ; par bassin, sinon par département ; l’adresse publiée."""
    un = college("0870117E", demande(ORAL, 2, "2027-03-22"), cases={"bassin": "Limoges"},
                 heures_demandees={"Académie": {"2027-03": 1.5, "2027-01": 1}})  # fmt: skip
    autre = college("0190002Z", heures_demandees={"Académie": {"2027-03": 1}},
                    adresse="https://m.exemple.fr/0190002z/",
                    cases={"courriel": "ce.0190002z@exemple.fr"})  # fmt: skip
    assert heures([un, autre]).rangees == (
        ("janvier 2027", "Académie", "1"), ("mars 2027", "Académie", "2,5"),
    )  # fmt: skip
    assert lieux([un, autre], MOTS).rangees == (("19", "1", "0"), ("Limoges", "1", "2"))
    assert liens([un, autre]).rangees[0][-1] == "0870117e/index.html"
    assert liens([un, autre]).rangees[1][-2:] == (
        "ce.0190002z@exemple.fr", "https://m.exemple.fr/0190002z/",
    )  # fmt: skip


def test_le_message_d_envoi_a_ses_alineas(tmp_path: Path) -> None:
    """Un courriel que l’on colle tel quel : le bonjour, l’adresse et la suite chacun à sa ligne."""
    ecrire_les_liens(liens([college("0870117E")]), tmp_path, MOTS)
    lettre = (tmp_path / "envoi.txt").read_text(encoding="utf-8").replace("\N{NBSP}", " ")
    assert lettre.split("\n\n")[0] == "Bonjour," and "\n\nElle est ici : « adresse »\n\n" in lettre


def test_la_carte_met_chacun_a_sa_place() -> None:
    """Limoges au nord-ouest de Brive, à l’échelle ; qui n’a pas de coordonnées se compte."""
    lus = [
        college("0190002Z", cases=BRIVE),
        college("0870117E", demande(ORAL, 2, "2027-03-22"), cases=LIMOGES),
        college("0230001A"),
    ]
    carte = dessiner_la_carte(lus)
    assert carte is not None and carte.sans_lieu == 1
    limoges, brive = carte.points
    assert (limoges.dossier, limoges.seances, brive.seances) == ("0870117e", 2, 0)
    assert limoges.x < brive.x and limoges.y < brive.y
    rapport = (brive.x - limoges.x) / (brive.y - limoges.y)
    assert abs(rapport - 0.27 * 0.7009 / 0.67) < 0.01
    assert dessiner_la_carte([college("0230001A")]) is None


def test_ce_qui_a_bouge_depuis_le_lot_d_avant() -> None:
    """Déplacé, ajouté, ôté, nouveau, parti ; ce qui n’a pas été refait n’a pas bougé."""

    def rv(uid: str, quand: str) -> dict[str, str]:
        return {"uid": uid, "titre": f"Réunion {uid}", "quand": quand}

    lus = [
        college("0870117E", rendez_vous=[rv("a", "le 12 mars"), rv("c", "le 3 mai")]),
        college("0870118F"),
        college("0190002Z"),
    ]
    avant = {"0870117e": {"rendez_vous": [rv("a", "le 5 mars"), rv("b", "le 1er avril")]},
             "0870118f": {}}  # fmt: skip
    parti = {"uai": "0230001A", "nom": "Collège parti"}
    dits = [r[-1].replace("\u00a0", " ") for r in mouvements(lus, avant, [parti], MOTS).rangees]
    assert dits == [
        "Réunion a : le 5 mars, maintenant le 12 mars", "Réunion c : ajouté, le 3 mai",
        "Réunion b : retiré (le 1er avril)", "nouveau site",
        "n’est plus dans l’entrée, son site est resté",
    ]  # fmt: skip
    # À l’écran, une ligne par collège : trois changements s’y replient, un seul se lit.
    lignes = montrer(mouvements(lus, avant, [parti], MOTS), MOTS).rangees
    assert [(ligne[1].texte, len(ligne[1].detail)) for ligne in lignes] == [
        ("3\N{NBSP}changements", 3), ("nouveau site", 0),
        ("n’est plus dans l’entrée, son site est resté", 0),
    ]  # fmt: skip
