"""Le vrai LibreOffice : il ouvre tout, rien ne s’y perd, et un modèle qu’il a enregistré sert."""

from __future__ import annotations

import re
import zipfile
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from generateur.chargement.modele_odt import charger_modele
from generateur.formats.odt.textes_a_modifier import documents

from .documents_odt import (
    PROFILS,
    S,
    T,
    demarche,
    dossier,
    ecrire,
    libreoffice,
    membre,
    pages,
    paragraphes,
    sans_blancs,
    vue_du_college,
    vue_du_profil,
)
from .outils import college_hostile, grand_college

UNE_PAGE = ("message-aux-collegues", "questionnaire", "demande-fil", "modele", "feuilles__")
AUX_LIMITES = (
    "message", "demande", "questionnaire", "fiche", "feuilles", "reunions/choix",
    "reunions/ateliers", "reunions/suite",
)  # fmt: skip
"""Les documents où un nom, une fonction, des objectifs sans mesure peuvent entrer."""
DEUX_PAGES = ("reunions__", "fiche-experimentation", "demande-intervenants")
VERSOS = (
    ("Relevé de conclusions", "Extrait de procès-verbal", "J’ai vu, je me demande"),
    ("Les séances",),
    ("Bulletin de réponse",),
)
LOGO = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
    "rkJggg=="
)
LIGNE_DU_LOGO = (
    '<manifest:file-entry manifest:full-path="Pictures/logo.png" manifest:media-type="image/png"/>'
)
EN_TETE = (
    '<text:p text:style-name="Header">'
    '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:name="logo"'
    ' text:anchor-type="as-char" svg:width="2cm" svg:height="1cm">'
    '<draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/logo.png"/>'
    "</draw:frame>RECTORAT DE TESTVILLE, service des essais</text:p>"
)


def _essayer(tmp_path: Path) -> Path:
    return tmp_path / "profil-libreoffice"


def _commence_au_verso(document: str, feuilles: list[str]) -> bool:
    genre = next(debut for debut in DEUX_PAGES if document.startswith(debut))
    titres = VERSOS[DEUX_PAGES.index(genre)]
    haut = "\n".join(feuilles[1].split("\n")[:3])
    return any(titre not in feuilles[0] and titre in haut for titre in titres)


def test_tout_s_ouvre_et_tout_s_y_lit(tmp_path: Path) -> None:
    """Un seul passage : le nombre de pages, et chaque paragraphe de chaque document."""
    faits = {profil: dossier(profil) for profil in PROFILS}
    for nom, etrange in (("hostile", college_hostile()), ("grand", grand_college())):
        siens = documents(vue_du_college(etrange), demarche())
        faits[nom] = {chemin: o for chemin, o in siens.items() if chemin.startswith(AUX_LIMITES)}
    urbain = replace(vue_du_profil("urbain").college, preoccupations_retenues=True)
    apres = documents(vue_du_college(urbain), demarche())
    faits["apres-le-choix"] = {c: o for c, o in apres.items() if c.startswith("reunions/")}
    for nom, documents_du_profil in faits.items():
        ecrire(tmp_path / "odt", nom, documents_du_profil)
    libreoffice("pdf", tmp_path / "odt", tmp_path / "pdf", _essayer(tmp_path))
    fautes = []
    for fichier in sorted((tmp_path / "odt").glob("*.odt")):
        feuilles = pages(tmp_path / "pdf" / f"{fichier.stem}.pdf")
        profil, document = fichier.stem.split("__", 1)
        if profil in PROFILS:
            assert document.startswith((*UNE_PAGE, *DEUX_PAGES)), document
            if len(feuilles) != (1 if document.startswith(UNE_PAGE) else 2):
                fautes.append(f"{fichier.stem} : {len(feuilles)} pages")
            # Le relevé et le bulletin commencent en haut de la seconde page, jamais avant.
            if document.startswith(DEUX_PAGES) and not _commence_au_verso(document, feuilles):
                fautes.append(f"{fichier.stem} : le verso ne commence pas au verso")
        tous = sans_blancs("".join(feuilles))
        for texte in paragraphes(fichier.read_bytes()):
            # Un paragraphe coupé par un bas de page se retrouve mot à mot.
            if sans_blancs(texte) not in tous and any(mot not in tous for mot in texte.split()):
                fautes.append(f"{fichier.stem} : perdu, {texte[:80]}")
        for rang, feuille in enumerate(feuilles, start=1):
            if f"page {rang}/{len(feuilles)}" not in feuille:
                fautes.append(f"{fichier.stem} : pied de la page {rang}")
    assert not fautes, "\n".join(fautes)


