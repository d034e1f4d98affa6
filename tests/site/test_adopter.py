"""Une page adoptée, sur le site : la même page, et le crayon qui la propose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from generateur.depot.forge import Forge
from tests.commandes.test_commandes import generateur

from .conftest import construire_le_site
from .equipes import GITLAB, copier


def test_adopter_ecrit_la_page_calculee_et_ne_perd_rien(
    equipe: Callable[[str], Path], tmp_path: Path
) -> None:
    """La page adoptée donne la même page ; la seconde fois est refusée, le fichier intact."""
    depot = copier(equipe("cote"), tmp_path / "manuel", "site")
    chemins = {
        "docs/roles/direction.md": "roles/direction.html",
        "etapes/cafe-du-mardi.html": "etapes/cafe-du-mardi.html",
    }

    def articles(site: Path) -> list[str]:
        textes = [(site / page).read_text("utf-8") for page in chemins.values()]
        return [t[t.index("<article") : t.index("</article>")] for t in textes]

    avant = articles(equipe("cote") / "site")
    for chemin in chemins:
        code, sortie, _ = generateur("adopter", chemin, dossier=depot)
        assert code == 0 and "est à vous" in sortie
    assert construire_le_site(depot).returncode == 0
    assert articles(depot / "site") == avant
    direction = (depot / "site" / "roles" / "direction.html").read_text("utf-8")
    assert "modele" not in avant[0] + direction
    ecrite = depot / "docs" / "roles" / "direction.md"
    ecrite.write_text(ecrite.read_text("utf-8") + "\nÀ nous.\n", encoding="utf-8")
    octets = ecrite.read_bytes()
    code, sortie, erreur = generateur("adopter", "roles/direction", dossier=depot)
    assert code == 1 and not sortie and "existe déjà" in erreur
    assert ecrite.read_bytes() == octets


def test_le_crayon_porte_la_meme_marque(equipe: Callable[[str], Path], tmp_path: Path) -> None:
    """« Écrire la vôtre à la place » propose la page que « generateur adopter » écrirait."""
    page = (equipe("gitlab") / "site" / "roles" / "direction.html").read_text("utf-8")
    debut = page.index(f"{GITLAB}/-/new/")
    lien = page[debut : page.index('"', debut)].replace("&amp;", "&")
    propose = parse_qs(urlsplit(lien).query)["content"][0]
    depot = copier(equipe("gitlab"), tmp_path / "manuel", "site")
    assert generateur("adopter", "roles/direction.md", dossier=depot)[0] == 0
    ecrite = (depot / "docs" / "roles" / "direction.md").read_text("utf-8")
    assert propose == ecrite
    assert lien == Forge(GITLAB, "principale").creer("docs/roles/direction.md", ecrite)
