"""Une année rejouée avec les profils qui ont valu : le passé ne se redessine jamais."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generateur.chaine import Construction, construire_des_ecrits
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes, lire_les_ecrits
from generateur.chargement.profil.lignes_du_suivi import avec_le_changement
from generateur.formats.donnees_json import rendre
from generateur.formats.texte_markdown import rendre as rendre_le_markdown
from generateur.noyau.declare.recueil import avec_le_recueil, sans_le_recueil
from generateur.vue.manuel import mettre_en_vue

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
CRENEAUX = (
    'creneaux:\n  - {jour: mercredi, de: "13:30", a: "15:30"}\n'
    '  - {jour: vendredi, de: "08:00", a: "09:30"}\n'
)
PROFIL = (PROFILS / "demonstration.yml").read_text(encoding="utf-8") + CRENEAUX
ATELIERS = "ateliers-de-demonstration"
POINT = "point-de-l-equipe-projet"
AJOUTEE = {
    "id": "sortie-au-musee", "titre": "Aller au musée", "temps": "temps-3", "but": "Voir.",
    "apres": ["essais-en-classe"], "semaines": {"min": 1, "ideal": 1, "max": 2},
    "roles": {"pilote": ["referent-numerique"], "contribue": [], "informe": []},
}  # fmt: skip


def _plan(profil: str, suivi: str = "", depart: str = "", recueil: str = "") -> Construction:
    ecrits = ecrits_des_textes(profil, suivi=suivi, depart=depart, recueil=recueil)
    return construire_des_ecrits(ecrits, RACINE)


def _depart(profil: str, recueil: str = "") -> str:
    plan = _plan(profil, recueil=recueil)
    return rendre(plan.initiale, plan.demarche).decode()


def _retouche(**cles: Any) -> str:
    arbre = yaml.load(PROFIL, yaml.SafeLoader)
    arbre = json.loads(json.dumps(arbre, default=str)) | cles
    return yaml.dump({cle: v for cle, v in arbre.items() if v is not None}, allow_unicode=True)


@pytest.fixture(scope="module")
def depart() -> str:
    """Le plan de départ de la démonstration, avec ses créneaux."""
    return _depart(PROFIL)


@pytest.fixture(scope="module")
def vecue(depart: str) -> str:
    """Une année bien avancée : des étapes faites, une en cours, une séance annulée, une reportée,
    une instance déplacée."""
    jalons = _plan(PROFIL).feuille.jalons
    debut = next(j for j in jalons if j.id == ATELIERS).debut
    suivi = "- {le: 2027-01-12, instance: conseil-pedagogique, date: 2027-02-11, au: 2027-02-10}\n"
    for jalon in jalons:
        if jalon.fin < debut and jalon.id == jalon.etape:
            suivi += f"- {{le: {jalon.fin}, etape: {jalon.id}, etat: faite}}\n"
    seances = next(j for j in _plan(PROFIL, suivi, depart).feuille.jalons if j.id == ATELIERS)
    une, deux, trois = sorted({s.date for s in seances.seances})[:3]
    suivi += (
        f"- {{le: {une}, etape: {POINT}, etat: faite}}\n"
        f"- {{le: {une}, seance: {une}, etape: {ATELIERS}, etat: annulee}}\n"
        f"- {{le: {deux}, seance: {deux}, etape: {ATELIERS}, etat: reportee, au: {trois}, "
        'de: "16:00", a: "17:00"}\n'
        f"- {{le: {trois}, enseignants_mobilises: 20}}\n"
    )
    assert _plan(PROFIL, suivi, depart).desaccords == ()
    return suivi


def _passe(plan: Construction) -> set[tuple[object, ...]]:
    dernier = max(evenement.le for evenement in plan.feuille.suivi)
    faits = {
        (j.id, j.debut, j.fin)
        for j in plan.feuille.jalons
        if j.avancement and j.avancement.etat == "faite"
    }
    lignes = (*plan.feuille.jalons, *plan.feuille.abandonnees)
    seances = {(j.id, s) for j in lignes for s in j.seances if s.date <= dernier}
    annulees = {(j.id, s, "annulée") for j in lignes for s in j.annulees}
    return faits | seances | annulees


RETOUCHES = {
    "minimale": {"version": "minimale"},
    "retirees": {"adaptations": {"retirer": [ATELIERS, POINT]}},
    "sans instance": {"instances": []},
    "moins d’enseignants": {"effectifs": {"enseignants": 9}},
    "plus d’enseignants": {"effectifs": {"enseignants": 120}},
    "trois trimestres": {"trimestres": 3},
    "autres créneaux": {"creneaux": [{"jour": "lundi", "de": "17:00", "a": "18:30"}]},
    "plus de créneaux": {"creneaux": None},
    "semaine passée réservée": {
        "indisponibilites": [{"du": "2027-01-25", "au": "2027-01-29", "motif": "Épreuves"}]
    },
    "début plus tard": {"debut": "2027-01-18"},
    "autres préoccupations": {"preoccupations": ["attention-engagement", "oral"]},
}


@pytest.mark.parametrize("cles", RETOUCHES.values(), ids=RETOUCHES)
def test_une_retouche_ne_redessine_que_l_avenir(
    cles: dict[str, Any], depart: str, vecue: str
) -> None:
    """Ce qui est fait, chaque séance passée, son heure et son thème, ce qui fut annulé : les mêmes
    après la retouche ; et après l’événement suivant, noté comme « noter » ou à la main."""
    avant = _passe(_plan(PROFIL, vecue, depart))
    assert len(avant) > 5
    retouche = _retouche(**cles)
    apres = _plan(retouche, vecue, depart)
    assert avant <= _passe(apres)
    assert set(apres.desormais or ()) == set(cles)
    ligne = "- {le: 2027-05-28, enseignants_mobilises: 3}"
    for change in (apres.desormais, None):
        [suite] = avec_le_changement([ligne], change)
        assert avant <= _passe(_plan(retouche, f"{vecue}{suite}\n", depart))


def test_ce_que_le_nouveau_profil_annonce_passe_tel_quel(depart: str, vecue: str) -> None:
    """Les séances du nouveau créneau, annoncées puis passées, restent les siennes une fois l’année
    reprise, et quand le profil change encore : la ligne d’après le changement le dit."""
    retouche = _retouche(**RETOUCHES["autres créneaux"])
    vecue = "".join(x for x in vecue.splitlines(True) if "etat: faite" in x and POINT not in x)
    plan = _plan(retouche, vecue, depart)
    ateliers = next(j for j in plan.feuille.jalons if j.id == ATELIERS)
    neuves = [s for s in ateliers.seances if s.de == "17:00"]
    assert neuves
    le = neuves[-1].date
    [ligne] = avec_le_changement([f"- {{le: {le}, enseignants_mobilises: 21}}"], plan.desormais)
    suivi = f"{vecue}{ligne}\n"
    note = _plan(retouche, suivi, depart)
    assert not note.desormais
    assert {(ATELIERS, s) for s in neuves} <= _passe(note)
    encore = _plan(_retouche(version="minimale", effectifs={"enseignants": 10}), suivi, depart)
    assert _passe(note) <= _passe(encore)
    assert set(encore.desormais or ()) == {"creneaux", "effectifs", "version"}


def test_un_profil_inchange_n_a_rien_a_dire() -> None:
    """Le profil que le départ garde se relit tel quel, étapes ajoutées et recueil compris ; ce qui
    ne change aucune date (le nom, le référent) ne se note pas."""
    recueil = "reponses: 12\nclassement: [{id: oral, voix: 7}, {id: differenciation, voix: 4}]\n"
    ajoutee = _retouche(adaptations={"ajouter": [AJOUTEE], "retirer": ["regards-croises"]})
    textes = [(p.read_text(encoding="utf-8"), "") for p in sorted(PROFILS.glob("*.yml"))]
    for profil, ses_voix in [*textes, (_retouche(preoccupations=None), recueil), (ajoutee, "")]:
        ligne = f"- {{le: {_plan(profil).initiale.periode.debut}, enseignants_mobilises: 1}}\n"
        depart = _depart(profil, ses_voix)
        autre = profil.replace("nom: Coll", "nom: Notre coll", 1)
        ecrits = ecrits_des_textes(autre, suivi=ligne, depart=depart, recueil=ses_voix)
        assert len(lire_les_ecrits(ecrits, _plan(profil).demarche).avant.profils) == 1
        plan = _plan(autre, ligne, depart, ses_voix)
        assert plan.desormais == {}
        assert plan.feuille.jalons == plan.initiale.jalons


def test_un_recueil_arrive_en_route_se_note(depart: str, vecue: str) -> None:
    """Le recueil change le plan comme le profil : la ligne suivante le dit, comptes seulement."""
    recueil = "reponses: 30\nclassement: [{id: oral, voix: 20}]\nautres: [Un texte libre]\n"
    plan = _plan(PROFIL, vecue, depart, recueil)
    assert plan.desormais == {
        "recueil": {"reponses": 30, "classement": [{"id": "oral", "voix": 20}]}
    }
    [ligne] = avec_le_changement(["- {le: 2027-05-28, experimentations: 3}"], plan.desormais)
    assert "Un texte libre" not in ligne
    assert not _plan(PROFIL, f"{vecue}{ligne}\n", depart, recueil).desormais


def test_une_ligne_apres_la_fin_du_profil_d_avant_allonge_l_annee(depart: str, vecue: str) -> None:
    """« trimestres: 3 » dans le profil, puis une note à la main au troisième : elle garde son
    jour."""
    retouche = _retouche(trimestres=3)
    fin = _plan(retouche).initiale.periode.fin
    assert fin > _plan(PROFIL).initiale.periode.fin
    suivi = f"{vecue}- {{le: {fin}, etape: essais-en-classe, etat: faite}}\n"
    plan = _plan(retouche, suivi, depart)
    essais = next(j for j in plan.feuille.jalons if j.id == "essais-en-classe")
    assert (essais.fin, plan.desaccords) == (fin, ())


def test_une_etape_que_le_profil_d_avant_n_avait_pas_se_note() -> None:
    """L’étape est revenue au profil ; reportée à la main, elle l’est."""
    sans = _retouche(adaptations={"retirer": ["visites-entre-classes"]})
    reportee = "etape: visites-entre-classes, etat: reportee, au: 2027-05-24"
    plan = _plan(PROFIL, f"- {{le: 2027-04-01, {reportee}}}\n", _depart(sans))
    visites = next(j for j in plan.feuille.jalons if j.etape == "visites-entre-classes")
    assert visites.debut >= date(2027, 5, 24) and plan.desaccords == ()


def test_une_etape_ajoutee_puis_otee_du_profil_reste_si_elle_s_est_faite() -> None:
    """Le collège avait ajouté une étape, l’a faite, et ne l’a plus : elle garde ses jours, la ligne
    n’est pas refusée, et le plan se montre."""
    profil = _retouche(adaptations={"ajouter": [AJOUTEE]})
    depart = _depart(profil)
    prevue = next(j for j in _plan(profil).feuille.jalons if j.id == AJOUTEE["id"])
    suivi = f"- {{le: {prevue.fin}, etape: {prevue.id}, etat: faite}}\n"
    attendu = _passe(_plan(profil, suivi, depart))
    plan = _plan(PROFIL, suivi, depart)
    assert prevue.id in {fait[0] for fait in attendu} and attendu <= _passe(plan)
    assert [p.code for p in plan.desaccords] == ["etape-retiree"]
    assert prevue.titre.encode() in rendre_le_markdown(mettre_en_vue(plan, prevue.fin).vue)
    suivi += avec_le_changement(["- {le: 2027-07-01, etat: arret}"], plan.desormais)[0] + "\n"
    assert attendu <= _passe(_plan(PROFIL, suivi, depart))


@pytest.mark.parametrize(
    ("ecrit", "attendu"),
    [
        ("minimale", "clés du profil"),
        ("{version: courte}", "« courte »"),
        ("{effectif: {enseignants: 3}}", "« effectif »"),
        ("{effectifs: {enseignants: 0}}", "enseignants"),
        ("{recueil: {voix: 3}}", "reponses"),
        ("{academie: Paris}", "« academie » ne se dit pas"),
    ],
)
def test_un_changement_mal_ecrit_se_dit_a_sa_ligne(
    ecrit: str, attendu: str, depart: str, vecue: str
) -> None:
    """Une faute dans « desormais » a son fichier, sa ligne et son remède."""
    suivi = f"{vecue}- {{le: 2027-05-28, experimentations: 3, desormais: {ecrit}}}\n"
    with pytest.raises(ErreurDonnees) as refus:
        _plan(PROFIL, suivi, depart)
    lignes = len(suivi.splitlines())
    assert {(p.fichier, p.ligne) for p in refus.value.problemes} == {("suivi.yml", lignes)}
    assert attendu in str(refus.value) and all(p.remede for p in refus.value.problemes)
    # Sans départ gardé, sous un profil fautif, à côté d’une autre ligne fautive, elle se dit.
    autre = "- {le: 2027-05-28, etape: inconnue, etat: faite}\n"
    for profil in (PROFIL, PROFIL.replace("trimestres: 2", "trimestres: deux")):
        with pytest.raises(ErreurDonnees) as refus:
            _plan(profil, suivi + autre)
        dites = {(p.fichier, p.ligne) for p in refus.value.problemes}
        assert len(set(refus.value.problemes)) == len(refus.value.problemes)
        assert {("suivi.yml", lignes), ("suivi.yml", lignes + 1)} <= dites
        assert attendu in str(refus.value)
        assert (profil != PROFIL) == any(fichier != "suivi.yml" for fichier, _ in dites)


def test_un_depart_d_ailleurs_laisse_le_profil_d_aujourd_hui(depart: str, vecue: str) -> None:
    """Un plan de départ sans profil, ou d’un profil que la démarche ne connaît plus, ne fait rien
    refuser : ce qu’il annonçait sert quand même."""
    arbre = json.loads(depart)
    attendu = _passe(_plan(PROFIL, vecue, depart))
    for college in ({}, arbre["college"] | {"equipement": "neuf"}, None):
        autre = json.dumps(arbre | {"college": college})
        assert _passe(_plan(PROFIL, vecue, autre)) == attendu


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ('"college": {', '"college": "à revoir", "autre": {'),
        ('"fin": "2027', '"fin": "9999'),
        ('"de": "13:30"', '"de": "le midi"'),
    ],
)
def test_un_depart_abime_se_dit(depart: str, avant: str, apres: str) -> None:
    """Un mot là où le plan de départ garde un profil, un jour, une heure : une phrase, et le
    remède."""
    assert avant in depart
    with pytest.raises(ErreurDonnees, match="pas une feuille de route"):
        _plan(PROFIL, "", depart.replace(avant, apres))


def test_le_profil_de_l_annee_suivante_a_son_annee(depart: str) -> None:
    """« debut » passe à la rentrée d’après, le suivi et le départ restant là : le plan va jusqu’au
    bout de cette année-là, et la ligne de l’an passé se dit hors du plan."""
    retouche = _retouche(debut="2027-09-06", indisponibilites=None, instances=None)
    plan = _plan(retouche, "- {le: 2027-01-12, etape: equipe-projet, etat: faite}\n", depart)
    assert plan.feuille.periode == plan.initiale.periode
    assert [p.code for p in plan.desaccords] == ["hors-du-plan"]


def test_les_preoccupations_du_recueil_ne_sont_pas_celles_du_profil() -> None:
    """Un profil sans préoccupations les tient du recueil : c’est ainsi qu’il se relit."""
    plan = _plan(_retouche(preoccupations=None), recueil="reponses: 9\nclassement: [{id: oral, "
                 "voix: 5}]\n")  # fmt: skip
    recueil = plan.feuille.recueil
    assert recueil is not None and not plan.declare.preoccupations
    plein = avec_le_recueil(plan.declare, recueil)
    assert plein.preoccupations == ("oral",)
    assert sans_le_recueil(plein, recueil) == plan.declare
