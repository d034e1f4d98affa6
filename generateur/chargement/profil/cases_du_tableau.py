"""Les cases du tableau de suivi rempli, par colonne : un état, un jour, un repère."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generateur.chargement.classeur_ods import FeuilleLue
from generateur.chargement.lecture import replier
from generateur.chargement.mots_proches import sans_accents

COLONNES = ("col_repere", "col_etat", "col_le", "col_notes", "col_debut", "col_date")
"""Celles qui se lisent, en plus du titre ; seule « État » est indispensable."""
ETATS = {
    "etat_a_faire": "",
    "etat_en_cours": "commencee",
    "etat_fait": "faite",
    "etat_reporte": "reportee",
    "etat_abandonne": "abandonnee",
    "etat_annule": "annulee",
}
_JOUR = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_FORME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class RangeeRemplie:
    """Une rangée d’une feuille : son numéro, et le texte de ses cases, par colonne."""

    feuille: str
    numero: int
    cases: Mapping[str, str]

    def __getitem__(self, colonne: str) -> str:
        return self.cases.get(colonne, "")


@dataclass(frozen=True)
class CeQuiEstDit:
    """Ce que désigne une rangée : une ligne du plan ; et d’elle, une instance ou une séance."""

    ligne: str
    instance: str = ""
    jour: date | None = None
    heure: str = ""


def forme(texte: str) -> str:
    """Rend le texte sans accents, casse, espaces ni signes : « À faire » et « a faire » ont la
    même."""
    return _FORME.sub(" ", sans_accents(replier(texte))).strip()


def lire_l_etat(ecrit: str, mots: Mapping[str, str]) -> str | None:
    """Rend l’état du suivi, « » si la case est vide ou dit « à faire », rien si c’est autre chose.

    L’accord n’y change rien : « faite », « reportés ». Les mots du suivi se lisent aussi.
    """
    connus = {_sans_accord(forme(etat)): etat for etat in ETATS.values() if etat}
    connus |= {_sans_accord(forme(mots[cle])): etat for cle, etat in ETATS.items()}
    return connus.get(_sans_accord(forme(ecrit))) if forme(ecrit) else ""


def _sans_accord(texte: str) -> str:
    return texte.rstrip("s").rstrip("e")


def lire_le_jour(ecrit: str) -> date | None:
    """Rend le jour d’une case, date du tableur ou « 12/03/2027 » en texte ; rien si ce n’en est
    pas un."""
    ecrit = replier(ecrit)
    trouve = _JOUR.fullmatch(ecrit)
    try:
        if trouve is not None:
            return date(int(trouve[3]), int(trouve[2]), int(trouve[1]))
        return date.fromisoformat(ecrit) if len(ecrit) == 10 else None
    except ValueError:
        return None


def lire_le_repere(ecrit: str) -> CeQuiEstDit | None:
    """Rend ce que dit la colonne cachée : « ligne », « ligne instance 2027-02-02 », ou
    « ligne 2027-03-23 13:30 »."""
    ligne, *suite = replier(ecrit).split(" ")
    if not ligne:
        return None
    instance = suite.pop(0) if suite and not suite[0][:1].isdecimal() else ""
    jour = lire_le_jour(suite.pop(0)) if suite else None
    return CeQuiEstDit(ligne, instance, jour, suite[0] if suite else "")


def ranger(feuille: FeuilleLue, titre: str, mots: Mapping[str, str]) -> Iterator[RangeeRemplie]:
    """Rend les rangées d’une feuille, cases rangées par clé de libellé ; `titre` : la clé de la
    colonne de ce dont elles parlent. La première rangée donne les titres des colonnes."""
    (_, titres), *suite = feuille.rangees
    places = {forme(case): rang for rang, case in reversed(list(enumerate(titres)))}
    ici = {
        cle: places[forme(mots[cle])] for cle in (*COLONNES, titre) if forme(mots[cle]) in places
    }
    for numero, cases in suite:
        valeurs = {cle: cases[rang] for cle, rang in ici.items() if rang < len(cases)}
        yield RangeeRemplie(feuille.nom, numero, valeurs)


def trouver(
    lues: Sequence[FeuilleLue], nom: str, titre: str, mots: Mapping[str, str]
) -> FeuilleLue | None:
    """Rend la feuille de ce nom, sinon la première, dont les colonnes conviennent."""
    voulues = {forme(mots[titre]), forme(mots["col_etat"])}
    convenables = [
        feuille
        for feuille in lues
        if feuille.rangees and voulues <= {forme(case) for case in feuille.rangees[0][1]}
    ]
    nommees = [feuille for feuille in convenables if forme(feuille.nom) == forme(mots[nom])]
    return next(iter([*nommees, *convenables]), None)
