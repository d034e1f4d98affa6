"""Le dossier de réunion : chaque document, composé par un vrai Typst, relu par pypdf."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from generateur.depot.edition import manuel_du_profil
from generateur.formats.documents import chemins, groupes
from generateur.formats.dossier_de_reunion import documents
from generateur.formats.papier import affiche, fiches_de_role, questionnaire_pdf
from generateur.formats.papier.code_a_viser import code
from generateur.formats.papier.feuille_imprimee import rendre
from generateur.formats.papier.impression import tout_imprimable
from generateur.formats.table import LIVRET, TOUS, Papier
from generateur.noyau.declare.modeles import Etape
from generateur.site.pages.documents_peses import poids
from generateur.vue.fonctions import a_qui_s_adresser
from generateur.vue.francais import dates_en_bref, intervalle, typographie
from generateur.vue.manuel import Manuel

from .lecture_pdf import balises, compacter, ouvrir, texte_de, verifier_l_accessibilite
from .modele import college, demarche, etape, manuel, vue
from .outils import HOSTILES, RACINE, college_hostile, executer_ailleurs, grand_college

PROFILS = ("demonstration", "rural", "urbain", "reunion")
A_TROIS_METRES = 22
"""Plus petit corps des quatre dates et de la fonction à qui s’adresser, en points."""
ADRESSE = "https://exempleville.example/manuel/"
A3_COUCHE = (1191, 842)
A_DEUX_METRES = 13
"""Plus petit corps de l’affiche, en points, légende comprise ; les étapes sont plus grandes."""


@pytest.fixture(scope="module")
def constructions() -> dict[str, Manuel]:
    """Les quatre profils, construits."""
    return {
        n: manuel_du_profil(RACINE / "tests" / "profils" / f"{n}.yml", RACINE, os.environ)
        for n in PROFILS
    }


@pytest.fixture(scope="module")
def dossiers(constructions: dict[str, Manuel]) -> dict[str, dict[str, bytes]]:
    """Leurs dossiers, avec un site publié."""
    return {n: documents(c, ADRESSE) for n, c in constructions.items()}


def pdf_de(dossier: dict[str, bytes]) -> dict[str, PdfReader]:
    """Ouvre les PDF d’un dossier."""
    return {c: ouvrir(o) for c, o in dossier.items() if c.endswith(".pdf")}


@pytest.mark.parametrize("nom", PROFILS)
def test_chaque_pdf_se_lit_a_l_oreille(nom: str, dossiers: dict[str, dict[str, bytes]]) -> None:
    """Langue, titre, niveaux, têtes de tableaux et textes de remplacement, dans chaque document."""
    for lecteur in pdf_de(dossiers[nom]).values():
        verifier_l_accessibilite(lecteur)


@pytest.mark.parametrize("nom", PROFILS)
def test_le_nombre_de_pages(nom: str, dossiers: dict[str, dict[str, bytes]]) -> None:
    """Une page pour l’affiche et pour chaque fiche, même la plus remplie ; deux pour le reste."""
    pages = {chemin: len(lecteur.pages) for chemin, lecteur in pdf_de(dossiers[nom]).items()}
    assert str(pdf_de(dossiers[nom])["synthese.pdf"].metadata.title).startswith("Synthèse de la")
    assert pages["synthese.pdf"] == 2 and pages["questionnaire.pdf"] == 2
    assert pages["affiche.pdf"] == 1
    fiches = {c: n for c, n in pages.items() if c.startswith("fiches-de-role/")}
    assert len(fiches) == 7 and set(fiches.values()) == {1}


def test_la_page_annonce_ce_qui_est_fait(
    dossiers: dict[str, dict[str, bytes]], constructions: dict[str, Manuel]
) -> None:
    """Ce que liste la page « Documents » est ce que le dossier contient, au livret près."""
    rural = constructions["rural"]
    annonces = chemins(rural.vue, rural.demarche, Papier.ENTIER)
    assert set(annonces) - {LIVRET, TOUS} == set(dossiers["rural"])
    assert list(dossiers["rural"]) == sorted(dossiers["rural"])


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Tout le dossier, refait dans un autre processus, dossier, fuseau, locale et hasard."""
    code = (
        "import hashlib; from generateur.formats.dossier_de_reunion import documents;"
        "from tests.formats import modele;"
        f"faits = documents(modele.manuel(), {ADRESSE!r});"
        "print(hashlib.sha256(b''.join(faits.values())).hexdigest())"
    )
    ici = documents(manuel(), ADRESSE)
    assert executer_ailleurs(code, tmp_path) == hashlib.sha256(b"".join(ici.values())).hexdigest()


