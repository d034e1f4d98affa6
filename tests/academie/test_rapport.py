"""Le compte rendu : une ligne en faute compte pour une, une faute commune ne se dit qu’une fois."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generateur.academie.entree.entrees import Entree, Inscrit, lire_l_entree
from generateur.academie.lot import rapport
from generateur.academie.lot.deroulement import Bilan, Echec, LotDeColleges
from generateur.academie.lot.etat import Etat
from generateur.academie.lot.tache import ConsignesDuLot
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import Probleme

from .outils import RACINE, tableau


@pytest.fixture(scope="module")
def mots() -> dict[str, str]:
    """Les mots du compte rendu, tels qu’ils sont livrés."""
    return charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]


def faute(ligne: int) -> tuple[Probleme, ...]:
    """Une faute que plusieurs lignes ont."""
    return (Probleme("liste.csv", ligne, "calendrier", "calendrier inconnu", "ajoutez-le"),)


def site(sites: Path, dossier: str) -> None:
    """Un site déjà là, avec sa fiche."""
    (sites / dossier).mkdir(parents=True)
    (sites / dossier / "index.html").write_text("avant", encoding="utf-8")
    fiches = sites / ".academie" / "fiches"
    fiches.mkdir(parents=True, exist_ok=True)
    (fiches / f"{dossier}.json").write_text('{"cle": "", "rendez_vous": []}', encoding="utf-8")


def ouvrir(entree: Entree, sites: Path) -> LotDeColleges:
    """Un lot prêt, dont on ne fera rien."""
    etat = Etat(sites)
    etat.ouvrir()
    etat.fermer()
    return LotDeColleges(entree, etat, ConsignesDuLot("", RACINE, etat.en_cours))


def test_deux_lignes_du_meme_nom_comptent_pour_deux(tmp_path: Path, mots: dict[str, str]) -> None:
    """Refusées toutes les deux : deux échecs, dans l’ordre des lignes, dans les deux fichiers."""
    liste = tableau(
        tmp_path / "liste.csv", "Collège Z;Tulle;;Limoges;;;", "Collège A;Tulle;;Limoges;;;",
        "Collège A;Tulle;;Limoges;x;;",
    )  # fmt: skip
    sites = tmp_path / "sites"
    bilan = ouvrir(lire_l_entree(liste, RACINE), sites).bilan
    assert rapport.resume(bilan, mots) == "0\xa0construit, 3\xa0en échec."
    rapport.ecrire(bilan, sites, mots)
    brut = (sites / "rapport.csv").read_text(encoding="utf-8-sig")
    rangees = list(csv.reader(brut.splitlines(), delimiter=";"))[1:]
    assert [r[3].split(": ")[0].rpartition(":")[2] for r in rangees] == ["2", "3", "4"]


def test_une_faute_commune_ne_se_dit_qu_une_fois(mots: dict[str, str]) -> None:
    """Vingt-deux collèges sans calendrier : trois lignes, et non soixante-six ; dans n’importe quel
    ordre où on les a sus."""
    echecs = [Echec(n, f"c{n}", f"Collège {n}", faute(n + 2)) for n in range(22)]
    dits = {rapport.details(Bilan(echecs=liste), mots) for liste in (echecs, echecs[::-1])}
    [dit] = dits
    assert dit.replace("\u00a0", " ").splitlines() == [
        "Pour 22 collèges (Collège 0 ; Collège 1 ; Collège 2 ; et 19 autres) :",
        "  liste.csv:2, 3, 4 et 19 autres : calendrier inconnu",
        "      → ajoutez-le",
    ]
    quatre = rapport.details(Bilan(echecs=echecs[:4]), mots)
    assert quatre.count("et 1\xa0autre") == 2 and "1 autres" not in quatre
    seul = rapport.details(Bilan(echecs=echecs[:1]), mots)
    assert "liste.csv:2: calendrier inconnu" in seul


def test_le_site_d_avant_est_garde_et_c_est_dit(tmp_path: Path, mots: dict[str, str]) -> None:
    """Une ligne devenue fausse se traite comme un profil devenu faux : son ancien site reste, le
    portail le montre, le compte rendu le dit ; les sites ôtés ne se rappellent plus."""
    sites = tmp_path / "sites"
    for dossier in ("0870117e", "0870791m", "parti", "autre"):
        site(sites, dossier)
    shutil.rmtree(sites / "parti")
    liste = tableau(
        tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;;;",
        "Autre;Ville;0870791M;Limoges;540;;", "Neuf;Ville;;Limoges;;;",
    )  # fmt: skip
    mene = ouvrir(lire_l_entree(liste, RACINE), sites)
    assert [(e.dossier, e.garde) for e in mene.bilan.en_ordre()] == [
        ("0870117e", True),
        ("neuf-ville", False),
    ]
    assert mene.bilan.de_trop == ["autre"]
    assert not (sites / ".academie" / "fiches" / "parti.json").exists()
    assert [i.dossier for i in mene.a_montrer().inscrits] == ["0870791m", "0870117e"]
    dit = rapport.details(mene.bilan, mots).replace("\u00a0", " ")
    assert "Sites d’avant gardés, tels qu’ils étaient : 1 (Collège, Ville)." in dit
    rapport.ecrire(mene.bilan, sites, mots)
    assert "en échec, site d’avant gardé" in (sites / "rapport.csv").read_text("utf-8-sig")


def test_un_profil_sans_ligne_est_dans_le_compte_rendu(
    tmp_path: Path, mots: dict[str, str]
) -> None:
    """Ce qu’un collège a écrit et que rien n’appelle se voit à l’écran et en texte."""
    entree = Entree((Inscrit("un", "Un", "", ()),), ())
    bilan = ouvrir(replace(entree, sans_ligne=("profils/0990099z.yml",)), tmp_path / "sites").bilan
    assert "1 (profils/0990099z.yml)" in rapport.details(bilan, mots)
