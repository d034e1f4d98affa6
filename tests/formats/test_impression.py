"""Les caractères du PDF : la liste des dessinables dit vrai, et le reste devient « � »."""

from __future__ import annotations

import pytest

from generateur.formats.papier.impression import POLICES, dessinable, imprimable, tout_imprimable
from tests.outils.caracteres import manquants, plages


def test_la_liste_dit_vrai() -> None:
    """Typst dessine chaque caractère de la liste, et refuse un emoji ou un sinogramme."""
    connus = [chr(point) for point in range(0x20, 0x30000) if dessinable(chr(point))]
    assert len(connus) > 4000
    assert manquants(connus) == set()
    assert manquants(["\N{GRINNING FACE}", "中", "é"]) == {"\N{GRINNING FACE}", "中"}


def test_la_licence_accompagne_les_polices() -> None:
    """Les polices livrées sont là avec leur licence."""
    assert len(list(POLICES.glob("*.ttf"))) == 4
    licence = (POLICES / "LICENCE-ATKINSON-HYPERLEGIBLE.txt").read_text("utf-8")
    assert "SIL Open Font License" in licence


@pytest.mark.parametrize(
    "texte, attendu",
    [
        ("Élève, œuvre, ¿ça va ?", "Élève, œuvre, ¿ça va ?"),
        ("«\u00a0oui\u202f!\u00a0»", "«\u00a0oui\u202f!\u00a0»"),
        ("a\N{GRINNING FACE}b", "a\N{REPLACEMENT CHARACTER}b"),
        ("中学", "\N{REPLACEMENT CHARACTER}" * 2),
        ("e\u0301le\u0300ve", "élève"),
        ("un\ndeux\ttrois", "un deux trois"),
        ("a\u200b\ufe0f\u202eb", "ab"),
        ("co\u00adupe", "co\u00adupe"),
    ],
)
def test_imprimable(texte: str, attendu: str) -> None:
    """Ce qui se dessine reste, ce qui ne se dessine pas se voit, l’invisible s’ôte."""
    assert imprimable(texte) == attendu


def test_tout_un_arbre() -> None:
    """Nombres et booléens d’un arbre restent ce qu’ils sont ; les textes s’impriment."""
    arbre = {"a": ["oui ?", 3, True], "b": ("\N{GRINNING FACE}",)}
    attendu = {"a": ["oui\u202f?", 3, True], "b": ["\N{REPLACEMENT CHARACTER}"]}
    assert tout_imprimable(arbre) == attendu


def test_plages() -> None:
    """Des points de code qui se suivent font une plage."""
    assert list(plages([65, 66, 67, 97])) == ["0041-0043", "0061-0061"]
