"""Compare deux feuilles de route : ce qui a bougé, de combien et pourquoi.

La comparaison se fait sur des lignes réduites à ce qu’on annonce (titre, dates, réunion) : deux
plans du noyau, ou deux plans relus d’un fichier, se comparent donc de la même façon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Jour
from datetime import timedelta
from typing import Any

from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon

SUIVI = "suivi"
"""La donnée qu’une raison nomme quand elle vient de ce qui s’est vraiment passé."""
CRENEAUX = "creneaux"
"""Celle qu’elle nomme quand elle dit d’où viennent l’heure de ses séances, ou qu’il en manque."""


@dataclass(frozen=True)
class SeanceAnnoncee:
    """Une séance telle qu’on l’annonce ; heures « HH:MM », vides si on ne les sait pas."""

    date: Jour
    de: str = ""
    a: str = ""
    theme: str | None = None


@dataclass(frozen=True)
class LigneAnnoncee:
    """Ce qu’une ligne de feuille de route annonce ; `pourquoi` dit sa place, `combien` sa durée,
    `creneau` l’heure de ses séances, ou ce qui leur en manque.

    `semaines` : sa durée, en semaines ouvertes, 0 si on ne la sait pas ; `heures` : par rôle,
    heures par personne ; `instance` : celle devant laquelle elle passe, ou rien.
    """

    id: str
    etape: str
    titre: str
    debut: Jour
    fin: Jour
    reunion: Jour | None = None
    etat: str | None = None
    pourquoi: str = ""
    semaines: int = 0
    seances: tuple[SeanceAnnoncee, ...] = ()
    heures: tuple[tuple[str, float], ...] = ()
    instance: str = ""
    combien: str = ""
    creneau: str = ""


@dataclass(frozen=True)
class Deplacement:
    """Une ligne dont le début, la fin, la réunion, une séance, un thème ou les heures ont changé.

    `jours` et `jours_fin` : jours de calendrier gagnés (négatif) ou perdus (positif) par le début
    et par la fin ; `semaines` : de même pour le début, en semaines ouvertes, si on les connaît.
    """

    avant: LigneAnnoncee
    apres: LigneAnnoncee
    jours: int
    jours_fin: int
    semaines: int | None
    semaines_fin: int | None

    @property
    def id(self) -> str:
        """L’identifiant de la ligne."""
        return self.apres.id

    @property
    def pourquoi(self) -> str:
        """La raison de sa nouvelle place, puis celle de sa nouvelle durée si elle a changé."""
        avant, apres = self.avant, self.apres
        reste = (avant.debut, avant.fin, avant.reunion) == (apres.debut, apres.fin, apres.reunion)
        if reste and avant.seances != apres.seances and apres.creneau and not apres.etat:
            # Sa place n’a pas bougé : ce qui la fonde ne dit rien de ses séances.
            return apres.creneau
        changee = avant.semaines not in (0, apres.semaines)
        return " ".join(filter(None, (apres.pourquoi, apres.combien if changee else "")))


@dataclass(frozen=True)
class Ecart:
    """Une ligne apparue ou disparue, et pourquoi."""

    ligne: LigneAnnoncee
    pourquoi: str


@dataclass(frozen=True)
class Comparaison:
    """Ce qui distingue deux feuilles de route, dans l’ordre de la seconde (puis de la première)."""

    deplacees: tuple[Deplacement, ...]
    apparues: tuple[Ecart, ...]
    disparues: tuple[Ecart, ...]
    inchangees: int

    @property
    def rien(self) -> bool:
        """Dit si les deux plans annoncent la même chose."""
        return not (self.deplacees or self.apparues or self.disparues)


@dataclass(frozen=True)
class Annonce:
    """Ce qu’une comparaison lit d’un plan.

    `motifs` : par étape, pourquoi elle n’y est pas. `arrivees` : par ligne, pourquoi elle y est.
    `lundis` : ceux de ses semaines ouvertes, si on les connaît. `ecrit` : le profil et le recueil
    d’où il vient, tels qu’un fichier les garde (`declare/declaration`).
    """

    lignes: tuple[LigneAnnoncee, ...]
    motifs: Mapping[str, str]
    arrivees: Mapping[str, str]
    lundis: frozenset[Jour] = frozenset()
    ecrit: Mapping[str, Any] = field(default_factory=dict)

    @property
    def par_id(self) -> dict[str, LigneAnnoncee]:
        """Ses lignes, par identifiant."""
        return {ligne.id: ligne for ligne in self.lignes}


def annonce_de(feuille: FeuilleDeRoute) -> Annonce:
    """Rend ce qu’une feuille de route annonce."""
    return Annonce(
        tuple(ligne_de(jalon) for jalon in feuille.jalons),
        {a.etape: a.texte for a in feuille.avertissements if a.etape is not None},
        {
            jalon.id: raison.texte
            for jalon in feuille.jalons
            for raison in reversed(jalon.raisons)
            if raison.sur == "pourquoi"
        },
        frozenset(_lundi(semaine.debut) for semaine in feuille.periode.semaines),
    )


def comparer(avant: FeuilleDeRoute, apres: FeuilleDeRoute) -> Comparaison:
    """Rend ce qui a changé de la première feuille de route à la seconde."""
    return comparer_les_annonces(annonce_de(avant), annonce_de(apres))


def comparer_les_annonces(avant: Annonce, apres: Annonce) -> Comparaison:
    """Rend ce qui a changé de l’une à l’autre.

    Sans semaines ouvertes connues, l’écart ne se dit qu’en jours.
    """
    anciennes, nouvelles = avant.par_id, apres.par_id
    rangs = {lundi: rang for rang, lundi in enumerate(sorted(avant.lundis | apres.lundis))}
    deplacees = []
    apparues = []
    for nom, nouvelle in nouvelles.items():
        ancienne = anciennes.get(nom)
        if ancienne is None:
            apparues.append(Ecart(nouvelle, apres.arrivees.get(nom, nouvelle.pourquoi)))
        elif _annonce(ancienne) != _annonce(nouvelle):
            deplacees.append(
                Deplacement(
                    ancienne,
                    nouvelle,
                    (nouvelle.debut - ancienne.debut).days,
                    (nouvelle.fin - ancienne.fin).days,
                    _semaines(rangs, ancienne.debut, nouvelle.debut),
                    _semaines(rangs, ancienne.fin, nouvelle.fin),
                )
            )
    disparues = tuple(
        Ecart(ligne, apres.motifs.get(ligne.etape, ""))
        for nom, ligne in anciennes.items()
        if nom not in nouvelles
    )
    communes = len(anciennes) - len(disparues)
    return Comparaison(tuple(deplacees), tuple(apparues), disparues, communes - len(deplacees))


def ligne_de(jalon: Jalon) -> LigneAnnoncee:
    """Rend ce qu’un jalon annonce ; ce qui s’est vraiment passé l’emporte pour dire pourquoi."""
    quand = [raison for raison in jalon.raisons if raison.sur == "quand"]
    quand.sort(key=lambda raison: raison.donnee != SUIVI)
    combien = [raison for raison in jalon.raisons if raison.sur == "combien"]
    combien.sort(key=lambda raison: raison.donnee != SUIVI)
    return LigneAnnoncee(
        id=jalon.id,
        etape=jalon.etape,
        titre=jalon.titre,
        debut=jalon.debut,
        fin=jalon.fin,
        reunion=jalon.date,
        etat=jalon.avancement.etat if jalon.avancement else None,
        pourquoi=quand[0].texte if quand else "",
        semaines=jalon.semaines,
        seances=tuple(SeanceAnnoncee(s.date, s.de, s.a, s.theme) for s in jalon.seances),
        heures=jalon.heures,
        instance=jalon.instance.id if jalon.instance else "",
        combien=combien[0].texte if combien else "",
        creneau=next((r.texte for r in quand if r.donnee == CRENEAUX), ""),
    )


def _annonce(ligne: LigneAnnoncee) -> tuple[object, ...]:
    return (
        ligne.debut,
        ligne.fin,
        ligne.reunion,
        ligne.seances,
        tuple(sorted((role, float(heures)) for role, heures in ligne.heures)),
    )


def _semaines(rangs: dict[Jour, int], avant: Jour, apres: Jour) -> int | None:
    """Semaines ouvertes d’un jour à l’autre, si les deux tombent dans des semaines connues."""
    du, au = rangs.get(_lundi(avant)), rangs.get(_lundi(apres))
    return au - du if du is not None and au is not None else None


def _lundi(jour: Jour) -> Jour:
    return jour - timedelta(days=jour.weekday())
