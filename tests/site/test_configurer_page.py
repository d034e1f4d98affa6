"""La page « Configurer » telle qu’on s’en sert : fautes, dates, clavier, accessibilité."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .axe import LARGEURS, REGLES_DE_COULEUR, examiner
from .conftest import CONFIGURER, RACINE, texte_du_profil
from .formulaire import Formulaire, foyer

pytestmark = pytest.mark.usefixtures("lectures")
DEMONSTRATION = texte_du_profil("demonstration")


@pytest.fixture(scope="module")
def en_anglais(sites: dict[str, Path], navigateur: Browser) -> Iterator[Formulaire]:
    """Le formulaire du site de démonstration, dans un navigateur qui parle anglais."""
    page = navigateur.new_page(locale="en-US")
    yield Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    page.close()


def test_les_fautes_se_disent_a_leur_place_et_a_la_relecture(formulaire: Formulaire) -> None:
    """Celles que le programme trouve, toutes, chacune une fois ; le lien mène à sa question."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.montrer("uai").locator("input").fill("1234567A")
    formulaire.montrer("effectifs.enseignants").locator("input").fill("501")
    formulaire.montrer("adresse").locator("input").fill("exemple.fr")
    dites = formulaire.verifier()["fautes"]
    assert {"uai", "adresse", "effectifs.enseignants"} <= {f["chemin"] for f in dites}
    fautes = formulaire.fautes()
    for cle, question in (
        ("uai", "UAI du collège"),
        ("adresse", "Adresse du site publié"),
        ("effectifs.enseignants", "Nombre d’enseignantes et d’enseignants"),
    ):
        [faute] = [f for f in dites if f["chemin"] == cle]
        assert f"« {question} » : {' '.join(faute['message'].split())}" in fautes
    assert "« Nom du collège » : il faut une réponse." in fautes
    assert len(fautes) == len({f.split(" : ")[0] for f in fautes}) == 8
    formulaire.aller(3)
    page.locator("#fautes a").first.click()
    nom = page.get_by_label("Nom du collège")
    expect(nom).to_be_focused()
    expect(nom).to_have_attribute("aria-invalid", "true")
    expect(nom).to_have_accessible_description(
        "Exemple : Collège Marie-Curie. Il faut une réponse."
    )
    formulaire.aller(3)
    page.get_by_role("link", name="UAI du collège").click()
    assert foyer(page) == "p-uai"
    assert "la lettre serait" in page.locator("#p-uai-faute").inner_text()
    formulaire.coller(DEMONSTRATION)
    formulaire.verifier()
    assert formulaire.fautes() == []
    assert page.locator("[aria-invalid]").count() == 0


