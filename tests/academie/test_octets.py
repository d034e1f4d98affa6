"""Le juge : chaque site d’un lot est, octet pour octet, celui que `mkdocs build` fait seul."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import construire_le_site

from .outils import arbre, lancer

SANS_DOSSIER = {"MANUEL_SANS_DOSSIER": "1"}
"""Ce que fait un lot sans « --dossier » (decisions/0065)."""

DOSSIERS = {
    "demonstration": "college-de-demonstration-exempleville",
    "rural": "college-des-trois-rivieres-exempleville-le-haut",
    "urbain": "college-du-grand-canal-exempleville-sur-seine",
    "reunion": "college-de-la-ravine-blanche-exempleville-les-hauts",
    "voisin": "0000001b",
}


def test_les_memes_octets_que_mkdocs(lot: tuple[Path, Path, Path]) -> None:
    """Arbres entiers, six profils : complet, minimal, grand, d’outre-mer, voisin, hostile."""
    depot, profils, sites = lot
    noms = {
        f.name for f in sites.iterdir() if f.is_dir() and f.name not in (".academie", "portail")
    }
    [hostile] = noms - set(DOSSIERS.values())
    for profil, dossier in (DOSSIERS | {"hostile": hostile}).items():
        resultat = construire_le_site(depot, COLLEGE=str(profils / f"{profil}.yml"), **SANS_DOSSIER)
        assert resultat.returncode == 0, resultat.stderr
        seul, du_lot = arbre(depot / "site"), arbre(sites / dossier)
        assert sorted(seul) == sorted(du_lot), profil
        differents = [nom for nom in seul if seul[nom] != du_lot[nom]]
        assert not differents, (profil, differents)


def test_ce_qui_ne_se_recolle_pas_se_construit_en_entier(depot: Path, tmp_path: Path) -> None:
    """Une autre extension peut tout changer, et « --dossier » joint le livret, qui se fait des
    pages : rien n’est recollé, tout est juste."""
    crochet = "def on_post_page(sortie, page, config):\n    return sortie + page.title\n"
    (depot / "crochet.py").write_text(crochet, encoding="utf-8")
    reglage = depot / "mkdocs.yml"
    reglage.write_text(reglage.read_text("utf-8") + "\nhooks: [crochet.py]\n", encoding="utf-8")
    profils = tmp_path / "profils"
    profils.mkdir()
    texte = (depot / "donnees" / "college.yml").read_text(encoding="utf-8")
    for rang in (1, 2):
        (profils / f"{rang}.yml").write_text(
            texte.replace("Exempleville", f"Ville {rang}"), "utf-8"
        )
    resultat = lancer(depot, str(profils), "--dossier", "--processus", "1")
    assert resultat.returncode == 0, resultat.stderr
    for rang in (1, 2):
        assert construire_le_site(depot, COLLEGE=str(profils / f"{rang}.yml")).returncode == 0
        dossier = f"college-de-demonstration-ville-{rang}"
        assert (depot / "sites" / dossier / "documents" / "livret.pdf").is_file()
        assert arbre(depot / "site") == arbre(depot / "sites" / dossier)
