"""Les tableaux qui ne vont pas d’un collègue par ligne : des nombres, ou les choix en lignes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.discretion_du_sondage import titre_personnel
from generateur.chargement.sondage.listes_retenues import refuser_une_liste
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme
from generateur.chargement.sondage.signes_de_coche import nature_de, nombre
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau

CHOIX_DISTINCTS = 5
"""Lignes de titres différents à partir desquelles les choix sont en lignes, à n’en pas douter."""

_EN_NOMBRE = re.compile(
    r"\b(?:nombre|nb|voix|votes?|effectifs?|reponses?|occurrences?|citations?|count|responses|"
    r"total|quantite|fois)\b"
)
_POUR_CENT = re.compile(r"^[0-9]{1,3}(?:[.,][0-9]+)?\s*%$")
_PAS_UN_COMPTE = re.compile(r"^[<>~≈±–-]?\s*[0-9]{1,6}(?:\s*[.,/]\s*[0-9]+)?\s*%?$")
_PART = re.compile(r"\b(?:pourcentages?|parts?|taux|pour cent)\b")
_TOTAL = re.compile(
    r"^(?:total|totaux|somme|ensemble|(?:nombre de |nb )?(?:repondants|participants|reponses))\b"
)


def redresser(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> tuple[Tableau, str | None]:
    """Rend le tableau, un choix par colonne, et le libellé qui dit qu’il a été retourné.

    Lève ErreurDonnees si l’on ne sait pas si ses nombres sont des voix, ou si c’est une liste de
    choix déjà faits.
    """
    rangees = tableau.rangees
    for colonne in range(len(rangees[0].cases)):
        sans_total = rangees[:-1] if _TOTAL.match(forme(rangees[-1].cases[colonne])) else rangees
        if sans_total:
            liste = replace(tableau, rangees=sans_total)
            refuser_une_liste(liste, catalogue, colonne, _EN_NOMBRE)
        lues = [r for r in rangees if catalogue.exact(r.cases[colonne])]
        noms = [catalogue.exact(r.cases[colonne]) for r in lues]
        if len(lues) < 2 or len(set(noms)) != len(noms):
            continue
        debut = rangees.index(lues[0])
        corps = [r for r in rangees[debut:] if r.cases[colonne]]
        autres = [n for n in range(len(rangees[0].cases)) if n != colonne]
        autres = [n for n in autres if any(r.cases[n] for r in corps)]
        if debut > 1 or not autres:
            return tableau, None
        titres = rangees[0].cases if debut else ("",) * len(rangees[0].cases)
        nombres = _colonne_de_nombres(tableau, titres, lues, autres)
        if nombres is not None:
            corps = [r for r in corps if not _TOTAL.match(forme(r.cases[colonne]))]
            return _en_large(tableau, corps, colonne, [nombres]), "comptes"
        cases = [[r.cases[n] for r in lues] for n in autres]
        choix = [r.cases[colonne] for r in lues]
        en_lignes = len(corps) == len(lues) >= CHOIX_DISTINCTS and len(autres) > 1
        if en_lignes and nature_de(choix, cases)[0] == "coches":
            return _en_large(tableau, corps, colonne, autres), "retourne"
    return tableau, None


def _colonne_de_nombres(
    tableau: Tableau,
    titres: Sequence[str],
    lues: Sequence[RangeeDeTableau],
    autres: Sequence[int],
) -> int | None:
    """Rend la colonne qui compte les voix, s’il y en a une ; lève ErreurDonnees si l’on hésite."""
    entieres = [n for n in autres if all(_entier(r.cases[n]) for r in lues)]
    pourcents = [n for n in autres if all(_POUR_CENT.match(r.cases[n]) for r in lues)]
    if not entieres:
        _refuser_ce_qui_ne_compte_pas(tableau, titres, lues, autres)
    # « ID de la réponse » numérote les réponses, il ne compte pas de voix.
    nommees = [
        n
        for n in entieres
        if _EN_NOMBRE.search(forme(titres[n])) and not titre_personnel(titres[n])
    ]
    plusieurs = any((nombre(r.cases[n]) or 0) > 1 for n in entieres for r in lues)
    if len(nommees) == 1 and (plusieurs or len(autres) == 1):
        return nommees[0]
    if not plusieurs:
        return None
    if len(entieres) > 1 and len(entieres) + len(pourcents) == len(autres):
        raise ErreurDonnees([_nombres_sans_nom(tableau, lues, entieres)])
    if len(entieres) == 1 and len(entieres) + len(pourcents) == len(autres):
        if not any(titres):
            return entieres[0]
        if len(lues) >= CHOIX_DISTINCTS or pourcents or len(nommees) > 1:
            raise ErreurDonnees([_nombres_sans_nom(tableau, lues, entieres)])
    return None


def _nombres_sans_nom(
    tableau: Tableau, lues: Sequence[RangeeDeTableau], colonnes: Sequence[int]
) -> Probleme:
    ou = " et ".join(str(n + 1) for n in colonnes[:3])
    return Probleme(
        tableau.fichier,
        lues[0].ligne,
        "nombres-sans-nom",
        f"on ne sait si les nombres de la colonne {ou} sont des voix",
        "s’ils en sont, appelez-la « Nombre de voix » ; sinon, ôtez-la",
    )


def _refuser_ce_qui_ne_compte_pas(
    tableau: Tableau,
    titres: Sequence[str],
    lues: Sequence[RangeeDeTableau],
    autres: Sequence[int],
) -> None:
    """Refuse des parts ou des moyennes auprès des titres : chacun n’y aurait qu’une voix."""
    for n in autres:
        titre = forme(titres[n])
        annonce = not titre or _EN_NOMBRE.search(titre) or _PART.search(titre)
        if annonce and all(_PAS_UN_COMPTE.match(r.cases[n]) for r in lues):
            raise ErreurDonnees(
                [
                    Probleme(
                        tableau.fichier,
                        lues[0].ligne,
                        "nombres-sans-compte",
                        f"la colonne {n + 1} n’a pas que des nombres de voix "
                        f"(« {lues[0].cases[n]} »)",
                        "donnez le nombre entier de collègues qui citent chaque préoccupation, "
                        "dans une colonne « Nombre de voix »",
                    )
                ]
            )


def _entier(case: str) -> bool:
    return case.isascii() and case.isdecimal() and len(case) < 5


def _en_large(
    tableau: Tableau, corps: Sequence[RangeeDeTableau], choix: int, colonnes: Sequence[int]
) -> Tableau:
    """Retourne le tableau : les choix en titres, une ligne par colonne, sans ce qui la nommait."""
    titres = RangeeDeTableau(1, tuple(r.cases[choix] for r in corps))
    rangees = tuple(
        RangeeDeTableau(corps[0].ligne, tuple(r.cases[n] for r in corps)) for n in colonnes
    )
    return replace(tableau, rangees=(titres, *rangees))
