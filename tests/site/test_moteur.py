"""Le plan refait dans la page est celui de la commande, octet pour octet, sans réseau."""

from __future__ import annotations

import os
import random
import shutil
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.archive_du_site import archiver
from tests.formats.lecture_pdf import textes
from tests.outils.marionnette import firefox
from tests.outils.moteur_en_page import DEMANDER, ecarts, obtenus, octets_de
from tests.outils.profils_tires import (
    EPOQUE,
    FORMATS,
    Ecrits,
    attendu,
    avec_un_recueil,
    avec_un_suivi,
    profils_tires,
)
from tests.outils.souche import lancer

from .conftest import PROFILS, RACINE, imposer
from .test_site import NOMS

CAS = RACINE / "tests" / "chargement" / "cas"
PAGE = "a-propos/configurer.html"
LONGUES = """window.longues = [];
new PerformanceObserver((liste) => liste.getEntries().forEach((tache) => {
  window.longues.push(tache.duration);
})).observe({ type: "longtask", buffered: true });"""
IMPRIMER = """async (texte) => {
  const attendre = async (choix) => {
    while (!document.querySelector(choix)) await new Promise((r) => setTimeout(r, 50));
  };
  window.print = () => {};
  document.getElementById("coller-un-texte").value = texte;
  document.querySelector("[data-lire]").click();
  await attendre("[data-sortie=imprimer]:enabled");
  document.querySelector("[data-sortie=imprimer]").click();
  await attendre("html.avec-papier");
}"""
"""Colle un profil dans la page, et met sa feuille de route sous l’impression."""
NOTER = """async () => {
  document.getElementById("noter-le").value = "2027-01-04";
  document.querySelector("[data-tout-fait]").click();
  const note = () => document.querySelector(".mes-notes li");
  while (!note()) await new Promise((r) => setTimeout(r, 50));
  return note().textContent;
}"""
"""Note ce qui était prévu le premier jour ; rend la note, en mots."""
DEMARRER = "window.generateur.demarrer().catch((erreur) => erreur.message)"

Exemples = list[tuple[Ecrits, dict[str, bytes]]]


