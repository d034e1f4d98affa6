"""Le modèle d’un dépôt : vérifié avant de servir, chaque faute dite avec son remède."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generateur.chargement import modele_odt
from generateur.chargement.modele_odt import charger_modele
from generateur.chargement.problemes import ErreurDonnees

GABARIT = Path(__file__).parents[2] / "generateur" / "gabarits" / "odt" / "modele"
CORPS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
    "<office:body><office:text/></office:body></office:document-content>"
)
MANIFESTE = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def bon() -> dict[str, bytes]:
    """Les membres d’un petit modèle qui convient."""
    return {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": MANIFESTE.encode(),
        "styles.xml": (GABARIT / "styles.xml").read_bytes(),
        "content.xml": CORPS.encode(),
    }


def deposer(racine: Path, octets: bytes) -> None:
    """Dépose un modèle dans un dépôt d’essai."""
    (racine / "donnees" / "demarche").mkdir(parents=True)
    (racine / "donnees" / "modele.odt").write_bytes(octets)


def archive(membres: dict[str, bytes]) -> bytes:
    """Rend l’archive de ces membres."""
    sortie = BytesIO()
    with zipfile.ZipFile(sortie, "w") as ecrite:
        for nom, octets in membres.items():
            ecrite.writestr(nom, octets)
    return sortie.getvalue()


def test_absent(tmp_path: Path) -> None:
    """Sans modèle au dépôt, rien : le modèle livré sert."""
    assert charger_modele(tmp_path) is None


@pytest.mark.parametrize("genre", ["text", "text-template"])
def test_bon(tmp_path: Path, genre: str) -> None:
    """Un texte ou un modèle de texte (.ott renommé) convient."""
    membres = {**bon(), "mimetype": f"application/vnd.oasis.opendocument.{genre}".encode()}
    deposer(tmp_path, archive(membres))
    assert charger_modele(tmp_path) == archive(membres)


FAUTES = {
    "word": (b"PK\x03\x04 un docx", "n’est pas un ODT entier"),
    "vide": (b"", "n’est pas un ODT entier"),
    "tableur": (
        archive({**bon(), "mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        "n’est pas un texte ODF",
    ),
    "docx": (archive({"word/document.xml": b"<a/>"}), "n’est pas un ODT entier"),
    "sans-styles": (
        archive({n: o for n, o in bon().items() if n != "styles.xml"}),
        "n’est pas un ODT entier",
    ),
    "chiffre": (
        archive({**bon(), "META-INF/manifest.xml": b"<m><encryption-data/></m>"}),
        "protégé par un mot de passe",
    ),
    "xml-abime": (archive({**bon(), "styles.xml": b"<office:styles"}), "« styles.xml »"),
    "pas-d-utf-8": (archive({**bon(), "styles.xml": b"<a>\xe9</a>"}), "« styles.xml »"),
    "entites": (
        archive({**bon(), "content.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "« content.xml »",
    ),
    "autres-noms": (archive({**bon(), "styles.xml": b"<a/>"}), "les styles de ce modèle"),
    "sans-texte": (archive({**bon(), "content.xml": b"<a/>"}), "n’est pas un texte ODF"),
}


@pytest.mark.parametrize("nom", sorted(FAUTES))
def test_fautes(tmp_path: Path, nom: str) -> None:
    """Chaque faute est dite en français, avec le fichier et le remède ; jamais une trace."""
    octets, message = FAUTES[nom]
    deposer(tmp_path, octets)
    with pytest.raises(ErreurDonnees) as levee:
        charger_modele(tmp_path)
    (probleme,) = levee.value.problemes
    assert probleme.fichier == "donnees/modele.odt"
    assert message in probleme.message and probleme.remede


def test_trop_gros(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un modèle trop gros, plié ou déplié, est refusé avant d’entrer partout."""
    deposer(tmp_path, archive({**bon(), "Pictures/a.png": b"a" * 2000}))
    for borne in ("TAILLE", "TAILLE_DEPLIEE"):
        with monkeypatch.context() as change:
            change.setattr(modele_odt, borne, 1000)
            with pytest.raises(ErreurDonnees, match=r"pèse|déplié"):
                charger_modele(tmp_path)


def test_dossier_a_sa_place(tmp_path: Path) -> None:
    """Un dossier de ce nom ne se lit pas, et cela se dit."""
    (tmp_path / "donnees" / "demarche").mkdir(parents=True)
    (tmp_path / "donnees" / "modele.odt").mkdir()
    with pytest.raises(ErreurDonnees, match="ne se lit pas"):
        charger_modele(tmp_path)
