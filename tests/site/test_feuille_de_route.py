"""La feuille de route : courte, ouverte, la part de chacun sans script, et où l’on en est."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from generateur.depot.edition import manuel_du_profil
from generateur.vue.vues import VueFeuille
from tests.outils.marionnette import firefox

from .axe import FONDS, LARGEURS, examiner
from .conftest import PROFILS, RACINE
from .test_site import NOMS

PAGE = "feuille-de-route.html"
HAUTEURS = {1280: 3000, 390: 4200}
AVANT, PENDANT, CONGES, APRES = "2026-12-01", "2027-03-10", "2027-02-20", "2027-09-01"
VISIBLES = "(ls) => ls.filter((l) => l.checkVisibility()).map((l) => l.id)"
ESPACER = """() => {
  const style = document.createElement("style");
  style.textContent = "*{letter-spacing:.12em!important;word-spacing:.16em!important;"
    + "line-height:1.5!important} p{margin-bottom:2em!important}";
  document.head.append(style);
}"""
COUPES = """() => {
  const coupes = [];
  for (const texte of document.querySelectorAll(".frise-svg text")) {
    if (!texte.textContent.trim()) continue;
    const b = texte.getBBox(), v = texte.ownerSVGElement.viewBox.baseVal;
    if (b.x < -1 || b.x + b.width > v.width + 1) coupes.push(texte.textContent);
  }
  for (const e of document.querySelectorAll(".plan :is(p, h2, h3, li, summary, label)")) {
    const s = getComputedStyle(e);
    if (e.closest(".hors-vue, .frise") || s.overflow === "visible") continue;
    const deborde = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    if (deborde) coupes.push(e.textContent);
  }
  return coupes;
}"""


def vue_de(nom: str) -> VueFeuille:
    """La vue que le site en a."""
    return manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ).vue


@pytest.fixture(scope="module")
def pendule(navigateur: Browser) -> Iterator[Page]:
    """Une fenêtre pour tous les jours : à chaque page qu’on y ouvre, on règle son horloge."""
    page = navigateur.new_page()
    yield page
    page.close()


def ouvrir(page: Page, site: Path, quand: str, suite: str = "", largeur: int = 1280) -> Page:
    """Ouvre la feuille de route un jour donné, sans rien de retenu."""
    page.set_viewport_size({"width": largeur, "height": 800})
    page.clock.set_fixed_time(f"{quand}T10:00:00")
    page.goto((site / PAGE).as_uri())
    page.evaluate("localStorage.removeItem('manuel.part')")
    page.goto(f"{(site / PAGE).as_uri()}{suite}")
    return page


@pytest.mark.parametrize("largeur", HAUTEURS)
def test_la_page_est_courte(sites: dict[str, Path], pendule: Page, largeur: int) -> None:
    """Avant le premier jour, aucun mois replié : une fois et demie l’écran d’un projecteur."""
    page = ouvrir(pendule, sites["demonstration"], AVANT, largeur=largeur)
    assert page.locator("section.mois:visible").count() == page.locator("section.mois").count() == 5
    assert page.evaluate("document.documentElement.scrollHeight") <= HAUTEURS[largeur]


@pytest.mark.parametrize("nom", NOMS)
def test_le_chemin_est_le_plan(sites: dict[str, Path], nom: str) -> None:
    """Chaque ligne une fois, dans l’ordre des jours ; l’année une fois, puis quand elle change."""
    vue, texte = vue_de(nom), (sites[nom] / PAGE).read_text("utf-8")
    lignes = re.findall(r'<li class="ligne [^>]* id="([^"]+)"', texte)
    assert lignes == [ligne.id for ligne in vue.au_fil_des_jours]
    mois = re.findall(r'<h2 id="lignes-mois-(\d+)-\d+">([^<]+)</h2>', texte)
    annees = [annee for annee, _ in mois]
    dites = [nom_du_mois[-4:] for _, nom_du_mois in mois if nom_du_mois[-4:].isdigit()]
    assert dites == list(dict.fromkeys(annees)) == sorted(set(annees))
    chemin = texte.partition('<ol class="lignes">')[2].partition('class="apres-le-chemin"')[0]
    marges = re.findall(r'<p class="date">.*?</p>', chemin, re.S)
    assert len(marges) == len(lignes) and not re.search(r"\b20\d\d\b", "".join(marges))
    assert "checkbox" not in texte.partition("<main")[2]


def test_la_part_de_chacun_sans_script(sites: dict[str, Path], navigateur: Browser) -> None:
    """Pour chaque rôle : ses lignes et elles seules, avec ce qu’il y fait et ses heures."""
    vue = vue_de("demonstration")
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / PAGE).as_uri())
    for role in vue.roles:
        if not role.heures:
            continue
        page.get_by_role("radio", name=re.compile(f"^{re.escape(role.court)} ", re.I)).check()
        siens = [m for m in role.moments if m.part != "informe"]
        attendues = [x.id for x in vue.au_fil_des_jours if x.id in {m.ligne.id for m in siens}]
        vues = [x.get_attribute("id") for x in page.locator(".ligne").all() if x.is_visible()]
        assert vues == attendues
        for moment in siens:
            ligne = page.locator(f"[id='{moment.ligne.id}']")
            part = "J’anime" if moment.part == "anime" else "Je participe"
            dit = f"{part} · {moment.heures_en_mots}" if moment.heures else part
            assert ligne.locator(".qui").inner_text().strip() == dit
        vides = [m for m in page.locator("section.mois").all() if m.is_visible() and not any(
            x.is_visible() for x in m.locator(".ligne").all())]  # fmt: skip
        assert not vides
        agenda = page.locator(".filtre .ma-part:visible a").first.get_attribute("href")
        assert agenda == f"feuille-de-route.{role.id}.ics"
    contexte.close()


def test_la_part_s_envoie_et_se_retient(sites: dict[str, Path], pendule: Page) -> None:
    """`?part=direction` ouvre la sienne, sans que rien ne bouge ; la dernière choisie revient."""
    page = ouvrir(pendule, sites["demonstration"], AVANT, "?part=direction")
    expect(page.get_by_role("radio", name=re.compile("^direction "))).to_be_checked()
    siennes = page.locator(".ligne").evaluate_all(VISIBLES)
    assert 0 < len(siennes) < len(vue_de("demonstration").lignes)
    page.get_by_role("radio", name=re.compile("^académie ")).check(force=True)
    page.goto((sites["demonstration"] / PAGE).as_uri())
    expect(page.get_by_role("radio", name=re.compile("^académie "))).to_be_checked()
    assert page.locator(".ligne").evaluate_all(VISIBLES) != siennes
    page.goto(f"{(sites['demonstration'] / PAGE).as_uri()}?part=inconnue")
    expect(page.get_by_role("radio", name="tout le monde")).to_be_checked()
    page.evaluate("localStorage.removeItem('manuel.part')")


def test_ce_qu_il_en_est_ce_jour_la(sites: dict[str, Path], pendule: Page) -> None:
    """Avant, pendant, en congés, après : une chose en cours, une ensuite, une à faire avancer."""
    attendus = {
        AVANT: ("Pour commencer", "Réunir l’équipe projet", "date à fixer"),
        PENDANT: ("En ce moment", "Visiter la classe d’un collègue", "séances à placer"),
        CONGES: ("En ce moment", "Inviter des enseignants extérieurs", "séances à placer"),
        APRES: ("En ce moment", "Achevée le 2\u00a0juillet 2027", "Tout a sa date"),
    }
    for jour, dits in attendus.items():
        page = ouvrir(pendule, sites["demonstration"], jour)
        cases = page.locator(".en-ce-moment > div").all_inner_texts()
        assert len(cases) == 3 and dits[0] in cases[0] and dits[1] in cases[0], (jour, cases)
        assert cases[1].strip().startswith("Ensuite") and dits[2] in cases[2], (jour, cases)


def test_les_mois_passes_se_replient(sites: dict[str, Path], pendule: Page) -> None:
    """Sous un seul repli, qui les compte ; un lien vers l’une de leurs lignes l’ouvre."""
    page = ouvrir(pendule, sites["demonstration"], PENDANT)
    repli = page.locator("details.passes")
    expect(repli.locator("> summary")).to_have_text("Janvier : 6 étapes, passées")
    assert not page.locator("#recueil-des-preoccupations").is_visible()
    page.goto(f"{(sites['demonstration'] / PAGE).as_uri()}#recueil-des-preoccupations")
    page.reload()
    expect(page.locator("#recueil-des-preoccupations")).to_be_visible()
    marquees = page.locator(".ligne mark").evaluate_all("(ms) => ms.map((m) => m.closest('li').id)")
    milieu = [x.id for x in vue_de("demonstration").au_fil_des_jours
              if x.debut.isoformat() <= PENDANT <= x.fin.isoformat()]  # fmt: skip
    assert marquees == milieu
    page = ouvrir(pendule, sites["demonstration"], "2027-04-14")
    expect(page.locator("details.passes > summary")).to_have_text(
        "Janvier, février et mars : 12 étapes, passées"
    )
    noms = page.locator("svg .nom-de-conge:visible")
    assert noms.all_text_contents() == ["Hiver"], "le nom du jour est sur celui du printemps"


@pytest.mark.parametrize("suite", ["", "?part=referent-numerique"])
def test_aucune_violation_dans_chaque_etat(
    sites: dict[str, Path], pendule: Page, suite: str
) -> None:
    """Filtrée ou non, un mois replié puis tout déplié, à trois largeurs, claire et sombre."""
    page = ouvrir(pendule, sites["demonstration"], PENDANT, suite)
    fautes = [f for largeur in LARGEURS for fond in FONDS for f in examiner(page, largeur, fond)]
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    fautes += [f for largeur in LARGEURS for fond in FONDS for f in examiner(page, largeur, fond)]
    assert not fautes, "\n".join(fautes)


@pytest.mark.parametrize("largeur", [1280, 320])
def test_un_texte_espace_n_est_pas_coupe(
    sites: dict[str, Path], pendule: Page, largeur: int
) -> None:
    """Avec l’espacement de WCAG 1.4.12, rien ne sort de la frise ni d’une ligne."""
    page = ouvrir(pendule, sites["demonstration"], AVANT, largeur=largeur)
    page.evaluate(ESPACER)
    assert page.evaluate(COUPES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= largeur


def test_la_frise_s_entend_une_fois(sites: dict[str, Path], pendule: Page) -> None:
    """Un titre la nomme, une description la décrit ; rien de ce qui y est écrit ne se redit."""
    page = ouvrir(pendule, sites["demonstration"], AVANT)
    entendu = page.locator(".frise").aria_snapshot()
    assert entendu.count("semaine par semaine") == 1 and "Annoncer la démarche" not in entendu
    decrit = page.locator(".frise-svg").evaluate(
        "(s) => document.getElementById(s.getAttribute('aria-describedby')).textContent"
    )
    for temps in vue_de("demonstration").temps:
        assert temps.titre in decrit and temps.quand in decrit
    for nom in NOMS:
        texte = (sites[nom] / PAGE).read_text("utf-8").partition('class="frise-svg"')[2]
        assert "'" not in texte.partition("</svg>")[0], nom


def test_imprimee_elle_garde_ses_chiffres(
    sites: dict[str, Path], pendule: Page, adresses: dict[str, str]
) -> None:
    """De Chromium et de Firefox, chaque date de la marge est dans le texte du papier ; à l’écran
    de Firefox, rien ne défile de côté et le filtre y répond."""
    page = ouvrir(pendule, sites["demonstration"], AVANT)
    marges = page.locator(".lignes .date > span:first-child").all_text_contents()
    papiers = {"Chromium": page.pdf(prefer_css_page_size=True)}
    with firefox() as marionnette:
        marionnette.ouvrir(adresses["demonstration"] + PAGE + "?part=direction")
        etat = marionnette.evaluer(
            "async () => [document.documentElement.scrollWidth <= innerWidth, Array.from("
            "document.querySelectorAll('.ligne')).filter((l) => l.checkVisibility()).length]"
        )
        marionnette.ouvrir(adresses["demonstration"] + PAGE + "?part=")
        papiers["Firefox"] = marionnette.imprimer()
    siennes = {m.ligne.id for r in vue_de("demonstration").roles if r.id == "direction"
               for m in r.moments if m.part != "informe"}  # fmt: skip
    assert etat == [True, len(siennes)]
    for nom, octets in papiers.items():
        lu = "".join(f.extract_text() for f in PdfReader(BytesIO(octets)).pages)
        compact = re.sub(r"\s", "", lu)
        for marge in marges:
            assert re.sub(r"\s", "", marge) in compact, (nom, marge)
