"""Les pièces de « make moteur » : le Python que la page Configurer emporte pour calculer le plan.

De l’archive de Pyodide, prise par son empreinte, et des bibliothèques de l’environnement : le
module WebAssembly, la colle qui le charge (récrite en script ordinaire : ainsi un ouvrier la lit
aussi depuis un fichier), et en un ZIP le code compilé de `modules.txt`. Le manifeste dit de quoi
tout cela vient.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Container
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

ICI = Path(__file__).parent
RACINE = ICI.parents[2]
PYODIDE = ICI / "pyodide.txt"
MODULES = ICI / "modules.txt"
MOTEUR = RACINE / "overrides/assets/moteur"
DANS_L_ARCHIVE = "flet_web/web/pyodide/"
PIECES = (
    "package.json",
    "pyodide-lock.json",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "pyodide.mjs",
    "python_stdlib.zip",
)
DISTRIBUTIONS = {
    "dateutil": "python-dateutil",
    "icalendar": "icalendar",
    "jinja2": "jinja2",
    "jours_feries_france": "jours-feries-france",
    "markupsafe": "markupsafe",
    "yaml": "pyyaml",
}
"""Les bibliothèques emportées : de leur nom de module à leur nom de distribution."""


class MoteurInattendu(Exception):
    """Ce que l’on a reçu n’est pas ce que cette fabrique sait transformer."""


def obtenir(dossier: Path) -> Path:
    """Rend l’archive de Pyodide, prise dans `dossier` ou téléchargée là, par son empreinte."""
    subprocess.run(
        f"{sys.executable} -m pip download --quiet --disable-pip-version-check --no-deps "
        f"--require-hashes --find-links {dossier} --dest {dossier} -r {PYODIDE}".split(),
        check=True,
    )
    (archive,) = dossier.glob("flet_web-*.whl")
    return archive


def ouvrir(archive: Path, dossier: Path) -> dict[str, str]:
    """Déplie Pyodide dans `dossier` ; rend l’empreinte de chaque pièce."""
    empreintes = {}
    with zipfile.ZipFile(archive) as lue:
        for piece in PIECES:
            octets = lue.read(DANS_L_ARCHIVE + piece)
            (dossier / piece).write_bytes(octets)
            empreintes[piece] = empreinte(octets)
    return empreintes


def empreinte(octets: bytes) -> str:
    """Rend le sha256 de ces octets."""
    return hashlib.sha256(octets).hexdigest()


def modules() -> list[str]:
    """Rend les modules à emporter, dans leur ordre."""
    return MODULES.read_text("utf-8").split()


def suivre(pyodide: Path, sortie: Path) -> str:
    """Rend la liste des modules à emporter : ceux dont la page se sert, et tous ceux de Pyodide."""
    bibliotheques = Path(sysconfig.get_path("purelib"))
    servis = appeler(pyodide, "suivre", sortie, depot=RACINE, bibliotheques=bibliotheques).decode()
    with zipfile.ZipFile(pyodide / "python_stdlib.zip") as stdlib:
        livres = {_module(nom) for nom in stdlib.namelist() if nom.endswith(".py")}
    de_pyodide = {nom for nom in livres if nom.split(".")[0] in ("pyodide", "_pyodide")}
    des_notres = {nom for nom in servis.split() if nom.split(".")[0] in DISTRIBUTIONS}
    return "".join(f"{n}\n" for n in sorted(livres & {*servis.split()} | de_pyodide | des_notres))


def _module(fichier: str) -> str:
    return fichier.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def chemin_du_module(
    nom: str, stdlib: zipfile.ZipFile, notres: Container[str] = frozenset(DISTRIBUTIONS)
) -> tuple[str, bytes]:
    """Rend le fichier d’un module et son texte, de la bibliothèque standard ou d’une des nôtres."""
    base = nom.replace(".", "/")
    if nom.split(".")[0] in notres:
        trouve = find_spec(nom)
        assert trouve is not None and trouve.origin is not None, nom
        texte = Path(trouve.origin).read_bytes()
        dossier = trouve.submodule_search_locations is not None
        return f"{base}/__init__.py" if dossier else f"{base}.py", texte
    noms = set(stdlib.namelist())
    for chemin in (f"{base}/__init__.py", f"{base}.py"):
        if chemin in noms:
            return chemin, stdlib.read(chemin)
    raise MoteurInattendu(f"module « {nom} » absent de python_stdlib.zip")


def reunir(pyodide: Path, sources: Path) -> dict[str, str]:
    """Pose dans `sources` le texte de chaque module ; rend leurs empreintes, par fichier."""
    empreintes = {}
    with zipfile.ZipFile(pyodide / "python_stdlib.zip") as stdlib:
        for nom in modules():
            chemin, texte = chemin_du_module(nom, stdlib)
            (sources / chemin).parent.mkdir(parents=True, exist_ok=True)
            (sources / chemin).write_bytes(texte)
            empreintes[chemin] = empreinte(texte)
    return dict(sorted(empreintes.items()))


def appeler(pyodide: Path, fonction: str, sortie: Path, **dossiers: Path) -> bytes:
    """Rend ce qu’une fonction de `dans_pyodide.py` rend de ces dossiers."""
    noeud = Path(sys.executable).with_name("node")
    programme = [ICI / "pyodide.mjs", pyodide, ICI / "dans_pyodide.py", fonction, sortie]
    donnes = [f"{nom}={dossier}" for nom, dossier in dossiers.items()]
    subprocess.run([str(noeud), *map(str, programme), *donnes], check=True)
    return sortie.read_bytes()


REMPLACEMENTS = {
    "pyodide.asm.mjs": (
        ("import.meta.url", "self.location.href", 3),
        (
            "export default _createPyodideModule;",
            "self.createPyodideModule=_createPyodideModule;",
            1,
        ),
    ),
    "pyodide.mjs": (
        ("export{dt as loadPyodide,U as version};", "self.loadPyodide=dt;", 1),
        ("//# sourceMappingURL=pyodide.mjs.map", "", 1),
    ),
}
"""Pour chaque script de Pyodide : quoi, par quoi, combien de fois."""


def colle(pyodide: Path) -> bytes:
    """Rend les scripts de Pyodide récrits en un script ordinaire, chacun dans sa fonction."""
    morceaux = []
    for nom, remplacements in REMPLACEMENTS.items():
        texte = (pyodide / nom).read_text("utf-8")
        for quoi, par_quoi, fois in remplacements:
            if texte.count(quoi) != fois:
                raise MoteurInattendu(f"{nom} : « {quoi} » y est {texte.count(quoi)} fois")
            texte = texte.replace(quoi, par_quoi)
        morceaux.append(f"(function(){{{texte.strip()}\n}})();\n")
    # Pyodide compare sa version à celle d’une liste de paquets : la sienne, sans aucun paquet.
    info = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["info"]
    morceaux.append(f"self.verrou={json.dumps({'info': info, 'packages': {}})};\n")
    return "".join(morceaux).encode()


def fabriquer(pyodide: Path, recues: dict[str, str]) -> tuple[dict[str, bytes], str]:
    """Rend chaque pièce du moteur par son nom, non compressée, et le texte du manifeste.

    `pyodide` : le dossier où il est déplié ; `recues` : l’empreinte de ce qui en est reçu.
    """
    with tempfile.TemporaryDirectory() as nom:
        sources = Path(nom, "sources")
        reunies = reunir(pyodide, sources)
        pieces = {
            "python.wasm": (pyodide / "pyodide.asm.wasm").read_bytes(),
            "colle.js": colle(pyodide),
            "bibliotheques.zip": appeler(pyodide, "compiler", Path(nom, "sortie"), sources=sources),
        }
    verrou = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["info"]
    paquet = json.loads((pyodide / "package.json").read_text("utf-8"))
    manifeste = {
        "archive": PYODIDE.read_text("ascii").strip(),
        "pyodide": paquet["version"],
        "python": verrou["python"],
        "abi": verrou["abi_version"],
        "plateforme": verrou["platform"],
        "recu": recues,
        "bibliotheques": {d: version(d) for d in sorted(DISTRIBUTIONS.values())},
        "sources": reunies,
        "pieces": {nom: empreinte(octets) for nom, octets in sorted(pieces.items())},
    }
    return pieces, json.dumps(manifeste, ensure_ascii=False, indent=1) + "\n"
