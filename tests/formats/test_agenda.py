"""L’agenda : relu par icalendar, et stable d’une édition à l’autre."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Component
from jours_feries_france import JoursFeries

from generateur.depot.edition import manuel_du_profil
from generateur.formats.agenda import rendez_vous_ics as agenda
from generateur.noyau.calendrier.fuseaux import FUSEAUX, fuseau_du_territoire
from generateur.noyau.declare.modeles import Creneau
from generateur.noyau.plan.creneaux import poser_les_seances
from generateur.vue.composition import composer
from generateur.vue.vues import VueFeuille

from .modele import EDITION, college, demarche, est_ouvert, feuille, vue
from .outils import HOSTILES, RACINE, college_hostile, empreinte, empreinte_ailleurs


def evenements(de: VueFeuille) -> list[Component]:
    """Relit l’agenda rendu."""
    return list(Calendar.from_ical(agenda.rendre(de)).walk("VEVENT"))


def uids(de: VueFeuille) -> set[str]:
    """Rend les identifiants des événements."""
    return {str(e["UID"]) for e in evenements(de)}


def test_un_evenement_par_rendez_vous() -> None:
    """L’agenda a les rendez-vous de la vue, et rien d’autre."""
    la_vue = vue()
    assert len(evenements(la_vue)) == len(la_vue.rendez_vous)
    assert len(uids(la_vue)) == len(la_vue.rendez_vous)
    assert len(la_vue.rendez_vous) > 10


def test_fin_exclue_et_jours_ouverts() -> None:
    """Chaque événement commence et finit un jour ouvert ; sa fin écrite est le lendemain."""
    for evenement in evenements(vue()):
        debut, fin = evenement["DTSTART"].dt, evenement["DTEND"].dt
        assert type(debut) is date and type(fin) is date
        assert est_ouvert(debut)
        assert est_ouvert(fin - timedelta(days=1))
        if str(evenement["CATEGORIES"].to_ical(), "utf-8") != "Temps 2":
            assert fin - debut == timedelta(days=1)


def test_seance_datee_confirmee() -> None:
    """Une séance dont la date est connue est confirmée, ce jour-là, et nomme l’instance."""
    la_vue = vue()
    (seance,) = [e for e in evenements(la_vue) if e["DTSTART"].dt == date(2027, 2, 2)]
    assert seance["STATUS"] == "CONFIRMED"
    assert seance["SUMMARY"] == "Conseil pédagogique\u00a0: Choisir les préoccupations à traiter"
    assert "pour avis" in seance["DESCRIPTION"]


def test_sans_date_provisoire() -> None:
    """Un rendez-vous sans date est provisoire, et son titre dit que la date est à fixer."""
    la_vue = vue()
    provisoires = [e for e in evenements(la_vue) if e["STATUS"] == "TENTATIVE"]
    assert len(provisoires) == sum(not rv.fixe for rv in la_vue.rendez_vous)
    assert all("(date à fixer)" in e["SUMMARY"] for e in provisoires)


def test_envoi_des_documents_a_part() -> None:
    """L’envoi au conseil d’administration est un événement à lui, huit jours avant la séance."""
    tous = {str(e["UID"]): e for e in evenements(vue())}
    nom = "suite-au-conseil-d-administration{}.2026-2027@0000000a.feuille-de-route"
    seance, envoi = tous[nom.format("")], tous[nom.format(".envoi")]
    assert seance["DTSTART"].dt - envoi["DTSTART"].dt >= timedelta(days=8)


def test_identifiants_sans_titre_ni_date() -> None:
    """Un rendez-vous déplacé, une étape renommée : l’agenda les reconnaît."""
    plus_tard = college(
        instances=tuple(
            replace(i, dates=tuple(d + timedelta(days=2) for d in i.dates))
            for i in college().instances
        )
    )
    renommees = tuple(replace(e, titre=f"{e.titre}, autrement") for e in demarche().etapes)
    attendus = uids(vue())
    assert uids(vue(plus_tard)) == attendus
    assert uids(vue(de=demarche(etapes=renommees))) == attendus


def test_identifiants_de_chaque_college() -> None:
    """Sans UAI, le nom et la commune distinguent deux collèges."""
    un = uids(vue(college(uai=None)))
    autre = uids(vue(college(uai=None, commune="Ailleurs-sur-Mer")))
    assert not un & autre
    assert all(u.endswith("@college-des-essais-saint-exemple.feuille-de-route") for u in un)
    # « Collège Jean Moulin, Saint-Denis » : l’un à Créteil, l’autre à La Réunion.
    la_bas = uids(replace(vue(college(uai=None)), fuseau="Indian/Reunion"))
    assert not un & la_bas


def test_edition_date_et_rang() -> None:
    """L’édition donne DTSTAMP, et un rang qui grandit d’une édition à l’autre."""
    premiere = evenements(vue())[0]
    suivante = evenements(replace(vue(), edition=date(2026, 12, 1)))[0]
    assert premiere["DTSTAMP"].to_ical() == b"20261124T000000Z"
    assert premiere["LAST-MODIFIED"].to_ical() == b"20261124T000000Z"
    assert suivante["SEQUENCE"] - premiere["SEQUENCE"] == 7 * 24 * 3600
    assert suivante["UID"] == premiere["UID"]


def test_aucune_alarme_et_personne_d_occupe() -> None:
    """Aucune alarme ne sonne, et personne n’est rendu indisponible une journée entière."""
    octets = agenda.rendre(vue())
    assert b"VALARM" not in octets
    assert all(e["TRANSP"] == "TRANSPARENT" for e in evenements(vue()))


def test_lien_vers_la_fiche() -> None:
    """Si le site a une adresse, chaque rendez-vous mène à sa fiche."""
    premier = evenements(vue(college(adresse="https://exemple.test/manuel/")))[0]
    assert premier["URL"] == "https://exemple.test/manuel/etapes/equipe-projet.html"
    assert "URL" not in evenements(vue())[0]


def test_texte_hostile_relu_tel_quel() -> None:
    """Virgules, points-virgules, barres et fins de ligne passent par l’agenda sans dommage."""
    titre = 'Un, deux ; trois \\ "quatre" <b>'
    etapes = tuple(replace(e, titre=titre) for e in demarche().etapes)
    la_vue = vue(college_hostile(), demarche(etapes=etapes))
    relu = Calendar.from_ical(agenda.rendre(la_vue))
    assert str(relu["X-WR-CALNAME"]).endswith(la_vue.titre)
    for hostile in HOSTILES:
        assert hostile in str(relu["X-WR-CALNAME"])
    resumes = [str(e["SUMMARY"]) for e in relu.walk("VEVENT")]
    assert all('Un, deux\u202f; trois \\ "quatre" <b>' in resume for resume in resumes)


def test_une_fin_de_ligne_n_ajoute_pas_d_evenement() -> None:
    """Une fin de ligne dans un texte n’ouvre ni ne ferme rien dans le fichier."""
    piege = "Suite\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:pirate"
    etapes = tuple(replace(e, preparer=(piege,)) for e in demarche().etapes)
    la_vue = vue(de=demarche(etapes=etapes))
    assert len(evenements(la_vue)) == len(la_vue.rendez_vous)
    assert "pirate" not in uids(la_vue)


def test_lignes_courtes_et_terminees_comme_il_faut() -> None:
    """Aucune ligne ne passe 75 octets, et toutes finissent par CR LF (RFC 5545, § 3.1)."""
    octets = agenda.rendre(vue())
    lignes = octets.split(b"\r\n")
    assert lignes[-1] == b""
    assert all(len(ligne) <= 75 and b"\n" not in ligne for ligne in lignes)


@pytest.mark.parametrize("debut, annee", [(date(2027, 1, 4), "2026-2027")])
def test_annee_scolaire(debut: date, annee: str) -> None:
    """L’identifiant porte l’année scolaire où le plan commence."""
    assert vue().debut == debut
    assert all(f".{annee}@" in uid for uid in uids(vue()))


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et dans un autre fuseau."""
    premier = agenda.rendre(vue())
    assert premier == agenda.rendre(vue())
    assert empreinte(premier) == empreinte_ailleurs("agenda.rendez_vous_ics", tmp_path)


