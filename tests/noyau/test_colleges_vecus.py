"""Ce que des collèges vécus ont montré : un jour dit est tenu, une raison dit ce qui est."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generateur.chargement.profil.lignes_du_suivi import composer_la_ligne
from generateur.formats.donnees_json import rendre
from generateur.noyau.plan.comparaison import comparer
from generateur.noyau.suivi.tout_fait import prevu_jusqu_a
from generateur.site.pages.suivi_pages import changements, tete
from generateur.vue.changements import composer_la_comparaison, en_texte
from generateur.vue.manuel import Manuel
from tests.mesures.annees import RACINE, Annee

RURAL = """\
nom: Collège de la Haute Vallée
commune: Saint-Amont
academie: Clermont-Ferrand
effectifs: {enseignants: 8, eleves: 88}
equipement: faible
debut: 2026-11-09
trimestres: 3
version: complete
creneaux:
  - {jour: mardi, de: "17:00", a: "18:00"}
instances:
  - {id: conseil-pedagogique, dates: [2026-12-08, 2027-03-09, 2027-06-08]}
  - {id: conseil-administration, dates: [2026-11-26, 2027-02-04, 2027-06-28]}
preoccupations: [lecture-ecriture, attention-engagement]
"""
EQUIPE = "- {le: 2026-11-10, etape: equipe-projet, etat: faite}"
CA = "information-du-conseil-d-administration"


def plan(manuel: Manuel) -> dict[str, dict[str, object]]:
    """Les lignes du JSON, par nom."""
    ecrit = json.loads(rendre(manuel.feuille, manuel.demarche))
    return {jalon["id"]: jalon for jalon in ecrit["jalons"]}


def quand(ligne: dict[str, object]) -> str:
    """La première raison de son moment."""
    raisons = ligne["raisons"]
    assert isinstance(raisons, list)
    return str(next(r["texte"] for r in raisons if r["sur"] == "quand"))


@pytest.mark.parametrize("au", ["2026-11-24", "2026-12-01"])
def test_une_etape_reportee_n_attend_pas_une_date_plus_lointaine(au: str) -> None:
    """Le conseil pédagogique du 8 décembre ne la fait pas attendre : l’équipe a dit le jour."""
    report = f"- {{le: 2026-11-20, etape: annonce-aux-collegues, etat: reportee, au: {au}}}"
    refait = plan(Annee(RURAL, suivi=[EQUIPE, report]).manuel())
    annonce = refait["annonce-aux-collegues"]
    assert annonce["debut"] == au
    assert "votre suivi la reporte au" in quand(annonce)


def test_un_report_que_rien_ne_permet_le_dit() -> None:
    """Reporté avant ce qu’il attend, le choix vient plus tard, et sa raison le dit."""
    au = {"annonce-aux-collegues": "2027-01-11", "choix-des-preoccupations": "2026-12-15"}
    reports = [
        f"- {{le: 2026-11-20, etape: {nom}, etat: reportee, au: {jour}}}"
        for nom, jour in au.items()
    ]
    refait = plan(Annee(RURAL, suivi=[EQUIPE, *reports]).manuel())
    choix = refait["choix-des-preoccupations"]
    assert str(choix["debut"]) > "2027-01-15"
    assert "où elle n'avait pas de place" in quand(choix).replace("’", "'")


def test_une_instance_deplacee_est_la_raison_dite() -> None:
    """Le chef d’établissement a déplacé le conseil : la ligne nomme ce jour, pas « le reste »."""
    suivi = [
        EQUIPE,
        "- {le: 2026-11-20, instance: conseil-administration, date: 2026-11-26, au: 2026-12-03}",
    ]
    ligne = plan(Annee(RURAL, suivi=suivi).manuel())[CA]
    assert ligne["date"] == "2026-12-03"
    assert "fait siéger le 3" in quand(ligne)


def test_une_etape_supposee_faite_ne_dit_pas_garder_ses_jours_quand_elle_bouge() -> None:
    """Le recueil commencé avant l’annonce prévue : on dit où l’annonce était prévue."""
    suivi = [EQUIPE, "- {le: 2026-11-18, etape: recueil-des-preoccupations, etat: commencee}"]
    ligne = plan(Annee(RURAL, suivi=suivi).manuel())["annonce-aux-collegues"]
    assert str(ligne["debut"]) < "2026-11-16"
    assert "était prévue du 16" in quand(ligne) and "garde les jours" not in quand(ligne)


def test_une_etape_que_le_profil_n_a_plus_ne_s_invente_pas_de_seance() -> None:
    """Faite, puis ôtée par la version minimale : un créneau ne l’étire pas à un autre jour."""
    sans_ca = "\n".join(li for li in RURAL.splitlines() if "conseil-administration" not in li)
    suivi = [
        "- {le: 2027-06-20, etape: visites-entre-classes, etat: abandonnee}",
        "- {le: 2026-11-29, etape: suite-au-conseil-d-administration, etat: faite}",
    ]
    premier = Annee(RURAL).manuel()
    depart = rendre(premier.initiale, premier.demarche).decode()
    avant = plan(Annee(RURAL, depart=depart, suivi=suivi).manuel())
    minimal = sans_ca.replace("version: complete", "version: minimale")
    apres = plan(Annee(minimal, depart=depart, suivi=suivi).manuel())
    nom = "suite-au-conseil-d-administration"
    assert not apres[nom]["seances"]
    assert (apres[nom]["debut"], apres[nom]["fin"]) == (avant[nom]["debut"], avant[nom]["fin"])


def test_une_seance_tenue_met_son_etape_en_route() -> None:
    """Un atelier tenu, l’étape n’est pas « en retard » : elle est en cours depuis ce jour."""
    suivi = [
        EQUIPE,
        "- {le: 2027-01-20, seance: 2027-01-19, etape: ateliers-de-demonstration, etat: faite}",
    ]
    manuel = Annee(RURAL, suivi=suivi).manuel()
    assert plan(manuel)["ateliers-de-demonstration"]["etat"] == "commencee"
    lignes = {ligne.id: ligne.etat_en_mots for ligne in manuel.vue.lignes}
    assert "19\u00a0janvier" in lignes["ateliers-de-demonstration"]


def test_tout_fait_garde_le_jour_ou_une_etape_decalee_a_commence() -> None:
    """Décalée depuis le départ, puis notée faite d’un coup : rien ne bouge."""
    premier = Annee(RURAL).manuel()
    depart = rendre(premier.initiale, premier.demarche).decode()
    report = "- {le: 2026-11-20, etape: annonce-aux-collegues, etat: reportee, au: 2026-11-24}"
    annee = Annee(RURAL, depart=depart, suivi=[EQUIPE, report])
    avant = annee.manuel()
    faits = prevu_jusqu_a(avant.feuille, date(2027, 2, 12), avant.depart)
    annee.suivi += [composer_la_ligne(champs) for champs in faits]
    dates = [(j["id"], j["debut"], j["fin"]) for j in plan(avant).values()]
    assert [(j["id"], j["debut"], j["fin"]) for j in plan(annee.manuel()).values()] == dates


def test_apres_une_reprise_l_etape_interrompue_retrouve_ses_seances() -> None:
    """Rien ne se tient pendant l’arrêt : l’atelier qui restait se tient après, l’étape finit après
    lui ; le point tombé entre les deux dit que la démarche était arrêtée, et « tout est fait » ne
    le note pas tenu."""
    arret, reprise = "2027-01-21", "2027-03-08"
    premier = Annee(RURAL).manuel()
    depart = rendre(premier.initiale, premier.demarche).decode()
    suivi = [
        composer_la_ligne(champs) for champs in prevu_jusqu_a(premier.feuille, date(2027, 1, 15))
    ]
    avant = plan(Annee(RURAL, depart=depart, suivi=suivi).manuel())
    suivi += [f"- {{le: {arret}, etat: arret}}"]
    arrete = Annee(RURAL, depart=depart, suivi=suivi).manuel()
    assert any("démarche arrêtée" in ligne.etat_en_mots for ligne in arrete.vue.abandonnees)
    suivi += [f"- {{le: {reprise}, etat: reprise}}"]
    manuel = Annee(RURAL, depart=depart, suivi=suivi).manuel()
    apres = plan(manuel)
    ateliers = apres["ateliers-de-demonstration"]
    seances = [str(s["date"]) for s in ateliers["seances"]]  # type: ignore[attr-defined]
    assert len(seances) == len(avant["ateliers-de-demonstration"]["seances"])  # type: ignore[arg-type]
    assert all(not arret < jour <= reprise for jour in seances) and max(seances) > reprise
    assert str(ateliers["fin"]) > reprise
    assert "L'arrêt du 21\u00a0janvier 2027" in quand(ateliers)
    for jalon in apres.values():
        for seance in jalon["seances"]:  # type: ignore[attr-defined]
            assert not arret < str(seance["date"]) <= reprise, jalon["id"]
    point = "point-de-l-equipe-projet-3"
    assert point not in apres
    dit = next(ligne for ligne in manuel.vue.abandonnees if ligne.id == point)
    assert (dit.situation, "arrêtée du 21\u00a0janvier" in dit.etat_en_mots) == ("arretee", True)
    faits = prevu_jusqu_a(manuel.feuille, date(2027, 3, 12), manuel.depart)
    assert point not in {champs["etape"] for champs in faits}


def test_des_essais_comptes_sont_commences() -> None:
    """« 4 essais » en avril : l’étape où l’on essaie est en cours depuis le jour prévu, et ce qui
    la précédait n’est plus à venir ; combien ont pris part n’en dit rien."""
    mobilises = Annee(RURAL, suivi=[EQUIPE, "- {le: 2027-04-05, enseignants_mobilises: 4}"])
    assert "etat" not in plan(mobilises.manuel())["essais-en-classe"]
    compte = "- {le: 2027-04-05, experimentations: 4, enseignants_experimentateurs: 3}"
    manuel = Annee(RURAL, suivi=[EQUIPE, compte]).manuel()
    essais = plan(manuel)["essais-en-classe"]
    assert (essais["etat"], essais["debut"]) == ("commencee", "2027-03-08")
    assert "compte des essais le 5\u00a0avril" in quand(essais)
    trop_tot = Annee(RURAL, suivi=[EQUIPE, compte.replace("04-05", "01-05")]).manuel()
    assert "etat" not in plan(trop_tot)["essais-en-classe"]


def test_un_report_passe_sans_note_se_dit_en_retard() -> None:
    """Reportée au 24 novembre, rien ne la note le 11 décembre : elle est en retard, et la séance du
    conseil d’administration passée, l’étape qui n’était que cela est à noter faite."""
    suivi = [
        EQUIPE,
        f"- {{le: 2026-11-16, etape: {CA}, etat: commencee}}",
        "- {le: 2026-11-20, etape: annonce-aux-collegues, etat: reportee, au: 2026-11-24}",
        "- {le: 2026-12-11, etape: point-de-l-equipe-projet, etat: faite}",
    ]
    manuel = Annee(RURAL, suivi=suivi).manuel()
    lignes = {ligne.id: ligne for ligne in manuel.vue.lignes}
    assert lignes["annonce-aux-collegues"].situation == "en_retard"
    assert "en retard" in lignes["annonce-aux-collegues"].etat_en_mots
    assert lignes[CA].situation == "a_noter"
    assert lignes[CA].fin == date(2026, 11, 27)


def test_une_date_sans_classe_dit_les_jours_ouverts_qui_l_entourent() -> None:
    """Un conseil déplacé en vacances ne s’y tient pas : les deux jours les plus proches sont
    donnés. Une version minimale se passe des conseils d’administration : elle ne s’en plaint pas.
    """
    lignes = [
        EQUIPE,
        "- {le: 2027-01-05, instance: conseil-administration, date: 2027-02-04, au: 2027-02-16}",
    ]
    dits = [a.texte for a in Annee(RURAL, suivi=lignes).manuel().feuille.avertissements]
    assert any("le 12\u00a0février 2027 et le 1er\u00a0mars 2027" in texte for texte in dits), dits
    minimale = RURAL.replace("version: complete", "version: minimale")
    [dite] = [
        a.texte
        for a in Annee(minimale).manuel().feuille.avertissements
        if a.instance == "conseil-administration"
    ]
    assert "ne sert à aucune étape" in dite and "il n'y a rien à faire" in dite


def test_un_point_sans_creneau_dit_qui_le_prend() -> None:
    """Un seul créneau par semaine, et les ateliers passent d’abord : ce qui a changé dit cela, et
    non la cadence du point ; la ligne ne se dit pas « du 11 au 15 → du 11 au 15 »."""
    large = Annee(RURAL).manuel()
    etroit = RURAL.replace('a: "18:00"}', 'a: "18:00", du: 2027-01-11, au: 2027-01-20}')
    manuel = Annee(etroit).manuel()
    mots = manuel.demarche.libelles["suivi"]
    vue = composer_la_comparaison(comparer(large.feuille, manuel.feuille), mots)
    [point] = [c for c in vue.deplacees if c.id == "point-de-l-equipe-projet-2"]
    assert "Tenir les ateliers de démonstration\u00a0» y passe d" in point.pourquoi
    texte = en_texte(vue, mots)
    assert f"    {point.apres} : {point.ecart}" in texte and f"{point.avant} → " not in texte
    [autre] = [c for c in vue.deplacees if c.id == "point-de-l-equipe-projet-3"]
    assert "n\u2019est libre dans ses semaines" in autre.pourquoi.replace("'", "\u2019")


def test_ce_qui_s_allonge_nomme_ce_qui_lui_laisse_du_temps() -> None:
    """Le bilan reporté, le second essai dure une semaine de plus : la raison est le bilan, et non
    ce qui vient avant."""
    premier = Annee(RURAL).manuel()
    faits = [
        composer_la_ligne(champs) for champs in prevu_jusqu_a(premier.feuille, date(2027, 2, 5))
    ]
    report = "- {le: 2027-02-05, etape: bilan-de-la-demarche, etat: reportee, au: 2027-06-14}"
    apres = plan(Annee(RURAL, suivi=[*faits, report]).manuel())
    essai = apres["second-essai"]
    assert (essai["debut"], essai["fin"]) == ("2027-05-03", "2027-06-04")
    assert "le temps que laisse « Faire le bilan »" in quand(essai)


def test_un_atelier_annonce_garde_son_creneau() -> None:
    """Une séance annulée, les autres restent où on les avait annoncées, à venir comprises."""
    profil = (RACINE / "tests/profils/demonstration.yml").read_text("utf-8") + (
        'creneaux:\n  - {jour: mercredi, de: "13:30", a: "15:30"}\n'
        '  - {jour: jeudi, de: "13:30", a: "15:30"}\n'
    )
    nom = "ateliers-de-demonstration"
    avant = [s["date"] for s in plan(Annee(profil).manuel())[nom]["seances"]]  # type: ignore[attr-defined]
    annulee = f"- {{le: 2027-01-05, seance: {avant[0]}, etape: {nom}, etat: annulee}}"
    bilan = "- {le: 2027-01-05, etape: bilan-de-la-demarche, etat: reportee, au: 2027-06-14}"
    apres = plan(Annee(profil, suivi=[annulee, bilan]).manuel())[nom]
    assert [s["date"] for s in apres["seances"]] == avant[1:]  # type: ignore[attr-defined]


def test_un_profil_retouche_se_dit_la_ou_on_le_cherche() -> None:
    """« Ce qui a changé » nomme les clés changées depuis la dernière note ; ce qui s’est fait et
    que le profil n’a plus est dit à sa ligne, sans rien demander, et pas d’abord."""
    premier = Annee(RURAL).manuel()
    depart = rendre(premier.initiale, premier.demarche).decode()
    faits = [
        composer_la_ligne(champs) for champs in prevu_jusqu_a(premier.feuille, date(2026, 12, 11))
    ]
    assert changements(Annee(RURAL, depart=depart, suivi=faits).manuel())["profil_change"] == ""
    minimal = RURAL.replace("version: complete", "version: minimale")
    manuel = Annee(minimal, depart=depart, suivi=faits).manuel()
    assert changements(manuel)["profil_change"] == "« version »"
    retirees = [p for p in manuel.desaccords if p.code == "etape-retiree"]
    assert retirees and all("il n’y a rien à faire" in p.remede for p in retirees)
    assert not any("n’est plus dans votre profil" in dit for dit in tete(manuel)["d_abord"])


def test_tout_est_mis_de_cote_sauf_le_pilotage_et_le_plan_tient() -> None:
    """Trouvé au tirage 2020-171 des années vécues : des temps 1 à 3, plus rien ne tenait après la
    ligne notée, et une date d’instance restait à examiner."""
    profil = """nom: Collège d’essai
