"""Un collège inventé se dit sur toutes ses pages ; un vrai, sur aucune."""

from __future__ import annotations

from pathlib import Path

from generateur.depot.edition import manuel_du_profil
from generateur.site.pages.habillage import habiller

from .conftest import PROFILS, RACINE

PAGES = ("index.md", "a-propos/configurer.md")


def test_chaque_page_du_site_fictif_le_dit_et_mene_au_plan_de_qui_lit(
    sites: dict[str, Path],
) -> None:
    """La page d’erreur aussi ; la porte est la page « Configurer », d’où que l’on parte."""
    site = sites["demonstration"]
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        texte = page.read_text("utf-8")
        assert texte.count('<aside class="fictif"') == 1, page
        assert texte.count('configurer.html">le plan de mon collège</a>') == 1, page
    fiche = (site / "etapes" / "equipe-projet.html").read_text("utf-8")
    assert '<a href="../a-propos/configurer.html">le plan de mon collège</a>' in fiche


def test_un_vrai_college_ne_se_dit_pas_fictif(tmp_path: Path) -> None:
    """Sans la clé, ou avec `fictif: false`, rien de tel ; sans la page, pas de porte."""
    texte = (PROFILS / "demonstration.yml").read_text("utf-8")
    profil = tmp_path / "college.yml"
    for ecrit in ("fictif: false", "# rien"):
        profil.write_text(texte.replace("fictif: true", ecrit), "utf-8")
        manuel = manuel_du_profil(profil, RACINE, {})
        assert not habiller(manuel, PAGES, ())["fictif"]
    profil.write_text(texte, "utf-8")
    habillage = habiller(manuel_du_profil(profil, RACINE, {}), PAGES[:1], ())
    assert habillage["fictif"] and not habillage["mon_college"]
