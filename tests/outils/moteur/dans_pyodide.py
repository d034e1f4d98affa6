"""Ce que la fabrique demande au Python de Pyodide, que lui seul sait faire.

Compiler : le même code donne les mêmes octets, sans date, ni dossier, ni source à côté. Suivre : de
quels modules se servent nos demandes, sur des profils sains et fautifs, dans chaque format.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import zipfile
from importlib import import_module
from pathlib import Path

LE_MEME_JOUR = (1980, 1, 1, 0, 0, 0)
FORMATS = ("json", "md", "svg", "ics", "ods")
DONT_ON_SE_PASSE = ("babel", "pytz")
"""MkDocs s’en sert s’il les trouve ; le site est le même sans eux."""
RURAL = "tests/profils/rural.yml"
SUIVI = "ou-en-sommes-nous.md"
CAS = (
    "tests/profils",
    *(f"tests/chargement/cas/{n}" for n in ("profil", "recueil_fautif", "suivi")),
)


def compiler(sources: str) -> bytes:
    """Rend le ZIP, non compressé, de chaque module de `sources` compilé sans ses commentaires."""
    from importlib._bootstrap_external import (  # type: ignore[attr-defined]
        _code_to_hash_pyc as en_pyc,
    )
    from importlib.util import source_hash

    tampon = io.BytesIO()
    dossier = Path(sources)
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_STORED) as archive:
        for source in sorted(dossier.rglob("*.py"), key=lambda f: f.relative_to(dossier).parts):
            nom = source.relative_to(dossier).as_posix()
            octets = source.read_bytes()
            code = compile(octets, nom, "exec", dont_inherit=True, optimize=2)
            pyc = en_pyc(code, source_hash(octets), False)
            archive.writestr(zipfile.ZipInfo(f"{nom}c", LE_MEME_JOUR), bytes(pyc))
    return tampon.getvalue()


def suivre(depot: str, bibliotheques: str) -> bytes:
    """Rend les modules dont on s’est servi, un par ligne ; `bibliotheques` : où elles sont."""
    sys.path[:0] = [depot, bibliotheques]
    os.chdir(depot)
    import_module("generateur.chargement.lectures_retenues").retenir_les_lectures()
    repondre = import_module("generateur.site.moteur.demandes_de_la_page").repondre
    for dossier in CAS:
        for profil in sorted(Path(dossier).glob("*.yml")):
            joint = {"edition": "2026-09-01"}
            if "profils" not in dossier:
                joint |= {profil.parent.name.partition("_")[0]: _texte(profil)}
            texte = _texte(profil if "profil" in dossier else Path("tests/profils/rural.yml"))
            for format_ in FORMATS:
                repondre("feuilleDeRoute", json.dumps([texte, format_, joint]))
            repondre("apercu", json.dumps([texte, joint]))
    with zipfile.ZipFile("/depose.zip", "w") as archive:
        archive.writestr("college.yml", _texte(Path("tests/profils/rural.yml")))
    repondre("manuel_depose", json.dumps(["/depose.zip"]))
    for geste in ({"tout_fait": "2027-02-12"}, {"tableau": "UEs=", "nom": "suivi.ods"}):
        repondre("noter", json.dumps([_texte(Path(RURAL)), {}, {}, geste, {"page": SUIVI}]))
    return "".join(f"{nom}\n" for nom in sorted(sys.modules)).encode()


def suivre_le_manuel(depot: str, bibliotheques: str) -> bytes:
    """Rend ce dont se sert la construction d’un site entier : un module, ou un fichier de
    `bibliotheques`, par ligne."""
    sys.path[:0] = [depot, bibliotheques]
    sys.modules.update(dict.fromkeys(DONT_ON_SE_PASSE))  # type: ignore[arg-type]
    copie = Path("/copie")
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(Path(depot, nom), copie / nom)
    shutil.copy(Path(depot, "mkdocs.yml"), copie)
    os.chdir(copie)
    os.environ["SOURCE_DATE_EPOCH"] = "1795000000"
    ouverts: set[str] = set()
    sys.addaudithook(lambda fait, quoi: ouverts.add(str(quoi[0])) if fait == "open" else None)
    manuel = import_module("generateur.site.moteur.manuel_complet").manuel
    for profil in sorted(Path(depot, "tests/profils").glob("*.yml")):
        manuel(_texte(profil), {"moteur": True}, lambda *pas: None)
    fichiers = {Path(nom) for nom in ouverts if nom.startswith(f"{bibliotheques}/")}
    fichiers = {nom for nom in fichiers if "templates" in nom.parts}
    fichiers = {nom for nom in fichiers if nom.suffix not in {".py", ".pyc"}}
    relatifs = {fichier.relative_to(bibliotheques).as_posix() for fichier in fichiers}
    return "".join(f"{nom}\n" for nom in sorted({*sys.modules, *relatifs})).encode()


def _texte(fichier: Path) -> str:
    return fichier.read_text("utf-8", "replace")
