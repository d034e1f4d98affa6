"""Rien n’est perdu : un fichier abîmé se voit et se refait, une mémoire perdue se reprend."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from generateur.academie.lot.etat import Etat
from generateur.academie.lot.fichiers_partages import FichiersPartages
from generateur.academie.lot.parts import MEMOIRE, reunir_les_parts
from generateur.commandes.ecran_du_lot import papier_du_lot
from generateur.site.demande import SANS_DOSSIER

from .outils import GENERATEUR, arbre, attendre, environnement, lancer, tableau


@pytest.fixture(scope="module")
def mene(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Un dépôt et un lot de deux collèges, sur une forge qui dit son adresse, sans PDF."""
    from tests.site.conftest import copier_le_depot

    ici = tmp_path_factory.mktemp("dommages")
    depot = copier_le_depot(ici / "depot")
    liste = tableau(
        ici / "liste.csv",
        "Collège du Bois;Limoges;0870117E;Limoges;300;;public",
        "Collège du Lac;Bourg;0870118F;Limoges;200;;public",
    )
    resultat = mener(depot, liste)
    assert resultat.returncode == 0 and "2 construits" in resultat.stdout, resultat.stderr
    return depot, liste


def mener(depot: Path, liste: Path) -> subprocess.CompletedProcess[str]:
    """Lance ce lot."""
    return lancer(
        depot, str(liste), "--processus", "1", MANUEL_SANS_PDF="1",
        CI_PAGES_URL="https://groupe.exemple.fr/manuels",
    )  # fmt: skip


def test_sur_une_forge_chaque_site_a_son_adresse(mene: tuple[Path, Path]) -> None:
    """L’adresse de la forge est celle du portail ; chaque site est dessous."""
    site = mene[0] / "sites" / "0870117e"
    page = (site / "index.html").read_text("utf-8")
    assert 'rel="canonical" href="https://groupe.exemple.fr/manuels/0870117e/index.html"' in page
    affiche = (site / "documents" / "affiche.html").read_text("utf-8")
    assert "groupe.exemple.fr/manuels/0870117e" in affiche


def test_un_dommage_se_voit_et_se_repare(mene: tuple[Path, Path]) -> None:
    """Un fichier ôté, un autre changé, le portail troué : refaits, et dits ; une date qui change
    n’est pas un dommage."""
    depot, liste = mene
    sites = depot / "sites"
    avant = arbre(sites)
    dates = {f: f.stat().st_mtime_ns for f in (sites / "0870117e").rglob("*")
             if f.is_file() and f.stat().st_nlink == 1}  # fmt: skip
    (sites / "0870117e" / "feuille-de-route.ics").unlink()
    shutil.rmtree(sites / "portail" / "donnees")
    for fichier in (sites / "0870118f").rglob("*"):
        os.utime(fichier, (1, 1))
    resultat = mener(depot, liste)
    assert "1 construit, 1 inchangé" in resultat.stdout
    assert "0870117e/feuille-de-route.ics" in resultat.stderr
    # Refait, il a de neuf ce qui manquait : le reste garde sa date, et ne se publie pas de nouveau.
    neufs = {f.name for f, date in dates.items() if f.stat().st_mtime_ns != date}
    assert neufs == {"feuille-de-route.ics"}
    page = sites / "0870118f" / "index.html"
    texte = page.read_text("utf-8")
    page.write_text(texte.replace("Collège du Lac", "Collège du Lab"), "utf-8")
    accueil = sites / "index.html"
    accueil.write_text("abîmé", "utf-8")
    assert "1 construit, 1 inchangé" in mener(depot, liste).stdout
    apres = arbre(sites)
    assert {nom for nom in avant if not nom.startswith((".", "rapport"))
            and apres.get(nom) != avant[nom]} == set()  # fmt: skip


def test_une_memoire_perdue_se_reprend(mene: tuple[Path, Path]) -> None:
    """Sans `.academie/`, le dossier est reconnu à son portail ; un dossier d’autrui, non."""
    depot, liste = mene
    sites = depot / "sites"
    avant = arbre(sites)
    shutil.rmtree(sites / ".academie")
    (sites / "photos").mkdir()
    (sites / "photos" / "vacances.jpg").write_bytes(b"jpg")
    assert mener(depot, liste).returncode == 2
    shutil.rmtree(sites / "photos")
    resultat = mener(depot, liste)
    assert resultat.returncode == 0 and "2 construits" in resultat.stdout
    apres = arbre(sites)
    assert {n for n in avant if not n.startswith(".") and avant[n] != apres.get(n)} <= {
        "rapport.txt", "rapport.csv",
    }  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="SIGTERM n’est pas entendu sous Windows")
