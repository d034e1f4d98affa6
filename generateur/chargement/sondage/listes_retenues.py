"""Une liste qui dit oui ou non de chaque préoccupation n’est pas une enquête : elle se refuse.

Chacune de ses lignes vaudrait sinon une voix, « non » compris.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generateur.chargement.lecture import court
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme
from generateur.chargement.sondage.signes_de_coche import ORDINAIRES, signes_de
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau

DEBUT_MAX = 4
"""Lignes de titres au-dessus d’une liste, au plus."""

_RETENUE = re.compile(
    r"^(?:est |a ete )?(?:(?:retenu|coche|choisi|selectionne|garde|valide)(?:e|s|es)?|oui|non)"
    r"(?: (?:oui|non|ou|o|n|1|0|x))*$"
)
_MOT_DE_LISTE = re.compile(
    r"^(?:(?P<non>non |pas )?(?:retenu|choisi|garde|valide)|(?P<ecartee>ecarte))(?:e|s|es)?$"
)
_AU_REPONDANT = re.compile(r"\b(?:vous|votre|vos)\b")


def refuser_une_liste(
    tableau: Tableau, catalogue: CatalogueDePreoccupations, choix: int, en_nombre: re.Pattern[str]
) -> None:
    """Lève ErreurDonnees si une colonne dit oui ou non des préoccupations de la colonne `choix`.

    `en_nombre` : ce qui, dans un titre, annonce des voix : ses 1 et ses 0 sont alors des nombres.
    """
    if sum(bool(catalogue.exact(r.cases[choix])) for r in tableau.rangees) < 2:
        return
    colonnes = [n for n in range(len(tableau.rangees[0].cases)) if n != choix]
    haut = [r for r in tableau.rangees[: DEBUT_MAX + 1] if not catalogue.exact(r.cases[choix])]
    bas = tableau.rangees[DEBUT_MAX:]
    a_deux = sum(any(r.cases[n] for r in bas) for n in colonnes) < 2
    for n in colonnes:
        if not (a_deux or any(_RETENUE.match(forme(r.cases[n])) for r in haut)):
            continue
        debut = _debut(tableau.rangees, n)
        corps = [r for r in tableau.rangees[debut:] if r.cases[choix]]
        if debut > DEBUT_MAX or sum(bool(catalogue.exact(r.cases[choix])) for r in corps) < 2:
            continue
        if any(catalogue.exact(r.cases[choix]) for r in tableau.rangees[:debut]):
            continue
        titre = tableau.rangees[debut - 1] if debut else _premiere(tableau.rangees, n)
        if en_nombre.search(forme(titre.cases[n])):
            continue
        seule = not any(r.cases[m] for r in corps for m in colonnes if m != n)
        if titre in corps and not catalogue.exact(titre.cases[choix]):
            corps.remove(titre)  # « Coché », en titre, se lit aussi comme une coche.
        oui = _oui(corps, n)
        nommee = bool(_RETENUE.match(forme(titre.cases[n])))
        distinctes = _une_par_ligne(corps, catalogue, choix)
        de_chacune = distinctes and seule and 0 < len(oui) < len(corps)
        au_repondant = _AU_REPONDANT.search(forme(titre.cases[n]))
        if (nommee and (distinctes or len(oui) < len(corps))) or (de_chacune and not au_repondant):
            ids = [catalogue.reconnaitre(r.cases[choix])[0] for r in oui] if distinctes else []
            raise ErreurDonnees([_probleme(tableau.fichier, titre, n, [i for i in ids if i])])


def _debut(rangees: Sequence[RangeeDeTableau], colonne: int) -> int:
    """Rend le rang de la première ligne à partir de laquelle tout dit oui ou non."""
    for rang in range(len(rangees), 0, -1):
        if _dit(rangees[rang - 1].cases[colonne]) is None:
            return rang
    return 0


def _premiere(rangees: Sequence[RangeeDeTableau], colonne: int) -> RangeeDeTableau:
    """Rend la première ligne remplie de cette colonne : là serait son titre."""
    return next((r for r in rangees if r.cases[colonne]), rangees[0])


def _oui(corps: Sequence[RangeeDeTableau], colonne: int) -> list[RangeeDeTableau]:
    signes = signes_de(r.cases[colonne] for r in corps)
    return [
        r for r in corps if (signes.coche(r.cases[colonne], "") or _mot_de_liste(r.cases[colonne]))
    ]


def _dit(case: str) -> bool | None:
    dit = ORDINAIRES.coche(case, "")
    return _mot_de_liste(case) if dit is None else dit


def _mot_de_liste(case: str) -> bool | None:
    trouve = _MOT_DE_LISTE.match(forme(case))
    return None if trouve is None else not (trouve["non"] or trouve["ecartee"])


def _une_par_ligne(
    corps: Sequence[RangeeDeTableau], catalogue: CatalogueDePreoccupations, choix: int
) -> bool:
    """Dit si chaque ligne porte une préoccupation, ou un autre titre, et jamais deux fois."""
    lues = [catalogue.lire(r.cases[choix]) for r in corps]
    noms = [lue.id or forme(lue.texte) for siennes in lues for lue in siennes]
    return len(noms) == len(corps) == len(set(noms))


def _probleme(fichier: str, titre: RangeeDeTableau, colonne: int, ids: Sequence[str]) -> Probleme:
    quoi = f" (« {court(titre.cases[colonne])} »)" if titre.cases[colonne] else ""
    liste = ", ".join(ids) or "…"
    return Probleme(
        fichier,
        titre.ligne,
        "liste-de-choix",
        f"la colonne {colonne + 1}{quoi} dit oui ou non de chaque préoccupation : c’est une liste, "
        "pas les réponses de collègues",
        f"si le choix est fait, écrivez-le dans le profil, « preoccupations: [{liste}] » et "
        "« preoccupations_retenues: true » ; si chaque ligne est la réponse d’un collègue, ne "
        "gardez que celles qui comptent et ôtez cette colonne ; si ce sont des voix, appelez-la "
        "« Nombre de voix »",
    )
