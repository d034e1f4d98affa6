"""Ce qui refait le plan dans la page : une fois pour tous les sites du lot, à côté du portail."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from generateur.academie.lot.etat import Etat
from generateur.academie.lot.moteur_du_lot import publier_le_moteur
from generateur.site.moteur.emporte.moteur_du_depot import fichiers_du_moteur

PAGE = "a-propos/configurer.html"


def test_chaque_site_trouve_celui_du_lot(lot: tuple[Path, Path, Path], navigateur: Browser) -> None:
    """Aucun site n’a le sien ; d’un fichier, réseau coupé, la page calcule un plan avec celui du
    lot."""
    depot, _, sortie = lot
    vus = {f.name: f.read_bytes() for f in (sortie / "moteur").iterdir()}
    assert vus == fichiers_du_moteur(depot)
    sites = [page.parents[1] for page in sortie.glob(f"*/{PAGE}")]
    assert len(sites) > 1 and not any((site / "assets" / "moteur").exists() for site in sites)
    contexte = navigateur.new_context(offline=True)
    page = contexte.new_page()
    page.goto((sites[0] / PAGE).as_uri())
    profil = (depot / "donnees" / "college.yml").read_text("utf-8")
    lire = "(profil) => window.generateur.feuilleDeRoute(profil, 'json', {})"
    assert '"jalons"' in page.evaluate(lire, profil)
    # De là aussi se fait le manuel d’un autre collège.
    faire = "(profil) => window.generateur.manuel(profil, {}).then((octets) => octets.length)"
    assert page.evaluate(faire, profil) > 500_000
    contexte.close()


def test_il_n_est_recrit_que_s_il_change(depot: Path, tmp_path: Path) -> None:
    """Le même dépôt n’y touche pas ; une donnée changée, il dit la nouvelle."""
    etat = Etat(tmp_path / "sites")
    etat.ouvrir()
    moteur = etat.sortie / "moteur"
    publier_le_moteur(etat, depot)
    avant = {f.name: (f.stat().st_mtime_ns, f.read_bytes()) for f in moteur.iterdir()}
    publier_le_moteur(etat, depot)
    assert {f.name: (f.stat().st_mtime_ns, f.read_bytes()) for f in moteur.iterdir()} == avant
    zone = depot / "donnees" / "calendriers" / "A.yml"
    zone.write_text(zone.read_text("utf-8").replace("titre: Zone A", "titre: La zone A"), "utf-8")
    publier_le_moteur(etat, depot)
    # Ce qui vient de ce dépôt, et rien de ce que « make moteur » a préparé.
    changes = {f.stem for f in moteur.iterdir() if f.read_bytes() != avant[f.name][1]}
    assert {nom.split("-")[0] for nom in changes} == {"manuel", "depot", "sommaire"}
    etat.fermer()
