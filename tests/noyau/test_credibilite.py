"""Ce qu’une principale croit d’un plan, sur des collèges vraisemblables tirés au hasard.

`tests/mesures/credibilite.py` imprime les parts sur bien davantage de tirages.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.noyau.adaptation.ordre import (
    avec_l_ordre_des_temps,
    ordre_topologique,
    predecesseurs_retenus,
)
from generateur.noyau.declare.modeles import Adaptations, Modification
from generateur.vue.composition import composer

from .traits import (
    AUTRES,
    CHOIX,
    DEMANDE,
    PREFERENCES,
    TRAITS,
    PlanFait,
    choix_tout_juste,
    conseil_trop_tard,
    date_voisine_laissee,
    demande_close_avant_le_choix,
    fausse_raison,
    invites_tard,
    planifier_un_tirage,
    plans_tires,
    point_apres_le_bilan,
    reunion_etalee,
    trou_de_quatre,
)

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
TIRAGES = 400


@pytest.fixture(scope="module")
def plans() -> list[PlanFait]:
    """Rend des plans de collèges vraisemblables, toujours les mêmes."""
    return list(plans_tires(DEMARCHE, RACINE, TIRAGES, random.Random(16), Counter()))


@pytest.mark.parametrize("nom", TRAITS)
def test_au_plus_deux_plans_sur_cent(plans: list[PlanFait], nom: str) -> None:
    """Aucun des sept traits qui font douter n’est dans plus de deux plans sur cent."""
    assert sum(map(TRAITS[nom], plans)) <= 0.02 * len(plans)


@pytest.mark.parametrize("preference", PREFERENCES)
def test_au_plus_cinq_plans_sur_cent(plans: list[PlanFait], preference: str) -> None:
    """Chaque autre préférence manque à cinq plans sur cent au plus."""
    assert sum(plan.manque(preference) for plan in plans) <= 0.05 * len(plans)


@pytest.mark.parametrize("nom", AUTRES)
def test_ni_vide_ni_hate_pour_rien(plans: list[PlanFait], nom: str) -> None:
    """Vide, essais pressés, ateliers au lendemain du choix : cinq plans sur cent au plus."""
    assert sum(map(AUTRES[nom], plans)) <= 0.05 * len(plans)


def test_une_duree_serree_dit_vrai(plans: list[PlanFait]) -> None:
    """« Votre période n’en laisse pas davantage » : du début au bilan, chaque semaine est prise."""
    for plan in plans:
        if any("n'en laisse pas davantage" in r.texte for j in plan.uniques for r in j.raisons):
            assert plan.libres == 0 and plan.trou == 0
        tenues = {j.titre for j in plan.uniques if j.date}
        for texte in (r.texte for j in plan.uniques for r in j.raisons):
            if "la date que vous avez donnée" in texte:
                assert any(f"« {titre} »" in texte for titre in tenues)


def test_le_recul_apres_le_choix_ne_force_rien(plans: list[PlanFait]) -> None:
    """Choix déjà fait : rien n’a cours ; début imposé plus tôt : on le dit, sans refuser."""
    plan = next(p for p in plans if p.feuille.college.academie == "Lille" and not p.serrees())
    college, zone = plan.feuille.college, charger_calendrier(plan.feuille.college, RACINE)[0]
    assert any(r.regle == "apres-le-choix" for j in plan.uniques for r in j.raisons)
    retenues = replace(college, preoccupations_retenues=True)
    fait = planifier_un_tirage(retenues, DEMARCHE, zone)
    assert choix_tout_juste(fait) and not fait.manque("apres-le-choix")
    assert not any(r.regle == "apres-le-choix" for j in fait.uniques for r in j.raisons)
    imposes = {
        j.etape: Modification(debut=j.debut)
        for j in fait.uniques
        if j.etape in (CHOIX, "ateliers-de-demonstration")
    }
    presse = replace(college, adaptations=Adaptations(modifier=imposes))
    assert planifier_un_tirage(presse, DEMARCHE, zone).manque("apres-le-choix")


def test_on_repond_une_fois_les_themes_choisis(plans: list[PlanFait]) -> None:
    """La réponse des invités est attendue après le choix, et avant le premier atelier."""
    avant = 0
    for plan in plans:
        vue = composer(plan.feuille, DEMARCHE, plan.periode.debut)
        jalons = {j.etape: j for j in plan.uniques}
        reponse = vue.reponse_des_invites
        assert reponse is not None and reponse < jalons["ateliers-de-demonstration"].debut
        avant += reponse <= jalons["choix-des-preoccupations"].fin
    assert avant <= 0.05 * len(plans)


def test_le_titre_s_arrete_ou_le_plan_s_arrete(plans: list[PlanFait]) -> None:
    """Ce que le titre annonce finit avec la dernière étape, ses semaines aussi."""
    for plan in plans[:50]:
        vue = composer(plan.feuille, DEMARCHE, plan.periode.debut)
        assert vue.semaines == len(plan.periode.semaines) - plan.libres
        assert vue.quand.endswith(str(max(j.fin for j in plan.uniques).year))


def test_peu_de_dates_voisines_sont_laissees(plans: list[PlanFait]) -> None:
    """Une date connue à une semaine d’une réunion « à fixer » est rare ; des dates sont tenues."""
    assert sum(map(date_voisine_laissee, plans)) < 0.12 * len(plans)
    assert sum(j.date is not None for plan in plans for j in plan.uniques) > len(plans) / 3


def test_chaque_ligne_est_dans_un_trimestre(plans: list[PlanFait]) -> None:
    """Une ligne du plan est dans un trimestre de la feuille, et un seul."""
    for plan in plans:
        vue = composer(plan.feuille, DEMARCHE, plan.periode.debut)
        ranges = [ligne.id for trimestre in vue.trimestres for ligne in trimestre.lignes]
        assert sorted(ranges) == sorted(jalon.id for jalon in plan.feuille.jalons)


def test_les_traits_se_voient(plans: list[PlanFait]) -> None:
    """Chaque juge trouve le trait là où on l’a mis : un juge aveugle ne prouverait rien."""
    plan = next(p for p in plans if p.feuille.college.version == "complete" and p.libres == 0)
    jalons = {j.id: j for j in plan.feuille.jalons}
    semaines = plan.periode.semaines

    def avec(nom: str, debut: int, fin: int) -> PlanFait:
        pose = replace(
            jalons[nom],
            debut=semaines[debut].debut,
            fin=semaines[fin].fin,
            semaines=fin - debut + 1,
        )
        autres = tuple(pose if j.id == nom else j for j in plan.feuille.jalons)
        return replace(plan, feuille=replace(plan.feuille, jalons=autres))

    assert trou_de_quatre(avec("equipe-projet", 0, 0)) == trou_de_quatre(plan)
    assert reunion_etalee(avec("choix-des-preoccupations", 4, 6))
    premier = plan.rangs(jalons["ateliers-de-demonstration"])[0]
    assert invites_tard(avec(DEMANDE, premier - 1, premier - 1))
    assert point_apres_le_bilan(avec("bilan-de-la-demarche", 0, 0))
    choix = avec(CHOIX, premier - 2, premier - 2)
    assert choix_tout_juste(choix) and not choix_tout_juste(plan)
    assert demande_close_avant_le_choix(avec(DEMANDE, 0, 0))
    if "information-du-conseil-d-administration" in jalons:
        fin = len(semaines) - 1
        assert conseil_trop_tard(avec("information-du-conseil-d-administration", fin - 1, fin))
    libre = next(p for p in plans if p.libres >= 4)
    premiere, *suite = libre.feuille.jalons
    mensonge = replace(premiere.raisons[-1], texte="Votre période n'en laisse pas davantage.")
    menteuse = replace(premiere, raisons=(mensonge,))
    assert fausse_raison(replace(libre, feuille=replace(libre.feuille, jalons=(menteuse, *suite))))


@pytest.mark.parametrize(
    ("sans", "au_plus"), [(set(), 15), ({"second-essai"}, 13), ("non minimales", 8)]
)
def test_la_plus_longue_suite_de_minima(sans: set[str] | str, au_plus: int) -> None:
    """Au plus court, 15 semaines ; 13 en deux trimestres ; 8 en version minimale."""
    gardees = [
        e
        for e in DEMARCHE.etapes
        if e.cadence is None and (e.minimale if isinstance(sans, str) else e.id not in sans)
    ]
    heritages = predecesseurs_retenus(DEMARCHE.etapes, {e.id for e in gardees})
    apres = avec_l_ordre_des_temps(gardees, {e.id: heritages[e.id] for e in gardees})
    minima = {e.id: e.semaines.min for e in gardees}
    fins: dict[str, int] = {}
    ordre = ordre_topologique(apres)
    assert ordre is not None
    for nom in ordre:
        fins[nom] = max((fins[avant] for avant in apres[nom]), default=0) + minima[nom]
    assert max(fins.values()) <= au_plus
    if isinstance(sans, str):
        assert 7 <= len(gardees) + 1 <= 10


def test_ce_qui_peut_grandir_dit_ce_que_l_on_y_gagne() -> None:
    """Chaque étape livrée qui peut durer plus que son idéal dit pourquoi ; les réunions, jamais."""
    grandissent = {e.id for e in DEMARCHE.etapes if e.semaines.max > e.semaines.ideal}
    assert {e.id for e in DEMARCHE.etapes if e.gain} == grandissent
    assert not grandissent & {e.id for e in DEMARCHE.etapes if e.reunion}
