"""Les trimestres d’un collège : ceux qu’il fixe, sinon trois parts égales de l’année.

Le trimestre n’est pas une unité légale : chaque collège a les siens.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from itertools import pairwise

from generateur.noyau.calendrier.annees import (
    JOURS_D_UNE_SEMAINE,
    AnneeScolaire,
    Calendrier,
    annee_suivante,
    sans_calendrier,
)
from generateur.noyau.calendrier.periodes import Trimestre
from generateur.noyau.declare.modeles import College
from generateur.noyau.erreurs import ErreurCalendrier
from generateur.noyau.mots import compte

SEMAINES_D_UNE_ANNEE = 36
"""De classe, au moins (code de l’éducation, L. 521-1)."""
ECART_DES_TRIMESTRES = 6
"""Semaines ouvertes au moins par trimestre que le collège fixe lui-même (proposition)."""


def trimestres_comptes(
    college: College, calendrier: Calendrier, rang: int, debut: date
) -> list[Trimestre]:
    """Rend les trimestres du plan, à partir de celui du début s’il en reste au moins la moitié.

    Lève ErreurCalendrier s’il faut une année dont on n’a pas le calendrier.
    """
    tous = [(rang, t) for t in trimestres_de_l_annee(college, calendrier, rang)]
    _refuser_les_fins_perdues(college, calendrier)
    premier = next(n for n, (_, t) in enumerate(tous) if debut <= t.fin)
    if not _compte(calendrier, rang, tous[premier][1], debut):
        premier += 1
    while len(tous) < premier + college.trimestres:
        rang += 1
        if rang >= len(calendrier.annees):
            raise sans_calendrier(calendrier, annee_suivante(calendrier.annees[-1].nom))
        tous += [(rang, t) for t in trimestres_de_l_annee(college, calendrier, rang)]
    return [t for _, t in tous[premier : premier + college.trimestres]]


def trimestres_de_l_annee(
    college: College, calendrier: Calendrier, rang: int
) -> tuple[Trimestre, ...]:
    """Rend les trois trimestres d’une année : ceux que le collège fixe, sinon trois parts égales.

    Les indisponibilités ne comptent pas : elles ne déplacent pas un trimestre.
    """
    annee = calendrier.annees[rang]
    semaines = calendrier.semaines_de_classe[rang]
    lundis = [lundi for lundi, jours in semaines.items() if len(jours) >= JOURS_D_UNE_SEMAINE]
    derniere_veille = annee.ete - timedelta(days=1)
    fixees = [
        (place, fin)
        for place, fin in enumerate(college.fins_de_trimestre)
        if annee.premier_jour <= fin < annee.ete
    ]
    if fixees:
        _verifier_les_fins(fixees, annee, lundis)
        fins = [fin for _, fin in fixees]
        debuts = [lundis[0], *(fin + timedelta(days=1) for fin in fins)]
        return tuple(
            Trimestre(debut, fin)
            for debut, fin in zip(debuts, [*fins, derniere_veille], strict=True)
        )
    if annee.rentree is None:
        raise ErreurCalendrier(
            "rentree-inconnue",
            f"la rentrée {annee.nom} de la zone {calendrier.zone} n’est pas connue : ses "
            "trimestres ne peuvent pas être calculés",
            "donnez les deux fins intérieures de vos trimestres dans « fins_de_trimestre », ou "
            "écrivez cette rentrée dans la page « Le plan de mon collège »",
            ("debut",),
        )
    suivants = [lundis[borne] for borne in _bornes(len(lundis))]
    fins = [*(lundi - timedelta(days=1) for lundi in suivants), derniere_veille]
    return tuple(
        Trimestre(debut, fin) for debut, fin in zip([lundis[0], *suivants], fins, strict=True)
    )


def fins_sans_rentree(calendrier: Calendrier, rang: int) -> tuple[date, ...]:
    """Rend les deux fins intérieures d’une année dont la rentrée n’est pas connue, à confirmer.

    L’année est comptée pour les semaines de classe que la loi veut au moins ; celles qui manquent
    sont avant les premières vacances connues. Rien si la rentrée est connue, ou si le premier
    trimestre s’achèverait avant ce que l’on sait.
    """
    annee, semaines = calendrier.annees[rang], calendrier.semaines_de_classe[rang]
    if annee.rentree is not None:
        return ()
    lundis = [lundi for lundi, jours in semaines.items() if len(jours) >= JOURS_D_UNE_SEMAINE]
    avant = max(0, SEMAINES_D_UNE_ANNEE - len(lundis))
    places = [borne - avant for borne in _bornes(avant + len(lundis))]
    if places[0] < 1:
        return ()
    jours = sorted(calendrier.jours_de_classe)
    return tuple(jours[bisect_left(jours, lundis[place]) - 1] for place in places)


def _bornes(semaines: int) -> tuple[int, int]:
    """Rend où commencent le deuxième et le troisième tiers de tant de semaines."""
    part, reste = divmod(semaines, 3)
    premier = part + (reste > 0)
    return premier, premier + part + (reste > 1)


def _compte(calendrier: Calendrier, rang: int, trimestre: Trimestre, debut: date) -> bool:
    """Dit si au moins la moitié des semaines ouvertes du trimestre sont encore devant."""
    toutes = devant = 0
    for jours in calendrier.semaines_de_classe[rang].values():
        if jours[-1] < trimestre.debut or jours[0] > trimestre.fin:
            continue
        dedans = [jour for jour in jours if trimestre.debut <= jour <= trimestre.fin]
        if len(dedans) >= JOURS_D_UNE_SEMAINE:
            toutes += 1
            devant += sum(jour >= debut for jour in dedans) >= JOURS_D_UNE_SEMAINE
    return 2 * devant >= toutes


def _verifier_les_fins(
    fixees: list[tuple[int, date]], annee: AnneeScolaire, lundis: list[date]
) -> None:
    place = fixees[-1][0]
    if len(fixees) != 2:
        raise _fin_refusee(
            place,
            f"l’année {annee.nom} a {compte(len(fixees), 'date')} au lieu de deux",
            "donnez les deux fins intérieures de l’année, ou aucune",
        )
    for place, fin in fixees:
        if any(conge.du <= fin <= conge.au for conge in annee.vacances):
            raise _fin_refusee(
                place, f"la fin de trimestre {fin} tombe en vacances", "prenez un jour de classe"
            )
    fins = [fin for _, fin in fixees]
    if fins[0] >= fins[1]:
        raise _fin_refusee(place, "les fins de trimestre ne se suivent pas", "rangez-les")
    bornes = [lundis[0], fins[0], fins[1], annee.ete]
    for debut, fin in pairwise(bornes):
        if sum(debut <= lundi <= fin for lundi in lundis) < ECART_DES_TRIMESTRES:
            if annee.rentree is None and debut == lundis[0]:
                continue
            raise _fin_refusee(
                place,
                f"un trimestre de {annee.nom} aurait moins de {ECART_DES_TRIMESTRES} semaines "
                "ouvertes",
                "écartez les fins de trimestre",
            )


def _refuser_les_fins_perdues(college: College, calendrier: Calendrier) -> None:
    for place, fin in enumerate(college.fins_de_trimestre):
        if not any(annee.premier_jour <= fin < annee.ete for annee in calendrier.annees):
            raise _fin_refusee(
                place,
                f"la fin de trimestre {fin} n’est dans aucune année scolaire connue",
                "prenez un jour de classe d’une année du calendrier, ou ôtez-la",
            )


def _fin_refusee(place: int, message: str, remede: str) -> ErreurCalendrier:
    message = f"« fins_de_trimestre » : {message}"
    return ErreurCalendrier("fin-de-trimestre", message, remede, ("fins_de_trimestre", place))
