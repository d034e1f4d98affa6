"""Un lot : ce qui échoue n’arrête personne, ce qui n’a pas changé ne coûte rien, tout est dit."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generateur.academie.lot.empreintes import empreinte_commune
from generateur.academie.lot.etat import Etat
from generateur.formats.papier.impression import nombre_de_pages
from tests.outils import souche

from .outils import arbre, environnement, lancer, tableau


def test_un_mauvais_profil_n_arrete_personne(depot: Path, tmp_path: Path) -> None:
    """Chaque faute est dite en français, à sa ligne du tableau ; les autres ont leur site."""
    liste = tableau(
        tmp_path / "liste.csv",
        "COLLEGE DU BOIS;LIMOGES;0870117E;LIMOGES;540.0;;public",
        "Collège sans effectif;Ville;;Limoges;;;",
        "Collège au loin;Ville;;Guadeloupe;300;;",
        "Collège double;Autre ville;0870117E;Limoges;300;;",
        "Collège au mauvais UAI;Ville;0870117A;Limoges;300;;",
        "Collège démesuré;Ville;;Limoges;300;900;",
        '"=cmd|"" /C calc""!A0";Ville;;Limoges;300;30;',
    )
    resultat = lancer(depot, str(liste), "--processus", "1")
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
    for ligne, dit in (
        (3, "ni le nombre d’enseignants ni celui des élèves"),
        (4, "calendrier inconnu"),
        (5, "est déjà le dossier d’un collège"),
        (6, "sa lettre ne correspond pas"),
        (7, "« effectifs.enseignants » vaut 900"),
    ):
        trouvees = [m for m in resultat.stderr.splitlines() if f"liste.csv:{ligne}:" in m]
        assert trouvees and all(dit in trouvee for trouvee in trouvees)
    sites = depot / "sites"
    papier = (sites / "0870117e" / "feuille-de-route.pdf").read_bytes()
    assert papier.startswith(b"%PDF")
    accueil = (sites / "0870117e" / "index.html").read_text(encoding="utf-8")
    assert "Collège du Bois" in accueil
    feuille = (sites / "0870117e" / "feuille-de-route.html").read_text(encoding="utf-8")
    assert "il est estimé d’après celui des élèves (540)" in feuille and "(42)" in feuille
    pages = nombre_de_pages(papier)
    assert f'<a href="feuille-de-route.pdf">Imprimer ({pages} pages)</a>' in feuille and pages >= 5
    documents = (sites / "0870117e" / "documents.html").read_text(encoding="utf-8")
    offerts = re.findall(r'<a href="([^"/]+\.(?:ics|json|ods|odt|pdf))"', documents)
    parts = [f for f in offerts if re.fullmatch(r"feuille-de-route\.[a-z-]+\.ics", f)]
    assert len(set(parts)) == 7 and all((sites / "0870117e" / part).is_file() for part in parts)
    entiers = sorted(set(offerts) - set(parts))
    assert entiers == [f"feuille-de-route.{s}" for s in ("ics", "json", "ods", "pdf")]
    assert documents.count("<h2 id=") == 5, "un groupe sans document se montre"
    texte = (sites / "rapport.txt").read_text(encoding="utf-8")
    assert "2\xa0construits, 5\xa0en échec" in texte and "7,7 pour 100" in texte
    brut = (sites / "rapport.csv").read_text(encoding="utf-8-sig")
    rangees = list(csv.reader(brut.splitlines(), delimiter=";"))[1:]
    assert [r[2] for r in rangees].count("en échec") == 5
    assert not [case for rangee in rangees for case in rangee if case.startswith("=")]


def test_ce_qui_n_a_pas_change_n_est_pas_refait(depot: Path, tmp_path: Path) -> None:
    """Relancé, rien ne bouge, portail compris ; un profil, un site ôté, une note du suivi, une
    page, et tout suit."""
    profils = tmp_path / "profils"
    (profils / "deux").mkdir(parents=True)
    texte = (depot / "donnees" / "college.yml").read_text(encoding="utf-8")
    (profils / "un.yml").write_text(texte, encoding="utf-8")
    (profils / "un.recueil.txt").write_text("rien", encoding="utf-8")
    for nom, commune in (("deux/college", "Ailleurs"), ("trois", "Plus loin")):
        (profils / f"{nom}.yml").write_text(texte.replace("Exempleville", commune), "utf-8")

    def mener() -> subprocess.CompletedProcess[str]:
        return lancer(depot, str(profils), "--processus", "1")

    assert mener().returncode == 0
    sites = depot / "sites"
    avant = {f: f.stat().st_ino for f in sites.rglob("*") if not f.name.startswith("rapport")}
    octets = arbre(sites)
    resultat = mener()
    assert resultat.returncode == 0 and "0 construit, 3 inchangés" in resultat.stdout
    apres = {f: f.stat().st_ino for f in sites.rglob("*") if not f.name.startswith("rapport")}
    assert {f for f in avant if avant[f] != apres.get(f)} <= {sites / ".academie" / "en-cours"}
    rapports = {nom: octets[nom] for nom in ("rapport.txt", "rapport.csv")}
    assert octets == arbre(sites) | rapports
    (profils / "un.yml").write_text(texte.replace("enseignants: 42", "enseignants: 30"), "utf-8")
    shutil.rmtree(sites / "college-de-demonstration-ailleurs")
    mots = ("noter", "equipe-projet", "faite", "--le", "2027-01-08", "--profil")
    note = souche.lancer(
        "generateur",
        *mots,
        str(profils / "trois.yml"),
        dossier=depot,
        environnement=environnement(),
    )
    assert note.returncode == 0, note.stderr
    assert "3 construits en" in mener().stdout
    suivi = sites / "college-de-demonstration-plus-loin" / "ou-en-sommes-nous.html"
    assert "faite, notée le 8\u00a0janvier" in suivi.read_text(encoding="utf-8")
    assert (sites / "college-de-demonstration-ailleurs" / "index.html").is_file()
    page = depot / "docs" / "commencer" / "premiere-reunion.md"
    page.write_text(page.read_text("utf-8") + "\nUne phrase de plus.\n", encoding="utf-8")
    for fichier in profils.glob("trois.*"):
        fichier.unlink()
    resultat = mener()
    assert "2 construits en" in resultat.stdout
    assert "Sites d’une entrée précédente" in resultat.stderr
    for site in ("ailleurs", "exempleville"):
        chemin = sites / f"college-de-demonstration-{site}" / "commencer" / "premiere-reunion.html"
        assert "Une phrase de plus." in chemin.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("  - tables\n", "  - tables\n  - pymdownx.snippets: {auto_append: [la.md]}\n"),
        ("site_name: ", "INHERIT: la.yml\nsite_name: "),
    ],
    ids=("markdown", "reglages"),
)
def test_ce_qui_vient_d_ailleurs_n_est_jamais_inchange(
    depot: Path, tmp_path: Path, avant: str, apres: str
) -> None:
    """Un texte ou des réglages que l’empreinte ne lit pas : ces sites se refont à chaque lot."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;300;;")
    for fichier in ("la.md", "la.yml"):
        (depot / fichier).write_text("copyright: Là\n", "utf-8")
    reglages = depot / "mkdocs.yml"
    reglages.write_text(reglages.read_text("utf-8").replace(avant, apres), "utf-8")
    for _ in range(2):
        resultat = lancer(depot, str(liste), "--processus", "1", MANUEL_SANS_PDF="1")
        assert resultat.returncode == 0 and "1 construit " in resultat.stdout, resultat


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("docs_dir: docs", "docs_dir: la", "mkdocs.yml:10: MkDocs refuse le réglage « docs_dir »"),
        ("site_dir: site", "site_dir: [a: b: c", "mkdocs.yml:11: ce fichier ne se lit pas"),
        ("# La", "\x00", "mkdocs.yml:1: le fichier contient un octet nul"),
    ],
)
def test_un_reglage_de_mkdocs_refuse_se_dit(
    depot: Path, tmp_path: Path, avant: str, apres: str, dit: str
) -> None:
    """Le fichier, la ligne, en français ; ni trace ni panne."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;300;;")
    reglages = depot / "mkdocs.yml"
    reglages.write_text(reglages.read_text("utf-8").replace(avant, apres), "utf-8")
    resultat = lancer(depot, str(liste), "--processus", "1")
    assert resultat.returncode == 1 and dit in resultat.stderr.replace("\u00a0", " ")
    assert "panne" not in resultat.stderr and not list((depot / "sites").rglob("pannes/*"))


def test_le_modele_d_une_academie_est_dans_l_empreinte(depot: Path) -> None:
    """Un en-tête neuf, ou changé, et tous les papiers se refont."""
    vues = {empreinte_commune(depot, {})}
    for octets in (b"un", b"deux"):
        (depot / "donnees" / "modele.odt").write_bytes(octets)
        vues.add(empreinte_commune(depot, {}))
    assert len(vues) == 3


def test_un_dossier_etranger_n_est_pas_ecrase(depot: Path, tmp_path: Path) -> None:
    """Là où un site irait, parmi les nôtres, un dossier d’autrui reste intact, et c’est dit."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;300;;")
    etat = Etat(depot / "sites")
    etat.ouvrir()
    etat.fermer()
    precieux = depot / "sites" / "0870117e" / "precieux.txt"
    precieux.parent.mkdir(parents=True)
    precieux.write_text("à moi", encoding="utf-8")
    resultat = lancer(depot, str(liste), "--processus", "1")
    assert resultat.returncode == 1 and "n’est pas un site" in resultat.stderr
    assert precieux.read_text(encoding="utf-8") == "à moi"


