"""Le juge : chaque site d’un lot est, octet pour octet, celui que `mkdocs build` fait seul."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from generateur.depot.edition import manuel_du_profil
from generateur.formats.odt import textes_a_modifier
from tests.site.conftest import SANS_DOSSIER, construire_le_site

from .outils import A_COTE, PROFILS, accrocher, arbre, comme_dans_un_lot, lancer

DOSSIERS = {
    "demonstration": "college-de-demonstration-exempleville",
    "rural": "college-des-trois-rivieres-exempleville-le-haut",
    "urbain": "college-du-grand-canal-exempleville-sur-seine",
    "reunion": "college-de-la-ravine-blanche-exempleville-les-hauts",
    "voisin": "0000001b",
}

PAPIER = {".pdf", ".ods", ".odt"}


def test_les_memes_octets_que_mkdocs(lot: tuple[Path, Path, Path]) -> None:
    """Arbres entiers, six profils : complet, minimal, grand, d’outre-mer, voisin, hostile."""
    depot, profils, sites = lot
    noms = {f.name for f in sites.iterdir() if f.is_dir() and f.name not in A_COTE}
    [hostile] = noms - set(DOSSIERS.values())
    for profil, dossier in (DOSSIERS | {"hostile": hostile}).items():
        resultat = construire_le_site(depot, COLLEGE=str(profils / f"{profil}.yml"), **SANS_DOSSIER)
        assert resultat.returncode == 0, resultat.stderr
        # Le premier ne remplace rien ; chacun des suivants dit qu’il prend la place du précédent.
        remplace = profil != next(iter(DOSSIERS))
        assert ("site/ est maintenant celui de" in resultat.stderr) == remplace
        seul, du_lot = comme_dans_un_lot(depot / "site", sites), arbre(sites / dossier)
        assert sorted(seul) == sorted(du_lot), profil
        differents = [nom for nom in seul if seul[nom] != du_lot[nom]]
        assert not differents, (profil, differents)


def test_un_site_tient_dans_un_megaoctet(lot: tuple[Path, Path, Path]) -> None:
    """Au-delà de ce que d’autres sites ont aussi, le papier à part : six profils qui n’ont presque
    rien de commun, le pire cas."""
    sites = lot[2]
    for dossier in (f for f in sites.iterdir() if f.is_dir() and f.name not in A_COTE):
        fichiers = [f for f in dossier.rglob("*") if f.is_file() and f.suffix not in PAPIER]
        poids = sum(f.stat().st_size for f in fichiers if f.stat().st_nlink == 1)
        assert poids <= 1_000_000, (dossier.name, poids)
        communs = [f.name for f in fichiers if f.stat().st_nlink > 1]
        assert {"manuel.css", "entete.js", "formulaire.js"} <= set(communs)


def test_les_memes_octets_avec_un_crochet_et_tout_le_papier(depot: Path, tmp_path: Path) -> None:
    """Une autre extension peut tout changer, « --dossier » joint le livret, qui se fait des pages,
    et le papier prend l’en-tête de l’académie : tout y est comme dans un site fait seul."""
    voisin = manuel_du_profil(PROFILS / "demonstration.yml", depot, os.environ)
    modele = textes_a_modifier.documents(voisin.vue, voisin.demarche)["modele.odt"]
    (depot / "donnees" / "modele.odt").write_bytes(modele)
    crochet = "def on_post_page(sortie, page, config):\n    return sortie + page.title\n"
    accrocher(depot, crochet)
    profils = tmp_path / "profils"
    profils.mkdir()
    shutil.copy(PROFILS / "rural.yml", profils)
    resultat = lancer(depot, str(profils), "--dossier", "--processus", "1")
    assert resultat.returncode == 0, resultat.stderr
    assert construire_le_site(depot, COLLEGE=str(profils / "rural.yml")).returncode == 0
    du_lot = arbre(depot / "sites" / DOSSIERS["rural"])
    seul = comme_dans_un_lot(depot / "site", depot / "sites")
    assert seul == du_lot and "documents/livret.pdf" in du_lot
    assert du_lot["documents/modele.odt"] == modele
