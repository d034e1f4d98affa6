"""La démarche s’arrête : rien de ce qui venait après n’est plus annoncé."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generateur.noyau.adaptation.apports import Avertissement
from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import jour
from generateur.noyau.phrases import dire
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.present import Cadre, Present


def arreter(feuille: FeuilleDeRoute, present: Present, cadre: Cadre) -> FeuilleDeRoute:
    """Rend le plan coupé au jour de l’arrêt, et le dit d’abord ; le même si l’on continue.

    Une étape en cours finit ce jour-là ; ce qui venait après est annulé dans les agendas.
    """
    if present.arret is None:
        return feuille
    le, note = present.arret
    gardees: list[Jalon] = []
    parties: list[Jalon] = []
    for jalon in feuille.jalons:
        if jalon.debut > le:
            etat = jalon.avancement or Avancement(
                "abandonnee", le, note=note or None, arret=(le, None)
            )
            parties.append(replace(jalon, avancement=etat))
        else:
            gardees.append(_coupe(jalon, le, cadre))
    if not gardees:
        # Un plan a toujours une ligne : la première, coupée à son premier jour.
        premiere = feuille.jalons[0]
        gardees, parties = [_coupe(premiere, premiere.debut, cadre)], parties[1:]
    premier = Avertissement(None, _dire(cadre.demarche, le, note))
    gardes = {jalon.etape for jalon in gardees}
    return replace(
        feuille,
        jalons=tuple(gardees),
        abandonnees=(*feuille.abandonnees, *parties),
        avertissements=(
            premier,
            *(a for a in feuille.avertissements if a.etape is None or a.etape in gardes),
        ),
        arretee=le,
    )


def _dire(demarche: Demarche, le: date, note: str) -> str:
    if note:
        return dire(demarche.phrases, "suivi-arret-note", jour=jour(le), note=note)
    return dire(demarche.phrases, "suivi-arret", jour=jour(le))


def _coupe(jalon: Jalon, le: date, cadre: Cadre) -> Jalon:
    if jalon.fin <= le:
        return jalon
    semaines = cadre.periode.semaines_touchees(jalon.debut, le)
    jours = [j for semaine in semaines for j in semaine.jours if jalon.debut <= j <= le]
    fin = jours[-1] if jours else jalon.debut
    passage = jalon.instance
    prevu = passage.date or passage.semaine if passage else None
    if prevu is not None and prevu > fin:
        passage = None
    return replace(
        jalon,
        fin=fin,
        semaines=max(len(semaines), 1),
        instance=passage,
        date=passage.date if passage else None,
        seances=tuple(s for s in jalon.seances if s.date <= le),
        annulees=(*jalon.annulees, *(s for s in jalon.seances if s.date > le)),
        a_placer=0,
    )