def test_une_reponse_qui_manque_ne_se_dit_pas_avant_l_heure(formulaire: Formulaire) -> None:
    """Ni à l’ouverture, ni pendant que l’on tape : l’étape passée, puis le champ quitté."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.verifier()
    assert page.locator(".faute:visible").count() == 0
    formulaire.aller(1)
    formulaire.aller(0)
    assert page.locator(".faute:visible").count() == 5
    enseignants = page.get_by_label("Nombre d’enseignantes et d’enseignants")
    enseignants.press_sequentially("900")
    formulaire.verifier()
    expect(page.locator("#p-effectifs-enseignants-faute")).to_be_hidden()
    enseignants.blur()
    expect(page.locator("#p-effectifs-enseignants-faute")).to_be_visible()


def test_une_faute_d_une_entree_se_dit_dans_l_entree(formulaire: Formulaire) -> None:
    """Une date de conseil, un créneau, une étape changée : le rang est celui que l’on voit."""
    formulaire.coller(
        DEMONSTRATION.replace("[2027-02-02, 2027-06-29]", "[2027-02-02, 2027-05-17]")
        + 'creneaux: [{jour: lundi, de: "15:30", a: "13:30"}]\n'
    )
    conseil = formulaire.montrer("instances").locator("[data-groupe=conseil-administration]")
    formulaire.verifier()
    dites = {f["chemin"].split(".")[0] for f in formulaire.verifier()["fautes"]}
    assert dites == {"creneaux", "instances"}
    moment = formulaire.montrer("creneaux").locator("[data-entrees] > li")
    assert "ne vient pas après" in moment.locator(".faute:visible").inner_text()
    moment.locator("[data-oter]").click()
    formulaire.verifier()
    [faute] = formulaire.fautes()
    assert faute.startswith("« Date 2 » : ") and "le collège est fermé" in faute
    formulaire.montrer("instances")
    assert conseil.locator(".faute:visible").count() == 1


@pytest.mark.parametrize(
    ("tape", "dit", "ecrit"),
    [
        ("4/1/2027", "lundi 4 janvier 2027", "2027-01-04"),
        ("1er mars 2027", "lundi 1er mars 2027", "2027-03-01"),
        ("2027-01-04", "lundi 4 janvier 2027", "2027-01-04"),
        ("14.02.27", "dimanche 14 février 2027", "2027-02-14"),
        ("31/2/2027", "Écrivez le jour, le mois et l’année", '"31/2/2027"'),
    ],
)
def test_une_date_se_redit_en_toutes_lettres(
    en_anglais: Formulaire, tape: str, dit: str, ecrit: str
) -> None:
    """Quelle que soit la langue du navigateur ; ce qui n’en est pas une s’écrit tel quel."""
    jour = en_anglais.montrer("debut").locator("input")
    jour.fill(tape)
    jour.blur()
    redit = en_anglais.page.locator("#p-debut-jour").inner_text()
    assert dit in redit.replace("\u00a0", " ")
    assert f"debut: {ecrit}" in en_anglais.texte()


def test_ce_qui_etonne_se_signale_sans_empecher(formulaire: Formulaire) -> None:
    """Un nom à la place d’une fonction, un début passé, un département d’ailleurs."""
    page = formulaire.page
    formulaire.coller(
        DEMONSTRATION.replace("Principale adjointe", "Sophie Martin") + 'departement: "974"\n'
    )
    formulaire.verifier(aujourdhui="2027-03-01")
    assert formulaire.fautes() == []
    remarques = page.locator("[data-remarques]").inner_text()
    for quoi in ("serait-il le nom", "est déjà passé", "La Réunion"):
        assert quoi in remarques.replace("\u00a0", " "), quoi
    membre = formulaire.montrer("equipe_projet").locator("[data-entrees] > li").first
    assert "Sophie Martin" in membre.locator(".remarque").inner_text()


OU_EST_LE_FOYER = """() => {
  const ici = document.activeElement, barre = document.querySelector(".barre-du-formulaire");
  const r = ici.getBoundingClientRect(), haut = barre.getBoundingClientRect().top;
  const vu = r.top >= 0 && (barre.contains(ici) || r.bottom <= haut + 1 || r.top >= innerHeight);
  return [ici.id + " " + ici.value + " " + ici.textContent, vu];
}"""


def tabuler(page: Page, jusque: str) -> None:
    """Avance à la tabulation jusqu’à ce qui porte ce mot ; le foyer se voit toujours."""
    for _ in range(60):
        page.keyboard.press("Tab")
        ici, vu = page.evaluate(OU_EST_LE_FOYER)
        assert vu, ici
        if jusque in ici:
            return
    raise AssertionError(f"« {jusque} » ne s’atteint pas à la tabulation")


def test_le_formulaire_se_remplit_au_clavier(sites: dict[str, Path], navigateur: Browser) -> None:
    """De la première question à la relecture, sans souris : tabulation, lettres, entrée."""
    page = navigateur.new_page(viewport={"width": 1280, "height": 800})
    ici = Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    clavier = page.keyboard
    expect(page.locator("#lecture")).to_contain_text("Deux réponses sont déjà proposées")
    expect(page.locator("[data-compte-des-reponses]")).to_have_text("2 réponses sur 8.")
    page.locator("#annuaire-champ").focus()
    for champ, touches in (
        ("p-nom", "Collège Marie-Curie"),
        ("p-commune", "Exempleville"),
        ("p-academie", "Lille"),
        ("p-effectifs-enseignants", "42"),
    ):
        tabuler(page, champ)
        clavier.type(touches)
    tabuler(page, "faible")
    clavier.press("ArrowDown")
    tabuler(page, "Continuer")
    clavier.press("Enter")
    assert foyer(page) == "quand"
    tabuler(page, "p-debut")
    clavier.type("4/1/2027")
    for _ in range(2):
        tabuler(page, "Continuer")
        clavier.press("Enter")
    assert foyer(page) == "emporter"
    assert ici.verifier()["fautes"] == [] and ici.fautes() == []
    expect(page.locator("[data-compte-des-reponses]")).to_have_text("8 réponses sur 8.")
    expect(page.get_by_text("n’a rien trouvé à reprendre")).to_be_visible()
    page.close()


def test_les_lignes_se_font_au_clavier(formulaire: Formulaire) -> None:
    """Ajouter mène dans la ligne, monter garde le foyer, ôter le rend au bouton d’ajout."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.montrer("preoccupations")
    ajouter = page.get_by_role("button", name="Ajouter une préoccupation")
    for choix in ("oral", "autonomie", "memorisation"):
        ajouter.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "SELECT"
        page.evaluate("(v) => { document.activeElement.value = v; }", choix)
    monter = page.get_by_role("button", name="Monter : Préoccupation 3".replace(" :", "\u00a0:"))
    monter.focus()
    page.keyboard.press("Enter")
    assert "Préoccupation 2" in str(page.evaluate("document.activeElement.ariaLabel"))
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.value") == "memorisation"
    lignes = formulaire.champ("preoccupations").locator("select")
    valeurs = [lignes.nth(n).input_value() for n in range(3)]
    assert valeurs == ["memorisation", "oral", "autonomie"]
    page.get_by_role("button", name="Retirer : Préoccupation 1".replace(" :", "\u00a0:")).focus()
    page.keyboard.press("Enter")
    expect(ajouter).to_be_focused()
    assert lignes.count() == 2


