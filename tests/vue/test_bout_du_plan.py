"""Le bout du plan : ce qui se montre finit avec lui, et ce qui s’est tenu n’a pas duré depuis."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.vue.composition import composer
from generateur.vue.vues import VueFeuille

RACINE = Path(__file__).resolve().parents[2]
PROFIL = """\
nom: Collège des Essais
fictif: true
commune: Saint-Exemple
academie: Poitiers
effectifs: {{enseignants: 34}}
equipement: moyen
ressources: [ent, videoprojecteur]
debut: {debut}
trimestres: {trimestres}
version: {version}
instances: [{{id: conseil-pedagogique, dates: [{date}]}}, {{id: conseil-administration}}]
preoccupations: [autonomie]
"""


def lire(dossier: Path, suivi: str = "", **champs: object) -> VueFeuille:
    """La vue de ce profil, avec ce qui s’est passé."""
    profil = dossier / "college.yml"
    profil.write_text(PROFIL.format_map(champs), encoding="utf-8")
    if suivi:
        (dossier / "suivi.yml").write_text(suivi, encoding="utf-8")
    faite = construire(profil, RACINE)
    return composer(faite.feuille, faite.demarche, date(2026, 12, 1))


@pytest.mark.parametrize(("debut", "montres"), [("2027-03-08", 1), ("2027-01-04", 2)])
def test_rien_ne_se_dessine_apres_l_ete_d_un_plan_fini(
    tmp_path: Path, debut: str, montres: int
) -> None:
    """Un plan commencé en mars et fini en juin : la rentrée n’a ni page ni frise, et ce qui reste
    libre se dit ; commencé en janvier, il n’y a pas de rentrée au bout, et tout se montre."""
    vue = lire(tmp_path, debut=debut, trimestres=2, version="minimale", date="2027-04-01")
    assert len(vue.trimestres) == montres
    assert vue.trimestres[-1].lignes
    bout = vue.frise.lundi + timedelta(days=7 * vue.frise.largeur)
    fin = max(ligne.fin for ligne in vue.lignes)
    assert fin < bout <= date(2027, 7, 5)
    assert any("avant l’été" in a.texte for a in vue.avertissements) == (montres == 1)


def test_un_conseil_note_est_de_sa_semaine(tmp_path: Path) -> None:
    """Le choix, sans date au plan, noté le jour du conseil un mois plus tard, n’a pas duré un
    mois ; l’équipe, réunie en retard, ne parle pas d’un envoi qu’elle n’a pas."""
    suivi = (
        "- {le: 2026-09-18, etape: equipe-projet, etat: faite}\n"
        "- {le: 2026-12-03, etape: choix-des-preoccupations, etat: faite}\n"
    )
    vue = lire(
        tmp_path, suivi, debut="2026-09-07", trimestres=3, version="complete", date="2026-12-03"
    )
    choix, equipe = (
        next(x for x in vue.lignes if x.etape == nom)
        for nom in ("choix-des-preoccupations", "equipe-projet")
    )
    assert (choix.debut, choix.fin) == (date(2026, 11, 30), date(2026, 12, 4))
    durees = [r.texte for r in equipe.raisons if r.sur == "combien"]
    assert len(durees) == 1 and "on en prévoyait 1" in durees[0]


def test_ce_qui_est_passe_n_a_plus_de_date_a_fixer(tmp_path: Path) -> None:
    """Une annonce oubliée du suivi, mais que le choix suit, ne demande plus sa date ; elle dit
    qu’elle n’est pas notée. Ce qui vient demande encore la sienne."""
    suivi = "- {le: 2026-12-03, etape: choix-des-preoccupations, etat: faite}\n"
    champs = {"debut": "2026-09-07", "trimestres": 3, "version": "complete"}
    vue = lire(tmp_path, suivi, date="2026-12-03", **champs)
    a_fixer = {r.ligne for r in vue.dates_a_fixer}
    assert "annonce-aux-collegues" not in a_fixer and "mise-en-commun-des-essais" in a_fixer
    annonce = next(x for x in vue.lignes if x.etape == "annonce-aux-collegues")
    assert annonce.seance is not None and "à fixer" not in annonce.seance.quand
    [quand] = [r.texte for r in annonce.raisons if r.sur == "quand"]
    assert "n’est pas notée" in quand
