"""De quoi mener un lot dans un essai, par la vraie commande, sur une copie du dépôt."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.outils import souche
from tests.site.conftest import PROFILS, RACINE

GENERATEUR = str(Path(sys.executable).with_name("generateur"))
EPOQUE = "1795000000"
MOTEUR = "assets/moteur/"
A_COTE = (".academie", "portail", "moteur")
"""Ce qui, dans le dossier des sites, n’en est pas un."""
ENTETE = "nom;commune;uai;academie;eleves;enseignants;secteur\n"


def environnement(**plus: str) -> dict[str, str]:
    """L’environnement d’un essai : rien du dehors, une édition fixe."""
    propre = {
        cle: valeur
        for cle, valeur in os.environ.items()
        if not cle.startswith(("CI_", "GITHUB_")) and cle not in ("COLLEGE", "CI")
    }
    return propre | {"SOURCE_DATE_EPOCH": EPOQUE} | plus


def lancer(depot: Path, *arguments: str, **plus: str) -> subprocess.CompletedProcess[str]:
    """Lance `generateur academie` dans ce dépôt."""
    rendu = souche.lancer(
        "generateur", "academie", *arguments, dossier=depot, environnement=environnement(**plus)
    )
    # « 2 construits » a une espace insécable : les essais lisent les mots.
    rendu.stdout = rendu.stdout.replace("\N{NBSP}", " ")
    return rendu


def accrocher(depot: Path, crochet: str) -> Path:
    """Ajoute cette extension de MkDocs à un dépôt ; le rend."""
    (depot / "crochet.py").write_text(crochet, encoding="utf-8")
    reglage = depot / "mkdocs.yml"
    reglage.write_text(reglage.read_text("utf-8") + "\nhooks: [crochet.py]\n", encoding="utf-8")
    return depot


def ctrl_c_entendu() -> None:
    """À l’enfant, avant qu’il commence : un essai lancé en arrière-plan y aurait rendu sourd."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def attendre(vrai: Callable[[], object], delai: float = 90) -> None:
    """Attend que ce soit vrai, au plus `delai` secondes."""
    fin = time.monotonic() + delai
    while not vrai():
        assert time.monotonic() < fin, "rien n’est venu"
        time.sleep(0.05)


def arbre(dossier: Path) -> dict[str, bytes]:
    """Tous les fichiers d’un dossier, par chemin."""
    return {
        f.relative_to(dossier).as_posix(): f.read_bytes()
        for f in sorted(dossier.rglob("*"))
        if f.is_file()
    }


def comme_dans_un_lot(seul: Path, sites: Path) -> dict[str, bytes]:
    """Rend les fichiers de ce site comme ils seraient dans ce lot, qui porte son moteur pour tous :
    le même, que la page cherche ailleurs."""
    fichiers = arbre(seul)
    college = json.loads(fichiers["feuille-de-route.json"])["college"]
    uai = (college.get("uai") or "").lower()
    sien = {nom: fichiers.pop(nom) for nom in list(fichiers) if nom.startswith(MOTEUR)}
    if not college.get("adresse"):
        # Sans adresse, un lot n’a pas de page dont les liens partent de la racine d’un serveur.
        fichiers.pop("404.html", None)
    assert {nom.removeprefix(MOTEUR): o for nom, o in sien.items()} == arbre(sites / "moteur")
    for nom, octets in fichiers.items():
        if nom.endswith(".html"):
            ici = b'"dossier": "' + b"../" * nom.count("/") + MOTEUR.encode()
            la = b'"dossier": "' + b"../" * (nom.count("/") + 1) + b"moteur/"
            octets = octets.replace(ici, la)
            base = re.search(rb'<a class="marque" href="([^"]*)index\.html"', octets)
            retour = (base[1].decode() if base else "").removesuffix("/")
            retour = retour if base and base[1] else "."
            lien = (
                f'<li><a data-lot="{uai}" href="{retour}/../index.html">Tous les collèges</a></li>'
            )
            tete, pied, suite = octets.partition(b'<footer class="pied">')
            fichiers[nom] = tete + pied + suite.replace(b"<ul>", b"<ul>" + lien.encode(), 1)
    return fichiers


def tableau(fichier: Path, *lignes: str) -> Path:
    """Écrit un tableau de collèges, à nos colonnes."""
    fichier.write_text(ENTETE + "".join(f"{ligne}\n" for ligne in lignes), encoding="utf-8")
    return fichier


__all__ = [
    "A_COTE",
    "PROFILS",
    "RACINE",
    "accrocher",
    "arbre",
    "attendre",
    "comme_dans_un_lot",
    "ctrl_c_entendu",
    "environnement",
    "lancer",
    "tableau",
]
