"""Où en est le collège : chaque ligne telle qu’elle était prévue et telle qu’elle est, les nombres.

Un collège n’est comparé qu’à lui-même. Le jour de référence est celui du dernier événement noté,
jamais celui de l’horloge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.mots import intervalle, jour
from generateur.noyau.plan.comparaison import Annonce, LigneAnnoncee
from generateur.noyau.suivi.avancements import dernier_jour, sans_nouvelles
from generateur.vue.francais import typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueLigne

ETATS = (
    "faite",
    "commencee",
    "en_retard",
    "a_noter",
    "reportee",
    "a_venir",
    "passee",
    "mise_de_cote",
    "arretee",
    "abandonnee",
)
"""Dans l’ordre où on les compte."""


@dataclass(frozen=True)
class VueAvancement:
    """Une ligne : ce qui était prévu, ce qu’il en est. `etat` : un de ETATS."""

    ligne: VueLigne
    prevu: str
    quand: str
    etat: str
    etat_en_mots: str


@dataclass(frozen=True)
class VueReleve:
    """Un nombre relevé un jour donné."""

    jour: date
    quand: str
    valeur: int


@dataclass(frozen=True)
class VueSerie:
    """Un nombre au fil des jours ; `sur` : le plus qu’il puisse valoir, si on le connaît."""

    titre: str
    releves: tuple[VueReleve, ...]
    sur: int | None


@dataclass(frozen=True)
class VueSuivi:
    """Toute la page : `au`, le dernier jour noté, vide si rien ne l’est ; les comptes, les lignes,
    les séries.

    `releves` : les mêmes nombres jour par jour, un par série, rien là où il n’y en a pas.
    """

    au: str
    comptes: tuple[tuple[str, int], ...]
    temps: tuple[tuple[str, tuple[VueAvancement, ...]], ...]
    series: tuple[VueSerie, ...]
    releves: tuple[tuple[str, tuple[int | None, ...]], ...]


def composer_le_suivi(
    vue: VueFeuille, depart: Annonce | None, suivi: Suivi, mots: Mapping[str, str]
) -> VueSuivi:
    """Rend où l’on en est ; `mots` : les libellés « suivi ».

    `depart` : le plan gardé au départ ; sans lui, ce qui était prévu ne se dit pas, et une ligne
    que rien ne note est en retard d’après ses dates d’aujourd’hui.
    """
    dernier = dernier_jour(suivi)
    prevus = depart.par_id if depart is not None else {}
    lignes = [
        _avancement(ligne, prevus.get(ligne.id), dernier, mots)
        for ligne in (*vue.lignes, *vue.abandonnees)
    ]
    comptes = {etat: sum(x.etat == etat for x in lignes) for etat in ETATS}
    titres = {temps.id: f"{temps.court} · {temps.titre}" for temps in vue.temps}
    par_temps = tuple(
        (titre, tuple(x for x in lignes if x.ligne.temps == nom)) for nom, titre in titres.items()
    )
    series = _series(suivi, vue.college.effectifs.enseignants, mots)
    return VueSuivi(
        au=jour(max(evenement.le for evenement in suivi)) if suivi else "",
        comptes=tuple((etat, nombre) for etat, nombre in comptes.items() if nombre),
        temps=par_temps,
        series=series,
        releves=_jour_par_jour(series),
    )


def _jour_par_jour(
    series: tuple[VueSerie, ...],
) -> tuple[tuple[str, tuple[int | None, ...]], ...]:
    jours = {releve.jour: releve.quand for serie in series for releve in serie.releves}
    valeurs = [{releve.jour: releve.valeur for releve in serie.releves} for serie in series]
    return tuple(
        (quand, tuple(relevees.get(le) for relevees in valeurs))
        for le, quand in sorted(jours.items())
    )


def _avancement(
    ligne: VueLigne, prevu: LigneAnnoncee | None, dernier: date | None, mots: Mapping[str, str]
) -> VueAvancement:
    etat, en_mots = ligne.situation, ligne.etat_en_mots
    if not etat:
        etat = sans_nouvelles(prevu or ligne, dernier, revient=ligne.revient)
        en_mots = typographie(mots[f"etat_{etat}"])
    return VueAvancement(
        ligne,
        intervalle(prevu.debut, prevu.fin, avec_annee=False) if prevu else "",
        ""
        if etat in ("abandonnee", "arretee", "mise_de_cote")
        else intervalle(ligne.debut, ligne.fin, avec_annee=False),
        etat,
        en_mots,
    )


def _series(suivi: Suivi, effectif: int, mots: Mapping[str, str]) -> tuple[VueSerie, ...]:
    series = []
    for cle, sur in (
        ("enseignants_mobilises", effectif),
        ("enseignants_experimentateurs", effectif),
        ("experimentations", None),
    ):
        # Le dernier relevé d’un même jour l’emporte.
        releves = {
            evenement.le: getattr(evenement, cle)
            for evenement in suivi
            if getattr(evenement, cle) is not None
        }
        if releves:
            points = tuple(VueReleve(le, jour(le), releves[le]) for le in sorted(releves))
            series.append(VueSerie(typographie(mots[f"serie_{cle}"]), points, sur))
    return tuple(series)
