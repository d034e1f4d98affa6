"""Les verrous figent tout : l’installation d’aujourd’hui est celle de l’an prochain."""

import json
import re
from pathlib import Path

import pytest

LIGHTHOUSE = Path("tests/outils/lighthouse")


def test_aucune_dependance_de_lighthouse_ne_suit_la_derniere_version() -> None:
    """« latest » défait le verrou : « npm ci » refuse dès que le paquet en publie une autre."""
    verrou = json.loads((LIGHTHOUSE / "package-lock.json").read_text("utf-8"))
    figees = json.loads((LIGHTHOUSE / "package.json").read_text("utf-8"))["overrides"]
    mouvantes = {
        nom
        for paquet in verrou["packages"].values()
        for nom, version in paquet.get("dependencies", {}).items()
        if not re.search(r"\d|^\*$", version)
    }
    assert mouvantes == set(figees)
    for nom, version in figees.items():
        assert verrou["packages"][f"node_modules/{nom}"]["version"] == version


@pytest.mark.parametrize("dossier", ["lighthouse", "navigateur", "validateurs"])
def test_chaque_paquet_du_navigateur_a_son_empreinte(dossier: str) -> None:
    """Une version exacte demandée, l’empreinte de tout ce qui s’installe, aucun registre nommé."""
    ou = Path("tests/outils") / dossier
    voulus = json.loads((ou / "package.json").read_text("utf-8"))["dependencies"]
    assert all(re.fullmatch(r"[0-9]+(\.[0-9]+)+", version) for version in voulus.values())
    texte = (ou / "package-lock.json").read_text("utf-8")
    paquets = {nom: p for nom, p in json.loads(texte)["packages"].items() if nom}
    assert {f"node_modules/{nom}" for nom in voulus} <= set(paquets)
    assert all("integrity" in paquet for paquet in paquets.values())
    assert '"resolved"' not in texte
