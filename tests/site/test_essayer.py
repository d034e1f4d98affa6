"""« Et si l’on commençait le… ? » : ce que la page montre est le vrai plan de ces réponses-là."""

from __future__ import annotations

import gzip
import html
import os
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees
from generateur.depot.edition import manuel_du_profil
from generateur.formats.svg.frise import frise_svg
from generateur.noyau.declare.modeles import College
from generateur.noyau.mots import intervalle
from generateur.site.moteur.en_questions import en_questions
from generateur.site.moteur.essai import essai

from .axe import FONDS, examiner
from .conftest import PROFILS, RACINE, texte_du_profil
from .equipes import TITRE_HOSTILE
from .test_site import NOMS

pytestmark = pytest.mark.usefixtures("comme_dans_la_page")
AILLEURS = (
    *({"debut": f"{annee}-{mois:02d}-06"} for annee, mois in ((2026, 11), (2027, 2))),
    *({"debut": f"2027-{mois:02d}-20"} for mois in (5, 6, 9)),
    {"debut": "2035-01-08"},
    {"trimestres": "3"},
    {"trimestres": "2"},
    {"version": "minimale"},
    {"equipement": "faible"},
    {"equipement": "eleve"},
    {"debut": "2027-02-08", "trimestres": "3", "version": "minimale"},
)
"""D’autres débuts, tout au long de deux années, et le reste autrement."""


def reponses(college: College, **autres: str) -> dict[str, str]:
    """Rend ce que le volet envoie : les quatre réponses, telles que le profil les a, ou autres."""
    cles = ("debut", "trimestres", "version", "equipement")
    return {cle: str(getattr(college, cle)) for cle in cles} | autres


def simple(texte: str) -> str:
    """Espaces ordinaires, et rien d’échappé."""
    return re.sub(r"\s+", " ", html.unescape(texte)).strip()


@pytest.mark.parametrize("nom", NOMS)
def test_chaque_essai_est_le_vrai_plan(nom: str, tmp_path: Path) -> None:
    """On garde le profil de l’essai, on en refait le plan : la page montrait ses lignes et sa
    frise ; un refus a les mots du vrai refus."""
    texte = texte_du_profil(nom)
    college = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ).declare
    vus = refuses = 0
    for autres in AILLEURS:
        voulu = reponses(college, **autres)
        rendu = essai(texte, voulu, {})
        fichier = tmp_path / "college.yml"
        ecrit = texte
        for cle, valeur in voulu.items():
            ligne = re.compile(rf"^{cle}: *[\w-]+", re.M)
            ici = f"{cle}: {valeur}"
            ecrit = ligne.sub(ici, ecrit) if ligne.search(ecrit) else f"{ecrit}\n{ici}\n"
        fichier.write_text(ecrit, "utf-8")
        if rendu["plan"]:
            vus += 1
            vue = manuel_du_profil(fichier, RACINE, os.environ).vue
            assert simple(frise_svg(vue)) in simple(rendu["html"])
            for ligne_vue in vue.lignes:
                jours = intervalle(ligne_vue.debut, ligne_vue.fin, avec_annee=False)
                sienne = rendu["html"].partition(f'id="{ligne_vue.id}"')[2].partition("</li>")[0]
                assert f">{simple(jours)}<" in simple(sienne)
            assert {e.texte for e in vue.avertissements} <= set(
                html.unescape(x) for x in re.findall(r"<li>([^<]*)</li>", rendu["html"])
            )
        elif rendu["annonce"]:
            refuses += 1
            with pytest.raises(ErreurDonnees) as faute:
                manuel_du_profil(fichier, RACINE, os.environ)
            dire = en_questions(charger_demarche(RACINE)[0]).dire
            for probleme in faute.value.problemes:
                for dit in dire(probleme):
                    assert simple(dit[1:]) in simple(rendu["bilan"])
        else:
            assert voulu == reponses(college)
    assert vus >= 4 and refuses