def test_sans_aucun_site_le_portail_reste_ce_qu_il_etait(depot: Path, tmp_path: Path) -> None:
    """Une liste toute fausse ne remplace pas le portail par une page vide."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;;Limoges;;;")
    etat = Etat(depot / "sites")
    etat.ouvrir()
    etat.fermer()
    (depot / "sites" / "index.html").write_text("avant", encoding="utf-8")
    resultat = lancer(depot, str(liste))
    assert resultat.returncode == 1 and "le portail n’est pas touché" in resultat.stderr
    assert (depot / "sites" / "index.html").read_text(encoding="utf-8") == "avant"
    assert not (depot / "sites" / "portail").exists()


def test_le_dossier_d_autre_chose_est_refuse(depot: Path, tmp_path: Path) -> None:
    """« --sortie » sur un dossier qui sert déjà à autre chose : rien n’y est touché."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;300;;")
    siens = tmp_path / "siens"
    for nom in ("index.html", "portail/page.html", "rapport.txt", "0870117e/index.html"):
        (siens / nom).parent.mkdir(parents=True, exist_ok=True)
        (siens / nom).write_text("à moi", encoding="utf-8")
    avant = arbre(siens)
    resultat = lancer(depot, str(liste), "--sortie", str(siens))
    assert resultat.returncode == 2 and "un dossier vide, ou nouveau" in resultat.stderr
    assert arbre(siens) == avant


