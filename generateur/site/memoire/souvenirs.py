"""Ce qu’une construction réussie laisse dans `.cache/` pour la suivante."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generateur.site.memoire.cles import ClesDuSite
from generateur.site.memoire.deja_fait import Avertissements, retenir_le_site
from generateur.site.memoire.preparations import (
    Preparation,
    retenir_les_documents,
    retenir_les_pages,
)
from generateur.site.pages.markdown_retenu import MarkdownRetenu, garder

PAGES, DOCUMENTS, MARKDOWN = "pages", "documents", "markdown.json"


@dataclass(frozen=True)
class Souvenirs:
    """Les clés d’une construction, et où elle retient ; `cle` : celle du site entier."""

    cache: Path
    cle: str
    cles: ClesDuSite
    avertissements: Avertissements

    def retenir(self, preparation: Preparation, documents: Mapping[str, bytes]) -> None:
        """Garde la préparation et les documents, s’ils viennent d’être faits."""
        retenir_les_pages(self.cache / PAGES, self.cles.pages, preparation)
        retenir_les_documents(self.cache / DOCUMENTS, self.cles.documents, documents)

    def retenir_le_markdown(self, markdown: MarkdownRetenu) -> None:
        """Garde ce que Markdown a rendu."""
        garder(markdown, self.cache / MARKDOWN)

    def retenir_le_site(self, site: Path, dit: str) -> None:
        """Garde l’état du site mis en place, si MkDocs n’a averti de rien ; `dit` : la phrase de
        qui n’aura rien à faire."""
        if not self.avertissements.dits:
            retenir_le_site(self.cache, self.cle, site, dit)
