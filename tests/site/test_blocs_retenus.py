"""Un bloc retenu est celui des mêmes champs, jamais celui de champs qui leur ressemblent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from generateur.site.pages import blocs_retenus
from generateur.site.pages.blocs_retenus import ecrire, mots_retenus
from generateur.vue.en_mots.chemin_des_lignes import composer_le_chemin

from ..formats.modele import vue

MOTS = mots_retenus((("a", "b"),), str)


@pytest.mark.parametrize(
    "premier, second",
    [
        (["<b>gras</b>"], [Markup("<b>gras</b>")]),
        ([1], [True]),
        ([1], [1.0]),
        (["un"], ["un", "deux"]),
    ],
)
def test_des_champs_qui_se_ressemblent_ne_se_confondent_pas(
    premier: list[object], second: list[object]
) -> None:
    """Du texte et du HTML de mêmes signes, un nombre et un vrai : deux blocs."""
    ecrits = [ecrire("liste", "index.md", {"mots": MOTS, "textes": x}) for x in (premier, second)]
    assert ecrits[0] != ecrits[1]
    assert ecrits == [
        blocs_retenus._ecrire("liste", "index.md", {"mots": MOTS, "textes": x})
        for x in (premier, second)
    ]


def test_le_meme_bloc_ne_se_remplit_qu_une_fois(monkeypatch: pytest.MonkeyPatch) -> None:
    """Les mêmes champs, même refaits, rendent le même bloc ; un seul mot changé en fait un autre,
    et un lien part de sa page."""
    remplis: list[str] = []
    vrai = blocs_retenus._ecrire

    def compter(gabarit: str, chemin: str, champs: blocs_retenus.Champs) -> str:
        remplis.append(chemin)
        return vrai(gabarit, chemin, champs)

    monkeypatch.setattr(blocs_retenus, "_ecrire", compter)
    blocs_retenus._ecrire_une_fois.cache_clear()
    entree = composer_le_chemin(vue())[0].entrees[0]
    ligne = entree.ligne
    refaite = replace(
        entree, ligne=replace(ligne, raisons=tuple(replace(r) for r in ligne.raisons))
    )
    mots, dits = (mots_retenus(tuple(vue().mots[nom].items()), str) for nom in ("site", "feuille"))
    champs = {"mots": mots, "dits": dits}
    premier = ecrire("ligne", "feuille-de-route.md", {**champs, "entree": entree})
    assert ecrire("ligne", "feuille-de-route.md", {**champs, "entree": refaite}) == premier
    autre = replace(entree, ligne=replace(ligne, titre="Autre titre"))
    assert "Autre titre" in ecrire("ligne", "feuille-de-route.md", {**champs, "entree": autre})
    assert ecrire("ligne", "roles/direction.md", {**champs, "entree": entree}) != premier
    assert remplis == ["feuille-de-route.md", "feuille-de-route.md", "roles/direction.md"]
