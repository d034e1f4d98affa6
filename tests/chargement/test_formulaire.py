"""Le formulaire du profil suit le profil : ni clé oubliée, ni question sur ce qui n’existe pas."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.schema_du_formulaire import (
    FICHIER,
    charger_formulaire,
    cles_a_demander,
)
from generateur.noyau.declare.modeles import Etape

RACINE = Path(__file__).resolve().parents[2]


def test_chaque_cle_du_profil_a_sa_question() -> None:
    """Tout ce que le profil peut dire se demande, jusqu’au fond des entrées, hors deux marques."""
    formulaire = charger_formulaire(RACINE)
    assert set(formulaire.gardees) == {"effectifs.enseignants_estimes", "fictif"}
    champs = {champ.cle: champ for champ in formulaire.champs}
    demandees = {".".join(cle) for cle in champs}
    assert demandees | set(formulaire.gardees) == {".".join(cle) for cle in cles_a_demander()}
    dans_le_noyau = {f.name for f in dataclasses.fields(Etape)}
    ajoutee = champs["adaptations", "ajouter"]
    dites = {champ.cle[0] for champ in ajoutee.element}
    assert dites | set(ajoutee.question.gardees) == dans_le_noyau
    assert {"titre", "temps", "semaines", "roles", "apres", "deroule", "heures"} <= dites


def test_les_genres_viennent_du_profil() -> None:
    """Rien n’est redit : ni les valeurs possibles, ni ce qui est requis."""
    champs = {champ.cle: champ for champ in charger_formulaire(RACINE).champs}
    assert champs["trimestres",].valeurs == (2, 3) and champs["trimestres",].requis
    assert champs["version",].defaut == "complete"
    assert champs["debut",].genre == "date" and champs["instances",].genre == "groupes"
    assert champs["adaptations", "modifier"].genre == "table"
    assert champs["preoccupations_retenues",].genre == "oui"
    assert not champs["uai",].requis and champs["effectifs", "enseignants"].requis


def test_un_fichier_change_en_cours_de_route_se_voit(tmp_path: Path) -> None:
    """Ce qui est retenu l’est par le texte du fichier, jamais par son chemin."""
    cible = tmp_path / FICHIER
    cible.parent.mkdir(parents=True)
    shutil.copy(RACINE / FICHIER, cible)
    avant = charger_formulaire(tmp_path)
    texte = cible.read_text(encoding="utf-8")
    titre = avant.etapes[0].partie.titre
    cible.write_text(texte.replace(titre, f"{titre} !", 1), encoding="utf-8")
    assert charger_formulaire(tmp_path).etapes[0].partie.titre == f"{titre} !"
    cible.write_text(texte, encoding="utf-8")
    assert charger_formulaire(tmp_path) == avant


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("{cle: commune,", "{cle: communne,", "« communne », qui n’est pas une clé"),
        ("      - {cle: commune, titre: Commune, exemple: Exempleville}\n", "", "« commune » du"),
        ("          - {cle: motif,", "          - {cle: raison,", "« raison », qui n’est pas"),
        ("- {cle: adaptations.retirer,", "- {cle: adaptations.oter,", "« adaptations.retirer » du"),
        ("  fictif: ", "  fictive: ", "« fictif » du profil n’a pas de question"),
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
