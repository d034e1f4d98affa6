"""Ce que « make moteur » a préparé vient encore de ce qui est installé, et tient dans son poids."""

from __future__ import annotations

import ast
import gzip
import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.site.moteur.emporte.manuel_emporte import importes, sources
from generateur.site.moteur.emporte.morceaux import DANS_LE_SITE, PREPAREES
from generateur.site.moteur.emporte.moteur_du_depot import MoteurDuDepot
from tests.outils.moteur.fabriquer import DISTRIBUTIONS, MOTEUR, PYODIDE, empreinte, modules

from .conftest import RACINE

POIDS = 6_500_000
"""Octets compressés de tout ce que la page charge pour calculer."""
SANS_FICHIER = "collections.abc"
"""Un autre nom de « _collections_abc »."""
A_REFAIRE = "une bibliothèque ou la liste des modules a changé : « make moteur »"


@pytest.fixture(scope="module")
def manifeste() -> dict[str, Any]:
    """Ce dont le moteur préparé dit venir."""
    rendu: dict[str, Any] = json.loads((MOTEUR / "manifeste.json").read_text("utf-8"))
    return rendu


def test_les_pieces_sont_celles_du_manifeste(manifeste: dict[str, Any]) -> None:
    """Chacune a l’empreinte dite, et l’archive de Pyodide est celle que l’on demande."""
    pieces = {
        nom.removesuffix(".gz"): empreinte(gzip.decompress((MOTEUR / nom).read_bytes()))
        for nom in PREPAREES.values()
    }
    assert pieces == manifeste["pieces"]
    assert manifeste["archive"] == PYODIDE.read_text("ascii").strip()
    assert pieces["python.wasm"] == manifeste["recu"]["pyodide.asm.wasm"]
    version_dite = f"étiquette {manifeste['pyodide']}"
    assert version_dite in (MOTEUR / "LISEZ-MOI.txt").read_text("utf-8")


def test_elles_viennent_de_ce_qui_est_installe(manifeste: dict[str, Any]) -> None:
    """Mêmes versions, mêmes textes : autrement la page et la commande pourraient différer."""
    versions = {nom: version(nom) for nom in DISTRIBUTIONS.values()}
    assert manifeste["bibliotheques"] == versions, A_REFAIRE
    emportes = {
        fichier.removesuffix(".py").removesuffix("/__init__").replace("/", "."): somme
        for fichier, somme in manifeste["sources"].items()
    }
    assert sorted(emportes) == modules(), A_REFAIRE
    for nom, somme in emportes.items():
        if nom.split(".")[0] in DISTRIBUTIONS:
            trouve = find_spec(nom)
            assert trouve is not None and trouve.origin is not None, nom
            assert empreinte(Path(trouve.origin).read_bytes()) == somme, f"{nom} : {A_REFAIRE}"


def test_le_poids_est_tenu() -> None:
    """Le moteur et ce que la page emporte du dépôt, tels qu’un serveur les envoie."""
    depot = MoteurDuDepot(RACINE, charger_les_calendriers(RACINE))
    moteur = depot.pour_un_site(
        *charger_demarche(RACINE / "donnees" / "demarche"), dossier=DANS_LE_SITE
    )
    poids = {piece.nom: piece.taille for piece in moteur.pieces}
    assert sum(poids.values()) <= POIDS, poids


def test_la_page_emporte_tout_ce_qu_elle_importe(manifeste: dict[str, Any]) -> None:
    """Nos sources suivies par leurs imports, sans MkDocs ; et tout module qu’elles demandent."""
    emportes, notres = {*modules(), SANS_FICHIER}, {_nom(fichier) for fichier in sources()}
    for fichier in sources():
        if fichier.suffix != ".py":
            continue
        texte = fichier.read_text("utf-8")
        suivis = set(importes(texte))
        for nom in _importes(ast.parse(texte)):
            if nom.startswith("generateur"):
                assert nom in suivis, f"{fichier} : « {nom} » n’a pas été vu"
            elif nom.split(".")[0] in sys.stdlib_module_names:
                trouve = find_spec(nom)
                en_python = trouve is not None and str(trouve.origin).endswith(".py")
                assert not en_python or nom in emportes, f"{fichier} : {nom}, {A_REFAIRE}"
            else:
                assert nom.split(".")[0] in {*DISTRIBUTIONS, "__future__"}, f"{fichier} : {nom}"
    assert "generateur.site.moteur.demandes_de_la_page" in notres


def _nom(fichier: Path) -> str:
    return ".".join(fichier.relative_to(RACINE).with_suffix("").parts)


def _importes(arbre: ast.AST) -> Iterator[str]:
    """Rend les modules importés, où que ce soit, sauf pour les seuls types."""
    for noeud in ast.iter_child_nodes(arbre):
        if isinstance(noeud, ast.If) and "TYPE_CHECKING" in ast.unparse(noeud.test):
            continue
        if isinstance(noeud, ast.Import):
            yield from (alias.name for alias in noeud.names)
        elif isinstance(noeud, ast.ImportFrom):
            yield str(noeud.module)
        yield from _importes(noeud)
