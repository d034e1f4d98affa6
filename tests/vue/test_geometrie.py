"""Ce qui tient toujours d’une frise, quel que soit le plan : rien ne sort, rien ne se recouvre."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.depot.edition import manuel_du_profil
from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.motifs import MOTIFS
from generateur.formats.papier.impression import POLICES
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.composition import composer
from generateur.vue.geometrie.bande import bande, colonnes
from generateur.vue.geometrie.couchee import couchee
from generateur.vue.geometrie.figures import DEBUT, FIN, Dessin, Rectangle, Texte, Trait
from generateur.vue.geometrie.hors_des_temps import PILOTAGE
from generateur.vue.geometrie.murale import murale
from generateur.vue.geometrie.places import (
    a_cote,
    en_lignes,
    etager,
    ranger,
)
from generateur.vue.geometrie.sur_papier import sur_papier
from generateur.vue.vues import VueFeuille
from tests.noyau.hasard import Monde, mondes
from tests.noyau.test_invariants import plan_possible

RACINE = Path(__file__).parents[2]
PROFILS = ("demonstration", "reunion", "rural", "urbain")
AU_HASARD = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
JEU = 0.11
"""Ce que l’arrondi d’une place peut coûter, dans l’unité du dessin."""
HAUTEUR_MURALE = 207.9


@cache
def la_demarche() -> Demarche:
    """La démarche livrée, lue une fois."""
    return charger_demarche(RACINE / "donnees" / "demarche")[0]


def vue_de(profil: str) -> VueFeuille:
    """La vue d’un profil d’essai."""
    return manuel_du_profil(RACINE / "tests" / "profils" / f"{profil}.yml", RACINE, {}).vue


def dessins(vue: VueFeuille) -> dict[str, Dessin]:
    """Toutes les frises d’un plan."""
    return {
        "couchée": couchee(vue, mesurer),
        "bande": bande(vue, mesurer),
        "grande": sur_papier(vue, mesurer),
        "murale": murale(vue, mesurer, vue.mots["affiche"], HAUTEUR_MURALE),
    }


def boite(figure: Texte | Rectangle) -> tuple[float, float, float, float]:
    """Gauche, haut, droite et bas d’une figure."""
    if isinstance(figure, Texte):
        return figure.boite
    return figure.x, figure.y, figure.x + figure.largeur, figure.y + figure.hauteur


def se_recouvrent(un: Texte | Rectangle, autre: Texte | Rectangle) -> bool:
    """Dit si deux textes, ou deux barres, ont une surface en commun."""
    gauche, haut, droite, bas = boite(un)
    g, h, d, b = boite(autre)
    return gauche + JEU < d and g + JEU < droite and haut + JEU < b and h + JEU < bas


def barres(dessin: Dessin) -> list[Rectangle]:
    """Les barres d’étapes d’un dessin, dans l’ordre."""
    rectangles = [f for f in dessin.figures if isinstance(f, Rectangle)]
    assert {rectangle.motif for rectangle in rectangles} <= {"", *MOTIFS}
    return [rectangle for rectangle in rectangles if rectangle.role == "barre"]


def verifier(vue: VueFeuille) -> None:
    """Tout ce qui tient d’une frise, pour chacune de celles de ce plan."""
    for nom, dessin in dessins(vue).items():
        for figure in dessin.figures:
            if isinstance(figure, Texte | Rectangle):
                gauche, haut, droite, bas = boite(figure)
                assert gauche >= -JEU and droite <= dessin.largeur + JEU, (nom, figure)
                assert haut >= -JEU and bas <= dessin.hauteur + JEU, (nom, figure)
        for ensemble in (dessin.textes, barres(dessin)):
            for un, autre in combinations(ensemble, 2):
                assert not se_recouvrent(un, autre), (nom, un, autre)
    discrets = [t.texte for t in dessins(vue)["murale"].textes if t.role == "discret"]
    a_gauche = " ".join(" ".join(discrets).split())
    for temps in vue.temps:
        if temps.id == PILOTAGE:
            continue
        # Les dates d’un temps se coupent entre leurs mots. « Du » y prend sa majuscule.
        assert " ".join(temps.quand.split())[1:] in a_gauche
    verifier_les_mois(vue)
    verifier_les_numeros(vue)


def verifier_les_tiges(vue: VueFeuille) -> None:
    """Aucune tige ne traverse le nom d’un autre passage."""
    for nom, dessin in dessins(vue).items():
        tiges = [f for f in dessin.figures if isinstance(f, Trait) and f.role in ("tige", "repere")]
        noms = [t for t in dessin.textes if t.role == "etiquette"]
        for tige in tiges:
            for texte in noms:
                gauche, haut, droite, bas = texte.boite
                dedans = gauche + JEU < tige.x < droite - JEU
                assert not (dedans and tige.y < haut and tige.y + tige.dy > bas), (nom, texte)


def verifier_les_mois(vue: VueFeuille) -> None:
    """Les colonnes des heures sont les mois du chemin : tous, une fois, d’un bord à l’autre."""
    rangees = colonnes(vue)
    dessin = bande(vue, mesurer)
    dits = [mois for colonne in rangees for mois in colonne.mois]
    assert dits == [mois.id for mois in vue.frise.mois][: len(dits)]
    assert {m.premier.isoformat()[:7] for role in vue.roles for m in role.mois} <= set(dits)
    assert abs(sum(colonne.largeur for colonne in rangees) - dessin.bout) < JEU
    assert len(rangees) == 1 or min(colonne.largeur for colonne in rangees) > 8


def verifier_les_numeros(vue: VueFeuille) -> None:
    """Chaque étape a son nom à une place, et sur papier son numéro ; chaque ligne, une barre."""
    ecrits = " ".join(t.texte for t in couchee(vue, mesurer).textes if t.role == "titre")
    titres = {ligne.etape: ligne.titre for ligne in vue.lignes}
    assert sorted("".join(ecrits.split())) == sorted("".join("".join(titres.values()).split()))
    grande = [t for t in sur_papier(vue, mesurer).textes if t.role == "numero"]
    assert Counter(t.gras for t in grande if t.gras) == Counter(set(vue.numeros.values()))
    assert len(barres(sur_papier(vue, mesurer))) == len(vue.lignes)
    des_temps = [ligne for ligne in vue.lignes if ligne.temps != PILOTAGE]
    assert len(barres(dessins(vue)["murale"])) == len(des_temps)


@pytest.mark.parametrize("profil", PROFILS)
def test_rien_ne_sort_ni_ne_se_recouvre(profil: str) -> None:
    """Sur les quatre profils : textes dans le cadre et séparés, un numéro par étape."""
    verifier(vue_de(profil))
    verifier_les_tiges(vue_de(profil))


@AU_HASARD
@given(mondes(), st.integers(1, 90), st.data())
def test_rien_ne_sort_d_un_plan_tire_au_hasard(
    monde: Monde, longueur: int, donnees: st.DataObject
) -> None:
    """De 5 à 46 semaines, des titres d’un mot à une phrase : rien ne sort ni ne se recouvre."""
    mots = st.sampled_from(("voir", "et", "préoccupations", "MMMMMM", "l’établissement", "à"))
    etapes = tuple(
        replace(
            etape,
            titre=" ".join(donnees.draw(st.lists(mots, min_size=1, max_size=12)))[:longueur],
        )
        for etape in monde.demarche.etapes
    )
    noms = st.sampled_from(("Noël", "Vacances d’hiver", "Pont de l’Ascension"))
    conges = tuple(
        Conge(donnees.draw(noms), avant.fin + timedelta(days=1), apres.debut - timedelta(days=1))
        for avant, apres in pairwise(monde.periode.semaines)
        if (apres.debut - avant.fin).days > 3
    )
    monde = replace(
        monde,
        demarche=replace(monde.demarche, etapes=etapes),
        periode=replace(monde.periode, conges=conges),
    )
    feuille = plan_possible(monde)
    vraie = la_demarche()
    demarche = replace(vraie, etapes=etapes, enseignements=monde.demarche.enseignements, regles=())
    verifier(composer(feuille, demarche, date(2026, 9, 1)))


def test_un_titre_va_a_droite_sinon_a_gauche_sinon_dans_un_vide() -> None:
    """De chaque côté de chaque seuil : un cheveu de plus, et il va ailleurs."""
    barres = [(40.0, 50.0), (70.0, 75.0)]
    assert a_cote(barres, 23, 100, 2) == (77, DEBUT)
    assert a_cote(barres, 23.1, 100, 2) == (38, FIN)
    assert a_cote(barres, 38, 100, 2) == (38, FIN)
    assert a_cote(barres, 38.1, 100, 2) is None
    serrees = [(10.0, 20.0), (60.0, 95.0)]
    assert a_cote(serrees, 36, 100, 2) == (22, DEBUT)
    assert a_cote(serrees, 36.1, 100, 2) is None


def test_une_barre_va_dans_la_premiere_voie_libre() -> None:
    """Une barre trop courte prend la place qu’on lui voit."""
    assert ranger([(0, 2), (1, 3), (2, 4)]) == [0, 1, 0]
    assert ranger([(0, 0.2), (0.2, 1)]) == [0, 0]
    assert ranger([(0, 0.2), (0.2, 1)], au_moins=0.5) == [0, 1]


def test_les_etiquettes_descendent_en_escalier() -> None:
    """Celle qui croiserait passe dessous ; au bord droit, l’escalier descend vers la gauche."""
    assert etager([(0, 10), (5, 10), (50, 10)], 100, ecart=1, retrait=0) == [
        (0, 0),
        (5, 1),
        (50, 0),
    ]
    assert etager([(93, 10), (98, 10)], 100, ecart=1, retrait=0) == [(83, 1), (88, 0)]
    # Celle de 70 tiendrait à droite, mais celle de 90, qui va à gauche, passerait sur son trait.
    assert etager([(70, 20), (90, 25)], 100, ecart=1, retrait=0) == [(50, 1), (65, 0)]


@given(st.text("aM é…-", max_size=60), st.floats(20, 300))
def test_aucune_ligne_ne_depasse(texte: str, place: float) -> None:
    """Coupé entre les mots, ou dans un mot trop long : rien ne dépasse ni ne se perd."""
    lignes = en_lignes(texte, place, 12, mesurer)
    assert all(mesurer(ligne, 12) <= place for ligne in lignes)
    assert "".join(lignes).replace(" ", "") == texte.replace(" ", "")


def test_les_lettres_ont_la_largeur_que_typst_leur_donne() -> None:
    """Chaque titre livré, maigre et gras, à deux centièmes près, crénage compris."""
    titres = [etape.titre for etape in la_demarche().etapes]
    source = """#set text(font: "Atkinson Manuel", size: 100pt)
