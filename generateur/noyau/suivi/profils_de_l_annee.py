"""Les profils d’une année suivie, chacun avec son plan : celui du départ, ceux qui l’ont changé."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.calendrier.periode_du_plan import periode
from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.declare.modeles import College, Demarche, Etape, Indisponibilite
from generateur.noyau.declare.recueil import Recueil, sans_le_recueil
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.comparaison import Annonce, annonce_de
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.suivi.plan_de_depart import plan_annonce
from generateur.noyau.suivi.profils_successifs import ProfilEnVigueur

UN_JOUR = timedelta(1)
FaireLePlan = Callable[[Adaptation, College], FeuilleDeRoute]
"""De quoi faire le plan d’un collège, sans rien de noté."""


@dataclass(frozen=True)
class ProfilDAvant:
    """Un profil et son recueil, à partir de l’événement de ce rang."""

    depuis: int
    college: College
    recueil: Recueil | None


def profils_de_l_annee(
    avant: Sequence[ProfilDAvant],
    aujourd_hui: ProfilEnVigueur,
    change: bool,
    suivi: Suivi,
    depart: Annonce | None,
    demarche: Demarche,
    calendrier: Calendrier,
    faire_le_plan: FaireLePlan,
) -> tuple[ProfilEnVigueur, ...]:
    """Rend les profils de l’année, celui d’aujourd’hui le dernier.

    `avant` : ceux que le départ et le suivi disent. `change` : celui d’aujourd’hui n’est plus le
    dernier de ceux-là ; il vaut alors après le dernier événement. Un profil d’avant qui n’a plus
    de plan (la démarche a changé) laisse sa place à celui d’après.
    """
    if depart is None:
        return (aujourd_hui,)
    ici = sans_le_recueil(aujourd_hui.declare, aujourd_hui.adaptation.recueil)
    rendus: list[ProfilEnVigueur] = []
    for rang, ancien in enumerate(avant):
        dernier = rang == len(avant) - 1 and not change
        profil = replace(aujourd_hui, declare=ici)
        if not dernier:
            try:
                profil = _avec_son_plan(ancien, demarche, calendrier, faire_le_plan)
            except ErreurDuPlan:
                continue
        rendus.append(replace(profil, depuis=ancien.depuis))
    if not rendus:
        rendus, change = [aujourd_hui], False
    rendus[0] = _tel_qu_annonce(replace(rendus[0], depuis=0), depart, demarche)
    rendus += _allonge(rendus[-1], aujourd_hui, suivi, calendrier)
    seul = len(rendus) == 1
    if change or (seul and rendus[0].initiale is not aujourd_hui.initiale):
        rendus.append(replace(aujourd_hui, declare=ici, depuis=len(suivi)))
    rendus = _avec_les_etapes_d_avant(rendus, suivi, demarche)
    return tuple(_avec_les_jours_d_avant(rendus, suivi, calendrier))


def _avec_les_etapes_d_avant(
    profils: list[ProfilEnVigueur], suivi: Suivi, demarche: Demarche
) -> list[ProfilEnVigueur]:
    """Rend ces profils, où une étape que le collège avait ajoutée, que le suivi note et qu’il n’a
    plus se connaît encore : elle y est retirée."""
    notees = {evenement.etape for evenement in suivi}
    connues = {etape.id: etape for etape in demarche.etapes}
    anciennes: dict[str, Etape] = {}
    rendus = []
    for profil in profils:
        siennes = {etape.id: etape for etape in profil.declare.adaptations.ajouter}
        perdues = {n: e for n, e in anciennes.items() if n not in siennes and n not in connues}
        if perdues:
            adaptations = profil.declare.adaptations
            adaptations = replace(
                adaptations,
                ajouter=(*adaptations.ajouter, *perdues.values()),
                retirer=(*adaptations.retirer, *perdues),
            )
            college = replace(profil.initiale.college, adaptations=adaptations)
            profil = replace(
                profil,
                declare=replace(profil.declare, adaptations=adaptations),
                initiale=replace(profil.initiale, college=college),
            )
        anciennes |= {nom: etape for nom, etape in siennes.items() if nom in notees}
        rendus.append(profil)
    return rendus


def _allonge(
    connu: ProfilEnVigueur, aujourd_hui: ProfilEnVigueur, suivi: Suivi, calendrier: Calendrier
) -> list[ProfilEnVigueur]:
    """Rend le même profil, plus long, dès la première ligne notée à la main après sa fin et avant
    celle du profil d’aujourd’hui : l’année s’était allongée, et rien ne dit quand."""
    dernier, fin = connu.periode.fin, aujourd_hui.periode.fin
    rangs = range(connu.depuis, len(suivi))
    depuis = next((r for r in rangs if dernier < suivi[r].le <= fin), None)
    if depuis is None:
        return []
    ici = aujourd_hui.declare
    declare = replace(
        connu.declare, trimestres=ici.trimestres, fins_de_trimestre=ici.fins_de_trimestre
    )
    semaines = periode(declare, calendrier)
    return [replace(connu, declare=declare, periode=semaines, depuis=depuis)]


def _avec_son_plan(
    ancien: ProfilDAvant, demarche: Demarche, calendrier: Calendrier, faire_le_plan: FaireLePlan
) -> ProfilEnVigueur:
    adaptation = adapter(demarche, ancien.college, ancien.recueil)
    plan = faire_le_plan(adaptation, ancien.college)
    ouvert = partial(est_ouvert, ancien.college, calendrier)
    return ProfilEnVigueur(ancien.college, plan, adaptation, plan.periode, ouvert)


def _tel_qu_annonce(
    profil: ProfilEnVigueur, depart: Annonce, demarche: Demarche
) -> ProfilEnVigueur:
    """Rend le premier profil et le plan qu’il annonçait, même si la démarche a changé depuis."""
    if _dates(depart) == _dates(annonce_de(profil.initiale)):
        return profil
    etapes = {e.id: e for e in (*demarche.etapes, *profil.declare.adaptations.ajouter)}
    dites = {ligne.etape for ligne in depart.lignes} & etapes.keys()
    if quittees := dites - {r.etape.id for r in profil.adaptation.retenues}:
        recueil = profil.adaptation.recueil
        adaptation = adapter(demarche, profil.declare, recueil, frozenset(quittees))
        profil = replace(profil, adaptation=adaptation)
    return replace(profil, initiale=plan_annonce(profil.initiale, depart, etapes))


def _dates(annonce: Annonce) -> list[object]:
    return [(x.id, x.debut, x.fin, x.reunion, x.seances) for x in annonce.lignes]


def _avec_les_jours_d_avant(
    profils: list[ProfilEnVigueur], suivi: Suivi, calendrier: Calendrier
) -> Iterator[ProfilEnVigueur]:
    """Rend ces profils, chacun avec, pour les jours déjà notés, les semaines de ceux d’avant."""
    dernier = profils[0]
    jours = dernier.declare
    for profil in profils:
        # Une étape notée après la fin l’est au dernier jour.
        fin = dernier.periode.fin
        notes = [min(e.le, fin) for e in suivi[: profil.depuis] if e.le <= fin or e.etape]
        precedents = jours
        jours = _jours_meles(precedents, profil.declare, max(notes, default=None))
        try:
            dernier = _en_ces_jours(profil, jours, calendrier)
            if notes and dernier.periode.fin < max(notes):
                # L’année notée va plus loin : elle ne se raccourcit pas.
                jours = replace(
                    jours,
                    trimestres=precedents.trimestres,
                    fins_de_trimestre=precedents.fins_de_trimestre,
                )
                dernier = _en_ces_jours(profil, jours, calendrier)
            if dernier.periode.fin < profil.periode.debut:
                # Une autre année : rien de ce qui est noté n’en est.
                dernier, jours = profil, profil.declare
        except ErreurDuPlan:
            dernier, jours = profil, profil.declare
        yield dernier


def _en_ces_jours(
    profil: ProfilEnVigueur, jours: College, calendrier: Calendrier
) -> ProfilEnVigueur:
    if jours == profil.declare:
        return profil
    return replace(
        profil,
        periode=periode(jours, calendrier),
        est_ouvert=partial(est_ouvert, jours, calendrier),
    )


def _jours_meles(avant: College, apres: College, note: date | None) -> College:
    """Rend le collège d’après, dont l’année a commencé comme celle d’avant ; `note` : le dernier
    jour noté."""
    if note is None or (avant.debut, avant.indisponibilites) == (
        apres.debut,
        apres.indisponibilites,
    ):
        return apres
    lendemain = note + UN_JOUR
    passees = [replace(i, au=min(i.au, note)) for i in avant.indisponibilites if i.du <= note]
    a_venir = [replace(i, du=max(i.du, lendemain)) for i in apres.indisponibilites if i.au > note]
    if apres.debut > lendemain:
        a_venir.append(Indisponibilite(lendemain, apres.debut - UN_JOUR))
    return replace(apres, debut=avant.debut, indisponibilites=(*passees, *a_venir))
