"""« Et si l’on commençait le… ? » : ce que la page montre est le vrai plan de ce profil-là."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.chargement.problemes import ErreurDonnees
from generateur.depot.edition import manuel_du_profil
from generateur.formats.svg.frise import frise_debout_svg, frise_svg
from generateur.vue.vues import VueFeuille

from .axe import FONDS, examiner
from .conftest import PROFILS, RACINE
from .equipes import GITLAB, TITRE_HOSTILE
from .test_site import NOMS

TABLE_MAX = 20_000
"""Octets compressés de la table des plans voisins."""

LIRE = """(rang) => {
  const choix = document.querySelector("#essai-choix");
  choix.value = String(rang);
  choix.dispatchEvent(new Event("change"));
  const textes = (selecteur) =>
    Array.from(document.querySelectorAll(selecteur), (e) => e.textContent);
  const dessin = (selecteur) => {
    const svg = document.querySelector(".plan-essaye " + selecteur);
    return svg && new XMLSerializer().serializeToString(svg);
  };
  return {
    trimestres: textes(".plan-essaye h2").slice(1),
    lignes: textes(".plan-essaye section h3"),
    seances: textes(".plan-essaye section p:nth-of-type(2)"),
    tableau: Array.from(document.querySelectorAll(".plan-essaye tbody tr"),
      (r) => Array.from(r.cells, (c) => c.textContent)),
    couchee: dessin(".couchee"), debout: dessin(".debout"),
    etat: document.querySelector(".essai-etat").textContent,
    bilan: document.querySelector(".essai-bilan").textContent,
    conseil: textes(".essai-bilan code")[0],
  };
}"""
LIGNE_DU_REFUS = """(rang) => {
  const { base, plans } = window.manuelVariantes;
  for (const cle of ["trimestres", "version"]) {
    if (plans[rang][cle] !== plans[0][cle]) return cle + ": " + plans[rang][cle];
  }
  const debut = new Date(Date.parse(base) + plans[rang].debut * 864e5);
  return "debut: " + debut.toISOString().slice(0, 10);
}"""


def ouvrir(page: Page, adresse: str) -> Page:
    """Ouvre la feuille de route et son volet « Et si… ? »."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(adresse)
    page.get_by_role("button", name="Et si l’on commençait").click()
    page.locator("#essai-choix").wait_for()
    return page


