"""Le Markdown de docs/, tel que l’équipe l’a écrit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generateur.chargement.lectures_retenues import une_fois


@une_fois
def pages_de_l_equipe(docs: Path) -> Mapping[str, str]:
    """Rend le Markdown de docs/, par chemin, dans un ordre constant."""
    return {
        page.relative_to(docs).as_posix(): page.read_text(encoding="utf-8-sig")
        for page in sorted(docs.rglob("*.md"))
    }
