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
from itertools import pairwise

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
from generateur.noyau.suivi.ce_qui_arrive import (
    deplacer_l_instance,
    essais_prouves,
    garder_les_seances_passees,
    ligne_visee,
    noter_l_etat,
    noter_la_seance,
)
from generateur.noyau.suivi.desaccords import Incoherence, dementis_du_profil, desaccords
from generateur.noyau.suivi.mises_de_cote import faire_tenir, sans
from generateur.noyau.suivi.places_du_reel import entamees, places_de, revenus
from generateur.noyau.suivi.places_gardees import places_gardees
from generateur.noyau.suivi.plan_de_depart import (
    debuts_prevus,
    reunions_a_fixer,
    seances_annoncees,
)
from generateur.noyau.suivi.plan_montre import telle_qu_elle_se_montre
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.profils_successifs import (
    ProfilEnVigueur,
    avec_l_etape_notee,
    basculer,
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
    profils: tuple[ProfilEnVigueur, ...] = (),
) -> AnneeVecue:
    """Rend la feuille de route telle qu’elle est après ces événements ; elle n’est jamais refusée.

    `initiale` : le plan que le profil d’aujourd’hui donnerait sans eux ; `adaptation` : la sienne.
    `depart` : le plan annoncé avant le premier événement, si on l’a gardé. `profils` : ceux de
    l’année, du premier à celui d’aujourd’hui ; vide, il n’a pas changé.
    """
    if not profils:
        periode, college = initiale.periode, initiale.college
        profils = (ProfilEnVigueur(college, initiale, adaptation, periode, est_ouvert),)
    annee = _Annee(profils, suivi, demarche, depart)
    fautes: list[Incoherence] = []
    avant, derniers = annee.jusqu_a_la_fin(), _debut_du_dernier_jour(suivi)
    for rang, evenement in enumerate(suivi):
        if rang == derniers:
            avant = annee.jusqu_a_la_fin()
        fautes += annee.vivre(rang, evenement)
    present, cadre = annee.jusqu_a_la_fin()
    if len(profils) > 1:
        connus = {rang for rang in annee.inconnus if ligne_visee(suivi[rang], present, cadre)}
        fautes = [f for f in fautes if f.code != "etape-absente" or f.rang not in connus]
    for rang, evenement in enumerate(suivi[: profils[-1].depuis]):
        deja = {(faute.rang, faute.code) for faute in fautes}
        dits = dementis_du_profil(rang, evenement, cadre, present.college)
        fautes += [faute for faute in dits if (faute.rang, faute.code) not in deja]
    return AnneeVecue(
        telle_qu_elle_se_montre(initiale, present, suivi, cadre),
        tuple(sorted(fautes, key=lambda faute: faute.rang)),
        telle_qu_elle_se_montre(initiale, avant[0], suivi[:derniers], avant[1]),
    )


class _Annee:
    """L’année en cours : où l’on en est, et le profil qui vaut."""

    def __init__(
        self,
        profils: tuple[ProfilEnVigueur, ...],
        suivi: Suivi,
        demarche: Demarche,
        depart: Annonce | None,
    ) -> None:
        premier = profils[0]
        self.profils, self.suivi = profils, suivi
        self.inconnus: tuple[int, ...] = ()
        self.cadre = Cadre(
            premier.adaptation,
            demarche,
            premier.periode,
            premier.initiale.zone,
            premier.est_ouvert,
            debuts_prevus(premier.initiale, depart),
            reunions_a_fixer(premier.initiale, depart),
        )
        self.present = Present(
            premier.initiale,
            premier.initiale.college,
            seances=SeancesTenues(annoncees=seances_annoncees(depart)),
        )

    def vivre(self, rang: int, evenement: Evenement) -> list[Incoherence]:
        """Vit cet événement, avec le profil qui valait alors ; rend ce qu’il a de démenti."""
        while len(self.profils) > 1 and self.profils[1].depuis <= rang:
            self.present, self.cadre = self._passer(self.present, self.cadre, *self.profils[:2])
            self.profils = self.profils[1:]
        self.present, self.cadre = avec_l_etape_notee(
            self.present, evenement, self.cadre, self.profils[0]
        )
        ligne = ligne_visee(evenement, self.present, self.cadre)
        if ligne is None and evenement.etape is not None:
            self.inconnus += (rang,)
        fautes = list(desaccords(rang, evenement, ligne, self.present, self.cadre))
        self.present = _vivre(self.present, evenement, ligne, self.cadre)
        return fautes

    def jusqu_a_la_fin(self) -> tuple[Present, Cadre]:
        """Rend où l’on en est avec le profil d’aujourd’hui, et son cadre."""
        rendu = self.present, self.cadre
        for ancien, neuf in pairwise(self.profils):
            rendu = self._passer(*rendu, ancien, neuf)
        return rendu

    def _passer(
        self, present: Present, cadre: Cadre, ancien: ProfilEnVigueur, neuf: ProfilEnVigueur
    ) -> tuple[Present, Cadre]:
        """Rend où l’on en est, ce profil remplacé et le plan refait."""
        vecus = self.suivi[: neuf.depuis]
        present, cadre = basculer(present, cadre, ancien, neuf, vecus)
        if not vecus:
            return present, cadre
        present = replace(_replacer(present, cadre), rouvertes=frozenset())
        # Une ligne dont le profil d’alors n’avait pas l’étape se vit avec celui qui l’a.
        for rang in self.inconnus:
            ligne = ligne_visee(self.suivi[rang], present, cadre)
            present = _vivre(present, self.suivi[rang], ligne, cadre) if ligne else present
        return present, cadre


def _debut_du_dernier_jour(suivi: Suivi) -> int:
    """Rend le rang du premier des derniers événements, ceux que l’on a notés d’un même jour."""
    rang = len(suivi)
    while rang and suivi[rang - 1].le == suivi[-1].le:
        rang -= 1
    return rang


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
        if present.arret is not None and present.arret[0] <= le:
            return present
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
    note = max(filter(None, (present.jour, present.fige)), default=None)
    jour = note or cadre.periode.debut
    libre_des = next(
        (s.rang for s in cadre.periode.semaines if s.debut > jour), len(cadre.periode.semaines)
    )
    if note is None:
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
    # Un atelier annoncé garde son créneau tant qu’il est de ses semaines.
    ateliers = {j.id: j.seances for j in present.feuille.jalons if j.nombre is not None}
    seances = replace(
        present.seances,
        libre_apres=(present.vu or note) if note else None,
        annoncees={**present.seances.annoncees, **ateliers},
    )
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
