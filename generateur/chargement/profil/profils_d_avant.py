"""Les profils d’avant, d’une année suivie : celui du départ, puis chacun de ceux qui l’ont changé.

Le plan de départ garde le profil dont il vient. Quand le profil a changé depuis, la ligne que l’on
note ensuite le dit : « desormais », les clés qui ne sont plus les mêmes. Ce qui ne change aucune
date (le nom, l’adresse, le référent…) est toujours celui d’aujourd’hui.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generateur.chargement.lecture import Arbre, DocumentLu, explorer
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import Probleme
from generateur.chargement.profil.college import examiner_le_profil
from generateur.chargement.validation import valider
from generateur.noyau.declare.declaration import (
    avec_ce_qui_change,
    ce_qui_change,
    declaration,
    sans_vide,
)
from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.declare.recueil import Recueil, sans_le_recueil
from generateur.noyau.plan.comparaison import Annonce
from generateur.noyau.suivi.profils_de_l_annee import ProfilDAvant

DESORMAIS = "desormais"
"""La clé d’une ligne du suivi qui dit ce que le profil a changé depuis la ligne d’avant."""

SANS_DATE = (
    "nom", "commune", "uai", "academie", "zone", "departement", "service_numerique", "referent",
    "adresse", "depot", "fictif",
)  # fmt: skip
"""Ce qui se prend toujours au profil d’aujourd’hui : les vacances mêmes, que l’on ne garde pas."""


@dataclass(frozen=True)
class ProfilsDAvant:
    """Les profils de l’année, du premier au dernier connu ; `desormais` : ce que la prochaine ligne
    du suivi aura à dire, si celui d’aujourd’hui n’est plus le dernier."""

    profils: tuple[ProfilDAvant, ...] = ()
    desormais: Mapping[str, Any] | None = None


def changements_ecrits(positions: Positions | None) -> dict[int, Any]:
    """Rend ce que le suivi dit des profils, par rang d’événement."""
    arbre = positions.documents[""].arbre if positions else None
    lignes = arbre if isinstance(arbre, list) else []
    return {
        rang: ligne[DESORMAIS]
        for rang, ligne in enumerate(lignes)
        if isinstance(ligne, dict) and ligne.get(DESORMAIS) is not None
    }


def cles_changees(
    positions: Positions | None, suivi: Suivi, desormais: Mapping[str, Any] | None
) -> tuple[str, ...]:
    """Rend les clés du profil qui ont changé au dernier jour noté, ou depuis."""
    dernier = suivi[-1].le if suivi else None
    cles = set(desormais or ())
    for rang, change in changements_ecrits(positions).items():
        if rang < len(suivi) and suivi[rang].le == dernier and isinstance(change, dict):
            cles |= set(change)
    return tuple(sorted(cles))


def fautes_des_changements(
    document: DocumentLu, base: Arbre, demarche: Demarche
) -> Iterator[Probleme]:
    """Rend ce qu’un suivi, juste ou non, dit de travers des clés que le profil a changées.

    `base` : le profil du départ ou, s’il n’est pas gardé, celui d’aujourd’hui, juste ou non ; ses
    propres fautes ne sont pas redites.
    """
    profil = dict(base) if isinstance(base, dict) else {}
    for (rang, cle), change in explorer(document.arbre, "*", DESORMAIS):
        ici = (rang, cle)
        if change is None:
            continue
        if not isinstance(change, dict):
            message = f"« {DESORMAIS} » dit les clés du profil qui ont changé, et leur valeur"
            remede = f"par exemple « {DESORMAIS}: {{version: minimale}} »"
            yield document.probleme(ici, "type", message, remede)
            continue
        for nom in SANS_DATE:
            if nom in change:
                message = f"« {nom} » ne se dit pas dans « {DESORMAIS} » : le profil suffit"
                yield document.probleme((*ici, nom), "cle-inutile", message, f"ôtez « {nom} »")
        neuf = avec_ce_qui_change(profil, {c: v for c, v in change.items() if c not in SANS_DATE})
        trouves = [p for p in _lire(0, neuf, demarche)[1] if p.chemin and p.chemin[0] in change]
        yield from (document.probleme(ici, p.code, p.message, p.remede) for p in trouves)
        profil = profil if trouves else neuf


def lire_les_profils_d_avant(
    depart: Annonce | None,
    positions: Positions | None,
    college: College,
    recueil: Recueil | None,
    demarche: Demarche,
) -> tuple[ProfilsDAvant, list[Probleme]]:
    """Rend les profils de l’année, et ce que chacun a de faux une fois mis bout à bout.

    Sans plan de départ, ou s’il ne dit pas de quel profil il vient, il n’y en a qu’un : celui
    d’aujourd’hui.
    """
    if depart is None or not depart.ecrit.get("college"):
        return ProfilsDAvant(), []
    recueil = recueil and Recueil(recueil.reponses, recueil.classement)
    aujourd_hui = declaration(sans_le_recueil(college, recueil), recueil)
    communes = {cle: aujourd_hui.get(cle) for cle in SANS_DATE}
    ecrit: dict[str, Any] = {**depart.ecrit["college"]}
    if depart.ecrit.get("recueil"):
        ecrit["recueil"] = depart.ecrit["recueil"]
    lu = _lire(0, avec_ce_qui_change(ecrit, communes), demarche)[0]
    profils = [lu] if lu else []
    dite = declaration(lu.college, lu.recueil) if lu else aujourd_hui
    problemes: list[Probleme] = []
    for rang, change in changements_ecrits(positions).items():
        assert positions is not None
        neuf, trouves = _lire(rang, avec_ce_qui_change(dite, {**change, **communes}), demarche)
        problemes += [
            positions.probleme((rang, DESORMAIS), p.code, p.message, p.remede) for p in trouves
        ]
        if neuf is not None:
            profils.append(neuf)
            dite = declaration(neuf.college, neuf.recueil)
    return ProfilsDAvant(tuple(profils), ce_qui_change(dite, aujourd_hui)), problemes


def _lire(
    rang: int, arbre: dict[str, Arbre], demarche: Demarche
) -> tuple[ProfilDAvant | None, list[Probleme]]:
    arbre = dict(sans_vide(arbre))
    ecrit = arbre.pop("recueil", None)
    college, problemes = examiner_le_profil(DocumentLu("", arbre), demarche)
    recueil = None
    if ecrit is not None:
        recueil, trouves = valider(DocumentLu("", ecrit), Recueil)
        problemes += [replace(p, chemin=("recueil", *p.chemin)) for p in trouves]
    if problemes or college is None:
        return None, problemes
    return ProfilDAvant(rang, sans_le_recueil(college, recueil), recueil), []
