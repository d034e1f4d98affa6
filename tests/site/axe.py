"""axe-core dans une vraie page : ses fautes à une largeur et sur un fond."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
HABITS = Path(__file__).with_name("axe.js").read_text("utf-8")
LARGEURS = (1280, 390, 320)
FONDS = ("default", "slate")
REGLES_DE_COULEUR = ("color-contrast", "link-in-text-block")
TOUT_OUVRIR = """() => {
  document.querySelectorAll("details").forEach((d) => { d.open = true; });
  document.documentElement.classList.add("menu-ouvert", "recherche-ouverte");
}"""
ECRIRE = """async ([adresse, texte]) => {
  history.replaceState(null, "", adresse);
  document.open();
  const pret = new Promise((dire) => addEventListener("load", dire, { once: true }));
  document.write(texte);
  document.close();
  await pret;
}"""
ENTIERE = (
    "!document.querySelector('template[data-scripts]')"
    " || document.querySelector('#formulaire:not([hidden])')"
)
"""Vrai d’une page qui n’attend plus rien : le formulaire de « Configurer » s’ouvre après elle."""
VIOLATIONS = """async ([largeur, fond, regles]) => {
  document.documentElement.setAttribute("data-md-color-scheme", fond);
  const choix = { resultTypes: ["violations"], preload: false };
  if (regles) choix.runOnly = regles;
  habits.relire();
  const rendu = await axe.run(choix);
  const fautes = rendu.violations.map((v) => `${v.id} : ${v.nodes[0].html.slice(0, 160)}`);
  if (document.documentElement.scrollWidth > largeur) fautes.push("défile de côté");
  return [fautes, habits.neufs()];
}"""
_juges: set[str] = set()
"""Les habits dont axe a jugé le contraste bon, d’une page à l’autre (axe.js)."""


def ecrire(page: Page, adresse: str, fichier: Path) -> None:
    """Met ce fichier, servi à cette adresse, à la place de la page d’un même site.

    Le navigateur le lit comme s’il l’ouvrait (en-tête, styles, scripts), mais axe reste chargé :
    le charger est le plus long de ce que coûte une page."""
    page.evaluate(ECRIRE, [adresse, fichier.read_text("utf-8")])
    page.wait_for_function(ENTIERE)


def examiner(
    page: Page, largeur: int, fond: str, regles: tuple[str, ...] | None = None
) -> list[str]:
    """Rend les fautes de la page, à cette largeur et sur ce fond (toutes les règles par défaut)."""
    taille = {"width": largeur, "height": 900}
    if page.viewport_size != taille:
        page.set_viewport_size(taille)  # type: ignore[arg-type]
    if not page.evaluate('"axe" in window'):
        page.evaluate(AXE)
        page.evaluate(HABITS)
        page.evaluate("(juges) => habits.reprendre(juges)", list(_juges))
    fautes, neufs = page.evaluate(VIOLATIONS, [largeur, fond, regles])
    _juges.update(neufs)
    return [f"{largeur} {fond} {faute}" for faute in fautes]
