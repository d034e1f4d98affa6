"""La page « Configurer » : d’où elle part, ce qu’elle lit d’un fichier, ce que l’on en emporte."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import CONFIGURER, servir, texte_du_profil
from .equipes import GITHUB, GITLAB, PIEGE
from .formulaire import Formulaire, charger, foyer, saisi, sans_fictif

pytestmark = pytest.mark.usefixtures("lectures")
DEMONSTRATION = texte_du_profil("demonstration")


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
    page.locator("#lecture").get_by_role("button", name="Retirer « fantaisie » du fichier").click()
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
        page.get_by_role("link", name="Télécharger mon profil").click()
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


DEPOSER = """(fichiers) => {
  const dataTransfer = new DataTransfer();
  for (const [nom, texte] of Object.entries(fichiers)) {
    dataTransfer.items.add(new File([texte], nom));
  }
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
}"""


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
