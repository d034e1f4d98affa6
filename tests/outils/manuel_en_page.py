"""Fait faire un manuel entier à la page, et le compare, fichier par fichier, à la commande."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

FAIRE = """async ([profil, options]) => {
  const pas = [];
  const lu = await window.generateur.manuel(profil, { ...options, progres: (p) => pas.push(p) });
  const lecteur = new FileReader();
  await new Promise((fini) => { lecteur.onload = fini; lecteur.readAsDataURL(new Blob([lu])); });
  return { pas, octets: lecteur.result.split(",")[1] };
}"""


def manuel_de_la_page(
    page: Page, profil: str, options: Mapping[str, Any]
) -> tuple[bytes, list[dict[str, Any]]]:
    """Rend l’archive, et chaque pas que la page en a dit."""
    rendu = page.evaluate(FAIRE, [profil, dict(options)])
    return base64.b64decode(rendu["octets"]), rendu["pas"]


def contenus(archive: bytes) -> dict[str, bytes]:
    """Rend chaque fichier d’une archive, par nom."""
    with zipfile.ZipFile(io.BytesIO(archive)) as lue:
        return {nom: lue.read(nom) for nom in lue.namelist()}


def fichiers_differents(voulus: Mapping[str, bytes], vus: Mapping[str, bytes]) -> list[str]:
    """Rend les fichiers qui manquent, sont en trop ou n’ont pas les mêmes octets."""
    return sorted(nom for nom in voulus.keys() | vus.keys() if voulus.get(nom) != vus.get(nom))
