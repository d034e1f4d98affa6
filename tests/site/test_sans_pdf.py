"""Un site sans PDF n’en a aucun, et n’en parle nulle part."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from generateur.depot.edition import manuel_du_profil
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.papier.pages_a_imprimer import affiche_en_page, questionnaire_en_page
from generateur.formats.table import Papier
from generateur.site.commande_du_livret import ContenuDuLivret
from generateur.site.demande import papier_demande
from generateur.site.memoire import cles
from tests.formats.lecture_pdf import textes

from .axe import examiner
from .conftest import PROFILS, RACINE, construire_le_site
from .equipes import ecrire
from .test_papier import imprimer
from .test_site import NOMS

A_IMPRIMER = {
    "documents/affiche.html", "documents/feuille-de-route.html", "documents/questionnaire.html",
    "documents/synthese.html",
}  # fmt: skip
"""Ce qui, dans un site sans PDF, tient lieu d’un PDF, fiches de rôle à part."""
DANS_LA_FEUILLE = (
    "Temps à prévoir", "Arrêtée le", "La frise", "Du 4 janvier", "Du 29 mars", "Qui fait quoi",
)  # fmt: skip
"""Un mot de chaque feuille, dans l’ordre."""
ROLES = (
    "academie", "direction", "enseignants", "enseignants-exterieurs", "enseignants-volontaires",
    "equipe-projet", "referent-numerique",
)  # fmt: skip
COUVERTURE = Couverture({}, "Collège", "Commune", "quand", "2026-11-18", ())


@pytest.mark.parametrize("reglage", [False, True], ids=["variable", "reglage"])
def test_aucune_page_ne_parle_d_un_pdf(depot: Path, reglage: bool, fenetre: Page) -> None:
    """La variable et le réglage font le même site : agenda et tableur, ni papier ni lien mort ; les
    pages qui s’impriment à la place des PDF sont dites, et s’impriment bien."""
    if reglage:
        ecrire(depot / "mkdocs.yml", "  - manuel\n", "  - manuel: {sans_pdf: true}\n")
    resultat = construire_le_site(depot, **({} if reglage else {"MANUEL_SANS_PDF": "1"}))
    assert resultat.returncode == 0, resultat.stderr
    site = depot / "site"
    faits = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    assert not [nom for nom in faits if nom.endswith(".pdf")]
    for nom in faits:
        if nom.endswith((".html", "search_index.js")) and not nom.startswith("a-propos/"):
            texte = (site / nom).read_text("utf-8")
            if nom.endswith(".js"):
                # Les pages « À propos » disent ce que le programme sait faire ailleurs.
                texte = re.sub(r'\["a-propos/(?:[^"\\]|\\.|"(?!\]))*"\]', "", texte)
            assert not re.search(r"\bPDF\b|\.pdf\b|livret", texte), nom
    page = (site / "documents.html").read_text("utf-8")
    annonce = r'<(?:li|td)><a href="([^"]+)">(?:(?!</a>).)+</a>[^<]* <span class="provenance">'
    annonces = re.findall(annonce, page)
    du_site = {
        "documents.zip",
        "feuille-de-route.ics",
        "feuille-de-route.json",
        "feuille-de-route.ods",
    }
    du_site |= {nom for nom in faits if nom.startswith("documents/")}
    du_site |= (parts := {f"feuille-de-route.{role}.ics" for role in ROLES})
    assert parts <= faits
    assert set(annonces) == du_site and len(annonces) == len(du_site)
    fiches = {f"documents/fiches-de-role/{role}.html" for role in ROLES}
    assert {nom for nom in du_site if nom.endswith(".html")} == A_IMPRIMER | fiches
    assert 'href="documents/feuille-de-route.html"' in (site / "feuille-de-route.html").read_text()
    with ZipFile(site / "documents.zip") as archive:
        for chemin in sorted(du_site - {"documents.zip"}):
            octets = archive.read(f"documents/{chemin.removeprefix('documents/')}")
            assert octets == (site / chemin).read_bytes()
        assert len(archive.namelist()) == len(du_site) - 1
    assert not (depot / ".cache" / "livrets").exists()
    if reglage:
        _l_affiche_et_le_questionnaire(fenetre, site / "documents")
        _les_feuilles_a4(fenetre, site / "documents")
        _aucune_violation(fenetre, site, sorted(A_IMPRIMER | {min(fiches)}))


def _l_affiche_et_le_questionnaire(fenetre: Page, dossier: Path) -> None:
    """L’une sur une feuille A3 couchée, l’autre recto verso ; rien de ce qui n’est qu’à l’écran."""
    recto, verso = imprimer(fenetre, (dossier / "questionnaire.html").as_uri())
    assert "Qu’est-ce qui vous préoccupe le plus en classe" in recto and "page 1 sur 2" in recto
    assert "La suite au dos" in recto and "Trois au plus" in verso and "page 2 sur 2" in verso
    assert "Ctrl" not in recto and "Collège de démonstration" in verso
    [feuille] = imprimer(fenetre, (dossier / "affiche.html").as_uri(), (1191, 842))
    for dit in (
        "Collège de démonstration",
        "On dit ce qui nous préoccupe",
        "Une question, un doute",
    ):
        assert dit in feuille
    assert "Essayer en classe" in feuille and "Ctrl" not in feuille


def _les_feuilles_a4(fenetre: Page, dossier: Path) -> None:
    """La feuille de route a les pages du PDF, la synthèse ses deux premières, une fiche une seule ;
    chacune dit de quel collège elle est."""
    feuilles = imprimer(fenetre, (dossier / "feuille-de-route.html").as_uri())
    polices = fenetre.evaluate("Array.from(document.fonts, (police) => police.status)")
    assert "loaded" in polices, "la page n’a pas la police du site"
    assert len(feuilles) == 6 and all("Collège de démonstration" in f for f in feuilles)
    for dit, feuille in zip(DANS_LA_FEUILLE, feuilles, strict=True):
        assert dit in feuille and "Ctrl" not in feuille
    assert imprimer(fenetre, (dossier / "synthese.html").as_uri()) == [
        feuille.replace(f"/ {len(feuilles)}", "/ 2") for feuille in feuilles[:2]
    ]
    for role in ROLES:
        adresse = (dossier / "fiches-de-role" / f"{role}.html").as_uri()
        [feuille] = imprimer(fenetre, adresse)
        assert "Fiche de rôle" in feuille and "À qui s’adresser" in feuille, role


def _aucune_violation(fenetre: Page, site: Path, pages: list[str]) -> None:
    """Ces pages n’ont ni menu ni habillage du site : axe les juge comme les autres, sur un écran
    clair et sur un sombre."""
    fautes = []
    for chemin in pages:
        fenetre.goto((site / chemin).as_uri())
        for largeur, sombre in product((1280, 390), (False, True)):
            fenetre.emulate_media(color_scheme="dark" if sombre else "light")
            fautes += [f"{chemin} {faute}" for faute in examiner(fenetre, largeur, "default")]
    fenetre.emulate_media(color_scheme="null")
    assert not fautes, "\n".join(fautes)


@pytest.mark.parametrize("nom", NOMS)
def test_l_affiche_et_le_questionnaire_tiennent(nom: str, navigateur: Browser) -> None:
    """Une page pour l’une, deux pour l’autre, pour chaque profil ; un nom fait pour nuire reste du
    texte, un très long ne chasse rien de la feuille."""
    manuel = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, {})
    long = "<script>alert(1)</script> Collège " + "Marie-Antoinette de la Très-Longue-Vallée " * 3
    nuisible = replace(manuel.vue, college=replace(manuel.vue.college, nom=long))
    page = navigateur.new_page()
    for vue in (manuel.vue, nuisible):
        for octets, combien in (
            (affiche_en_page(vue, "https://exemple.fr/<b>manuel"), 1),
            (questionnaire_en_page(vue, manuel.demarche), 2),
        ):
            assert b"<script" not in octets and b"<b>" not in octets
            page.set_content(octets.decode())
            rendu = page.pdf(prefer_css_page_size=True)
            assert len(textes(rendu)) == combien, nom
        assert b"exemple.fr" in affiche_en_page(vue, "https://exemple.fr/")
        assert b"Tout le manuel" not in affiche_en_page(vue)
    page.close()


@pytest.mark.parametrize(
    "dit, papier",
    [
        ({}, Papier.ENTIER),
        ({"MANUEL_SANS_PDF": "0"}, Papier.ENTIER),
        ({"MANUEL_SANS_PDF": "1"}, Papier.AUCUN),
        ({"MANUEL_SANS_DOSSIER": "1"}, Papier.FEUILLE),
        ({"MANUEL_SANS_DOSSIER": "1", "MANUEL_SANS_PDF": "1"}, Papier.AUCUN),
    ],
)
def test_ce_que_l_environnement_demande(dit: dict[str, str], papier: Papier) -> None:
    """Sans PDF l’emporte sur sans dossier ; « 0 » vaut rien."""
    assert papier_demande(dit) is papier
    assert papier_demande(dit, sans_pdf=True) is Papier.AUCUN


def test_la_cle_du_livret_dit_tout_ce_dont_il_est_fait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seul ou dans un lot : le programme, ses gabarits, Typst, les pages et leurs images."""
    contenu = ContenuDuLivret(
        cles.cle_du_programme(), COUVERTURE, [Chapitre(1, "Un", "un.html", "<p>un</p>")],
        tmp_path, None,
    )  # fmt: skip
    vues = {contenu.cle()}
    monkeypatch.setattr(cles, "versions_installees", lambda: "typst-0.99")
    vues.add(replace(contenu, programme=cles.cle_du_programme()).cle())
    (tmp_path / "image.svg").write_text("<svg/>", "utf-8")
    vues.add(contenu.cle())
    vues.add(replace(contenu, adresse="https://ailleurs.exemple/").cle())
    vues.add(replace(contenu, chapitres=[Chapitre(1, "Un", "un.html", "<p>deux</p>")]).cle())
    assert len(vues) == 5


def test_le_programme_a_ses_gabarits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un gabarit du livret changé, et tout ce qui vient du programme change de clé."""
    lus = {f.name for f in cles.fichiers_de(Path(cles.__file__).parents[2])}
    assert {"pose-du-livret.typ", "reliure.py", "documents.html.j2", "dessins.css"} <= lus
    avant = cles.cle_du_programme()
    vrai = Path.read_bytes

    def changer(fichier: Path) -> bytes:
        return vrai(fichier) + (b"// autre corps" if fichier.name == "pose-du-livret.typ" else b"")

    monkeypatch.setattr(Path, "read_bytes", changer)
    assert cles.cle_du_programme() != avant
