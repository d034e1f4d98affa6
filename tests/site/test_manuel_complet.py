"""Le manuel entier fait dans la page : le même arbre que la commande, d’un fichier, sans réseau."""

from __future__ import annotations

import base64
import gzip
import io
import json
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.archive_du_site import archiver
from generateur.depot.edition import date_d_edition
from generateur.site.moteur.emporte.morceaux import DU_MANUEL
from generateur.site.moteur.emporte.pieces_du_manuel import scripts_du_manuel
from generateur.site.moteur.fragment import en_fragment
from generateur.site.moteur.manuel_depose import manuel_depose
from tests.formats.lecture_pdf import textes
from tests.outils.chromium import lancer
from tests.outils.manuel_en_page import (
    FAIRE,
    contenus,
    fichiers_differents,
    manuel_de_la_page,
)
from tests.outils.marionnette import firefox
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

from .conftest import PROFILS, RACINE, construire_le_site
from .equipes import copier
from .test_site import NOMS

PAGE = "a-propos/configurer.html"
POIDS = 1_550_000
"""Octets compressés de ce que la page charge de plus pour un manuel entier."""
TAPEE = "limoges-chez-nous"
"""La zone de qui a tapé ses vacances."""
FEUILLES: dict[str, tuple[Any, ...]] = {
    "affiche": (42.0, 29.7, (1.4, 1.4, 1.4, 1.4)),
    "feuille-de-route": (),
    "fiches-de-role/direction": (),
    "questionnaire": (21.0, 29.7, (1.5, 1.2, 1.7, 1.7)),
}
"""Ce que Firefox demande à qui imprime : largeur, hauteur, marges ; rien, pour de l’A4 debout."""
CHERCHER = """async (mots) => {
  const attendre = async (choix) => {
    while (!document.querySelector(choix)) await new Promise((r) => setTimeout(r, 50));
    return document.querySelectorAll(choix);
  };
  const [champ] = await attendre("[role=search] input, input[type=search]");
  champ.focus();
  champ.value = mots;
  champ.dispatchEvent(new Event("input", { bubbles: true }));
  return { trouves: (await attendre("[aria-label='Passages trouvés'] li")).length };
}"""
ECRIRE = """(champ, ecrit) => {
  champ.value = ecrit;
  champ.dispatchEvent(new Event("input", { bubbles: true }));
}"""
A_REFAIRE = "une bibliothèque ou la liste des modules a changé : « make moteur »"


@pytest.fixture(scope="module")
def maison(equipe: Callable[[str], Path]) -> Path:
    """Le dépôt d’une équipe qui a écrit ses pages : le manuel d’un autre collège en part."""
    return equipe("cote")


@pytest.fixture(scope="module")
def ouverte(maison: Path, navigateur: Browser) -> Iterator[Page]:
    """La page Configurer de cette équipe, ouverte d’un fichier, réseau coupé."""
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto((maison / "site" / PAGE).as_uri())
    yield page
    assert all(adresse.startswith(("file:", "blob:")) for adresse in demandes)
    contexte.close()


@pytest.fixture(scope="module")
def exemples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Ecrits]:
    """Les quatre profils, avec un recueil, un suivi et le plan du premier jour, que le dernier n’a
    pas gardé ; les vacances de l’un sont tapées."""
    dossier, hasard = tmp_path_factory.mktemp("exemples"), random.Random(18)
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    preoccupations = tuple(p.id for p in demarche.preoccupations)
    rendus = {}
    for nom in NOMS:
        seul = Ecrits(nom, (PROFILS / f"{nom}.yml").read_text("utf-8"))
        entendu = avec_un_recueil(seul, preoccupations, hasard)
        plan = attendu(entendu, dossier, ("json",))["json"]
        tenu = avec_un_suivi(entendu, plan, hasard)
        depart = {} if nom == NOMS[-1] else {"depart": plan.decode()}
        rendus[nom] = replace(tenu, joints={**tenu.joints, **depart})
    vacances = (RACINE / "donnees" / "calendriers" / "A.yml").read_text("utf-8")
    tape = rendus["rural"]
    rendus["rural"] = replace(
        tape, profil=f"{tape.profil}zone: {TAPEE}\n", joints={**tape.joints, "calendrier": vacances}
    )
    return rendus


