"""La page « Configurer » entière : les réponses, le programme qui répond, le plan à côté."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from ..chargement.test_vacances_tapees import MARTINIQUE

ATTENTE = 60_000


def test_de_huit_reponses_au_plan_et_aux_fautes(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Par double clic : rien du moteur avant le premier geste, puis les dates, la faute à sa place
    telle que la commande la dit, et le plan qui revient quand elle est reprise."""
    page = navigateur.new_page(locale="en-US", viewport={"width": 1280, "height": 900})
    erreurs: list[str] = []
    page.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.wait_for_selector("#formulaire:not([hidden])")
    assert not page.evaluate(
        "performance.getEntriesByType('resource').some((r) => r.name.includes('/moteur/'))"
    )
    page.get_by_label("Nom du collège").fill("Collège Marie-Curie")
    page.locator("#p-commune").fill("Exempleville")
    page.locator("#p-academie").select_option("Lille")
    page.locator("#p-effectifs-enseignants").fill("501")
    page.get_by_role("radio", name="Deux ou trois").check()
    page.get_by_role("button", name="Continuer").click()
    page.locator("#p-debut").fill("4/1/2027")
    page.locator("#p-debut").blur()
    faute = page.locator("#p-effectifs-enseignants-faute")
    expect(faute).to_contain_text("501", timeout=ATTENTE)
    expect(page.locator("[data-aller='0']")).to_have_attribute("data-etat", "a_reprendre")
    page.get_by_role("button", name="Retour").click()
    expect(faute).to_be_visible()
    page.locator("#p-effectifs-enseignants").fill("42")
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible(timeout=ATTENTE)
    expect(faute).to_be_hidden()
    expect(page.locator("#p-debut-jour")).to_have_text(
        "lundi 4\u00a0janvier 2027, jour de classe (zone\u00a0B)", timeout=ATTENTE
    )
    page.get_by_role("button", name="Relire et emporter").click()
    expect(page.get_by_text("n’a rien trouvé à reprendre")).to_be_visible(timeout=ATTENTE)
    les_vacances_de_martinique(page)
    page.close()
    assert not erreurs


def les_vacances_de_martinique(page: Page) -> None:
    """Une académie sans calendrier : dit à l’instant ; ses vacances tapées, le plan revient."""
    page.locator("[data-aller='0']").click()
    page.locator("#p-academie").select_option("Martinique")
    expect(page.locator("[data-vacances-dit]")).to_contain_text("académie Martinique")
    expect(page.locator("#p-academie-faute")).to_contain_text("a le sien", timeout=ATTENTE)
    page.get_by_text("Écrire ces vacances ici").click()
    [annee] = MARTINIQUE["annees"]
    for cle in ("rentree", "ete"):
        page.locator(f"[data-annee] [data-cle={cle}]").fill(annee[cle])
    for rang, conge in enumerate(annee["vacances"]):
        for cle in ("du", "au"):
            page.locator(f"[data-conge] [data-cle={cle}]").nth(rang).fill(conge[cle])
    expect(page.locator("#plan-a-cote.avec-plan")).to_be_visible(timeout=ATTENTE)
    expect(page.locator("#p-academie-faute")).to_be_hidden()
    texte, options = page.evaluate("[configurer.texte(), configurer.options()]")
    assert "\nzone: martinique-chez-nous" in texte
    assert options["calendrier"].startswith("# Vacances écrites par le collège")