CRENEAUX = (Creneau("mercredi", "13:30", "15:30"), Creneau("jeudi", "17:00", "18:00"))


def avec_des_heures(fuseau: str = "Europe/Paris", *creneaux: Creneau) -> VueFeuille:
    """La vue du collège des essais, ses séances placées, à l’heure de ce fuseau."""
    le_college = college(creneaux=creneaux or CRENEAUX)
    plan = poser_les_seances(feuille(le_college), demarche())
    return composer(replace(plan, fuseau=fuseau), demarche(), EDITION)


def test_une_seance_placee_a_son_heure() -> None:
    """Chaque séance est un événement à l’heure du lieu ; les ateliers n’ont plus de bande."""
    la_vue = avec_des_heures()
    tous = {str(e["UID"]).split(".2026")[0]: e for e in evenements(la_vue)}
    # La première séance garde le nom qu’avait la bande : il survit à un créneau gagné ou perdu.
    noms = ["ateliers-de-demonstration"]
    seances = noms + [f"{noms[0]}.seance-{rang}" for rang in (2, 3, 4)]
    ligne = next(x for x in la_vue.lignes if x.etape == "ateliers-de-demonstration")
    for nom, creneau in zip(seances, ligne.creneaux, strict=True):
        debut, fin = tous[nom]["DTSTART"], tous[nom]["DTEND"]
        assert debut.params["TZID"] == fin.params["TZID"] == "Europe/Paris"
        assert debut.dt.date() == fin.dt.date() == creneau.jour
        assert (f"{debut.dt:%H:%M}", f"{fin.dt:%H:%M}") == (creneau.de, creneau.a)
        assert tous[nom]["STATUS"] == "CONFIRMED"
        assert creneau.theme in tous[nom]["SUMMARY"]


