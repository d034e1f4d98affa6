"""Dit ce que le plan n’a pas pu ménager : préférences, envois, dates sans usage, temps libre."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generateur.noyau.adaptation.apports import Avertissement
from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.calendrier.trimestres import fins_sans_rentree
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.mots import enumeration, jour, jour_de_semaine, retard
from generateur.noyau.phrases import dire
from generateur.noyau.plan.jalons import Jalon
from generateur.noyau.plan.preferences import Manquement
from generateur.noyau.plan.raisons import nom_d_instance

Pourquoi = Literal[
    "date-hors-periode", "date-passee", "date-inutile", "date-trop-tot", "date-tardive"
]
"""Ce qui fait qu’une date déclarée n’est pas employée : le code de sa phrase."""


def dire_les_sans_place(
    retenues: Iterable[EtapeRetenue], demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit ce qui devait revenir et n’a trouvé aucune semaine."""
    for retenue in retenues:
        texte = dire(demarche.phrases, "sans-place", etape=retenue.etape.titre)
        yield Avertissement(retenue.etape.id, texte)


def dire_les_calendriers(
    calendrier: Calendrier, periode: Periode, demarche: Demarche, fins: Collection[date] = ()
) -> Iterator[Avertissement]:
    """Dit ce qui reste à vérifier des dates d’une année du plan ; `fins` : les fins de trimestre du
    profil, qui ne sont qu’une supposition si ce sont celles que l’on compte sans la rentrée."""
    for rang, annee in enumerate(calendrier.annees):
        if annee.fiabilite and periode.debut < annee.ete and annee.premier_jour <= periode.fin:
            champs = {"annee": annee.nom, "zone": calendrier.titre, "doute": annee.fiabilite}
            yield Avertissement(None, dire(demarche.phrases, "calendrier-a-verifier", **champs))
        supposees = fins_sans_rentree(calendrier, rang)
        if supposees and set(supposees) <= set(fins):
            dites = enumeration([jour(fin) for fin in supposees])
            yield Avertissement(None, dire(demarche.phrases, "fins-supposees", fins=dites))


def dire_les_fautes(
    fautes: Iterable[Manquement], demarche: Demarche, adaptation: Adaptation
) -> Iterator[Avertissement]:
    """Dit chaque préférence non tenue, à son étape."""
    titres = {r.etape.id: r.etape.titre for r in adaptation.retenues}
    roles = {role.id: role.titre for role in demarche.roles}
    for faute in fautes:
        champs: dict[str, object] = {"etape": titres[faute.etape]}
        champs |= {cle: roles.get(valeur, valeur) for cle, valeur in faute.champs}
        if faute.jour is not None:
            champs["jour"] = jour_de_semaine(faute.jour)
        texte = dire(demarche.phrases, f"manque-{faute.preference}", **champs)
        yield Avertissement(faute.etape, texte)


@dataclass(frozen=True)
class DatesLaissees:
    """Des dates d’une instance que le plan n’emploie pas, et pourquoi.

    `pourquoi` : hors de la période, passées, inutiles, trop tôt ou trop tard ; dans les deux
    derniers cas, `etape` est le titre de celle qui reste sans date. `retard` : de combien la
    première suit la semaine où cette étape se tient, « deux semaines » ; rien si elle ne la suit
    pas.
    """

    instance: str
    pourquoi: Pourquoi
    jours: tuple[date, ...]
    etape: str = ""
    retard: str = ""


def dates_laissees(
    college: College, periode: Periode, jalons: Iterable[Jalon], note: date | None = None
) -> Iterator[DatesLaissees]:
    """Rend les dates déclarées que ces jalons n’emploient pas, instance par instance.

    `note` : le dernier jour que dit le suivi ; jusque-là, une date est passée, et rien d’autre. Une
    étape finie d’ici là n’en attend plus.
    """
    passages = [jalon for jalon in jalons if jalon.instance]
    employees = {(j.instance.id, j.date) for j in passages if j.instance and j.date}
    for active in college.instances:
        siens = [j for j in passages if j.instance and j.instance.id == active.id]
        sans_date = [j for j in siens if j.date is None and (note is None or j.fin > note)]
        groupes: dict[tuple[Pourquoi, Jalon | None], list[date]] = {}
        for connue in sorted(set(active.dates)):
            if (active.id, connue) not in employees:
                sort = _sort_de_la_date(connue, sans_date, periode, note)
                groupes.setdefault(sort, []).append(connue)
        for (pourquoi, voisine), jours in groupes.items():
            laissees = DatesLaissees(active.id, pourquoi, tuple(jours))
            if voisine is not None:
                laissees = replace(laissees, etape=voisine.titre)
            if voisine is not None and pourquoi == "date-tardive":
                laissees = replace(laissees, retard=retard(voisine.fin, jours[0]))
            yield laissees


def dire_les_dates(
    college: College,
    periode: Periode,
    jalons: Iterable[Jalon],
    demarche: Demarche,
    note: date | None = None,
) -> Iterator[Avertissement]:
    """Dit, une fois par instance, les dates que le plan n’emploie pas, et pourquoi."""
    phrases = demarche.phrases
    dits: dict[str, list[str]] = {}
    for laissees in dates_laissees(college, periode, jalons, note):
        jours = enumeration([f"du {jour(j)}" for j in laissees.jours])
        code: str = laissees.pourquoi
        if code == "date-inutile" and college.version == "minimale":
            code = "date-inutile-minimale"
        champs: dict[str, object] = {"nombre": len(laissees.jours), "jours": jours}
        champs |= {"etape": laissees.etape} if laissees.etape else {}
        champs |= {"retard": laissees.retard} if laissees.retard else {}
        dits.setdefault(laissees.instance, []).append(dire(phrases, code, **champs))
    for nom, dates in dits.items():
        instance = nom_d_instance(nom, demarche)
        texte = dire(phrases, "dates-laissees", instance=instance, dates=" ; ".join(dates))
        yield Avertissement(None, texte, instance=nom)


def _sort_de_la_date(
    connue: date, sans_date: list[Jalon], periode: Periode, note: date | None
) -> tuple[Pourquoi, Jalon | None]:
    """Rend ce qu’une date inutilisée a de passé, d’inutile, de trop tôt ou de tardif, et pour qui.

    Une date qui tombe dans l’étape et n’y sert pas vient trop tôt : l’envoi qu’elle demande la
    devancerait.
    """
    if not periode.debut <= connue <= periode.fin:
        return "date-hors-periode", None
    if note is not None and connue <= note:
        return "date-passee", None
    if not sans_date:
        return "date-inutile", None
    voisine = min(sans_date, key=lambda j: min(abs(connue - j.debut), abs(connue - j.fin)))
    return ("date-tardive" if connue > voisine.fin else "date-trop-tot"), voisine


def dire_le_reste(
    jalons: Iterable[Jalon], periode: Periode, demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit le temps libre à la fin, au-delà de la dernière étape qui ne revient pas."""
    derniere = max(jalon.fin for jalon in jalons)
    libres = [semaine for semaine in periode.semaines if semaine.debut > derniere]
    if libres:
        apres_l_ete = any(periode.etes[semaine.rang - 1] for semaine in libres if semaine.rang)
        code = "semaines-libres-apres-l-ete" if apres_l_ete else "semaines-libres"
        texte = dire(demarche.phrases, code, nombre=len(libres), jour=jour(libres[0].debut))
        yield Avertissement(None, texte)
