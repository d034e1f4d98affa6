"""Chaque ligne du suivi fait ce que le contrat en dit, du texte au plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chaine import Construction, construire_des_ecrits
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.noyau.plan.jalons import Jalon

RACINE = Path(__file__).resolve().parents[2]
PROFIL = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8") + (
    'creneaux:\n  - {jour: mercredi, de: "13:30", a: "15:30"}\n'
    '  - {jour: mercredi, de: "15:30", a: "17:30"}\n'
)
ATELIERS = "ateliers-de-demonstration"
SERIE = "point-de-l-equipe-projet"


def _plan(*lignes: str) -> Construction:
    suivi = "".join(f"- {{{ligne}}}\n" for ligne in lignes)
    return construire_des_ecrits(ecrits_des_textes(PROFIL, suivi=suivi), RACINE)


def _ligne(plan: Construction, nom: str) -> Jalon:
    return next(jalon for jalon in plan.feuille.jalons if jalon.id == nom)


@pytest.fixture(scope="module")
def prevus() -> Jalon:
    """Les ateliers, avant tout événement."""
    return _ligne(_plan(), ATELIERS)


def test_une_seance_reportee_prend_son_jour_et_ses_heures(prevus: Jalon) -> None:
    """`au`, `de` et `a` : le nouveau jour, les nouvelles heures ; le thème suit, les autres séances
    restent."""
    premiere, *autres = prevus.seances
    au = next(s.date for s in reversed(prevus.seances))
    plan = _plan(
        f"le: {premiere.date}, seance: {premiere.date}, etape: {ATELIERS}, etat: reportee, "
        f'au: {au}, de: "08:00", a: "09:30"'
        if premiere.date != autres[0].date
        else f'le: {premiere.date}, seance: "{premiere.date} {premiere.de}", etape: {ATELIERS}, '
        f'etat: reportee, au: {au}, de: "08:00", a: "09:30"'
    )
    seances = _ligne(plan, ATELIERS).seances
    [portee] = [s for s in seances if s.rang == premiere.rang]
    assert (portee.date, portee.de, portee.a) == (au, "08:00", "09:30")
    assert portee.theme == premiere.theme
    assert len(seances) == len(prevus.seances)


def test_de_deux_seances_d_un_jour_l_heure_dit_laquelle(prevus: Jalon) -> None:
    """`seance: "2027-03-23 13:30"` n’annule que celle de cette heure."""
    jour = next(
        s.date for s in prevus.seances if sum(t.date == s.date for t in prevus.seances) == 2
    )
    une, autre = (s for s in prevus.seances if s.date == jour)
    plan = _plan(f'le: {jour}, seance: "{jour} {autre.de}", etape: {ATELIERS}, etat: annulee')
    ligne = _ligne(plan, ATELIERS)
    assert [(s.date, s.de) for s in ligne.annulees] == [(jour, autre.de)]
    assert (jour, une.de) in {(s.date, s.de) for s in ligne.seances}
    assert (jour, autre.de) not in {(s.date, s.de) for s in ligne.seances}


def test_une_seance_tenue_un_jour_imprevu_s_ajoute(prevus: Jalon) -> None:
    """`faite` un jour où rien n’était prévu : une séance de plus, ce jour-là."""
    jours = {s.date for s in prevus.seances}
    semaine = next(s for s in _plan().feuille.periode.semaines if prevus.debut in s.jours)
    jour = next(j for j in semaine.jours if j not in jours and j >= prevus.debut)
    plan = _plan(f"le: {jour}, seance: {jour}, etape: {ATELIERS}, etat: faite")
    assert jour in {s.date for s in _ligne(plan, ATELIERS).seances}


def test_une_instance_siege_un_autre_jour() -> None:
    """Le conseil d’administration du 2 février siège le 4 : son étape le suit, sans toucher au
    profil ; son envoi, huit jours avant au moins."""
    avant = next(
        j for j in _plan().feuille.jalons if j.instance is not None and j.instance.envoi is not None
        and j.date is not None
    )  # fmt: skip
    assert avant.instance is not None and avant.date is not None
    autre = next(
        jour
        for semaine in _plan().feuille.periode.semaines
        for jour in semaine.jours
        if avant.debut < jour <= avant.fin and (jour - avant.debut).days > 9 and jour != avant.date
    )
    plan = _plan(
        f"le: {avant.debut}, instance: {avant.instance.id}, date: {avant.date}, au: {autre}"
    )
    apres = _ligne(plan, avant.id)
    assert apres.date == autre and apres.instance is not None
    assert apres.instance.envoi is not None and (autre - apres.instance.envoi).days >= 8


def test_abandonner_ce_qui_revient_arrete_la_serie() -> None:
    """`abandonnee` sur l’étape : les retours d’après ne s’annoncent plus, ceux d’avant restent ;
    elle « n’a plus lieu », et non « pas tenue » : elle s’est tenue."""
    points = [j for j in _plan().feuille.jalons if j.etape == SERIE]
    plan = _plan(
        f"le: {points[0].fin}, etape: {SERIE}, etat: faite",
        f"le: {points[0].fin}, etape: {SERIE}, etat: abandonnee",
    )
    assert [j.id for j in plan.feuille.jalons if j.etape == SERIE] == [points[0].id]
    [dit] = [a.texte for a in plan.feuille.avertissements if a.etape == SERIE]
    assert "n'a plus lieu, d'après votre suivi du" in dit


def test_faute_de_place_le_bilan_reste() -> None:
    """En juin, presque rien n’est fait : d’abord ce que la version minimale n’a pas, puis les
    dernières étapes sont mises de côté ; le bilan est gardé, et chacune dit ses issues."""
    plan = _plan("le: 2027-05-21, etape: recueil-des-preoccupations, etat: faite")
    noms = {j.etape for j in plan.feuille.jalons}
    assert "bilan-de-la-demarche" in noms
    parties = {j.etape for j in plan.initiale.jalons} - noms
    assert parties
    for nom in parties - {SERIE}:
        dits = " ".join(a.texte for a in plan.feuille.avertissements if a.etape == nom)
        assert "mise de côté" in dits and "un trimestre de plus" in dits, nom
    minimales = {e.id for e in plan.demarche.etapes if e.minimale}
    restent = {j.etape for j in plan.feuille.jalons if j.debut.isoformat() > "2027-05-21"}
    if parties & minimales:
        assert restent - {SERIE} <= minimales