@pytest.fixture(scope="module")
def ouverte(
    sites: dict[str, Path], navigateur: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """La page Configurer d’un ZIP déplié, ouverte d’un fichier, réseau coupé, son moteur prêt."""
    dossier = tmp_path_factory.mktemp("zip") / "Partagé – Équipe (T)"
    with zipfile.ZipFile(BytesIO(archiver(sites["demonstration"], date(2026, 11, 24)))) as archive:
        archive.extractall(dossier)
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto((dossier / "manuel" / PAGE).as_uri())
    assert not [adresse for adresse in demandes if "/moteur/" in adresse]
    assert page.evaluate(DEMARRER) is None
    assert all(adresse.startswith(("file:", "blob:")) for adresse in demandes)
    yield page
    contexte.close()


@pytest.fixture(scope="module")
def exemples(lectures: None, tmp_path_factory: pytest.TempPathFactory) -> Exemples:
    """Les quatre profils, seuls, puis avec un recueil et un suivi ; ce qui en est attendu."""
    dossier, hasard = tmp_path_factory.mktemp("exemples"), random.Random(1)
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    preoccupations = tuple(p.id for p in demarche.preoccupations)
    seuls = [Ecrits(nom, (PROFILS / f"{nom}.yml").read_text("utf-8")) for nom in NOMS]
    suivis = []
    for seul in seuls:
        entendu = avec_un_recueil(seul, preoccupations, hasard)
        plan = attendu(entendu, dossier, ("json",))["json"]
        suivis.append(avec_un_suivi(entendu, plan, hasard))
    return [(ecrits, attendu(ecrits, dossier)) for ecrits in (*seuls, *suivis)]


def fautifs() -> list[Ecrits]:
    """Chaque cas fautif que l’on peut écrire : profil, recueil, suivi."""
    rural = (PROFILS / "rural.yml").read_text("utf-8")
    rendus = []
    for genre, dossier in (("profil", "profil"), ("recueil", "recueil_fautif"), ("suivi", "suivi")):
        for cas in sorted((CAS / dossier).glob("*.yml")):
            try:
                texte = cas.read_bytes().decode()
            except UnicodeDecodeError:
                continue
            nom = f"{genre}/{cas.stem}"
            seul = genre == "profil"
            rendus.append(Ecrits(nom, texte) if seul else Ecrits(nom, rural, {genre: texte}))
    return rendus


def test_les_exemples(ouverte: Page, exemples: Exemples) -> None:
    """Les quatre profils, avec et sans recueil et suivi, dans tous les formats."""
    ecrits, attendus = [ecrit for ecrit, _ in exemples], [voulu for _, voulu in exemples]
    assert [list(voulu) for voulu in attendus] == [list(FORMATS)] * 8
    assert ecarts(ecrits, attendus, obtenus(ouverte, ecrits)) == []


def test_soixante_profils_au_hasard(ouverte: Page, lectures: None, tmp_path: Path) -> None:
    """Des profils tirés, certains refusés ou suivis ; mesures/moteur.py en compare mille."""
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    tires = list(profils_tires(demarche, 64, 20261201, tmp_path))
    ecrits, attendus = [ecrit for ecrit, _ in tires], [voulu for _, voulu in tires]
    assert sum("ods" in voulu for voulu in attendus) >= 40
    assert {nom for ecrit in ecrits for nom in ecrit.joints} == {"recueil", "suivi"}
    assert ecarts(ecrits, attendus, obtenus(ouverte, ecrits)) == []


def test_les_fautes_se_disent_comme_a_la_commande(
    ouverte: Page, lectures: None, tmp_path: Path
) -> None:
    """Chaque cas fautif donne, toutes ses fautes comprises, le message de `verifier`."""
    ecrits = fautifs()
    attendus = [attendu(ecrit, tmp_path, ("json",)) for ecrit in ecrits]
    assert sum("faute" in voulu for voulu in attendus) > 140
    assert ecarts(ecrits, attendus, obtenus(ouverte, ecrits, ("json",))) == []


def test_la_commande_elle_meme(ouverte: Page, exemples: Exemples, tmp_path: Path) -> None:
    """Ce que les vraies commandes écrivent d’un college.yml, et ce qu’elles en refusent."""
    bon = exemples[5][0]
    mauvais = next(ecrits for ecrits in fautifs() if ecrits.nom.endswith("fautes-a-la-fois"))
    vu, refus = obtenus(ouverte, [bon, mauvais])
    environnement = {**os.environ, "SOURCE_DATE_EPOCH": EPOQUE}
    for nom, texte in {"college": bon.profil, **bon.joints}.items():
        (tmp_path / f"{nom}.yml").write_text(texte, "utf-8")
    for nom in FORMATS:
        sortie = tmp_path / f"sortie.{nom}"
        mots = ["feuille-de-route", str(tmp_path / "college.yml"), "--format", nom]
        mots += ["--sortie", str(sortie)]
        fait = lancer("generateur", *mots, dossier=RACINE, environnement=environnement)
        assert fait.returncode == 0, fait.stderr
        assert sortie.read_bytes() == vu[nom], nom
    depot = tmp_path / "depot"
    shutil.copytree(RACINE / "donnees", depot / "donnees")
    (depot / "college.yml").write_text(mauvais.profil, "utf-8")
    mots = ["verifier", "college.yml"]
    dit = lancer("generateur", *mots, dossier=depot, environnement=environnement)
    assert (dit.returncode, dit.stderr) == (1, refus["faute"].decode() + "\n")


def test_un_calendrier_tape_et_l_edition_du_site(ouverte: Page, tmp_path: Path) -> None:
    """Un calendrier joint fait ce que ferait son fichier ; sans édition, c’est celle du site."""
    profil = (PROFILS / "rural.yml").read_text("utf-8") + "zone: ici\n"
    zone_a = (RACINE / "donnees" / "calendriers" / "A.yml").read_text("utf-8")
    calendrier = zone_a.replace("titre: Zone A", "titre: Vacances d’ici")
    assert calendrier != zone_a
    demander = "([p, f, o]) => window.generateur.feuilleDeRoute(p, f, o)"
    vu = ouverte.evaluate(demander, [profil, "md", {"calendrier": calendrier}])
    depot = tmp_path / "depot"
    shutil.copytree(RACINE / "donnees", depot / "donnees")
    (depot / "donnees" / "calendriers" / "ici.yml").write_text(calendrier, "utf-8")
    (depot / "college.yml").write_text(profil, "utf-8")
    # L’édition des sites d’essai (conftest.py).
    environnement = {**os.environ, "SOURCE_DATE_EPOCH": "1795000000"}
    mots = ["feuille-de-route", "college.yml", "--format", "md"]
    fait = lancer("generateur", *mots, dossier=depot, environnement=environnement)
    assert (fait.returncode, fait.stdout) == (0, vu), fait.stderr


def test_par_http_sous_une_regle_stricte(
    adresses: dict[str, str], navigateur: Browser, exemples: Exemples
) -> None:
    """Servi par http, sans `unsafe-eval` : le même plan, aucune autre adresse, et du premier script
    du moteur au dernier format, jamais un dixième de seconde où la page se fige."""
    ecrits, voulu = exemples[6]
    pires = []
    # Une machine occupée fige aussi les pages : une fois sur trois suffit.
    while len(pires) < 3 and min(pires, default=101) > 100:
        page = navigateur.new_page()
        demandes: list[str] = []
        page.on("request", lambda demande, vues=demandes: vues.append(demande.url))
        page.add_init_script(LONGUES)
        imposer(page, "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'")
        page.goto(adresses["demonstration"] + PAGE, wait_until="networkidle")
        page.evaluate("window.longues = []")
        assert ecarts([ecrits], [voulu], obtenus(page, [ecrits])) == []
        assert page.get_by_role("button", name="Continuer").is_visible()
        pires.append(max(page.evaluate("window.longues"), default=0))
        assert all(a.startswith((adresses["demonstration"], "blob:")) for a in demandes)
        page.close()
    assert min(pires) <= 100, pires


def test_dans_firefox(sites: dict[str, Path], exemples: Exemples, tmp_path: Path) -> None:
    """Un autre moteur de pages, d’un fichier : mêmes octets, mêmes fautes, même papier."""
    faux = [ecrits for ecrits in fautifs() if "/date-" in ecrits.nom][:3]
    choisis = [*exemples[3:6], *((ecrits, attendu(ecrits, tmp_path)) for ecrits in faux)]
    ecrits, attendus = [ecrit for ecrit, _ in choisis], [voulu for _, voulu in choisis]
    with firefox() as marionnette:
        marionnette.ouvrir((sites["demonstration"] / PAGE).as_uri())
        demandes = [ecrit.pour_la_page() for ecrit in ecrits]
        vus = marionnette.evaluer(DEMANDER, [demandes, list(FORMATS)])
        marionnette.evaluer(IMPRIMER, (PROFILS / "demonstration.yml").read_text("utf-8"))
        papier = marionnette.imprimer()
        marionnette.ouvrir((sites["demonstration"] / "ou-en-sommes-nous.html").as_uri())
        note = marionnette.evaluer(NOTER)
    assert ecarts(ecrits, attendus, map(octets_de, vus)) == []
    feuilles = textes(papier)
    assert note == "4\u00a0janvier 2027\u00a0: Réunir l’équipe projet, commencé"
    assert len(feuilles) == 6 and "Temps à prévoir" in feuilles[0] and "Arrêtée le" in feuilles[1]


@pytest.mark.parametrize(
    "manque",
    [
        "delete window.DecompressionStream",
        "window.Worker = undefined",
        "WebAssembly.instantiateStreaming = undefined",
    ],
)
def test_un_navigateur_trop_ancien(
    sites: dict[str, Path], navigateur: Browser, manque: str
) -> None:
    """Il le dit, en français, et rien n’est chargé."""
    page = navigateur.new_page()
    page.add_init_script(manque)
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto((sites["demonstration"] / PAGE).as_uri())
    message = page.evaluate(DEMARRER)
    assert message.startswith("Ce navigateur est trop ancien")
    assert message == page.evaluate("window.generateur.pret.catch((erreur) => erreur.message)")
    assert not [adresse for adresse in demandes if "/moteur/" in adresse]
    page.close()


def test_un_moteur_absent_ou_interdit(
    sites: dict[str, Path], adresses: dict[str, str], navigateur: Browser, tmp_path: Path
) -> None:
    """Sans ses scripts, la page dit où aller ; sans droit de calculer ou sans réponse à temps, ce
    qu’il en est."""
    seul = tmp_path / "seul"
    shutil.copytree(sites["rural"], seul, ignore=shutil.ignore_patterns("moteur", "*.pdf"))
    page = navigateur.new_page()
    page.goto((seul / PAGE).as_uri())
    assert "n’a pas été trouvé à côté de ce site" in page.evaluate(DEMARRER)
    imposer(page, "script-src 'self' blob:")
    page.goto(adresses["rural"] + PAGE)
    assert "n’a pas pu démarrer le calcul" in page.evaluate(DEMARRER)
    page.unroute_all()
    html = (sites["rural"] / PAGE).read_text("utf-8")
    assert '"secondes": 60' in html
    presse = html.replace('"secondes": 60', '"secondes": 0.001')
    page.route("**/*.html", lambda route: route.fulfill(body=presse, content_type="text/html"))
    page.goto(adresses["rural"] + PAGE)
    assert "n’a pas pu démarrer en une minute" in page.evaluate(DEMARRER)
    page.wait_for_load_state("networkidle")
    page.close()
