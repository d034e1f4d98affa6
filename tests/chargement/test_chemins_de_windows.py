"""Les chemins de Windows, par les fonctions qui ne touchent pas au disque : une barre penchée de
l’autre côté, une lettre de lecteur, un partage ; les messages ont toujours les nôtres."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest

from generateur.chargement.emplacements import (
    FichierDuProfil,
    a_cote,
    est_du_yaml,
    est_un_compagnon,
)
from generateur.chargement.texte import Ecrit, nom_de
from generateur.depot.sur_la_forge import chemin_du_profil

DOSSIERS = ("C:\\Users\\Éva Lemoine\\manuel\\donnees", "\\\\serveur\\partage\\donnees", "donnees")


@pytest.mark.parametrize("dossier", DOSSIERS)
@pytest.mark.parametrize(
    ("profil", "nom", "compagnon"),
    [
        ("college.yml", "suivi", "suivi.yml"),
        ("rural.yml", "suivi", "rural.suivi.yml"),
        ("RURAL.YML", "recueil", "RURAL.recueil.yml"),
        ("college.yml", "depart", "depart.json"),
    ],
)
def test_les_compagnons_d_un_profil(dossier: str, profil: str, nom: str, compagnon: str) -> None:
    """Ils sont à côté de lui, sur le même lecteur, sous le même nom qu’ailleurs."""
    chemin = PureWindowsPath(dossier) / profil
    trouve = a_cote(chemin, nom)
    assert trouve == PureWindowsPath(dossier) / compagnon
    assert est_du_yaml(chemin) and not est_un_compagnon(chemin)
    assert est_un_compagnon(trouve)


def test_un_chemin_se_montre_avec_nos_barres() -> None:
    """Dans une page ou un message, `donnees/college.yml`, où qu’il soit écrit."""
    ecrit = PureWindowsPath("donnees\\exemples\\rural.yml")
    assert nom_de(Ecrit(ecrit.as_posix(), "")) == "donnees/exemples/rural.yml"
    assert chemin_du_profil(FichierDuProfil(ecrit.as_posix(), True), None) == ecrit.as_posix()