@pytest.fixture(scope="module")
def de_la_commande(
    maison: Path, exemples: dict[str, Ecrits], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], dict[str, bytes]]:
    """De quoi avoir, pour un de ces profils, l’arbre de la commande, sans PDF ni, sauf pour la
    démonstration, de quoi refaire le plan."""

    @cache
    def faire(nom: str) -> dict[str, bytes]:
        ecrits, depot = exemples[nom], copier(maison, tmp_path_factory.mktemp(nom), "site")
        joints = {noms_joints()[sorte]: texte for sorte, texte in ecrits.joints.items()}
        joints["college.yml"] = ecrits.profil
        for fichier, texte in joints.items():
            dossier = "donnees/calendriers" if fichier == f"{TAPEE}.yml" else "donnees"
            (depot / dossier / fichier).write_text(texte, "utf-8")
        reglages = {"MANUEL_SANS_PDF": "1", "MANUEL_SANS_MOTEUR": "" if nom == NOMS[0] else "1"}
        fait = construire_le_site(depot, SOURCE_DATE_EPOCH=EPOQUE, **reglages)
        assert fait.returncode == 0, fait.stderr
        edition = date_d_edition(depot, [], {"SOURCE_DATE_EPOCH": EPOQUE})
        octets = {fichier: texte.encode() for fichier, texte in joints.items()}
        archive = archiver(depot / "site", edition, octets)
        shutil.rmtree(depot)
        return contenus(archive)

    return faire


def noms_joints() -> dict[str, str]:
    """Rend le fichier où va chaque texte joint au profil."""
    return {
        "recueil": "recueil.yml", "suivi": "suivi.yml", "depart": "depart.json",
        "calendrier": f"{TAPEE}.yml",
    }  # fmt: skip


def test_le_meme_arbre_que_la_commande(
    ouverte: Page,
    exemples: dict[str, Ecrits],
    de_la_commande: Callable[[str], dict[str, bytes]],
    tmp_path: Path,
) -> None:
    """Quatre profils avec recueil et suivi, l’un avec de quoi refaire le plan : chaque fichier,
    pages de l’équipe comprises ; et l’archive se rouvre sur ce dont elle est faite."""
    for nom, ecrits in exemples.items():
        moteur = nom == NOMS[0]
        options = {**ecrits.joints, "edition": EDITION, "moteur": moteur}
        archive, pas = manuel_de_la_page(ouverte, ecrits.profil, options)
        voulus, vus = de_la_commande(nom), contenus(archive)
        joints = {noms_joints()[sorte]: texte for sorte, texte in ecrits.joints.items()}
        if "depart" not in ecrits.joints:
            # Les pages sont celles de la commande, qui dit de le figer ; l’archive, elle, le donne.
            assert "Tenir le suivi" in vus["manuel/ou-en-sommes-nous.html"].decode()
            joints["depart.json"] = vus["depart.json"].decode()
            voulus = {**voulus, "depart.json": vus["depart.json"]}
        assert fichiers_differents(voulus, vus) == []
        assert any(chemin.startswith("manuel/assets/moteur/") for chemin in vus) is moteur
        assert {"manuel/chez-nous/charte.html", "manuel/documents/reunions/bilan-de-la-demarche.odt"
                } <= vus.keys()  # fmt: skip
        parts = [p["part"] for p in pas]
        assert parts == sorted(parts) and len(pas) > 40 and parts[-1] < 1
        (tmp_path / "manuel.zip").write_bytes(archive)
        textes_rouverts = manuel_depose(str(tmp_path / "manuel.zip"))["textes"]
        assert textes_rouverts == {"college.yml": ecrits.profil, **joints}
    fautif = exemples["urbain"].profil.replace("nom:", "non:", 1)
    dit = ouverte.evaluate(
        "(p) => window.generateur.manuel(p, {}).catch((erreur) => erreur.message)", fautif
    )
    assert "college.yml:" in dit and "« nom »" in dit


