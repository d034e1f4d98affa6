"""Les places que le réel impose : ce qui est fait, en cours, entamé, ou supposé tel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.periodes import Semaine
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.plan.acquis import Place, Retour
from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.jalons import Jalon, SeanceDatee, numero_du_retour
from generateur.noyau.suivi.en_cours import en_cours, finies_par_leur_suite
from generateur.noyau.suivi.oublis import FAITS, places_supposees, supposees
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.reprise import arret_de


def places_de(adaptation: Adaptation, present: Present, cadre: Cadre) -> dict[str, Place]:
    """Rend la place de chaque étape faite, commencée, entamée, ou que celles-là supposent.

    Ce qui est déjà figé (`present.places`) le reste.
    """
    # Un profil qui change peut annoncer une étape hors des semaines que l’année a gardées.
    annonces = {
        jalon.id: jalon
        for jalon in present.feuille.jalons
        if cadre.periode.semaines_touchees(jalon.debut, jalon.fin)
    }
    etapes = {r.etape.id: r.etape for r in adaptation.retenues if not r.etape.cadence}
    commencees = {nom for nom, etat in present.etats.items() if etat.etat == "commencee"}
    attendus = _attendus_de_loin(adaptation)
    places: dict[str, Place] = {}
    # Dans l’ordre annoncé : ce qu’une étape faite attendait est placé avant elle.
    ordre = sorted(etapes, key=lambda nom: _debut_annonce(nom, annonces, cadre))
    for nom in ordre:
        etat = present.etats.get(nom)
        if nom in present.places:
            places[nom] = present.places[nom]
        elif etat is not None and etat.etat == "commencee":
            places[nom] = en_cours(etapes[nom], etat, annonces.get(nom), present, cadre)
        elif etat is not None and etat.etat == "faite":
            # Ce qui est fait, et rien d’autre : le profil d’aujourd’hui n’y change rien.
            avant = [present.places[a] for a in attendus[nom] if a in present.places]
            avant += [replace(places[a], mini=1) for a in attendus[nom] & commencees & set(places)]
            bref = nom in cadre.reunions_a_fixer
            places[nom] = _faite(cadre.debuts_prevus.get(nom), etat, avant, bref, cadre)
    suites = supposees(adaptation, present.etats)
    suites = {nom: siennes for nom, siennes in suites.items() if nom in annonces}
    supposes = places_supposees(suites, places, annonces, cadre.periode)
    places |= {nom: place for nom, place in supposes.items() if nom not in places}
    for nom in ordre:
        tenues = present.seances.tenues.get(nom, ())
        # Ce qui est noté fait ne s’étend plus, même à une séance notée ensuite.
        if tenues and nom not in present.places:
            places[nom] = _autour(places.get(nom), tenues, annonces.get(nom), nom, present, cadre)
    return places | finies_par_leur_suite(adaptation, places, annonces, present, cadre)


def _attendus_de_loin(adaptation: Adaptation) -> dict[str, set[str]]:
    """Rend, par étape, toutes celles qu’elle attend, de proche en proche."""
    directs = {r.etape.id: r.apres for r in adaptation.retenues}
    rendus: dict[str, set[str]] = {}
    for nom in directs:
        a_voir, vues = list(directs[nom]), set[str]()
        while a_voir:
            avant = a_voir.pop()
            if avant not in vues:
                vues.add(avant)
                a_voir += directs.get(avant, ())
        rendus[nom] = vues
    return rendus


def entamees(contraintes: Contraintes, present: Present, cadre: Cadre,
             places: Mapping[str, Place]) -> dict[str, Place]:  # fmt: skip
    """Rend la place annoncée de chaque étape en cours d’après le plan, que rien ne note.

    Elle y reste si ce qu’elle attend finit bien avant elle.
    """
    jour = present.arret[0] if present.arret else present.jour
    annonces = {jalon.id: jalon for jalon in present.feuille.jalons}
    rendues: dict[str, Place] = {}
    if jour is None:
        return rendues
    for rang in contraintes.suite.ordre:
        nom = contraintes.etapes[rang].etape.id
        jalon = annonces.get(nom)
        if jalon is None or nom in places or nom in present.etats or nom in present.rouvertes:
            continue
        if not jalon.debut <= jour <= jalon.fin:
            continue
        ici = _annoncee(jalon, cadre)
        avants = [
            (rendues | dict(places)).get(contraintes.etapes[a].etape.id)
            for a in contraintes.suite.avant[rang]
        ]
        if all(avant is not None and avant.rang + avant.mini <= ici.rang for avant in avants):
            rendues[nom] = ici
    return rendues


def revenus(
    adaptation: Adaptation, present: Present, cadre: Cadre
) -> dict[str, tuple[Retour, ...]]:
    """Rend les retours de ce qui revient, aux semaines annoncées ou notées."""
    rendus: dict[str, tuple[Retour, ...]] = {}
    for retenue in adaptation.retenues:
        if retenue.etape.cadence is None:
            continue
        nom = retenue.etape.id
        finie = present.etats.get(nom)
        retours = []
        for jalon in present.feuille.jalons:
            if jalon.etape != nom:
                continue
            numero = numero_du_retour(jalon.id, nom)
            tenues = bool(present.seances.tenues.get(jalon.id))
            etat = present.etats.get(jalon.id)
            if etat is not None and etat.etat == "abandonnee" and not tenues:
                continue
            if etat is None and not tenues and arret_de(jalon, present) is not None:
                continue
            if finie is not None and finie.etat == "abandonnee" and jalon.debut > finie.le:
                if not tenues and (etat is None or etat.etat not in FAITS):
                    continue
            retours.append(_retour(numero, jalon, etat, tenues, retenue, present, cadre))
        connus = {retour.numero for retour in retours}
        for numero, le in present.ajoutes.get(nom, ()):
            if numero not in connus:
                rang = _borne(cadre.semaine_de(le).rang, retenue, cadre)
                retours.append(Retour(numero, rang, tenu=True))
        rendus[nom] = tuple(retours)
    return rendus


def _retour(
    numero: int,
    jalon: Jalon,
    etat: Avancement | None,
    tenues: bool,
    retenue: EtapeRetenue,
    present: Present,
    cadre: Cadre,
) -> Retour:
    """Un retour : à sa semaine notée une fois pour toutes, sinon à l’annoncée."""
    rang = cadre.semaine_de(jalon.debut).rang
    deja = jalon.avancement
    if etat is not None and not tenues and (deja is None or deja != etat):
        if etat.etat in FAITS:
            rang = cadre.semaine_de(etat.le).rang
        elif etat.au is not None:
            rang = cadre.rang_de_reprise(etat.au)
    return Retour(numero, _borne(rang, retenue, cadre), etat is not None or tenues)


def _borne(rang: int, retenue: EtapeRetenue, cadre: Cadre) -> int:
    return max(min(rang, len(cadre.periode.semaines) - retenue.etape.semaines.ideal), 0)


def _debut_annonce(nom: str, annonces: Mapping[str, Jalon], cadre: Cadre) -> date:
    if nom in annonces:
        return annonces[nom].debut
    return cadre.debuts_prevus.get(nom, cadre.bout)


def _annoncee(jalon: Jalon, cadre: Cadre) -> Place:
    rang = cadre.semaine_de(jalon.debut).rang
    duree = cadre.semaine_de(jalon.fin).rang - rang + 1
    return Place(jalon.debut, rang, duree, duree, duree)


def _faite(
    prevu: date | None, etat: Avancement, avant: list[Place], bref: bool, cadre: Cadre
) -> Place:
    """Une étape faite : elle finit la semaine où on l’a notée.

    `bref` : un conseil dont la date restait à fixer ; il s’est réuni ce jour-là, et n’a pas duré.
    """
    fin = cadre.semaine_de(etat.le)
    if etat.commencee is not None:
        debut = cadre.jour_ouvert(etat.commencee)
    elif bref:
        debut = fin.debut
    else:
        debut = _debut_probable(prevu, etat, avant, fin, cadre)
    rang = min(cadre.semaine_de(debut).rang, fin.rang)
    if rang < cadre.semaine_de(debut).rang:
        debut = cadre.periode.semaines[rang].debut
    duree = fin.rang - rang + 1
    return Place(debut, rang, duree, duree, duree)


def _debut_probable(
    prevu: date | None, etat: Avancement, avant: list[Place], fin: Semaine, cadre: Cadre
) -> date:
    """Le début d’une étape faite dont personne n’a noté le début : celui qui était prévu, mais ni
    avant la fin de ce qu’elle attendait, ni avant le jour d’un report, ni après sa propre fin."""
    semaines = cadre.periode.semaines
    au_plus_tot = max((p.rang + p.mini for p in avant), default=0)
    debut = max([prevu or fin.debut, *([etat.au] if etat.au else [])])
    if au_plus_tot < len(semaines):
        debut = max(debut, semaines[au_plus_tot].debut)
    debut = cadre.jour_ouvert(cadre.borner(debut))
    return debut if debut <= fin.fin else fin.debut


def _autour(
    place: Place | None,
    tenues: tuple[SeanceDatee, ...],
    jalon: Jalon | None,
    nom: str,
    present: Present,
    cadre: Cadre,
) -> Place:
    """Une étape dont des séances se sont tenues : elle les contient, et reste où elle était."""
    etat = present.etats.get(nom)
    jours = sorted(seance.date for seance in tenues)
    premier, dernier = cadre.semaine_de(jours[0]).rang, cadre.semaine_de(jours[-1]).rang
    if place is None and jalon is not None and (etat is None or etat.etat != "abandonnee"):
        place = _annoncee(jalon, cadre)
        if etat is not None and etat.au is not None:
            reprise = cadre.rang_de_reprise(etat.au)
            dernier = max(dernier, min(reprise + place.mini - 1, len(cadre.periode.semaines) - 1))
    if place is None:
        duree = dernier - premier + 1
        return Place(jours[0], premier, duree, duree, duree)
    rang = min(place.rang, premier)
    jour = min(place.jour, jours[0]) if rang == place.rang else jours[0]
    bouts = [max(place.rang + duree - 1, dernier) - rang + 1
             for duree in (place.mini, place.ideal, place.maxi)]  # fmt: skip
    return Place(jour, rang, *bouts)
