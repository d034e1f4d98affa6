"""Le jour où l’on commence, redit par le calendrier du collège."""

from __future__ import annotations

import pytest

from generateur.chargement.problemes import ErreurDonnees
from generateur.site.moteur.debut_en_mots import debut_en_mots

from .conftest import texte_du_profil

DEMONSTRATION = texte_du_profil("demonstration")


@pytest.mark.parametrize(
    ("debut", "dit"),
    [
        ("2027-01-04", "lundi 4 janvier 2027, jour de classe (zone B)"),
        ("2027-01-02", "samedi 2 janvier 2027, sans classe : le plan part du lundi 4 janvier 2027"),
    ],
)
def test_un_debut_se_redit_avec_ce_qu_est_ce_jour(debut: str, dit: str) -> None:
    """Un jour sans classe dit d’où le plan partira."""
    texte = DEMONSTRATION.replace("debut: 2027-01-04", f"debut: {debut}")
    assert " ".join(debut_en_mots(texte, {}).split()) == dit


def test_sans_plan_rien_ne_se_redit() -> None:
    """Ses fautes sont alors ce qu’il y a à dire."""
    with pytest.raises(ErreurDonnees):
        debut_en_mots("nom: Collège\n", {})
