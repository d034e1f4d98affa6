"""Ce qu’un événement change à ce que l’on sait, avant que le reste ne se replace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generateur.noyau.declare.evenements import Avancement, Evenement
from generateur.noyau.declare.modeles import ORDRE_DES_TEMPS, College, InstanceActive
from generateur.noyau.mots import JOURS
from generateur.noyau.plan.jalons import Jalon, SeanceDatee, numero_du_retour
from generateur.noyau.suivi.oublis import FAITS
from generateur.noyau.suivi.present import Cadre, Present

PROCHE = 2
"""Semaines ouvertes au plus entre un point d’équipe prévu et celui que l’on note (contrat)."""


def ligne_visee(evenement: Evenement, present: Present, cadre: Cadre) -> str | None:
    """Rend la ligne dont parle un événement, ou rien ; l’étape, si c’est toute une série.

    Ce qui revient désigne son retour le plus proche que rien ne note encore ; ce qui s’est tenu
    loin de tout retour en est un de plus, au numéro suivant.
    """
    nom = evenement.etape
    if nom is None:
        return None
    connues = {j.id: j for j in (*present.feuille.abandonnees, *present.feuille.jalons)}
    if nom in connues or nom in _uniques(cadre) or nom in present.etats.keys() - _cadencees(cadre):
        return nom
    racine, _, numero = nom.rpartition("-")
    if racine in _cadencees(cadre) and numero.isdecimal() and evenement.etat in FAITS:
        # Un retour que le plan n’a pas, ou plus, et qui s’est tenu : un profil d’entre-temps l’a
        # annoncé sous ce numéro. C’est encore lui ; aucun plan n’en a plus que de semaines.
        connu = nom in cadre.debuts_prevus or racine in cadre.hors_du_profil
        if connu or int(numero) <= len(cadre.periode.semaines):
            return nom
    if nom not in _cadencees(cadre):
        return None
    if evenement.etat == "abandonnee":
        return nom
    retours = [
        j for j in connues.values() if j.etape == nom and not _note(j.id, evenement, present)
    ]
    if evenement.seance is not None:
        jour = evenement.jour_de_la_seance or evenement.le
        tenant = [j for j in retours if any(s.date == jour for s in j.seances)]
        retours = tenant or retours
    else:
        jour = evenement.le
    rang = cadre.semaine_de(cadre.borner(jour)).rang

    def ecart(jalon: Jalon) -> tuple[int, date]:
        return abs(cadre.semaine_de(jalon.debut).rang - rang), jalon.debut

    proche = min(retours, key=ecart, default=None)
    if proche is not None and (evenement.etat not in FAITS or ecart(proche)[0] <= PROCHE):
        return proche.id
    return f"{nom}-{_numero_neuf(nom, connues, present)}" if evenement.etat in FAITS else None


def essais_prouves(evenement: Evenement, present: Present, cadre: Cadre) -> Evenement | None:
    """Rend, d’une ligne qui compte des essais, ce qu’elle prouve : l’étape où l’on essaie en classe
    est commencée, si elle devait l’être ce jour-là ; rien sinon."""
    if not (evenement.experimentations or evenement.enseignants_experimentateurs):
        return None
    le = cadre.borner(evenement.le)
    for retenue in cadre.adaptation.retenues:
        etape = retenue.etape
        if not etape.en_classe or etape.temps != ORDRE_DES_TEMPS[-1]:
            continue
        etat = present.etats.get(etape.id)
        ici = next((j.debut for j in present.feuille.jalons if j.id == etape.id), None)
        prevu = min(filter(None, (ici, cadre.debuts_prevus.get(etape.id))), default=None)
        if etat is not None or ici is None or prevu is None or prevu > le:
            return None
        return Evenement(min(ici, le), etape.id, "commencee")
    return None


def _note(nom: str, evenement: Evenement, present: Present) -> bool:
    etat = present.etats.get(nom)
    if evenement.seance is not None or etat is None:
        return False
    return etat.etat != "commencee" or evenement.etat != "faite"


def _numero_neuf(nom: str, connues: Mapping[str, Jalon], present: Present) -> int:
    numeros = [numero_du_retour(j.id, nom) for j in connues.values() if j.etape == nom]
    return max([*numeros, *(numero for numero, _ in present.ajoutes.get(nom, ()))], default=0) + 1


def _uniques(cadre: Cadre) -> set[str]:
    return {r.etape.id for r in cadre.adaptation.retenues if r.etape.cadence is None}


def _cadencees(cadre: Cadre) -> set[str]:
    return {r.etape.id for r in cadre.adaptation.retenues if r.etape.cadence is not None}


def noter_l_etat(present: Present, ligne: str, evenement: Evenement, cadre: Cadre) -> Present:
    """Rend ce que l’on sait, l’état de cette ligne compris ; ce qui est fait le reste."""
    avant = present.etats.get(ligne)
    etat = evenement.etat
    if (avant is not None and avant.etat == "faite") or etat not in (
        "commencee",
        "faite",
        "reportee",
        "abandonnee",
    ):
        return present
    le = cadre.borner(evenement.le)
    debut = le if etat == "commencee" else None
    au = evenement.au
    if avant is not None:
        if etat == "faite":
            # Une étape reportée puis faite n’a pas pu commencer avant le jour du report.
            debut, au = avant.commencee, avant.au
        elif etat == "commencee" and avant.etat == "commencee":
            debut = avant.commencee
    neuf = Avancement(etat, le, debut, au, evenement.note)
    present = replace(present, etats={**present.etats, ligne: neuf})
    racine, _, numero = ligne.rpartition("-")
    connu = any(j.id == ligne for j in present.feuille.jalons)
    tenu = {"reportee": au}.get(etat, le) if etat != "abandonnee" else None
    if racine in _cadencees(cadre) and numero.isdecimal() and tenu is not None and not connu:
        deja = tuple(a for a in present.ajoutes.get(racine, ()) if a[0] != int(numero))
        neufs = (*deja, (int(numero), cadre.borner(tenu)))
        return replace(present, ajoutes={**present.ajoutes, racine: neufs})
    return present


def garder_les_seances_passees(present: Present, jusqu_a: date, cadre: Cadre) -> Present:
    """Rend ce que l’on sait, où chaque séance annoncée jusqu’à ce jour ne bouge plus.

    Une étape que le profil n’a plus n’en annonce aucune : les siennes sont du départ, ou notées.
    """
    tenues = dict(present.seances.tenues)
    for jalon in present.feuille.jalons:
        if jalon.etape in cadre.hors_du_profil:
            continue
        deja = tenues.get(jalon.id, ())
        rangs = {s.rang for s in deja}
        passees = tuple(s for s in jalon.seances if s.date <= jusqu_a and s.rang not in rangs)
        if passees:
            tenues[jalon.id] = (*deja, *passees)
    return replace(present, seances=replace(present.seances, tenues=tenues))


def noter_la_seance(present: Present, ligne: str, evenement: Evenement, cadre: Cadre) -> Present:
    """Rend ce que l’on sait, où cette séance est tenue, reportée ou annulée."""
    jour = evenement.jour_de_la_seance
    assert jour is not None
    jalon = next((j for j in present.feuille.jalons if j.id == ligne), None)
    toutes = () if jalon is None else jalon.seances
    trouvee = next(
        (s for s in toutes if s.date == jour and evenement.heure_de_la_seance in ("", s.de)),
        None,
    )
    tenues, annulees = dict(present.seances.tenues), dict(present.seances.annulees)
    if trouvee is not None:
        tenues[ligne] = tuple(s for s in tenues.get(ligne, ()) if s.rang != trouvee.rang)
    if evenement.etat == "annulee":
        if trouvee is not None:
            annulees[ligne] = (*annulees.get(ligne, ()), trouvee)
    else:
        quand = evenement.au if evenement.etat == "reportee" and evenement.au else jour
        if not (cadre.dedans(quand) and cadre.est_ouvert(quand)):
            return present
        siennes = (*toutes, *tenues.get(ligne, ()), *annulees.get(ligne, ()))
        neuve = trouvee or _en_plus(siennes, evenement, quand, present.college)
        neuve = replace(neuve, date=quand, de=evenement.de or neuve.de, a=evenement.a or neuve.a)
        tenues[ligne] = (*tenues.get(ligne, ()), neuve)
    if evenement.etat == "faite" and ligne == evenement.etape:
        entamees = dict(present.entamees)
        entamees[ligne] = min(jour, entamees.get(ligne, jour))
        present = replace(present, entamees=entamees)
    tenues = {nom: siennes for nom, siennes in tenues.items() if siennes}
    return replace(present, seances=replace(present.seances, tenues=tenues, annulees=annulees))


def _en_plus(
    siennes: tuple[SeanceDatee, ...], evenement: Evenement, quand: date, college: College
) -> SeanceDatee:
    """Une séance que rien ne prévoyait : ses heures sont celles dites, ou du créneau de ce jour."""
    rang = max((s.rang for s in siennes), default=0) + 1
    heure = evenement.heure_de_la_seance
    possibles = [c for c in college.creneaux if c.jour == JOURS[quand.weekday()]]
    creneau = next((c for c in possibles if heure in ("", c.de)), None)
    if creneau is None:
        return SeanceDatee(rang, quand, "", "")
    return SeanceDatee(rang, quand, creneau.de, creneau.a)


def deplacer_l_instance(present: Present, evenement: Evenement, cadre: Cadre) -> Present:
    """Rend ce que l’on sait, où cette instance siège un autre jour ; l’étape qui l’attendait se
    replace si ce jour n’est plus de ses semaines."""
    au = evenement.au
    if au is None or not (cadre.dedans(au) and cadre.est_ouvert(au)):
        return present
    if not any(active.id == evenement.instance for active in present.college.instances):
        return present
    instances = tuple(
        InstanceActive(
            active.id, tuple(sorted({au, *(d for d in active.dates if d != evenement.date)}))
        )
        if active.id == evenement.instance
        else active
        for active in present.college.instances
    )
    rouvertes = frozenset(
        j.id
        for j in present.feuille.jalons
        if j.instance is not None
        and j.instance.id == evenement.instance
        and j.date == evenement.date
        and not j.debut <= au <= j.fin
    )
    college = replace(present.college, instances=instances)
    return replace(present, college=college, rouvertes=rouvertes)