def test_affiche_en_grand(
    dossiers: dict[str, dict[str, bytes]], constructions: dict[str, Manuel]
) -> None:
    """L’affiche, A3 couchée, a chaque étape des temps, ses dates et chaque conseil, en assez grand.

    Elle les dit : aucun n’est dans une image que d’autres mots remplacent."""
    for nom, dossier in dossiers.items():
        lecteur = ouvrir(dossier["affiche.pdf"])
        [page] = lecteur.pages
        assert tuple(round(float(x)) for x in page.mediabox[2:]) == A3_COUCHE
        texte = texte_de(lecteur)
        la_vue = constructions[nom].vue
        for ligne in la_vue.lignes:
            dite = compacter(f"{ligne.titre}, {dates_en_bref(ligne.debut, ligne.fin)}")
            assert ligne.temps == "pilotage" or dite in texte
        figures = [str(b["/Alt"]) for b in balises(lecteur) if b["/S"] == "/Figure"]
        assert all(alt.startswith("Code à viser") for alt in figures)
        for rendez_vous in la_vue.rendez_vous:
            if rendez_vous.genre == "instance":
                assert compacter(typographie(rendez_vous.instance)) in texte
        assert min(corps for corps, _ in corps_de(page)) >= A_DEUX_METRES - 0.1


@pytest.mark.parametrize("nom", PROFILS)
def test_rien_sous_huit_points(
    nom: str, dossiers: dict[str, dict[str, bytes]], constructions: dict[str, Manuel]
) -> None:
    """Dans aucun PDF, version minimale comprise ; dans un dessin non plus."""
    papiers = {**dossiers[nom], "feuille-de-route.pdf": rendre(constructions[nom].vue)}
    for chemin, lecteur in pdf_de(papiers).items():
        corps = [dit for page in lecteur.pages for dit in corps_de(page)]
        assert corps and min(corps)[0] >= 8 - 0.01, (chemin, min(corps))


def test_quatre_dates_et_qui_demander_se_lisent_a_trois_metres(
    dossiers: dict[str, dict[str, bytes]], constructions: dict[str, Manuel]
) -> None:
    """Le recueil, les ateliers, les essais, le bilan : leurs jours, et la fonction à qui parler."""
    for nom, dossier in dossiers.items():
        [page] = ouvrir(dossier["affiche.pdf"]).pages
        grands = compacter("".join(mot for corps, mot in corps_de(page) if corps >= A_TROIS_METRES))
        la_vue = constructions[nom].vue
        for charniere in ("recueil", "ateliers", "essais", "bilan"):
            etape = la_vue.charniere(charniere)
            assert etape is not None
            jours = intervalle(etape.lignes[0].debut, etape.lignes[-1].fin, avec_annee=False)
            assert compacter(jours[1:]) in grands
        assert compacter(a_qui_s_adresser(la_vue)[1:]) in grands


def corps_de(page: PageObject) -> list[tuple[float, str]]:
    """Rend chaque morceau de texte d’une page, avec son corps, en points."""
    rendus: list[tuple[float, str]] = []

    def relever(morceau: str, *reste: object) -> None:
        ctm, tm, _, taille = reste
        if morceau.strip():
            corps = float(taille) * abs(float(tm[0]) * float(ctm[0]))  # type: ignore[index,arg-type]
            rendus.append((corps, morceau))

    page.extract_text(visitor_text=relever)
    return rendus


