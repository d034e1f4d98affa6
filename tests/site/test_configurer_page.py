"""La page « Configurer » telle qu’on s’en sert : fautes, lecture, fichier, forge, clavier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generateur.chargement.lectures_retenues import oublier_les_lectures, retenir_les_lectures

from .axe import LARGEURS, REGLES_DE_COULEUR, examiner
from .conftest import PROFILS, RACINE, servir
from .equipes import GITHUB, GITLAB, PIEGE
from .formulaire import Formulaire, charger

DEMONSTRATION = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module", autouse=True)
def _lectures() -> Iterator[None]:
    """La vérification relit la démarche une seule fois, comme dans la page."""
    retenir_les_lectures()
    yield
    oublier_les_lectures()


@pytest.fixture(scope="module")
def formulaire(sites: dict[str, Path], navigateur: Browser) -> Iterator[Formulaire]:
    """Le formulaire du site de démonstration, ouvert par double clic."""
    page = navigateur.new_page(locale="fr-FR")
    yield Formulaire(page, (sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.close()


@pytest.fixture(scope="module")
def en_anglais(sites: dict[str, Path], navigateur: Browser) -> Iterator[Formulaire]:
    """Le même, dans un navigateur qui parle anglais."""
    page = navigateur.new_page(locale="en-US")
    yield Formulaire(page, (sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.close()


def foyer(page: Page) -> str:
    """L’identifiant de l’élément atteint."""
    return str(page.evaluate("document.activeElement.id"))


CONFIGURER = "a-propos/configurer.html"


def sans_fictif(texte: str) -> str:
    """Le texte d’un profil sans sa marque de collège inventé."""
    return re.sub(r"(?m)^fictif:.*\n", "", texte)


def saisi(ici: Formulaire, nom: str) -> str:
    """Ce que porte le champ de cette clé."""
    return ici.champ(nom).locator("[data-valeur]").input_value()


def test_un_site_fictif_part_d_une_page_blanche(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Huit réponses n’y héritent de rien ; l’exemple se montre à qui le demande, sans sa marque."""
    page = navigateur.new_page()
    ici = Formulaire(page, (sites["urbain"] / CONFIGURER).as_uri())
    assert saisi(ici, "nom") == "" and foyer(page) == ""
    assert ici.champ("instances").locator("[data-entrees] > li").count() == 0
    assert "dates" not in re.sub(r"(?m)^ *#.*$", "", ici.texte())
    page.locator("[data-depart] > summary").click()
    page.get_by_role("button", name="Revenir au profil de ce site").click()
    assert saisi(ici, "nom") == "Collège du Grand-Canal"
    assert saisi(ici, "effectifs.enseignants") == "71"
    assert ici.champ("equipe_projet").locator("[data-entrees] > li").count() == 7
    assert "un collège fictif" in page.locator("#lecture").inner_text()
    assert "fictif:" not in ici.texte()
    page.close()


def test_le_site_d_un_college_part_de_son_profil(
    equipe: Callable[[str], Path], navigateur: Browser
) -> None:
    """Une équipe qui a copié le manuel retrouve ses réponses, et son texte tel quel."""
    depot = equipe("cote")
    page = navigateur.new_page()
    ici = Formulaire(page, (depot / "site" / CONFIGURER).as_uri())
    assert saisi(ici, "nom") == "Collège de la Côte"
    assert ici.texte() == (depot / "donnees" / "college.yml").read_text("utf-8")
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


@pytest.mark.parametrize(
    ("texte", "dit"),
    [
        ("nom: &a X\ncommune: *a\n", "Ligne 1 : ancre ou renvoi"),
        ("nom: X\nnom: Y\n", "Ligne 2 : la clé « nom » est déjà donnée"),
        ("nom: !!str X\n", "Ligne 1 : étiquette"),
        ("nom: X\n\tcommune: Y\n", "Ligne 2 : elle commence par une tabulation"),
        ("nom: X\n---\nnom: Y\n", "Plusieurs documents"),
        ("nom: [a\n", "ce passage ne se lit pas"),
        ("nom: a\u200bb\n", "Ligne 1 : caractère invisible"),
        ("- nom\n", "Ce n’est pas un profil"),
        ("# rien\n", "Le fichier est vide"),
        ("nom: " + "[" * 60 + "]" * 60, "Trop de niveaux"),
    ],
)
def test_un_texte_illisible_ne_change_rien(formulaire: Formulaire, texte: str, dit: str) -> None:
    """Le refus dit la ligne ; les réponses déjà là restent."""
    formulaire.coller(DEMONSTRATION)
    formulaire.coller(texte)
    assert foyer(formulaire.page) == "lecture"
    lu = formulaire.page.locator("#lecture").inner_text().replace("\u00a0", " ")
    assert "le formulaire n’a pas changé" in lu and dit in lu
    assert formulaire.champ("nom").locator("input").input_value() == "Collège de démonstration"


