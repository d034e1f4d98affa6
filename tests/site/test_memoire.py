"""Une construction se souvient de la précédente, et n’en montre jamais rien de périmé.

Une marque glissée dans ce qui est retenu dit, au site suivant, ce qui a été repris et ce qui a été
refait.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generateur.site.demande import DemandeDeSite, demander
from generateur.site.memoire.ce_qui_est_lu import COMMUNS
from generateur.site.memoire.cles import cles_du_site
from generateur.site.memoire.deja_fait import cle_du_site, deja_fait
from generateur.site.memoire.preparations import relire_les_documents, relire_les_pages
from tests.formats.lecture_pdf import compacter, ouvrir, texte_de

from .conftest import SANS_DOSSIER, construire_le_site
from .equipes import ecrire

RIEN_A_FAIRE = "Rien n’a changé"
PARTOUT = {"TZ": "Pacific/Tahiti", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}


def test_d_une_construction_a_l_autre(sites: dict[str, Path], depot: Path) -> None:
    """Un dépôt construit quatre fois : ailleurs, avec une mémoire abîmée, changé, neuf."""
    site, livret = depot / "site", depot / "site" / "documents" / "livret.pdf"

    # Un autre dossier, un autre fuseau, un autre hasard : les mêmes octets, livret compris.
    assert construire_le_site(depot, **PARTOUT).returncode == 0
    assert arbre(site) == arbre(sites["demonstration"])

    # Tout ce qui est retenu est tronqué ou étranger : tout se refait, sans un mot de trop.
    for dossier, abime in (("pages", b"{"), ("documents", b'{"a.pdf": 3}')):
        [retenu] = (depot / ".cache" / dossier).glob("*.json")
        retenu.write_bytes(abime)
    for nom in ("markdown.json", "site.json"):
        (depot / ".cache" / nom).write_bytes(b"[]")
    resultat = construire_le_site(depot)
    assert resultat.returncode == 0 and "Traceback" not in resultat.stderr
    assert arbre(site) == arbre(sites["demonstration"])

    # Une page, un mot, une donnée, l’habillage : chaque changement se voit, au livret aussi.
    (depot / "docs" / "chez-nous" / "casse.png").write_bytes(b"\x89PNG pas une image")
    neuve = "# À nous\n\nSecond jet, ![abîmée](casse.png)\n"
    (depot / "docs" / "chez-nous" / "essai.md").write_text(neuve, "utf-8")
    ecrire(depot / "docs" / "feuille-de-route.md", "Une date vous étonne", "Un jour vous étonne")
    mots_du_site = depot / "donnees" / "demarche" / "libelles" / "site.yml"
    ecrire(mots_du_site, "Ce qui a été laissé de côté", "Et donc")
    ecrire(depot / "donnees" / "college.yml", "debut: 2027-01-04", "debut: 2027-01-11")
    habille = "{% block announce %}<p>Habillé</p>{% endblock %}{% extends"
    ecrire(depot / "overrides" / "main.html", "{% extends", habille)
    assert construire_le_site(depot).returncode == 0
    texte = (site / "feuille-de-route.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "11 janvier" in texte and "Et donc" in texte and "Un jour vous étonne" in texte
    assert "<p>Habillé</p>" in (site / "index.html").read_text(encoding="utf-8")
    assert somme(site / "feuille-de-route.pdf") != somme(
        sites["demonstration"] / "feuille-de-route.pdf"
    )
    lu = texte_de(ouvrir(livret.read_bytes()))
    assert compacter("Second jet") in lu and compacter("Un jour vous étonne") in lu


def test_rien_n_a_change(depot: Path) -> None:
    """Le site déjà fait n’est pas touché ; ôté, changé ou complété, il se refait."""
    site, page = depot / "site", depot / "site" / "index.html"
    assert construire_le_site(depot, **SANS_DOSSIER).returncode == 0
    avant, entier = etat(site), arbre(site)
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 0 and RIEN_A_FAIRE in resultat.stderr
    assert etat(site) == avant

    for abimer in (
        page.unlink,
        lambda: page.write_text("changée", "utf-8"),
        lambda: (site / "de-trop.html").write_text("de trop", "utf-8"),
    ):
        abimer()
        resultat = construire_le_site(depot, **SANS_DOSSIER)
        assert resultat.returncode == 0 and RIEN_A_FAIRE not in resultat.stderr
        assert arbre(site) == entier


@pytest.mark.parametrize(
    "change",
    [
        lambda d: ecrire(d / "mkdocs.yml", "favicon: assets", "favicon: ./assets"),
        lambda d: ecrire(d / "overrides" / "404.html", "{%", "{# #}{%"),
        lambda d: (d / "docs" / "images" / "neuve.svg").write_text("<svg/>", "utf-8"),
        lambda d: ecrire(d / "docs" / "instances.md", "# ", "#  "),
        lambda d: ecrire(d / "donnees" / "college.yml", "nom: ", "nom:  "),
        lambda d: (d / "donnees" / "suivi.yml").write_text("[]\n", "utf-8"),
        lambda d: {"CI_PAGES_URL": "https://ailleurs.exemple/"},
        lambda d: {"CI_PROJECT_URL": "https://forge.exemple/a/b"},
        lambda d: {"SOURCE_DATE_EPOCH": "1796000000"},
        lambda d: {"COLLEGE": "ailleurs.yml"},
        lambda d: {"MANUEL_SANS_PDF": "1"},
        lambda d: {"rigueur": "1"},
        lambda d: {"muet": "1"},
    ],
)
def test_le_moindre_changement_change_la_cle_du_site(
    depot: Path, change: Callable[[Path], object], caplog: pytest.LogCaptureFixture
) -> None:
    """Rien de ce que MkDocs lit ne lui échappe : fichiers, environnement, rigueur, silence."""

    def cle(**environnement: str) -> str:
        config = load_config(str(depot / "mkdocs.yml"), strict="rigueur" in environnement)
        docs, nav = Path(config.docs_dir), list(config.nav or [])
        demande = demander(depot, docs, nav, {"SOURCE_DATE_EPOCH": "1795000000"} | environnement)
        with caplog.at_level("ERROR" if "muet" in environnement else "INFO", logger="mkdocs"):
            return cle_du_site(config, cles_du_site(demande), depot)

    avant = cle()
    assert avant and cle() == avant
    lues = change(depot)
    assert cle(**(lues if isinstance(lues, dict) else {})) != avant


@pytest.mark.parametrize(
    "ajout",
    ["hooks: [crochet.py]", "markdown_extensions: [toc, pymdownx.snippets]"],
    ids=("crochet", "markdown"),
)
def test_avec_une_autre_extension_tout_se_refait(depot: Path, ajout: str) -> None:
    """Un crochet de l’équipe, une extension de Markdown peut lire ce que nous ne savons pas."""
    (depot / "crochet.py").write_text("", "utf-8")
    (depot / "mkdocs.yml").write_text(_sans_extensions(depot) + ajout + "\n", "utf-8")
    config = load_config(str(depot / "mkdocs.yml"))
    demande = demander(depot, Path(config.docs_dir), [], {})
    assert cle_du_site(config, cles_du_site(demande), depot) == ""
    assert not deja_fait(depot / ".cache", "", depot / "site")


def test_un_texte_inclus_qui_change_se_voit(depot: Path) -> None:
    """Ce qu’une extension de Markdown va chercher ailleurs n’est jamais tenu pour inchangé."""
    inclus = depot / "includes" / "sigles.md"
    inclus.parent.mkdir()
    ecrire(
        depot / "mkdocs.yml",
        "  - tables\n",
        "  - tables\n  - pymdownx.snippets: {auto_append: [includes/sigles.md]}\n",
    )
    for texte in ("Premier jet.", "Second jet."):
        inclus.write_text(texte + "\n", "utf-8")
        assert construire_le_site(depot, MANUEL_SANS_PDF="1").returncode == 0
        assert texte in (depot / "site" / "instances.html").read_text("utf-8")


def test_tout_ce_qu_un_site_lit_dans_son_depot_est_dans_sa_cle(depot: Path) -> None:
    """Aucun fichier du dépôt n’est ouvert, d’un processus ou de l’autre, hors de ce qui est dit."""
    (depot / "donnees" / "recueil.yml").write_text(
        "reponses: 24\nclassement: [{id: oral, voix: 12}]\n", "utf-8"
    )
    noter = (
        "import os, sys\n"
        "notes = os.open('ouverts', os.O_CREAT | os.O_WRONLY | os.O_APPEND)\n"
        "noter = lambda quoi, dits: quoi == 'open' and os.write(notes, f'{dits[0]}\\n'.encode())\n"
        "sys.addaudithook(noter)\n"
        "from mkdocs.__main__ import cli\n"
        "cli(['build', '-q'], standalone_mode=False)\n"
    )
    environnement = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1795000000"}
    subprocess.run([sys.executable, "-c", noter], cwd=depot, env=environnement, check=True)
    ouverts = {
        Path(os.path.relpath(nom, depot))
        for nom in (depot / "ouverts").read_text("utf-8").splitlines()
        if nom.startswith(str(depot)) and os.path.isfile(nom)
    }
    dits = [Path(nom) for nom in (*COMMUNS, "donnees/college.yml", "donnees/recueil.yml")]
    faits = [Path(nom) for nom in (".cache", "site", "site.en-cours", "ouverts")]
    assert set(dits[-2:]) <= ouverts
    assert not [n for n in ouverts if not any(n.is_relative_to(d) for d in (*dits, *faits))]


def test_apres_un_avertissement_rien_n_est_tenu_pour_fait(depot: Path) -> None:
    """Ce dont MkDocs a averti, il en avertit encore ; sans rigueur, le site se fait."""
    ecrire(depot / "docs" / "instances.md", "# ", "[nulle part](nulle-part.md)\n\n# ")
    for _ in range(2):
        resultat = construire_le_site(depot, **SANS_DOSSIER, rigueur=False)
        assert resultat.returncode == 0 and "nulle-part.md" in resultat.stderr


def test_chaque_chose_a_sa_cle(depot: Path) -> None:
    """Une page changée ne refait ni le plan ni un document ; hors du menu, pas même le livret."""
    assert construire_le_site(depot).returncode == 0
    [documents] = (depot / ".cache" / "documents").glob("*.json")
    [livret] = (depot / ".cache" / "livrets").glob("*.pdf")
    marquer(documents, "documents/affiche.pdf")
    livret.write_bytes(livret.read_bytes().replace(b"%%EOF", b"% marque\n%%EOF"))

    def repris() -> tuple[bool, bool]:
        assert construire_le_site(depot).returncode == 0
        faits = [depot / "site" / "documents" / nom for nom in ("affiche.pdf", "livret.pdf")]
        affiche, fait = (b"% marque" in fichier.read_bytes() for fichier in faits)
        return affiche, fait

    # Hors du menu : cette étape n’est pas du plan, sa page reste, le livret n’en dit rien.
    hors_du_menu = depot / "docs" / "a-propos" / "a-part.md"
    hors_du_menu.write_text("# À part\n", "utf-8")
    assert repris() == (True, True)
    hors_du_menu.write_text("# À part\n\nChangée.\n", "utf-8")
    assert repris() == (True, True)
    page = depot / "docs" / "instances.md"
    page.write_text(page.read_text("utf-8") + "\nDu neuf, {{ college.nom }}.\n", "utf-8")
    assert repris() == (True, False)
    assert "Du neuf" in (depot / "site" / "instances.html").read_text("utf-8")


def test_ce_dont_une_preparation_depend(depot: Path) -> None:
    """Les documents ne dépendent que des données ; les pages, aussi des noms et du menu."""
    demande = DemandeDeSite(depot, depot / "donnees" / "college.yml", depot / "docs", [])
    avant = cles_du_site(demande)
    ecrire(depot / "docs" / "instances.md", "# ", "#  ")
    assert cles_du_site(demande) == avant
    (depot / "docs" / "chez-nous" / "neuve.md").write_text("# Neuve\n", "utf-8")
    apres = cles_du_site(demande)
    assert apres.documents == avant.documents and apres.pages != avant.pages
    ecrire(depot / "donnees" / "college.yml", "debut: 2027-01-04", "debut: 2027-01-11")
    assert cles_du_site(demande).documents != avant.documents


@pytest.mark.parametrize("abime", [b"{", b"[]", b'{"documents": {"pdf": 3}}', b'{"a": "\xc3"}'])
def test_une_memoire_abimee_ne_rend_rien(tmp_path: Path, abime: bytes) -> None:
    """Tronquée ou étrangère, elle est comme absente."""
    (tmp_path / "cle.json").write_bytes(abime)
    assert relire_les_pages(tmp_path, "cle", {}) is None
    assert relire_les_documents(tmp_path, "cle") in (None, {})


def marquer(retenus: Path, nom: str) -> None:
    """Glisse une marque dans un document retenu."""
    lus = json.loads(retenus.read_text("utf-8"))
    octets = base64.b64decode(lus[nom]).replace(b"%%EOF", b"% marque\n%%EOF")
    retenus.write_text(json.dumps(lus | {nom: base64.b64encode(octets).decode()}), "utf-8")


def _sans_extensions(depot: Path) -> str:
    """Rend les réglages de ce dépôt sans leurs extensions de Markdown."""
    texte = (depot / "mkdocs.yml").read_text("utf-8")
    return re.sub(r"(?ms)^markdown_extensions:\n.*?\n\n", "", texte)


def arbre(site: Path) -> dict[str, str]:
    """Rend l’empreinte de chaque fichier, par chemin."""
    fichiers = sorted(f for f in site.rglob("*") if f.is_file())
    return {f.relative_to(site).as_posix(): somme(f) for f in fichiers}


def etat(site: Path) -> dict[str, int]:
    """Rend l’heure de chaque fichier, par chemin."""
    fichiers = sorted(f for f in site.rglob("*") if f.is_file())
    return {f.relative_to(site).as_posix(): f.stat().st_mtime_ns for f in fichiers}


def somme(fichier: Path) -> str:
    """Rend l’empreinte d’un fichier."""
    return hashlib.sha256(fichier.read_bytes()).hexdigest()
