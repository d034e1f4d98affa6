"""Les vacances tapées dans la page « Configurer », contrôlées par le vrai programme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.site.moteur.calendrier_tape import calendrier_tape

from ..chargement.test_vacances_tapees import MARTINIQUE
from .axe import FONDS, examiner


@pytest.fixture(scope="module")
def page(sites: dict[str, Path], navigateur: Browser) -> Iterator[Page]:
    """La page, dont les demandes vont au programme hors du navigateur : le même."""
    page = navigateur.new_page(locale="en-US")
    fautes: list[str] = []
    page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
    page.expose_function("demanderIci", lambda _, saisie: calendrier_tape(saisie))
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.locator("#formulaire").wait_for()
    page.evaluate(
        """() => {
          const place = document.getElementById("vacances"), neuve = place.cloneNode(true);
          place.replaceWith(neuve);
          for (let bloc = neuve; bloc; bloc = bloc.parentElement) bloc.hidden = false;
          window.appels = 0;
          Object.assign(window.generateur, {
            demarrer: async () => {},
            demander: (...quoi) => { window.appels += 1; return window.demanderIci(...quoi); },
          });
          window.donnes = [];
          window.saisies = window.vacances.installer(neuve,
            { change: (texte, zone) => window.donnes.push([texte, zone]) });
        }"""
    )
    yield page
    page.close()
    assert not fautes


def pour(page: Page, **lieu: Any) -> str:
    """Dit à la page où est le collège ; rend ce qu’elle en dit, ou rien si elle se tait."""
    page.evaluate("(lieu) => window.saisies.pour(lieu)", lieu)
    boite = page.locator("[data-vacances]")
    return page.locator("[data-vacances-dit]").inner_text() if boite.is_visible() else ""


@pytest.mark.parametrize(
    ("lieu", "dit"),
    [
        ({"academie": "Lille", "debut": "2027-01-04"}, ""),
        ({"academie": "ACADEMIE DE LILLE", "debut": "2027-01-04"}, ""),
        ({"academie": "Lille", "debut": "2029-01-04"}, "années connues : 2026-2027, 2027-2028"),
        ({"academie": "Martinique", "debut": "2027-01-04"}, "ne prendra jamais celles d’une autre"),
        ({"academie": "Corse", "debut": "2027-01-04"}, "La rentrée 2026-2027"),
        ({"academie": "Corse", "debut": "2027-01-04", "fins": True}, ""),
        ({"academie": "La Réunion", "debut": "2027-11-04"}, "(années connues : 2026-2027)"),
        ({"academie": "", "debut": "2027-01-04"}, ""),
    ],
)
def test_la_page_dit_a_l_instant_ce_qui_manque(page: Page, lieu: dict[str, Any], dit: str) -> None:
    """Académie sans calendrier, année inconnue, rentrée corse ; sinon rien. Jamais le moteur."""
    trouve = pour(page, **lieu).replace("\u00a0", " ").replace("\u202f", " ")
    assert dit in trouve and bool(dit) == bool(trouve)
    assert page.evaluate("window.appels") == 0


@pytest.mark.parametrize(
    ("academie", "dit"),
    [
        ("Guadeloupe", "sur ac-guadeloupe.fr/calendriers/calendrier_vacances_scolaires, ou dans"),
        ("Martinique", "sur ac-martinique.fr, ou dans"),
        ("Lille", "sur le site de votre académie"),
    ],
)
def test_la_page_dit_ou_les_trouver(page: Page, academie: str, dit: str) -> None:
    """À l’adresse que donnent les académies, celle d’aucune en particulier sinon."""
    pour(page, academie=academie, debut="2029-01-04")
    assert dit in page.locator("[data-vacances-ou]").inner_text().replace("\u00a0", " ")


def test_les_vacances_tapees_donnent_un_calendrier(page: Page) -> None:
    """La Martinique, tapée case par case : dates en français, faute à sa case, puis le fichier."""
    pour(page, academie="Martinique", departement="972", debut="2027-01-11")
    expect(page.locator("[data-vacances-ou]")).to_contain_text("fr-en-calendrier-scolaire")
    page.locator(".vacances summary").click()
    [tapee] = MARTINIQUE["annees"]
    annee = page.locator("[data-annee]").first
    annee.locator("[data-cle=rentree]").fill("24/8/2026")
    expect(annee.locator("[data-dit]").first).to_have_text("lundi 24 août 2026")
    # Ce que l’on n’a pas encore tapé ne se reproche pas.
    expect(page.locator(".vacances-etat")).to_have_text("Il manque encore des dates.")
    expect(annee.locator("[aria-invalid]")).to_have_count(0)
    annee.locator("[data-cle=ete]").fill(tapee["ete"])
    for rang, conge in enumerate(tapee["vacances"]):
        ici = annee.locator("[data-conge]").nth(rang)
        for cle in ("nom", "du", "au"):
            ici.locator(f"[data-cle={cle}]").fill(conge[cle])
    etat = page.locator(".vacances-etat")
    expect(etat).to_contain_text("36 semaines de classe")
    assert page.evaluate("window.donnes.pop()") == [
        calendrier_tape(MARTINIQUE)["texte"], "martinique-chez-nous",
    ]  # fmt: skip
    lien = page.locator("[data-telecharger-le-calendrier]")
    expect(lien).to_have_attribute("download", "martinique-chez-nous.yml")
    # Une date qui ne va plus : dite à sa case, et plus de calendrier.
    fin = annee.locator("[data-conge]").nth(1).locator("[data-cle=au]")
    fin.fill("2026-01-10")
    expect(fin).to_have_attribute("aria-invalid", "true")
    expect(annee.locator("[data-conge]").nth(1).locator(".faute").last).to_contain_text(
        "finit avant d’avoir commencé"
    )
    assert page.evaluate("window.donnes.pop()") == ["", ""]
    expect(lien).to_be_hidden()
    assert not [dite for fond in FONDS for dite in examiner(page, 390, fond)]
    # Reprise d’un brouillon, puis tout effacer.
    page.evaluate("(saisie) => window.saisies.reprendre(saisie)", MARTINIQUE)
    expect(etat).to_contain_text("36 semaines de classe")
    page.get_by_role("button", name="Effacer ces vacances").click()
    expect(etat).to_be_empty()
    assert page.evaluate("window.donnes.pop()") == ["", ""]


def test_la_corse_n_a_que_sa_rentree_a_dire(page: Page) -> None:
    """Ce que l’on sait est déjà là : une date suffit."""
    pour(page, academie="Corse", departement="2A", debut="2027-01-04")
    annee = page.locator("[data-annee]").first
    expect(annee.locator("[data-cle=ete]")).to_have_value("3/7/2027")
    expect(annee.locator("[data-conge]")).to_have_count(4)
    annee.locator("[data-cle=rentree]").fill("2026-09-01")
    expect(page.locator(".vacances-etat")).to_contain_text("36 semaines de classe")
    assert page.evaluate("window.donnes.pop()")[1] == "corse-chez-nous"


def test_une_annee_de_plus_se_demande_quand_le_plan_la_veut(page: Page) -> None:
    """Trois trimestres à La Réunion : le plan dit qu’il manque une année, la page l’ouvre."""
    page.locator("[data-effacer]").evaluate("(bouton) => bouton.click()")
    lieu = {"academie": "La Réunion", "debut": "2027-03-01"}
    assert not pour(page, **lieu)
    dire = """(fautes) => document.dispatchEvent(new CustomEvent("profil:reponse",
        { detail: { fautes, avertissements: [], plan: false } }))"""
    page.evaluate(dire, [{"code": "calendrier-inconnu", "chemin": "debut"}])
    expect(page.locator("[data-vacances-dit]")).to_contain_text("années connues")
    page.evaluate(dire, [])
    expect(page.locator("[data-vacances]")).to_be_hidden()