def test_ce_qui_change_se_dit_en_mots() -> None:
    """La fin, la durée, ce qui bouge et de combien, ce qui n’y est plus et pourquoi."""
    texte = texte_du_profil("demonstration")
    college = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).declare
    rendu = essai(texte, reponses(college, debut="2027-02-01"), {})
    annonce = simple(rendu["annonce"])
    assert annonce.startswith("À l’essai, en commençant le lundi 1er février 2027.")
    assert "Fin le 2 juillet 2027, comme dans votre plan" in annonce
    bilan = simple(rendu["bilan"])
    assert (
        "<strong>Réunir l’équipe projet</strong><br>Dans votre plan : du 4 au 8 janvier 2027. "
        "À l’essai : du 1er au 5 février 2027 (4 semaines de classe plus tard)." in bilan
    )
    essaye = essai(texte, reponses(college, version="minimale"), {})
    minimale = simple(essaye["bilan"])
    assert "Porter la suite au conseil d’administration" in minimale
    assert "la version minimale s’en passe" in minimale
    assert (
        "en version minimale" in essai(texte, reponses(college, version="minimale"), {})["annonce"]
    )


def test_garder_un_essai_le_met_dans_le_profil() -> None:
    """Le fichier et l’adresse du formulaire portent la réponse ; le reste n’a pas bougé."""
    texte = texte_du_profil("demonstration")
    college = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).declare
    rendu = essai(texte, reponses(college, trimestres="3"), {})
    ecarts = [
        (a, b)
        for a, b in zip(texte.splitlines(), rendu["texte"].splitlines(), strict=True)
        if a != b
    ]
    assert len(ecarts) == 1 and ecarts[0][1].startswith("trimestres: 3")
    ecrit = rendu["fragment"].removeprefix("profil=")
    assert re.fullmatch(r"[\w-]+", ecrit)
    octets = urlsafe_b64decode(ecrit + "=" * (-len(ecrit) % 4))
    assert gzip.decompress(octets).decode() == rendu["texte"]


def test_sans_autre_reponse_il_n_y_a_pas_d_essai() -> None:
    """Revenir à ce que dit le profil, c’est revenir au plan d’aujourd’hui."""
    college = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).declare
    rendu = essai(texte_du_profil("demonstration"), reponses(college), {})
    assert not rendu["plan"] and rendu["annonce"] == rendu["html"] == rendu["bilan"] == ""


def test_un_titre_hostile_reste_du_texte() -> None:
    """Le plan à l’essai et son bilan échappent ce que le profil a écrit."""
    ecrit = TITRE_HOSTILE.replace("'", "''")
    texte = texte_du_profil("demonstration") + (
        f"adaptations:\n  modifier:\n    bilan-de-la-demarche: {{titre: '{ecrit}'}}\n"
    )
    college = manuel_du_profil(PROFILS / "demonstration.yml", RACINE, os.environ).declare
    rendu = essai(texte, reponses(college, debut="2027-02-01"), {})
    assert rendu["plan"] and "<img" not in rendu["html"] + rendu["bilan"]
    assert simple(TITRE_HOSTILE) in simple(rendu["html"])


APRES_LE_VOLET = """() => {
  const suite = document.querySelectorAll(".plan-essaye ~ *");
  return Array.from(suite, (e) => [e.textContent, e.checkVisibility(), e.id,
    ...Array.from(e.querySelectorAll("[id], [data-ancre]"), (x) => x.id)]);
}"""