#context [#metadata(json(bytes(sys.inputs.titres)).map(t => (
  measure(t).width / 1pt, measure(strong(t)).width / 1pt,
))) <largeurs>]"""
    lues = typst.query(
        source.encode(),
        "<largeurs>",
        field="value",
        one=True,
        font_paths=[POLICES],
        ignore_system_fonts=True,
        sys_inputs={"titres": json.dumps(titres)},
    )
    for titre, (maigre, grasse) in zip(titres, json.loads(lues), strict=True):
        assert mesurer(titre, 100) == pytest.approx(maigre, rel=0.02)
        assert mesurer(titre, 100, True) == pytest.approx(grasse, rel=0.02)


@pytest.mark.parametrize("profil", PROFILS)
def test_une_barre_trop_courte_garde_sa_place(profil: str) -> None:
    """Trois fois plus de semaines, ou des étapes d’un jour à la suite : chacune se lit encore."""
    vue = vue_de(profil)
    longue = replace(vue.frise, largeur=vue.frise.largeur * 3)
    verifier(replace(vue, frise=longue))
    reviennent = {ligne.id for ligne in vue.lignes if ligne.revient}
    suivies = tuple(
        (
            temps,
            etendue,
            tuple(
                bande if bande.id in reviennent else replace(bande, debut=i / 5, fin=(i + 1) / 5)
                for i, bande in enumerate(bandes)
            ),
        )
        for temps, etendue, bandes in vue.frise.temps
    )
    verifier(replace(vue, frise=replace(vue.frise, temps=suivies)))