def test_modele_enregistre_par_libreoffice(tmp_path: Path) -> None:
    """Une académie change l’en-tête et un style, LibreOffice enregistre : tout suit."""
    (tmp_path / "odt").mkdir()
    (tmp_path / "odt" / "modele.odt").write_bytes(_avec_l_en_tete(dossier("rural")["modele.odt"]))
    depot = tmp_path / "donnees"
    libreoffice("odt", tmp_path / "odt", depot, _essayer(tmp_path))
    modele = charger_modele(tmp_path)
    assert modele is not None
    assert modele != (tmp_path / "odt" / "modele.odt").read_bytes()
    faits = documents(vue_du_profil("urbain"), demarche(), modele)
    assert faits["modele.odt"] == modele
    assert faits == documents(vue_du_profil("urbain"), demarche(), modele)
    for chemin, octets in faits.items():
        if not chemin.endswith(".odt") or chemin == "modele.odt":
            continue
        with zipfile.ZipFile(BytesIO(octets)) as archive:
            styles = archive.read("styles.xml").decode()
            images = [nom for nom in archive.namelist() if nom.startswith("Pictures/")]
            assert len(images) == 1 and images[0] in styles, chemin
            assert images[0] in archive.read("META-INF/manifest.xml").decode()
            assert "Thumbnails/thumbnail.png" not in archive.namelist()
            assert "PrinterSetup" not in archive.read("settings.xml").decode()
        assert "RECTORAT DE TESTVILLE" in styles and "#aa0000" in styles
        assert "Collège du Grand-Canal" in styles
        assert "Collège des Trois-Rivières" not in styles
        assert sans_blancs("".join(paragraphes(octets)))
    choisis = {c: o for c, o in faits.items() if "choix" in c or "demande" in c}
    ecrire(tmp_path / "relus", "urbain", choisis)
    libreoffice("pdf", tmp_path / "relus", tmp_path / "pdf", _essayer(tmp_path))
    for pdf in (tmp_path / "pdf").glob("*.pdf"):
        feuilles = pages(pdf)
        assert "RECTORAT DE TESTVILLE" in feuilles[0], pdf.name
        assert "Collège du Grand-Canal" in feuilles[0]
        assert "Trois-Rivières" not in "".join(feuilles)


def _change(octets: bytes, change: Callable[[str, str], str], **ajouts: bytes) -> bytes:
    """Le même ODT, chaque membre changé par `change(nom, texte)`, des images ajoutées."""
    sortie = BytesIO()
    with zipfile.ZipFile(BytesIO(octets)) as avant, zipfile.ZipFile(sortie, "w") as apres:
        for nom in avant.namelist():
            apres.writestr(nom, change(nom, avant.read(nom).decode()))
        for nom, ajout in ajouts.items():
            apres.writestr(f"Pictures/{nom}.png", ajout)
    return sortie.getvalue()


def _avec_l_en_tete(octets: bytes) -> bytes:
    """Le modèle tel qu’une académie l’a changé : logo et nom en tête, titre d’une autre couleur."""

    def change(nom: str, texte: str) -> str:
        if nom == "META-INF/manifest.xml":
            return texte.replace("</manifest:manifest>", LIGNE_DU_LOGO + "</manifest:manifest>")
        if nom != "styles.xml":
            return texte
        texte = texte.replace("<style:header-first>", f"<style:header-first>{EN_TETE}")
        titre = r'(style:name="Title".*?<style:text-properties )'
        texte, fois = re.subn(titre, r'\1fo:color="#aa0000" ', texte, count=1, flags=re.S)
        assert fois == 1
        return texte

    return _change(octets, change, logo=LOGO)


@pytest.mark.parametrize("page", ["", "Premi_c3_a8re"])
def test_page_de_debut_du_modele(page: str) -> None:
    """Un modèle qui commence par sa « Première page » y fait commencer chaque document."""
    style = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"'
        f' style:master-page-name="{page}"/>'
    )

    def change(nom: str, texte: str) -> str:
        if nom != "content.xml" or not page:
            return texte
        texte = texte.replace("<office:automatic-styles>", "<office:automatic-styles>" + style)
        return texte.replace('text:style-name="Title"', 'text:style-name="P1"', 1)

    modele = _change(dossier("rural")["modele.odt"], change)
    faits = documents(vue_du_profil("rural"), demarche(), modele)
    contenu = membre(faits["demande-fil.odt"], "content.xml")
    debuts = {e.get(f"{S}master-page-name") for e in contenu.iter(f"{S}style")} - {None}
    assert debuts == ({page} if page else set())


def test_modele_sans_nos_styles() -> None:
    """D’un modèle venu d’ailleurs, les styles qui manquent sont pris au nôtre, sous ses noms."""

    def change(nom: str, texte: str) -> str:
        if nom != "styles.xml":
            return texte
        # Word nomme « Heading1 » ce que LibreOffice nomme « Heading_20_1 ».
        texte = texte.replace('"Heading_20_1"', '"Heading1"')
        motif = r'<style:style style:name="(?:Encadré|Réponse|Note)".*?</style:style>'
        texte = re.sub(motif, "", texte, flags=re.S)
        assert 'style:name="Encadré"' not in texte
        return texte

    modele = _change(dossier("rural")["modele.odt"], change)
    octets = documents(vue_du_profil("rural"), demarche(), modele)["questionnaire.odt"]
    noms = [e.get(f"{S}name") for e in membre(octets, "styles.xml").iter(f"{S}style")]
    assert {"Encadré", "Réponse", "Note", "Heading1"} <= set(noms)
    assert "Heading_20_1" not in noms and len(noms) == len(set(noms))
    employes = {e.get(f"{T}style-name") for e in membre(octets, "content.xml").iter()}
    assert "Heading1" in employes and "Heading_20_1" not in employes
