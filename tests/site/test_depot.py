"""La vie d’un dépôt copié : fautes, données hostiles, pages reprises, crayon, étapes changées."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import SANS_DOSSIER, construire_le_site
from .equipes import GITHUB, GITLAB, ecrire


def test_une_copie_modifiee_se_publie(equipe: Callable[[str], Path]) -> None:
    """Un collège change son profil, une page, en ajoute une, retire une étape et en ajoute une :
    le site se construit sans avertissement."""
    site = equipe("cote") / "site"
    accueil = (site / "index.html").read_text("utf-8")
    assert "Collège de la Côte" in accueil
    assert "chez-nous/charte.html" in accueil and "Chez nous" in accueil
    assert "cafe-du-mardi" in accueil and "visites-entre-classes" not in accueil
    assert "Du café" in (site / "etapes" / "cafe-du-mardi.html").read_text("utf-8")
    assert "Les enseignants, ici" in (site / "roles" / "enseignants.html").read_text("utf-8")


def test_une_faute_laisse_le_site_d_avant(depot: Path, sites: dict[str, Path]) -> None:
    """Un profil ou une page en faute se dit en français, à sa ligne, sans trace, et l’ancien site
    reste tel quel."""
    shutil.copytree(sites["demonstration"], depot / "site")
    temoin = depot / "site" / "temoin.txt"
    temoin.write_text("là", encoding="utf-8")
    profil = depot / "donnees" / "college.yml"
    ecrire(profil, "oral, evaluation-retours]", "orale, evaluation-retours]")
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
    assert "préoccupation « orale » inconnue" in resultat.stderr
    assert "donnees/college.yml:" in resultat.stderr
    ecrire(profil, "orale, evaluation-retours]", "oral, evaluation-retours]")
    page = depot / "docs" / "index.md"
    page.write_text('# Accueil\n\n{{ colege.nom }}\n\n{{ titre("rien") }}\n', encoding="utf-8")
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
    assert "docs/index.md:3" in resultat.stderr and "« college »" in resultat.stderr
    assert "docs/index.md:5" in resultat.stderr and "« rien »" in resultat.stderr
    page.write_text("# Accueil\n\n[nulle part](feuille-de-rout.md)\n", encoding="utf-8")
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 1
    # Ce que MkDocs dit lui-même est en français, à la ligne du lien.
    dit = resultat.stdout + resultat.stderr
    assert "docs/index.md:3: le lien « feuille-de-rout.md » ne mène" in dit.replace("\xa0", " ")
    assert not re.search(r"Cleaning|Building|Doc file|target|Aborted|built in", dit), dit
    assert temoin.read_text(encoding="utf-8") == "là"
    assert not list(depot.glob("site.*"))


def test_une_page_qui_n_est_pas_du_texte_se_dit(depot: Path) -> None:
    """Enregistrée en Latin-1, ou avec des octets de hasard : son fichier, sa ligne, le remède ; que
    le site ait déjà été fait ou non. Vide, en retrait ou longue, une page passe."""
    ici = depot / "docs" / "chez-nous"
    (ici / "vide.md").write_bytes(b"")
    (ici / "retrait.md").write_bytes("\ufeff# Retrait\r\n\r\n\tdu code\r\n".encode())
    (ici / "dossier.md").mkdir()
    assert construire_le_site(depot, MANUEL_SANS_PDF="1").returncode == 0
    (ici / "latin.md").write_bytes("# À nous\n\nUn été.\n".encode("latin-1"))
    (ici / "moitie.md").write_bytes(b"# Ici\n\n\xed\xa0\x80\n")
    (ici / "octet-nul.md").write_bytes(b"# Ici\n\nUn\x00 mot.\n\nUn \x02autre.\n")
    for _ in range(2):
        resultat = construire_le_site(depot, MANUEL_SANS_PDF="1")
        assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
        assert "docs/chez-nous/latin.md:1: le fichier n’est pas en UTF-8" in resultat.stderr
        assert "docs/chez-nous/moitie.md:3: le fichier n’est pas en UTF-8" in resultat.stderr
        assert "docs/chez-nous/octet-nul.md:3: le fichier contient un octet nul" in resultat.stderr
        assert "docs/chez-nous/octet-nul.md:5: caractère invisible" in resultat.stderr
        shutil.rmtree(depot / ".cache")


@pytest.mark.parametrize(
    ("gabarit", "dit"),
    [
        ("{% extends 'base.html' %}\n{% foo %}", "main.html:2: la balise « foo » n’existe pas"),
        ("{% extends 'base.html' %}\n{% block announce %}", "main.html:2: une balise ouverte"),
        ("{{ 1|rien }}", "main.html:1: le filtre ou l’épreuve « rien » n’existe pas"),
        ("\n{{ nulle.part }}", "main.html:2: « nulle » n’existe pas ici"),
        ("\n\n{{ 1 + 'un' }}", "main.html:3: ce que cette ligne demande ne peut pas se faire"),
        ("\n{% include 'la.html' %}", "main.html:2: le gabarit « la.html » n’existe pas"),
        ("{{ ( }}", "main.html:1: ce gabarit ne se lit pas"),
        ("\nété", "main.html:2: le fichier n’est pas en UTF-8"),
    ],
)
def test_un_gabarit_fautif_se_dit(depot: Path, gabarit: str, dit: str) -> None:
    """Une faute dans overrides/ : son fichier, sa ligne, en français, sans trace ni site neuf."""
    (depot / "overrides" / "main.html").write_bytes(gabarit.encode("latin-1"))
    resultat = construire_le_site(depot, MANUEL_SANS_PDF="1")
    lu = (resultat.stdout + resultat.stderr).replace("\u00a0", " ")
    assert resultat.returncode == 1 and f"overrides/{dit}" in lu, lu
    assert not re.search(r"Traceback|Error|Encountered|undefined|expected|Aborted", lu), lu
    assert not (depot / "site").exists()


def test_une_donnee_hostile_reste_du_texte(equipe: Callable[[str], Path]) -> None:
    """Des balises, des accolades, des guillemets dans un nom sortent comme du texte, dans le titre
    et les attributs aussi."""
    site = equipe("gitlab") / "site"
    for page in site.rglob("*.html"):
        texte = page.read_text(encoding="utf-8")
        assert "<script>alert" not in texte and "<img src=x" not in texte, page
        assert '<b>"Gras' not in texte and "<b>&quot;Gras" not in texte, page
        assert 'javascript:b"' not in texte and " 49 " not in texte, page
        entete = texte[: texte.index("</head>")]
        assert entete.count("<title>") == 1
    accueil = (site / "index.html").read_text(encoding="utf-8")
    assert "{{ 7*7 }}" in accueil or "&#123;&#123; 7" in accueil


def test_ce_qui_n_est_pas_un_appel_reste_tel_quel(equipe: Callable[[str], Path]) -> None:
    """`{%`, `{#` et ce qui est dans du code ne sont pas touchés."""
    page = equipe("cote") / "site" / "chez-nous" / "essai.html"
    texte = page.read_text(encoding="utf-8")
    assert 'id="ancre"' in texte and "{% rien %}" in texte
    assert "{{ college.nom }}" in texte and "{{ titre('x') }}" in texte
    assert "Ici Exempleville." in texte


def test_le_crayon_ouvre_le_bon_fichier(equipe: Callable[[str], Path]) -> None:
    """Sur GitHub comme sur GitLab, le crayon ouvre le Markdown ; sur une page calculée, il en
    propose une nouvelle, déjà remplie ; jamais donnees/demarche."""
    site = equipe("gitlab") / "site"
    fiche = (site / "etapes" / "essais-en-classe.html").read_text("utf-8")
    assert f"{GITLAB}/-/edit/principale/docs/etapes/essais-en-classe.md" in fiche
    role = (site / "roles" / "direction.html").read_text("utf-8")
    assert "/-/new/principale?file_name=docs%2Froles%2Fdirection.md" in role
    site = equipe("github") / "site"
    fiche = (site / "etapes" / "essais-en-classe.html").read_text("utf-8")
    assert f"{GITHUB}/edit/main/docs/etapes/essais-en-classe.md" in fiche
    role = (site / "roles" / "direction.html").read_text("utf-8")
    assert f"{GITHUB}/new/main?filename=docs%2Froles%2Fdirection.md" in role