def test_dans_firefox(
    maison: Path,
    exemples: dict[str, Ecrits],
    de_la_commande: Callable[[str], dict[str, bytes]],
    tmp_path: Path,
) -> None:
    """D’un fichier : le même arbre ; déplié, il s’ouvre, se cherche et s’imprime."""
    ecrits = exemples["urbain"]
    with firefox() as marionnette:
        marionnette.ouvrir((maison / "site" / PAGE).as_uri())
        options = {**ecrits.joints, "edition": EDITION}
        archive = base64.b64decode(marionnette.evaluer(FAIRE, [ecrits.profil, options])["octets"])
        assert fichiers_differents(de_la_commande("urbain"), contenus(archive)) == []
        with zipfile.ZipFile(io.BytesIO(archive)) as lue:
            lue.extractall(tmp_path / "Partagé – Équipe (T)")
        [deplie] = tmp_path.iterdir()
        marionnette.ouvrir((deplie / "OUVRIR-LE-MANUEL.html").as_uri())
        assert marionnette.evaluer(CHERCHER, "differenciation")["trouves"] > 0
        documents, papiers = deplie / "manuel" / "documents", {}
        for nom, feuille in FEUILLES.items():
            marionnette.ouvrir((documents / f"{nom}.html").as_uri())
            papiers[nom] = textes(marionnette.imprimer(*feuille))
    assert {nom: len(pages) for nom, pages in papiers.items()} == {
        "affiche": 1, "feuille-de-route": 7, "fiches-de-role/direction": 1, "questionnaire": 2,
    }  # fmt: skip
    # Le nombre de pages d’un PDF ne se dit pas là où c’est le navigateur qui imprime.
    feuille = (deplie / "manuel" / "feuille-de-route.html").read_text("utf-8")
    assert '<a href="documents/feuille-de-route.html">Imprimer</a>' in feuille
    assert all("Collège du Grand-Canal" in page for page in papiers["feuille-de-route"])
    assert "Essayer en classe" in papiers["affiche"][0]
    assert "Arrêtée le" in papiers["feuille-de-route"][1]
    assert "À qui s’adresser" in papiers["fiches-de-role/direction"][0]
    recto, verso = papiers["questionnaire"]
    assert "page 1 sur 2" in recto and "Trois au plus" in verso and "page 2 sur 2" in verso


def test_de_configurer_au_double_clic(
    sites: dict[str, Path], navigateur: Browser, tmp_path: Path
) -> None:
    """Réseau coupé : le plan est là, le manuel se fait, s’arrête, se refait, se déplie, s’ouvre, se
    cherche ; sans moteur, sa page « Configurer » dit d’où il vient ; ailleurs, il se rouvre."""
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
    page.wait_for_function("document.querySelector('#sortie-manuel progress').value > 0.3")
    # La page reste à qui s’en sert, et l’on peut renoncer.
    sortie.get_by_role("button", name="Arrêter").click()
    expect(sortie.get_by_text("Vous avez arrêté")).to_be_visible()
    _avec_le_moteur(page, sortie, tmp_path / "lourd.zip")
    with page.expect_download(timeout=120_000) as recu:
        faire.click()
    recu.value.save_as(tmp_path / "manuel.zip")
    expect(sortie.get_by_text("Votre manuel est téléchargé : manuel.zip")).to_be_visible()
    dossier = tmp_path / "Partagé – Équipe (T)"
    shutil.unpack_archive(tmp_path / "manuel.zip", dossier)
    # Le formulaire n’en ôte que « fictif ».
    sans_fictif = profil.replace("fictif: true\n", "")
    assert (dossier / "college.yml").read_text("utf-8") == sans_fictif
    page.goto((dossier / "OUVRIR-LE-MANUEL.html").as_uri())
    page.wait_for_url("**/manuel/index.html")
    assert "Collège du Grand-Canal" in page.title()
    page.get_by_role("searchbox").fill("differenciation")
    trouvees = page.get_by_role("list", name="Passages trouvés")
    expect(trouvees.get_by_role("listitem").first).to_be_visible()
    page.goto((dossier / "manuel" / PAGE).as_uri())
    dit = page.evaluate("window.generateur.demarrer().catch((erreur) => erreur.message)")
    assert dit.startswith("Ce manuel a été téléchargé sans ce qui calcule")
    _rouvrir(page, (sites["demonstration"] / PAGE).as_uri(), tmp_path / "manuel.zip")
    assert page.evaluate("configurer.texte()") == sans_fictif
    contexte.close()


