"""Dit ce que le plan n’a pas pu ménager : préférences, envois, dates sans usage, temps libre."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generateur.noyau.adaptation.apports import Avertissement
from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.mots import compte, jour, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.jalons import Jalon, Seance
from generateur.noyau.plan.preferences import Manquement
from generateur.noyau.plan.raisons import nom_d_instance


def dire_les_sans_place(
    retenues: Iterable[EtapeRetenue], demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit ce qui devait revenir et n’a trouvé aucune semaine."""
    for retenue in retenues:
        texte = dire(demarche.phrases, "sans-place", etape=retenue.etape.titre)
        yield Avertissement(retenue.etape.id, texte)


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


def dire_les_envois(
    passages: Mapping[int, Seance], uniques: tuple[EtapeRetenue, ...], demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit les réunions datées dont les documents partiraient avant que l’étape commence."""
    delais = demarche.delais_d_envoi
    for rang, tenue in passages.items():
        if tenue.id in delais and tenue.date and tenue.envoi is None:
            etape = uniques[rang].etape
            texte = dire(
                demarche.phrases,
                "sans-envoi",
                etape=etape.titre,
                jour=jour_de_semaine(tenue.date),
            )
            yield Avertissement(etape.id, texte)


def dire_les_dates(
    college: College, periode: Periode, employees: set[tuple[str, date]], demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit les dates d’instances (identifiant, jour) que le plan n’emploie pas."""
    for active in college.instances:
        for connue in sorted(set(active.dates)):
            if (active.id, connue) in employees:
                continue
            dedans = periode.debut <= connue <= periode.fin
            texte = dire(
                demarche.phrases,
                "date-inutile" if dedans else "date-hors-periode",
                instance=nom_d_instance(active.id, demarche),
                jour=jour_de_semaine(connue),
            )
            yield Avertissement(None, texte)


def dire_le_reste(
    jalons: Iterable[Jalon], periode: Periode, demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit le temps libre à la fin, au-delà de la dernière étape qui ne revient pas."""
    derniere = max(jalon.fin for jalon in jalons)
    libres = [semaine for semaine in periode.semaines if semaine.debut > derniere]
    if libres:
        texte = dire(
            demarche.phrases,
            "semaines-libres",
            semaines=compte(len(libres), "semaine"),
            jour=jour(libres[0].debut),
        )
        yield Avertissement(None, texte)