def test_code_vers_le_site_publie() -> None:
    """Le code n’est sur l’affiche que si le site a une adresse, et dit laquelle."""
    sans, avec = (ouvrir(affiche.rendre(vue(), adresse)) for adresse in (None, ADRESSE))
    alts = [
        [str(b["/Alt"]) for b in balises(lecteur) if b["/S"] == "/Figure"]
        for lecteur in (sans, avec)
    ]
    assert len(alts[0]) == 0 and len(alts[1]) == 1
    assert ADRESSE in alts[1][0]
    assert compacter("exempleville.example/manuel") in texte_de(avec)
    assert len(balises(ouvrir(affiche.rendre(vue(), ADRESSE + "x" * 3000)))) > 0


def test_code_fidele() -> None:
    """Le code dessine la matrice de l’adresse, marge blanche comprise."""
    svg = code(ADRESSE)
    cote = re.search(r'width="(\d+)" height="(\d+)"', svg)
    assert cote is not None and cote[1] == cote[2]
    assert (int(cote[1]) - 6 - 17) % 4 == 0


def test_fiche_fidele_au_plan() -> None:
    """La fiche dit chaque moment du rôle, ses heures par mois et leur somme."""
    la_vue = vue()
    for role in la_vue.roles:
        texte = texte_de(ouvrir(fiches_de_role.rendre(la_vue, demarche(), role.id)))
        for moment in role.moments:
            assert compacter(typographie(moment.ligne.titre)).casefold() in texte.casefold()
        for mois in role.mois:
            assert compacter(mois.en_mots) in texte
        if role.heures:
            assert compacter(role.heures_en_mots) in texte


def test_fiche_du_role_le_plus_charge() -> None:
    """Deux fois plus d’étapes que d’ordinaire : la fiche du référent tient encore sur une page."""
    en_plus = tuple(
        etape(f"en-plus-{rang}", f"Une étape de plus, la numéro {rang}", "temps-3", (1, 1, 2))
        for rang in range(16)
    )
    chargee = demarche(etapes=(*demarche().etapes, *_allegees(en_plus)))
    la_vue = vue(college(trimestres=2), chargee)
    lecteur = ouvrir(fiches_de_role.rendre(la_vue, chargee, "referent-numerique"))
    assert len(lecteur.pages) == 1
    assert compacter("la numéro 15") in texte_de(lecteur)


def _allegees(etapes: tuple[Etape, ...]) -> tuple[Etape, ...]:
    return tuple(replace(e, but="Pour voir.") for e in etapes)


def test_questionnaire_sans_nom() -> None:
    """Deux pages, chaque préoccupation à cocher, et rien qui demande qui répond."""
    lecteur = ouvrir(questionnaire_pdf.rendre(vue(), demarche()))
    texte = texte_de(lecteur)
    assert len(lecteur.pages) == 2
    for preoccupation in demarche().preoccupations:
        assert compacter(preoccupation.titre) in compacter(lecteur.pages[1].extract_text())
    assert "Nom:" not in texte and compacter("rien n’est signé") in texte


@pytest.mark.parametrize("sorte", ["hostile", "grand"])
def test_rien_ne_se_perd(sorte: str) -> None:
    """Ce qui ressemble à du code s’imprime tel quel ; un nom de 200 signes s’imprime en entier."""
    declare = college_hostile() if sorte == "hostile" else grand_college()
    dossier = documents(manuel(declare), ADRESSE)
    for chemin, lecteur in pdf_de(dossier).items():
        texte = texte_de(lecteur)
        assert compacter(typographie(declare.nom)) in texte, chemin
        if sorte == "hostile" and chemin.startswith("fiches-de-role/"):
            assert all(compacter(typographie(hostile)) in texte for hostile in HOSTILES)


