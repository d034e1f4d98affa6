"""Ce qui se vérifie d’une étape, qu’elle soit de la démarche ou ajoutée par un collège."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from generateur.chargement.controles import (
    ENSEIGNEMENT,
    ETAPE,
    INSTANCE,
    PREOCCUPATION,
    RESSOURCE,
    ROLE,
    Controle,
)
from generateur.chargement.lecture import Arbre, Chemin, court
from generateur.chargement.validation import nom_de_cle

SEMAINES_MAX = 30
EFFECTIF_MAX = 5000
GROUPES_DE_ROLES = ("pilote", "contribue", "informe")
DU_LUNDI_AU_VENDREDI = 4
"""Jours, au plus, d’un envoi à une séance de la même semaine."""


@dataclass(frozen=True)
class Connus:
    """Les identifiants que les données peuvent citer.

    `envois` : par instance dont les documents partent avant la séance, combien de jours avant.
    """

    etapes: Collection[str]
    cadencees: Collection[str]
    roles: Collection[str]
    instances: Collection[str]
    enseignements: Collection[str]
    preoccupations: Collection[str]
    ressources: Collection[str]
    envois: Mapping[str, int]


def controler_etapes(controle: Controle, connus: Connus, *motif: str) -> None:
    """Contrôle les étapes qui suivent le motif : références, durées, rôles, nombres."""
    controle.references(ETAPE, connus.etapes, *motif, "apres", "*")
    controle.references(ENSEIGNEMENT, connus.enseignements, *motif, "enseignements", "*")
    controle.references(INSTANCE, connus.instances, *motif, "instance", "id")
    for groupe in GROUPES_DE_ROLES:
        controle.references(ROLE, connus.roles, *motif, "roles", groupe, "*")
    controler_condition(controle, connus, *motif, "si")
    controler_durees(controle, *motif)
    controle.bornes(1, 600, *motif, "deroule", "*", "minutes")
    controle.bornes(1, SEMAINES_MAX, *motif, "cadence", "semaines")
    controle.bornes(1, 5000, *motif, "heures", "par_tranche", "taille")
    controle.references(ROLE, connus.roles, *motif, "heures", "par_role", "*", "role")
    for chemin, etape in controle.explorer(*motif):
        if isinstance(etape, dict):
            _controler_etape(controle, connus, chemin, etape)


def controler_condition(controle: Controle, connus: Connus, *motif: str) -> None:
    """Contrôle une condition structurée (`si`, `sauf`)."""
    controle.references(INSTANCE, connus.instances, *motif, "instances", "*")
    controle.references(PREOCCUPATION, connus.preoccupations, *motif, "preoccupations", "*")
    controle.references(RESSOURCE, connus.ressources, *motif, "ressources", "*")
    controle.bornes(0, EFFECTIF_MAX, *motif, "enseignants", "*")
    controle.bornes(2, 3, *motif, "trimestres", "*")
    for chemin, bornes in controle.explorer(*motif, "enseignants"):
        if isinstance(bornes, dict):
            _croissants(controle, chemin, bornes, ("min", "max"))
    for chemin, condition in controle.explorer(*motif):
        if not isinstance(condition, dict):
            continue
        for cle, valeur in condition.items():
            if valeur == [] or valeur == {}:
                controle.noter(
                    (*chemin, cle),
                    "condition-vide",
                    f"« {nom_de_cle((*chemin, cle))} » est vide : aucun collège n’y répondrait",
                    "ôtez la ligne, ou dites ce qui convient",
                )


def controler_durees(controle: Controle, *motif: str) -> None:
    """Contrôle `semaines`, `nombre` et `heures`."""
    controle.bornes(1, SEMAINES_MAX, *motif, "semaines", "*")
    controle.bornes(1, EFFECTIF_MAX, *motif, "nombre", "un_pour")
    controle.bornes(0, 200, *motif, "nombre", "au_moins")
    controle.bornes(0, 100, *motif, "heures", "*")
    for chemin, semaines in controle.explorer(*motif, "semaines"):
        if isinstance(semaines, dict):
            _croissants(controle, chemin, semaines, ("min", "ideal", "max"))


def _croissants(
    controle: Controle, chemin: Chemin, groupe: Mapping[str, Arbre], cles: tuple[str, ...]
) -> None:
    presentes = [c for c in cles if _est_nombre(groupe.get(c))]
    for avant, apres in itertools.pairwise(presentes):
        if groupe[avant] > groupe[apres]:
            controle.noter(
                (*chemin, apres),
                "durees",
                f"« {nom_de_cle(chemin)} » : {avant} ({groupe[avant]}) dépasse "
                f"{apres} ({groupe[apres]})",
                f"il faut {' ≤ '.join(cles)}",
            )


def _est_nombre(valeur: Arbre) -> TypeGuard[int | float]:
    return isinstance(valeur, int | float) and not isinstance(valeur, bool)


def _controler_etape(
    controle: Controle, connus: Connus, chemin: Chemin, etape: Mapping[str, Arbre]
) -> None:
    _roles_une_fois(controle, chemin, etape.get("roles"))
    apres = etape.get("apres")
    for rang, nom in enumerate(apres if isinstance(apres, list) else []):
        if isinstance(nom, str) and nom == etape.get("id"):
            controle.noter(
                (*chemin, "apres", rang),
                "cycle",
                f"l’étape « {court(nom)} » s’attend elle-même",
                "ôtez-la de « apres »",
            )
        elif isinstance(nom, str) and nom in connus.cadencees:
            controle.noter(
                (*chemin, "apres", rang),
                "apres-cadence",
                f"rien ne peut suivre « {court(nom)} », qui revient sans cesse",
                "ôtez-la de « apres »",
            )
    if etape.get("cadence") is not None and etape.get("temps") in ("temps-1", "temps-2", "temps-3"):
        controle.noter(
            (*chemin, "cadence"),
            "cadence",
            "seule une étape de pilotage peut revenir régulièrement",
            "ôtez « cadence », ou écrivez « temps: pilotage »",
        )
    instance, semaines = etape.get("instance"), etape.get("semaines")
    devant = instance.get("id") if isinstance(instance, dict) else None
    if isinstance(devant, str) and connus.envois.get(devant, 0) > DU_LUNDI_AU_VENDREDI:
        maximum = semaines.get("max") if isinstance(semaines, dict) else None
        if _est_nombre(maximum) and maximum < 2:
            controle.noter(
                (*chemin, "semaines", "max"),
                "envoi",
                f"les documents de « {court(devant)} » partent {connus.envois[devant]} jours avant "
                "la séance : une semaine ne suffit pas",
                "écrivez au moins « max: 2 »",
            )


def _roles_une_fois(controle: Controle, chemin: Chemin, roles: Arbre) -> None:
    if not isinstance(roles, dict):
        return
    if roles.get("pilote") == []:
        controle.noter(
            (*chemin, "roles", "pilote"),
            "sans-pilote",
            "personne n’anime cette étape",
            "citez au moins un rôle dans « pilote »",
        )
    vus: dict[str, str] = {}
    for groupe in GROUPES_DE_ROLES:
        noms = roles.get(groupe)
        for rang, nom in enumerate(noms if isinstance(noms, list) else []):
            if not isinstance(nom, str):
                continue
            if vus.setdefault(nom, groupe) != groupe:
                controle.noter(
                    (*chemin, "roles", groupe, rang),
                    "doublon",
                    f"le rôle « {court(nom)} » est déjà dans « {vus[nom]} » de cette étape",
                    "gardez-le à un seul endroit",
                )
