"""Le fichier `recueil.yml` : chaque faute à sa ligne, et ce qui s’écrit se relit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.emplacements import a_cote
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.recueil_ecrit import (
    charger_recueil,
    ecrire_en_yaml,
    lire_le_recueil,
)
from generateur.noyau.declare.recueil import Recueil, ReponseRangee, Voix

from .outils import CAS, attendus

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]


@pytest.mark.parametrize(
    "cas", sorted((CAS / "recueil_fautif").glob("*.yml")), ids=lambda cas: cas.stem
)
def test_recueil_fautif(cas: Path) -> None:
    """Un recueil fautif dit exactement ses fautes, chacune à sa ligne."""
    with pytest.raises(ErreurDonnees) as levee:
        lire_le_recueil(cas, DEMARCHE)
    obtenus = sorted((p.ligne, p.code) for p in levee.value.problemes)
    assert attendus(cas) == obtenus, str(levee.value)


def test_sans_fichier_il_n_y_a_pas_de_recueil(tmp_path: Path) -> None:
    """Un profil sans recueil n’en a pas, et ce n’est pas une faute."""
    assert charger_recueil(tmp_path / "college.yml", DEMARCHE) is None
    assert a_cote(tmp_path / "college.yml", "recueil").name == "recueil.yml"
    assert a_cote(tmp_path / "rural.yml", "recueil").name == "rural.recueil.yml"


LIBRES = st.text(
    min_size=1,
    max_size=40,
    alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
)


@given(textes=st.lists(LIBRES, max_size=4, unique_by=str.lower))
def test_ce_qui_s_ecrit_se_relit(
    textes: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Quels que soient les textes libres, le fichier écrit redonne le même recueil."""
    recueil = Recueil(
        9, (Voix("oral", 5), Voix("autonomie", 2)), tuple(textes), (ReponseRangee("x y", None),)
    )
    fichier = tmp_path_factory.mktemp("r") / "recueil.yml"
    fichier.write_text(ecrire_en_yaml(recueil), encoding="utf-8")
    try:
        assert lire_le_recueil(fichier, DEMARCHE) == recueil
    except ErreurDonnees as erreur:
        # Deux textes qui ne diffèrent que par un accent sont le même : refusés, et dits.
        assert {p.code for p in erreur.problemes} == {"doublon"}
