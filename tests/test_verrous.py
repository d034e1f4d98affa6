"""Les verrous figent tout : l’installation d’aujourd’hui est celle de l’an prochain."""

import json
import re
from pathlib import Path

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
