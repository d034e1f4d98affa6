"""Ce qui distingue deux feuilles de route, sur de vrais plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generateur.noyau.declare.modeles import Adaptations, Modification, Semaines
from generateur.noyau.plan.comparaison import (
    Annonce,
    LigneAnnoncee,
    SeanceAnnoncee,
    comparer,
    comparer_les_annonces,
)
from generateur.noyau.plan.jalons import numero_du_retour
from generateur.vue.changements import composer_la_comparaison, ecart_en_mots, en_texte
from tests.formats.modele import college, demarche, feuille

MOTS = demarche().libelles["suivi"]


def test_un_plan_ne_differe_pas_de_lui_meme() -> None:
    """Rien ne bouge, rien n’apparaît, rien ne disparaît."""
    plan = feuille()
    comparaison = comparer(plan, plan)
    assert comparaison.rien
    assert comparaison.inchangees == len(plan.jalons)


def test_une_etape_repoussee_dit_de_combien_et_pourquoi() -> None:
    """Un début imposé trois semaines ouvertes plus tard : la ligne le dit, en semaines ouvertes
    et en jours, avec la raison de sa nouvelle place."""
    avant = feuille()
    nom = "essais-en-classe"
    ligne = next(jalon for jalon in avant.jalons if jalon.id == nom)
    rang = next(s.rang for s in avant.periode.semaines if ligne.debut in s.jours)
    vise = avant.periode.semaines[rang + 1].debut
    apres = feuille(college(adaptations=Adaptations(modifier={nom: Modification(debut=vise)})))
    [deplacement] = [d for d in comparer(avant, apres).deplacees if d.id == nom]
    assert deplacement.avant.debut == ligne.debut
    assert deplacement.apres.debut == vise
    assert deplacement.semaines == 1
    assert deplacement.jours == (vise - ligne.debut).days
    assert "fixé vous-mêmes" in deplacement.pourquoi


def test_une_etape_retiree_dit_pourquoi_elle_a_disparu() -> None:
    """Le motif de l’écart suit la ligne ; à l’envers, elle apparaît, avec sa raison d’être."""
    avant = feuille()
    apres = feuille(college(adaptations=Adaptations(retirer=("visites-entre-classes",))))
    aller = comparer(avant, apres)
    [partie] = aller.disparues
    assert partie.ligne.id == "visites-entre-classes"
    assert "votre collège l'a retirée" in partie.pourquoi
    [venue] = comparer(apres, avant).apparues
    assert venue.ligne.id == "visites-entre-classes"
    assert venue.pourquoi


def test_sans_semaines_l_ecart_se_dit_en_jours() -> None:
    """Deux plans relus d’un fichier n’ont pas de semaines ouvertes : l’écart est en jours."""
    avant = LigneAnnoncee("a", "a", "A", date(2027, 3, 1), date(2027, 3, 5))
    apres = replace(avant, fin=date(2027, 3, 12))
    [deplacement] = comparer_les_annonces(
        Annonce((avant,), {}, {}), Annonce((apres,), {}, {})
    ).deplacees
    assert deplacement.semaines is None
    assert (deplacement.jours, deplacement.jours_fin) == (0, 7)


def test_une_duree_change_sans_que_le_debut_bouge() -> None:
    """Allonger une étape déplace sa fin : elle compte parmi ce qui a bougé."""
    avant = feuille()
    modifiee = {"equipe-projet": Modification(semaines=Semaines(3, 3, 3))}
    apres = feuille(college(adaptations=Adaptations(modifier=modifiee)))
    [deplacement] = [d for d in comparer(avant, apres).deplacees if d.id == "equipe-projet"]
    assert (deplacement.jours, deplacement.semaines_fin) == (0, 1)


def test_des_plans_qui_ne_different_que_par_leurs_seances() -> None:
    """Une séance d’un autre jour, un autre thème, une autre heure par personne : ce n’est pas le
    même plan."""
    ligne = LigneAnnoncee(
        "ateliers", "ateliers", "Ateliers", date(2027, 3, 1), date(2027, 3, 19),
        semaines=3, seances=(SeanceAnnoncee(date(2027, 3, 3), "13:30", "15:30", "oral"),),
        heures=(("direction", 1.0),),
    )  # fmt: skip
    [seance] = ligne.seances
    for autre in (
        replace(ligne, seances=(replace(seance, date=date(2027, 3, 10)),)),
        replace(ligne, seances=(replace(seance, theme="ecrit"),)),
        replace(ligne, heures=(("direction", 2.0),)),
    ):
        comparaison = comparer_les_annonces(Annonce((ligne,), {}, {}), Annonce((autre,), {}, {}))
        assert [d.id for d in comparaison.deplacees] == ["ateliers"]


def test_ce_que_cela_coute_se_dit_avec_sa_raison() -> None:
    """Des essais ramenés à deux semaines : la durée d’avant et d’après, et pourquoi ils
    commencent là et durent cela."""
    nom = "essais-en-classe"
    avant = feuille()
    modifiee = {nom: Modification(semaines=Semaines(2, 2, 2))}
    apres = feuille(college(adaptations=Adaptations(modifier=modifiee)))
    [deplacement] = [d for d in comparer(avant, apres).deplacees if d.id == nom]
    dit = ecart_en_mots(deplacement, MOTS).replace("\xa0", " ")
    assert f"dure 2 semaines au lieu de {deplacement.avant.semaines}" in dit
    assert "2\xa0semaines, dans les bornes que votre collège a fixées" in deplacement.pourquoi
    assert deplacement.pourquoi.startswith(deplacement.apres.pourquoi)


@pytest.mark.parametrize(
    ("neuve", "dit"),
    [
        ({"debut": date(2027, 3, 8)}, "7 jours plus tard"),
        ({"fin": date(2027, 3, 26)}, "finit 7 jours plus tard"),
        ({"semaines": 1, "fin": date(2027, 3, 5)}, "dure 1 semaine au lieu de 3"),
        ({"reunion": date(2027, 3, 9)}, "réunion fixée au 9 mars 2027"),
        ({"seances": ()}, "n’a plus de séance le 3 mars"),
        (
            {"seances": (SeanceAnnoncee(date(2027, 3, 10), "13:30", "15:30", "oral"),)},
            "séances : 10 mars au lieu de 3 mars",
        ),
        (
            {"seances": (SeanceAnnoncee(date(2027, 3, 3), "14:30", "15:30", "oral"),)},
            "l’heure de ses séances change",
        ),
        (
            {"seances": (SeanceAnnoncee(date(2027, 3, 3), "13:30", "15:30", "ecrit"),)},
            "les thèmes de ses séances changent",
        ),
        ({"heures": (("direction", 2.0),)}, "les heures à y passer changent"),
    ],
)
def test_chaque_sorte_de_changement_a_ses_mots(neuve: dict[str, Any], dit: str) -> None:
    """Dates, durées, réunions, séances, heures, thèmes : aucun ne passe en silence."""
    ligne = LigneAnnoncee(
        "ateliers", "ateliers", "Ateliers", date(2027, 3, 1), date(2027, 3, 19),
        semaines=3, seances=(SeanceAnnoncee(date(2027, 3, 3), "13:30", "15:30", "oral"),),
        heures=(("direction", 1.0),),
    )  # fmt: skip
    autre = replace(ligne, **neuve)
    comparaison = comparer_les_annonces(Annonce((ligne,), {}, {}), Annonce((autre,), {}, {}))
    texte = en_texte(composer_la_comparaison(comparaison, MOTS), MOTS)
    assert dit in texte.replace("\xa0", " ")


def test_le_numero_d_un_retour() -> None:
    """Trouvé en abîmant un départ : une étape qui n’y revenait pas n’a pas de numéro."""
    assert numero_du_retour("point-de-l-equipe-projet-12", "point-de-l-equipe-projet") == 12
    assert numero_du_retour("point-de-l-equipe-projet", "point-de-l-equipe-projet") == 1
    assert numero_du_retour("cafe", "cafe") == 1
