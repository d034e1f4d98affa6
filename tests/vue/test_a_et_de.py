"""« Au Collège… », « à l’Institution… », « à Notre-Dame » : à et de, selon le nom."""

from __future__ import annotations

import pytest

from generateur.vue.en_mots.a_et_de import au_et_du

CAS = [
    ("Collège Marie-Curie", "au Collège Marie-Curie", "du Collège Marie-Curie"),
    ("CLG Jean Moulin", "au CLG Jean Moulin", "du CLG Jean Moulin"),
    ("Institution Sainte-Marie", "à l’Institution Sainte-Marie", "de l’Institution Sainte-Marie"),
    ("École alsacienne", "à l’École alsacienne", "de l’École alsacienne"),
    ("Ensemble scolaire X", "à l’Ensemble scolaire X", "de l’Ensemble scolaire X"),
    ("Cité scolaire Mozart", "à la Cité scolaire Mozart", "de la Cité scolaire Mozart"),
    ("Notre-Dame", "à Notre-Dame", "de Notre-Dame"),
    ("Albert-Camus", "à Albert-Camus", "d’Albert-Camus"),
    ("Élisée-Reclus", "à Élisée-Reclus", "d’Élisée-Reclus"),
    ("Les Tilleuls", "aux Tilleuls", "des Tilleuls"),
    ("Le Sacré-Cœur", "au Sacré-Cœur", "du Sacré-Cœur"),
    ("La Providence", "à La Providence", "de La Providence"),
    ("L’Assomption", "à L’Assomption", "de L’Assomption"),
    ("Le", "à Le", "de Le"),
    ("", "à ", "de "),
]


@pytest.mark.parametrize(("nom", "au", "du"), CAS)
def test_a_et_de(nom: str, au: str, du: str) -> None:
    """Chaque sorte de nom."""
    assert au_et_du(nom) == {"au": au, "du": du}
