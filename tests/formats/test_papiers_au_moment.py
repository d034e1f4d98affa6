"""Un papier est vrai le jour où on l’imprime : avant le recueil, après lui, après le choix."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.depot.edition import manuel_du_profil
from generateur.formats.dossier_de_reunion import documents

from .documents_odt import RACINE, tout
from .lecture_pdf import ouvrir, texte_de

SANS_LE_DIRE = "preoccupations: [differenciation, oral, evaluation-retours]\n"
RECUEIL = "reponses: 24\nclassement:\n  - {id: oral, voix: 12}\n  - {id: autonomie, voix: 5}\n"
NOTES = (
    "- {le: 2027-01-29, etape: recueil-des-preoccupations, etat: faite}\n",
    "- {le: 2027-02-12, etape: choix-des-preoccupations, etat: faite}\n",
)
DEJA_DIT = ("ont dit ce qui les", "ont déjà dit", "’a exprimé elle-même", "a retenu les préocc")
MOMENTS = {
    # profil sans préoccupation, recueil.yml, lignes du suivi ; ce qui s’y lit, ce qui n’y est pas.
    "rien encore": ((False, False, 0), ("recueil prévu du 18",), DEJA_DIT),
    "rien du tout": (
        (True, False, 0),
        ("recueil prévu du 18", "vont dire", "À remplir une fois les préoccupations choisies"),
        (*DEJA_DIT, "Déjà entendue", "l’entend déjà"),
    ),
    "recueil écrit": (
        (True, True, 0),
        ("ont dit ce qui les préoccupe", "ont déjà dit les préoccupations que voici"),
        ("recueil prévu", "recueil mené", "a retenu les"),
    ),
    "recueil noté": (
        (True, False, 1),
        ("recueil mené du 18", "ont dit ce qui les préoccupe en classe"),
        ("recueil prévu", "vont dire", "a retenu les"),
    ),
    "choix noté": (
        (False, False, 2),
        ("recueil mené du 18", "a retenu les préoccupations que voici"),
        ("prévu du", "retiendra", "À remplir une fois", "retenues\xa0: …", "Nous confirmerons"),
    ),
    "choix sans préoccupation": (
        (True, False, 2),
        ("a retenu les préoccupations que voici", "À remplir avec les préoccupations retenues"),
        ("retiendra", "choisies (", "rien n’est choisi", "Nous confirmerons", "se recueillent"),
    ),
}


def papiers(sans: bool, recueil: bool, notes: int, ou: Path) -> str:
    """Le texte de tous les ODT et de la synthèse du collège de démonstration, à ce moment."""
    profil = ou / "college.yml"
    texte = (RACINE / "tests" / "profils" / "demonstration.yml").read_text(encoding="utf-8")
    assert SANS_LE_DIRE in texte
    profil.write_text(texte.replace(SANS_LE_DIRE, "") if sans else texte, encoding="utf-8")
    if recueil:
        (ou / "recueil.yml").write_text(RECUEIL, encoding="utf-8")
    if notes:
        (ou / "suivi.yml").write_text("".join(NOTES[:notes]), encoding="utf-8")
    faits = documents(manuel_du_profil(profil, RACINE, {}))
    odt = [tout(octets) for chemin, octets in faits.items() if chemin.endswith(".odt")]
    return "\n".join([*odt, texte_de(ouvrir(faits["synthese.pdf"]))])


@pytest.mark.parametrize("moment", MOMENTS)
def test_rien_ne_se_dit_fait_avant_de_l_etre(moment: str, tmp_path: Path) -> None:
    """Aucun papier ne dit tenu un recueil à venir, ni à venir un recueil ou un choix fait."""
    (sans, recueil, notes), attendus, absents = MOMENTS[moment]
    texte = papiers(sans, recueil, notes, tmp_path)
    assert [mot for mot in attendus if mot not in texte] == []
    assert [mot for mot in absents if mot in texte] == []
