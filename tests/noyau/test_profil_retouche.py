"""Le profil change en cours d’année : ce qui s’est passé reste, et garde son créneau."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generateur.depot.edition import manuel_du_profil
from generateur.formats.donnees_json import rendre
from generateur.noyau.declare.evenements import Evenement
from generateur.vue.manuel import Manuel

RACINE = Path(__file__).resolve().parents[2]
SERIE = "point-de-l-equipe-projet"
ANNEE = """nom: Collège d’essai
commune: Exempleville
academie: Polynésie française
effectifs: {{enseignants: {enseignants}}}
equipement: faible
debut: 2027-07-22
trimestres: 2
ressources: [ent, classe-mobile]
version: minimale
indisponibilites: [{{du: 2027-12-27, au: 2027-12-27, motif: Brevet blanc}}]
creneaux: [{{jour: vendredi, de: "10:30", a: "11:45"}}]
instances:
  - {{id: conseil-pedagogique, dates: [2028-03-28]}}
  - {{id: conseil-administration}}
  - {{id: commission-permanente, dates: [2027-11-05, 2028-05-11]}}
  - {{id: commission-numerique}}
preoccupations: [evaluation-retours, besoins-particuliers, attention-engagement]
"""
NOTES = """\
- {le: 2027-10-09, seance: 2027-08-27, etape: equipe-projet, etat: annulee}
- {le: 2028-03-19, instance: commission-permanente, date: 2027-11-05, au: 2027-10-29}
- {le: 2027-11-05, etape: partage-du-materiel, etat: faite}
"""
CRENEAU = 'creneaux:\n  - {jour: mercredi, de: "13:30", a: "15:30"}\n'


def _profil(dossier: Path, suite: str = "") -> Path:
    profil = dossier / "essai.yml"
    texte = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte + suite, encoding="utf-8")
    return profil


def _manuel(profil: Path) -> Manuel:
    return manuel_du_profil(profil, RACINE, os.environ)


@pytest.mark.parametrize("creneau", ["", CRENEAU])
@pytest.mark.parametrize("fige", [True, False])
def test_une_serie_retiree_garde_ses_points_notes(tmp_path: Path, creneau: str, fige: bool) -> None:
    """Le profil retire la série : ses points notés restent, mêmes jours ; les autres partent, et
    le plan dit qu’il l’a retirée, non qu’on l’a abandonnée."""
    profil = _profil(tmp_path, creneau)
    initiale = _manuel(profil)
    points = [j for j in initiale.feuille.jalons if j.etape == SERIE]
    assert len(points) > 2
    if fige:
        depart = rendre(initiale.initiale, initiale.demarche)
        (tmp_path / "essai.depart.json").write_bytes(depart)
    (tmp_path / "essai.suivi.yml").write_text(
        "".join(f"- {{le: {j.fin}, etape: {j.id}, etat: faite}}\n" for j in points[:2]),
        encoding="utf-8",
    )
    avant = {j.id: j for j in _manuel(profil).feuille.jalons if j.etape == SERIE}
    retouche = f"{creneau}adaptations:\n  retirer: [{SERIE}]\n"
    manuel = _manuel(_profil(tmp_path, retouche))
    restent = [j for j in manuel.feuille.jalons if j.etape == SERIE]
    assert [j.id for j in restent] == [j.id for j in points[:2]]
    for jalon in restent:
        assert (jalon.debut, jalon.fin) == (avant[jalon.id].debut, avant[jalon.id].fin)
        assert jalon.avancement is not None and jalon.avancement.etat == "faite"
        if fige:
            assert jalon.seances == avant[jalon.id].seances
    [dit] = [a.texte for a in manuel.feuille.avertissements if a.etape == SERIE]
    assert "retirée" in dit
    assert [p.code for p in manuel.desaccords] == ["etape-retiree", "etape-retiree"]


def test_une_seance_passee_garde_son_creneau_apres_une_retouche(tmp_path: Path) -> None:
    """Trouvé au tirage 7-8 des années vécues : l’ordre des notes n’est pas celui des jours, et le
    profil retouché donnait le créneau d’une séance passée à une autre étape."""
    profil = tmp_path / "essai.yml"
    profil.write_text(ANNEE.format(enseignants=36), encoding="utf-8")
    initiale = _manuel(profil)
    (tmp_path / "essai.depart.json").write_bytes(rendre(initiale.initiale, initiale.demarche))
    (tmp_path / "essai.suivi.yml").write_text(NOTES, encoding="utf-8")
    avant = _passees(_manuel(profil))
    assert len(avant) > 4
    profil.write_text(ANNEE.format(enseignants=73), encoding="utf-8")
    assert avant <= _passees(_manuel(profil))


def _passees(manuel: Manuel) -> set[tuple[str, str]]:
    suivi: tuple[Evenement, ...] = manuel.feuille.suivi
    dernier = max(evenement.le for evenement in suivi)
    return {
        (jalon.id, f"{seance.date} {seance.de}")
        for jalon in manuel.feuille.jalons
        for seance in jalon.seances
        if seance.date < dernier
    }
