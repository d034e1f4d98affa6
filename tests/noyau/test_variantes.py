"""Les plans voisins : quels débuts, et un refus plutôt qu’une panne."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generateur.chaine import Construction, construire, essayer
from generateur.noyau.calendrier import debuts_de_semaine

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
