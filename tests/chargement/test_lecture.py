"""La lecture d’un fichier : octets, lignes, scalaires, et rien d’autre que des ErreurDonnees."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generateur.chargement.analyseurs import ANALYSEUR_VIF, Analyseur
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.texte import TAILLE_MAX, Ecrit

RACINE = Path(__file__).resolve().parents[2]


def ecrire(dossier: Path, contenu: bytes) -> Path:
    """Écrit un fichier de ce contenu."""
    fichier = dossier / "essai.yml"
    fichier.write_bytes(contenu)
    return fichier


def faute(fichier: Path) -> tuple[int, str]:
    """Rend la ligne et le code de la seule faute de ce fichier."""
    with pytest.raises(ErreurDonnees) as levee:
        lire(fichier)
    (probleme,) = levee.value.problemes
    return probleme.ligne, probleme.code


@pytest.mark.parametrize(
    ("contenu", "attendu"),
    [
        (b"", (1, "fichier-vide")),
        (b" \n\n", (1, "fichier-vide")),
        (b"\xef\xbb\xbf", (1, "fichier-vide")),
        ("a: é\nb: é".encode("latin-1"), (1, "encodage")),
        (b"a: b\nb: \xff", (2, "encodage")),
        ("a: b\n".encode("utf-16"), (1, "encodage")),
        (b"a: b\nc: d\x00\n", (2, "octet-nul")),
        (b"a: b\n\tc: d\n", (2, "tabulation")),
        (b"a: b\r\n\tc: d\r\n", (2, "tabulation")),
        (b"a: b\x1b[31m\n", (1, "caractere-invisible")),
        (b"a: 1\n" + b"# \n" * TAILLE_MAX, (1, "fichier-trop-gros")),
        (b"%TAG ! tag:x\n---\na: b\n", (1, "directive")),
        (b"- " * 900 + b"a", (1, "trop-profond")),
        (b"[" * 100_000, (1, "trop-profond")),
        (b"a: 'b\nc: d\n", (1, "guillemet")),
        (b'a: 1\nb: "\\UFFFFFFFF"\n', (2, "guillemet")),
        (b'a: 1\nb: "\\ud800"\n', (2, "guillemet")),
        (b"%YAML " + b"1" * 5000 + b".1\n---\na: 1\n", (1, "directive")),
        (b"%ENCODAGE utf-8\n---\na: 1\n", (1, "directive")),
        (b"a: 1\nb: {c:[1]}\n", (2, "syntaxe")),
    ],
)
def test_octets_refuses(contenu: bytes, attendu: tuple[int, str], tmp_path: Path) -> None:
    """Un fichier qui n’est pas un texte YAML sain est refusé, à sa ligne."""
    assert attendu == faute(ecrire(tmp_path, contenu))


def test_fichier_absent(tmp_path: Path) -> None:
    """Un fichier absent se dit en clair."""
    assert faute(tmp_path / "absent.yml") == (1, "fichier-introuvable")


def test_nom_impossible() -> None:
    """Un nom qu’aucun système n’accepte est un fichier introuvable."""
    assert faute(Path("a\x00b.yml")) == (1, "fichier-introuvable")


def test_nom_trop_long(tmp_path: Path) -> None:
    """Un nom trop long pour le système est un fichier illisible."""
    assert faute(tmp_path / ("a" * 5000)) == (1, "fichier-illisible")


def test_dossier(tmp_path: Path) -> None:
    """Un dossier n’est pas un fichier."""
    assert faute(tmp_path) == (1, "dossier")


def test_tube(tmp_path: Path) -> None:
    """Un tube nommé est refusé sans attendre qu’on y écrive."""
    os.mkfifo(tmp_path / "tube.yml")
    assert faute(tmp_path / "tube.yml") == (1, "fichier-illisible")


def test_bom_et_fins_de_ligne(tmp_path: Path) -> None:
    """La marque d’ordre des octets et les fins de ligne de Windows ou de Mac sont acceptées."""
    document = lire(ecrire(tmp_path, b"\xef\xbb\xbfa: 1\r\nb:\r  c: 2\r\n"))
    assert document.arbre == {"a": 1, "b": {"c": 2}}
    assert [document.ligne(c) for c in (("a",), ("b",), ("b", "c"))] == [1, 2, 3]


def test_separateurs_rares(tmp_path: Path) -> None:
    """Un séparateur de ligne rare vaut une espace et ne décale pas les numéros de ligne."""
    document = lire(ecrire(tmp_path, "a: x\u2028y\u0085z\nb: 1\n".encode()))
    assert document.arbre["a"] == "x y z"
    assert document.ligne(("b",)) == 2


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("oui", "oui"),
        ("no", "no"),
        ("on", "on"),
        ("012", "012"),
        ("0o14", "0o14"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:45", "12:45"),
        ("0000010A", "0000010A"),
        ("01234567", "01234567"),
        ("2027-01-04", "2027-01-04"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("'59'", "59"),
        ("59", 59),
        ("-3", -3),
        ("1.5", 1.5),
        ("1,5", "1,5"),
        ("true", True),
        ("'true'", "true"),
        ("~", None),
        ("", None),
        ("''", ""),
        ("=1+1", "=1+1"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("'{{ 7*7 }}'", "{{ 7*7 }}"),
        ('"a  \\t b\\n c"', "a b c"),
        (">\n  une\n\n  deux\n", "une deux"),
        ("'à 8\u00a0h\u202f: '", "à 8\u00a0h\u202f:"),
        ("\tb\tc", "b c"),
        ("[est-ce ?, oui]", ["est-ce ?", "oui"]),
    ],
)
def test_scalaires(ecrit: str, lu: object, tmp_path: Path) -> None:
    """Un scalaire n’est nombre, booléen ou vide que s’il en a l’air pour tout le monde."""
    valeur = lire(ecrire(tmp_path, f"a: {ecrit}\n".encode())).arbre["a"]
    genre = float if isinstance(valeur, float) else type(valeur)
    assert (type(lu), lu) == (genre, valeur)


def test_ligne_du_plus_proche_parent(tmp_path: Path) -> None:
    """La ligne d’un chemin inconnu est celle de son plus proche parent connu."""
    document = lire(ecrire(tmp_path, b"# titre\na:\n  b: 1\n  c:\n    - 1\n    - d: 2\n"))
    assert document.ligne(("a", "z")) == 2
    assert document.ligne(("a", "b", "z")) == 3
    assert document.ligne(("a", "c", 1, "z")) == 6


def test_toutes_les_fautes_a_la_fois(tmp_path: Path) -> None:
    """Plusieurs fautes d’écriture sortent ensemble, triées par ligne."""
    with pytest.raises(ErreurDonnees) as levee:
        lire(ecrire(tmp_path, b"a: &x 1\na: 2\nb: !!int '3'\n1: *x\n"))
    assert [(p.ligne, p.code) for p in levee.value.problemes] == [
        (1, "ancre"),
        (2, "cle-en-double"),
        (3, "etiquette"),
        (4, "ancre"),
        (4, "cle-invalide"),
    ]


LIVRES = sorted((RACINE / "donnees").rglob("*.yml"))


@pytest.mark.parametrize("fichier", LIVRES, ids=lambda fichier: fichier.stem)
def test_les_deux_analyseurs_lisent_pareil_ce_qui_est_livre(fichier: Path) -> None:
    """Mêmes valeurs aux mêmes lignes : ce que libyaml lit vite, la page le lirait."""
    assert lire(fichier, ANALYSEUR_VIF) == lire(fichier)


def test_les_deux_analyseurs_refusent_les_memes_fautes_de_frappe() -> None:
    """Un signe ajouté, ôté ou changé dans un profil : même verdict, aux étiquettes près."""
    hasard = random.Random(17)
    profils = [f.read_text("utf-8") for f in sorted((RACINE / "tests/profils").glob("*.yml"))]
    for _ in range(200):
        texte = hasard.choice(profils)
        place, signe = hasard.randrange(len(texte)), hasard.choice(" \n:-[]{}'\"#&*?,|>%@`x0\\")
        ecrit = Ecrit("essai.yml", texte[:place] + signe + texte[place + hasard.randrange(2) :])
        assert _verdict(ecrit, ANALYSEUR_VIF) == _verdict(ecrit, Analyseur), ecrit.texte


def _verdict(ecrit: Ecrit, analyseur: object) -> object:
    try:
        return lire(ecrit, analyseur)
    except ErreurDonnees as erreur:
        return erreur.problemes


MORCEAUX = st.sampled_from(
    ["a", "b:", ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", ",", "&x ", "*x", "!!str ", "'",
     '"', "|", ">", "#", "? ", "---\n", "...\n", "%YAML 1.1\n", "<<: ", "\\", "é", "\u202e", "\x00",
     "0", "1", "~", "=", "\ud800", "\u2028"]
)  # fmt: skip


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(contenu=st.one_of(st.binary(max_size=300),
                         st.lists(MORCEAUX, max_size=60).map("".join)
                         .map(lambda t: t.encode("utf-8", "surrogatepass"))))  # fmt: skip
def test_jamais_autre_chose(contenu: bytes, tmp_path: Path) -> None:
    """Quel que soit le contenu, la lecture rend un document ou lève ErreurDonnees."""
    fichier = ecrire(tmp_path, contenu)
    lignes = contenu.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    try:
        document = lire(fichier)
    except ErreurDonnees as erreur:
        assert erreur.problemes
        assert all(1 <= p.ligne <= lignes and p.message and p.remede for p in erreur.problemes)
    else:
        assert all(1 <= ligne <= lignes for ligne in document.lignes.values())
