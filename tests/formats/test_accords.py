"""Un nombre s’accorde avec ce qu’il compte, un seul, aucun ou beaucoup, sur tous les papiers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generateur.chargement.lecture import lire
from generateur.depot.edition import manuel_du_profil
from generateur.formats.dossier_de_reunion import documents
from generateur.formats.texte_markdown import rendre
from generateur.vue.francais import accorde, compte
from tests.outils.references import LIBELLES

from .documents_odt import RACINE, tout
from .lecture_pdf import ouvrir

PROFIL = """nom: Collège d’un seul
commune: Exempleville
academie: Lille
effectifs: {{enseignants: {nombre}, eleves: {nombre}}}
equipement: faible
debut: 2027-01-04
trimestres: 2
version: {version}
preoccupations: [oral]
instances: [{{id: conseil-pedagogique}}, {{id: conseil-administration}}]
"""
RECUEIL = "reponses: {nombre}\nclassement:\n  - {{id: oral, voix: {nombre}}}\n"
UN_ET_PLUSIEURS = re.compile(r"(?<![\d,.\u202f-])[01][\u00a0\u202f ]([a-zéèêàç]+[sx])\b")
SANS_SINGULIER = {"fois", "mois", "cours", "plus", "temps"}


@pytest.mark.parametrize(
    "nombre, dit",
    [
        (0, "0\xa0enseignant"),
        (1, "1\xa0enseignant"),
        (2, "2\xa0enseignants"),
        (12000, "12\u202f000\xa0enseignants"),
    ],
)
def test_un_compte_s_accorde(nombre: int, dit: str) -> None:
    """Zéro et un au singulier, le reste au pluriel ; les milliers se séparent."""
    assert compte(nombre, "enseignant") == dit


def test_un_pluriel_qui_n_est_pas_un_s() -> None:
    """« 1 enseignante ou enseignant », « 8 enseignantes et enseignants »."""
    mots = ("enseignante ou enseignant", "enseignantes et enseignants")
    assert compte(1, *mots) == "1\xa0enseignante ou enseignant"
    assert compte(8, *mots) == "8\xa0enseignantes et enseignants"


ACCORDS: list[tuple[str, float, dict[str, str], str]] = [
    ("{nombre} séance | {nombre} séances", 0, {}, "0\xa0séance"),
    ("{nombre} séance | {nombre} séances", 1, {}, "1\xa0séance"),
    ("{nombre} semaine | {nombre} semaines", 1.5, {}, "1,5\xa0semaine"),
    ("{nombre} semaine | {nombre} semaines", 2.5, {}, "2,5\xa0semaines"),
    ("une enseignante | {nombre} enseignantes", 1, {}, "une enseignante"),
    ("une enseignante | {nombre} enseignantes", 2, {}, "2\xa0enseignantes"),
    ("{nombre} a disparu | {nombre} ont disparu", 12000, {}, "12\u202f000\xa0ont disparu"),
    ("{mois} : une | {mois} : {nombre}", 1, {"mois": "Mars"}, "Mars : une"),
    ("{nombre} en échec", 3, {}, "3\xa0en échec"),
    ("refaits : {nombre} (a).", 3, {}, "refaits : 3 (a)."),
]


@pytest.mark.parametrize("mot, nombre, champs, dit", ACCORDS)
def test_un_mot_a_deux_formes(mot: str, nombre: float, champs: dict[str, str], dit: str) -> None:
    """Le singulier jusqu’à deux, et ce que le nombre compte ne s’en sépare pas."""
    assert accorde(mot, nombre, **champs) == dit


def test_la_page_accorde_de_meme(navigateur: Browser) -> None:
    """Ce que le script d’une page écrit s’accorde comme ce que le programme écrit."""
    page = navigateur.new_page()
    page.add_script_tag(path=RACINE / "overrides" / "assets" / "javascripts" / "debut.js")
    dits = [page.evaluate("a => accorder(...a)", [*cas[:3]]) for cas in ACCORDS]
    page.close()
    assert dits == [cas[3] for cas in ACCORDS]


def test_plus_rien_ne_choisit_son_pluriel_par_une_cle() -> None:
    """« x » et « x_un », « x » et « une_x » : c’est un seul mot, à deux formes."""
    fautes = [
        f"{fichier.name} : {cle}"
        for fichier in LIBELLES.glob("*.yml")
        for cle in lire(fichier).arbre
        if re.search(r"_une?$|_plusieurs$|^(et_)?une?_", cle)
    ]
    assert fautes == []


@pytest.mark.parametrize("version", ["complete", "minimale"])
def test_un_seul_enseignant_ne_prend_pas_d_s(version: str, tmp_path: Path) -> None:
    """Un enseignant, un élève, une réponse : aucun papier n’écrit « 1 enseignants »."""
    champs = {"nombre": 1, "version": version}
    (tmp_path / "college.yml").write_text(PROFIL.format_map(champs), encoding="utf-8")
    (tmp_path / "recueil.yml").write_text(RECUEIL.format_map(champs), encoding="utf-8")
    manuel = manuel_du_profil(tmp_path / "college.yml", RACINE, {})
    textes = {"md": rendre(manuel.vue).decode()}
    for chemin, octets in documents(manuel).items():
        if chemin.endswith(".odt"):
            textes[chemin] = tout(octets)
        elif chemin.endswith(".pdf") and chemin != "affiche.pdf":
            # La frise de l’affiche numérote ses temps : « 1 préoccupations » y est une figure.
            textes[chemin] = "\n".join(p.extract_text() for p in ouvrir(octets).pages)
    fautes = [
        (chemin, trouve.group())
        for chemin, texte in textes.items()
        for trouve in UN_ET_PLUSIEURS.finditer(texte)
        if trouve[1] not in SANS_SINGULIER
    ]
    assert fautes == []
    assert "1\xa0enseignant" in textes["md"]
