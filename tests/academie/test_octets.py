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

PAPIER = (".pdf", ".ods", ".odt")
D_UNE_LISTE = (DOSSIERS["demonstration"], DOSSIERS["voisin"])
DE_TOUS = (
    "assets/javascripts/debut.js",
    "assets/javascripts/entete.js",
    "assets/javascripts/aujourdhui.js",
    "assets/javascripts/feuille.js",
    "assets/javascripts/formulaire.js",
    "assets/stylesheets/manuel.css",
)


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
    """Au-delà de ce qu’un autre site a aussi, le papier à part : quatre qui n’ont ni la durée, ni
    l’équipement, ni les réponses d’un autre ; deux collèges d’une même liste, moins encore."""
    arbres = {dossier.name: arbre(dossier) for dossier in lot[2].iterdir() if dossier.is_dir()}
    sites = {nom: fichiers for nom, fichiers in arbres.items() if nom not in A_COTE}
    communs = {nom: [f[nom] for f in sites.values() if nom in f] for nom in DE_TOUS}
    assert all(len(set(octets)) == 1 < len(octets) for octets in communs.values())
    une, autre = (lot[2] / nom / "search" / "parties" / "etapes.js" for nom in D_UNE_LISTE)
    assert une.samefile(autre), "les mêmes octets ne pèsent qu’une fois"
    for nom in ("preoccupations.js", "commencer.js", "temps.js", "a-propos.js"):
        assert len({f[f"search/parties/{nom}"] for f in sites.values()}) == 1, nom
    for dossier, fichiers in sites.items():
        autres = [siens for nom, siens in sites.items() if nom != dossier]
        poids = sum(
            len(octets)
            for nom, octets in fichiers.items()
            if not nom.endswith(PAPIER) and not any(a.get(nom) == octets for a in autres)
        )
        assert poids <= (920_000 if dossier in D_UNE_LISTE else 1_000_000), (dossier, poids)


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