@pytest.mark.parametrize(
    "arguments, dit",
    [
        (["--sortie", "docs/sites"], "est dans « docs »"),
        (["--sortie", "donnees"], "est dans « donnees »"),
        (["--sortie", "lien"], "est dans « overrides »"),
        (["--processus", "0"], "attendu : un nombre entier de 1 à 256\nPour l’aide : generateur "
         "academie --help"),
        (["--ordonnanceur", ""], "--ordonnanceur attend une adresse"),
        (["--disque-partage"], "--disque-partage ne va qu’avec --ordonnanceur"),
        (["--profils", "absent"], "le dossier absent n’existe pas"),
        (["--ordonnanceur", "bidule"], "« bidule » n’est pas l’adresse d’un ordonnanceur Dask"),
        (["--sortie", "mkdocs.yml"], "un fichier est là où il faudrait un dossier"),
        (["--sortie", "mkdocs.yml/sites"], "un fichier est là où il faudrait un dossier"),
    ],
)  # fmt: skip
def test_une_option_qui_ne_convient_pas_se_dit(
    depot: Path, tmp_path: Path, arguments: list[str], dit: str
) -> None:
    """Chaque option mal employée sort avec 2, une phrase en français, et rien d’écrit."""
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;300;;")
    (depot / "lien").symlink_to(depot / "overrides", target_is_directory=True)
    avant = sorted(depot.rglob("*"))
    resultat = lancer(depot, str(liste), *arguments)
    assert resultat.returncode == 2 and "Traceback" not in resultat.stderr, resultat.stderr
    assert dit in resultat.stderr
    ecrits = [f for f in set(depot.rglob("*")) - set(avant) if (depot / "sites") not in
              (f, *f.parents)]  # fmt: skip
    assert not ecrits


def test_un_mauvais_emploi_sort_avec_2(depot: Path, tmp_path: Path) -> None:
    """Une entrée absente, une option inconnue, un dossier où l’on ne peut écrire."""
    assert lancer(depot, "rien.csv").returncode == 2
    assert lancer(depot, "rien.csv", "--inconnue").returncode == 2
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;;Limoges;300;;")
    fichier = tmp_path / "fichier"
    fichier.write_text("", encoding="utf-8")
    resultat = lancer(depot, str(liste), "--sortie", str(fichier / "sites"))
    assert resultat.returncode == 2 and "Traceback" not in resultat.stderr
    assert os.listdir(tmp_path)
