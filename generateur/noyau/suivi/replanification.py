"""Refait la feuille de route d’après ce qui s’est vraiment passé, un événement après l’autre.

Chacun part du plan que le précédent a laissé, dans l’ordre du fichier : ce qui est fait, et chaque
séance passée, ne bouge plus quoi que l’on note ensuite. Rien ne se place dans le passé ; une étape
en cours reste où elle est. Le reste garde les dates annoncées tant qu’elles conviennent encore (et
ne laissent pas de semaine vide) ; sinon il se replace selon les mêmes règles que le premier plan.
Ce qui ne tient plus est mis de côté. Chaque ligne déplacée dit ce qui l’a déplacée.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.evenements import Avancement, Evenement, Suivi
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.plan.acquis import Acquis
from generateur.noyau.plan.comparaison import Annonce
from generateur.noyau.plan.contraintes import contraintes_de
from generateur.noyau.plan.creneaux import SeancesTenues, poser_les_seances
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, numero_du_retour
from generateur.noyau.plan.planification import planifier
from generateur.noyau.suivi.arret import arreter
from generateur.noyau.suivi.ce_qui_arrive import (
    deplacer_l_instance,
    essais_prouves,
    garder_les_seances_passees,
    ligne_visee,
    noter_l_etat,
    noter_la_seance,
)
from generateur.noyau.suivi.desaccords import Incoherence, desaccords
from generateur.noyau.suivi.mises_de_cote import faire_tenir, sans
from generateur.noyau.suivi.places_du_reel import entamees, places_de, revenus
from generateur.noyau.suivi.places_gardees import places_gardees
from generateur.noyau.suivi.plan_de_depart import (
    UN_JOUR,
    avec_les_series_retirees,
    debuts_prevus,
    plan_annonce,
    quittees,
    reunions_a_fixer,
    seances_annoncees,
    seances_passees,
    series_retirees,
)
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.raisons_du_suivi import (
    dire_l_avancement,
    ecarts,
    mises_de_cote,
    oubliees,
)
from generateur.noyau.suivi.reprise import arret_de, reprendre


@dataclass(frozen=True)
class AnneeVecue:
    """Le plan après tous les événements, et ce que le suivi a de démenti, ligne par ligne.

    `avant` : le même, tel qu’il était avant les événements du dernier jour noté.
    """

    feuille: FeuilleDeRoute
    incoherences: tuple[Incoherence, ...]
    avant: FeuilleDeRoute


def suivre(
    initiale: FeuilleDeRoute,
    suivi: Suivi,
    adaptation: Adaptation,
    demarche: Demarche,
    est_ouvert: Callable[[date], bool],
    depart: Annonce | None = None,
) -> AnneeVecue:
    """Rend la feuille de route telle qu’elle est après ces événements ; elle n’est jamais refusée.

    `initiale` : le plan que le profil d’aujourd’hui donnerait sans eux. `adaptation` : la sienne,
    avec en plus ce qui s’est fait et que le profil n’a plus. `depart` : le plan annoncé avant le
    premier événement, si on l’a gardé.
    """
    cadre = Cadre(
        adaptation,
        demarche,
        initiale.periode,
        initiale.zone,
        est_ouvert,
        debuts_prevus(initiale, depart),
        reunions_a_fixer(initiale, depart),
        frozenset(r.etape.id for r in adaptation.retenues) - initiale.retenues,
    )
    dedans = tuple(evenement for evenement in suivi if cadre.dedans(evenement.le))
    dernier = max((evenement.le for evenement in dedans), default=None)
    annonce = plan_annonce(initiale, depart, dernier)
    series = series_retirees(adaptation, cadre.hors_du_profil)
    annonce = avec_les_series_retirees(annonce, series, depart, dernier)
    present = Present(
        annonce,
        initiale.college,
        etats=quittees(cadre.hors_du_profil, suivi, depart)
        | dict.fromkeys(series, Avancement("abandonnee", initiale.periode.debut - UN_JOUR)),
        seances=SeancesTenues(
            seances_passees(cadre.hors_du_profil, depart, dedans),
            annoncees=seances_annoncees(depart),
        ),
    )
    if series or cadre.hors_du_profil & present.seances.tenues.keys():
        present = _replacer(present, cadre)
    fautes: list[Incoherence] = []
    avant, derniers = present, _debut_du_dernier_jour(suivi)
    for rang, evenement in enumerate(suivi):
        if rang == derniers:
            avant = present
        ligne = ligne_visee(evenement, present, cadre)
        fautes += desaccords(rang, evenement, ligne, present, cadre)
        present = _vivre(present, evenement, ligne, cadre)
    return AnneeVecue(
        _feuille(initiale, present, suivi, cadre),
        tuple(fautes),
        _feuille(initiale, avant, suivi[:derniers], cadre),
    )


def _debut_du_dernier_jour(suivi: Suivi) -> int:
    """Rend le rang du premier des derniers événements, ceux que l’on a notés d’un même jour."""
    rang = len(suivi)
    while rang and suivi[rang - 1].le == suivi[-1].le:
        rang -= 1
    return rang


def _feuille(
    initiale: FeuilleDeRoute, present: Present, suivi: Suivi, cadre: Cadre
) -> FeuilleDeRoute:
    """Rend le plan de ce présent, tel qu’il se montre."""
    if present.jour is None and not present.seances.tenues:
        feuille = replace(present.feuille, suivi=suivi)
    else:
        feuille = _raconter(initiale, present, suivi, cadre)
    return arreter(feuille, present, cadre)


def _vivre(present: Present, evenement: Evenement, ligne: str | None, cadre: Cadre) -> Present:
    """Rend où l’on en est une fois cet événement su."""
    le = cadre.borner(evenement.le)
    compte = cadre.dedans(evenement.le)
    if compte and (present.vu is None or le > present.vu):
        if present.arret is None:
            # Une réunion que l’on reporte ne s’est pas tenue ; ce qui l’était avant le reste.
            passe = present
            if evenement.d_une_etape and evenement.etat == "reportee" and ligne is not None:
                jalons = tuple(
                    replace(j, seances=()) if j.id == ligne and j.nombre is None else j
                    for j in present.feuille.jalons
                )
                passe = replace(present, feuille=replace(present.feuille, jalons=jalons))
            present = replace(present, seances=garder_les_seances_passees(passe, le, cadre).seances)
        present = replace(present, vu=le)
    if evenement.etat == "arret":
        return replace(present, arret=(le, evenement.note or ""))
    prouvee = essais_prouves(evenement, present, cadre)
    avance = compte and (ligne or prouvee or evenement.etat == "reprise")
    if avance:
        present = replace(present, jour=max(le, present.jour or le))
    if evenement.etat == "reprise":
        if present.arret is None:
            return present
        present = reprendre(present, le, cadre)
    elif evenement.instance is not None:
        present = deplacer_l_instance(present, evenement, cadre)
    elif prouvee is not None:
        present = noter_l_etat(present, prouvee.etape or "", prouvee, cadre)
    elif ligne is None:
        return present
    elif evenement.seance is not None:
        present = noter_la_seance(present, ligne, evenement, cadre)
    else:
        present = noter_l_etat(present, ligne, evenement, cadre)
    present = _replacer(present, cadre)
    if evenement.etat == "reprise":
        present = replace(present, arret=None)
    return replace(present, rouvertes=frozenset())


def _replacer(present: Present, cadre: Cadre) -> Present:
    """Rend le présent, le plan refait : ce qui est figé en place, le reste où il tient."""
    parties = frozenset(
        nom
        for nom, etat in present.etats.items()
        if etat.etat == "abandonnee" and not present.seances.tenues.get(nom)
    )
    revient = {r.etape.id for r in cadre.adaptation.retenues if r.etape.cadence is not None}
    complete = sans(cadre.adaptation, parties - revient)
    jour = present.jour or cadre.periode.debut
    libre_des = next(
        (s.rang for s in cadre.periode.semaines if s.debut > jour), len(cadre.periode.semaines)
    )
    if present.jour is None:
        libre_des = 0
    acquis = _acquis(complete, present, libre_des, cadre)
    complete = _sans_epingles(complete, acquis, present, jour)
    ecartees, acquis = faire_tenir(complete, acquis, present.ecartees, present.college, cadre)
    restante = sans(complete, ecartees)
    gardees = places_gardees(restante, present, acquis, cadre)
    if gardees is not None:
        acquis = replace(acquis, gardees=gardees)
    perdues = present.epingles_perdues
    while True:
        try:
            feuille = planifier(
                restante,
                cadre.demarche,
                present.college,
                cadre.zone,
                cadre.periode,
                cadre.est_ouvert,
                acquis,
            )
            break
        except ErreurDePlan as erreur:
            # Un début imposé que le réel ne permet plus s’oublie ; rien d’autre ne peut arriver.
            if erreur.code != "epingle-impossible":
                raise
            perdues |= {str(erreur.chemin[2])}
            restante = _sans_ces_epingles(restante, perdues)
    feuille = replace(
        feuille,
        fuseau=present.feuille.fuseau,
        jalons=tuple(replace(j, avancement=_etat(j, present)) for j in feuille.jalons),
    )
    seances = replace(present.seances, libre_apres=present.vu if present.jour else None)
    feuille = poser_les_seances(feuille, cadre.demarche, seances)
    return _figer(replace(present, feuille=_avec_les_disparues(feuille, present),
                          ecartees=ecartees, epingles_perdues=perdues), acquis)  # fmt: skip


def _acquis(complete: Adaptation, present: Present, libre_des: int, cadre: Cadre) -> Acquis:
    places = places_de(complete, present, cadre)
    acquis = Acquis(
        libre_des,
        places,
        reportees={
            nom: etat.au
            for nom, etat in present.etats.items()
            if etat.etat == "reportee" and etat.au is not None
        },
        revenus=revenus(complete, present, cadre),
        numeros={
            jalon.etape: numero_du_retour(jalon.id, jalon.etape)
            for jalon in sorted(
                (*present.feuille.abandonnees, *present.feuille.jalons),
                key=lambda jalon: (len(jalon.id), jalon.id),
            )
            if jalon.id != jalon.etape
        },
        reunions={
            jalon.id: jalon.date
            for jalon in present.feuille.jalons
            if jalon.date is not None and jalon.id not in present.rouvertes
        },
        passages=present.passages,
        note=present.jour,
    )
    contraintes = acquis.imposer(contraintes_de(complete, present.college, cadre.periode))
    return replace(acquis, places=places | entamees(contraintes, present, cadre, places))


def _figer(present: Present, acquis: Acquis) -> Present:
    """Rend le présent, où la place de ce qui est fait, et son passage, ne changent plus."""
    lignes = {jalon.id: jalon for jalon in present.feuille.jalons}
    faites = [
        nom
        for nom, etat in present.etats.items()
        if etat.etat == "faite" and nom in acquis.places and nom in lignes
    ]
    passages = dict(present.passages)
    for nom in faites:
        passage = lignes[nom].instance
        if passage is not None:
            passages.setdefault(nom, passage)
    places = {nom: acquis.places[nom] for nom in faites}
    return replace(present, places=places | dict(present.places), passages=passages)


def _avec_les_disparues(feuille: FeuilleDeRoute, present: Present) -> FeuilleDeRoute:
    """Rend le plan, avec les lignes qui n’y sont plus, telles qu’on les annonçait."""
    restent = {jalon.id for jalon in feuille.jalons}
    avant = {j.id: j for j in (*present.feuille.abandonnees, *present.feuille.jalons)}
    return replace(
        feuille,
        abandonnees=tuple(
            replace(jalon, avancement=_etat(jalon, present))
            for nom, jalon in avant.items()
            if nom not in restent
        ),
    )


def _etat(jalon: Jalon, present: Present) -> Avancement | None:
    etat = present.etats.get(jalon.id)
    if etat is None and jalon.id != jalon.etape:
        serie = present.etats.get(jalon.etape)
        if serie is not None and serie.etat == "abandonnee" and jalon.debut > serie.le:
            return serie
    return etat or arret_de(jalon, present)


def _raconter(
    initiale: FeuilleDeRoute, present: Present, suivi: Suivi, cadre: Cadre
) -> FeuilleDeRoute:
    """Rend le dernier plan, où chaque ligne dit son avancement et ce qui l’a déplacée."""
    phrases, feuille = cadre.demarche.phrases, present.feuille
    jour = present.jour or max((e.le for e in suivi), default=cadre.periode.debut)
    connues = {jalon.id for jalon in initiale.jalons}
    autres = tuple(jalon for jalon in feuille.abandonnees if jalon.id not in connues)
    annonce = replace(initiale, jalons=(*initiale.jalons, *autres))
    # Ce que le profil n’a plus n’a pas été abandonné : le profil dit pourquoi.
    dits = {nom: e for nom, e in present.etats.items() if nom not in cadre.hors_du_profil}
    feuille = replace(
        feuille,
        suivi=suivi,
        # Un retour que la cadence n’a plus à placer s’efface ; le reste s’annule et se dit.
        abandonnees=tuple(
            jalon
            for jalon in feuille.abandonnees
            if jalon.avancement is not None or jalon.etape in present.ecartees
        ),
        avertissements=(
            *mises_de_cote(present.ecartees, cadre, feuille),
            *feuille.avertissements,
            *ecarts(annonce, cadre.adaptation, dits, phrases),
            *(a for a in initiale.avertissements if a.etape in cadre.hors_du_profil),
            *oubliees(cadre.adaptation, present.etats, phrases),
        ),
    )
    return dire_l_avancement(initiale, feuille, cadre.adaptation, present, jour, cadre.demarche)


def _sans_epingles(
    adaptation: Adaptation, acquis: Acquis, present: Present, jour: date
) -> Adaptation:
    """Oublie les débuts imposés que le réel a dépassés."""
    depassees = frozenset(
        r.etape.id
        for r in adaptation.retenues
        if r.epingle is not None
        and (r.epingle <= jour or r.etape.id in acquis.places or r.etape.id in acquis.reportees)
        and r.etape.cadence is None
    )
    return _sans_ces_epingles(adaptation, depassees | present.epingles_perdues)


def _sans_ces_epingles(adaptation: Adaptation, noms: frozenset[str]) -> Adaptation:
    retenues = tuple(
        replace(r, epingle=None) if r.etape.id in noms else r for r in adaptation.retenues
    )
    return replace(adaptation, retenues=retenues)