def test_sans_heure_pas_de_fuseau() -> None:
    """Sans créneaux, l’agenda n’a ni fuseau ni heure : les mêmes octets qu’avant."""
    assert b"VTIMEZONE" not in agenda.rendre(vue())


def test_ce_qui_reste_a_placer_reste_a_la_journee() -> None:
    """Trop peu de créneaux : les séances placées, et un seul événement pour celles qui restent."""
    la_vue = avec_des_heures("Europe/Paris", Creneau("vendredi", "12:30", "13:30"))
    ateliers = [e for e in evenements(la_vue) if str(e["UID"]).startswith("ateliers-")]
    (reste,) = [e for e in ateliers if type(e["DTSTART"].dt) is date]
    placees = [e for e in ateliers if e is not reste]
    assert "à fixer" in reste["SUMMARY"]
    assert f"{4 - len(placees)}\u00a0séance" in reste["DESCRIPTION"] or "Une séance" in str(
        reste["DESCRIPTION"]
    )


@pytest.mark.parametrize("fuseau", sorted(FUSEAUX))
def test_l_heure_de_chaque_territoire(fuseau: str) -> None:
    """Le VTIMEZONE écrit donne, toute l’année, le décalage de la base officielle des fuseaux."""
    relu = Calendar.from_ical(agenda.rendre(avec_des_heures(fuseau)))
    (composant,) = relu.walk("VTIMEZONE")
    assert composant["TZID"] == fuseau
    ecrit, officiel = composant.to_tz(), ZoneInfo(fuseau)
    for jours in range(0, 730, 3):
        moment = datetime(2026, 8, 20, 13, 30) + timedelta(days=jours)
        assert ecrit.utcoffset(moment) == moment.replace(tzinfo=officiel).utcoffset(), moment


def test_le_fuseau_suit_le_territoire() -> None:
    """Chaque territoire des jours fériés a son heure."""
    for territoire in JoursFeries.ZONES:
        assert fuseau_du_territoire(territoire) in FUSEAUX
    assert fuseau_du_territoire("La Réunion") == "Indian/Reunion"
    assert fuseau_du_territoire("Métropole") == "Europe/Paris"
    assert fuseau_du_territoire("Alsace-Moselle") == "Europe/Paris"


def test_une_seance_deplacee_garde_son_identifiant() -> None:
    """D’autres créneaux déplacent les séances sans changer leurs identifiants."""
    autres = (Creneau("lundi", "08:00", "09:00"), Creneau("mardi", "17:00", "18:00"))
    un, deux = avec_des_heures(), avec_des_heures("Europe/Paris", *autres)
    communs = {u for u in uids(un) if ".seance-" in u}
    assert communs and communs == {u for u in uids(deux) if ".seance-" in u}


def test_un_creneau_gagne_ou_perdu_ne_perd_aucun_identifiant() -> None:
    """Ce que l’on avait sans créneaux, on l’a encore avec : seules des séances s’y ajoutent."""
    sans, avec = uids(vue()), uids(avec_des_heures())
    assert set(sans) < set(avec) and all(".seance-" in u for u in set(avec) - set(sans))


def test_le_profil_de_la_reunion_a_son_heure() -> None:
    """Du profil à l’agenda : l’académie de La Réunion donne son fuseau."""
    construction = manuel_du_profil(
        RACINE / "tests" / "profils" / "reunion.yml", RACINE, os.environ
    )
    assert construction.feuille.fuseau == construction.vue.fuseau == "Indian/Reunion"


def test_la_part_d_un_role_est_dans_l_agenda_entier() -> None:
    """Pour chaque rôle, les rendez-vous où il est et eux seuls, au même UID, au même octet près ;
    ensemble, ils les disent tous."""
    la_vue = vue()
    entier = par_uid(agenda.rendre(la_vue))
    lignes = {ligne.id: ligne for ligne in la_vue.lignes}
    vus: set[str] = set()
    for role in la_vue.roles:
        if not role.heures:
            continue
        octets = agenda.rendre(la_vue, role.id)
        siens = par_uid(octets)
        attendus = {
            agenda.identifiant(rv, lignes[rv.ligne], la_vue)
            for rv in la_vue.rendez_vous
            if role.id in {personne.id for personne in rv.qui}
        }
        assert set(siens) == attendus
        assert all(siens[uid] == entier[uid] for uid in siens)
        assert role.titre in str(Calendar.from_ical(octets)["X-WR-CALNAME"])
        vus |= attendus
    assert vus == set(entier)


def par_uid(octets: bytes) -> dict[str, bytes]:
    """Les événements d’un agenda, par UID, tels qu’ils sont écrits."""
    lus = Calendar.from_ical(octets).walk("VEVENT")
    return {str(e["UID"]): e.to_ical() for e in lus}
