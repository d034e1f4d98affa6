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
from playwright.sync_api import Browser, Page, expect

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.archive_du_site import archiver
from generateur.depot.edition import date_d_edition
from generateur.site.moteur.emporte.morceaux import DU_MANUEL
from generateur.site.moteur.emporte.pieces_du_manuel import scripts_du_manuel
from generateur.site.moteur.fragment import en_fragment
from tests.outils.manuel_en_page import (
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
POIDS = 1_550_000
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
    fautif = exemples[0].profil.replace("nom:", "non:", 1)
    dit = ouverte.evaluate(
        "(p) => window.generateur.manuel(p, {}).catch((erreur) => erreur.message)", fautif
    )
    assert "college.yml:" in dit and "« nom »" in dit


def test_de_configurer_au_double_clic(
    sites: dict[str, Path], navigateur: Browser, tmp_path: Path
) -> None:
    """Réseau coupé : le plan est là, le manuel se fait, s’arrête, se refait, se déplie, s’ouvre, se
    cherche ; sans moteur, sa page « Configurer » dit d’où il vient."""
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    profil = (PROFILS / "urbain.yml").read_text("utf-8")
    page.goto(f"{(sites['rural'] / PAGE).as_uri()}#{en_fragment(profil)}")
    page.locator("[data-aller='3']").click()
    sortie = page.locator("#sortie-manuel")
    faire = sortie.get_by_role("button", name="Faire mon manuel")
    expect(faire).to_be_enabled(timeout=60_000)
    faire.click()
    expect(sortie.get_by_role("progressbar")).to_be_visible()
    page.wait_for_function("document.querySelector('#sortie-manuel progress').value > 0.5")
    # La page reste à qui s’en sert, et l’on peut renoncer.
    sortie.get_by_role("button", name="Arrêter").click()
    expect(sortie.get_by_text("Vous avez arrêté")).to_be_visible()
    with page.expect_download(timeout=120_000) as recu:
        faire.click()
    recu.value.save_as(tmp_path / "manuel.zip")
    expect(sortie.get_by_text("Votre manuel est téléchargé : manuel.zip")).to_be_visible()
    dossier = tmp_path / "Partagé – Équipe (T)"
    shutil.unpack_archive(tmp_path / "manuel.zip", dossier)
    # Le formulaire n’en ôte que « fictif ».
    assert (dossier / "college.yml").read_text("utf-8") == profil.replace("fictif: true\n", "")
    page.goto((dossier / "OUVRIR-LE-MANUEL.html").as_uri())
    page.wait_for_url("**/manuel/index.html")
    assert page.locator("h1").inner_text() == "Collège du Grand-Canal"
    page.get_by_role("searchbox").fill("differenciation")
    trouvees = page.get_by_role("list", name="Pages trouvées")
    expect(trouvees.get_by_role("listitem").first).to_be_visible()
    page.goto((dossier / "manuel" / PAGE).as_uri())
    dit = page.evaluate("window.generateur.demarrer().catch((erreur) => erreur.message)")
    assert dit.startswith("Ce manuel a été enregistré sans ce qui calcule")
    contexte.close()


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
