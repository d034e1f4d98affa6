"""Les étapes commencées que rien ne dit finies : jusqu’où elles vont."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.declare.modeles import Etape
from generateur.noyau.plan.acquis import Place
from generateur.noyau.plan.jalons import Jalon
from generateur.noyau.suivi.oublis import suites_notees
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.reprise import interrompue


def en_cours(
    etape: Etape, etat: Avancement, jalon: Jalon | None, present: Present, cadre: Cadre
) -> Place:
    """Rend la place d’une étape commencée : du jour noté, le temps que le plan lui donne.

    Elle peut encore s’étendre tant que sa fin n’est pas passée ; passée, elle garde sa durée : on
    la dit en retard, à noter. Une réunion dont la séance est passée finit avec elle.
    """
    bornes, jour = etape.semaines, present.jour or etat.le
    debut = cadre.jour_ouvert(etat.commencee or etat.le)
    rang, ici = cadre.semaine_de(debut).rang, cadre.semaine_de(jour).rang
    reste = len(cadre.periode.semaines) - rang
    prevue = min(jalon.semaines if jalon is not None else bornes.ideal, reste)
    seance = jalon.date if jalon is not None and etape.reunion else None
    if seance is not None and debut <= seance <= jour:
        return _fixe(debut, rang, cadre.semaine_de(seance).rang - rang + 1)
    coupee = jalon is not None and interrompue(jalon, present.pauses, cadre.periode)
    if coupee or rang + prevue - 1 < ici:
        return _fixe(debut, rang, prevue)
    mini = min(max(bornes.min, ici - rang + 1), reste)
    ideal = min(max(bornes.ideal, mini), reste)
    return Place(debut, rang, mini, ideal, min(max(bornes.max, ideal), reste))


def finies_par_leur_suite(
    adaptation: Adaptation,
    places: Mapping[str, Place],
    annonces: Mapping[str, Jalon],
    present: Present,
    cadre: Cadre,
) -> dict[str, Place]:
    """Rend la place de chaque étape commencée qu’une autre, notée elle aussi, attendait : le choix
    fait, le recueil est fini. Elle garde sa durée prévue, et finit au plus tard la semaine d’avant.
    """
    rendues = {}
    for nom, suites in suites_notees(adaptation, etats_prouves(present)).items():
        etat, place = present.etats.get(nom), places.get(nom)
        if etat is None or etat.etat != "commencee" or place is None or nom in present.places:
            continue
        rangs = [places[suite].rang for suite in suites if suite in places]
        if not rangs:
            continue
        prevue = annonces[nom].semaines if nom in annonces else place.ideal
        tenues = (cadre.semaine_de(s.date).rang for s in present.seances.tenues.get(nom, ()))
        fin = max([place.rang, min(place.rang + prevue, *rangs) - 1, *tenues])
        rendues[nom] = _fixe(place.jour, place.rang, fin - place.rang + 1)
    return rendues


def etats_prouves(present: Present) -> dict[str, Avancement]:
    """Rend les états notés, et celui des étapes que seule une séance notée tenue dit en cours."""
    prouves = {nom: Avancement("commencee", le, le) for nom, le in present.entamees.items()}
    return prouves | dict(present.etats)


def _fixe(jour: date, rang: int, duree: int) -> Place:
    return Place(jour, rang, duree, duree, duree)
