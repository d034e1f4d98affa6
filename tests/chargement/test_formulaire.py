"""Le formulaire du profil suit le profil : ni clé oubliée, ni question sur ce qui n’existe pas."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.schema_du_formulaire import FICHIER, charger_formulaire

RACINE = Path(__file__).resolve().parents[2]


def test_le_formulaire_couvre_le_profil() -> None:
    """Chaque clé du profil a sa question, ou se dit gardée."""
    formulaire = charger_formulaire(RACINE)
    cles = {champ.cle[0] for _, champs in formulaire.parties for champ in champs}
    gardees = {cle.split(".")[0] for cle in formulaire.gardees}
    assert cles | gardees == set(formulaire.ordre)


def test_les_genres_et_les_bornes_viennent_du_profil() -> None:
    """Rien n’est redit : ni les valeurs possibles, ni les bornes, ni ce qui est requis."""
    formulaire = charger_formulaire(RACINE)
    champs = {champ.cle: champ for _, siens in formulaire.parties for champ in siens}
    assert champs["effectifs", "enseignants"].bornes == (1, 500)
    assert champs["trimestres",].valeurs == (2, 3) and champs["trimestres",].requis
    assert champs["version",].defaut == "complete"
    assert champs["debut",].genre == "date" and champs["instances",].genre == "groupes"
    assert not champs["uai",].requis and champs["nom",].longueur == 120


def test_un_fichier_change_en_cours_de_route_se_voit(tmp_path: Path) -> None:
    """Ce qui est retenu l’est par le texte du fichier, jamais par son chemin."""
    cible = tmp_path / FICHIER
    cible.parent.mkdir(parents=True)
    shutil.copy(RACINE / FICHIER, cible)
    avant = charger_formulaire(tmp_path)
    texte = cible.read_text(encoding="utf-8")
    titre = avant.parties[0][0].titre
    cible.write_text(texte.replace(titre, f"{titre} !", 1), encoding="utf-8")
    assert charger_formulaire(tmp_path).parties[0][0].titre == f"{titre} !"
    cible.write_text(texte, encoding="utf-8")
    assert charger_formulaire(tmp_path) == avant


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("{cle: commune,", "{cle: communne,", "« communne », qui n’est pas une clé"),
        ("      - {cle: commune, titre: Commune, exemple: Exempleville}\n", "", "« commune » du"),
        ("          - {cle: motif,", "          - {cle: raison,", "« raison », qui n’est pas"),
        ("  adaptations: ", "  adaptation: ", "« adaptations » du profil n’a pas de question"),
    ],
)
def test_une_question_oubliee_ou_de_trop_se_dit(
    tmp_path: Path, avant: str, apres: str, dit: str
) -> None:
    """À la ligne du fichier des questions, avec de quoi réparer."""
    cible = tmp_path / FICHIER
    cible.parent.mkdir(parents=True)
    shutil.copy(RACINE / FICHIER, cible)
    texte = cible.read_text(encoding="utf-8")
    assert avant in texte
    cible.write_text(texte.replace(avant, apres), encoding="utf-8")
    with pytest.raises(ErreurDonnees) as refus:
        charger_formulaire(tmp_path)
    assert dit in str(refus.value)
