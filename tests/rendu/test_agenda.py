"""L’agenda : relu par icalendar, et stable d’une édition à l’autre."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from generateur.rendu import agenda
from generateur.rendu.vues import VueFeuille

from .modele import college, demarche, est_ouvert, vue
from .outils import HOSTILES, college_hostile, empreinte, empreinte_ailleurs


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
    (seance,) = [e for e in evenements(la_vue) if e["DTSTART"].dt == date(2027, 1, 19)]
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


def test_edition_date_et_rang() -> None:
    """L’édition donne DTSTAMP, et un rang qui grandit d’une édition à l’autre."""
    premiere = evenements(vue())[0]
    suivante = evenements(replace(vue(), edition=date(2026, 12, 1)))[0]
    assert premiere["DTSTAMP"].to_ical() == b"20261124T000000Z"
    assert premiere["LAST-MODIFIED"].to_ical() == b"20261124T000000Z"
    assert suivante["SEQUENCE"] - premiere["SEQUENCE"] == 7
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
    assert empreinte(premier) == empreinte_ailleurs("agenda", tmp_path)
