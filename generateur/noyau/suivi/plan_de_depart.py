"""Le plan tel qu’annoncé au départ, gardé une fois pour toutes (depart.json)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.evenements import Avancement, Suivi
from generateur.noyau.declare.modeles import Demarche, Etape
from generateur.noyau.plan.comparaison import Annonce, LigneAnnoncee
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance, SeanceDatee
from generateur.noyau.suivi.oublis import FAITS

UN_JOUR = timedelta(1)


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
    initiale: FeuilleDeRoute, depart: Annonce | None, dernier: date | None
) -> FeuilleDeRoute:
    """Rend le plan que l’on avait annoncé : d’après le départ pour ce qui devait avoir commencé au
    dernier jour noté, d’après le profil d’aujourd’hui pour la suite."""
    if depart is None or dernier is None:
        return initiale
    lignes = depart.par_id
    jalons = [
        _tel_qu_annonce(jalon, lignes[jalon.id], dernier, initiale)
        if jalon.id in lignes and lignes[jalon.id].debut <= dernier
        else jalon
        for jalon in initiale.jalons
        if jalon.id == jalon.etape
    ]
    for serie in {j.etape: j for j in initiale.jalons if j.id != j.etape}.values():
        jalons += _retours_annonces(serie, initiale, depart, dernier)
    return replace(initiale, jalons=tuple(sorted(jalons, key=lambda jalon: jalon.debut)))


def _retours_annonces(
    modele: Jalon, initiale: FeuilleDeRoute, depart: Annonce, dernier: date
) -> list[Jalon]:
    """Rend les retours d’une série : ceux du départ jusqu’au dernier jour noté, puis ceux du profil
    d’aujourd’hui ; chacun son numéro."""
    nom = modele.etape
    passes = [
        _tel_qu_annonce(replace(modele, id=ligne.id), ligne, dernier, initiale)
        for ligne in depart.lignes
        if ligne.etape == nom and ligne.debut <= dernier
    ]
    connus = any(ligne.etape == nom for ligne in depart.lignes)
    suite = [j for j in initiale.jalons if j.etape == nom and not (connus and j.debut <= dernier)]
    pris = {jalon.id for jalon in passes}
    libres = [jalon.id for jalon in initiale.jalons if jalon.etape == nom and jalon.id not in pris]
    return [*passes, *(replace(j, id=i) for j, i in zip(suite, libres, strict=False))]


def series_retirees(adaptation: Adaptation, hors_du_profil: frozenset[str]) -> dict[str, Etape]:
    """Rend ce qui revenait, que le profil n’a plus, et dont un retour s’est tenu."""
    return {
        r.etape.id: r.etape
        for r in adaptation.retenues
        if r.etape.cadence is not None and r.etape.id in hors_du_profil
    }


def avec_les_series_retirees(
    annonce: FeuilleDeRoute,
    series: Mapping[str, Etape],
    depart: Annonce | None,
    dernier: date | None,
) -> FeuilleDeRoute:
    """Rend le plan annoncé, avec les retours passés de ces séries, chacun son numéro."""
    if depart is None or dernier is None or not series:
        return annonce
    retours = [
        _jalon_annonce(ligne, series[ligne.etape])
        for ligne in depart.lignes
        if ligne.etape in series and ligne.debut <= dernier
    ]
    jalons = sorted((*annonce.jalons, *retours), key=lambda jalon: jalon.debut)
    return replace(annonce, jalons=tuple(jalons))


def quittees(
    hors_du_profil: frozenset[str], suivi: Suivi, depart: Annonce | None
) -> dict[str, Avancement]:
    """Rend l’état des étapes que le profil n’a plus et que rien ne dit faites : elles s’arrêtent à
    ce qui s’en est tenu."""
    faites = {e.etape for e in suivi if e.d_une_etape and e.etape and e.etat in FAITS}
    debuts = {ligne.etape: ligne.debut for ligne in reversed(depart.lignes)} if depart else {}
    return {
        nom: Avancement("abandonnee", debuts[nom])
        for nom in sorted(hors_du_profil - faites)
        if nom in debuts
    }


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


def seances_passees(
    hors_du_profil: frozenset[str], depart: Annonce | None, suivi: Suivi
) -> dict[str, tuple[SeanceDatee, ...]]:
    """Rend les séances que le départ annonçait et qui ne bougent plus : jusqu’au jour du premier
    événement ; jusqu’au dernier jour noté, pour les étapes que le profil n’a plus.

    `suivi` : les événements de la période. Une réunion que le premier reporte ne s’est pas tenue.
    """
    if depart is None or not suivi:
        return {}
    premier, dernier = suivi[0], max(evenement.le for evenement in suivi)
    reportee = premier.etape if premier.d_une_etape and premier.etat == "reportee" else None
    annoncees = seances_annoncees(depart)
    siennes = {
        ligne.id: tuple(
            s
            for s in annoncees.get(ligne.id, ())
            if s.date <= (dernier if ligne.etape in hors_du_profil else premier.le)
        )
        for ligne in depart.lignes
        if reportee not in (ligne.id, ligne.etape)
    }
    return {nom: seances for nom, seances in siennes.items() if seances}


def commencees_au_depart(depart: Annonce | None, suivi: Suivi) -> frozenset[str]:
    """Rend les étapes dont une séance annoncée au départ est passée au dernier jour noté."""
    dernier = max((evenement.le for evenement in suivi), default=None)
    if depart is None or dernier is None:
        return frozenset()
    return frozenset(
        ligne.etape for ligne in depart.lignes if any(s.date <= dernier for s in ligne.seances)
    )


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
