"""Place les étapes retenues dans les semaines ouvertes du collège, et dit pourquoi.

Dans l’ordre : débuts imposés, partage du temps sans les dates, dates d’instances, partage du
temps avec elles, retours à cadence, puis les lignes et leurs raisons. Rien ne lit l’horloge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generateur.noyau.adaptation.apports import Avertissement, Raison
from generateur.noyau.adaptation.retenues import Adaptation, EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import INSTANCE_A_ENVOI, College, Demarche
from generateur.noyau.mots import compte, jour, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.acquis import Acquis
from generateur.noyau.plan.dates_d_instance import (
    DateConnue,
    choisir_les_dates,
    date_dans,
    dates_connues,
    seance,
)
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance
from generateur.noyau.plan.partage_du_temps import partager
from generateur.noyau.plan.placement import Chantier
from generateur.noyau.plan.preferences import Manquement, manquements, retours_mal_places
from generateur.noyau.plan.raisons import combien, nom_d_instance, quand
from generateur.noyau.plan.refus import epingler, refuser_faute_de_temps
from generateur.noyau.plan.retours import rangs_des_retours

_ORDRE_DES_RAISONS = {"pourquoi": 0, "quand": 1, "combien": 2}


def planifier(
    adaptation: Adaptation,
    demarche: Demarche,
    college: College,
    zone: str,
    periode: Periode,
    est_ouvert: Callable[[date], bool],
    acquis: Acquis | None = None,
) -> FeuilleDeRoute:
    """Rend la feuille de route du collège.

    `est_ouvert` : dit si un jour est ouvert dans ce collège (vacances, jours fériés,
    indisponibilités). `acquis` : ce qui s’est déjà passé, et ne bouge plus. Lève ErreurDePlan si
    les durées minimales ne tiennent pas dans la période, ou si un début imposé ne peut pas être.
    """
    uniques = tuple(r for r in adaptation.retenues if r.etape.cadence is None)
    chantier = Chantier(periode, uniques, college.instances_actives)
    if acquis is not None:
        acquis.imposer(chantier)
    if not chantier.tient_sans_preference():
        raise refuser_faute_de_temps(chantier, college, acquis)
    epingler(chantier)
    connues = dates_connues(college, periode, est_ouvert)
    durees, debuts, choisies = _partager_avec_les_dates(chantier, connues)
    fins = [debut + duree - 1 for debut, duree in zip(debuts, durees, strict=True)]
    semaines = periode.semaines
    seances: dict[int, Seance] = {}
    employees: set[tuple[str, date]] = set()
    for rang, retenue in enumerate(uniques):
        passage = retenue.etape.instance
        if passage is None or passage.id not in connues:
            continue
        siennes = semaines[debuts[rang] : debuts[rang] + durees[rang]]
        debut = chantier.premier_jour(rang, debuts[rang])
        choisie = choisies.get(rang)
        if acquis is not None:
            fin = siennes[-1].fin
            annoncee = acquis.reunion(retenue.etape.id, connues[passage.id], debut, fin)
            choisie = annoncee or choisie
        connue = date_dans(connues[passage.id], debut, siennes[-1].fin, choisie)
        seances[rang] = seance(passage.id, passage.pour, connue, siennes, periode)
        if connue is not None:
            employees.add((passage.id, connue.jour))
    jalons = [
        (
            debuts[rang],
            rang,
            _jalon_unique(chantier, rang, debuts, fins, seances.get(rang), demarche),
        )
        for rang in range(len(uniques))
    ]
    avertissements = list(adaptation.avertissements)
    fautes = [
        faute
        for faute in manquements(chantier, debuts, durees, seances)
        if acquis is None or faute.etape not in acquis.places
    ]
    for place, retenue in enumerate(adaptation.retenues):
        if retenue.etape.cadence is None:
            continue
        libre_des = max(
            (fins[chantier.rangs[nom]] + 1 for nom in retenue.apres if nom in chantier.rangs),
            default=0,
        )
        rangs = rangs_des_retours(retenue, libre_des, periode)
        numerotes = list(enumerate(rangs, start=1))
        if acquis is not None:
            numerotes = acquis.retours(retenue, libre_des, periode)
            rangs = [rang for _, rang in numerotes]
        duree = retenue.etape.semaines.ideal
        fautes += retours_mal_places(retenue.etape.id, rangs, duree, periode)
        if not rangs:
            texte = dire(demarche.phrases, "sans-place", etape=retenue.etape.titre)
            avertissements.append(Avertissement(retenue.etape.id, texte))
        jalons += [
            (rang, len(uniques) + place, _retour(retenue, numero, rang, periode, demarche))
            for numero, rang in numerotes
        ]
    avertissements += _dire_les_fautes(fautes, demarche, adaptation)
    avertissements += _dire_les_envois(seances, uniques, demarche)
    avertissements += _dire_les_dates(college, periode, employees, demarche)
    avertissements += _dire_le_reste(jalons, periode, demarche)
    jalons.sort(key=lambda triplet: triplet[:2])
    return FeuilleDeRoute(
        college=college,
        zone=zone,
        periode=periode,
        jalons=tuple(jalon for _, _, jalon in jalons),
        avertissements=tuple(avertissements),
        retenues=frozenset(r.etape.id for r in adaptation.retenues),
        recueil=adaptation.recueil,
    )


def _partager_avec_les_dates(
    chantier: Chantier, connues: dict[str, list[DateConnue]]
) -> tuple[list[int], list[int], dict[int, DateConnue]]:
    chantier.relacher()
    durees, debuts = partager(chantier)
    choisies = choisir_les_dates(chantier, durees, debuts, connues)
    if choisies:
        chantier.relacher()
        durees, debuts = partager(chantier)
    return durees, debuts, choisies


def _jalon_unique(
    chantier: Chantier,
    rang: int,
    debuts: list[int],
    fins: list[int],
    tenue: Seance | None,
    demarche: Demarche,
) -> Jalon:
    retenue = chantier.etapes[rang]
    semaines = chantier.periode.semaines[debuts[rang] : fins[rang] + 1]
    raisons = [
        *retenue.raisons,
        *quand(chantier, rang, debuts, fins, tenue, demarche),
        combien(chantier, rang, len(semaines), demarche),
    ]
    return _jalon(
        retenue,
        retenue.etape.id,
        chantier.premier_jour(rang, debuts[rang]),
        semaines[-1].fin,
        len(semaines),
        raisons,
        tenue,
    )


def _retour(
    retenue: EtapeRetenue, numero: int, rang: int, periode: Periode, demarche: Demarche
) -> Jalon:
    etape = retenue.etape
    assert etape.cadence is not None
    semaines = periode.semaines[rang : rang + etape.semaines.ideal]
    revient = dire(demarche.phrases, "quand-cadence", semaines=etape.cadence.semaines)
    duree = dire(demarche.phrases, "combien-fixe", duree=compte(len(semaines), "semaine"))
    raisons = [
        *retenue.raisons,
        Raison("quand", revient, regle="cadence"),
        Raison("combien", duree, regle="cadence"),
    ]
    debut = retenue.epingle if numero == 1 and retenue.epingle else semaines[0].debut
    nom = f"{etape.id}-{numero}"
    return _jalon(retenue, nom, debut, semaines[-1].fin, len(semaines), raisons, None)


def _jalon(
    retenue: EtapeRetenue,
    nom: str,
    debut: date,
    fin: date,
    semaines: int,
    raisons: list[Raison],
    tenue: Seance | None,
) -> Jalon:
    etape = retenue.etape
    return Jalon(
        id=nom,
        etape=etape.id,
        temps=etape.temps,
        titre=etape.titre,
        debut=debut,
        fin=fin,
        semaines=semaines,
        roles=etape.roles,
        garder=etape.garder,
        raisons=tuple(sorted(raisons, key=_rang_de_la_raison)),
        date=tenue.date if tenue else None,
        instance=tenue,
        nombre=retenue.nombre,
        heures=retenue.heures,
        source=etape.source,
        statut=etape.statut,
        preparer=retenue.preparer,
        ici=retenue.ici,
        pratiques=retenue.pratiques,
        ateliers=retenue.ateliers,
        demandes=retenue.demandes,
    )


def _rang_de_la_raison(raison: Raison) -> int:
    return _ORDRE_DES_RAISONS[raison.sur]


def _dire_les_fautes(
    fautes: list[Manquement], demarche: Demarche, adaptation: Adaptation
) -> Iterator[Avertissement]:
    titres = {r.etape.id: r.etape.titre for r in adaptation.retenues}
    roles = {role.id: role.titre for role in demarche.roles}
    for faute in fautes:
        champs: dict[str, object] = {"etape": titres[faute.etape]}
        champs |= {cle: roles.get(valeur, valeur) for cle, valeur in faute.champs}
        if faute.jour is not None:
            champs["jour"] = jour_de_semaine(faute.jour)
        texte = dire(demarche.phrases, f"manque-{faute.preference}", **champs)
        yield Avertissement(faute.etape, texte)


def _dire_les_envois(
    seances: dict[int, Seance], uniques: tuple[EtapeRetenue, ...], demarche: Demarche
) -> Iterator[Avertissement]:
    for rang, tenue in seances.items():
        if tenue.id == INSTANCE_A_ENVOI and tenue.date and tenue.envoi is None:
            etape = uniques[rang].etape
            texte = dire(
                demarche.phrases,
                "sans-envoi",
                etape=etape.titre,
                jour=jour_de_semaine(tenue.date),
            )
            yield Avertissement(etape.id, texte)


def _dire_les_dates(
    college: College, periode: Periode, employees: set[tuple[str, date]], demarche: Demarche
) -> Iterator[Avertissement]:
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


def _dire_le_reste(
    jalons: list[tuple[int, int, Jalon]], periode: Periode, demarche: Demarche
) -> Iterator[Avertissement]:
    """Dit le temps libre à la fin, au-delà de la dernière étape qui ne revient pas."""
    derniere = max(jalon.fin for _, _, jalon in jalons)
    libres = [semaine for semaine in periode.semaines if semaine.debut > derniere]
    if libres:
        texte = dire(
            demarche.phrases,
            "semaines-libres",
            semaines=compte(len(libres), "semaine"),
            jour=jour(libres[0].debut),
        )
        yield Avertissement(None, texte)
