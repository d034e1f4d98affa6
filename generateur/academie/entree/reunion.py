"""Réunit par UAI les lignes de plusieurs tableaux ; celles d’aucun collège sont mises à part.

De plusieurs rentrées, la plus récente compte. Un nom bien écrit l’emporte sur le même en capitales.
Le reste vient du premier tableau donné qui le dit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.academie.entree.liste_de_colleges import (
    REQUISES,
    ListeDeColleges,
    RangeeDeCollege,
    colonne_manquante,
)
from generateur.academie.entree.tri import (
    A_FERMER,
    est_une_annexe,
    est_une_note,
    forme_de_l_etat,
    motif_d_ecart,
)
from generateur.chargement.mots_proches import sans_accents

EFFECTIFS = ("eleves", "enseignants")
_DU_METIER = frozenset(
    ["college", "clg", "prive", "public", "de", "du", "des", "la", "le", "l", "d"]
)
_ANNEE = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class LigneEcartee:
    """Une ligne qui ne fait pas de site ; `motif` : la fin d’une clé de libellé « ecarte_… ».

    `detail` : ce que ce libellé cite (un type, une rentrée, la ligne qui l’emporte).
    """

    lieu: Lieu
    uai: str
    nom: str
    motif: str
    detail: str = ""


@dataclass(frozen=True)
class CollegeReuni:
    """Ce que des tableaux disent d’un collège, et où ; `lieux` : toutes ses lignes, la sienne
    d’abord ; `doublons` : celles de son UAI qui parlent d’un autre ; `dedits` : celles d’un même
    tableau qui lui donnent un autre effectif, et la colonne."""

    cases: dict[str, str]
    lieux: tuple[Lieu, ...]
    origines: dict[str, Lieu] = field(default_factory=dict)
    doublons: tuple[RangeeDeCollege, ...] = ()
    dedits: tuple[tuple[str, RangeeDeCollege], ...] = ()

    @property
    def a_fermer(self) -> bool:
        """Dit s’il est ouvert, mais plus pour longtemps."""
        return forme_de_l_etat(self.cases.get("etat", "")) == A_FERMER


@dataclass(frozen=True)
class ReunionDesTableaux:
    """Les collèges de ces tableaux, dans l’ordre du premier, et les lignes écartées."""

    colleges: tuple[CollegeReuni, ...]
    ecartees: tuple[LigneEcartee, ...]


def reunir(listes: Sequence[ListeDeColleges]) -> ReunionDesTableaux:
    """Réunit ces tableaux ; lève ErreurDonnees si aucun ne dit les noms, ou les communes."""
    for requise in REQUISES:
        if not any(_donne(liste, requise) for liste in listes):
            titres = [titre for titre, _ in listes[0].comprises] + list(listes[0].ignorees)
            raise colonne_manquante(listes[0].fichier, 1, requise, titres)
    groupes: dict[str, list[tuple[ListeDeColleges, RangeeDeCollege]]] = {}
    ecartees: list[LigneEcartee] = []
    for liste in listes:
        for rangee in liste.rangees:
            if est_une_note(rangee.cases):
                ecartees.append(_ecarter(rangee, "note", ""))
            else:
                groupes.setdefault(_cle(rangee), []).append((liste, rangee))
    annuaire = next((liste for liste in listes if liste.donne("etat")), None)
    colleges = []
    for groupe in groupes.values():
        gardees, sorties = _choisir(groupe)
        ecartees += sorties
        college = _fondre([rangee for _, rangee in gardees])
        motif, detail = _motif(college, [liste for liste, _ in gardees], annuaire)
        if motif:
            ecartees += [_ecarter(rangee, motif, detail) for _, rangee in gardees]
        else:
            colleges.append(college)
    return ReunionDesTableaux(tuple(colleges), tuple(sorted(ecartees, key=lambda e: e.lieu)))


def _donne(liste: ListeDeColleges, requise: str) -> bool:
    return liste.donne(requise) or (
        requise == "nom" and (liste.donne("denomination") or liste.donne("patronyme"))
    )


def _cle(rangee: RangeeDeCollege) -> str:
    """Rend l’UAI de cette ligne ; sans UAI, elle n’est à réunir à aucune autre."""
    return rangee.cases.get("uai", "").upper() or f"{rangee.fichier}:{rangee.ligne}"


def _choisir(
    groupe: list[tuple[ListeDeColleges, RangeeDeCollege]],
) -> tuple[list[tuple[ListeDeColleges, RangeeDeCollege]], list[LigneEcartee]]:
    """Garde, de chaque tableau, la ligne de la dernière rentrée ; sans les annexes."""
    gardees, ecartees = [], []
    entiers = [paire for paire in groupe if not est_une_annexe(paire[1].cases)]
    principale = (entiers or groupe)[0][1]
    for paire in groupe:
        if entiers and paire not in entiers:
            detail = f"{principale.fichier}:{principale.ligne}"
            ecartees.append(_ecarter(paire[1], "annexe", detail))
    derniere: dict[str, int] = {}
    for liste, rangee in entiers or groupe:
        annee = _rentree(rangee)
        derniere[liste.fichier] = max(annee, derniere.get(liste.fichier, annee))
    for liste, rangee in entiers or groupe:
        if _rentree(rangee) == derniere[liste.fichier]:
            gardees.append((liste, rangee))
        else:
            ecartees.append(_ecarter(rangee, "rentree", str(derniere[liste.fichier])))
    return gardees, ecartees


def _rentree(rangee: RangeeDeCollege) -> int:
    trouvee = _ANNEE.search(rangee.cases.get("rentree", ""))
    return int(trouvee[0]) if trouvee else 0


def _fondre(rangees: list[RangeeDeCollege]) -> CollegeReuni:
    """Réunit les lignes d’un même UAI ; deux noms et deux communes différents d’un même tableau ne
    sont pas du même collège."""
    premiere, vues = rangees[0], {rangees[0].fichier: rangees[0]}
    doublons, siennes = [], [premiere]
    for rangee in rangees[1:]:
        jumelle = vues.setdefault(rangee.fichier, rangee)
        if jumelle is not rangee and not _le_meme(jumelle, rangee):
            doublons.append(rangee)
        else:
            siennes.append(rangee)
    cases: dict[str, str] = {}
    origines: dict[str, Lieu] = {}
    recentes = sorted(siennes, key=_rentree, reverse=True)
    for colonne in dict.fromkeys(cle for rangee in siennes for cle in rangee.cases):
        ordre: Iterable[RangeeDeCollege] = recentes if colonne in EFFECTIFS else siennes
        if colonne in ("nom", "commune"):
            ordre = sorted(siennes, key=lambda r: _en_capitales(r.cases.get(colonne, "")))
        choisie = next(rangee for rangee in ordre if rangee.cases.get(colonne))
        cases[colonne] = choisie.cases[colonne]
        origines[colonne] = (choisie.fichier, choisie.ligne)
    lieux = tuple((rangee.fichier, rangee.ligne) for rangee in siennes)
    return CollegeReuni(cases, lieux, origines, tuple(doublons), tuple(_dedits(siennes)))


def _dedits(siennes: Sequence[RangeeDeCollege]) -> Iterator[tuple[str, RangeeDeCollege]]:
    """Rend les lignes d’un même tableau et d’une même rentrée qui comptent autrement : des niveaux
    ou des sections, sans doute, dont aucun n’est l’effectif du collège."""
    for colonne in EFFECTIFS:
        vus: dict[str, str] = {}
        for rangee in siennes:
            ecrit = rangee.cases.get(colonne, "").removesuffix(".0")
            if ecrit and vus.setdefault(rangee.fichier, ecrit) != ecrit:
                yield colonne, rangee
                break


def _le_meme(une: RangeeDeCollege, autre: RangeeDeCollege) -> bool:
    """Dit si deux lignes d’un même UAI parlent d’un collège : l’un des noms contient l’autre."""
    noms, autres = (
        set(sans_accents(rangee.cases.get("nom", "")).split("-")) - _DU_METIER
        for rangee in (une, autre)
    )
    return noms <= autres or autres <= noms


def _en_capitales(texte: str) -> bool:
    return not texte or texte == texte.upper()


def _motif(
    college: CollegeReuni, listes: list[ListeDeColleges], annuaire: ListeDeColleges | None
) -> tuple[str, str]:
    """Rend pourquoi ce collège est écarté, et ce qu’il faut en citer ; deux vides sinon."""
    cases = college.cases
    motif = motif_d_ecart(cases, any(liste.que_des_colleges for liste in listes))
    if motif:
        return motif, cases.get("type") or cases.get("nature", "")
    if est_une_annexe(cases) and not all(liste.que_des_colleges for liste in listes):
        return "annexe_seule", ""
    if annuaire is not None and annuaire not in listes and "uai" in cases:
        return "hors_annuaire", annuaire.fichier
    return "", ""


def _ecarter(rangee: RangeeDeCollege, motif: str, detail: str) -> LigneEcartee:
    cases = rangee.cases
    lieu = (rangee.fichier, rangee.ligne)
    return LigneEcartee(lieu, cases.get("uai", "").upper(), cases.get("nom", ""), motif, detail)