def _avec_le_moteur(page: Page, sortie: Locator, cible: Path) -> None:
    """La case cochée, le moteur est dans l’archive ; une réponse changée pendant qu’elle se fait a
    son plan dès qu’elle est faite."""
    case, nom = sortie.get_by_role("checkbox"), page.locator("#p-nom")
    case.check()
    avant = nom.input_value()
    with page.expect_download(timeout=120_000) as recu:
        sortie.get_by_role("button", name="Faire mon manuel").click()
        for ecrit in ("Collège d’à côté", avant):
            nom.evaluate(ECRIRE, ecrit)
            if ecrit != avant:
                expect(page.locator("#plan-a-cote")).to_contain_text(ecrit, timeout=120_000)
    recu.value.save_as(cible)
    with zipfile.ZipFile(cible) as archive:
        assert {"manuel/assets/moteur/python-0.js", "college.yml"} <= set(archive.namelist())
        assert avant in archive.read("college.yml").decode()
    case.uncheck()


@pytest.mark.parametrize(
    ("reglage", "pourquoi"),
    [
        ("--jitless", "ou un réglage de sécurité le lui interdit (WebAssembly)"),
        ("--wasm-max-mem-pages=256", "n’a pas pu démarrer le calcul"),
        ("--wasm-max-mem-pages=700", "n’a pas donné assez de mémoire pour le faire"),
    ],
    ids=["sans-webassembly", "sans-moteur", "sans-manuel"],
)
def test_un_navigateur_qui_refuse(
    sites: dict[str, Path], pilote: Playwright, reglage: str, pourquoi: str
) -> None:
    """Sans WebAssembly, sans mémoire pour le moteur, ou pour le manuel seul : il le dit, avec ce
    qui reste possible, et recommencer le redit."""
    navigateur = lancer(pilote, scripts=reglage)
    page = navigateur.new_page()
    profil = (PROFILS / "urbain.yml").read_text("utf-8")
    page.goto(f"{(sites['rural'] / PAGE).as_uri()}#{en_fragment(profil)}")
    # Demandé sitôt la page là, avant que le formulaire n’ait ses scripts.
    for _ in range(2):
        dit = page.evaluate(
            "(p) => window.generateur.manuel(p, {}).catch((erreur) => erreur.message)", profil
        )
        assert pourquoi in dit and "college.yml" in dit
    if reglage.endswith("700"):
        # Le plan, lui, se refait.
        assert page.evaluate("(p) => window.generateur.feuilleDeRoute(p, 'md')", profil)
        page.locator("[data-aller='3']").click()
        page.get_by_role("button", name="Faire mon manuel").click()
        sortie = page.locator("#sortie-manuel")
        expect(sortie).to_contain_text(pourquoi, timeout=60_000)
        expect(sortie).to_contain_text("Il reste possible d’imprimer la feuille de route")
    else:
        expect(page.locator("#plan-a-cote")).to_contain_text("téléchargez college.yml")
    navigateur.close()


def _rouvrir(page: Page, adresse: str, manuel: Path) -> None:
    """Sur une autre page Configurer : le manuel se rouvre, avec ce qui est à côté du profil ; ce
    qui n’en est pas un se dit."""
    page.goto(adresse)
    page.wait_for_selector("#formulaire:not([hidden])")
    choix, lecture = page.locator("#ouvrir-un-fichier"), page.locator("#lecture")
    page.locator("[data-depart] > summary").click()
    choix.set_input_files({"name": "x.zip", "mimeType": "application/zip", "buffer": b"PK\3\4 et"})
    expect(lecture).to_contain_text("abîmé", timeout=60_000)
    assert page.locator("#p-nom").input_value() == ""
    with zipfile.ZipFile(manuel, "a") as archive:
        archive.writestr("recueil.yml", "reponses: 12\nclassement:\n  - {id: oral, voix: 7}\n")
    choix.set_input_files(manuel)
    expect(lecture).to_contain_text("Fichier lu : manuel.zip")
    assert page.locator("#p-nom").input_value() == "Collège du Grand-Canal"
    expect(page.locator("[data-compagnons]")).to_contain_text("du recueil que vous avez déposé")
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible(timeout=60_000)


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
