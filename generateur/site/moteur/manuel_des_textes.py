"""D’un profil en texte à son manuel, par le même chemin que d’un fichier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generateur.chaine import construire
from generateur.chargement.emplacements import COMPAGNONS, racine
from generateur.vue.manuel import Manuel, mettre_en_vue

RETENUS = 4
"""Le plan d’aujourd’hui, celui d’avant, et ce que l’on en demande ensuite."""


def manuel_des_textes(texte: str, options: Mapping[str, str]) -> Manuel:
    """Rend le manuel de ce profil ; `options` : le texte de ses compagnons, celui d’un
    `calendrier`, et `edition`.

    Lève ErreurDonnees, comme `verifier`.
    """
    compagnons = tuple(options.get(nom, "") for nom in COMPAGNONS)
    return _manuel(
        texte, compagnons, options.get("calendrier", ""), options.get("edition", "")[:10]
    )


@lru_cache(maxsize=RETENUS)
def _manuel(texte: str, compagnons: tuple[str, ...], calendrier: str, edition: str) -> Manuel:
    with TemporaryDirectory() as dossier:
        profil = Path(dossier, "college.yml")
        profil.write_bytes(texte.encode())
        for nom, ecrit in zip(COMPAGNONS, compagnons, strict=True):
            if ecrit:
                Path(dossier, f"{nom}.yml").write_bytes(ecrit.encode())
        construction = construire(profil, racine(Path.cwd()), calendrier_ecrit=calendrier)
    jour = date.fromisoformat(edition) if edition else max(construction.dates)
    return mettre_en_vue(construction, jour)
