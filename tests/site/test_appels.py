"""Ce qu’un appel « {{ … }} » peut demander : cas/appels_*.yml, une page par cas."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.site.demande import DemandeDeSite
from generateur.site.memoire.preparations import Preparation
from generateur.site.preparation import planifier_le_site, preparer

from .conftest import RACINE, SANS_DOSSIER, construire_le_site

ICI = Path(__file__).parent
PERMIS = yaml.safe_load((ICI / "cas" / "appels_permis.yml").read_text("utf-8"))
REFUSES = yaml.safe_load((ICI / "cas" / "appels_refuses.yml").read_text("utf-8"))
PROFIL = RACINE / "tests" / "profils" / "demonstration.yml"
# Ce qu’une longueur, une profondeur ou une taille écrite en clair dans un cas rendrait illisible.
PROFONDS = {
    "parentheses": "{{ " + "(" * 450 + "1" + ")" * 450 + " }}",
    "negations": "{{ " + "not " * 240 + "1 }}",
    "crochets": "{{ " + "[" * 450 + "]" * 450 + " }}",
    "somme": "{{ " + "1+" * 480 + "1 }}",
    "trop-long": "{{ " + "college.nom ~ " * 200 + "'' }}",
}


def _pages(docs: Path, pages: dict[str, str]) -> Path:
    for nom, page in pages.items():
        (docs / "chez-nous").mkdir(parents=True, exist_ok=True)
        (docs / "chez-nous" / f"{nom}.md").write_text(page, "utf-8")
    return docs


def _preparer(docs: Path) -> Preparation:
    demande = DemandeDeSite(RACINE, PROFIL, docs, [])
    return preparer(demande, planifier_le_site(demande))


@pytest.fixture(scope="module")
def dits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Probleme]]:
    """Toutes les pages refusées, préparées à la fois : les fautes de chacune."""
    pages = {str(rang): cas["page"] for rang, cas in enumerate(REFUSES)} | PROFONDS
    docs = _pages(tmp_path_factory.mktemp("docs"), pages)
    depuis = time.process_time()
    with pytest.raises(ErreurDonnees) as levee:
        _preparer(docs)
    assert time.process_time() - depuis < 20
    trouves: dict[str, list[Probleme]] = {nom: [] for nom in pages}
    for probleme in levee.value.problemes:
        trouves[Path(probleme.fichier).stem].append(probleme)
    return trouves


@pytest.mark.parametrize("rang", range(len(REFUSES)), ids=lambda rang: REFUSES[rang]["nom"])
def test_un_appel_refuse_se_dit_a_sa_ligne(dits: dict[str, list[Probleme]], rang: int) -> None:
    """Chaque appel démesuré, défendu ou mal écrit a une faute : fichier, ligne, cause, remède."""
    cas = REFUSES[rang]
    (probleme,) = dits[str(rang)]
    assert probleme.fichier == f"docs/chez-nous/{rang}.md"
    assert probleme.ligne == cas["ligne"], probleme
    assert cas["dit"] in probleme.message and cas.get("remede", "") in probleme.remede, probleme
    assert probleme.remede and "\n" not in probleme.message + probleme.remede
    assert cas.get("jamais", "\0") not in probleme.message


@pytest.mark.parametrize("nom", sorted(PROFONDS))
def test_un_appel_sans_fond_se_dit_aussi(dits: dict[str, list[Probleme]], nom: str) -> None:
    """Des centaines de parenthèses ou d’opérations ne font ni trace ni attente."""
    (probleme,) = dits[nom]
    assert probleme.ligne == 1 and len(probleme.message) < 300


@pytest.fixture(scope="module")
def remplies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Toutes les pages permises, préparées à la fois."""
    pages = {str(rang): cas["page"] for rang, cas in enumerate(PERMIS)}
    docs = _pages(tmp_path_factory.mktemp("docs"), pages)
    return {Path(chemin).stem: page for chemin, page in _preparer(docs).pages.items()}


@pytest.mark.parametrize("rang", range(len(PERMIS)), ids=lambda rang: PERMIS[rang]["nom"])
def test_un_appel_permis_se_remplit(remplies: dict[str, str], rang: int) -> None:
    """Une donnée, une condition, un calcul, un filtre : ce qu’une page demande vraiment."""
    assert remplies[str(rang)] == PERMIS[rang]["donne"]


def test_la_construction_refuse_sans_trace(depot: Path) -> None:
    """`mkdocs build` dit tous les appels fautifs des pages, à leur ligne, et sort avec 1."""
    noms = {"boucle": "Un.\n\n{{ range(10**9)|list }}\n", "fond": PROFONDS["parentheses"]}
    _pages(depot / "docs", noms | {"temps": '{{ temps("temps-9") }}'})
    resultat = construire_le_site(depot, **SANS_DOSSIER)
    assert resultat.returncode == 1 and "Traceback" not in resultat.stdout + resultat.stderr
    assert "docs/chez-nous/boucle.md:3:" in resultat.stderr
    assert "docs/chez-nous/fond.md:1:" in resultat.stderr
    assert "docs/chez-nous/temps.md:1: temps « temps-9 » inconnu\n" in resultat.stderr
    assert not (depot / "site").exists()
