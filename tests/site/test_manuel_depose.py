"""Un manuel enregistré, déposé : ce que l’on y prend, et ce qui empêche de le rouvrir."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generateur.site.moteur.manuel_depose import manuel_depose

PROFIL = "nom: Collège\nzone: lille-chez-nous\n"


def zip_de(contenus: Mapping[str, str | bytes], dossier: Path) -> str:
    """Écrit une archive de ces contenus, par nom, tels quels ; rend son chemin."""
    fichier = dossier / "manuel.zip"
    with zipfile.ZipFile(fichier, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, contenu in contenus.items():
            archive.writestr(nom, contenu)
    return str(fichier)


@pytest.mark.parametrize("ou", ["", "mon manuel/", "dépôt/donnees/"])
def test_le_profil_et_ses_compagnons(tmp_path: Path, ou: str) -> None:
    """Où qu’ils soient, pourvu qu’ils soient ensemble ; rien d’autre, surtout pas d’ailleurs."""
    voulus = {
        "college.yml": PROFIL, "depart.json": "{}", "lille-chez-nous.yml": "annees: {}\n",
        "recueil.yml": "reponses: 3\n", "suivi.yml": "[]\n",
    }  # fmt: skip
    autres = {
        "../college.yml": "nom: piège\n", "/college.yml": "nom: piège\n",
        "C:\\college.yml": "nom: piège\n", "__MACOSX/college.yml": "nom: piège\n",
        f"{ou}academies.yml": "- autre\n", f"{ou}manuel/suivi.yml": "- ailleurs\n",
        f"{ou}exemples/college.yml": "nom: autre\n", f"{ou}B.yml": "annees: {}\n",
    }  # fmt: skip
    archive = zip_de(autres | {ou + nom: texte for nom, texte in voulus.items()}, tmp_path)
    assert manuel_depose(archive) == {"textes": voulus}


def test_un_profil_seul_suffit(tmp_path: Path) -> None:
    """Les noms qu’un Windows a mis en capitales, et sa marque d’ordre des octets, n’y font rien."""
    archive = zip_de({"MANUEL\\COLLEGE.YAML": b"\xef\xbb\xbf" + PROFIL.encode()}, tmp_path)
    assert manuel_depose(archive) == {"textes": {"college.yaml": PROFIL}}


def test_un_zip_qui_n_est_pas_un_manuel_se_dit(tmp_path: Path) -> None:
    """Chacun par son refus : étranger, double, trop gros, illisible."""

    def refus(contenus: Mapping[str, str | bytes]) -> tuple[str, str]:
        rendu = manuel_depose(zip_de(contenus, tmp_path))
        return rendu["refus"], rendu["quoi"]

    assert refus({}) == ("sans_profil", "")
    assert refus({"mimetype": "application/vnd.oasis.opendocument.text"}) == ("sans_profil", "")
    assert refus({"../college.yml": PROFIL}) == ("sans_profil", "")
    assert refus({"a/college.yml": PROFIL, "b/college.yml": PROFIL}) == ("en_double", "college.yml")
    assert refus({"college.yml": PROFIL, "suivi.yml": "", "suivi.YML": ""}) == (
        "en_double",
        "suivi.yml",
    )
    assert refus({"college.yml": "#" * (1024 * 1024 + 1)}) == ("gros_dedans", "college.yml")
    assert refus({"college.yml": PROFIL, "recueil.yml": b"\xff"}) == ("illisible", "recueil.yml")


def test_un_zip_abime_ou_chiffre_se_dit(tmp_path: Path) -> None:
    """Coupé n’importe où, ou changé d’un octet, il est refusé ou rend les mêmes textes."""
    entier = Path(zip_de({"college.yml": PROFIL, "suivi.yml": "- a\n" * 50}, tmp_path)).read_bytes()
    fichier, bon = tmp_path / "autre.zip", manuel_depose(str(tmp_path / "manuel.zip"))
    for octets in (b"", b"PK", *(entier[:longueur] for longueur in range(0, len(entier), 7))):
        fichier.write_bytes(octets)
        assert manuel_depose(str(fichier))["refus"] in ("abime", "sans_profil")
    for rang in range(len(entier)):
        fichier.write_bytes(entier[:rang] + bytes([entier[rang] ^ 0x55]) + entier[rang + 1 :])
        rendu = manuel_depose(str(fichier))
        assert "refus" in rendu or rendu == bon or rendu["textes"].keys() < bon["textes"].keys()
    chiffre = bytearray(entier)
    chiffre[6] |= 1
    chiffre[entier.index(b"PK\x01\x02") + 8] |= 1
    fichier.write_bytes(bytes(chiffre))
    assert manuel_depose(str(fichier))["refus"] == "chiffre"


def test_un_sommaire_immense_ne_se_lit_pas(tmp_path: Path) -> None:
    """Un million de noms épuiseraient la mémoire de la page avant que l’on en sache rien."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w") as archive:
        archive.writestr("college.yml", PROFIL)
    octets = bytearray(tampon.getvalue())
    struct.pack_into("<L", octets, octets.rindex(b"PK\x05\x06") + 12, 3_000_000)
    (tmp_path / "grand.zip").write_bytes(bytes(octets))
    assert manuel_depose(str(tmp_path / "grand.zip"))["refus"] == "sans_profil"
