"""Les avertissements sur ce qui désigne une personne."""

from __future__ import annotations

import pytest

from generateur.chargement.discretion import avertir


@pytest.mark.parametrize(
    ("ligne", "code"),
    [
        ("Écrire à prenom.nom@exemple.fr", "courriel"),
        ("Tél. 01 23 45 67 89", "telephone"),
        ("au 06.12.34.56.78, le soir", "telephone"),
        ("0612345678", "telephone"),
        ("+33 6 12 34 56 78", "telephone"),
        ("Tél. : 40 12 34 56", "telephone"),
    ],
)
def test_prevenu(ligne: str, code: str) -> None:
    """Une adresse électronique ou un numéro de téléphone est signalé à sa ligne."""
    (probleme,) = avertir([("docs/page.md", f"Titre\n{ligne}\n")])
    assert ("docs/page.md", 2, code) == (probleme.fichier, probleme.ligne, probleme.code)


@pytest.mark.parametrize(
    "ligne",
    [
        "uai: 0000000A",
        "debut: 2027-01-04",
        "https://exemple.fr/article0123456789",
        "de 8 h à 10 h, salle 102",
        "@media print",
        "circulaire MENE2417729C du 1er juillet 2024",
        "JORFTEXT000052416058",
        "l’hôtel 12, téléphone portable interdit",
    ],
)
def test_pas_prevenu(ligne: str) -> None:
    """Une date, un UAI, une adresse de site ou une référence ne sont pas signalés."""
    assert avertir([("docs/page.md", ligne)]) == []
