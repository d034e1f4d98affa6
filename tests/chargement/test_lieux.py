"""Le lieu d’un collège et ses dates : ce qui se refuse, ce qui se signale, à quelle clé."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generateur.chaine import avertissements_du_profil, construire
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.valeurs import jour_ecrit
from generateur.site.moteur.apercu import apercu
from generateur.site.moteur.en_questions import en_questions

RACINE = Path(__file__).resolve().parents[2]
CAS: list[dict[str, Any]] = lire(RACINE / "tests" / "cas" / "lieux.yml").arbre
ORDINAIRE = {
    "nom": "Collège d’essai",
    "commune": "Exempleville",
    "academie": "Lille",
    "effectifs": {"enseignants": 30},
    "equipement": "moyen",
    "ressources": ["ent"],
    "debut": "2027-01-04",
    "trimestres": 2,
}


def ecrire(college: dict[str, Any]) -> str:
    """Rend le texte de ce profil, une clé par ligne."""
    return "".join(f"{cle}: {json.dumps(valeur)}\n" for cle, valeur in college.items())


def ou(probleme: Probleme) -> str:
    """Rend la clé en cause, telle que le formulaire la cherche."""
    return ".".join(map(str, probleme.chemin))


@pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas["nom"])
def test_ce_que_le_lieu_change(cas: dict[str, Any], tmp_path: Path) -> None:
    """Chaque cas dit sa faute ou ses alertes, à la ligne de leur clé ; la page dit les mêmes, avec
    ses mots."""
    texte = ecrire({**ORDINAIRE, **cas["college"]})
    profil = tmp_path / "college.yml"
    profil.write_text(texte, "utf-8")
    aujourdhui = str(cas.get("aujourdhui", ""))
    dans_la_page = apercu(texte, {"aujourdhui": aujourdhui})
    cles = [ligne.split(":")[0] for ligne in texte.splitlines()]
    if "faute" in cas:
        with pytest.raises(ErreurDonnees) as prise:
            construire(profil, RACINE)
        [probleme] = prise.value.problemes
        assert [probleme.code, ou(probleme)] == cas["faute"]
        assert cas.get("dit", "") in probleme.remede
        problemes, dites = [probleme], dans_la_page["fautes"]
    else:
        problemes = avertissements_du_profil(construire(profil, RACINE), jour_ecrit(aujourdhui))
        assert [[p.code, ou(p)] for p in problemes] == cas["alertes"]
        assert all(cas.get("dit", "") in p.remede for p in problemes)
        dites = dans_la_page["avertissements"]
    for probleme in problemes:
        assert probleme.ligne == cles.index(str(probleme.chemin[0])) + 1
    en_clair = en_questions(charger_demarche(RACINE)[0])
    assert [(d["chemin"], d["ligne"], d["message"], d["remede"]) for d in dites] == [
        (ou(p), p.ligne, *en_clair.dire(p)) for p in problemes
    ]
