"""Ce qu’un profil a d’étonnant sans être faux : on prévient, à sa ligne, sans refuser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generateur.chargement.calendriers.academies import (
    ACADEMIES,
    Academie,
    a_son_calendrier,
    academie_nommee,
    forme,
    lire_les_academies,
)
from generateur.chargement.calendriers.annuaire import departements_des_communes
from generateur.chargement.calendriers.departements import (
    Departement,
    departement,
    departements_connus,
)
from generateur.chargement.discretion import semble_un_nom
from generateur.chargement.lecture import Chemin
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import Probleme
from generateur.chargement.profil.hors_du_plan import Doute, dates_sans_effet
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import College
from generateur.noyau.mots import jour_de_semaine


@dataclass(frozen=True)
class Lieux:
    """Ce que le dépôt sait des lieux : les académies, les départements par numéro, et ceux des
    communes qui ont un collège."""

    academies: tuple[Academie, ...]
    departements: dict[str, Departement]
    communes: dict[str, tuple[str, ...]]


def lire_les_lieux(racine: Path) -> Lieux:
    """Rend les lieux du dépôt ; lève ErreurDonnees si un fichier est fautif."""
    return Lieux(
        lire_les_academies(racine / ACADEMIES),
        departements_connus(racine),
        departements_des_communes(racine),
    )


def avertir_du_profil(
    college: College,
    positions: Positions,
    lieux: Lieux,
    calendrier: Calendrier,
    plan: Periode,
    aujourdhui: date | None = None,
) -> list[Probleme]:
    """Rend un avertissement par chose étonnante.

    `calendrier` : celui que le plan suit ; `plan` : du premier au dernier de ses jours.
    `aujourdhui` : celui de qui lit, là où on le connaît ; sans lui, un début passé ne se dit pas.
    """
    doutes = [
        *_d_un_college_fictif(college),
        *_du_lieu(college, lieux, calendrier.zone),
        *_du_calendrier(college, calendrier, plan.fin),
        *dates_sans_effet(college, calendrier, plan),
        *_d_un_nom(college),
    ]
    if aujourdhui is not None and college.debut < aujourdhui:
        doutes.append(
            (
                ("debut",),
                "debut-passe",
                f"le début, {jour_de_semaine(college.debut)}, est déjà passé",
                "si la démarche n’a pas commencé ce jour-là, donnez celui où elle commencera",
            )
        )
    return [positions.probleme(*doute) for doute in doutes]


def _d_un_college_fictif(college: College) -> Iterator[Doute]:
    for cle, de_trop in (("uai", college.uai), ("depot", college.depot)):
        if college.fictif and de_trop:
            yield (
                ("fictif",),
                "fictif-et-vrai",
                f"« fictif: true » dit que ce collège n’existe pas, et « {cle} » dit lequel c’est",
                "ôtez « fictif » si c’est votre collège",
            )
            return


def _du_lieu(college: College, lieux: Lieux, zone: str) -> Iterator[Doute]:
    academie = academie_nommee(college.academie, lieux.academies)
    if academie is None:
        noms = [nom for connue in lieux.academies for nom in (connue.nom, *connue.autres_noms)]
        yield (
            ("academie",),
            "academie-inconnue",
            f"académie « {college.academie} » inconnue : ce plan suit la zone {zone} sans pouvoir "
            "dire si c’est la sienne",
            f"{suggestion(proche(college.academie, noms))}La liste : {ACADEMIES.as_posix()}",
        )
        return
    zones = {autre.zone for autre in lieux.academies}
    if zone != academie.zone and zone in zones and not a_son_calendrier(academie, lieux.academies):
        yield (
            ("zone",),
            "zone-d-une-autre",
            f"l’académie {academie.nom} est en zone {academie.zone}, et ce plan suit les vacances "
            f"de « {zone} »",
            "ôtez « zone », à moins que votre collège ne suive vraiment ces vacances-là",
        )
    yield from _du_departement(college, lieux, academie)


def _du_departement(college: College, lieux: Lieux, academie: Academie) -> Iterator[Doute]:
    ici = departement(college)
    cle = "departement" if college.departement else "uai"
    connu = lieux.departements.get(ici)
    if college.departement and connu is None:
        yield (
            ("departement",),
            "departement-inconnu",
            f"le département « {college.departement} » n’existe pas",
            'écrivez son numéro entre guillemets ; ceux de la Corse sont "2A" et "2B"',
        )
    elif connu is not None and connu.academie != academie.nom:
        yield (
            (cle,),
            "departement-d-ailleurs",
            f"« {cle} » place ce collège en {connu.numero} ({connu.nom}), dans l’académie "
            f"{connu.academie}, et « academie » dit {academie.nom}",
            "corrigez l’un des deux : les vacances et les jours fériés en dépendent",
        )
    else:
        yield from _de_la_commune(college, lieux, academie)
    if academie.departements and not ici:
        propres = ", ".join(_dit(lieux, n) for n in academie.departements)
        possibles = lieux.communes.get(forme(college.commune), ())
        sien = possibles[0] if len(possibles) == 1 else next(iter(academie.departements))
        yield (
            ("academie",),
            "departement-a-dire",
            f"dans l’académie {academie.nom}, des jours fériés dépendent du département "
            f"({propres}) : sans lui, une réunion peut tomber un jour férié",
            f'ajoutez « departement: "{sien}" », si c’est le vôtre',
        )


def _de_la_commune(college: College, lieux: Lieux, academie: Academie) -> Iterator[Doute]:
    connus = lieux.communes.get(forme(college.commune), ())
    ici = departement(college)
    siens = [n for n in connus if n == ici or (not ici and _academie(lieux, n) == academie.nom)]
    if connus and not siens:
        dit = f"le département {_dit(lieux, ici)}" if ici else f"l’académie {academie.nom}"
        yield (
            ("commune",),
            "commune-d-ailleurs",
            f"« {college.commune} » : les collèges que l’on y connaît sont ailleurs "
            f"({', '.join(_dit(lieux, n) for n in connus)}), et ce profil dit {dit}",
            "vérifiez la commune, le département et l’académie",
        )


def _academie(lieux: Lieux, numero: str) -> str:
    connu = lieux.departements.get(numero)
    return connu.academie if connu else ""


def _dit(lieux: Lieux, numero: str) -> str:
    connu = lieux.departements.get(numero)
    return f"{connu.nom}, {numero}" if connu else numero


def _du_calendrier(college: College, calendrier: Calendrier, fin: date) -> Iterator[Doute]:
    for annee in calendrier.annees:
        if annee.fiabilite and college.debut < annee.ete and annee.premier_jour <= fin:
            yield (
                ("zone",) if college.zone else ("academie",),
                "calendrier-a-verifier",
                f"calendrier {annee.nom} ({calendrier.titre}) : {annee.fiabilite}",
                "comparez-le au calendrier que votre académie publie",
            )


def _d_un_nom(college: College) -> Iterator[Doute]:
    textes: list[tuple[Chemin, str | None]] = [(("referent",), college.referent)]
    textes += [
        (("equipe_projet", rang, "fonction"), membre.fonction)
        for rang, membre in enumerate(college.equipe_projet)
    ]
    for chemin, texte in textes:
        if texte and semble_un_nom(texte):
            yield (
                chemin,
                "nom",
                f"« {texte} » serait-il le nom d’une personne ?",
                "une fonction suffit, par exemple « Référente numérique » ; le papier laisse la "
                "place d’écrire un nom à la main",
            )
