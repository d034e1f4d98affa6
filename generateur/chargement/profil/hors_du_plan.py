"""Les dates d’un profil qui ne changent rien au plan : souvent une année mal tapée. On prévient."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generateur.chargement.lecture import Chemin
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College
from generateur.noyau.mots import jour_de_semaine

Doute = tuple[Chemin, str, str, str]
"""Où, un code, ce qui étonne, ce que l’on peut faire."""

LONGUE = 60
"""Jours au-delà desquels une indisponibilité est sans doute une année mal tapée."""


def dates_sans_effet(college: College, calendrier: Calendrier, plan: Periode) -> Iterator[Doute]:
    """Rend ce qui est hors du plan, ou n’y prend que des jours déjà sans classe."""
    debut = college.debut
    if debut not in calendrier.jours_de_classe:
        yield (
            ("debut",),
            "debut-sans-classe",
            f"« debut » : le {jour_de_semaine(debut)} ({debut}), le collège est fermé",
            f"le plan commence le {jour_de_semaine(plan.debut)} ({plan.debut}) : écrivez ce jour",
        )
    for rang, prise in enumerate(college.indisponibilites):
        chemin = ("indisponibilites", rang, "du")
        yield from _hors(chemin, prise.du, prise.au, calendrier, plan)
        jours = (prise.au - prise.du).days + 1
        if jours > LONGUE:
            yield (
                ("indisponibilites", rang, "au"),
                "indisponibilite-longue",
                f"« indisponibilites » : du {prise.du} au {prise.au}, cela fait {jours} jours",
                "vérifiez les deux années",
            )
    for rang, creneau in enumerate(college.creneaux):
        if creneau.du or creneau.au:
            du, au = creneau.du or plan.debut, creneau.au or plan.fin
            yield from _hors(("creneaux", rang, "du" if creneau.du else "au"), du, au, None, plan)
    for rang, instance in enumerate(college.instances):
        for place, jour in enumerate(instance.dates):
            if not plan.debut <= jour <= plan.fin and (voisin := _une_annee_pres(jour, jour, plan)):
                yield (
                    ("instances", rang, "dates", place),
                    "hors-du-plan",
                    f"« instances.dates » : le {jour} est hors du plan "
                    f"({plan.debut} au {plan.fin})",
                    f"l’année est-elle la bonne ? Le {voisin[0]} y serait",
                )
    annees = [a for a in calendrier.annees if a.premier_jour <= plan.fin and plan.debut < a.ete]
    for rang, fin in enumerate(college.fins_de_trimestre):
        if annees and not any(a.premier_jour <= fin < a.ete for a in annees):
            yield (
                ("fins_de_trimestre", rang),
                "hors-du-plan",
                f"« fins_de_trimestre » : le {fin} n’est d’aucune année scolaire du plan",
                "corrigez l’année, ou ôtez cette date",
            )


def _hors(
    chemin: Chemin, du: date, au: date, calendrier: Calendrier | None, plan: Periode
) -> Iterator[Doute]:
    """`calendrier` : s’il faut aussi qu’un jour de classe y soit."""
    dits = f"« {chemin[0]} » : du {du} au {au}" if du != au else f"« {chemin[0]} » : le {du}"
    if au < plan.debut or du > plan.fin:
        voisin = _une_annee_pres(du, au, plan)
        yield (
            chemin,
            "hors-du-plan",
            f"{dits}, hors du plan ({plan.debut} au {plan.fin}) : cela n’y change rien",
            f"l’année est-elle la bonne ? Du {voisin[0]} au {voisin[1]}, ce serait dans le plan"
            if voisin
            else "corrigez ces dates, ou ôtez cette ligne",
        )
    elif calendrier is not None and (au - du).days <= LONGUE:
        jours = (du + timedelta(days=n) for n in range((au - du).days + 1))
        if not any(jour in calendrier.jours_de_classe for jour in jours):
            yield (
                chemin,
                "deja-sans-classe",
                f"{dits}, il n’y a déjà pas classe : cela ne change rien",
                "corrigez ces dates, ou ôtez cette ligne",
            )


def _une_annee_pres(du: date, au: date, plan: Periode) -> tuple[date, date] | None:
    """Rend les mêmes jours, une année plus tôt ou plus tard, s’ils sont dans le plan."""
    for ecart in (1, -1):
        try:
            voisins = (du.replace(year=du.year + ecart), au.replace(year=au.year + ecart))
        except ValueError:
            continue
        if voisins[1] >= plan.debut and voisins[0] <= plan.fin:
            return voisins
    return None
