"""La page « Configurer » telle qu’on s’en sert : fautes, lecture, fichier, forge, clavier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .axe import LARGEURS, REGLES_DE_COULEUR, examiner
from .conftest import PROFILS, servir
from .equipes import GITHUB, GITLAB, PIEGE
from .formulaire import Formulaire, charger

DEMONSTRATION = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def formulaire(sites: dict[str, Path], navigateur: Browser) -> Iterator[Formulaire]:
    """Le formulaire du site de démonstration, ouvert par double clic."""
    page = navigateur.new_page(locale="fr-FR")
    yield Formulaire(page, (sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    page.close()


def foyer(page: Page) -> str:
    """L’identifiant de l’élément atteint."""
    return str(page.evaluate("document.activeElement.id"))


def test_la_page_s_ouvre_remplie_du_profil_de_ce_site(
    sites: dict[str, Path], navigateur: Browser
) -> None:
    """Une équipe qui a copié le manuel retrouve ses réponses ; une page blanche n’en a rien."""
    page = navigateur.new_page()
    ici = Formulaire(page, (sites["urbain"] / "a-propos" / "configurer.html").as_uri())
    assert ici.champ("nom").locator("input").input_value() == "Collège du Grand-Canal"
    assert ici.champ("effectifs.enseignants").locator("input").input_value() == "71"
    assert ici.champ("equipe_projet").locator("li").count() == 6
    assert foyer(page) == ""
    ici.blanc()
    assert ici.champ("nom").locator("input").input_value() == ""
    assert ici.champ("equipe_projet").locator("li").count() == 0
    page.get_by_role("button", name="Revenir au profil de ce site").click()
    assert ici.champ("nom").locator("input").input_value() == "Collège du Grand-Canal"
    page.close()


def test_les_fautes_se_disent_en_haut_et_a_leur_place(formulaire: Formulaire) -> None:
    """La liste reçoit le foyer, chaque ligne mène à son champ, et s’efface une fois repris."""
    page = formulaire.page
    formulaire.blanc()
    formulaire.champ("uai").locator("input").fill("1234567A")
    formulaire.champ("adresse").locator("input").fill("exemple.fr")
    formulaire.champ("effectifs.enseignants").locator("input").fill("501")
    assert formulaire.faire() is None
    assert foyer(page) == "fautes"
    fautes = formulaire.fautes()
    assert "« Nom du collège » : il faut une réponse." in fautes
    assert "« Nombre d’enseignantes et d’enseignants » : un nombre de 1 à 500." in fautes
    assert any(f.startswith("« UAI du collège » : la lettre ne correspond pas") for f in fautes)
    assert any(f.startswith("« Adresse du site publié » : une adresse commence") for f in fautes)
    assert len(fautes) == 8
    page.locator("#fautes a").first.click()
    nom = page.get_by_label("Nom du collège")
    expect(nom).to_be_focused()
    expect(nom).to_have_attribute("aria-invalid", "true")
    expect(nom).to_have_accessible_description(
        "Exemple : Collège Marie-Curie. Il faut une réponse."
    )
    page.get_by_role("link", name="Combien de classes entières").click()
    assert foyer(page) == "p-equipement"
    formulaire.coller(DEMONSTRATION)
    assert page.locator("#fautes").is_hidden()
    assert page.locator("[aria-invalid]").count() == 0
    assert formulaire.faire() is not None
    assert foyer(page) == "votre-fichier"


@pytest.mark.parametrize(
    ("instance", "dit"),
    [
        ("2027-01-16", "fin de semaine"),
        ("2027-02-24", "vacances : Hiver"),
        ("2027-05-17", "jour férié"),
        ("2027-05-25", "jour que vous laissez libre"),
        ("2026-08-25", "été"),
    ],
)
def test_une_reunion_un_jour_ferme_se_dit(formulaire: Formulaire, instance: str, dit: str) -> None:
    """La page connaît les calendriers du manuel, les jours fériés et vos indisponibilités."""
    formulaire.coller(DEMONSTRATION.replace("[2027-02-02, 2027-06-29]", f"[{instance}]"))
    assert formulaire.faire() is None
    [faute] = formulaire.fautes()
    assert faute.startswith("« Conseil d’administration, date 1 »") and dit in faute


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("academie: Lille ", "academie: Guadeloupe ", "a son propre calendrier"),
        ("academie: Lille ", "academie: Lile ", "n’est pas une académie connue"),
        ("debut: 2027-01-04", "debut: 2031-01-04", "n’est pas dans le calendrier de la zone"),
        ("version: complete", "fins_de_trimestre: [2026-11-27]", "deux par année scolaire"),
        ("version: complete", "fins_de_trimestre: [2026-12-25, 2027-03-12]", "vacances"),
        ("version: complete", "fins_de_trimestre: [2027-03-12, 2026-11-27]", "ne vient pas après"),
        ("au: 2027-05-28", "au: 2027-05-20", "vient avant le premier jour"),
        ("commune: Exempleville", f"commune: {'x' * 121}", "121 signes, 120 au plus"),
        ("[differenciation, oral,", "[oral, oral,", "donné deux fois"),
    ],
)
def test_les_memes_regles_que_la_verification(
    formulaire: Formulaire, avant: str, apres: str, dit: str
) -> None:
    """Chaque règle que la page peut connaître, dite avec les mots du métier."""
    assert avant in DEMONSTRATION
    formulaire.coller(DEMONSTRATION.replace(avant, apres))
    assert formulaire.faire() is None
    assert dit in formulaire.fautes()[0]


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
    """Adaptations gardées ; clé inconnue gardée jusqu’à ce qu’on l’ôte ; noms de personnes ôtés."""
    page = formulaire.page
    texte = DEMONSTRATION + "fantaisie: {a: 1}\nadaptations: {retirer: [visites-entre-classes]}\n"
    texte = texte.replace("fonction: Principale adjointe}", "nom: Mme X, fonction: Principale}")
    formulaire.coller(texte)
    lu = page.locator("#lecture").inner_text().replace("\u00a0", " ")
    assert "ne montre pas « adaptations »" in lu and "« fantaisie » n’est pas une clé" in lu
    assert "« nom » ne sera pas repris" in lu
    assert formulaire.faire() is None
    assert len(formulaire.fautes()) == 1
    page.get_by_role("button", name="Ôter « fantaisie » du fichier").click()
    rendu = page.locator("#texte-du-fichier").input_value()
    assert "fantaisie" not in rendu and "Mme X" not in rendu
    college = charger(rendu, tmp_path)
    assert college.adaptations.retirer == ("visites-entre-classes",)
    assert college.equipe_projet[0].fonction == "Principale"
    assert "adaptations" in page.locator("[data-remarques]").inner_text()


def test_un_nombre_estime_le_reste_tant_qu_on_ne_le_corrige_pas(formulaire: Formulaire) -> None:
    """Un profil venu d’une académie : la marque part avec l’estimation, pas avant."""
    estime = DEMONSTRATION.replace("eleves: 480", "eleves: 480, enseignants_estimes: true")
    formulaire.coller(estime)
    assert formulaire.faire() == estime
    formulaire.champ("commune").locator("input").fill("Ailleurs")
    assert "enseignants_estimes: true" in str(formulaire.faire())
    formulaire.champ("effectifs.enseignants").locator("input").fill("40")
    assert "enseignants_estimes" not in str(formulaire.faire())


def test_un_courriel_ou_un_nom_se_signale_sans_empecher(formulaire: Formulaire) -> None:
    """Les mêmes avertissements que la vérification, et un nom de personne probable."""
    formulaire.coller(
        DEMONSTRATION.replace("motif: Brevet blanc", "motif: Voir a.b@exemple.fr")
        .replace("Principale adjointe", "Mme Untel")
        .replace("Professeur documentaliste", "CPE 01 23 45 67 89")
    )
    assert formulaire.faire() is not None
    alertes = formulaire.page.locator("[data-remarques] li").all_inner_texts()
    assert len(alertes) == 3
    for quoi in ("adresse électronique", "numéro de téléphone", "nom d’une personne"):
        assert any(quoi in alerte for alerte in alertes), quoi


def test_le_fichier_se_telecharge_s_ouvre_et_se_copie(
    adresses: dict[str, str], navigateur: Browser, tmp_path: Path
) -> None:
    """Ce qui est téléchargé, puis rouvert, puis copié : les mêmes octets que le texte montré."""
    contexte = navigateur.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = contexte.new_page()
    ici = Formulaire(page, adresses["demonstration"] + "a-propos/configurer.html")
    ici.champ("commune").locator("input").fill("É: « ville » # x")
    texte = ici.faire()
    assert texte is not None
    with page.expect_download() as attendu:
        page.get_by_role("link", name="Télécharger college.yml").click()
    assert attendu.value.suggested_filename == "college.yml"
    attendu.value.save_as(tmp_path / "recu.yml")
    assert (tmp_path / "recu.yml").read_bytes() == texte.encode()
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.get_by_text("Le texte est copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == texte
    ici.blanc()
    page.get_by_label("Ouvrir un fichier college.yml").set_input_files(tmp_path / "recu.yml")
    expect(page.locator("#lecture")).to_contain_text(
        "Fichier lu : recu.yml".replace(" :", "\u00a0:")
    )
    assert ici.champ("commune").locator("input").input_value() == "É: « ville » # x"
    (tmp_path / "autre.yml").write_bytes("nom: Collège".encode("latin-1"))
    page.get_by_label("Ouvrir un fichier college.yml").set_input_files(tmp_path / "autre.yml")
    expect(page.locator("#lecture")).to_contain_text("UTF-8")
    ici.champ("nom").locator("input").fill("Autre")
    contexte.close()


def test_une_reponse_changee_perime_le_fichier(formulaire: Formulaire) -> None:
    """Le fichier montré est toujours celui des réponses que l’on voit."""
    formulaire.coller(DEMONSTRATION)
    assert formulaire.faire() is not None
    formulaire.champ("nom").locator("input").fill("Autre nom")
    expect(formulaire.page.locator("section.fichier")).to_be_hidden()
    expect(formulaire.page.get_by_text("Le formulaire a changé")).to_be_visible()


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
        texte = formulaire.faire()
        assert texte == profil.read_text(encoding="utf-8")
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
    formulaire.coller(DEMONSTRATION)
    assert formulaire.faire() is not None
    assert formulaire.page.locator("[data-sur-la-forge]").is_hidden()


def test_les_lignes_se_font_au_clavier(formulaire: Formulaire) -> None:
    """Ajouter mène dans la ligne, monter garde le foyer, ôter le rend au bouton d’ajout."""
    page = formulaire.page
    formulaire.blanc()
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


@pytest.mark.parametrize("etat", ["fautes", "fichier"])
def test_aucune_violation_dans_aucun_etat(formulaire: Formulaire, etat: str) -> None:
    """Lignes ajoutées et fautes montrées, puis fichier fait : trois largeurs, et fond sombre."""
    page = formulaire.page
    if etat == "fautes":
        formulaire.blanc()
        for bouton in page.locator("[data-ajouter]:visible").all():
            bouton.click()
        formulaire.faire()
    else:
        formulaire.coller(DEMONSTRATION + "adaptations: {retirer: [visites-entre-classes]}\n")
        formulaire.faire()
        page.locator("[data-sur-la-forge]").evaluate("(f) => { f.hidden = false; }")
    fautes = []
    for largeur in LARGEURS:
        fautes += examiner(page, largeur, "default")
    fautes += examiner(page, LARGEURS[-1], "slate", REGLES_DE_COULEUR)
    page.evaluate('document.querySelector("[data-sur-la-forge]").hidden = true')
    assert not fautes, "\n".join(fautes)


def test_sans_script_la_page_dit_quoi_faire(sites: dict[str, Path], navigateur: Browser) -> None:
    """Pas de formulaire mort : deux autres chemins, et la suite."""
    contexte = navigateur.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto((sites["demonstration"] / "a-propos" / "configurer.html").as_uri())
    expect(page.get_by_text("Le formulaire demande JavaScript")).to_be_visible()
    assert page.locator("#profil").is_hidden()
    expect(page.get_by_role("heading", name="Et ensuite")).to_be_visible()
    contexte.close()


def test_les_autres_pages_ne_portent_rien_du_formulaire(sites: dict[str, Path]) -> None:
    """Ses scripts et sa feuille de style ne pèsent que sur sa page."""
    for page in sites["demonstration"].rglob("*.html"):
        if page.name != "configurer.html":
            texte = page.read_text(encoding="utf-8")
            assert "yaml.min.js" not in texte and "configurer.css" not in texte, page
