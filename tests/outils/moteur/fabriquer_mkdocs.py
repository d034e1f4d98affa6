"""La pièce de « make moteur » qui ne sert qu’au manuel entier : MkDocs, le thème, et le reste.

Elle ajoute aux bibliothèques du plan ce que demande un site : des modules compilés, et, tels quels,
les fichiers du thème, les fuseaux et les branchements par où MkDocs et Markdown trouvent leurs
extensions. La page la déplie en fichiers : les gabarits se lisent sur un disque.
"""

from __future__ import annotations

import io
import json
import sysconfig
import tempfile
import zipfile
from importlib.metadata import distribution, version
from pathlib import Path

from generateur.noyau.calendrier.fuseaux import FUSEAUX
from generateur.site.moteur.emporte.manuel_emporte import en_paquet
from tests.outils.moteur.fabriquer import (
    DISTRIBUTIONS,
    ICI,
    RACINE,
    appeler,
    chemin_du_module,
    empreinte,
)

EMPORTES = ICI / "mkdocs.txt"
DISTRIBUTIONS_DU_SITE = {
    "click": "click",
    "colorama": "colorama",
    "markdown": "markdown",
    "material": "mkdocs-material",
    "mergedeep": "mergedeep",
    "mkdocs": "mkdocs",
    "pathspec": "pathspec",
    "pygments": "pygments",
    "pymdownx": "pymdown-extensions",
    "tzdata": "tzdata",
    "yaml_env_tag": "pyyaml-env-tag",
}
"""Les bibliothèques emportées de plus : de leur nom de module à leur nom de distribution."""
BRANCHEES = ("markdown", "mkdocs", "mkdocs-material")
"""Celles dont les extensions se trouvent par leurs branchements."""
SANS_NOM = "html.parser"
"""Markdown en fait une copie à lui, sous un autre nom."""
BIBLIOTHEQUES = Path(sysconfig.get_path("purelib"))


def suivre_mkdocs(pyodide: Path, deja: list[str], sortie: Path) -> str:
    """Rend la liste de ce qu’un site demande de plus : modules, et fichiers du thème."""
    dossiers = {"depot": RACINE, "bibliotheques": BIBLIOTHEQUES}
    servis = appeler(pyodide, "suivre_le_manuel", sortie, **dossiers).decode().split("\n")
    with zipfile.ZipFile(pyodide / "python_stdlib.zip") as stdlib:
        livres = {n.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
                  for n in stdlib.namelist() if n.endswith(".py")}  # fmt: skip
    notres = {*DISTRIBUTIONS, *DISTRIBUTIONS_DU_SITE}
    voulus = {n for n in servis if "/" in n or n in livres or n.split(".")[0] in notres}
    return "".join(f"{nom}\n" for nom in sorted({*voulus, SANS_NOM} - {*deja}))


def paquet_de_mkdocs(pyodide: Path) -> tuple[bytes, str]:
    """Rend la pièce, non compressée, et le texte de son manifeste."""
    lignes = EMPORTES.read_text("utf-8").split()
    tels_quels = {nom: (BIBLIOTHEQUES / nom).read_bytes() for nom in lignes if "/" in nom}
    for fuseau in ("UTC", *FUSEAUX):
        nom = f"tzdata/zoneinfo/{fuseau}"
        tels_quels[nom] = (BIBLIOTHEQUES / nom).read_bytes()
    for nom in BRANCHEES:
        branchements = distribution(nom).read_text("entry_points.txt") or ""
        dossier = f"{nom.replace('-', '_')}-{version(nom)}.dist-info"
        tels_quels[f"{dossier}/entry_points.txt"] = branchements.encode()
    sources = {}
    with (
        tempfile.TemporaryDirectory() as travail,
        zipfile.ZipFile(pyodide / "python_stdlib.zip") as stdlib,
    ):
        for nom in lignes:
            if "/" not in nom:
                chemin, texte = chemin_du_module(nom, stdlib, DISTRIBUTIONS | DISTRIBUTIONS_DU_SITE)
                (Path(travail, "sources") / chemin).parent.mkdir(parents=True, exist_ok=True)
                (Path(travail, "sources") / chemin).write_bytes(texte)
                sources[chemin] = empreinte(texte)
        compiles = appeler(
            pyodide, "compiler", Path(travail, "sortie"), sources=Path(travail, "sources")
        )
    with zipfile.ZipFile(io.BytesIO(compiles)) as archive:
        contenus = {nom: archive.read(nom) for nom in archive.namelist()}
    contenus |= tels_quels
    paquet = en_paquet(dict(sorted(contenus.items())))
    manifeste = {
        "bibliotheques": {d: version(d) for d in sorted(DISTRIBUTIONS_DU_SITE.values())},
        "sources": dict(sorted(sources.items())),
        "fichiers": {nom: empreinte(octets) for nom, octets in sorted(tels_quels.items())},
        "pieces": {"mkdocs.paquet": empreinte(paquet)},
    }
    return paquet, json.dumps(manifeste, ensure_ascii=False, indent=1) + "\n"
