"""Fait de chaque étape placée une ligne de la feuille de route, avec ses raisons."""

from __future__ import annotations

from datetime import date

from generateur.noyau.adaptation.apports import Raison, raison_du_moment
from generateur.noyau.adaptation.retenues import EtapeRetenue
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import compte
from generateur.noyau.phrases import dire
from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.jalons import Jalon, Seance
from generateur.noyau.plan.placement import Imposees, Placement
from generateur.noyau.plan.raisons import combien, quand

_ORDRE_DES_RAISONS = {"pourquoi": 0, "quand": 1, "combien": 2}


def ligne_unique(
    contraintes: Contraintes,
    preferences: Imposees,
    pose: Placement,
    rang: int,
    tenue: Seance | None,
    avec_dates: frozenset[str],
    demarche: Demarche,
) -> Jalon:
    """Rend la ligne d’une étape qui ne revient pas.

    `preferences` : celles que ce placement tient. `tenue` : son passage devant une instance.
    `avec_dates` : les instances dont on connaît au moins une date dans la période.
    """
    retenue = contraintes.etapes[rang]
    semaines = contraintes.periode.semaines[pose.debuts[rang] : pose.fins[rang] + 1]
    raisons = [
        *retenue.raisons,
        *quand(contraintes, preferences, pose, rang, tenue, avec_dates, demarche),
        combien(contraintes, preferences, pose, rang, demarche),
    ]
    return _jalon(
        retenue,
        retenue.etape.id,
        contraintes.premier_jour(rang, pose.debuts[rang]),
        semaines[-1].fin,
        len(semaines),
        raisons,
        tenue,
    )


def ligne_de_retour(
    retenue: EtapeRetenue, numero: int, rang: int, periode: Periode, demarche: Demarche
) -> Jalon:
    """Rend la ligne d’un retour de ce qui revient : le `numero`-ième, la semaine `rang`."""
    etape = retenue.etape
    assert etape.cadence is not None
    semaines = periode.semaines[rang : rang + etape.semaines.ideal]
    toutes_les = etape.cadence.semaines
    quand = compte(toutes_les, "semaine") if toutes_les > 1 else "semaines"
    if len(semaines) == 1:
        duree = dire(demarche.phrases, "combien-reunion")
    else:
        duree = dire(demarche.phrases, "combien-fixe", duree=compte(len(semaines), "semaine"))
    raisons = [
        *retenue.raisons,
        raison_du_moment(demarche.phrases, "quand-cadence", semaines=quand, regle="cadence"),
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
