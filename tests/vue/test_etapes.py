"""Ce que chaque étape dit d’elle : numéro, lignes, dates, écart ; et les raisons, leur nature."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees
from generateur.depot.edition import manuel_du_profil
from generateur.noyau.declare.modeles import Adaptations, Membre
from generateur.vue.matrice import matrice
from generateur.vue.regles_du_plan import regles_du_plan
from generateur.vue.vues import VueFeuille
from tests.formats.modele import college, vue

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Les données du dépôt, à récrire."""
    shutil.copytree(RACINE / "donnees", tmp_path / "donnees")
    return tmp_path


def recrire(depot: Path, chemin: str, avant: str, apres: str) -> None:
    """Récrit un texte des données, comme le ferait une équipe."""
    fichier = depot / "donnees" / "demarche" / chemin
    texte = fichier.read_text("utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), encoding="utf-8")


def vue_de(depot: Path, profil: str) -> VueFeuille:
    """Rend la vue d’un profil d’essai, avec ces données."""
    return manuel_du_profil(PROFILS / f"{profil}.yml", depot, {}).vue


def test_chaque_etape_a_un_numero_et_ses_lignes() -> None:
    """Le rang dans son temps, le même à chaque retour ; rien pour qui n’est pas dans le plan."""
    la_vue = vue(college(adaptations=Adaptations(retirer=("visites-entre-classes",))))
    for temps in la_vue.temps:
        prefixe = "P" if temps.id == "pilotage" else f"{temps.id[-1]}."
        attendus = [f"{prefixe}{rang}" for rang in range(1, len(temps.etapes) + 1)]
        assert [etape.numero for etape in temps.etapes] == attendus
        assert sorted(ligne.id for etape in temps.etapes for ligne in etape.lignes) == sorted(
            ligne.id for ligne in temps.lignes
        )
    [point] = [e for e in la_vue.etapes if e.id == "point-de-l-equipe-projet"]
    assert len(point.lignes) > 1 and {ligne.numero for ligne in point.lignes} == {point.numero}
    assert point.semaines_en_mots.startswith("semaines du ") and " et du " in point.quand_en_bref
    visites = la_vue.etape("visites-entre-classes")
    assert visites and not (visites.numero or visites.lignes or visites.quand)
    assert visites.preparer and visites.pourquoi_ecartee
    assert la_vue.etape("inconnue") is None


def test_les_documents_citent_une_etape_par_sa_charniere() -> None:
    """Celle du plan, et rien si le collège l’a retirée."""
    etape = vue().charniere("essais")
    assert etape and etape.id == "essais-en-classe"
    retirer = ("visites-entre-classes", "demande-d-enseignants-exterieurs")
    sans = vue(college(adaptations=Adaptations(retirer=retirer)))
    assert sans.charniere("demande") is None


def test_un_ecart_se_dit_sans_le_titre_ou_il_est_deja(depot: Path) -> None:
    """Une équipe récrit la phrase : la page d’un temps ne garde que la raison."""
    recrire(depot, "phrases.yml", "« {etape} » : {raison}", "Pas ici, {etape} : {raison}")
    ecartees = [etape for etape in vue_de(depot, "rural").etapes if etape.pourquoi_ecartee]
    assert ecartees
    for etape in ecartees:
        assert etape.pourquoi_ecartee.startswith(f"Pas ici, {etape.titre}\xa0: ")
        assert etape.pourquoi_ecartee.endswith(etape.ecart)
        assert etape.titre not in etape.ecart


def test_une_raison_ne_montre_pas_d_identifiant(depot: Path) -> None:
    """Une équipe récrit le fondement : aucun identifiant de règle n’arrive sur une page."""
    recrire(depot, "libelles/fondements.yml", "règle de ce manuel : {valeur}", "d’après {valeur}")
    la_vue = vue_de(depot, "urbain")
    regles = {regle.id for regle in charger_demarche(depot)[0].regles}
    raisons = [raison for ligne in la_vue.lignes for raison in ligne.raisons]
    dits = {dit for r in raisons for dit in (r.nom, r.fondement, r.nature)}
    assert "d’après l’ordre des étapes" in dits and "règle de ce manuel" in dits
    assert not any(regle in dit for regle in regles for dit in dits)
    assert "règle de ce manuel" in {raison.nature for raison in raisons}
    phrases = [texte for _, texte in regles_du_plan(la_vue)]
    assert not any(regle in phrase for regle in regles for phrase in phrases)


@pytest.mark.parametrize("profil", ["demonstration", "rural", "urbain", "reunion"])
def test_les_regles_du_plan_disent_ce_qu_elles_donnent_ici(profil: str) -> None:
    """Chaque passage daté, chaque durée qui n’est pas l’ordinaire, chaque nombre y est, et rien
    d’autre."""
    la_vue = vue_de(RACINE, profil)
    dites = dict(regles_du_plan(la_vue))
    instances = dites["Vos instances d’abord."]
    for ligne in la_vue.lignes:
        if ligne.seance:
            assert (f"«\u00a0{ligne.titre}\u00a0»" in instances) == ligne.seance.fixee
    for etape in la_vue.etapes_du_plan:
        ligne, une_fois = etape.lignes[0], len(etape.lignes) == 1 and not etape.declaree.reunion
        autre = une_fois and ligne.semaines != etape.declaree.semaines.ideal
        assert (f"«\u00a0{etape.titre}\u00a0», " in dites["Le temps qu’il faut."]) == autre
        if ligne.nombre:
            assert f"{etape.titre}\u00a0», {ligne.nombre_en_mots}" in dites["À votre taille."]


def test_sans_instance_ni_nombre_une_regle_ne_se_dit_pas() -> None:
    """Une règle dont le plan ne se sert pas n’est pas imprimée ; sans date, elle le dit."""
    sans = dict(regles_du_plan(vue(college(instances=()))))
    assert "Vos instances d’abord." not in sans and "Dans l’ordre." in sans
    nues = tuple(replace(instance, dates=()) for instance in college().instances)
    phrase = dict(regles_du_plan(vue(college(instances=nues))))["Vos instances d’abord."]
    assert "restent à fixer" in phrase and "«" not in phrase


@pytest.mark.parametrize("profil", ["demonstration", "rural", "urbain", "reunion"])
def test_la_matrice_a_chaque_part_de_chacun(profil: str) -> None:
    """Une rangée par étape du plan, une case par rôle : ce qu’il y fait, et ses heures."""
    la_vue = vue_de(RACINE, profil)
    grille = matrice(la_vue)
    rangees = [rangee for groupe in grille.groupes for rangee in groupe.rangees]
    assert [r.titre for r in rangees] == [e.titre for t in la_vue.temps for e in t.etapes]
    assert sum(r.fois for r in rangees) == len(la_vue.lignes)
    for rang, role in enumerate(grille.roles):
        siennes = {m.ligne.etape: (m.part, m.heures_en_mots) for m in reversed(role.moments)}
        cases = {r.numero: r.cases[rang] for r in rangees}
        for etape in la_vue.etapes_du_plan:
            case = cases[etape.numero]
            assert (case.part, case.heures) == siennes.get(etape.id, ("", ""))
    assert [role.id for role in la_vue.roles if role.moments] == [r.id for r in grille.roles]


def test_l_equipe_declaree_compte_pour_son_role() -> None:
    """Ceux que le profil nomme dans l’équipe, sans la direction, qui a son propre rôle."""
    equipe = tuple(Membre(r, "Professeure") for r in ("direction", *("equipe-projet",) * 3))
    personnes = {role.id: role.personnes for role in vue(college(equipe_projet=equipe)).roles}
    assert personnes["equipe-projet"] == 3 and personnes["direction"] == 1
    sans = vue(college(equipe_projet=equipe[:1]))
    [personne] = [role for role in sans.roles if role.id == "equipe-projet"]
    assert (personne.personnes, personne.personnes_en_mots) == (0, "à désigner")
    dits = [f"{r.titre}, {r.heures_en_mots}" for r in sans.roles if r.a_designer]
    assert dits and sans.precision_du_total.endswith(" ; ".join(dits) + ".")


@pytest.mark.parametrize(
    ("chemin", "avant", "apres", "attendu"),
    [
        (
            "etapes.yml",
            "charniere: bilan",
            "charniere: recueil",
            "« charniere: recueil » est déjà à l’étape « recueil-des-preoccupations »",
        ),
        ("etapes.yml", "charniere: bilan", "charniere: bilans", "charniere"),
        ("roles.yml", "page: equipe-projet", "page: equipe-projets", "equipe-projets"),
    ],
)
def test_une_cle_mal_ecrite_se_dit(
    chemin: str, avant: str, apres: str, attendu: str, depot: Path
) -> None:
    """Deux étapes pour une charnière, un nom inconnu, la page d’un rôle qui n’existe pas."""
    recrire(depot, chemin, avant, apres)
    with pytest.raises(ErreurDonnees) as faute:
        charger_demarche(depot)
    assert attendu in str(faute.value) and chemin in str(faute.value)


def test_avant_le_choix_ou_apres() -> None:
    """Le choix des préoccupations sépare les étapes ; sans lui, rien n’est « avant »."""
    la_vue = vue()
    avant = [etape.charniere or etape.id for etape in la_vue.etapes_du_plan][
        : sum(la_vue.avant_le_choix(etape) for etape in la_vue.etapes_du_plan)
    ]
    assert avant[-1] == "choix" and {"recueil", "annonce-aux-collegues"} <= set(avant)
    assert not {"ateliers", "essais", "bilan"} & set(avant)
    sans = vue(college(adaptations=Adaptations(retirer=("choix-des-preoccupations",))))
    assert not any(sans.avant_le_choix(etape) for etape in sans.etapes_du_plan)


def test_rien_n_est_deja_entendu_tant_que_personne_n_a_parle() -> None:
    """Sans préoccupation au profil, aucun document ne parle de celles que l’on entend déjà."""
    deja = ("col_preoccupation", "fil_besoin")
    dits, sans = vue().mots, vue(college(preoccupations=())).mots
    assert all("déjà" in dits["demandes"][cle].lower() for cle in deja)
    assert not any("déjà" in sans["demandes"][cle].lower() for cle in deja)
    assert dits["pdf"]["preoccupations"] != sans["pdf"]["preoccupations"]
    assert not any(cle.endswith("_rien_d_entendu") for mots in sans.values() for cle in mots)


def test_ce_qui_revient_se_numerote() -> None:
    """Un retour par ligne, à la date de son rendez-vous ; rien pour ce qui n’a lieu qu’une fois."""
    la_vue = vue()
    point = la_vue.etape("point-de-l-equipe-projet")
    choix = la_vue.etape("choix-des-preoccupations")
    assert point is not None and choix is not None
    retours = la_vue.retours(point)
    assert [rang for rang, _ in retours] == list(range(1, len(point.lignes) + 1))
    dits = {rendez_vous.ligne: rendez_vous.quand for rendez_vous in la_vue.rendez_vous}
    assert [quand for _, quand in retours] == [dits[ligne.id] for ligne in point.lignes]
    assert la_vue.retours(choix) == ()


def test_les_comptes_que_les_ecrivains_lisent() -> None:
    """Premier jour, temps et trimestres numérotés, étapes faites, mois le plus rempli."""
    la_vue = vue()
    assert la_vue.premier_jour == min(ligne.debut for ligne in la_vue.lignes)
    assert [temps.numero for temps in la_vue.temps] == ["1", "2", "3", ""]
    assert [trimestre.rang for trimestre in la_vue.trimestres] == [1, 2]
    assert not la_vue.suivi
    temps = la_vue.temps[0]
    faites = replace(temps, lignes=(replace(temps.lignes[0], etat="faite"), *temps.lignes[1:]))
    assert faites.faites == (1, len(temps.etapes))
    for role in la_vue.roles:
        parts = [part for _, part in role.parts_des_mois]
        assert not parts or max(parts) == 1
        assert [mois for mois, _ in role.parts_des_mois] == list(role.mois)
    choix = la_vue.etape("choix-des-preoccupations")
    assert choix is not None
    assert replace(choix, minutes=90).duree_en_mots == "1\u00a0h\u00a030"
    assert replace(choix, minutes=0).duree_en_mots == ""
