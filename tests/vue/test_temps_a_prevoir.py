"""Qui est compté, et combien d’heures : personne deux fois, et la taille y change quelque chose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.noyau.declare.modeles import College, Effectifs, Membre
from generateur.vue.temps_a_prevoir import (
    invites_des_ateliers,
    personnes_par_role,
    temps_des_roles,
    total_en_mots,
)

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
DU_COLLEGE = ("referent-numerique", "equipe-projet", "enseignants-volontaires", "enseignants")


def college(enseignants: int, *equipe: Membre) -> College:
    """Le collège de démonstration, à cet effectif et avec cette équipe."""
    declare = construire(PROFILS / "demonstration.yml", RACINE).college
    return replace(declare, effectifs=Effectifs(enseignants), equipe_projet=equipe)


@pytest.mark.parametrize("enseignants", [1, 2, 3, 8, 12, 13, 42, 71, 500])
def test_les_roles_font_l_effectif(enseignants: int) -> None:
    """Sans équipe déclarée, ceux qui enseignent font tout l’effectif, et pas un de plus."""
    comptes = personnes_par_role(DEMARCHE.roles, college(enseignants))
    assert sum(comptes[role] for role in DU_COLLEGE) == enseignants
    assert min(comptes.values()) >= 0


def test_une_entree_de_l_equipe_est_une_personne() -> None:
    """Deux personnes de direction en font deux ; les enseignants sont ce qui reste."""
    equipe = (Membre("direction"), Membre("direction"), Membre("equipe-projet"))
    comptes = personnes_par_role(DEMARCHE.roles, college(20, *equipe))
    assert comptes["direction"] == 2 and comptes["equipe-projet"] == 1
    assert sum(comptes[role] for role in DU_COLLEGE) == 20


def test_le_recueil_suit_la_taille() -> None:
    """Aller entendre soixante et onze collègues prend plus de temps que huit."""
    heures = {}
    for nom in ("rural", "urbain"):
        feuille = construire(PROFILS / f"{nom}.yml", RACINE).feuille
        [jalon] = [j for j in feuille.jalons if j.etape == "recueil-des-preoccupations"]
        heures[nom] = dict(jalon.heures)["referent-numerique"]
    assert heures == {"rural": 2, "urbain": 4.5}


@pytest.mark.parametrize("nom, invites", [("rural", 2), ("demonstration", 3), ("urbain", 3)])
def test_une_personne_invitee_par_theme(nom: str, invites: int) -> None:
    """Autant de personnes à inviter que de thèmes montrés, et non une pour douze enseignants."""
    feuille = construire(PROFILS / f"{nom}.yml", RACINE).feuille
    temps = {t.role: t for t in temps_des_roles(feuille, DEMARCHE)}
    [jalon] = [j for j in feuille.jalons if j.ateliers]
    assert temps["enseignants-exterieurs"].personnes == invites
    assert invites == len({atelier.theme for atelier in jalon.ateliers})


def test_sans_theme_une_personne_par_seance() -> None:
    """Tant que rien n’est choisi, on compte les séances, sans dépasser ce qu’on retiendra."""
    jalons = construire(PROFILS / "demonstration.yml", RACINE).feuille.jalons
    assert invites_des_ateliers(replace(j, ateliers=()) for j in jalons) == 3
    deux = (replace(j, ateliers=(), nombre=j.nombre and 2) for j in jalons)
    assert invites_des_ateliers(deux) == 2
    assert invites_des_ateliers(()) == 1


def test_le_total_se_dit_en_deux_chiffres_a_l_heure() -> None:
    """Les quarts d’heure du total ne se disent pas ; les deux bouts, si."""
    mots = {"heures_en_tout": "{moins} ; {plus}"}
    assert total_en_mots(44.25, 448.5, mots) == "44\xa0h\xa015\u202f; 448\xa0h\xa030"


def test_qui_vient_d_ailleurs_a_ses_heures() -> None:
    """La personne invitée prépare et se déplace : quatre heures, ateliers nombreux ou non."""
    for nom in ("rural", "demonstration", "urbain"):
        feuille = construire(PROFILS / f"{nom}.yml", RACINE).feuille
        temps = {t.role: t for t in temps_des_roles(feuille, DEMARCHE)}
        assert temps["enseignants-exterieurs"].au_plus == 4
        assert temps["enseignants"].au_moins == 0 < temps["enseignants"].au_plus
        assert 0 < temps["academie"].au_moins <= temps["academie"].au_plus
