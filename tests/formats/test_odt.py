"""Les documents à modifier : lesquels, leur structure relue par odfdo, et leur texte qui tient."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from odfdo import Document

from generateur.formats.odt.textes_a_modifier import documents, titres
from generateur.noyau.declare.modeles import Adaptations, InstanceActive

from .documents_odt import (
    PROFILS,
    TABLE,
    O,
    S,
    T,
    demarche,
    dossier,
    membre,
    paragraphes,
    tout,
    vue_du_college,
    vue_du_profil,
)
from .modele import college
from .outils import HOSTILES, college_hostile, executer_ailleurs, grand_college

FIXES = {
    "message-aux-collegues.odt",
    "questionnaire.odt",
    "questionnaire.csv",
    "demande-fil.odt",
    "demande-intervenants.odt",
    "fiche-experimentation.odt",
    "modele.odt",
    *(
        f"feuilles/{nom}.odt"
        for nom in (
            "accord-du-chef-d-etablissement",
            "ce-que-j-essaie",
            "inscription",
            "j-ai-vu",
            "quatre-cases",
            "reservation",
            "trois-colonnes",
        )
    ),
}


@pytest.mark.parametrize("profil", PROFILS)
def test_une_feuille_par_reunion(profil: str) -> None:
    """Chaque étape menée entre adultes a sa feuille, chaque passage aussi ; les essais, non."""
    la_vue = vue_du_profil(profil)
    etapes = {e.id: e for e in demarche().etapes}
    attendus = set(FIXES)
    for ligne in la_vue.lignes:
        etape = etapes[ligne.etape]
        entier = etape.si is not None and bool(etape.si.instances)
        if "enseignants" not in etape.roles.pilote:
            attendus.add(f"reunions/{ligne.etape}.odt")
        if ligne.seance is not None and not entier:
            attendus.add(f"reunions/{ligne.etape}-{ligne.seance.id}.odt")
    assert set(dossier(profil)) == attendus
    assert set(titres(la_vue, demarche())) == attendus
    assert not any("essais-en-classe" in chemin for chemin in attendus)


@pytest.mark.parametrize("chemin", sorted(dossier("urbain")))
def test_structure(chemin: str) -> None:
    """Titre, titres de niveaux qui se suivent, tableaux à tête répétée, français, A4."""
    if chemin.endswith(".csv"):
        return
    octets = dossier("urbain")[chemin]
    document = Document(BytesIO(octets))
    assert document.mimetype == "application/vnd.oasis.opendocument.text"
    assert document.meta.title == titres(vue_du_profil("urbain"), demarche())[chemin]
    assert document.meta.language == "fr-FR"
    corps = document.body
    premier = next(iter(corps.get_paragraphs()))
    assert premier.style == "Title" and premier.text_recursive
    niveaux = [int(titre.level) for titre in corps.headers]
    sans_titre = chemin == "message-aux-collegues.odt" or chemin.startswith("feuilles/")
    assert niveaux or sans_titre
    assert not niveaux or niveaux[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(niveaux))
    for tableau in membre(octets, "content.xml").iter(f"{TABLE}table"):
        tetes = tableau.findall(f"{TABLE}table-header-rows/{TABLE}table-row/{TABLE}table-cell/{T}p")
        assert tetes and all(t.get(f"{T}style-name") == "Table_20_Heading" for t in tetes)
        assert all("".join(t.itertext()).strip() for t in tetes)
    styles = membre(octets, "styles.xml")
    texte = styles.find(f"{O}styles/{S}default-style[@{S}family='paragraph']/{S}text-properties")
    fo = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
    assert texte is not None and texte.get(f"{fo}language") == "fr"
    page = next(styles.iter(f"{S}page-layout-properties"))
    assert (page.get(f"{fo}page-width"), page.get(f"{fo}page-height")) == ("21cm", "29.7cm")


def test_rien_que_des_styles_nommes() -> None:
    """Aucune mise en forme posée à la main : seuls les tableaux ont des styles automatiques."""
    for chemin, octets in dossier("demonstration").items():
        if not chemin.endswith(".odt"):
            continue
        contenu, styles = membre(octets, "content.xml"), membre(octets, "styles.xml")
        automatiques = {
            (e.get(f"{S}family"), e.get(f"{S}name"))
            for e in contenu.iterfind(f"{O}automatic-styles/{S}style")
        }
        assert all(str(famille).startswith("table") for famille, _ in automatiques), chemin
        nommes = {e.get(f"{S}name") for e in styles.iterfind(f"{O}styles/*")}
        corps = contenu.find(f"{O}body")
        assert corps is not None
        for element in corps.iter():
            style = element.get(f"{T}style-name")
            assert style is None or style in nommes, (chemin, style)
            de_tableau = element.get(f"{TABLE}style-name")
            assert de_tableau is None or de_tableau in {nom for _, nom in automatiques}


def test_en_tete_et_pied() -> None:
    """Le collège, l’académie, l’édition et « page n/N » viennent de champs."""
    styles = membre(dossier("urbain")["demande-fil.odt"], "styles.xml")
    champs = {e.get(f"{T}name"): e.text for e in styles.iter(f"{T}user-defined")}
    assert champs["Collège"] == "Collège du Grand-Canal"
    assert champs["Académie"] == "Académie de Versailles"
    assert champs["Commune"] == "Exempleville-sur-Seine"
    assert champs["Édition"] and champs["Édition"].startswith("édition du ")
    assert {e.text for e in styles.iter(f"{T}title")} == {
        "Formation d’initiative locale\xa0: point à préparer"
    }
    for pied in ("footer", "footer-first"):
        balises = {e.tag for e in styles.iterfind(f".//{S}{pied}//*")}
        assert {f"{T}page-number", f"{T}page-count"} <= balises
    meta = Document(BytesIO(dossier("urbain")["demande-fil.odt"])).meta
    assert meta.user_defined_metadata["Collège"] == "Collège du Grand-Canal"


@pytest.mark.parametrize(
    "nom, dit",
    [
        ("Lille", "Académie de Lille"),
        ("Aix-Marseille", "Académie d’Aix-Marseille"),
        ("orléans-tours", "Académie d’orléans-tours"),
        ("La Réunion", "Académie de La Réunion"),
        ("Académie de Lyon", "Académie de Lyon"),
    ],
)
def test_nom_de_l_academie(nom: str, dit: str) -> None:
    """L’article s’élide devant une voyelle ; ce qui se dit déjà académie le reste."""
    faits = documents(vue_du_college(college(academie=nom)), demarche())
    champs = membre(faits["demande-fil.odt"], "styles.xml").iter(f"{T}user-defined")
    assert dit in {champ.text for champ in champs}


def test_etapes_retirees() -> None:
    """Une étape retirée n’a ni feuille ni date dans la lettre ; les demandes tiennent sans elle."""
    retirees = ("demande-d-enseignants-exterieurs", "visites-entre-classes", "bilan-de-la-demarche")
    autre = replace(
        college(instances=(InstanceActive("conseil-pedagogique", (date(2027, 2, 11),)),)),
        adaptations=Adaptations(retirer=retirees),
    )
    faits = documents(vue_du_college(autre), demarche())
    assert "reunions/bilan-de-la-demarche.odt" not in faits
    assert "Nous regardons ensemble" not in tout(faits["message-aux-collegues.odt"])
    assert "Une réponse avant le …… / ……" in tout(faits["demande-intervenants.odt"])
    assert not any("conseil-administration" in chemin for chemin in faits)


def test_textes_hostiles() -> None:
    """Tout texte sort en texte : rien ne devient un élément, un champ ni une formule."""
    faits = documents(vue_du_college(college_hostile()), demarche())
    sain = documents(vue_du_college(college()), demarche())
    lettre = "\n".join(paragraphes(faits["message-aux-collegues.odt"]))
    for texte in (
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        'un "guillemet"',
        "=1+1",
        "]]> --> &amp;",
    ):
        assert texte in lettre
    for chemin in ("demande-intervenants.odt", "reunions/regards-croises.odt"):
        balises = [{e.tag for e in membre(d[chemin], "content.xml").iter()} for d in (faits, sain)]
        assert balises[0] == balises[1]
        styles = membre(faits[chemin], "styles.xml")
        assert any(HOSTILES[0] in (e.text or "") for e in styles.iter(f"{T}user-defined"))
    assert Document(BytesIO(faits["demande-fil.odt"])).meta.title


def test_caracteres_que_xml_refuse() -> None:
    """Un signe interdit en XML est ôté ; un emoji reste."""
    faits = documents(
        vue_du_college(college(commune="Ex\x00em\x0bple \N{GRINNING FACE}")), demarche()
    )
    for chemin, octets in faits.items():
        if chemin.endswith(".odt"):
            assert membre(octets, "content.xml") is not None
            assert membre(octets, "meta.xml") is not None
    assert "Exemple \N{GRINNING FACE}" in tout(faits["demande-fil.odt"])


def test_grand_college() -> None:
    """Aucun des 40 objectifs n’est perdu, ni aucune des séances de 500 enseignants."""
    la_vue = vue_du_college(grand_college())
    faits = documents(la_vue, demarche())
    lettre = tout(faits["message-aux-collegues.odt"])
    assert all(f"Objectif numéro {rang}, qui" in lettre for rang in range(1, 41))
    seances = next(x.nombre for x in la_vue.lignes if x.etape == "ateliers-de-demonstration")
    assert seances and seances > 8
    ateliers = membre(faits["reunions/ateliers-de-demonstration.odt"], "content.xml")
    tableau = ateliers.find(f".//{TABLE}table[@{TABLE}name='Seances']")
    assert tableau is not None and len(tableau.findall(f"{TABLE}table-row")) == seances


def test_typographie() -> None:
    """Espaces insécables dues, apostrophes courbes, nulle part d’espace simple devant « : »."""
    for profil in PROFILS:
        for chemin, octets in dossier(profil).items():
            if chemin.endswith(".odt"):
                texte = tout(octets)
                assert not re.search(r"[ \w][:;?!](?=\s|$)|\w'\w|« \b", texte), chemin


def test_aucun_mot_de_direction_d_entreprise() -> None:
    """Les mots que l’on s’interdit n’y sont pas, sauf dans le nom de la démarche."""
    nom = demarche().libelles["communs"]["demarche"]
    interdits = r"livrable|jalon|comité de pilotage|parties prenantes|levier|impulser|gouvernance"
    for octets in (o for c, o in dossier("urbain").items() if c.endswith(".odt")):
        assert not re.search(interdits, tout(octets).replace(nom, ""), re.IGNORECASE)


def test_archive_reconnue() -> None:
    """Le type est le premier membre, sans compression ; le manifeste nomme tous les autres."""
    with zipfile.ZipFile(BytesIO(dossier("rural")["questionnaire.odt"])) as archive:
        premier = archive.infolist()[0]
        assert premier.filename == "mimetype" and premier.compress_type == zipfile.ZIP_STORED
        assert archive.read(premier) == b"application/vnd.oasis.opendocument.text"
        manifeste = archive.read("META-INF/manifest.xml").decode()
        autres = [n for n in archive.namelist() if n not in ("mimetype", "META-INF/manifest.xml")]
        assert all(f'full-path="{nom}"' in manifeste for nom in autres)
        assert {"content.xml", "styles.xml", "meta.xml", "settings.xml"} == set(autres)


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et dans un autre processus, dossier, fuseau et hasard."""

    def empreinte(faits: dict[str, bytes]) -> str:
        return hashlib.sha256(b"".join(n.encode() + o for n, o in faits.items())).hexdigest()

    faits = documents(vue_du_college(college()), demarche())
    assert faits == documents(vue_du_college(college()), demarche())
    code = (
        "import hashlib; from generateur.formats.odt.textes_a_modifier import documents;"
        "from tests.formats.modele import college;"
        "from tests.formats.documents_odt import demarche, vue_du_college;"
        "d = documents(vue_du_college(college()), demarche());"
        "print(hashlib.sha256(b''.join(n.encode() + o for n, o in d.items())).hexdigest())"
    )
    assert executer_ailleurs(code, tmp_path) == empreinte(faits)
