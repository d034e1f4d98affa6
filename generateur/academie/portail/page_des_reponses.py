"""Ce que la page des réponses montre de chaque tableau : l’utile d’abord, une ligne par collège.

Le CSV et le classeur ont tout, dans l’ordre de leurs colonnes : la page, elle, se lit aussi sur un
téléphone, et ne s’allonge pas de ce qui se déplie.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generateur.academie.reponses.publication import titres
from generateur.academie.reponses.tableaux import MOUVEMENTS, TableauDeReponse
from generateur.vue.francais import accorde

NOMS_MONTRES = 6
"""Collèges cités dans une case d’un tableau ; au-delà, leur nombre."""
LIGNES_DEPLIEES = 1
"""Ce qui a bougé chez un collège se lit sans rien ouvrir jusque-là."""
_D_ABORD = ("nom", "reponse", "en_retard", "a_partir_du", "theme", "ouvertes")
_A_LA_FIN = ("departement", "uai")
_DESSOUS = {"nom": "commune"}
"""Ce qui se lit sous une case plutôt que dans sa colonne."""


@dataclass(frozen=True)
class CaseMontree:
    """Une case ; `dessous` : en petit, sous elle ; `detail` : ce qui s’y déplie."""

    colonne: str
    texte: str
    dessous: str = ""
    detail: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReponseMontree:
    """Une partie de la page ; `nom` : celui de son CSV."""

    nom: str
    titre: str
    chapeau: str
    titres: tuple[str, ...]
    rangees: tuple[tuple[CaseMontree, ...], ...]


def montrer(reponse: TableauDeReponse, mots: Mapping[str, str]) -> ReponseMontree:
    """Rend un tableau comme la page le montre."""
    places = _ordre(reponse.colonnes)
    rangees = [dict(zip(reponse.colonnes, rangee, strict=True)) for rangee in reponse.rangees]
    if reponse.nom == MOUVEMENTS:
        lignes = _par_college(rangees, reponse.colonnes[-1], places, mots)
    else:
        lignes = [tuple(_case(c, rangee, mots) for c in places) for rangee in rangees]
    dites = dict(zip(reponse.colonnes, titres(reponse, mots), strict=True))
    return ReponseMontree(
        reponse.nom,
        mots[f"reponse_{reponse.nom}"],
        mots[f"reponse_{reponse.nom}_chapeau"],
        tuple(dites[colonne] for colonne in places),
        tuple(lignes),
    )


def _ordre(colonnes: Sequence[str]) -> list[str]:
    """Range les colonnes : de qui l’on parle, ce qu’on en dit, puis ce qui le retrouve ailleurs."""
    dessous = {c for c in _DESSOUS.values() if "nom" in colonnes}
    restent = [c for c in colonnes if c not in dessous]
    milieu = [c for c in restent if c not in _D_ABORD and c not in _A_LA_FIN]
    return [
        *(c for c in _D_ABORD if c in restent),
        *milieu,
        *(c for c in _A_LA_FIN if c in restent),
    ]


def _case(colonne: str, rangee: Mapping[str, str], mots: Mapping[str, str]) -> CaseMontree:
    dessous = rangee.get(_DESSOUS.get(colonne, ""), "")
    texte = rangee[colonne]
    noms = texte.split(" ; ")
    if colonne == "chez" and len(noms) > NOMS_MONTRES:
        autres = accorde(mots["et_autres"], len(noms) - NOMS_MONTRES)
        texte = f"{' ; '.join(noms[:NOMS_MONTRES])} {autres}"
    return CaseMontree(colonne, texte, dessous)


def _par_college(
    rangees: Sequence[Mapping[str, str]],
    ce_qui_bouge: str,
    places: Sequence[str],
    mots: Mapping[str, str],
) -> list[tuple[CaseMontree, ...]]:
    """Réunit ce qui a bougé chez un même collège : une ligne, son nombre, et le détail replié."""
    siens: dict[tuple[str, ...], list[Mapping[str, str]]] = {}
    for rangee in rangees:
        qui = tuple(valeur for cle, valeur in rangee.items() if cle != ce_qui_bouge)
        siens.setdefault(qui, []).append(rangee)
    lignes = []
    for groupe in siens.values():
        dits = tuple(rangee[ce_qui_bouge] for rangee in groupe)
        cases = [_case(c, groupe[0], mots) for c in places]
        if len(dits) > LIGNES_DEPLIEES:
            nombre = accorde(mots["changements"], len(dits))
            replie = CaseMontree(ce_qui_bouge, nombre, detail=dits)
            cases = [replie if case.colonne == ce_qui_bouge else case for case in cases]
        lignes.append(tuple(cases))
    return lignes
