"""Les plans voisins : quels débuts, et un refus plutôt qu’une panne."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generateur.chaine import Construction, construire, plan_du_college
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.calendrier.jours_ouverts import debuts_de_semaine
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.vue.plans_voisins import essayer

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"


@pytest.fixture(scope="module")
def demonstration() -> Construction:
    """Le plan du profil de démonstration."""
    return construire(PROFILS / "demonstration.yml", RACINE)


def test_seize_debuts_puis_les_deux_autres_choix(demonstration: Construction) -> None:
    """Les seize semaines ouvertes qui suivent celle du début, puis l’autre nombre de trimestres et
    l’autre version, au même début."""
    trouvees = essayer(demonstration)
    college, periode = demonstration.college, demonstration.feuille.periode
    debuts = [v.college.debut for v in trouvees[:16]]
    assert debuts[:4] == [date(2027, 1, n) for n in (11, 18, 25)] + [date(2027, 2, 1)]
    # Ces semaines sont celles du plan tant qu’il dure : même zone, mêmes jours réservés.
    attendues = [s.debut for s in periode.semaines if len(s.jours) >= 3][1:17]
    assert debuts == attendues
    # Le lundi de Pâques est férié : la semaine commence le mardi.
    assert date(2027, 3, 30) in debuts
    assert [(v.college.debut, v.college.trimestres, v.college.version) for v in trouvees[16:]] == [
        (college.debut, 3, "complete"),
        (college.debut, 2, "minimale"),
    ]
    for variante in trouvees:
        assert (variante.feuille is None) != (variante.refus is None)
        if variante.feuille is not None:
            assert variante.feuille.periode.debut == variante.college.debut


def test_une_annee_inconnue_est_un_refus() -> None:
    """Là où le calendrier s’arrête, les débuts de trop ne sont pas proposés, et un plan qui en
    sortirait est refusé avec les mots du refus."""
    construction = construire(PROFILS / "reunion.yml", RACINE)
    refuses = [v.refus for v in essayer(construction) if v.refus is not None]
    assert refuses and all(r.code == "calendrier-inconnu" for r in refuses)
    college, calendrier = construction.college, construction.calendrier
    fin = calendrier.annees[-1].ete
    tard = replace(construction.feuille.periode, debut=date(fin.year, 6, 1))
    feuille = replace(construction.feuille, periode=tard)
    proposes = [v.college.debut for v in essayer(replace(construction, feuille=feuille))][:-2]
    assert 0 < len(proposes) < 16 and max(proposes) < fin
    assert not list(debuts_de_semaine(college, calendrier, fin))


def test_trop_court_est_un_refus(demonstration: Construction) -> None:
    """Un début qui ne laisse pas leur temps aux étapes est refusé, et dit combien il manque."""
    etapes = tuple(
        replace(e, semaines=replace(e.semaines, min=6, ideal=6, max=6))
        if e.id in ("essais-en-classe", "recueil-des-preoccupations")
        else e
        for e in demonstration.demarche.etapes
    )
    demarche = replace(demonstration.demarche, etapes=etapes)
    refus = [v.refus for v in essayer(replace(demonstration, demarche=demarche)) if v.refus]
    assert any("il en manque" in r.message and r.remede for r in refus)


@pytest.mark.parametrize("profil", ["demonstration", "rural", "urbain", "reunion"])
def test_un_voisin_a_les_dates_et_les_avertissements_du_plan_entier(profil: str) -> None:
    """Planifié sans visage ni raisons, il est celui que le profil donnerait, même fait à la suite
    d’un collège dont l’effectif diffère."""
    construction = construire(PROFILS / f"{profil}.yml", RACINE)
    effectifs = construction.declare.effectifs
    autre = replace(
        construction,
        declare=replace(
            construction.declare,
            effectifs=replace(effectifs, enseignants=effectifs.enseignants + 1, eleves=777),
        ),
    )
    for essayee in (construction, replace(autre, feuille=replan(autre)), construction):
        for variante in essayer(essayee):
            college = replace(variante.college, preoccupations=essayee.declare.preoccupations)
            try:
                attendue = replan(essayee, college)
            except ErreurDuPlan as refus:
                assert variante.refus is not None and str(variante.refus) == str(refus)
                continue
            assert variante.feuille is not None
            assert dates(variante.feuille) == dates(attendue)
            assert variante.feuille.avertissements == attendue.avertissements


def replan(construction: Construction, college: College | None = None) -> FeuilleDeRoute:
    """Le plan entier, par le chemin de tout le monde."""
    c = construction
    adaptation = adapter(c.demarche, college or c.declare, c.feuille.recueil)
    return plan_du_college(c.demarche, c.calendrier, adaptation, college or c.declare)


def dates(feuille: FeuilleDeRoute) -> list[tuple[object, ...]]:
    """Ce qu’un voisin montre de chaque ligne."""
    return [
        (j.id, j.titre, j.debut, j.fin, j.semaines, j.instance, j.nombre) for j in feuille.jalons
    ]
