"""Pose les étapes au plus tôt dans les semaines, sous des contraintes et des préférences données.

`poser` est la seule boucle chaude : elle est appelée pour chaque semaine que le partage essaie de
donner. Elle ne retient rien : une autre hypothèse est un autre appel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generateur.noyau.plan.contraintes import SIMULTANEES, Contraintes, Fenetre

# Des moins coûteuses à perdre aux plus coûteuses : on renonce d’abord à la première.
PREFERENCES = {
    "pas-a-la-rentree": 1,
    "deux-a-la-fois": 2,
    "pas-coupee-par-les-vacances": 3,
    "apres-le-choix": 4,
    "pas-en-fin-d-annee": 5,
    "pas-a-cheval-sur-l-ete": 8,
}

RENONCEMENTS = sorted(
    (
        frozenset(combinaison)
        for taille in range(len(PREFERENCES) + 1)
        for combinaison in combinations(PREFERENCES, taille)
    ),
    key=lambda noms: (sum(PREFERENCES[nom] for nom in noms), sorted(noms)),
)

Imposees = Mapping[str, tuple[bool, ...]]
"""Par préférence, et par étape, si on la lui impose."""


@dataclass(frozen=True)
class Placement:
    """Où tombe chaque étape : rangs de sa première et de sa dernière semaine."""

    debuts: Sequence[int]
    fins: Sequence[int]

    def duree(self, rang: int) -> int:
        """Rend la durée d’une étape, en semaines ouvertes."""
        return self.fins[rang] - self.debuts[rang] + 1


def imposees(contraintes: Contraintes, sauf: frozenset[str] = frozenset()) -> Imposees:
    """Rend l’hypothèse où toutes les étapes ont toutes les préférences, sauf celles nommées."""
    n = len(contraintes.etapes)
    return {nom: (nom not in sauf,) * n for nom in PREFERENCES}


def poser(
    contraintes: Contraintes, preferences: Imposees, durees: Sequence[int]
) -> Placement | None:
    """Rend le placement au plus tôt ; rien si cela déborde.

    `durees` : semaines ouvertes par étape.
    """
    c = contraintes
    avants, rivales, fixes, epingles = c.suite.avant, c.suite.rivales, c.fixes, c.epingles
    fenetres, calme, plus_tot = c.fenetres, c.semainier.calme, c.plus_tot
    n, pendant, reculs = len(calme), c.suite.pendant, c.suite.reculs
    debuts = [0] * len(durees)
    fins = [0] * len(durees)
    for rang in c.suite.ordre:
        duree = durees[rang]
        fixe = fixes[rang]
        fenetre = fenetres[rang]
        if fixe is not None:
            if not _fixe_tient(fenetre, fixe, duree, n):
                return None
            debuts[rang], fins[rang] = fixe, fixe + duree - 1
            continue
        debut = plus_tot[rang]
        for avant in avants[rang]:
            if fins[avant] >= debut:
                debut = fins[avant] + 1
        contenant = pendant[rang]
        if contenant is not None and debuts[contenant] > debut:
            debut = debuts[contenant]
        epingle = epingles[rang]
        if epingle is not None:
            if debut > epingle:
                return None
            debut = epingle
        dernier = n - duree if contenant is None else fins[contenant] - duree + 1
        if fenetre is not None:
            vise = fenetre.fin_min - duree + 1
            if epingle is None:
                debut = max(debut, vise)
            if debut < vise:
                return None
            dernier = min(dernier, fenetre.debut_max)
        if epingle is None:
            seule = not rivales[rang] and reculs[rang] is None
            while debut <= dernier and not (seule and debut + duree - 1 <= calme[debut]):
                suivant = apres_obstacle(c, preferences, rang, debut, duree, debuts, fins)
                if suivant == debut:
                    break
                debut = suivant
        if debut > dernier:
            return None
        debuts[rang] = debut
        fins[rang] = debut + duree - 1
    return Placement(debuts, fins)


def _fixe_tient(fenetre: Fenetre | None, debut: int, duree: int, n: int) -> bool:
    if debut + duree > n:
        return False
    return fenetre is None or (debut <= fenetre.debut_max and debut + duree - 1 >= fenetre.fin_min)


def apres_obstacle(
    contraintes: Contraintes,
    preferences: Imposees,
    rang: int,
    debut: int,
    duree: int,
    debuts: Sequence[int],
    fins: Sequence[int],
) -> int:
    """Rend `debut` si ces préférences en conviennent, sinon le prochain début à essayer.

    `debuts`, `fins` : places des étapes posées avant celle-ci.
    """
    suite, semainier = contraintes.suite, contraintes.semainier
    recul = suite.reculs[rang]
    if recul is not None and preferences["apres-le-choix"][rang]:
        au_plus_tot = recul.au_plus_tot(fins, duree)
        if debut < au_plus_tot:
            return au_plus_tot
    fin = debut + duree - 1
    if fin > semainier.bout_ete[debut] and preferences["pas-a-cheval-sur-l-ete"][rang]:
        return semainier.bout_ete[debut] + 1
    if (
        fin > semainier.bout_coupe[debut]
        and (duree <= 2 or suite.seances[rang])
        and preferences["pas-coupee-par-les-vacances"][rang]
    ):
        return semainier.bout_coupe[debut] + 1
    if (
        suite.au_temps_3[rang]
        and fin > semainier.bout_fin_d_annee[debut]
        and preferences["pas-en-fin-d-annee"][rang]
    ):
        return max(semainier.bout_fin_d_annee[debut], debut) + 1
    if (
        debut in semainier.periode.rentrees
        and (suite.ouvre_un_temps[rang] or (duree == 1 and suite.reunit[rang]))
        and preferences["pas-a-la-rentree"][rang]
    ):
        return debut + 1
    if (
        suite.rivales[rang]
        and preferences["deux-a-la-fois"][rang]
        and trop_a_la_fois(contraintes, rang, debut, fin, debuts, fins) is not None
    ):
        return debut + 1
    return debut


def trop_a_la_fois(
    contraintes: Contraintes,
    rang: int,
    debut: int,
    fin: int,
    debuts: Sequence[int],
    fins: Sequence[int],
) -> str | None:
    """Rend un rôle qui animerait plus de deux étapes à la fois, parmi celles posées avant elle."""
    suite = contraintes.suite
    voisines = [
        autre for autre in suite.rivales[rang] if debuts[autre] <= fin and fins[autre] >= debut
    ]
    if len(voisines) < SIMULTANEES:
        return None
    for role in sorted(suite.animees[rang]):
        siennes = [autre for autre in voisines if role in suite.animees[autre]]
        for semaine in range(debut, fin + 1):
            ensemble = sum(debuts[a] <= semaine <= fins[a] for a in siennes)
            if ensemble >= SIMULTANEES:
                return role
    return None


def tient_sans_preference(contraintes: Contraintes) -> bool:
    """Dit si les durées minimales tiennent, préférences mises à part."""
    aucune = imposees(contraintes, frozenset(PREFERENCES))
    return poser(contraintes, aucune, contraintes.mini) is not None


def relacher(contraintes: Contraintes) -> Imposees:
    """Rend les préférences que les durées minimales permettent, en renonçant au moins possible.

    Suppose qu’elles tiennent sans aucune préférence (`tient_sans_preference`).
    """
    mini = contraintes.mini
    for sauf in RENONCEMENTS:
        essai = imposees(contraintes, sauf)
        if poser(contraintes, essai, mini) is not None:
            return _reprendre(contraintes, essai, sauf)
    raise AssertionError("les durées minimales doivent tenir")


def _reprendre(
    contraintes: Contraintes, preferences: Imposees, abandonnees: frozenset[str]
) -> Imposees:
    """Reprend, étape par étape, ce à quoi il n’était pas nécessaire de renoncer."""
    gardees = dict(preferences)
    for nom in sorted(abandonnees, key=lambda nom: -PREFERENCES[nom]):
        for rang in contraintes.suite.ordre:
            siennes = gardees[nom]
            essai = gardees | {nom: (*siennes[:rang], True, *siennes[rang + 1 :])}
            if poser(contraintes, essai, contraintes.mini) is not None:
                gardees = essai
    return gardees
