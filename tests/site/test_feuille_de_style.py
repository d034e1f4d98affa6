"""La feuille de style : rien de ce qui sert n’y manque, et elle ne nomme que des jetons."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser

from generateur.formats.elagage_css import Employes, elaguer, serrer
from generateur.formats.feuille_de_style import FEUILLE, feuille_de_style, jetons

from .conftest import RACINE
from .test_accessibilite import pages_de

MATERIAL = next((Path(material.__file__).parent / "templates").glob("**/main.*.min.css"))
LE_JOUR_OU_UNE_FAUTE = re.compile(
    r"jour|cahier|vous-etes-ici|en-ce-moment|en-cours|plan mark|faute|a_reprendre|invalid"
)
COMPARER = """([entiere, servie, pages]) => {
  const ETATS = new RegExp("::?(before|after|hover|focus(-visible|-within)?|active|target|checked"
    + "|marker|-webkit-[a-z-]+|placeholder|not\\\\(:empty\\\\))", "g");
  const regles = (texte) => {
    const feuille = new CSSStyleSheet();
    feuille.replaceSync(texte);
    const trouves = new Set();
    const lire = (liste) => { for (const r of liste) {
      /* Une règle qui ne fait que nommer des variables que rien ne lit ne touche à rien. */
      if (r.style && ![...r.style].some((p) => !p.startsWith("--"))) continue;
      if (r.selectorText) {
        r.selectorText.split(/,(?![^(]*\\))/).forEach((s) => trouves.add(s.trim()));
      } else if (r.cssRules) lire(r.cssRules);
    } };
    lire(feuille.cssRules);
    return trouves;
  };
  const gardees = regles(servie);
  const otees = [...regles(entiere)].filter((s) => !gardees.has(s) && !s.includes("rtl"))
    .map((s) => s.replace(ETATS, "") || "*");
  const manquent = [];
  for (const page of pages) {
    const doc = new DOMParser().parseFromString(page, "text/html");
    for (const selecteur of otees) {
      let touche = null;
      try { touche = doc.querySelector(selecteur); } catch (faute) { continue; }
      if (touche) manquent.push(selecteur);
    }
  }
  return [otees.length, [...new Set(manquent)]];
}"""


@pytest.mark.parametrize("nom", ["demonstration", "rural"])
def test_rien_de_ce_qui_sert_ne_manque(
    sites: dict[str, Path], navigateur: Browser, nom: str
) -> None:
    """Une règle de Material ôtée ne touche aucun élément d’aucune page ; il s’en ôte beaucoup."""
    servie = (sites[nom] / FEUILLE).read_text("utf-8")
    pages = [fichier.read_text("utf-8") for fichier in pages_de(sites[nom])]
    page = navigateur.new_page()
    ote, manquent = page.evaluate(COMPARER, [MATERIAL.read_text("utf-8"), servie, pages])
    page.close()
    assert manquent == [] and ote > 800
    assert not list((sites[nom] / "assets" / "stylesheets").glob("main.*"))


def test_l_elagage_garde_dans_le_doute() -> None:
    """Une classe, un élément que l’on écrit restent ; le reste, la droite à gauche, les variables
    que rien ne lit s’en vont."""
    feuille = (
        ":root{--lue:1px;--perdue:url('a;}b');--relue:var(--autre);--autre:2px}"
        ".la{top:var(--lue)}.absente,.la .absente{top:0}.la:not(.absente){left:var(--relue)}"
        "@media print{.absente{top:0}video{top:0}}@media screen{p.la>a::after{content:'}{'}}"
        "[dir=rtl] .la{top:0}@keyframes tour{from{top:0}to{top:1px}}@font-face{src:url(x)}"
    )
    rendue = elaguer(feuille, Employes(frozenset({"la"}), frozenset({"p", "a"})))
    assert rendue == (
        ":root{--lue:1px;--relue:var(--autre);--autre:2px}"
        ".la{top:var(--lue)}.la:not(.absente){left:var(--relue)}"
        "@media screen{p.la>a::after{content:'}{'}}"
        "@keyframes tour{from{top:0}to{top:1px}}@font-face{src:url(x)}"
    )
    assert serrer(
        "/* a */\n.la {\n  top: 0;\n  grid: \n    a b;\n}\n\n.la,\n.ici { top: 1px }\n"
    ) == (".la{top: 0;grid: a b}.la,.ici{top: 1px}\n")


def test_le_rouge_ne_veut_dire_qu_aujourd_hui() -> None:
    """À l’écran, la marge n’est rouge que pour le jour d’où l’on lit, et ce qui est à corriger."""
    dossier = RACINE / "overrides" / "assets" / "stylesheets"
    autres = []
    for fichier in sorted(dossier.rglob("*.css")):
        texte = re.sub(r"(?s)/\*.*?\*/", "", fichier.read_text("utf-8"))
        for selecteur, corps in re.findall(r"([^{}]+)\{([^{}]*)\}", texte):
            if "var(--marge)" in corps and not LE_JOUR_OU_UNE_FAUTE.search(selecteur):
                autres.append(f"{fichier.name} : {selecteur.strip()}")
    assert autres == []


def test_les_couleurs_et_les_tailles_ont_un_nom() -> None:
    """Aucune feuille n’écrit une couleur ni une taille de texte de l’écran : ce sont des jetons."""
    dossier = RACINE / "overrides" / "assets" / "stylesheets"
    fautes = []
    for fichier in (*sorted((dossier / "manuel").glob("*.css")), *sorted(dossier.glob("*.css"))):
        if fichier.name == "polices.css":
            continue
        ecran = fichier.read_text("utf-8").split("@media print")[0].split("@page")[0]
        fautes += [f"{fichier.name} : {c}" for c in re.findall(r"#[0-9a-f]{3,8}\b(?!\))", ecran)]
        tailles = re.findall(r"font-size: (?!var|inherit|0;|[\d.]+em|[\d.]+px|\d+%)[^;]+", ecran)
        fautes += [f"{fichier.name} : {t}" for t in tailles]
    assert [f for f in fautes if "#0003" not in f] == []
    feuille = feuille_de_style(RACINE / "overrides")
    lues = set(re.findall(r"var\(--((?!md-)[\w-]+)", feuille))
    nommes = {f"t-{nom}" for nom in jetons()["tailles"]["ecran"]} | set(jetons()["couleurs"])
    # Une mesure qu’une feuille se donne à elle-même : la place d’une marge, l’épaisseur d’un trait.
    nommes |= set(re.findall(r"(?<=[{;])--([\w-]+): ?[\d.]+(?:px|rem)", feuille))
    assert lues <= nommes, lues - nommes
