"""Les mots des documents : un mot ôté, un champ mal écrit se disent à leur ligne."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generateur.chargement.demarche.libelles import ATTENDUS, charger_les_libelles
from generateur.chargement.lecture import lire
from tests.outils.references import LIBELLES, attendus_des_mots_livres


@pytest.fixture
def mots(tmp_path: Path) -> Path:
    """Une copie des mots livrés, à abîmer."""
    return Path(shutil.copytree(LIBELLES, tmp_path / "libelles"))


def remplacer(fichier: Path, ligne: str, par: str) -> int:
    """Remplace cette ligne entière, rend son numéro."""
    lignes = fichier.read_text("utf-8").splitlines()
    rang = lignes.index(ligne)
    lignes[rang : rang + 1] = [par] if par else []
    fichier.write_text("\n".join(lignes) + "\n", "utf-8")
    return rang + 1


def test_les_mots_livres_n_ont_pas_de_faute(mots: Path) -> None:
    """Ce qui est livré passe, et chaque document a ses mots."""
    libelles, problemes = charger_les_libelles(mots)
    assert not problemes
    assert set(libelles) == {f.stem for f in mots.glob("*.yml")}


LUS = ("phrases.yml", "formulaire.yml", "temps.yml", "roles.yml", "instances.yml")
INTERDITS = re.compile(
    r"\w·\w|\w\((?:e|s|es|ne|ve)\)|(?<![\w-])(?:livrables?|jalons?|leviers?|comité de pilotage|"
    r"plages?|semaines? ouvertes?|(?:le|un|ce|votre) guide|abandonn\w+|classeur|"
    r"établissement scolaire|(?:ôt|relev)(?:ée?|er) le|votre fiche)(?![\w-])|« [a-z_]+: ",
    re.IGNORECASE,
)
"""Les mots que « Un mot pour une chose » (decisions/0174) écarte, les deux écritures abrégées du
genre et du nombre, et la clé d’un fichier là où l’on lit une page."""
AILLEURS = {
    *("configurer.yml : lire_pas_un_profil", "vacances.yml : fichier"),
    *(f"phrases.yml : issue-{nom}" for nom in ("trimestres", "minimale", "abandon")),
}
"""On y parle du fichier lui-même ; une issue dit aussi la clé à écrire, selon le contrat."""
RACINE = LIBELLES.parents[2]
BLOC = re.compile(r"^ *```.*?^ *```$|\{\{.*?\}\}|^---$.*?^---$", re.MULTILINE | re.DOTALL)
"""Ce qui s’écrit au clavier, et l’en-tête d’une page."""
DU_FICHIER = {"adapter.md", "tenir-le-suivi.md"}
MOTS_DES_PAGES = re.compile(
    r"\w·\w|\w\((?:e|s|es|ne|ve)\)|(?<![\w-])(?:livrables?|jalons?|leviers?|comité de pilotage|"
    r"plages? horaires?|semaines? ouvertes?|(?:le|ce|votre) guide|planning|tableur|"
    r"ôt(?:ée?s?|er|ez|e))(?![\w-])",
    re.IGNORECASE,
)
"""Dans une page, « abandonner », un classeur d’élève ou « votre fiche » d’essai ont leur sens."""


def test_un_mot_pour_une_chose() -> None:
    """Aucun mot écarté, aucun point médian, aucune clé, dans ce que lisent une principale ou une
    enseignante : libellés, phrases du plan, questions."""
    fautes = []
    for fichier in (*sorted(LIBELLES.glob("*.yml")), *(LIBELLES.parent / nom for nom in LUS)):
        for chemin, texte in _textes(lire(fichier).arbre):
            ou = f"{fichier.name} : {chemin}"
            if ou not in AILLEURS and (trouve := INTERDITS.search(texte)):
                fautes.append(f"{ou} : {trouve[0]}")
    for page in sorted((RACINE / "docs").rglob("*.md")):
        texte = BLOC.sub("", page.read_text("utf-8"))
        if page.name not in DU_FICHIER and (trouve := MOTS_DES_PAGES.search(texte)):
            fautes.append(f"{page.name} : {trouve[0]}")
    assert fautes == []


def _textes(arbre: object, chemin: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(arbre, str):
        yield chemin, arbre
    elif isinstance(arbre, dict):
        for cle, valeur in arbre.items():
            if cle not in ("id", "cle", "parmi"):
                yield from _textes(valeur, f"{chemin}.{cle}".lstrip("."))
    elif isinstance(arbre, list):
        for valeur in arbre:
            yield from _textes(valeur, chemin)


def test_les_attendus_suivent_les_mots_livres() -> None:
    """Un mot ajouté ou ôté : lancez « make references »."""
    ecrits = {f.stem: f.read_text("utf-8") for f in ATTENDUS.glob("*.txt")}
    assert ecrits == attendus_des_mots_livres()


@pytest.mark.parametrize(
    ("par", "message"),
    [
        ('nom: "{colege}"', "« nom » : champ « {colege} » inconnu"),
        ('nom: "{college"', "« nom » : une accolade n’est pas refermée"),
        ('nom: "{college} }"', "« nom » : une accolade n’est pas refermée"),
        ('nom: "{0.x}"', "« nom » : champ « {0.x} » inconnu"),
        ('nom: "{college.__class__}"', "« nom » : champ « {college.__class__} » inconnu"),
        ('nom: "{college!r}"', "« nom » : champ « {college} » inconnu"),
        ('nom: "{college:>999999999}"', "« nom » : champ « {college} » inconnu"),
        ('nom: "{}"', "« nom » : champ « {} » inconnu"),
        ('nome: "{college}"', "il manque le mot « nom »"),
    ],
)
def test_mot_fautif(mots: Path, par: str, message: str) -> None:
    """La faute est dite une fois, à sa ligne, avec ce qu’il faut écrire."""
    ligne = remplacer(mots / "agenda.yml", 'nom: "Feuille de route · {college}"', par)
    (probleme,) = charger_les_libelles(mots)[1]
    assert (probleme.fichier.rpartition("/")[2], probleme.ligne) == ("agenda.yml", ligne)
    assert message in probleme.message
    assert "college" in probleme.remede or "« nome »" in probleme.remede


def test_un_seul_blanc_se_remplit(mots: Path) -> None:
    """Deux « {} » là où un seul se remplit : ce serait une panne au moment d’écrire la page."""
    seul, deux = 'section: "texte, section {}"', 'section: "texte, sections {} et {}"'
    ligne = remplacer(mots / "site.yml", seul, deux)
    (probleme,) = charger_les_libelles(mots)[1]
    assert (probleme.ligne, probleme.code) == (ligne, "champ")


@pytest.mark.parametrize(
    ("cle", "par", "message"),
    [
        ("ensuite", "Ensuite | Puis", "deux formes, là où rien ne se compte"),
        ("passes", "une | deux | {nombre}", "3 formes"),
    ],
)
def test_la_barre_des_deux_formes(mots: Path, cle: str, par: str, message: str) -> None:
    """Un singulier et un pluriel, là où le programme accorde ; ailleurs, la barre se lirait."""
    lignes = (mots / "feuille.yml").read_text("utf-8").splitlines()
    entiere = next(ligne for ligne in lignes if ligne.startswith(f"{cle}:"))
    rang = remplacer(mots / "feuille.yml", entiere, f'{cle}: "{par}"')
    (probleme,) = charger_les_libelles(mots)[1]
    assert (probleme.ligne, message in probleme.message) == (rang, True)


def test_mot_ote_et_fichier_ote(mots: Path) -> None:
    """Un mot ôté se dit en tête de son fichier, un fichier ôté de même, à la fois."""
    remplacer(mots / "agenda.yml", 'quand: "Quand : {quand}"', "")
    (mots / "pdf.yml").unlink()
    problemes = charger_les_libelles(mots)[1]
    assert [p.fichier.rpartition("/")[2] for p in problemes] == ["agenda.yml", "pdf.yml"]
    assert "« quand »" in problemes[0].message


def test_un_document_nouveau_n_a_rien_a_declarer(mots: Path) -> None:
    """Pendant qu’on l’écrit, ses champs sont libres ; ses accolades, non."""
    (mots / "neuf.yml").write_text('a: "{x}"\nb: "{x"\nc: "{0.x}"\n', "utf-8")
    (mots / "site.yml").open("a", encoding="utf-8").write('tout_neuf: "{y}"\n')
    libelles, problemes = charger_les_libelles(mots)
    assert [p.ligne for p in problemes] == [2, 3]
    assert libelles["neuf"]["a"] == "{x}"
