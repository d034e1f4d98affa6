"""Ce que le vérificateur du W3C a trouvé un jour dans nos pages n’y revient pas.

Il les relit toutes par « make validateurs » ; ceci n’en garde que les fautes déjà faites.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .test_site import NOMS

DEJA_FAITES = {
    "un élément time dont le texte n’est pas une date": r"<time(?![^>]*\bdatetime=)[^>]*>",
    "un titre vide": r"<(h[1-6])\b[^>]*>\s*</\1>",
    "un attribut que textarea n’a pas": r"<textarea\b[^>]*\bwrap=\"?off",
}


@pytest.mark.parametrize("nom", NOMS)
def test_aucune_faute_deja_faite(sites: dict[str, Path], nom: str) -> None:
    """Dans aucune page d’aucun des sites."""
    trouvees = [
        f"{page.relative_to(sites[nom])} : {faute}"
        for page in sites[nom].rglob("*.html")
        for faute, motif in DEJA_FAITES.items()
        if re.search(motif, page.read_text("utf-8"))
    ]
    assert trouvees == []
