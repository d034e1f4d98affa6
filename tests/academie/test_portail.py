"""Le portail : léger, accessible, sans réseau, juste ; le même à six collèges et à mille."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import html5lib
import icalendar
import odfdo
import pytest
from playwright.sync_api import Browser, expect

from generateur.academie.entree.entrees import Entree, Inscrit, Refuse
from generateur.academie.lot.etat import Etat
from generateur.academie.portail.pages_du_portail import publier
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.vue.francais import jour
from tests.site.axe import FONDS, LARGEURS, examiner

from .outils import RACINE

PAGES = ("index.html", "portail/rendez-vous.html", "portail/exterieurs.html",
         "portail/reperes.html", "portail/liste.html", "portail/reponses.html",
         "portail/synthese.html")  # fmt: skip


def test_tout_y_est(lot: tuple[Path, Path, Path]) -> None:
    """Six collèges, leurs liens ouverts, leurs agendas réunis sans doublon, et le classeur."""
    _, _, sites = lot
    liste = (sites / "portail" / "liste.html").read_text(encoding="utf-8")
    liens = re.findall(r'href="\.\./([^"]+/index\.html)"', liste)
    assert len(liens) == 6 and all((sites / lien).is_file() for lien in liens)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}" in liste
    agenda = icalendar.Calendar.from_ical((sites / "portail" / "rendez-vous.ics").read_bytes())
    reunis = {str(e["uid"]): _quand(e) for e in agenda.walk("VEVENT")}
    siens: list[tuple[str, object]] = []
    for site in sites.glob("*/feuille-de-route.ics"):
        un = icalendar.Calendar.from_ical(site.read_bytes())
        siens += [(str(e["uid"]), _quand(e)) for e in un.walk("VEVENT")]
    # Les mêmes, aux mêmes jours, aux mêmes heures, aussi fermes, que dans l’agenda du collège.
    assert reunis == dict(siens) and len(siens) == len(reunis) > 60
    # METHOD:PUBLISH veut que chacun dise qui l’a publié (RFC 5546, § 3.2.1).
    qui = {str(e["uid"]).rpartition("@")[2]: str(e["organizer"]) for e in agenda.walk("VEVENT")}
    assert len(qui) == 6 == len(set(qui.values()))
    assert [str(f["tzid"]) for f in agenda.walk("VTIMEZONE")] == sorted(
        {
            e["dtstart"].params["TZID"]
            for e in agenda.walk("VEVENT")
            if "TZID" in e["dtstart"].params
        }
    )
    brut = (sites / "portail" / "rendez-vous.ics").read_bytes()
    assert all(len(ligne) <= 75 for ligne in brut.split(b"\r\n"))
    classeur = odfdo.Document(sites / "portail" / "colleges.ods")
    colleges, demandes, rendez_vous, a_relire, *reponses = classeur.body.tables
    assert len(reponses) == 6 and reponses[-1].height == 7
    assert colleges.height == 7 and demandes.height > 1
    assert rendez_vous.height == len(reunis) + 1
    assert "=1+1" in " ".join(str(v) for v in colleges.get_column_values(0))
    assert all("Département" in feuille.get_row_values(0) for feuille in classeur.body.tables[:4])
    fiches = [json.loads(f.read_bytes()) for f in (sites / ".academie" / "fiches").iterdir()]
    dits = [texte for fiche in fiches for texte in fiche["avertissements"]]
    relus = [str(v) for v in a_relire.get_column_values(4)[1:]]
    assert dits and sorted(relus) == sorted(dits)
    with zipfile.ZipFile(sites / "portail" / "colleges.ods") as archive:
        assert archive.namelist()[0] == "mimetype"


def _corps(page: Path) -> str:
    """Ce que la page montre, sans les mots qu’elle confie à son script."""
    texte = page.read_text(encoding="utf-8")
    return texte[: texte.index('<div id="portail"')]


def _quand(evenement: icalendar.Event) -> tuple[object, ...]:
    return evenement["dtstart"].dt, evenement["dtend"].dt, str(evenement["status"])


def test_le_plan_de_son_college_a_sa_porte(lot: tuple[Path, Path, Path]) -> None:
    """De chaque page du portail, un lien mène au formulaire, vide, d’un site qui l’a."""
    _, _, sites = lot
    for page in PAGES:
        texte = _corps(sites / page)
        lien = re.search(r'<a class="plan-neuf" href="([^"#]+)#nouveau">([^<]+)<', texte)
        assert lien is not None and lien[2] == "Le plan de mon collège"
        assert ((sites / page).parent / lien[1]).is_file()


def test_les_demandes_sont_par_theme_et_par_semaine(lot: tuple[Path, Path, Path]) -> None:
    """Chaque préoccupation retenue a sa colonne, et le compte est celui des feuilles de route."""
    _, _, sites = lot
    page = (sites / "portail" / "exterieurs.html").read_text(encoding="utf-8")
    fiches = [json.loads(f.read_bytes()) for f in (sites / ".academie" / "fiches").iterdir()]
    demandes = [demande for fiche in fiches for demande in fiche["demandes"]]
    themes = {theme for demande in demandes for theme in demande["themes"]}
    assert len(themes) >= 3
    assert all(f'<th scope="col"><span>{theme}</span></th>' in page for theme in themes)
    colonnes = re.findall(r'<th scope="col"><span>([^<]+)</span></th>', page)
    pied = [int(n) for n in re.findall(r"<td>(\d+)</td>", page[page.index("<tfoot>") :])]
    colleges, seances = pied[: len(colonnes)], pied[len(colonnes) :]
    for theme, combien, total in zip(colonnes, colleges, seances, strict=True):
        siennes = [
            [d for d in fiche["demandes"] if theme == "En tout" or theme in d["themes"]]
            for fiche in fiches
        ]
        if theme in themes or theme == "En tout":
            assert combien == sum(map(bool, siennes))
            assert total == sum(d["seances"] for d in chain(*siennes))
    # Une séance à deux préoccupations est dans deux colonnes : le total, lui, ne la compte qu’une.
    assert colonnes[-1] == "En tout" and seances[-1] < sum(seances[:-1])
    assert "est dans les deux colonnes" in page


@pytest.mark.parametrize("chemin", PAGES)
def test_accessible_et_bien_forme(
    lot: tuple[Path, Path, Path], navigateur: Browser, chemin: str
) -> None:
    """Axe sans violation, clair et sombre, à trois largeurs ; HTML sans faute ; rien du dehors."""
    _, _, sites = lot
    page = navigateur.new_page()
    demandes: list[str] = []
    erreurs: list[str] = []
    page.on("request", lambda d: demandes.append(d.url))
    page.on("pageerror", lambda e: erreurs.append(str(e)))
    page.on("console", lambda m: erreurs.append(m.text) if m.type == "error" else None)
    page.goto((sites / chemin).as_uri())
    if "rendez-vous" in chemin:
        page.locator("summary").first.click()
    fautes = [f for largeur in LARGEURS for fond in FONDS for f in examiner(page, largeur, fond)]
    page.close()
    assert not fautes, fautes
    assert not erreurs and all(url.startswith(("file:", "data:")) for url in demandes)
    lecteur = html5lib.HTMLParser(strict=False)
    texte = (sites / chemin).read_text(encoding="utf-8")
    lecteur.parse(texte)
    assert not lecteur.errors, lecteur.errors[:3]
    assert texte.count("<h1") == 1 and "<script>alert" not in texte


def test_on_cherche_au_clavier(lot: tuple[Path, Path, Path], navigateur: Browser) -> None:
    """Par nom, par commune, par UAI, sans accents ; une donnée hostile s’affiche telle quelle."""
    _, _, sites = lot
    page = navigateur.new_page(viewport={"width": 390, "height": 800})
    page.goto((sites / "index.html").as_uri())
    # Le texte attend ses polices, au plus trois dixièmes de seconde : rien ne s’atteint avant.
    page.wait_for_selector("html:not(.polices-attendues)")
    page.keyboard.press("Tab")
    expect(page.locator(".evitement")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#contenu")).to_be_focused()
    page.keyboard.press("Tab")
    for demande, attendu in (
        ("demonstration", "Collège de démonstration"),
        ("exempleville seine", "Collège du Grand-Canal"),
        ("0000001B", "Collège du Voisin"),
    ):
        page.get_by_role("searchbox").fill(demande)
        expect(page.get_by_role("status")).to_have_text("1 collège")
        expect(page.locator("#resultats li > a:first-child")).to_have_text(attendu)
    page.get_by_role("searchbox").fill("<script>")
    expect(page.get_by_role("status")).to_have_text("1 collège")
    assert (
        "<script>alert(1)</script> {{ 7*7 }}"
        in page.locator("#resultats li > a:first-child").inner_text()
    )
    page.get_by_role("searchbox").fill("zzz <b>")
    expect(page.get_by_role("status")).to_contain_text("zzz <b>")
    page.get_by_role("searchbox").fill("voisin")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("Collège du Voisin"))
    page.close()


def test_un_mois_de_rendez_vous(lot: tuple[Path, Path, Path], navigateur: Browser) -> None:
    """On change de mois, on ne garde qu’un collège, on ouvre un rendez-vous."""
    _, _, sites = lot
    page = navigateur.new_page()
    page.goto((sites / "portail" / "rendez-vous.html").as_uri())
    page.get_by_label("Le mois").select_option("2027-02")
    expect(page.get_by_role("status")).to_contain_text("février 2027")
    # Sans date, une réunion est sous sa semaine, jamais sous un jour ; datée, sous le sien.
    for titre in page.locator(".jours h2").all():
        dessous = titre.locator("xpath=following-sibling::ul[1]").inner_text()
        if titre.inner_text().startswith("Semaine du "):
            assert "date à fixer" in dessous
        else:
            assert "date à fixer" not in dessous
    page.get_by_role("searchbox").fill("voisin")
    expect(page.locator(".jours .combien").first).to_have_text("1 collège")
    page.locator(".jours summary").first.click()
    expect(page.locator(".jours a").first).to_have_text("Collège du Voisin")
    page.get_by_role("searchbox").fill("personne")
    expect(page.get_by_role("status")).to_contain_text("Aucun rendez-vous en février 2027")
    page.close()


def test_qui_attend_se_cherche_aussi_par_college(
    lot: tuple[Path, Path, Path], navigateur: Browser
) -> None:
    """Le nom s’ajoute au thème et à la semaine."""
    _, _, sites = lot
    page = navigateur.new_page()
    page.goto((sites / "portail" / "exterieurs.html").as_uri())
    page.get_by_role("searchbox").fill("0000001b")
    expect(page.get_by_role("status")).to_have_text("1 collège")
    expect(page.locator("#resultats li > a:first-child")).to_have_text("Collège du Voisin")
    page.get_by_role("searchbox").fill("zzz")
    expect(page.get_by_role("status")).to_contain_text("zzz")
    page.close()


def test_sans_site_le_portail_le_dit(tmp_path: Path) -> None:
    """Ni date ni fichier vide : une phrase, et qui manque."""
    etat = Etat(tmp_path / "sites")
    etat.ouvrir()
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles
    refuse = Refuse("Collège, Ville", ())
    # Une fiche d’avant, restée d’un collège qui n’a pu être refait, ne fait rien tomber.
    (etat.sortie / "college").mkdir()
    (etat.sortie / "college" / "index.html").write_text("", encoding="utf-8")
    avant = {cle: valeur for cle, valeur in _fiche(0).items() if cle != "departement"}
    (etat.fiches / "college.json").write_text(json.dumps(avant), encoding="utf-8")
    accueil = publier(
        Entree((Inscrit("college", "Collège", "", ()),), (refuse,)), etat, mots, RACINE
    )
    etat.fermer()
    for page in (accueil, *(etat.sortie / "portail").glob("*.html")):
        texte = _corps(page)
        assert "Aucun site pour l’instant." in texte and "Édition du" not in texte
        assert "2\xa0collèges n’ont pas leur site" in texte and 'rapport.txt"' in texte
        assert ".ods" not in texte and ".ics" not in texte and "configurer.html" not in texte
        assert not html5lib.HTMLParser().parse(texte).findall(".//form")
    assert not list((etat.sortie / "portail").glob("colleges.ods"))


def test_a_mille_colleges_la_page_reste_legere(tmp_path: Path, navigateur: Browser) -> None:
    """Mille fiches : cinquante lignes à l’écran, la suite à la demande, une recherche aussitôt."""
    etat = Etat(tmp_path / "sites")
    etat.ouvrir()
    inscrits = []
    for rang in range(1000):
        fiche = _fiche(rang)
        (etat.sortie / fiche["dossier"]).mkdir()
        (etat.sortie / fiche["dossier"] / "index.html").write_text("", encoding="utf-8")
        (etat.fiches / f"{fiche['dossier']}.json").write_text(json.dumps(fiche), encoding="utf-8")
        inscrits.append(Inscrit(fiche["dossier"], fiche["nom"], "", ()))
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles
    tour = inscrits[998].dossier, inscrits[999].dossier
    for dossier, nom in zip(tour, ("Collège Émile Zola", "Collège Zoé"), strict=True):
        fiche = etat.fiche(dossier)
        assert fiche is not None
        fiche |= {"nom": nom, "commune": "Saint-Yrieix", "departement": "87"}
        (etat.fiches / f"{dossier}.json").write_text(json.dumps(fiche), encoding="utf-8")
    inscrits[998:] = [
        Inscrit(tour[1], "Collège Zoé", "", ()),
        Inscrit(tour[0], "Collège Émile Zola", "", ()),
    ]
    accueil = publier(Entree(tuple(inscrits), ()), etat, mots, RACINE)
    etat.fermer()
    assert "rapport.txt" not in _corps(accueil)
    assert accueil.stat().st_size < 40_000
    assert (etat.sortie / "portail" / "donnees" / "colleges.js").stat().st_size < 200_000
    page = navigateur.new_page()
    page.goto(accueil.as_uri())
    expect(page.get_by_role("status")).to_have_text("1\u202f000 collèges")
    assert page.locator("#resultats li").count() == 50
    page.get_by_role("button", name="Montrer les 50 suivants").click()
    assert page.locator("#resultats li").count() == 100
    assert page.evaluate("document.activeElement.textContent") == inscrits[50].nom
    page.get_by_role("searchbox").fill("ville 777")
    expect(page.locator("#resultats li > a:first-child")).to_have_text("Collège 0777")
    # « St » pour « Saint », le département par son nom ou son numéro, et É rangé avec E.
    for demande in ("st yrieix", "st-yri", "haute vienne", "87 saint"):
        page.get_by_role("searchbox").fill(demande)
        expect(page.get_by_role("status")).to_have_text("2 collèges")
        assert page.locator("#resultats li > a:first-child").all_inner_texts() == [
            "Collège Émile Zola",
            "Collège Zoé",
        ]
    assert "Saint-Yrieix (87)" in page.locator("#resultats").inner_text()
    reperes = (etat.sortie / "portail" / "reperes.html").read_text(encoding="utf-8")
    assert f'<th scope="row">{jour(date(2027, 1, 4))}</th>' in reperes
    page.close()


def _fiche(rang: int) -> dict[str, Any]:
    debut = date(2027, 1, 4) + timedelta(days=rang % 60)
    jour = debut.isoformat()
    return {
        "cle": f"{rang:064d}", "dossier": f"college-{rang:04d}", "nom": f"Collège {rang:04d}",
        "commune": f"Ville {rang}", "uai": "", "departement": "23", "academie": "Limoges",
        "zone": "A", "fuseau": "Europe/Paris",
        "enseignants": 30, "eleves": 400, "estimes": True, "equipement": "moyen",
        "version": "complete", "debut": jour, "fin": "2027-06-30", "quand": "au printemps",
        "edition": "2026-11-25", "organisateur": "ORGANIZER:urn:essai",
        "heures_du_college": 100.5, "heures_demandees": {}, "adresse": "",
        "suivi": {"au": "", "faites": 0, "total": 16, "en_retard": 0, "arret": False},
        "heures": {"Direction": 12.5},
        "preoccupations": [], "avertissements": [],
        "rendez_vous": [{"du": jour, "heures": [], "fixe": True, "genre": "reunion",
                         "titre": f"Réunion {n}", "quand": jour, "uid": f"{rang}-{n}@essai"}
                        for n in range(3)],
        "demandes": [{"etape": "Ateliers", "quand": jour, "semaines": [jour], "seances": 2,
                      "themes": ["Faire parler"]}],
    }  # fmt: skip


def test_une_page_filtree_s_envoie(lot: tuple[Path, Path, Path], navigateur: Browser) -> None:
    """Ce que l’on a choisi est dans l’adresse, et s’y relit ; par double clic aussi."""
    _, _, sites = lot
    page = navigateur.new_page()
    page.goto((sites / "portail" / "exterieurs.html").as_uri())
    page.get_by_role("searchbox").fill("voisin")
    page.locator("#theme").select_option(index=1)
    adresse = page.url
    assert "#demande=voisin&theme=" in adresse
    trouves = page.get_by_role("status").text_content()
    page.goto((sites / "index.html").as_uri())
    page.goto(adresse)
    expect(page.get_by_role("searchbox")).to_have_value("voisin")
    expect(page.get_by_role("status")).to_have_text(trouves or "?")
    page.close()


def test_un_tableau_se_trie_par_ses_tetes(
    lot: tuple[Path, Path, Path], navigateur: Browser
) -> None:
    """Les collèges par ordre alphabétique, puis à rebours ; le portail dit combien de séances
    restent à pourvoir."""
    _, _, sites = lot
    page = navigateur.new_page()
    page.goto((sites / "index.html").as_uri())
    expect(page.locator(".a-pourvoir")).to_have_text(re.compile(r"À pourvoir\s:\s\d+\sséances"))
    page.goto((sites / "portail" / "reponses.html").as_uri())
    tableau = page.locator("#avancement table")
    tete = tableau.get_by_role("columnheader", name="Collège")
    tete.get_by_role("button").click()
    expect(tete).to_have_attribute("aria-sort", "ascending")
    croissant = tableau.locator("tbody th").all_text_contents()
    assert len(croissant) == 6
    tete.get_by_role("button").click()
    assert tableau.locator("tbody th").all_text_contents()[0] == croissant[-1]
    # Sur un téléphone, la réponse est à l’écran, et la page ne s’allonge pas des lignes.
    page.set_viewport_size({"width": 390, "height": 844})
    reponse = tableau.get_by_role("columnheader", name="Réponse").bounding_box()
    assert reponse is not None and reponse["x"] + reponse["width"] <= 390
    page.close()
