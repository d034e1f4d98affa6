"""Le plan tel qu’annoncé au départ, gardé une fois pour toutes (depart.json)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generateur.noyau.plan.comparaison import Annonce, LigneAnnoncee
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, SeanceDatee


def debuts_prevus(initiale: FeuilleDeRoute, depart: Annonce | None) -> dict[str, date]:
    """Rend, par ligne, le début prévu : au départ si on l’a gardé, sinon d’après le profil."""
    prevus = {jalon.id: jalon.debut for jalon in initiale.jalons}
    annoncees = depart.lignes if depart is not None else ()
    return prevus | {ligne.id: ligne.debut for ligne in annoncees}


def plan_annonce(
    initiale: FeuilleDeRoute, depart: Annonce | None, dernier: date | None
) -> FeuilleDeRoute:
    """Rend le plan que l’on avait annoncé : d’après le départ pour ce qui devait avoir commencé au
    dernier jour noté, d’après le profil d’aujourd’hui pour la suite."""
    if depart is None or dernier is None:
        return initiale
    lignes = depart.par_id
    jalons = tuple(
        _tel_qu_annonce(jalon, lignes[jalon.id], dernier, initiale)
        if jalon.id in lignes and lignes[jalon.id].debut <= dernier
        else jalon
        for jalon in initiale.jalons
    )
    return replace(initiale, jalons=jalons)


def _tel_qu_annonce(
    jalon: Jalon, ligne: LigneAnnoncee, dernier: date, initiale: FeuilleDeRoute
) -> Jalon:
    semaines = initiale.periode.semaines
    if not semaines[0].debut <= ligne.debut <= ligne.fin <= semaines[-1].fin:
        return jalon
    passees = tuple(
        SeanceDatee(rang, s.date, s.de, s.a, s.theme, _pratique(jalon, s.theme))
        for rang, s in enumerate(ligne.seances, 1)
        if s.date <= dernier
    )
    rangs = {s.rang for s in passees}
    a_venir = tuple(s for s in jalon.seances if s.date > dernier and s.rang not in rangs)
    passage = jalon.instance
    if passage is not None and ligne.reunion is not None and ligne.reunion <= dernier:
        passage = replace(passage, date=ligne.reunion, semaine=None)
    return replace(
        jalon,
        debut=ligne.debut,
        fin=ligne.fin,
        semaines=len(initiale.periode.semaines_touchees(ligne.debut, ligne.fin)),
        instance=passage,
        date=passage.date if passage else jalon.date,
        seances=(*passees, *a_venir),
    )


def _pratique(jalon: Jalon, theme: str | None) -> str | None:
    return next((a.pratique for a in jalon.ateliers if theme and a.theme == theme), None)
