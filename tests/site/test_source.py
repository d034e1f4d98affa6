"""Le texte de la démarche, entier : chacun de ses énoncés se lit sur le site de démonstration."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generateur.site.recherche import nu

RACINE = Path(__file__).resolve().parents[2]
ENONCES = yaml.safe_load((RACINE / "tests" / "cas" / "source.yml").read_text("utf-8"))
MOTS_DU_TEXTE = "a-propos/mots-du-texte.html"


def plier(texte: str) -> str:
    """Rend le texte sans accents, sans capitales, aux espaces simples."""
    nus = "".join(c for c in unicodedata.normalize("NFD", texte) if not unicodedata.combining(c))
    return " ".join(nus.lower().split())


@cache
def lue(page: Path) -> str:
    """Le texte plié d’une page, menus exclus."""
    article = re.search(r"<article.*?</article>", page.read_text("utf-8"), re.DOTALL)
    assert article is not None
    return plier(nu(article[0]))


@pytest.mark.parametrize("enonce", ENONCES, ids=[e["dit"] for e in ENONCES])
def test_chaque_enonce_a_sa_page(sites: dict[str, Path], enonce: dict[str, Any]) -> None:
    """Ses mots se lisent sur chacune des pages que le cas nomme."""
    for nom in enonce["pages"]:
        for mot in enonce["mots"]:
            assert plier(mot) in lue(sites["demonstration"] / nom), (nom, mot)


def test_aucune_section_n_est_oubliee() -> None:
    """Une soixantaine d’énoncés, de toutes les sections ; aucun n’est dit deux fois."""
    assert {enonce["section"] for enonce in ENONCES} == {0, 1, 2, 3, 4, 5}
    dits = [enonce["dit"] for enonce in ENONCES]
    assert len(dits) == len(set(dits)) >= 60


def test_les_mots_du_texte_menent_quelque_part(sites: dict[str, Path]) -> None:
    """La page des mots renvoie, pour chacun, à une page qui existe."""
    page = sites["demonstration"] / MOTS_DU_TEXTE
    lignes = re.findall(r"<tr>\s*<td>.*?</tr>", page.read_text("utf-8"), re.DOTALL)
    assert len(lignes) >= 20
    for ligne in lignes:
        [adresse] = re.findall(r'<a href="([^"]+)"', ligne)
        assert (page.parent / adresse).resolve().exists(), adresse
