"""La démarche reprend : l’arrêt n’a rien vu se tenir, et ce qu’il a coupé se finit ensuite."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.plan.jalons import Jalon
from generateur.noyau.suivi.present import Cadre, Present


def reprendre(present: Present, le: date, cadre: Cadre) -> Present:
    """Rend ce que l’on sait, où chaque étape interrompue se finit après ce jour.

    Elle y retrouve les semaines qu’il lui restait, une au moins.
    """
    assert present.arret is not None
    du = present.arret[0]
    if le <= du:
        return present
    jalons = tuple(_prolongee(jalon, du, le, cadre) for jalon in present.feuille.jalons)
    return replace(
        present,
        feuille=replace(present.feuille, jalons=jalons),
        pauses=(*present.pauses, (du, le)),
    )


def _prolongee(jalon: Jalon, du: date, au: date, cadre: Cadre) -> Jalon:
    etat = jalon.avancement.etat if jalon.avancement else None
    if jalon.id != jalon.etape or etat == "faite" or not jalon.debut <= du < jalon.fin:
        return jalon
    premiere, derniere = cadre.semaine_de(jalon.debut).rang, cadre.semaine_de(jalon.fin).rang
    reste = max(derniere - cadre.semaine_de(du).rang, 1)
    semaines = cadre.periode.semaines
    reprise = next((s.rang for s in semaines if s.debut >= au), len(semaines) - 1)
    bout = max(min(reprise + reste, len(semaines)) - 1, derniere)
    return replace(jalon, fin=semaines[bout].fin, semaines=bout - premiere + 1)


def arret_de(jalon: Jalon, present: Present) -> Avancement | None:
    """Rend l’état d’un retour tombé pendant un arrêt : il ne s’est pas tenu ; rien sinon."""
    for du, au in present.pauses:
        if jalon.id != jalon.etape and du < jalon.debut and jalon.fin < au:
            return Avancement("abandonnee", du, arret=(du, au))
    return None


def interrompue(
    jalon: Jalon, pauses: tuple[tuple[date, date], ...], periode: Periode
) -> tuple[date, date, int] | None:
    """Rend l’arrêt que cette étape a traversé, de quand à quand, et combien de semaines ouvertes
    il y a pris ; rien s’il n’y en a pas."""
    for du, au in pauses:
        touchees = periode.semaines_touchees(jalon.debut, jalon.fin)
        prises = sum(du < s.debut and s.fin < au for s in touchees)
        if prises and jalon.debut <= du and au <= jalon.fin:
            return du, au, prises
    return None
