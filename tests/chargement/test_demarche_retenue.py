"""La démarche déjà chargée ne se recharge que si un de ses fichiers a changé."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees

from .calendrier_officiel import RACINE


@pytest.fixture
def demarche(tmp_path: Path) -> Path:
    """La démarche d’un dépôt, que l’on peut changer."""
    return shutil.copytree(RACINE / "donnees" / "demarche", tmp_path / "donnees" / "demarche")


def test_les_memes_octets_ne_se_rechargent_pas(demarche: Path) -> None:
    """Ici ou dans une copie du dépôt, par l’un ou l’autre de ses deux chemins ; un octet changé,
    ôté ou remis, et l’on recharge, sans rien garder d’autrui."""
    livree = charger_demarche(RACINE)
    assert charger_demarche(demarche) is charger_demarche(demarche.parents[1]) is livree
    for fichier in (demarche / "temps.yml", demarche / "libelles" / "suivi.yml"):
        avant = fichier.read_bytes()
        # Aussi long, et dans la même seconde : la date et la taille ne diraient rien.
        fichier.write_bytes(avant.replace(b"e", b"a", 1) + b"\n")
        assert charger_demarche(demarche) is not livree
        fichier.write_bytes(avant)
    temps = demarche / "temps.yml"
    temps.write_text(temps.read_text("utf-8").replace("titre: ", "titre: Ici, ", 1), "utf-8")
    assert charger_demarche(demarche)[0].temps[0].titre.startswith("Ici, ")
    assert not charger_demarche(RACINE)[0].temps[0].titre.startswith("Ici, ")


def test_une_faute_se_redit_et_un_fichier_ote_se_voit(demarche: Path) -> None:
    """Rien n’est retenu d’un refus ; un mot ôté d’une démarche déjà chargée se dit."""
    charger_demarche(demarche)
    (demarche / "libelles" / "suivi.yml").unlink()
    for _ in range(2):
        with pytest.raises(ErreurDonnees, match=r"libelles/suivi\.yml"):
            charger_demarche(demarche)
    shutil.copy(RACINE / "donnees" / "demarche" / "libelles" / "suivi.yml", demarche / "libelles")
    assert charger_demarche(demarche)[0] == charger_demarche(RACINE)[0]


def test_une_faute_porte_le_nom_de_son_fichier(tmp_path: Path, demarche: Path) -> None:
    """Rangés ailleurs, les mêmes octets ont un autre nom : chacun le sien."""
    ailleurs = shutil.copytree(demarche, tmp_path / "ailleurs")
    en_place, deplaces = (charger_demarche(ici)[1] for ici in (demarche, ailleurs))
    assert en_place.lieu(("temps",))[0] == "donnees/demarche/temps.yml"
    assert deplaces.lieu(("temps",))[0] == "ailleurs/temps.yml"