def test_phrases_de_la_page() -> None:
    """La page dit à quel conseil on apporte quoi, et se passe de conseils quand il n’y en a pas."""
    tous = chemins(vue(), demarche(), Papier.ENTIER)
    [reunion, *_] = groupes(vue(), demarche(), tous)
    assert "conseil" in reunion.documents[0].phrase
    feuilles = {d.adresse: d for lot in reunion.lots for d in lot.documents}
    choix = feuilles["documents/reunions/choix-des-preoccupations-conseil-pedagogique.odt"]
    assert choix.dates == (("2027-02-02", "2\u00a0févr.", "le 2\u00a0février"),)
    assert [titre for _, titre, _ in choix.avec] == ["La synthèse"]
    point = feuilles["documents/reunions/point-de-l-equipe-projet.odt"]
    assert len(point.dates) == 3 and [a for a, *_ in point.avec] == ["feuille-de-route.pdf"]
    nus = groupes(vue(college(instances=())), demarche(), tous)
    assert "conseil" not in nus[0].documents[0].phrase.casefold()
    inconnu = groupes(vue(), demarche(), {**tous, "ailleurs/à-nous.pdf": "À nous"})
    assert "À nous" in [d.titre for d in inconnu[-1].documents]


def test_une_date_proposee_ne_se_donne_pas_pour_fixee(
    dossiers: dict[str, dict[str, bytes]],
) -> None:
    """Sur l’affiche et la frise, une date à fixer est une semaine, comme dans le tableau."""
    for chemin in ("affiche.pdf", "feuille-de-route.pdf"):
        texte = texte_de(ouvrir(dossiers["demonstration"][chemin]))
        assert compacter("sem. du 18 janvier") in texte
        assert compacter("14 janvier") in texte and compacter("sem. du 14") not in texte


def test_la_semaine_se_nomme_par_son_lundi(
    dossiers: dict[str, dict[str, bytes]], constructions: dict[str, Manuel]
) -> None:
    """Le 8 mai 2028 est férié : tous les papiers disent pourtant « semaine du 8 mai »."""
    points = [rv for rv in constructions["urbain"].vue.rendez_vous if rv.genre == "point"]
    assert any("8\xa0mai" in rv.quand for rv in points)
    for chemin in ("feuille-de-route.pdf", "synthese.pdf", "fiches-de-role/direction.pdf"):
        assert compacter("du 20 mars et du 8 mai") in texte_de(ouvrir(dossiers["urbain"][chemin]))


@pytest.mark.parametrize("nom", PROFILS)
def test_les_mots_s_accordent(nom: str, dossiers: dict[str, dict[str, bytes]]) -> None:
    """Ni « séance(s) », ni nom de fichier pour une zone, ni apostrophe droite."""
    for chemin, lecteur in pdf_de(dossiers[nom]).items():
        texte = " ".join(page.extract_text() for page in lecteur.pages)
        assert "(s)" not in texte and "la-reunion" not in texte, chemin
        assert not re.search(r"\w'\w", texte), chemin
    zone = {"reunion": "(La Réunion)", "urbain": "(zone C)", "rural": "(zone A)"}.get(
        nom, "(zone B)"
    )
    assert compacter(zone) in texte_de(ouvrir(dossiers[nom]["feuille-de-route.pdf"]))


def test_une_fiche_dit_son_edition(constructions: dict[str, Manuel]) -> None:
    """Elle est dans la marge ; ce qui suit deux-points perd sa majuscule."""
    construite = constructions["demonstration"]
    donnees = tout_imprimable(
        fiches_de_role.textes_de_la_fiche(construite.vue, construite.demarche, "academie")
    )
    assert re.fullmatch(r"édition du \w+\xa0\w+ \d{4}", donnees["edition"])
    assert "annoncer la démarche à tous" in donnees["au_courant"]


@pytest.mark.parametrize(
    ("taille", "pages", "attendu"),
    [
        (48_400, 2, ", 2 pages, 48 ko"),
        (900, 1, ", 1 page, 1 ko"),
        (1_250_000, 75, ", 75 pages, 1,2 Mo"),
        (8_000, 0, ", 8 ko"),
    ],
)
def test_poids_en_mots(taille: int, pages: int, attendu: str) -> None:
    """Le poids se dit en kilooctets, puis en mégaoctets."""
    assert poids(taille, pages, vue().mots["documents"]).replace("\u00a0", " ") == attendu