def test_un_arret_de_la_machine_se_dit(mene: tuple[Path, Path], tmp_path: Path) -> None:
    """SIGTERM se range comme un Ctrl-C : dit, et la commande relancée reprend."""
    depot, _ = mene
    lignes = [f"Collège {n};Ville {n};;Limoges;300;;" for n in range(30)]
    liste = tableau(tmp_path / "liste.csv", *lignes)
    sortie = tmp_path / "sites"
    commande = [GENERATEUR, "academie", str(liste), "--sortie", str(sortie), "--processus", "1"]
    with subprocess.Popen(
        commande, cwd=depot, env=environnement(MANUEL_SANS_PDF="1"), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as enfant:  # fmt: skip
        attendre(lambda: list(sortie.glob("college-*/index.html")))
        enfant.send_signal(signal.SIGTERM)
        _, erreurs = enfant.communicate(timeout=60)
    assert enfant.returncode == 130 and "Interrompu." in erreurs
    assert (sortie / "rapport.txt").is_file()


def test_deux_parts_reunies_font_le_meme_lot(mene: tuple[Path, Path], tmp_path: Path) -> None:
    """Deux machines, deux parts : réunies, les mêmes octets et le même portail ; il en manque une :
    dit, et code 1 ; un dossier quelconque : refusé."""
    depot, liste = mene
    entier = mener(depot, liste)
    assert entier.returncode == 0
    parts = [tmp_path / "un", tmp_path / "deux"]
    for rang, part in enumerate(parts, 1):
        resultat = lancer(
            depot, str(liste), "--part", f"{rang}/2", "--sortie", str(part), "--processus", "1",
            MANUEL_SANS_PDF="1", CI_PAGES_URL="https://groupe.exemple.fr/manuels",
        )  # fmt: skip
        assert resultat.returncode == 0 and "1 construit " in resultat.stdout, resultat.stderr
    ensemble = tmp_path / "ensemble"
    resultat = lancer(depot, "--reunir", *map(str, parts), "--sortie", str(ensemble))
    assert resultat.returncode == 0 and "2 construits" in resultat.stdout, resultat.stderr
    attendu, rendu = arbre(depot / "sites"), arbre(ensemble)
    differents = {
        nom for nom in attendu.keys() | rendu.keys()
        if attendu.get(nom) != rendu.get(nom) and not nom.startswith(".academie/")
    }  # fmt: skip
    assert differents <= {"rapport.txt", "rapport.csv", "lecture.txt", "portail/mouvements.csv",
                          "portail/reponses.html", "portail/synthese.html",
                          "portail/colleges.ods"}  # fmt: skip
    un, autre = (
        ensemble / dossier / "assets" / "stylesheets" for dossier in ("0870117e", "0870118f")
    )
    feuille = next(un.glob("*.css")).name
    assert (un / feuille).samefile(autre / feuille)
    resultat = lancer(depot, "--reunir", str(parts[0]), "--sortie", str(tmp_path / "moitie"))
    assert resultat.returncode == 1 and "il manque les parts 2/2" in resultat.stderr
    (tmp_path / "vide").mkdir()
    resultat = lancer(depot, "--reunir", str(tmp_path / "vide"), "--sortie", str(tmp_path / "x"))
    assert resultat.returncode == 1 and "n’est pas une part d’un lot" in resultat.stderr
    resultat = lancer(depot, str(liste), "--part", "3/2")
    assert resultat.returncode == 2 and "--part attend une part" in resultat.stderr


def test_l_edition_ne_bouge_qu_avec_le_site(mene: tuple[Path, Path]) -> None:
    """Un commit d’un autre jour ne refait rien ; un site qui change a une édition plus récente que
    la sienne, fût-ce d’une seconde ; refait à l’identique, il garde la sienne ; une page de tous
    changée refait tout, et le dit."""
    depot, liste = mene
    assert mener(depot, liste).returncode == 0
    plus_tard = {"SOURCE_DATE_EPOCH": "1795999999"}

    def relancer(*options: str, **plus: str) -> subprocess.CompletedProcess[str]:
        return lancer(
            depot, str(liste), "--processus", "1", *options, MANUEL_SANS_PDF="1",
            CI_PAGES_URL="https://groupe.exemple.fr/manuels", **plus,
        )  # fmt: skip

    assert "0 construit, 2 inchangés" in relancer(**plus_tard).stdout
    avant = arbre(depot / "sites" / "0870118f")
    assert relancer("--tout-refaire", **plus_tard).returncode == 0
    assert arbre(depot / "sites" / "0870118f") == avant
    texte = liste.read_text("utf-8")
    liste.write_text(texte.replace(";300;", ";320;"), "utf-8")
    assert "1 construit, 1 inchangé" in mener(depot, liste).stdout
    agenda = (depot / "sites" / "0870117e" / "feuille-de-route.ics").read_text("utf-8")
    assert "SEQUENCE:217163201" in agenda.replace("\r\n", "\n")
    page = depot / "docs" / "commencer" / "premiere-reunion.md"
    page.write_text(page.read_text("utf-8") + "\nUne phrase.\n", "utf-8")
    resultat = relancer(**plus_tard)
    assert "2 construits" in resultat.stdout and "chaque site est refait" in resultat.stderr


def test_ce_que_les_sites_partagent_l_est_d_une_passe_a_l_autre(tmp_path: Path) -> None:
    """Un site refait se lie aux fichiers des autres, sans changer leur date ; ce qui ne sert plus à
    aucun s’en va."""
    etat = Etat(tmp_path / "sites")
    for passe, (dossier, texte) in enumerate((("un", "a"), ("deux", "a"), ("un", "a"))):
        etat.ouvrir()
        neuf = _site(etat.en_cours / dossier, texte)
        os.utime(neuf / "assets" / "style.css", (passe, passe))
        etat.installer(dossier, neuf, {"rendez_vous": []})
        etat.fermer()
    un, deux = (etat.sortie / d / "assets" / "style.css" for d in ("un", "deux"))
    assert un.samefile(deux) and un.stat().st_mtime == 0 and un.stat().st_nlink == 3
    etat.ouvrir()
    for dossier in ("un", "deux"):
        etat.installer(dossier, _site(etat.en_cours / dossier, "b"), {"rendez_vous": []})
    etat.fermer()
    assert un.read_text("utf-8") == "b" and un.samefile(deux)
    assert len(list((etat.ici / "communs").iterdir())) == 1
    # Un fichier abîmé dans un site l’est dans tous : le magasin ne le rend pas à un site refait.
    un.write_text("abîmé", encoding="utf-8")
    etat.ouvrir()
    etat.installer("un", _site(etat.en_cours / "un", "b"), {"rendez_vous": []})
    etat.fermer()
    assert un.read_text("utf-8") == "b"


def test_un_numero_de_fichier_qui_ressert_ne_melange_rien(tmp_path: Path) -> None:
    """Un ouvrier meurt et renaît : ses nouveaux fichiers ont les numéros des effacés."""
    partages = FichiersPartages(tmp_path / "communs")
    for tour in range(4):
        atelier, site = tmp_path / f"atelier-{tour}", tmp_path / f"site-{tour}"
        for dossier in (atelier, site / "assets"):
            dossier.mkdir(parents=True)
        # D’un tour à l’autre, le premier est le même que dans le magasin ; l’ordre change.
        for place in range(9):
            fichier = atelier / f"{(place + tour) % 9}.css"
            fichier.write_text(f"{fichier.name} {tour % 2}", encoding="utf-8")
            os.utime(fichier, (tour, place))
            os.link(fichier, site / "assets" / fichier.name)
        partages.lier(site)
        for lie in (site / "assets").iterdir():
            assert lie.read_text("utf-8") == f"{lie.name} {tour % 2}"
        shutil.rmtree(atelier)


def test_une_part_de_l_edition_d_avant_se_reunit(tmp_path: Path) -> None:
    """Elle ne dit pas les fins de trimestre supposées : ce n’est pas une panne."""
    part, etat = Etat(tmp_path / "part"), Etat(tmp_path / "ensemble")
    dit = {"dossier": "un", "nom": "Un", "rang": 1, "lignes": [], "a_renvoye": False, "cases": {}}
    retenue = {"inscrits": [dit], "refuses": [], "ecartees": [], "sans_ligne": []}
    part.ici.mkdir(parents=True)
    (part.ici / MEMOIRE).write_text(json.dumps({"part": [1, 1], **retenue}), encoding="utf-8")
    (inscrit,) = reunir_les_parts([part.sortie], etat)[0].inscrits
    assert inscrit.dossier == "un" and not inscrit.fins_a_confirmer


def test_le_papier_deja_fait_ne_se_perd_pas(tmp_path: Path) -> None:
    """Sans --dossier ni --sans-dossier, un lot garde le papier de celui d’avant, et le dit."""
    etat = Etat(tmp_path / "sites")
    etat.ouvrir()
    mots = {"dossier_garde": "gardé"}
    assert SANS_DOSSIER in papier_du_lot(None, etat, mots)
    site = _site(etat.en_cours / "un", "a")
    (site / "documents").mkdir()
    (site / "documents" / "livret.pdf").write_bytes(b"%PDF")
    etat.installer("un", site, {"rendez_vous": []})
    assert SANS_DOSSIER not in papier_du_lot(None, etat, mots)
    assert SANS_DOSSIER not in papier_du_lot(True, etat, mots)
    assert SANS_DOSSIER in papier_du_lot(False, etat, mots)
    etat.fermer()


def _site(ou: Path, style: str) -> Path:
    (ou / "assets").mkdir(parents=True)
    (ou / "index.html").write_text("", encoding="utf-8")
    (ou / "assets" / "style.css").write_text(style, encoding="utf-8")
    return ou
