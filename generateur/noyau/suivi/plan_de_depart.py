"""Le plan tel qu’annoncé au départ, gardé une fois pour toutes (depart.json)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generateur.noyau.declare.modeles import Demarche, Etape
from generateur.noyau.plan.comparaison import Annonce, LigneAnnoncee
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance, SeanceDatee


def debuts_prevus(initiale: FeuilleDeRoute, depart: Annonce | None) -> dict[str, date]:
    """Rend, par ligne, le début prévu : au départ si on l’a gardé, sinon d’après le profil."""
    if depart is None:
        return {jalon.id: jalon.debut for jalon in initiale.jalons}
    return {ligne.id: ligne.debut for ligne in depart.lignes}


def reunions_a_fixer(initiale: FeuilleDeRoute, depart: Annonce | None) -> frozenset[str]:
    """Rend les étapes d’une semaine dont le passage devant une instance restait à dater, au départ
    si on l’a gardé, sinon d’après le profil."""
    if depart is None:
        return frozenset(
            jalon.id
            for jalon in initiale.jalons
            if jalon.semaines == 1 and jalon.instance is not None and jalon.date is None
        )
    return frozenset(
        ligne.id
        for ligne in depart.lignes
        if ligne.semaines == 1 and ligne.instance and ligne.reunion is None
    )


def plan_annonce(
    initiale: FeuilleDeRoute, depart: Annonce, etapes: Mapping[str, Etape]
) -> FeuilleDeRoute:
    """Rend le plan que l’on avait annoncé : chaque ligne du départ dont l’étape est connue."""
    modeles = {jalon.etape: jalon for jalon in initiale.jalons}
    jalons = [
        _tel_qu_annonce(replace(modeles[ligne.etape], id=ligne.id), ligne, initiale)
        if ligne.etape in modeles
        else _jalon_annonce(ligne, etapes[ligne.etape])
        for ligne in depart.lignes
        if ligne.etape in etapes
    ]
    dites = {ligne.etape for ligne in depart.lignes}
    jalons += [jalon for jalon in initiale.jalons if jalon.etape not in dites]
    return replace(initiale, jalons=tuple(sorted(jalons, key=lambda jalon: jalon.debut)))


def seances_annoncees(depart: Annonce | None) -> dict[str, tuple[SeanceDatee, ...]]:
    """Rend, par ligne, les séances que le départ annonçait."""
    lignes = depart.lignes if depart else ()
    return {
        ligne.id: tuple(
            SeanceDatee(rang, s.date, s.de, s.a, s.theme) for rang, s in enumerate(ligne.seances, 1)
        )
        for ligne in lignes
        if ligne.seances
    }


def _tel_qu_annonce(jalon: Jalon, ligne: LigneAnnoncee, initiale: FeuilleDeRoute) -> Jalon:
    semaines = initiale.periode.semaines
    if not semaines[0].debut <= ligne.debut <= ligne.fin <= semaines[-1].fin:
        return jalon
    passage = jalon.instance
    if passage is not None and ligne.reunion is not None:
        passage = replace(passage, date=ligne.reunion, semaine=None)
    return replace(
        jalon,
        debut=ligne.debut,
        fin=ligne.fin,
        semaines=len(initiale.periode.semaines_touchees(ligne.debut, ligne.fin)),
        instance=passage,
        date=passage.date if passage else jalon.date,
        seances=tuple(
            SeanceDatee(rang, s.date, s.de, s.a, s.theme, _pratique(jalon, s.theme))
            for rang, s in enumerate(ligne.seances, 1)
        ),
    )


def _pratique(jalon: Jalon, theme: str | None) -> str | None:
    return next((a.pratique for a in jalon.ateliers if theme and a.theme == theme), None)


def jalons_retires(
    feuille: FeuilleDeRoute, depart: Annonce | None, demarche: Demarche
) -> tuple[Jalon, ...]:
    """Rend les lignes annoncées au départ que ce plan n’a plus, ni en place ni abandonnées, telles
    qu’on les annonçait : un agenda les annule."""
    if depart is None:
        return ()
    presentes = {jalon.id for jalon in (*feuille.jalons, *feuille.abandonnees)}
    etapes = {e.id: e for e in (*demarche.etapes, *feuille.college.adaptations.ajouter)}
    return tuple(
        _jalon_annonce(ligne, etapes[ligne.etape])
        for ligne in depart.lignes
        if ligne.id not in presentes and ligne.etape in etapes
    )


def _jalon_annonce(ligne: LigneAnnoncee, etape: Etape) -> Jalon:
    passage = None
    if etape.instance is not None and ligne.instance:
        semaine = ligne.debut if ligne.reunion is None else None
        passage = Seance(etape.instance.id, etape.instance.pour, ligne.reunion, semaine)
    return Jalon(
        id=ligne.id,
        etape=ligne.etape,
        temps=etape.temps,
        titre=ligne.titre,
        debut=ligne.debut,
        fin=ligne.fin,
        semaines=max(ligne.semaines, 1),
        roles=etape.roles,
        garder=(),
        raisons=(),
        date=ligne.reunion,
        instance=passage,
        nombre=len(ligne.seances) or None if etape.nombre is not None else None,
        source=etape.source,
        statut=etape.statut,
        seances=tuple(
            SeanceDatee(rang, s.date, s.de, s.a, s.theme) for rang, s in enumerate(ligne.seances, 1)
        ),
    )
