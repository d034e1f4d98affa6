"""Ce que le plan dit d’une date qu’il n’emploie pas, et d’un début en milieu de semaine."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.declare.modeles import InstanceActive
from generateur.noyau.plan.avertissements_du_plan import DatesLaissees, dates_laissees
from generateur.noyau.plan.jalons import Jalon
from generateur.noyau.suivi.replanification import suivre
from tests.formats.modele import college, demarche, est_ouvert, feuille

RACINE = Path(__file__).resolve().parents[2]
INUTILE = date(2027, 1, 5)
"""Un conseil d’administration trop tôt pour aucune étape, dans un plan commencé la veille."""


def laissee(*jours: date, note: date | None = None) -> tuple[Jalon, DatesLaissees]:
    """La dernière étape dont le conseil pédagogique est à fixer, et le sort de ces dates-là."""
    plan = feuille(college(instances=(InstanceActive("conseil-pedagogique"),)))
    connu = college(instances=(InstanceActive("conseil-pedagogique", jours),))
    [dite] = dates_laissees(connu, plan.periode, plan.jalons, note)
    return a_fixer(), dite


def a_fixer() -> Jalon:
    """La dernière étape qui passe au conseil pédagogique sans date connue."""
    plan = feuille(college(instances=(InstanceActive("conseil-pedagogique"),)))
    return [jalon for jalon in plan.jalons if jalon.instance][-1]


@pytest.mark.parametrize(
    ("jours", "retard"),
    [(-2, ""), (1, "quelques jours"), (4, "une semaine"), (11, "deux semaines")],
)
def test_le_retard_se_compte_en_semaines(jours: int, retard: str) -> None:
    """D’une semaine à l’autre du calendrier ; une date que l’étape contient n’est pas tardive."""
    assert a_fixer().fin.weekday() == 4
    etape, dite = laissee(a_fixer().fin + timedelta(days=jours))
    assert dite.etape == etape.titre and dite.retard == retard
    assert dite.pourquoi == ("date-tardive" if retard else "date-trop-tot")


def test_plusieurs_dates_tardives_la_premiere_se_compte() -> None:
    """Deux conseils qui suivent la même étape se disent ensemble, d’après le premier."""
    fin = a_fixer().fin
    _, dite = laissee(fin + timedelta(days=4), fin + timedelta(days=11))
    assert len(dite.jours) == 2 and dite.retard == "une semaine"


def test_une_date_d_avant_le_dernier_point_est_passee() -> None:
    """Le suivi l’a dépassée : elle a pu servir, on ne la dit ni inutile ni tardive."""
    tard = a_fixer().fin + timedelta(days=4)
    assert laissee(tard, note=tard)[1].pourquoi == "date-passee"
    assert laissee(tard, note=a_fixer().fin - timedelta(days=1))[1].pourquoi == "date-tardive"
    # Son étape finie, elle n’en fait attendre aucune.
    assert laissee(tard, note=a_fixer().fin)[1].pourquoi == "date-inutile"


def test_le_plan_suivi_dit_la_date_passee() -> None:
    """« Ne sert à aucune étape » se disait d’un conseil tenu sans être noté."""
    ici = college(instances=(InstanceActive("conseil-administration", (INUTILE,)),))
    plan = feuille(ici)
    [avant] = [a.texte for a in plan.avertissements if "n'emploie pas" in a.texte]
    suivi = (Evenement(date(2027, 1, 8), "equipe-projet", "faite"),)
    refaite = suivre(plan, suivi, adapter(demarche(), ici), demarche(), est_ouvert).feuille
    [apres] = [a.texte for a in refaite.avertissements if "n'emploie pas" in a.texte]
    assert "est passée" in apres and "est passée" not in avant


@pytest.mark.parametrize(
    ("debut", "dit", "tu"),
    [
        ("2027-01-04", "de classe du plan, qui commence le 4", "ne font pas une semaine"),
        ("2027-01-06", "de classe du plan, qui commence le 6", "ne font pas une semaine"),
        ("2027-01-07", "ne font pas une semaine", "de classe du plan, qui"),
    ],
)
def test_un_ou_deux_jours_ne_font_pas_une_semaine(
    debut: str, dit: str, tu: str, tmp_path: Path
) -> None:
    """Un plan qui commence un jeudi commence par la semaine d’après, et le dit."""
    texte = (RACINE / "tests" / "profils" / "demonstration.yml").read_text(encoding="utf-8")
    assert "debut: 2027-01-04" in texte
    profil = tmp_path / "college.yml"
    profil.write_text(texte.replace("debut: 2027-01-04", f"debut: {debut}"), encoding="utf-8")
    premiere = construire(profil, RACINE).feuille.jalons[0]
    [quand, *_] = [r.texte.replace("\xa0", " ") for r in premiere.raisons if r.sur == "quand"]
    assert dit in quand and tu not in quand
    if debut == "2027-01-07":
        assert "celle du 11 janvier 2027" in quand and premiere.debut == date(2027, 1, 11)