@pytest.mark.parametrize("etape", range(4))
def test_aucune_violation_dans_aucun_etat(formulaire: Formulaire, etape: int) -> None:
    """Tout déplié, lignes ajoutées, fautes montrées, à chaque étape : trois largeurs, et sombre."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.aller(3)
    for autre in (etape, etape):
        formulaire.aller(autre)
    page.evaluate(
        """() => {
          document.querySelectorAll("details").forEach((d) => { d.open = true; });
          document.querySelectorAll("[data-etape]:not([hidden]) [data-ajouter]")
            .forEach((b) => b.click());
          document.querySelector("[data-sur-la-forge]").hidden = false;
        }"""
    )
    formulaire.verifier()
    fautes = []
    for largeur in LARGEURS:
        fautes += examiner(page, largeur, "default")
    fautes += examiner(page, LARGEURS[-1], "slate", REGLES_DE_COULEUR)
    page.evaluate('document.querySelector("[data-sur-la-forge]").hidden = true')
    assert not fautes, "\n".join(fautes)


def test_sans_moteur_le_fichier_se_fait_et_se_dit_non_verifie(formulaire: Formulaire) -> None:
    """Un navigateur trop ancien : huit réponses font le fichier, que la publication vérifiera."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.remplir(
        {
            "nom": "Collège",
            "commune": "Exempleville",
            "academie": "Lille",
            "effectifs": {"enseignants": 42},
            "equipement": "moyen",
            "debut": "4/1/2027",
            "trimestres": 3,
        }
    )
    formulaire.aller(3)
    expect(page.locator("[data-verdict]")).to_contain_text("n’ont pas été vérifiées ici")
    assert formulaire.fautes() == []
    page.locator("details[data-fichier]").evaluate("(d) => { d.open = true; }")
    assert "debut: 2027-01-04" in page.locator("#texte-du-fichier").input_value()


def test_sans_script_la_page_dit_quoi_faire(sites: dict[str, Path], navigateur: Browser) -> None:
    """Pas de formulaire mort : le modèle commenté, et la suite."""
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / CONFIGURER).as_uri())
    expect(page.get_by_text("Le formulaire demande JavaScript")).to_be_visible()
    assert page.locator("#profil").is_hidden()
    page.get_by_text("Le modèle commenté du profil").click()
    modele = (RACINE / "generateur" / "gabarits" / "college.yml").read_text("utf-8")
    assert page.locator(".configurer-sans-script pre").inner_text().strip() == modele.strip()
    expect(page.get_by_role("heading", name="Et ensuite")).to_be_visible()
    contexte.close()


def test_les_autres_pages_ne_portent_rien_du_formulaire(sites: dict[str, Path]) -> None:
    """Ses scripts et sa feuille de style ne pèsent que sur sa page."""
    for page in sites["demonstration"].rglob("*.html"):
        if page.name != "configurer.html":
            texte = page.read_text(encoding="utf-8")
            assert "yaml.min.js" not in texte and "configurer.css" not in texte, page