def test_ce_que_le_formulaire_ne_montre_pas_reste_et_se_dit(
    formulaire: Formulaire, tmp_path: Path
) -> None:
    """Clé inconnue gardée jusqu’à ce qu’on l’ôte ; noms de personnes ôtés ; étapes montrées."""
    page = formulaire.page
    texte = DEMONSTRATION + "fantaisie: {a: 1}\nadaptations: {retirer: [visites-entre-classes]}\n"
    texte = texte.replace("fonction: Principale adjointe}", "nom: Mme X, fonction: Principale}")
    formulaire.coller(texte)
    lu = page.locator("#lecture").inner_text().replace("\u00a0", " ")
    assert "« fantaisie » n’est pas une clé" in lu and "« nom » ne sera pas repris" in lu
    assert "fantaisie: {a: 1}" in formulaire.texte()
    formulaire.verifier()
    assert len(formulaire.fautes()) == 1
    page.locator("#lecture").get_by_role("button", name="Ôter « fantaisie » du fichier").click()
    rendu = formulaire.texte()
    assert "fantaisie" not in rendu and "Mme X" not in rendu
    assert formulaire.champ("adaptations.retirer").locator("input:checked").count() == 1
    college = charger(rendu, tmp_path)
    assert college.adaptations.retirer == ("visites-entre-classes",)
    assert college.equipe_projet[0].fonction == "Principale"


def test_un_nombre_estime_le_reste_tant_qu_on_ne_le_corrige_pas(formulaire: Formulaire) -> None:
    """Un profil venu d’une académie : la marque part avec l’estimation, pas avant."""
    estime = DEMONSTRATION.replace("eleves: 480", "eleves: 480, enseignants_estimes: true")
    assert formulaire.relu(estime) == sans_fictif(estime)
    formulaire.montrer("commune").locator("input").fill("Ailleurs")
    assert "enseignants_estimes: true" in formulaire.texte()
    formulaire.champ("effectifs.enseignants").locator("input").fill("40")
    assert "enseignants_estimes" not in formulaire.texte()


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


