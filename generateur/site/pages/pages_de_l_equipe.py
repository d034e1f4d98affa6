"""Le Markdown de docs/, tel que l’équipe l’a écrit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_page


@une_fois
def pages_de_l_equipe(docs: Path) -> Mapping[str, str]:
    """Rend le Markdown de docs/, par chemin, dans un ordre constant.

    Lève ErreurDonnees, avec toutes les pages qui ne se lisent pas.
    """
    pages: dict[str, str] = {}
    problemes: list[Probleme] = []
    for page in sorted(docs.rglob("*.md")):
        try:
            if not page.is_dir():
                pages[page.relative_to(docs).as_posix()] = lire_page(page)
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
    if problemes:
        raise ErreurDonnees(problemes)
    return pages