@pytest.fixture(scope="module")
def feuille(sites: dict[str, Path], navigateur: Browser) -> Iterator[Page]:
    """La feuille de route de la démonstration, ouverte d’un disque : un seul moteur pour tous."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 900})
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    yield page
    page.close()


def test_dans_la_page_au_clavier_et_retour(feuille: Page) -> None:
    """Rien n’est chargé avant le bouton ; l’essai prend la place du plan, ses ancres comprises ;
    « Revenir » rend la page d’avant."""
    page = feuille
    avant = page.evaluate(APRES_LE_VOLET)
    assert page.evaluate("performance.getEntriesByType('resource').every("
                         "(r) => !r.name.includes('assets/moteur/'))")  # fmt: skip
    bouton = page.get_by_role("button", name="Essayer une autre date")
    bouton.focus()
    page.keyboard.press("Enter")
    debut = page.get_by_label("Le jour où l’on commence")
    expect(debut).to_be_focused()
    expect(bouton).to_have_attribute("aria-expanded", "true")
    debut.fill("2027-02-01")
    etat = page.get_by_role("status").and_(page.locator(".essai-etat"))
    expect(etat).to_contain_text("lundi 1er\u00a0février 2027", timeout=60_000)
    expect(debut).to_be_focused()
    page.get_by_label("Nombre de trimestres").select_option("3")
    expect(etat).to_contain_text("sur 3 trimestres")
    assert page.locator(".plan-essaye #essais-en-classe").is_visible()
    assert page.locator("#temps-a-prevoir").count() == 1
    doubles = page.evaluate(
        "() => { const n = Array.from(document.querySelectorAll('[id]'), (e) => e.id);"
        "return n.filter((x, i) => n.indexOf(x) !== i); }"
    )
    assert not doubles
    page.get_by_role("button", name="Revenir au plan d’aujourd’hui").click()
    expect(debut).to_be_focused()
    expect(etat).to_have_text("Voici de nouveau votre plan.")
    bouton.click()
    expect(debut).to_be_hidden()
    assert page.evaluate(APRES_LE_VOLET) == avant
    assert page.locator(".plan-essaye").inner_html() == ""


def ouvrir(page: Page, **autres: str) -> Page:
    """Ouvre le volet s’il ne l’est pas, et n’y change que ces réponses."""
    page.set_viewport_size({"width": 1280, "height": 900})
    if page.locator("#essai-volet").is_hidden():
        page.get_by_role("button", name="Essayer une autre date").click()
    page.locator("#essai-volet").evaluate("(volet) => volet.reset()")
    expect(page.locator(".essai-bilan")).to_be_empty()
    for nom, valeur in autres.items():
        champ = page.locator(f"#essai-{nom}")
        champ.fill(valeur) if nom == "debut" else champ.select_option(valeur)
    expect(page.locator(".essai-bilan")).not_to_be_empty(timeout=60_000)
    return page


def test_l_essai_se_garde_et_ne_s_imprime_pas(feuille: Page, navigateur: Browser) -> None:
    """Le lien mène au formulaire avec ces réponses, le fichier les a ; le papier reste le plan."""
    page = feuille
    sans = " ".join(f.extract_text() for f in PdfReader(BytesIO(page.pdf())).pages)
    ouvrir(page, version="minimale")
    lien = page.get_by_role("link", name="Garder cet essai").get_attribute("href")
    assert lien is not None and re.fullmatch(r"a-propos/configurer\.html#profil=[\w-]+", lien)
    garde = navigateur.new_page()
    garde.goto(page.url.replace("feuille-de-route.html", lien))
    garde.locator("[data-aller='1']").click()
    expect(garde.get_by_role("radio", name="L’essentiel seulement")).to_be_checked()
    garde.close()
    with page.expect_download() as attendu:
        page.get_by_role("button", name="Télécharger mon profil").click()
    assert attendu.value.suggested_filename == "college.yml"
    assert "version: minimale" in attendu.value.path().read_text("utf-8")
    avec = " ".join(f.extract_text() for f in PdfReader(BytesIO(page.pdf())).pages)
    assert avec == sans and "À l’essai" not in avec
    page.locator(".essai-bilan details").evaluate_all(
        "(ds) => ds.forEach((d) => { d.open = true; })"
    )
    for largeur in (1280, 390):
        for fond in FONDS:
            assert not examiner(page, largeur, fond), (largeur, fond)


def test_un_essai_qui_ne_tient_pas_laisse_le_plan(feuille: Page) -> None:
    """La raison et le remède, et le plan d’aujourd’hui dessous."""
    page = ouvrir(feuille, debut="2031-01-06")
    expect(page.locator(".essai-etat")).to_have_text("Cet essai ne tient pas.")
    assert page.locator("#mois-2027-01").is_visible()
    assert not page.get_by_role("link", name="Garder cet essai").is_visible()


def test_sans_script_il_n_y_a_rien(sites: dict[str, Path], navigateur: Browser) -> None:
    """Sans JavaScript, ni bouton, ni volet, ni place perdue."""
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    assert page.locator("#essayer").is_hidden()
    contexte.close()


def test_un_moteur_qui_manque_se_dit(sites: dict[str, Path], navigateur: Browser) -> None:
    """Si une pièce du moteur manque à côté du site, on le dit, et la page reste."""
    page = navigateur.new_page()
    page.route("**/assets/moteur/*", lambda route: route.abort())
    page.goto((sites["demonstration"] / "feuille-de-route.html").as_uri())
    page.get_by_role("button", name="Essayer une autre date").click()
    etat = page.get_by_role("status").and_(page.locator(".essai-etat"))
    expect(etat).to_contain_text("L’essai ne se calcule pas ici.")
    assert page.locator("#mois-2027-01").is_visible()
    page.close()