def test_le_fichier_se_telecharge_s_ouvre_et_se_copie(
    adresses: dict[str, str], navigateur: Browser, tmp_path: Path
) -> None:
    """Ce qui est téléchargé, puis rouvert, puis copié : les mêmes octets que le texte montré."""
    contexte = navigateur.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = contexte.new_page()
    ici = Formulaire(page, adresses["demonstration"] + CONFIGURER)
    ici.champ("commune").locator("input").fill("É: « ville » # x")
    ici.aller(3)
    page.locator("[data-fichier] > summary").click()
    texte = ici.texte()
    assert page.locator("#texte-du-fichier").input_value() == texte
    with page.expect_download() as attendu:
        page.get_by_role("link", name="Télécharger college.yml").click()
    assert attendu.value.suggested_filename == "college.yml"
    attendu.value.save_as(tmp_path / "recu.yml")
    assert (tmp_path / "recu.yml").read_bytes() == texte.encode()
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.get_by_text("Le texte est copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == texte
    page.get_by_role("button", name="Copier l’adresse de ce plan").click()
    expect(page.get_by_text("L’adresse est copiée.")).to_be_visible()
    assert "#profil=" in page.evaluate("navigator.clipboard.readText()")
    ici.blanc()
    page.locator("[data-depart] > summary").click()
    page.get_by_label("Ouvrir un fichier college.yml").set_input_files(tmp_path / "recu.yml")
    page.get_by_role("button", name="Les remplacer").click()
    expect(page.locator("#lecture")).to_contain_text(
        "Fichier lu : recu.yml".replace(" :", "\u00a0:")
    )
    assert saisi(ici, "commune") == "É: « ville » # x"
    (tmp_path / "autre.yml").write_bytes("nom: Collège".encode("latin-1"))
    page.get_by_label("Ouvrir un fichier college.yml").set_input_files(tmp_path / "autre.yml")
    expect(page.locator("#lecture")).to_contain_text("UTF-8")
    contexte.close()


@pytest.mark.parametrize("geste", ["choisir", "deposer"])
def test_un_recueil_et_un_suivi_reviennent_avec_leur_profil(
    sites: dict[str, Path], navigateur: Browser, tmp_path: Path, geste: str
) -> None:
    """Chacun se reconnaît à ce qu’il contient, quel que soit son nom ; le plan en tient compte."""
    suivi = "- {le: 2027-01-08, etape: equipe-projet, etat: faite}\n"
    recueil = "reponses: 30\nclassement: [{id: oral, voix: 12}]\n"
    fichiers = {"a.yml": suivi, "b.yml": DEMONSTRATION, "c.yml": recueil}
    for nom, texte in fichiers.items():
        (tmp_path / nom).write_text(texte, encoding="utf-8")
    page = navigateur.new_page()
    ici = Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    if geste == "choisir":
        page.locator("[data-depart] > summary").click()
        page.get_by_label("Ouvrir un fichier college.yml").set_input_files(
            [tmp_path / nom for nom in fichiers]
        )
    else:
        page.evaluate(DEPOSER, fichiers)
    expect(page.locator("#lecture")).to_contain_text("b.yml")
    assert page.evaluate("window.configurer.options()") == {"suivi": suivi, "recueil": recueil}
    assert ici.texte() == sans_fictif(DEMONSTRATION)
    expect(page.locator("[data-compagnons] p")).to_have_count(2)
    page.get_by_role("button", name="Ne plus tenir compte du recueil").click()
    assert page.evaluate("window.configurer.options()") == {"suivi": suivi}
    page.close()


DEPOSER = """(fichiers) => {
  const dataTransfer = new DataTransfer();
  for (const [nom, texte] of Object.entries(fichiers)) {
    dataTransfer.items.add(new File([texte], nom));
  }
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
}"""


def test_le_brouillon_survit_a_la_page_et_s_efface(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Il revient sans le fragment de l’adresse, se dit, s’efface d’un bouton, et vieillit."""
    page = navigateur.new_page()
    adresse = (sites["demonstration"] / CONFIGURER).as_uri()
    ici = Formulaire(page, adresse)
    expect(page.locator("[data-oublier]")).to_be_hidden()
    ici.champ("nom").locator("input").fill("Collège du Brouillon")
    ici.texte()
    expect(page.get_by_text("Brouillon gardé dans ce navigateur")).to_be_visible()

    def rouvrir() -> str:
        page.goto("about:blank")
        return saisi(Formulaire(page, adresse), "nom")

    assert rouvrir() == "Collège du Brouillon"
    expect(page.locator("[data-brouillon]")).to_contain_text("repris")
    vieillir = """() => {
      const [cle] = Object.keys(localStorage).filter((c) => c.startsWith("manuel.brouillon"));
      const garde = JSON.parse(localStorage.getItem(cle));
      garde.le = new Date(Date.now() - 61 * 86400000).toISOString();
      localStorage.setItem(cle, JSON.stringify(garde));
    }"""
    page.evaluate(vieillir)
    assert rouvrir() == ""
    assert page.evaluate("Object.keys(localStorage).length") == 0
    ici.champ("nom").locator("input").fill("Autre")
    ici.texte()
    page.get_by_role("button", name="Effacer le brouillon").click()
    expect(page.get_by_text("Brouillon effacé")).to_be_visible()
    assert "#" not in page.url
    assert rouvrir() == ""
    page.close()


def test_un_navigateur_qui_ne_garde_rien_le_dit(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Stockage refusé : le formulaire marche, et prévient."""
    page = navigateur.new_page()
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refus", "SecurityError"); } });"""
    )
    ici = Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    ici.champ("nom").locator("input").fill("Collège")
    assert "nom: Collège" in ici.texte()
    expect(page.get_by_text("ne garde pas de brouillon")).to_be_visible()
    page.close()


def test_l_adresse_porte_le_plan_et_laisse_le_brouillon(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Un lien reçu s’ouvre chez un autre ; son brouillon à lui attend, à portée d’un bouton."""
    adresse = (sites["demonstration"] / CONFIGURER).as_uri()
    page = navigateur.new_page()
    ici = Formulaire(page, adresse)
    ici.coller(DEMONSTRATION)
    page.wait_for_function('location.hash.startsWith("#profil=")')
    lien = page.url
    page.close()
    autre = navigateur.new_page()
    ici = Formulaire(autre, adresse)
    ici.champ("nom").locator("input").fill("Le mien")
    ici.texte()
    autre.goto("about:blank")
    ici = Formulaire(autre, lien)
    assert ici.texte() == sans_fictif(DEMONSTRATION)
    ici.champ("nom").locator("input").fill("Le leur, changé")
    ici.texte()
    autre.goto("about:blank")
    ici = Formulaire(autre, adresse)
    assert saisi(ici, "nom") == "Le leur, changé"
    autre.get_by_role("button", name="Reprendre mon brouillon").click()
    assert saisi(ici, "nom") == "Le mien"
    autre.goto("about:blank")
    ici = Formulaire(autre, adresse + "#profil=nimporte-quoi")
    expect(autre.locator("#lecture")).to_contain_text("ne se lit pas")
    autre.close()


def test_remplacer_ses_reponses_se_demande(formulaire: Formulaire) -> None:
    """« Revenir », « repartir » ou lire un texte : rien ne part sans un oui."""
    page = formulaire.page
    formulaire.coller(DEMONSTRATION)
    formulaire.montrer("nom").locator("input").fill("À garder")
    assert saisi(formulaire, "nom") == "À garder"
    if not page.locator("[data-depart]").evaluate("(d) => d.open"):
        page.locator("[data-depart] > summary").click()
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.get_by_role("button", name="Garder mes réponses").click()
    assert saisi(formulaire, "nom") == "À garder"
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.keyboard.press("Escape")
    assert saisi(formulaire, "nom") == "À garder"
    page.get_by_role("button", name="Repartir d’une page blanche").click()
    page.get_by_role("button", name="Les remplacer").click()
    expect(page.locator("#lecture")).to_contain_text("La page est blanche")
    assert saisi(formulaire, "nom") == ""


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
    expect(page.locator("#lecture")).to_contain_text("deux sont déjà proposées")
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


@pytest.mark.parametrize(
    ("forge", "adresse", "bouton"),
    [
        ("gitlab", f"{GITLAB}/-/edit/principale/donnees/college.yml", "Valider les modifications"),
        ("github", f"{GITHUB}/edit/main/donnees/college.yml", "Commit changes"),
    ],
)
def test_le_lien_vers_la_forge(
    equipe: Callable[[str], Path], navigateur: Browser, forge: str, adresse: str, bouton: str
) -> None:
    """Il copie le texte et ouvre le fichier à modifier ; un profil hostile reste du texte."""
    depot = equipe(forge)
    profil = depot / "donnees" / "college.yml"
    assert profil.read_text(encoding="utf-8").startswith(PIEGE)
    with servir(depot / "site") as ici:
        contexte = navigateur.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = contexte.new_page()
        formulaire = Formulaire(page, ici + "a-propos/configurer.html")
        texte = formulaire.texte()
        assert texte == profil.read_text(encoding="utf-8")
        formulaire.aller(3)
        page.locator("[data-fichier] > summary").click()
        assert page.evaluate("window.piege") is None
        lien = page.get_by_role("link", name="Copier le texte et ouvrir le fichier sur la forge")
        assert lien.get_attribute("href") == adresse
        expect(page.locator(".forge").get_by_text(bouton)).to_be_visible()
        # La forge n’est pas d’ici : le lien mène à une page de ce site, le temps d’un clic.
        lien.evaluate("(a) => { a.href = '../index.html'; }")
        with contexte.expect_page() as ouverte:
            lien.click()
        ouverte.value.wait_for_url("**/index.html")
        page.bring_to_front()
        assert page.evaluate("navigator.clipboard.readText()") == texte
        contexte.close()


def test_sans_depot_ni_lien_ni_mot_de_la_forge(formulaire: Formulaire) -> None:
    """Le site de démonstration n’a pas de dépôt : on télécharge ou on copie."""
    assert formulaire.page.locator("[data-sur-la-forge]").get_attribute("hidden") is not None


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
    page.get_by_role("button", name="Ôter : Préoccupation 1".replace(" :", "\u00a0:")).focus()
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
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    expect(page.get_by_text("Le formulaire demande JavaScript")).to_be_visible()
    assert page.locator("#profil").is_hidden()
    page.get_by_text("Le modèle commenté de college.yml").click()
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
