"""Le manuel entier fait dans la page : le même arbre que la commande, d’un fichier, sans réseau."""

from __future__ import annotations

import gzip
import json
import random
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.archive_du_site import archiver
from generateur.depot.edition import date_d_edition
from generateur.site.moteur.morceaux import DU_MANUEL
from generateur.site.moteur.pieces_du_manuel import scripts_du_manuel
from tests.outils.manuel_en_page import (
    RENONCER,
    contenus,
    fichiers_differents,
    manuel_de_la_page,
)
from tests.outils.moteur.fabriquer import MOTEUR, empreinte
from tests.outils.moteur.fabriquer_mkdocs import BIBLIOTHEQUES, DISTRIBUTIONS_DU_SITE, EMPORTES
from tests.outils.profils_tires import (
    EDITION,
    EPOQUE,
    Ecrits,
    attendu,
    avec_un_recueil,
    avec_un_suivi,
)

from .conftest import PROFILS, RACINE, construire_le_site, copier_le_depot
from .test_site import NOMS

PAGE = "a-propos/configurer.html"
POIDS = 1_500_000
"""Octets compressés de ce que la page charge de plus pour un manuel entier."""
A_REFAIRE = "une bibliothèque ou la liste des modules a changé : « make moteur »"


@pytest.fixture(scope="module")
def ouverte(sites: dict[str, Path], navigateur: Browser) -> Iterator[Page]:
    """La page Configurer d’un autre collège, ouverte d’un fichier, réseau coupé."""
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto((sites["demonstration"] / PAGE).as_uri())
    yield page
    assert all(adresse.startswith(("file:", "blob:")) for adresse in demandes)
    contexte.close()


@pytest.fixture(scope="module")
def exemples(tmp_path_factory: pytest.TempPathFactory) -> list[Ecrits]:
    """Les quatre profils, avec un recueil et un suivi."""
    dossier, hasard = tmp_path_factory.mktemp("exemples"), random.Random(18)
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    preoccupations = tuple(p.id for p in demarche.preoccupations)
    rendus = []
    for nom in NOMS:
        seul = Ecrits(nom, (PROFILS / f"{nom}.yml").read_text("utf-8"))
        entendu = avec_un_recueil(seul, preoccupations, hasard)
        plan = attendu(entendu, dossier, ("json",))["json"]
        rendus.append(avec_un_suivi(entendu, plan, hasard))
    return rendus


def de_la_commande(ecrits: Ecrits, dossier: Path, *, moteur: bool) -> dict[str, bytes]:
    """Rend l’archive du site que la commande fait de ces écrits, sans PDF."""
    depot = copier_le_depot(dossier)
    for nom, texte in {"college": ecrits.profil, **ecrits.joints}.items():
        (depot / "donnees" / f"{nom}.yml").write_text(texte, "utf-8")
    reglages = {"MANUEL_SANS_PDF": "1", "MANUEL_SANS_MOTEUR": "" if moteur else "1"}
    fait = construire_le_site(depot, SOURCE_DATE_EPOCH=EPOQUE, **reglages)
    assert fait.returncode == 0, fait.stderr
    edition = date_d_edition(depot, [], {"SOURCE_DATE_EPOCH": EPOQUE})
    joints = {"college": ecrits.profil, **ecrits.joints}
    archive = archiver(
        depot / "site", edition, {f"{nom}.yml": texte.encode() for nom, texte in joints.items()}
    )
    shutil.rmtree(depot)
    return contenus(archive)


def test_le_meme_arbre_que_la_commande(
    ouverte: Page, exemples: list[Ecrits], tmp_path: Path
) -> None:
    """Quatre profils avec recueil et suivi, l’un avec de quoi refaire le plan : chaque fichier."""
    for rang, ecrits in enumerate(exemples):
        moteur = rang == 0
        options = {**ecrits.joints, "edition": EDITION, "moteur": moteur}
        archive, pas = manuel_de_la_page(ouverte, ecrits.profil, options)
        voulus = de_la_commande(ecrits, tmp_path / ecrits.nom, moteur=moteur)
        assert {"college.yml", "recueil.yml", "suivi.yml"} <= voulus.keys()
        assert any(nom.startswith("manuel/assets/moteur/") for nom in voulus) is moteur
        assert fichiers_differents(voulus, contenus(archive)) == []
        parts = [p["part"] for p in pas]
        assert parts == sorted(parts) and len(pas) > 40 and parts[-1] < 1
        assert "Mise en page : 1 pages" not in {p["phrase"] for p in pas}


def test_renoncer_puis_recommencer(ouverte: Page, exemples: list[Ecrits]) -> None:
    """Arrêté au milieu, il le dit, et le suivant se fait ; un profil fautif dit ses fautes."""
    ecrits = exemples[1]
    dit = ouverte.evaluate(RENONCER, [ecrits.profil, {}])
    assert dit.startswith("Vous avez arrêté")
    refaire = "([p]) => window.generateur.manuel(p, {}).then(() => '', (e) => e.message)"
    fautif = ecrits.profil.replace("nom:", "non:", 1)
    assert "college.yml:" in ouverte.evaluate(refaire, [fautif])
    assert ouverte.evaluate(refaire, [ecrits.profil]) == ""


def test_la_piece_vient_de_ce_qui_est_installe() -> None:
    """Mêmes versions, mêmes textes : autrement la page et la commande pourraient différer."""
    manifeste = json.loads((MOTEUR / "manifeste-du-manuel.json").read_text("utf-8"))
    (fichier,) = DU_MANUEL.values()
    octets = gzip.decompress((MOTEUR / fichier).read_bytes())
    assert manifeste["pieces"] == {"mkdocs.paquet": empreinte(octets)}
    versions = {nom: version(nom) for nom in DISTRIBUTIONS_DU_SITE.values()}
    assert manifeste["bibliotheques"] == versions, A_REFAIRE
    for chemin, somme in manifeste["sources"].items():
        nom = chemin.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        assert nom in EMPORTES.read_text("utf-8").split(), A_REFAIRE
        if nom.split(".")[0] in DISTRIBUTIONS_DU_SITE:
            trouve = find_spec(nom)
            assert trouve is not None and trouve.origin is not None, nom
            assert empreinte(Path(trouve.origin).read_bytes()) == somme, f"{nom} : {A_REFAIRE}"
    for chemin, somme in manifeste["fichiers"].items():
        if (BIBLIOTHEQUES / chemin).is_file():
            assert empreinte((BIBLIOTHEQUES / chemin).read_bytes()) == somme, A_REFAIRE


def test_le_depot_emporte_ne_dit_rien_du_college(depot: Path) -> None:
    """Ni profil, ni recueil, ni suivi de ce site ; et le tout tient dans son poids."""
    secret = "reponses: 17\n"
    (depot / "donnees" / "recueil.yml").write_text(secret, "utf-8")
    scripts = dict(scripts_du_manuel(depot, depot / "overrides"))
    assert sum(map(len, scripts.values())) * 3 // 4 <= POIDS
    assert {nom.split("-")[0] for nom in scripts} == {"mkdocs", "depot", "sommaire"}
    avant = scripts["sommaire-0.js"]
    for nom in ("college", "recueil"):
        (depot / "donnees" / f"{nom}.yml").write_text("", "utf-8")
    assert dict(scripts_du_manuel(depot, depot / "overrides"))["sommaire-0.js"] == avant
    (depot / "docs" / "chez-nous" / "ici.md").write_text("# Chez nous\n", "utf-8")
    assert dict(scripts_du_manuel(depot, depot / "overrides"))["sommaire-0.js"] != avant