commune: Exempleville
academie: Lille
effectifs: {enseignants: 29}
equipement: moyen
debut: 2027-10-14
trimestres: 2
ressources: [ent, classe-mobile]
instances:
  - {id: conseil-pedagogique, dates: [2028-01-10, 2028-01-20, 2028-03-20, 2028-06-20]}
  - {id: conseil-administration}
  - {id: commission-permanente, dates: [2028-03-28]}
"""
    note = "- {le: 2028-03-22, etape: regards-croises, etat: reportee, au: 2028-07-06}"
    plan = Annee(profil, suivi=[note]).manuel()
    assert {jalon.temps for jalon in plan.feuille.jalons} == {"pilotage"}
    assert any("ne tient plus" in a.texte for a in plan.feuille.avertissements)


def test_un_arret_est_la_raison_de_ce_qu_il_a_repousse() -> None:
    """Après une reprise, ce qui attendait a bougé à cause de l’arrêt, et non d’un point que l’on
    ne tient plus ; une durée se dit contre celle d’ordinaire, et non contre celle d’avant."""
    premier = Annee(RURAL).manuel()
    lignes = [
        composer_la_ligne(champs) for champs in prevu_jusqu_a(premier.feuille, date(2027, 1, 22))
    ]
    lignes += [
        "- {le: 2027-01-22, etat: arret}",
        "- {le: 2027-03-15, etat: reprise}",
        "- {le: 2027-03-16, etape: point-de-l-equipe-projet, etat: abandonnee}",
    ]
    manuel = Annee(RURAL, suivi=lignes).manuel()
    avant = {jalon.id: jalon.debut for jalon in premier.feuille.jalons}
    repoussees = {
        nom: quand(ligne)
        for nom, ligne in plan(manuel).items()
        if str(ligne["debut"]) > str(avant[nom]) and ligne["temps"] != "pilotage"
    }
    assert len(repoussees) > 3 and "essais-en-classe" in repoussees
    for dite in repoussees.values():
        assert "s'est arrêtée : votre suivi la dit reprise le 15" in dite.replace("’", "'"), dite
    vue = composer_la_comparaison(
        comparer(premier.feuille, manuel.feuille), manuel.demarche.libelles["suivi"]
    )
    durees = [c for c in vue.deplacees if "au lieu de" in c.ecart and "d’ordinaire" in c.pourquoi]
    assert durees and not any("semaines au lieu de" in c.pourquoi for c in durees)


@pytest.mark.parametrize(
    ("debut", "corrige", "le", "etape"),
    [
        ("2027-02-12", "2027-03-05", "2027-02-02", "preparation-des-essais"),
        ("2027-01-22", "2027-01-11", "2027-01-03", "etat-des-lieux-du-materiel"),
    ],
)
def test_un_debut_corrige_apres_coup_ne_fait_rien_tomber(
    debut: str, corrige: str, le: str, etape: str
) -> None:
    """Du genre des tirages 2020-192 et 2027-65 : une étape faite avant le début que l’on corrige,
    et celle qu’elle suppose annoncée hors des semaines que l’année a gardées."""
    profil = (RACINE / "tests/profils/demonstration.yml").read_text("utf-8")
    profil = profil.replace("debut: 2027-01-04 ", f"debut: {debut} ")
    premier = Annee(profil).manuel()
    depart = rendre(premier.initiale, premier.demarche).decode()
    faites = {etape: le, "suite-au-conseil-d-administration": "2026-12-01"}
    suivi = [f"- {{le: {jour}, etape: {nom}, etat: faite}}" for nom, jour in faites.items()]
    vecue = Annee(profil.replace(debut, corrige), depart=depart, suivi=suivi).manuel()
    assert set(faites) <= {
        nom for nom, ligne in plan(vecue).items() if ligne.get("etat") == "faite"
    }