def simple(texte: str) -> str:
    """Espaces ordinaires et apostrophe courbe."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", texte.replace("'", "’")).strip()


def profil_essaye(texte: str, ligne: str) -> str:
    """Écrit cette ligne dans le profil, à la place de celle qui a sa clé, ou à la fin."""
    cle = ligne.partition(":")[0]
    present = re.compile(rf"^{cle}:[ ]*[\w-]+", re.MULTILINE)
    return present.sub(ligne, texte) if present.search(texte) else f"{texte}\n{ligne}\n"


def geometrie(svg: str) -> tuple[list[str], list[float]]:
    """Ce qu’un dessin montre : ses textes, ses formes, et tous leurs nombres."""
    textes, nombres = [], []
    for e in ElementTree.fromstring(svg).iter():
        nom = e.tag.rpartition("}")[2]
        if nom in ("desc", "g", "pattern", "defs"):
            continue
        if nom == "svg":
            champs = ["viewBox", "data-lundi", "data-jour", "data-origine", "data-bout"]
        else:
            champs = ["class", "x", "y", "width", "height", "d", "dy", "text-anchor", "font-size"]
        valeurs = " ".join(e.get(champ, "") for champ in champs)
        nombres += [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", valeurs)]
        forme = re.sub(r"-?\d+(?:\.\d+)?", "#", valeurs)
        textes.append(simple(f"{nom} {forme} {e.text or ''} {e.tail or ''}"))
    return textes, nombres


def comparer_les_dessins(page: str, programme: str) -> None:
    """Les deux dessins ont les mêmes éléments, dans le même ordre, aux mêmes places."""
    textes, nombres = geometrie(page)
    attendus, places = geometrie(programme)
    assert textes == attendus
    assert nombres == pytest.approx(places, abs=0.11)


def comparer_les_dates(lu: dict[str, Any], vue: VueFeuille) -> None:
    """Trimestres, lignes, passages et tableau disent ce que dit le vrai plan."""
    assert [simple(t) for t in lu["trimestres"]] == [
        simple(f"{t.titre}, {t.quand}") for t in vue.trimestres
    ]
    lignes = [ligne for t in vue.trimestres for ligne in t.lignes]
    assert [simple(t) for t in lu["lignes"]] == [
        simple(f"{x.quand[:1].upper()}{x.quand[1:]} · {x.titre}") for x in lignes
    ]
    attendues = []
    for seance in (x.seance for x in lignes if x.seance):
        envoi = f" (documents à envoyer au plus tard le {seance.envoi_en_mots})"
        dite = f"{seance.titre}, {seance.mots} : {seance.quand}"
        attendues.append(simple(dite + (envoi if seance.envoi else "")))
    assert [simple(t) for t in lu["seances"]] == attendues
    noms = vue.numeros
    assert [[simple(c) for c in rangee] for rangee in lu["tableau"]] == [
        [
            noms[x.id],
            simple(x.titre),
            simple(x.quand),
            simple(f"{x.seance.titre}, {x.seance.quand}") if x.seance else "",
        ]
        for temps in vue.temps
        for x in temps.lignes
    ]


@pytest.mark.parametrize("nom", NOMS)
def test_chaque_essai_est_le_vrai_plan(
    sites: dict[str, Path], fenetre: Page, nom: str, tmp_path: Path
) -> None:
    """Pour chaque choix : on écrit dans le profil la ligne conseillée, on refait le plan, et la
    page montrait déjà ses dates et ses deux frises ; un refus a les mots du vrai refus."""
    page = ouvrir(fenetre, (sites[nom] / "feuille-de-route.html").as_uri())
    texte = (PROFILS / f"{nom}.yml").read_text(encoding="utf-8")
    rangs = page.locator("#essai-choix option").count()
    assert rangs == 19
    for rang in range(1, rangs):
        lu = page.evaluate(LIRE, rang)
        refuse = lu["couchee"] is None
        conseil = page.evaluate(LIGNE_DU_REFUS, rang) if refuse else lu["conseil"]
        profil = tmp_path / "college.yml"
        profil.write_text(profil_essaye(texte, conseil), encoding="utf-8")
        if refuse:
            with pytest.raises(ErreurDonnees) as faute:
                manuel_du_profil(profil, RACINE, os.environ)
            [probleme] = faute.value.problemes
            message = probleme.message[:1].upper() + probleme.message[1:]
            assert simple(message) in simple(lu["etat"])
            assert simple(probleme.remede) in simple(lu["bilan"])
            assert page.locator("#trimestre-1").is_visible()
            continue
        vue = manuel_du_profil(profil, RACINE, os.environ).vue
        comparer_les_dates(lu, vue)
        comparer_les_dessins(lu["couchee"], frise_svg(vue))
        comparer_les_dessins(lu["debout"], frise_debout_svg(vue))


def test_ce_qui_change_se_dit_en_mots(
    sites: dict[str, Path], adresses: dict[str, str], fenetre: Page
) -> None:
    """Par http : de combien chaque rendez-vous bouge, la date de fin, ce qui n’y tient plus."""
    adresse = adresses["demonstration"] + "feuille-de-route.html"
    page = ouvrir(fenetre, adresse)
    page.get_by_label("Et si l’on commençait le…").select_option(label="lundi 1er février 2027")
    etat = page.get_by_role("status").and_(page.locator(".essai-etat"))
    expect(etat).to_contain_text("Fin le 2\u00a0juillet 2027, comme dans votre plan")
    expect(etat).to_contain_text("rendez-vous sur")
    page.get_by_text("Les rendez-vous qui changent").click()
    ligne = page.locator(".essai-bilan li", has_text="Réunir l’équipe projet").inner_text()
    assert simple(ligne) == (
        "Réunir l’équipe projet Dans votre plan : semaine du 4 janvier 2027. À l’essai : semaine "
        "du 1er février 2027 (4 semaines plus tard)."
    )
    page.get_by_label("Et si l’on commençait le…").select_option(label="en version minimale")
    perdues = page.locator(".essai-bilan ul").first.inner_text()
    assert "Porter la suite au conseil d’administration" in perdues
    assert page.locator(".essai-bilan code").inner_text() == "version: minimale"


def test_au_clavier_et_retour(sites: dict[str, Path], navigateur: Browser) -> None:
    """Entrée ouvre, les flèches choisissent, les ancres suivent, et tout revient comme avant."""
    page = navigateur.new_page()
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    avant = page.locator("article").inner_html()
    bouton = page.get_by_role("button", name="Et si l’on commençait")
    bouton.focus()
    page.keyboard.press("Enter")
    choix = page.get_by_label("Et si l’on commençait le…")
    expect(choix).to_be_focused()
    expect(bouton).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status").and_(page.locator(".essai-etat"))).to_contain_text(
        "lundi 11\u00a0janvier 2027"
    )
    assert page.locator("#essais-en-classe").is_visible()
    doubles = page.evaluate(
        "() => { const n = Array.from(document.querySelectorAll('[id]'), (e) => e.id);"
        "return n.filter((x, i) => n.indexOf(x) !== i); }"
    )
    assert not doubles
    assert not page.get_by_text("Pourquoi cette date, cette durée").first.is_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Revenir au plan d’aujourd’hui")).to_be_focused()
    page.keyboard.press("Enter")
    expect(choix).to_be_focused()
    assert page.get_by_text("Pourquoi cette date, cette durée").first.is_visible()
    bouton.click()
    expect(choix).to_be_hidden()
    page.evaluate(
        """() => { document.querySelector(".plan-essaye").remove();
        document.querySelector("#essai-volet").remove();
        document.querySelector("article").removeAttribute("style");
        const b = document.querySelector("#essayer button");
        b.removeAttribute("aria-controls"); }"""
    )
    assert page.locator("article").inner_html() == avant
    page.close()


def test_rien_n_est_charge_d_avance_et_la_table_est_legere(
    sites: dict[str, Path], adresses: dict[str, str], navigateur: Browser
) -> None:
    """La table et ses scripts ne se demandent qu’à l’ouverture ; chaque table pèse peu."""
    page = navigateur.new_page()
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto(adresses["demonstration"] + "feuille-de-route.html", wait_until="networkidle")
    assert not [d for d in demandes if "variantes" in d or "essayer" in d]
    page.get_by_role("button", name="Et si l’on commençait").click()
    page.locator("#essai-choix").wait_for()
    assert len([d for d in demandes if "variantes" in d or "essayer" in d]) == 3
    page.close()
    for nom in NOMS:
        table = (sites[nom] / "feuille-de-route.variantes.js").read_bytes()
        assert len(gzip.compress(table, 6)) < TABLE_MAX


def test_sans_script_il_n_y_a_rien(sites: dict[str, Path], navigateur: Browser) -> None:
    """Sans JavaScript, ni bouton, ni liste, ni place perdue."""
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    assert page.locator("article button, article select").count() == 0
    assert page.locator("#essayer").is_hidden()
    contexte.close()


def test_le_papier_reste_le_plan_d_aujourd_hui(
    sites: dict[str, Path], fenetre: Page, tmp_path: Path
) -> None:
    """Imprimer pendant un essai donne, page pour page, ce qu’on imprime sans essai."""
    textes = []
    for rang in (None, "9"):
        page = ouvrir(fenetre, (sites["demonstration"] / "feuille-de-route.html").as_uri())
        if rang:
            page.select_option("#essai-choix", rang)
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        lu = subprocess.run(
            ["pdftotext", "-layout", str(tmp_path / "page.pdf"), "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        textes.append(lu.stdout)
    assert textes[0] == textes[1]
    assert "4 janvier" in simple(textes[0]) and "À l’essai" not in textes[0]


@pytest.mark.parametrize("nom, rangs", [("demonstration", (0, 4, 18)), ("reunion", (9,))])
def test_aucune_violation_volet_ouvert(
    sites: dict[str, Path], fenetre: Page, nom: str, rangs: tuple[int, ...]
) -> None:
    """Volet ouvert, à l’essai, ou devant un refus : rien à redire, large ou étroit, clair ou
    sombre, et rien ne défile de côté."""
    page = ouvrir(fenetre, (sites[nom] / "feuille-de-route.html").as_uri())
    for rang in rangs:
        page.select_option("#essai-choix", str(rang))
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        for largeur in (1280, 390):
            for fond in FONDS:
                assert not examiner(page, largeur, fond), (rang, largeur, fond)


def test_un_fichier_manquant_se_dit(sites: dict[str, Path], navigateur: Browser) -> None:
    """Si la table manque à côté de la page, le bouton le dit, et la page reste."""
    page = navigateur.new_page()
    page.route("**/feuille-de-route.variantes.js", lambda route: route.abort())
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    page.get_by_role("button", name="Et si l’on commençait").click()
    expect(page.get_by_role("alert")).to_contain_text("feuille-de-route.variantes.js")
    assert page.locator("#trimestre-1").is_visible()
    page.close()


def test_donnees_hostiles_et_crayon(equipe: Callable[[str], Path], navigateur: Browser) -> None:
    """Un titre hostile reste du texte, et le lien pour le faire vraiment ouvre le profil."""
    depot = equipe("gitlab")
    profil = depot / "donnees" / "college.yml"
    page = ouvrir(navigateur.new_page(), (depot / "site" / "feuille-de-route.html").as_uri())
    surprises: list[object] = []
    page.on("dialog", lambda d: (surprises.append(d), d.dismiss()))
    page.select_option("#essai-choix", "3")
    assert page.locator(".plan-essaye img, .essai-volet img").count() == 0
    assert simple(TITRE_HOSTILE) in simple(page.locator(".plan-essaye #hostile h3").inner_text())
    lien = page.get_by_role("link", name="Ouvrir ce fichier pour le modifier")
    assert lien.get_attribute("href") == (f"{GITLAB}/-/edit/principale/donnees/college.yml")
    ligne = re.search(r"à la ligne (\d+)", simple(page.locator(".essai-bilan").inner_text()))
    assert ligne is not None
    assert profil.read_text("utf-8").splitlines()[int(ligne[1]) - 1].startswith("debut:")
    assert not surprises
    page.close()


def test_memes_octets_ailleurs(sites: dict[str, Path], tmp_path: Path) -> None:
    """La table ne dépend ni du dossier, ni du fuseau, ni du hasard des dictionnaires."""
    code = (
        "import os, sys; from pathlib import Path;"
        "from generateur.depot.edition import manuel_du_profil;"
        "from generateur.formats.table import ecrire_les_variantes;"
        "c = manuel_du_profil(Path(sys.argv[1]), Path(sys.argv[2]), os.environ);"
        "sys.stdout.buffer.write(ecrire_les_variantes(c))"
    )
    attendu = (sites["rural"] / "feuille-de-route.variantes.js").read_bytes()
    rendu = subprocess.run(
        [sys.executable, "-c", code, str(PROFILS / "rural.yml"), str(RACINE)],
        cwd=tmp_path,
        env={"TZ": "Pacific/Tahiti", "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
    ).stdout
    # Les sites des essais ont leur profil hors du dépôt : seul son emplacement change.
    assert (
        rendu.replace(b'"dedans":true', b'"dedans":false').replace(
            b"tests/profils/rural.yml", b"rural.yml"
        )
        == attendu
    )
