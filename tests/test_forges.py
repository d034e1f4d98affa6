"""Ce que lisent les forges, et ce qui y veille, suit le schéma de chacun ; rien n’y est mouvant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from check_jsonschema import main
from click.testing import CliRunner

RACINE = Path(__file__).resolve().parents[1]
SCHEMAS = {
    "vendor.github-workflows": [
        ".github/workflows/essais.yml",
        ".github/workflows/publication.yml",
    ],
    "vendor.gitlab-ci": [".gitlab-ci.yml"],
    "vendor.dependabot": [".github/dependabot.yml"],
    "vendor.renovate": [".github/renovate.json"],
}
PAR_EMPREINTE = re.compile(r"python:3\.11-bookworm@sha256:[0-9a-f]{64}")
PAR_COMMIT = re.compile(r"[\w/-]+@[0-9a-f]{40}")


@pytest.mark.parametrize("schema", SCHEMAS)
def test_chaque_fichier_suit_son_schema(schema: str, tmp_path: Path) -> None:
    """Celui que la forge publie ; une clé mal écrite y serait refusée."""
    fichiers = [str(RACINE / nom) for nom in SCHEMAS[schema]]
    lu = CliRunner().invoke(main, ["--builtin-schema", schema, *fichiers])
    assert lu.exit_code == 0, lu.output
    faux = tmp_path / Path(fichiers[0]).name
    faux.write_text('{"jobs": 3, "updates": 3, "extends": 3, "image": 3}', "utf-8")
    assert CliRunner().invoke(main, ["--builtin-schema", schema, str(faux)]).exit_code == 1


def test_images_et_actions_sont_nommees_par_leur_empreinte() -> None:
    """La même image sur les deux forges ; une étiquette, un numéro de version peuvent changer."""
    gitlab = yaml.safe_load((RACINE / ".gitlab-ci.yml").read_text("utf-8"))
    essais, publication = (
        yaml.safe_load((RACINE / nom).read_text("utf-8"))
        for nom in SCHEMAS["vendor.github-workflows"]
    )
    image = gitlab["image"]
    assert PAR_EMPREINTE.fullmatch(image) and essais["jobs"]["essais"]["container"] == image
    travaux = [*essais["jobs"].values(), *publication["jobs"].values()]
    actions = [e["uses"] for travail in travaux for e in travail["steps"] if "uses" in e]
    assert len(actions) == 6 and all(PAR_COMMIT.fullmatch(action) for action in actions)
